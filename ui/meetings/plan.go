package meetings

import (
	"cmp"
	"slices"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/mygroups"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// plan is every meeting, parted into those that come and those that are past.
type plan struct {
	today  data.Date
	hidden bool // names are, and with them the reasons, which may tell some
	groups []data.Group
	shown  mygroups.Groups // of which there are meetings in the lists, unless one group is chosen
	byID   map[data.ID]data.Group
	all    []data.Meeting // of the chosen group, or of all
	coming []data.Meeting // from today on and those still open, the next first
	past   []data.Meeting // the latest first
	breaks map[data.ID]data.Break
	stops  map[stop][]data.Meeting // what breaks cancelled; in the lists only the first of each stands

	names   data.Names
	people  map[data.ID]data.Person
	members map[data.ID][]data.Membership
	counts  map[data.ID]data.Counts // of the meetings that came into sight
}

// stop is a break in one of the lists.
type stop struct {
	of     data.ID
	coming bool
}

// read reads the meetings of a group, or of all groups that are shown. Marks are not read:
// countsOf reads those of a meeting when it comes into sight.
func read(r *store.Reader, group data.ID, h screen.Host, me data.ID) (*plan, error) {
	today := h.Today()
	p := &plan{today: today, byID: make(map[data.ID]data.Group), counts: make(map[data.ID]data.Counts), breaks: make(map[data.ID]data.Break), stops: make(map[stop][]data.Meeting)}
	programme, err := r.Programme()
	if err != nil {
		return nil, err
	}
	for _, b := range programme.Breaks {
		p.breaks[b.ID] = b
	}
	p.hidden = words.NamesHidden(programme)
	if p.groups, err = r.Groups(); err != nil {
		return nil, err
	}
	for _, g := range p.groups {
		p.byID[g.ID] = g
	}
	if p.shown, err = mygroups.Read(r, h, me); err != nil {
		return nil, err
	}
	var meetings []data.Meeting
	switch {
	case !group.IsZero():
		meetings, err = r.MeetingsOf(group)
	case p.shown.Only:
		meetings, err = meetingsOf(r, p.shown.Own)
	default:
		meetings, err = r.Meetings()
	}
	if err != nil {
		return nil, err
	}
	p.all = meetings
	for _, m := range meetings {
		coming := m.State == data.Open || m.State == data.Planned && m.Date >= today || m.Date > today
		if b, in := p.breakOf(m); in {
			at := stop{b.ID, coming}
			p.stops[at] = append(p.stops[at], m)
			if len(p.stops[at]) > 1 {
				continue // one line says it
			}
		}
		if coming {
			p.coming = append(p.coming, m)
		} else {
			p.past = append(p.past, m)
		}
	}
	slices.Reverse(p.past)
	return p, p.readPeople(r)
}

// meetingsOf are those of several groups, by date and time.
func meetingsOf(r *store.Reader, groups []data.ID) ([]data.Meeting, error) {
	var all []data.Meeting
	for _, g := range groups {
		of, err := r.MeetingsOf(g)
		if err != nil {
			return nil, err
		}
		all = append(all, of...)
	}
	slices.SortStableFunc(all, func(a, b data.Meeting) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start))
	})
	return all, nil
}

func (p *plan) readPeople(r *store.Reader) error {
	people, err := r.People()
	if err != nil {
		return err
	}
	if p.names, err = words.Names(r); err != nil {
		return err
	}
	p.people = make(map[data.ID]data.Person, len(people))
	for _, person := range people {
		p.people[person.ID] = person
	}
	memberships, err := r.Memberships()
	if err != nil {
		return err
	}
	p.members = make(map[data.ID][]data.Membership)
	for _, m := range memberships {
		p.members[m.Group] = append(p.members[m.Group], m)
	}
	return nil
}

// countsOf says a meeting in numbers.
func (p *plan) countsOf(r *store.Reader, m data.Meeting) (data.Counts, error) {
	if c, known := p.counts[m.ID]; known {
		return c, nil
	}
	marks, err := r.MarksAt(m.ID)
	if err != nil {
		return data.Counts{}, err
	}
	c := data.CountsOf(m, p.members[m.Group], p.people, marks)
	p.counts[m.ID] = c
	return c, nil
}

// groupOf is the group of a meeting.
func (p *plan) groupOf(m data.Meeting) data.Group { return p.byID[m.Group] }
