package store

import (
	"slices"

	"alongside/data"
)

// SetMark records one person's status at a meeting, and opens the meeting where
// it was planned only and its day has come. Not recorded takes the mark away,
// unless a note hangs on it. What no longer goes with the status (an arrival,
// leaving early) goes.
//
// Where the group keeps arrivals, and the meeting is today's, the time of
// arrival is the clock's.
func (s *Store) SetMark(meeting, person data.ID, status data.Status) error {
	return s.do(ActMark, func(x *tx) error {
		x.done.About, x.done.Detail = []data.ID{person, meeting}, status.String()
		at, err := x.marking(meeting)
		if err != nil {
			return err
		}
		mark, _, err := x.Mark(meeting, person)
		if err != nil || mark.Status == status {
			return err
		}
		old := mark
		mark.Meeting, mark.Person, mark.Status = meeting, person, status
		if mark.Arrived == 0 && at.clock {
			mark.Arrived = data.TimeOfDayOf(x.now)
		}
		return x.mark(at, old, mark)
	})
}

// WalkIn is somebody who is not on the list yet, and how they came.
type WalkIn struct {
	Person data.Person
	Status data.Status
}

// SetMarks records many marks of one meeting in one step, as they stand on a
// sheet of paper: status, arrival and leaving early. A mark whose status is not
// recorded says nothing, and leaves what is there; so does an empty note. With
// them come those who walked in and are not on the list yet.
func (s *Store) SetMarks(meeting data.ID, marks []data.Mark, walkIns ...WalkIn) error {
	return s.do(ActMarks, func(x *tx) error {
		x.done.About = []data.ID{meeting}
		for _, w := range walkIns {
			if !w.Status.Attended() {
				return refuse("status", "Somebody who walks in is present or late.")
			}
			if err := x.addPerson(&w.Person); err != nil {
				return err
			}
			x.done.About = append(x.done.About, w.Person.ID)
			marks = append(slices.Clip(marks), data.Mark{Person: w.Person.ID, Status: w.Status})
		}
		at, err := x.marking(meeting)
		if err != nil {
			return err
		}
		for _, m := range marks {
			if m.Status == data.NotRecorded {
				continue
			}
			old, _, err := x.Mark(meeting, m.Person)
			if err != nil {
				return err
			}
			m.Meeting, m.AfterClose = meeting, old.AfterClose
			if m.Note == "" {
				m.Note = old.Note
			}
			if err := x.mark(at, old, m); err != nil {
				return err
			}
			x.done.Count++
		}
		return nil
	})
}

// EditMark stores a whole mark: the note, leaving early, the arrival.
func (s *Store) EditMark(m data.Mark) error {
	return s.do(ActEditMark, func(x *tx) error {
		x.done.About, x.done.Detail = []data.ID{m.Person, m.Meeting}, m.Status.String()
		at, err := x.marking(m.Meeting)
		if err != nil {
			return err
		}
		old, _, err := x.Mark(m.Meeting, m.Person)
		if err != nil {
			return err
		}
		return x.mark(at, old, m)
	})
}

// AddWalkIn adds somebody to the list and marks them as having come to a
// meeting, present or late, in one step. It returns the person's id, made where
// p has none.
func (s *Store) AddWalkIn(meeting data.ID, p data.Person, status data.Status) (data.ID, error) {
	err := s.do(ActWalkIn, func(x *tx) error {
		if !status.Attended() {
			return refuse("status", "Somebody who walks in is present or late.")
		}
		at, err := x.marking(meeting)
		if err != nil {
			return err
		}
		if err := x.addPerson(&p); err != nil {
			return err
		}
		x.done.About = []data.ID{p.ID, meeting}
		mark := data.Mark{Meeting: meeting, Person: p.ID, Status: status}
		if at.clock {
			mark.Arrived = data.TimeOfDayOf(x.now)
		}
		return x.mark(at, data.Mark{}, mark)
	})
	return made(p.ID, err)
}

// marking is what has to be known of a meeting to mark people at it.
type marking struct {
	meeting data.Meeting
	clock   bool // the time of arrival is now
}

func (x *tx) marking(meeting data.ID) (marking, error) {
	m, err := x.Meeting(meeting)
	if err != nil {
		return marking{}, err
	}
	g, err := x.Group(m.Group)
	return marking{m, g.KeepArrival && m.Date == data.DateOf(x.now)}, err
}

// mark stores a mark, in place of the old one, as the meeting's state wants it,
// and opens the meeting where it was only planned and its day has come: what
// somebody tells us beforehand opens nothing. A mark that says nothing is not
// kept.
func (x *tx) mark(at marking, old, m data.Mark) error {
	if !m.Status.Attended() {
		m.Arrived, m.LeftEarly, m.LeftAt = 0, false, 0
	}
	if !m.LeftEarly {
		m.LeftAt = 0
	}
	m.AfterClose = old.AfterClose
	had := old != data.Mark{}
	if m == old || m.Blank() && !had {
		return nil
	}
	if m.Status != old.Status {
		if err := x.notYet(at.meeting, m.Status); err != nil {
			return err
		}
	}
	m.AfterClose = m.AfterClose || at.meeting.State == data.Closed
	err := x.storeMark(old, m)
	if err != nil || at.meeting.State == data.Open || at.meeting.State == data.Closed {
		return err
	}
	opened := at.meeting
	if err := openFor(&opened); err != nil || opened.Date > data.DateOf(x.now) {
		return err
	}
	return meetingsTable.put(x, opened)
}

func (x *tx) storeMark(old, m data.Mark) error {
	if m.Blank() {
		return marksTable.drop(x, old)
	}
	return marksTable.put(x, m)
}
