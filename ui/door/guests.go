package door

import (
	"cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/words"
)

const (
	// fewLetters must be typed before a name is shown.
	fewLetters = 2
	// mostNames are shown at a time: enough for namesakes, and no list to
	// read through.
	mostNames = 5
)

// guests is everybody who can tick themselves at the meeting: the whole list
// of the programme, so that somebody of another group is no stranger.
type guests struct {
	group    data.Group
	meeting  data.Meeting
	people   []data.Person // by name
	names    data.Names
	codes    bool // people are shown by their codes
	finder   data.Finder
	expected map[data.ID]bool
}

func readGuests(r *store.Reader, meeting data.ID) (*guests, error) {
	g := &guests{expected: make(map[data.ID]bool)}
	var err error
	if g.meeting, err = r.Meeting(meeting); err != nil {
		return nil, err
	}
	if g.group, err = r.Group(g.meeting.Group); err != nil {
		return nil, err
	}
	programme, err := r.Programme()
	if err != nil {
		return nil, err
	}
	if g.people, err = r.People(); err != nil {
		return nil, err
	}
	members, err := r.Members(g.group.ID)
	if err != nil {
		return nil, err
	}
	style := words.NameStyleOf(programme)
	g.names = words.NamesIn(style, g.people)
	data.SortAsShown(g.names, g.people, func(p data.Person) data.Person { return p })
	g.codes = style == data.CodeOnly
	found := findable(g.people, g.codes)
	g.finder = data.NewFinder(found)
	if style == data.FirstAndInitial {
		g.names = words.NamesIn(style, found) // nor does a code answer here to a name that cannot be drawn
	}
	byPerson := make(map[data.ID]data.Membership, len(members))
	for _, m := range members {
		byPerson[m.Person] = m
	}
	for _, p := range g.people {
		g.expected[p.ID] = data.Expected(byPerson[p.ID], p, g.meeting)
	}
	return g, nil
}

// findable are the people with what they may be found by: their codes where
// those stand for names, or where they have no name, else their names. One must
// not tell whose the other is.
func findable(people []data.Person, codes bool) []data.Person {
	found := make([]data.Person, len(people))
	for i, p := range people {
		named := p
		named.Code = ""
		if codes || named.FullName() == "" {
			named = p
			named.First, named.Last, named.Alias = "", "", ""
		}
		found[i] = named
	}
	return found
}

// find returns those whose names begin as typed, to the letter: somebody whose
// name is merely alike is nobody's business here. Where they are too many to
// show, it says so and returns none.
func (g *guests) find(typed string) (found []data.Person, tooMany bool) {
	if data.LettersIn(typed) < fewLetters {
		return g.called(typed), false
	}
	if !g.finder.Begins(typed) {
		return nil, false
	}
	hits := g.finder.Find(typed, g.likely)
	if len(hits) > mostNames {
		hits = g.onlyExpected(hits)
	}
	if len(hits) == 0 || len(hits) > mostNames {
		hits = g.finder.Named(typed, g.likely) // whose whole name or code it is need not type more
	}
	if len(hits) == 0 || len(hits) > mostNames {
		return nil, true
	}
	for _, i := range hits {
		found = append(found, g.people[i])
	}
	return found, false
}

// called returns those whose whole name was typed, be it a single letter.
func (g *guests) called(typed string) []data.Person {
	var found []data.Person
	for _, p := range g.people {
		name := cmp.Or(p.First, p.Alias)
		if g.codes {
			name = p.Code
		}
		if name != "" && data.Fold(name) == data.Fold(typed) && len(found) < mostNames {
			found = append(found, p)
		}
	}
	return found
}

// likely puts those who are expected before the rest of the programme.
func (g *guests) likely(i int) int {
	if g.expected[g.people[i].ID] {
		return 0
	}
	return 1
}

func (g *guests) onlyExpected(hits []int) []int {
	var expected []int
	for _, i := range hits {
		if g.expected[g.people[i].ID] {
			expected = append(expected, i)
		}
	}
	return expected
}
