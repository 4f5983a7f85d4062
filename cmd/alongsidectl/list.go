package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"

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
	pairLine struct {
		ID     data.ID        `json:"id"`
		Mentee string         `json:"mentee"`
		Mentor string         `json:"mentor"`
		Stage  data.Stage     `json:"stage"`
		State  data.PairState `json:"state"`
		Since  data.Date      `json:"since"`
	}
)

func (t *terminal) listCommand() *cobra.Command {
	var asJSON bool
	var style string
	c := &cobra.Command{
		Use:       "list people|groups|meetings|pairs FILE",
		Short:     "List what is in a programme, with the ids that other commands take",
		Args:      cobra.ExactArgs(2),
		ValidArgs: []string{"people", "groups", "meetings", "pairs"},
		RunE: func(_ *cobra.Command, args []string) error {
			list, ok := lists[args[0]]
			if !ok {
				return wrongUse("there is no list of %q: it is people, groups, meetings or pairs", args[0])
			}
			return t.read(args[1], func(r *store.Reader) error {
				names, err := namesFor(r, style)
				if err != nil {
					return err
				}
				lines, heads, err := list(r, names)
				if err != nil {
					return err
				}
				if asJSON {
					return t.printJSON(lines)
				}
				return t.printTable(heads)
			})
		},
	}
	c.Flags().BoolVar(&asJSON, "json", false, "as JSON, for scripts")
	c.Flags().StringVar(&style, "names", "", "how people are named: full, initial or code (as the programme's screens)")
	return c
}

// lists are the things to list: the lines for JSON, and the same as rows of a
// table with its head.
var lists = map[string]func(*store.Reader, data.Names) (any, [][]string, error){
	"people": listPeople, "groups": listGroups, "meetings": listMeetings, "pairs": listPairs,
}

// namesFor shows people in the style asked for, or in the programme's own.
func namesFor(r *store.Reader, style string) (data.Names, error) {
	p, err := r.Programme()
	if err != nil {
		return data.Names{}, err
	}
	chosen := p.ScreenNames
	if style != "" {
		if chosen, err = data.ParseNameStyle(style); err != nil {
			return data.Names{}, useError{err}
		}
	}
	people, err := r.People()
	return data.NewNames(chosen, people), err
}

func listPeople(r *store.Reader, names data.Names) (any, [][]string, error) {
	people, err := r.People()
	if err != nil {
		return nil, nil, err
	}
	memberships, err := r.Memberships()
	if err != nil {
		return nil, nil, err
	}
	groups := make(map[data.ID][]data.ID)
	for _, m := range memberships {
		groups[m.Person] = append(groups[m.Person], m.Group)
	}
	data.SortByName(people, func(p data.Person) data.Person { return p })
	lines, rows := []personLine{}, [][]string{{"ID", "NAME", "ROLES", "JOINED", "LEFT"}}
	for _, p := range people {
		l := personLine{
			ID: p.ID, Name: names.Of(p), Roles: roles(p.Roles), Joined: p.Joined, Left: p.Left,
			Groups: append([]data.ID{}, groups[p.ID]...),
		}
		lines = append(lines, l)
		rows = append(rows, []string{l.ID.String(), l.Name, strings.Join(l.Roles, ","), l.Joined.String(), l.Left.String()})
	}
	return lines, rows, nil
}

func listGroups(r *store.Reader, _ data.Names) (any, [][]string, error) {
	groups, err := r.Groups()
	if err != nil {
		return nil, nil, err
	}
	lines, rows := []groupLine{}, [][]string{{"ID", "NAME", "DAY", "TIME", "PLACE", "MEMBERS"}}
	for _, g := range groups {
		members, err := r.Members(g.ID)
		if err != nil {
			return nil, nil, err
		}
		l := groupLine{g.ID, g.Name, g.Place, g.Schedule.Weekday.String(), g.Schedule.Start, len(members)}
		lines = append(lines, l)
		rows = append(rows, []string{l.ID.String(), l.Name, l.Weekday, l.Start.String(), l.Place, fmt.Sprint(l.Members)})
	}
	return lines, rows, nil
}

func listMeetings(r *store.Reader, _ data.Names) (any, [][]string, error) {
	groups, err := r.Groups()
	if err != nil {
		return nil, nil, err
	}
	names := make(map[data.ID]string)
	for _, g := range groups {
		names[g.ID] = g.Name
	}
	meetings, err := r.Meetings()
	if err != nil {
		return nil, nil, err
	}
	lines, rows := []meetingLine{}, [][]string{{"ID", "DATE", "TIME", "GROUP", "STATE", "MARKS"}}
	for _, m := range meetings {
		marks, err := r.MarksAt(m.ID)
		if err != nil {
			return nil, nil, err
		}
		l := meetingLine{m.ID, m.Group, names[m.Group], m.Date, m.Start, m.State, len(marks)}
		lines = append(lines, l)
		rows = append(rows, []string{l.ID.String(), l.Date.String(), l.Start.String(), l.Name, l.State.String(), fmt.Sprint(l.Marks)})
	}
	return lines, rows, nil
}

func listPairs(r *store.Reader, names data.Names) (any, [][]string, error) {
	pairs, err := r.Pairs()
	if err != nil {
		return nil, nil, err
	}
	lines, rows := []pairLine{}, [][]string{{"ID", "MENTEE", "MENTOR", "STAGE", "STATE", "SINCE"}}
	for _, p := range pairs {
		now := p.Now()
		l := pairLine{p.ID, names.ByID(p.Mentee), names.ByID(p.Mentor), now.Stage, now.State, p.Since()}
		lines = append(lines, l)
		rows = append(rows, []string{l.ID.String(), l.Mentee, l.Mentor, l.Stage.String(), l.State.String(), l.Since.String()})
	}
	return lines, rows, nil
}

func roles(r data.Role) []string {
	names := map[data.Role]string{
		data.Mentee: "mentee", data.Mentor: "mentor", data.Facilitator: "facilitator", data.Supporter: "supporter",
	}
	held := []string{}
	for _, role := range data.AllRoles {
		if r.Has(role) {
			held = append(held, names[role])
		}
	}
	return held
}

func (t *terminal) printJSON(lines any) error {
	e := json.NewEncoder(t.out)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	return e.Encode(lines)
}

// printTable prints rows under their head. A tab or a line break in a name
// must not make a column or a row.
func (t *terminal) printTable(rows [][]string) error {
	w := tabwriter.NewWriter(t.out, 0, 0, 2, ' ', 0)
	for _, row := range rows {
		for i, cell := range row {
			row[i] = strings.Join(strings.Fields(cell), " ")
		}
		fmt.Fprintln(w, strings.Join(row, "\t"))
	}
	return w.Flush()
}
