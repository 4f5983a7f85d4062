package store

import (
	"encoding/binary"

	"alongside/data"
)

// planWeeks is how far ahead meetings are made out of the schedules.
const planWeeks = 8

// PlanAhead makes the meetings that the groups' schedules call for, from today
// to eight weeks ahead, and returns how many were missing. It may be called at
// any time and as often as one likes: a meeting's id follows from its group
// and date. It is no undo step, and where nothing is missing it writes nothing.
func (s *Store) PlanAhead() (int, error) {
	var missing []data.Meeting
	err := s.View(func(r *Reader) error {
		groups, err := r.Groups()
		if err != nil {
			return err
		}
		for _, g := range groups {
			m, err := r.missing(g, s.today())
			if err != nil {
				return err
			}
			missing = append(missing, m...)
		}
		return nil
	})
	if err != nil || len(missing) == 0 {
		return 0, err
	}
	var made []data.ID
	c, err := s.commit(ActPlan, Did, func(x *tx) error {
		x.forget = true
		b, err := x.bucket(meetingsTable.name)
		if err != nil {
			return err
		}
		for _, m := range missing {
			if b.Get(m.ID[:]) != nil {
				continue // another operation was quicker
			}
			if err := meetingsTable.put(x, m); err != nil {
				return err
			}
			made = append(made, m.ID)
		}
		x.done.Count = len(made)
		return nil
	}, func(x *tx) error { return x.notePlanned(made) })
	if err != nil || c == nil {
		return 0, err
	}
	s.tell(*c)
	return len(made), nil
}

// missing returns the group's coming meetings that are not in the file. A date
// of the schedule is taken by whatever meeting fills it, also one whose id does
// not follow from it: one that was loaded or brought in from a spreadsheet.
func (r *Reader) missing(g data.Group, today data.Date) ([]data.Meeting, error) {
	meetings, err := r.MeetingsOf(g.ID)
	if err != nil {
		return nil, err
	}
	filled := make(map[data.Date]bool, len(meetings))
	taken := make(map[data.ID]bool, len(meetings))
	for _, m := range meetings {
		filled[m.Slot], taken[m.ID] = true, true
	}
	programme, err := r.Programme()
	if err != nil {
		return nil, err
	}
	var missing []data.Meeting
	for _, d := range g.Dates(data.Span{From: today, Until: today.AddDays(7 * planWeeks)}) {
		if !filled[d] {
			missing = append(missing, meetingOn(g, d, r.meetingID(g.ID, d, taken), programme.Breaks))
		}
	}
	return missing, nil
}

// meetingOn is the meeting that the group's schedule calls for on a date: cancelled where
// a break stops it.
func meetingOn(g data.Group, slot data.Date, id data.ID, breaks []data.Break) data.Meeting {
	m := g.MeetingFor(slot, breaks)
	m.ID = id
	return m
}

// meetingID follows from the group and the date. Where the meeting that was first
// planned for that date has moved to another one with its group, and kept its id, it
// is the first of a row that is free.
func (r *Reader) meetingID(group data.ID, slot data.Date, taken map[data.ID]bool) data.ID {
	date := binary.BigEndian.AppendUint32(nil, uint32(slot))
	id := r.vault.DerivedID("meeting", group[:], date)
	for again := byte(1); taken[id]; again++ {
		id = r.vault.DerivedID("meeting", group[:], append(date, again))
	}
	return id
}

// planGroup makes a group's missing meetings as part of another operation.
func (x *tx) planGroup(g data.Group) error {
	missing, err := x.missing(g, data.DateOf(x.now))
	if err != nil {
		return err
	}
	for _, m := range missing {
		if err := meetingsTable.put(x, m); err != nil {
			return err
		}
	}
	return nil
}

// replan changes the planned meetings that follow from the old schedule, and
// that nobody has touched, into those of the new one. What was moved or written
// about stays; and so does, on a day on which the group no longer meets, what
// somebody is marked at.
func (x *tx) replan(old, g data.Group) error {
	meetings, err := x.MeetingsOf(g.ID)
	if err != nil {
		return err
	}
	programme, err := x.Programme()
	if err != nil {
		return err
	}
	today := data.DateOf(x.now)
	for _, m := range meetings {
		if m.Date < today || !sameMeeting(m, meetingOn(old, m.Slot, m.ID, programme.Breaks)) {
			continue
		}
		if g.MeetsOn(m.Slot) {
			err = meetingsTable.put(x, meetingOn(g, m.Slot, m.ID, programme.Breaks))
		} else {
			err = x.dropUnmarked(m)
		}
		if err != nil {
			return err
		}
	}
	return x.planGroup(g)
}

// unplan takes away the meetings that PlanAhead made for a group and nobody
// touched, where the group's schedule or the breaks, changed by undoing, no longer calls for
// them. They would otherwise be left over from a schedule that never was.
func (x *tx) unplan(group data.ID) error {
	g, exists, err := groupsTable.get(x.Reader, idKey(group))
	if err != nil {
		return err
	}
	meetings, err := x.MeetingsOf(group)
	if err != nil {
		return err
	}
	programme, err := x.Programme()
	if err != nil {
		return err
	}
	for _, m := range meetings {
		untouched, err := x.asPlanned(m.ID)
		if err != nil {
			return err
		}
		if !untouched {
			continue
		}
		if exists && g.MeetsOn(m.Slot) && sameMeeting(m, meetingOn(g, m.Slot, m.ID, programme.Breaks)) {
			continue
		}
		if err := x.dropUnmarked(m); err != nil {
			return err
		}
	}
	return nil
}

// dropUnmarked takes a meeting away, unless somebody is marked at it.
func (x *tx) dropUnmarked(m data.Meeting) error {
	marks, err := x.MarksAt(m.ID)
	if err != nil || len(marks) > 0 {
		return err
	}
	return meetingsTable.drop(x, m)
}

// sameMeeting reports whether two meetings are the same in every field.
func sameMeeting(a, b data.Meeting) bool {
	same, err := equalRecords(a, b)
	return err == nil && same
}
