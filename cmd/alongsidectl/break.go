package main

import (
	"strings"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/store"
)

func (t *terminal) breakCommand() *cobra.Command {
	b := &cobra.Command{
		Use: "break", Short: "Have groups not meet for some days or weeks, and take that back",
		Args: noSuchCommand, RunE: sayWhat, DisableFlagsInUseLine: true,
	}
	b.AddCommand(t.breakPlanCommand(), t.breakTakeBackCommand())
	return b
}

func (t *terminal) breakPlanCommand() *cobra.Command {
	var from, until, reason string
	var groups []string
	c := &cobra.Command{
		Use:   "plan FILE --from DATE --until DATE",
		Short: "Plan a break, and print its id",
		Long: `Plans a break of all groups that go on, or of those that are named. The meetings in it
are cancelled with its reason, and what is noted on them is kept.`,
		Args: exactly(1),
		RunE: func(_ *cobra.Command, args []string) (err error) {
			var b data.Break
			if from == "" || until == "" {
				return wrongUse("say from which day until which: --from DATE --until DATE")
			}
			if b.Span.From, err = parseDay("from", from, 0); err != nil {
				return err
			}
			if b.Span.Until, err = parseDay("until", until, 0); err != nil {
				return err
			}
			for _, text := range groups {
				id, err := parseID("group", text)
				if err != nil {
					return err
				}
				b.Groups = append(b.Groups, id)
			}
			if b.Reason, err = t.text("reason", reason); err != nil {
				return err
			}
			return t.open(args[0], func(s *store.Store) error {
				if len(b.Groups) == 0 {
					if b.Groups, err = goingOn(s, b.Span.From); err != nil {
						return err
					}
				}
				id, err := s.PlanBreak(b)
				return t.printID(id, err)
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&from, "from", "", "the first `DATE` of it, today or later")
	c.Flags().StringVar(&until, "until", "", "the last `DATE` of it")
	c.Flags().StringVar(&reason, "reason", "", "why, as people will read it; - reads it from the input")
	c.Flags().StringArrayVar(&groups, "group", nil, "`ID` of a group that does not meet; can be given again; without it all")
	return c
}

// goingOn are the groups that have not ended by a day.
func goingOn(s *store.Store, d data.Date) (ids []data.ID, err error) {
	err = s.View(func(r *store.Reader) error {
		groups, err := r.Groups()
		for _, g := range groups {
			if !g.Ended(d) {
				ids = append(ids, g.ID)
			}
		}
		return err
	})
	return ids, err
}

func (t *terminal) breakTakeBackCommand() *cobra.Command {
	var id string
	c := &cobra.Command{
		Use:   "take-back FILE --break ID",
		Short: "Have the groups of a break meet again, from today on",
		Args:  exactly(1),
		RunE: func(_ *cobra.Command, args []string) error {
			b, err := parseID("break", id)
			if err != nil {
				return err
			}
			return t.open(args[0], func(s *store.Store) error { return s.TakeBackBreak(b) })
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().StringVar(&id, "break", "", "`ID` of the break, as `list breaks` prints it")
	return c
}

// breakLine is a break in a list.
type breakLine struct {
	ID     data.ID   `json:"id"`
	From   data.Date `json:"from"`
	Until  data.Date `json:"until"`
	Reason string    `json:"reason,omitempty"`
	Groups []data.ID `json:"groups"`
}

// breaks lists those that are over too.
func (l lister) breaks() (any, [][]string, error) {
	p, err := l.Programme()
	if err != nil {
		return nil, nil, err
	}
	groups, err := l.Groups()
	if err != nil {
		return nil, nil, err
	}
	called := make(map[data.ID]string)
	for _, g := range groups {
		called[g.ID] = g.On(l.today).Name
	}
	lines, rows := []breakLine{}, [][]string{{"ID", "FROM", "UNTIL", "GROUPS", "REASON"}}
	for _, b := range p.Breaks {
		var names []string
		for _, id := range b.Groups {
			names = append(names, called[id])
		}
		lines = append(lines, breakLine{b.ID, b.Span.From, b.Span.Until, b.Reason, b.Groups})
		rows = append(rows, []string{b.ID.String(), b.Span.From.String(), b.Span.Until.String(), strings.Join(names, ", "), b.Reason})
	}
	return lines, rows, nil
}
