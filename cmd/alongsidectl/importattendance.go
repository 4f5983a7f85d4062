package main

import (
	"fmt"

	"alongside/data"
	"alongside/data/exchange"
	"alongside/data/store"
)

func (t *terminal) importAttendance(s *store.Store, in importing) error {
	o := exchange.AttendanceOptions{Days: in.days(t), Group: in.group}
	if err := s.View(func(r *store.Reader) (err error) {
		if !in.group.IsZero() {
			if _, err := r.Group(in.group); err != nil {
				return err
			}
		}
		if o.People, err = r.People(); err != nil {
			return err
		}
		if o.Groups, err = r.Groups(); err != nil {
			return err
		}
		o.Meetings, err = r.Meetings()
		return err
	}); err != nil {
		return err
	}
	found, err := exchange.ReadAttendance(in.source, o)
	if err != nil {
		return err
	}
	t.remark(found.Source, found.Refused)
	if len(found.Meetings) == 0 && len(found.Refused) > 0 {
		return errAllRefused
	}
	stored := 0
	for _, m := range found.Meetings {
		n, err := storeMarks(s, m)
		if err != nil {
			return err
		}
		stored += n
	}
	fmt.Fprintf(t.out, "Marks brought in: %d, recorded already: %d, refused: %d\n",
		stored, found.Marks()-stored, len(found.Refused))
	return nil
}

// storeMarks stores the marks of one meeting that nobody has recorded yet, and
// returns how many. A new meeting is closed: it is over.
func storeMarks(s *store.Store, m exchange.MeetingMarks) (int, error) {
	if m.New {
		planned := m.Meeting
		planned.State = data.Planned
		if _, err := s.AddMeeting(planned); err != nil {
			return 0, err
		}
	}
	marks, err := unrecorded(s, m)
	if err != nil || len(marks) == 0 {
		return 0, err
	}
	if err := s.SetMarks(m.Meeting.ID, marks); err != nil {
		return 0, err
	}
	if m.New {
		err = s.CloseMeeting(m.Meeting.ID, store.LeaveAsIs)
	}
	return len(marks), err
}

// unrecorded are the marks of people whom nobody has recorded at the meeting.
func unrecorded(s *store.Store, m exchange.MeetingMarks) (marks []data.Mark, err error) {
	err = s.View(func(r *store.Reader) error {
		for _, mark := range m.Marks {
			old, _, err := r.Mark(m.Meeting.ID, mark.Person)
			if err != nil {
				return err
			}
			if old.Status == data.NotRecorded {
				marks = append(marks, mark)
			}
		}
		return nil
	})
	return marks, err
}
