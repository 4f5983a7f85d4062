package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"alongside/data"
	"alongside/data/store"
)

// The lines that `list` prints: a name, and what scripts go on with.
type (
	personLine struct {
		ID     data.ID   `json:"id"`
		Name   string    `json:"name"`
		Roles  []string  `json:"roles"`
		Joined data.Date `json:"joined,omitzero"`
		Left   data.Date `json:"left,omitzero"`
		Groups []data.ID `json:"groups"`
	}
	groupLine struct {
		ID      data.ID        `json:"id"`
		Name    string         `json:"name"`
		Place   string         `json:"place,omitempty"`
		Weekday string         `json:"weekday"`
		Start   data.TimeOfDay `json:"start"`
		Members int            `json:"members"`
	}
	meetingLine struct {
		ID    data.ID           `json:"id"`
		Group data.ID           `json:"group"`
		Name  string            `json:"name"`
		Date  data.Date         `json:"date"`
		Start data.TimeOfDay    `json:"start"`
		State data.MeetingState `json:"state"`
		Marks int               `json:"marks"`
	}
)

func (t *terminal) listCommand() *cobra.Command {
	var asJSON bool
	var style string
	c := &cobra.Command{
		Use:   "list " + strings.Join(listNames, "|") + " FILE",
		Short: "List what is in a programme, with the ids that other commands take",
		Args:  exactly(2),
		RunE: func(_ *cobra.Command, args []string) error {
			list, ok := lists[args[0]]
			if !ok {
				return wrongUse("there is no list of %q: it is %s", args[0], listed(listNames))
			}
			chosen, err := parseNames(style)
			if err != nil {
				return err
			}
			return t.read(args[1], func(r *store.Reader) error {
				l := lister{Reader: r, today: t.today()}
				if l.names, err = namesFor(r, chosen); err != nil {
					return err
				}
				lines, rows, err := list(l)
				if err != nil {
					return err
				}
				if asJSON {
					return t.printJSON(lines)
				}
				return t.printTable(rows)
			})
		},
		DisableFlagsInUseLine: true,
	}
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON, for scripts")
	c.Flags().StringVar(&style, "names", "", "`STYLE` of names: full, initial or code (as the programme's screens)")
	return c
}

// lister is what the lists are made of.
type lister struct {
	*store.Reader
	names data.Names
	today data.Date
}

// lists are the things to list: the lines for JSON, and the same as rows of a
// table with its head.
var lists = map[string]func(lister) (lines any, rows [][]string, err error){
	"people": lister.people, "groups": lister.groups, "breaks": lister.breaks, "meetings": lister.meetings, "pairs": lister.pairs,
	"waiting": lister.waiting, "mentors": lister.mentors, "contacts": lister.contacts, "goals": lister.goals, "rota": lister.rota,
}

// listNames are the lists in the order in which they are offered.
var listNames = []string{"people", "groups", "breaks", "meetings", "pairs", "waiting", "mentors", "contacts", "goals", "rota"}

// parseNames reads a name style given with --names; nil: none was given.
func parseNames(text string) (*data.NameStyle, error) {
	if text == "" {
		return nil, nil
	}
	style, err := data.ParseNameStyle(text)
	if err != nil {
		return nil, useError{err}
	}
	return &style, nil
}

// namesFor shows people in the style asked for, or in that of the programme's
// screens.
func namesFor(r *store.Reader, asked *data.NameStyle) (data.Names, error) {
	p, err := r.Programme()
	if err != nil {
		return data.Names{}, err
	}
	style := p.ScreenNames
	if asked != nil {
		style = *asked
	}
	people, err := r.People()
	return data.NewNames(style, people).Alone(), err
}

func (l lister) people() (any, [][]string, error) {
	people, err := l.People()
	if err != nil {
		return nil, nil, err
	}
	memberships, err := l.Memberships()
	if err != nil {
		return nil, nil, err
	}
	groups := make(map[data.ID][]data.ID)
	for _, m := range memberships {
		if m.On(l.today) {
			groups[m.Person] = append(groups[m.Person], m.Group)
		}
	}
	data.SortAsShown(l.names, people, func(p data.Person) data.Person { return p })
	lines, rows := []personLine{}, [][]string{{"ID", "NAME", "ROLES", "JOINED", "LEFT"}}
	for _, p := range people {
		line := personLine{
			ID: p.ID, Name: l.names.Of(p), Roles: p.Roles.Names(), Joined: p.Joined, Left: p.Left,
			Groups: append([]data.ID{}, groups[p.ID]...),
		}
		lines = append(lines, line)
		rows = append(rows, []string{
			line.ID.String(), line.Name, strings.Join(line.Roles, ","), line.Joined.String(), line.Left.String(),
		})
	}
	return lines, rows, nil
}

func (l lister) groups() (any, [][]string, error) {
	groups, err := l.Groups()
	if err != nil {
		return nil, nil, err
	}
	lines, rows := []groupLine{}, [][]string{{"ID", "NAME", "DAY", "TIME", "PLACE", "MEMBERS"}}
	for _, g := range groups {
		memberships, err := l.Members(g.ID)
		if err != nil {
			return nil, nil, err
		}
		members := 0
		for _, m := range memberships {
			if m.On(l.today) {
				members++
			}
		}
		is := g.On(l.today)
		line := groupLine{g.ID, is.Name, is.Place, is.Schedule.Weekday.String(), is.Schedule.Start, members}
		lines = append(lines, line)
		rows = append(rows, []string{
			line.ID.String(), line.Name, line.Weekday, line.Start.String(), line.Place, fmt.Sprint(line.Members),
		})
	}
	return lines, rows, nil
}

func (l lister) meetings() (any, [][]string, error) {
	groups, err := l.Groups()
	if err != nil {
		return nil, nil, err
	}
	byID := make(map[data.ID]data.Group)
	for _, g := range groups {
		byID[g.ID] = g
	}
	meetings, err := l.Meetings()
	if err != nil {
		return nil, nil, err
	}
	lines, rows := []meetingLine{}, [][]string{{"ID", "DATE", "TIME", "GROUP", "STATE", "MARKS"}}
	for _, m := range meetings {
		marks, err := l.MarksAt(m.ID)
		if err != nil {
			return nil, nil, err
		}
		line := meetingLine{m.ID, m.Group, byID[m.Group].NameOf(m), m.Date, m.Start, m.State, len(marks)}
		lines = append(lines, line)
		rows = append(rows, []string{
			line.ID.String(), line.Date.String(), line.Start.String(), line.Name, line.State.String(), fmt.Sprint(line.Marks),
		})
	}
	return lines, rows, nil
}
