package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
)

// callLine is somebody who should be rung, for scripts.
type callLine struct {
	ID       data.ID       `json:"id"`
	Name     string        `json:"name"`
	When     data.CallWhen `json:"when"`
	Reasons  []reasonLine  `json:"reasons"`
	LastSeen data.Date     `json:"lastSeen,omitzero"`
	LastCall data.Date     `json:"lastContact,omitzero"`
	Mentor   data.ID       `json:"mentor,omitzero"`
}

// reasonLine is why, the most serious reason first.
type reasonLine struct {
	Kind   data.CallKind `json:"kind"`
	Since  data.Date     `json:"since,omitzero"`
	Missed int           `json:"missed,omitempty"`
	Pair   data.ID       `json:"pair,omitzero"`
}

func (t *terminal) callsCommand() *cobra.Command {
	var asJSON bool
	var style string
	c := &cobra.Command{
		Use:   "calls FILE",
		Short: "List who should be rung, and why, what matters most first",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			chosen, err := parseNames(style)
			if err != nil {
				return err
			}
			return t.read(args[0], func(r *store.Reader) error {
				names, err := namesFor(r, chosen)
				if err != nil {
					return err
				}
				calls, err := dossier.Calls(r, t.today(), data.TimeOfDayOf(t.now()))
				if err != nil {
					return err
				}
				if asJSON {
					return t.printJSON(callLines(calls.Due, names))
				}
				return t.printTable(callRows(calls.Due, names))
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON, for scripts")
	c.Flags().StringVar(&style, "names", "", "`STYLE` of names: full, initial or code (as the programme's screens)")
	return c
}

func callLines(calls []data.Call, names data.Names) []callLine {
	lines := []callLine{}
	for _, c := range calls {
		line := callLine{ID: c.Person.ID, Name: names.Of(c.Person), When: c.When, LastSeen: c.LastSeen, LastCall: c.Last.Date, Mentor: c.Mentor}
		for _, r := range c.Reasons() {
			line.Reasons = append(line.Reasons, reasonLine{r.Kind, r.Since, r.Missed, r.Pair})
		}
		lines = append(lines, line)
	}
	return lines
}

func callRows(calls []data.Call, names data.Names) [][]string {
	rows := [][]string{{"ID", "NAME", "BY", "WHY", "SINCE", "LAST SEEN", "LAST CALL"}}
	for _, c := range calls {
		var why []string
		for _, r := range c.Reasons() {
			text := r.Kind.String()
			if r.Missed > 0 {
				text += fmt.Sprintf(" (%d missed)", r.Missed)
			}
			why = append(why, text)
		}
		rows = append(rows, []string{
			c.Person.ID.String(), names.Of(c.Person), c.When.String(), strings.Join(why, ", "), c.Since.String(), c.LastSeen.String(), c.Last.Date.String(),
		})
	}
	return rows
}
