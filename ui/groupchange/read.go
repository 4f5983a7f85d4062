package groupchange

import (
	"slices"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/words"
)

// facts are what the consequences of a change are told from.
type facts struct {
	group    data.Group
	groups   map[data.ID]data.Group
	meetings []data.Meeting // of the group, in order
	others   []data.Meeting // that are still to come, of the other groups
	marked   map[data.ID]bool
	members  []data.Membership
	breaks   []data.Break
	names    data.Names
	today    data.Date
}

func read(r *store.Reader, group data.ID, today data.Date) (*facts, error) {
	f := &facts{groups: make(map[data.ID]data.Group), marked: make(map[data.ID]bool), today: today}
	groups, err := r.Groups()
	if err != nil {
		return nil, err
	}
	for _, g := range groups {
		f.groups[g.ID] = g
	}
	if f.group, err = r.Group(group); err != nil {
		return nil, err
	}
	if f.meetings, err = r.MeetingsOf(group); err != nil {
		return nil, err
	}
	for _, m := range f.meetings {
		if m.Date < today {
			continue
		}
		marks, err := r.MarksAt(m.ID)
		if err != nil {
			return nil, err
		}
		f.marked[m.ID] = len(marks) > 0 || m.Counted()
	}
	current, err := r.CurrentMeetings()
	if err != nil {
		return nil, err
	}
	f.others = slices.DeleteFunc(current, func(m data.Meeting) bool { return m.Group == group || m.Date < today })
	if f.members, err = r.Members(group); err != nil {
		return nil, err
	}
	programme, err := r.Programme()
	if err != nil {
		return nil, err
	}
	f.breaks = programme.Breaks
	f.names, err = words.Names(r)
	return f, err
}

// past counts the meetings before today, and those of today that are held.
func (f *facts) past() int {
	n := 0
	for _, m := range f.meetings {
		if m.State.Taken() || m.State == data.DidNotMeet && m.Date < f.today {
			n++
		}
	}
	return n
}

// until lists what is planned before a day.
func (f *facts) until(d data.Date) []data.Meeting {
	var planned []data.Meeting
	for _, m := range f.meetings {
		if m.State == data.Planned && m.Date >= f.today && m.Date < d {
			planned = append(planned, m)
		}
	}
	return planned
}

func (f *facts) isMarked(id data.ID) bool { return f.marked[id] }

// belong are those who belong to the group on a day.
func (f *facts) belong(d data.Date) []data.ID {
	var ids []data.ID
	for _, m := range f.members {
		if m.On(d) {
			ids = append(ids, m.Person)
		}
	}
	return ids
}

// clashes are the meetings that other groups hold in the place of one that is moved.
func (f *facts) clashes(m data.Meeting, changed data.Group) []data.Meeting {
	groups := make(map[data.ID]data.Group, len(f.groups))
	for id, g := range f.groups {
		groups[id] = g
	}
	groups[changed.ID] = changed
	return data.Clashes(m, groups, f.others)
}
