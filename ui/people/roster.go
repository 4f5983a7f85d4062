package people

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/words"
)

// roster is everybody as the list shows them, in order of name.
type roster struct {
	rows   []rosterRow
	groups []data.Group
	finder data.Finder

	meetings map[data.ID]data.Meeting
	seen     map[data.ID]data.Date // what lastSeen found out already
}

// rosterRow is one person in the list.
type rosterRow struct {
	person data.Person
	name   string
	goesBy string // what stands beside the name, or ""
	roles  string
	groups []data.ID // in which the person is today
	where  []string  // their names, as forms of a line
	pairs  []string  // "with Ruth S.", or whom a mentor walks alongside, as forms of a line
	waits  bool      // for a mentor
	left   bool
}

// filter says who of the roster is shown. Its zero value shows everybody who
// has not left.
type filter struct {
	query string
	role  data.Role // none: whatever their roles
	group data.ID   // none: whatever their groups
	left  bool      // those who have left, and nobody else

	waits, paired bool // those who wait for a mentor, or are in a pair, alone
}

// readRoster reads everybody.
func readRoster(r *store.Reader, today data.Date) (*roster, error) {
	people, err := r.People()
	if err != nil {
		return nil, err
	}
	names, err := words.Names(r)
	if err != nil {
		return nil, err
	}
	groups, err := r.Groups()
	if err != nil {
		return nil, err
	}
	memberships, err := r.Memberships()
	if err != nil {
		return nil, err
	}
	pairs, err := r.Pairs()
	if err != nil {
		return nil, err
	}
	meetings, err := r.Meetings()
	if err != nil {
		return nil, err
	}
	data.SortAsShown(names, people, func(p data.Person) data.Person { return p })
	return newRoster(rosterInput{people, names, groups, memberships, pairs, meetings, today}), nil
}

type rosterInput struct {
	people      []data.Person // in order
	names       data.Names
	groups      []data.Group
	memberships []data.Membership
	pairs       []data.Pair
	meetings    []data.Meeting
	today       data.Date
}

func newRoster(in rosterInput) *roster {
	ro := &roster{
		groups: in.groups, finder: in.names.Finder(in.people),
		meetings: make(map[data.ID]data.Meeting, len(in.meetings)),
		seen:     make(map[data.ID]data.Date),
	}
	for _, m := range in.meetings {
		ro.meetings[m.ID] = m
	}
	member := make(map[data.ID][]data.ID)
	for _, m := range in.memberships {
		if m.On(in.today) {
			member[m.Person] = append(member[m.Person], m.Group)
		}
	}
	links := linksOf(in.pairs, in.names)
	waits := make(map[data.ID]bool)
	for _, w := range data.WaitingList(in.names, in.people, in.pairs, in.today) {
		waits[w.Person.ID] = true
	}
	for _, p := range in.people {
		row := rosterRow{
			person: p, name: in.names.Of(p), goesBy: in.names.GoesBy(p), roles: words.Roles(p.Roles),
			groups: member[p.ID], pairs: links[p.ID], waits: waits[p.ID], left: p.HasLeft(in.today),
		}
		row.where = words.ListForms(words.GroupNames(in.groups, row.groups, in.today))
		ro.rows = append(ro.rows, row)
	}
	return ro
}

// linksOf says in a few words with whom each person is paired, in forms of which
// the longest that has room is to be shown.
func linksOf(pairs []data.Pair, names data.Names) map[data.ID][]string {
	links := make(map[data.ID][]string)
	mentees := make(map[data.ID][]string)
	for _, p := range pairs {
		if !p.Live() {
			continue
		}
		links[p.Mentee] = []string{lang.L("with {{.Name}}", words.With{"Name": names.ByID(p.Mentor)})}
		mentees[p.Mentor] = append(mentees[p.Mentor], names.ByID(p.Mentee))
	}
	for mentor, of := range mentees {
		own := ""
		if len(links[mentor]) > 0 {
			own = links[mentor][0]
		}
		links[mentor] = []string{dotted(own, alongside(of)), dotted(own, alongsideMany(len(of)))}
	}
	return links
}

// alongside says whom a mentor walks alongside: by name, or how many.
func alongside(mentees []string) string {
	if len(mentees) > 2 {
		return alongsideMany(len(mentees))
	}
	return lang.L("alongside {{.Names}}", words.With{"Names": strings.Join(mentees, ", ")})
}

func alongsideMany(mentees int) string {
	return lang.N("alongside {{.Count}} mentees", mentees, words.With{"Count": mentees})
}

// dotted sets parts beside one another with a dot between; empty ones are left
// out.
func dotted(parts ...string) string {
	var kept []string
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, " · ")
}

// find returns the places in rows of those whom the filter lets through: in
// order of name, or the best matches of the query first.
func (ro *roster) find(f filter) []int {
	if strings.TrimSpace(f.query) == "" {
		var all []int
		for i := range ro.rows {
			if ro.shows(i, f) {
				all = append(all, i)
			}
		}
		return all
	}
	var found []int
	for _, i := range ro.finder.Find(f.query, func(int) int { return 0 }) {
		if ro.shows(i, f) {
			found = append(found, i)
		}
	}
	return found
}

func (ro *roster) shows(i int, f filter) bool {
	row := ro.rows[i]
	switch {
	case row.left != f.left, !row.person.Roles.Has(f.role), f.waits && !row.waits, f.paired && len(row.pairs) == 0:
		return false
	}
	if f.group.IsZero() {
		return true
	}
	for _, g := range row.groups {
		if g == f.group {
			return true
		}
	}
	return false
}

// present counts those who have not left.
func (ro *roster) present() int {
	n := 0
	for _, row := range ro.rows {
		if !row.left {
			n++
		}
	}
	return n
}

// lastSeen is when the person was last at a meeting, or none. It reads the
// person's own marks when a row comes into sight: for everybody at once it
// would read every mark there is.
func (ro *roster) lastSeen(r *store.Reader, p data.Person) (data.Date, error) {
	if d, known := ro.seen[p.ID]; known {
		return d, nil
	}
	marks, err := r.MarksOf(p.ID)
	if err != nil {
		return 0, err
	}
	meetings := make([]data.Meeting, 0, len(marks))
	for _, m := range marks {
		if meeting, known := ro.meetings[m.Meeting]; known {
			meetings = append(meetings, meeting)
		}
	}
	d := data.AttendanceOf(p, nil, meetings, marks).LastSeen()
	ro.seen[p.ID] = d
	return d, nil
}
