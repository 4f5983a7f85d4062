package merging

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/words"
)

// holding is what is kept about one of two records that may be of one person.
type holding struct {
	person   data.Person
	standing data.Standing
	name     string // on screen
	groups   []data.ID
	meetings map[data.ID]bool
	lastHere data.Date
	contacts map[data.ID]bool
	pairs    int
	goals    int
}

// readHolding reads what there is of one person.
func readHolding(r *store.Reader, id data.ID, names data.Names) (*holding, error) {
	h := &holding{meetings: make(map[data.ID]bool), contacts: make(map[data.ID]bool)}
	var err error
	if h.person, err = r.Person(id); err != nil {
		return nil, err
	}
	if h.standing, err = r.Standing(id); err != nil {
		return nil, err
	}
	h.name = names.Of(h.person)
	memberships, err := r.MembershipsOf(id)
	if err != nil {
		return nil, err
	}
	for _, m := range memberships {
		h.groups = append(h.groups, m.Group)
	}
	marks, err := r.MarksOf(id)
	if err != nil {
		return nil, err
	}
	for _, m := range marks {
		h.meetings[m.Meeting] = true
		if !m.Status.Attended() {
			continue
		}
		meeting, err := r.Meeting(m.Meeting)
		if err != nil {
			return nil, err
		}
		h.lastHere = max(h.lastHere, meeting.Date)
	}
	contacts, err := r.ContactsOf(id)
	if err != nil {
		return nil, err
	}
	for _, c := range contacts {
		h.contacts[c.ID] = true
	}
	pairs, err := r.PairsOf(id)
	if err != nil {
		return nil, err
	}
	goals, err := r.GoalsOf(id)
	h.pairs, h.goals = len(pairs), len(goals)
	return h, err
}

// knownLonger reports whether this record is likelier the one to keep: that of
// a member rather than a walk-in's, and else the one with more meetings.
func (h *holding) knownLonger(than *holding) bool {
	return cmp.Or(cmp.Compare(len(h.groups), len(than.groups)), cmp.Compare(len(h.meetings), len(than.meetings))) > 0
}

// plus is what is kept once gone has become one with h.
func (h *holding) plus(gone *holding) *holding {
	both := &holding{
		person: data.MergedPerson(h.person, gone.person, h.standing, gone.standing), name: h.name,
		groups:   slices.Clone(h.groups),
		meetings: union(h.meetings, gone.meetings), contacts: union(h.contacts, gone.contacts),
		lastHere: max(h.lastHere, gone.lastHere), pairs: h.pairs + gone.pairs, goals: h.goals + gone.goals,
	}
	for _, id := range gone.groups {
		if !slices.Contains(both.groups, id) {
			both.groups = append(both.groups, id)
		}
	}
	return both
}

func union(a, b map[data.ID]bool) map[data.ID]bool {
	both := make(map[data.ID]bool, len(a)+len(b))
	for _, of := range []map[data.ID]bool{a, b} {
		for id := range of {
			both[id] = true
		}
	}
	return both
}

// mergeLine is one thing that the two records are compared by.
type mergeLine struct {
	label string
	of    func(*holding) string
}

// compared are what the two records are compared by: what those in the room may see, and
// the details of a person's own page where they may be shown. What tells who it is
// stays hidden where names are.
func (c *comparison) compared(groups []data.Group) []mergeLine {
	today := c.host.Today()
	telling := func(of func(data.Person) string) func(*holding) string {
		return func(h *holding) string { return words.Unnamed(c.hidden, of(h.person)) }
	}
	count := func(n func(*holding) int) func(*holding) string {
		return func(h *holding) string { return strconv.Itoa(n(h)) }
	}
	lines := []mergeLine{
		{lang.L("Name"), func(h *holding) string { return h.name }},
		{lang.L("Roles"), func(h *holding) string { return words.Roles(h.person.Roles) }},
		{lang.L("Groups"), func(h *holding) string { return words.Listed(words.GroupNames(groups, h.groups, today)) }},
		{lang.L("Joined"), func(h *holding) string { return words.Date(h.person.Joined, today) }},
		{lang.L("Last here"), func(h *holding) string { return words.Date(h.lastHere, today) }},
		{lang.L("Meetings"), count(func(h *holding) int { return len(h.meetings) })},
	}
	if !c.details {
		return lines
	}
	if !c.hidden {
		lines[0].of = func(h *holding) string { return words.FullName(h.person) }
	}
	return append(lines,
		mergeLine{lang.L("Goes by"), telling(words.Alias)},
		mergeLine{lang.L("Phone"), telling(func(p data.Person) string { return p.Phone })},
		mergeLine{lang.L("Email"), telling(func(p data.Person) string { return p.Email })},
		mergeLine{lang.L("Recovery date"), func(h *holding) string { return words.DateWithYear(h.person.RecoveryDate()) }},
		mergeLine{lang.L("Pairs"), count(func(h *holding) int { return h.pairs })},
		mergeLine{lang.L("One-to-ones and calls"), count(func(h *holding) int { return len(h.contacts) })},
		mergeLine{lang.L("Goals"), count(func(h *holding) int { return h.goals })},
		mergeLine{lang.L("Note"), func(h *holding) string { return words.Note(c.hidden, strings.ReplaceAll(h.person.Note, "\n", " · ")) }},
	)
}
