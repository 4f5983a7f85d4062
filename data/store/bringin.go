package store

import (
	"bytes"
	"context"
	"slices"

	"alongside/data"
)

// BringIn stores what a list brings in: everybody and everything, or nothing, in one
// transaction and as one step to take back. Marks go only where nobody is recorded yet,
// and never over a mark. One at a meeting that was planned for a past day closes it, as a
// register that was filled in would; one of today opens it. It is refused where a meeting
// did not take place, or a person of the list was erased since.
//
// A group among them is a lead's to make, and so is what an export brings back. Where ctx ends before all is there, nothing is
// stored.
func (s *Store) BringIn(ctx context.Context, b data.Brought) error {
	if len(b.Groups)+b.Whole.Len() > 0 {
		if err := s.NeedLead(string(ActBringIn)); err != nil {
			return err
		}
	}
	return s.do(ActBringIn, func(x *tx) error {
		for _, part := range []func(data.Brought) error{
			x.bringGroups, x.bringPeople, x.bringJoins, x.bringMeetings,
			func(b data.Brought) error { return x.bringWhole(ctx, b.Whole) },
			func(b data.Brought) error { return x.bringMarks(ctx, b) }, x.bringHabit,
		} {
			if err := ctx.Err(); err != nil {
				return err
			}
			if err := part(b); err != nil {
				return err
			}
		}
		x.done.Count = b.Count()
		for _, p := range b.People {
			x.done.About = append(x.done.About, p.ID)
		}
		for _, p := range slices.Concat(b.Changed, b.Whole.People) {
			x.done.About = append(x.done.About, p.ID)
		}
		return nil
	})
}

func (x *tx) bringGroups(b data.Brought) error {
	for _, g := range b.Groups {
		if err := add(x, groupsTable, &g, &g.ID); err != nil {
			return err
		}
		if err := x.planGroup(g); err != nil {
			return err
		}
	}
	return nil
}

func (x *tx) bringPeople(b data.Brought) error {
	for _, p := range b.People {
		if err := x.addPerson(&p); err != nil {
			return err
		}
	}
	for _, p := range b.Changed {
		if err := x.likely(p.Joined); err != nil {
			return err
		}
		if err := replace(x, peopleTable, p); err != nil {
			return err
		}
	}
	return nil
}

// bringJoins makes members from a day on. Whoever belonged then already, or since an
// earlier day, is left as they are.
func (x *tx) bringJoins(b data.Brought) error {
	for _, j := range b.Joins {
		m, _, err := x.Membership(j.Group, j.Person)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(m.Spans, func(s data.Span) bool { return s.From <= j.Span.From }) {
			continue
		}
		if err := x.join(j.Group, j.Person, j.Span.From); err != nil {
			return err
		}
		if j.Span.Until == 0 {
			continue
		}
		if m, _, err = x.Membership(j.Group, j.Person); err != nil {
			return err
		}
		if err := x.keepMembership(m.Leave(j.Span.Until)); err != nil {
			return err
		}
	}
	return nil
}

func (x *tx) bringMeetings(b data.Brought) error {
	for _, m := range b.Meetings {
		if err := x.likely(m.Date); err != nil {
			return err
		}
		if err := add(x, meetingsTable, &m, &m.ID); err != nil {
			return err
		}
	}
	return nil
}

func (x *tx) bringMarks(ctx context.Context, b data.Brought) error {
	marks := slices.Clone(b.Marks)
	slices.SortStableFunc(marks, func(a, b data.Mark) int { return bytes.Compare(a.Meeting[:], b.Meeting[:]) })
	var at data.Meeting
	isNew := map[data.ID]bool{}
	for _, m := range b.Meetings {
		isNew[m.ID] = true
	}
	for i, m := range marks {
		if i%1000 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		if m.Meeting != at.ID {
			meeting, err := x.Meeting(m.Meeting)
			if err != nil {
				return err
			}
			if at, err = x.registered(meeting); err != nil {
				return err
			}
		}
		old, _, err := x.Mark(m.Meeting, m.Person)
		if err != nil {
			return err
		}
		if old.Status != data.NotRecorded {
			continue
		}
		if m.Note == "" {
			m.Note = old.Note
		}
		if err := x.notYet(at, m.Status); err != nil {
			return err
		}
		m.AfterClose = old.AfterClose || at.State == data.Closed && !isNew[at.ID]
		if err := marksTable.put(x, m); err != nil {
			return err
		}
	}
	return nil
}

// registered is a meeting to which marks are brought, as it is afterwards: one that was
// planned for a past day is closed.
func (x *tx) registered(m data.Meeting) (data.Meeting, error) {
	as := m
	if err := openFor(&as); err != nil {
		return m, err
	}
	if m.State == data.Planned && m.Date < data.DateOf(x.now) {
		as.State = data.Closed
	}
	if as.State == m.State {
		return m, nil
	}
	return m, meetingsTable.put(x, as)
}

// bringHabit keeps how the list was read, for the next one.
func (x *tx) bringHabit(b data.Brought) error {
	if b.Habit.Shape == 0 {
		return nil
	}
	p, err := x.Programme()
	if err != nil {
		return err
	}
	if old, known := p.HabitOf(b.Habit.Shape); known && sameHabit(old, b.Habit) {
		return nil
	}
	return programmeTable.put(x, p.WithHabit(b.Habit))
}

func sameHabit(a, b data.SheetHabit) bool {
	same, err := equalRecords(a, b)
	return err == nil && same
}
