package store

import (
	"slices"
	"strconv"

	"alongside/data"
)

// CloseFill is what closing a meeting does about the people who were expected
// and not recorded.
type CloseFill uint8

// The ways of closing. Whoever told us beforehand is excused either way.
const (
	LeaveAsIs CloseFill = iota // they stay not recorded
	MarkAbsent
)

// AddMeeting adds a meeting outside the schedule and returns its id, made
// where m has none.
func (s *Store) AddMeeting(m data.Meeting) (data.ID, error) {
	m.Slot = 0
	err := s.do(ActAddMeeting, func(x *tx) error {
		if err := x.likely(m.Date); err != nil {
			return err
		}
		err := add(x, meetingsTable, &m, &m.ID)
		x.done.About = []data.ID{m.ID, m.Group}
		return err
	})
	return made(m.ID, err)
}

// MoveMeeting changes the date, time and place of a meeting that is not closed.
// It still fills its date in the schedule, so that none is planned there anew.
// One at which somebody was is not put off to a day that is still to come; what
// somebody told us beforehand goes along, and the register is to be opened anew.
func (s *Store) MoveMeeting(id data.ID, date data.Date, start data.TimeOfDay, place string) error {
	return s.meeting(ActMoveMeeting, id, func(x *tx, m *data.Meeting) error {
		if m.State == data.Closed {
			return refuse("meeting", "This meeting is closed. Reopen it to change its date, time or place.")
		}
		if err := x.likely(date); err != nil {
			return err
		}
		m.Date, m.Start, m.Place = date, start, place
		if date <= data.DateOf(x.now) {
			return nil
		}
		if m.State == data.Open {
			m.State = data.Planned
		}
		return x.nothingYet(*m)
	})
}

// openFor opens a planned meeting because something happens at it.
func openFor(m *data.Meeting) error {
	switch m.State {
	case data.DidNotMeet:
		return refuse("meeting", "This meeting is noted as not held. Take that back first.")
	case data.Planned:
		m.State = data.Open
	}
	return nil
}

// CloseMeeting closes a meeting and fills in, of the people expected at it,
// only those not recorded: excused where the absence was told beforehand, else
// absent where fill says so, but for who led it. A mark is never overwritten.
func (s *Store) CloseMeeting(id data.ID, fill CloseFill) error {
	return s.meeting(ActCloseMeeting, id, func(x *tx, m *data.Meeting) error {
		if m.State == data.Closed {
			return nil
		}
		if m.Date > data.DateOf(x.now) {
			return refuse("meeting", "This meeting is still to come. It can be closed once it has begun.")
		}
		if err := openFor(m); err != nil {
			return err
		}
		filled, err := x.fillMarks(*m, fill)
		m.State = data.Closed
		x.done.Count = filled
		return err
	})
}

func (x *tx) fillMarks(m data.Meeting, fill CloseFill) (filled int, err error) {
	members, err := x.Members(m.Group)
	if err != nil {
		return 0, err
	}
	for _, member := range members {
		person, err := x.Person(member.Person)
		if err != nil {
			return filled, err
		}
		if !data.Expected(member, person, m) {
			continue
		}
		mark, _, err := x.Mark(m.ID, person.ID)
		if err != nil {
			return filled, err
		}
		status := data.FillFor(person, m)
		if mark.Status != data.NotRecorded || status == data.NotRecorded || status == data.Absent && fill == LeaveAsIs {
			continue
		}
		mark.Meeting, mark.Person, mark.Status = m.ID, person.ID, status
		if err := marksTable.put(x, mark); err != nil {
			return filled, err
		}
		filled++
	}
	return filled, nil
}

// ReopenMeeting opens a closed meeting again. One that was noted as not held
// is planned again, or, once its day has come, open where somebody is marked.
func (s *Store) ReopenMeeting(id data.ID) error {
	return s.meeting(ActReopenMeeting, id, func(x *tx, m *data.Meeting) error {
		marks, err := x.MarksAt(m.ID)
		if err != nil {
			return err
		}
		begun := (len(marks) > 0 || m.Counted()) && m.Date <= data.DateOf(x.now)
		switch {
		case m.State == data.Closed, m.State == data.DidNotMeet && begun:
			m.State = data.Open
		case m.State == data.DidNotMeet:
			m.State = data.Planned
		}
		m.Reason, m.Break = "", data.ID{}
		return nil
	})
}

// DidNotMeet notes that a meeting was not held, and why. It is refused where
// somebody is marked, or counted, as having been there.
func (s *Store) DidNotMeet(id data.ID, reason string) error {
	return s.meeting(ActDidNotMeet, id, func(x *tx, m *data.Meeting) error {
		marks, err := x.MarksAt(m.ID)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(marks, func(k data.Mark) bool { return k.Status.Attended() }) {
			return refuse("meeting", "Somebody is marked as having been at this meeting. Take those marks back first.")
		}
		if m.Visitors == 0 && m.Counted() {
			return refuse("meeting", "Somebody was at this meeting who was erased since, and is still counted. So it was held.")
		}
		if m.Visitors > 0 {
			return refuse("meeting", "Visitors are counted at this meeting. Set their number to 0 first.")
		}
		if m.Date > data.DateOf(x.now) {
			x.done.Detail = CancelledMeeting
		}
		m.State, m.Reason = data.DidNotMeet, reason
		return nil
	})
}

// CancelledMeeting is the Detail of noting that a meeting that is still to come
// does not take place.
const CancelledMeeting = "cancelled"

// SetHeld stores which activities were held at a meeting, or are planned for it.
func (s *Store) SetHeld(meeting data.ID, held []data.Held) error {
	return s.meeting(ActHeld, meeting, func(x *tx, m *data.Meeting) error {
		x.done.Count = len(held)
		m.Activities = held
		return nil
	})
}

// SetLedBy stores who facilitates a meeting. Of one that is still to come that is agreed,
// and no rota proposes anybody else for it.
func (s *Store) SetLedBy(meeting data.ID, people []data.ID) error {
	return s.meeting(ActLedBy, meeting, func(x *tx, m *data.Meeting) error {
		if m.State == data.Planned && m.Date >= data.DateOf(x.now) {
			x.agree(m, people)
		}
		m.LedBy = people
		return nil
	})
}

// SetVisitors stores how many people were at a meeting who are not named. Where
// there are some, that opens the meeting, as a mark does.
func (s *Store) SetVisitors(meeting data.ID, n int) error {
	return s.meeting(ActVisitors, meeting, func(x *tx, m *data.Meeting) error {
		x.done.Detail = strconv.Itoa(n)
		m.Visitors = n
		if n == 0 {
			return nil
		}
		if m.Date > data.DateOf(x.now) {
			return errTooEarly
		}
		return openFor(m)
	})
}

// SetMeetingNote stores the note about a meeting.
func (s *Store) SetMeetingNote(meeting data.ID, note string) error {
	return s.meeting(ActMeetingNote, meeting, func(x *tx, m *data.Meeting) error {
		m.Note = note
		return nil
	})
}

// SetForNext stores what is to be remembered when the group meets next.
func (s *Store) SetForNext(meeting data.ID, text string) error {
	return s.meeting(ActForNext, meeting, func(x *tx, m *data.Meeting) error {
		m.ForNext = text
		return nil
	})
}

// Settle notes that somebody has seen to a line of what a meeting left to the next.
func (s *Store) Settle(meeting data.ID, line string) error {
	return s.meeting(ActSettle, meeting, func(x *tx, m *data.Meeting) error {
		if !m.Settle(data.Settled{Line: line, By: s.Me().ID, On: data.DateOf(x.now)}) {
			return refuse("line", "This line was changed meanwhile.")
		}
		return nil
	})
}

// Unsettle takes that back.
func (s *Store) Unsettle(meeting data.ID, line string) error {
	return s.meeting(ActUnsettle, meeting, func(_ *tx, m *data.Meeting) error {
		if !m.Unsettle(line) {
			return refuse("line", "This line was changed meanwhile.")
		}
		return nil
	})
}

// meeting runs an operation that changes one meeting.
func (s *Store) meeting(act Act, id data.ID, change func(*tx, *data.Meeting) error) error {
	return s.do(act, func(x *tx) error {
		m, err := x.Meeting(id)
		if err != nil {
			return err
		}
		x.done.About = []data.ID{id, m.Group}
		if err := change(x, &m); err != nil {
			return err
		}
		return meetingsTable.put(x, m)
	})
}
