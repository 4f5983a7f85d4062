package register

import (
	"time"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// worthAWord is how long storing may take before the row says so.
const worthAWord = 200 * time.Millisecond

// mark shows one person's mark at once and has it stored. It reports false for
// one that nobody can have yet.
func (s *Screen) mark(p data.Person, status data.Status) bool {
	row := s.known(s.evening.row(p))
	if row.Mark.Status == status {
		return true
	}
	if s.refuses(status) {
		return false
	}
	row.Mark = marked(row.Mark, status)
	meeting := row.Mark.Meeting
	s.store(row, func(st *store.Store) error { return st.SetMark(meeting, p.ID, status) })
	return true
}

// onlyLooks reports whether nothing can be marked because a backup is looked at,
// and says so too.
func (s *Screen) onlyLooks() bool {
	if kit.OnlyLooking() {
		s.host.Say(words.OnlyLooking())
	}
	return kit.OnlyLooking()
}

// marked is a mark with another status, as the store will keep it.
func marked(m data.Mark, status data.Status) data.Mark {
	m.Status = status
	if !status.Attended() {
		m.Arrived, m.LeftEarly, m.LeftAt = 0, false, 0
	}
	return m
}

// addNewcomer has a first-timer stored under the name that was typed, present
// or late.
func (s *Screen) addNewcomer(status data.Status) {
	if s.refuses(status) {
		return
	}
	meeting := s.evening.register.Meeting
	p := data.Newcomer(s.newcomer, meeting.Date)
	p.ID = data.NewID()
	s.armed = false
	s.store(data.RegisterRow{
		Person: p, Hints: []data.Hint{{Kind: data.FirstTime}},
		Mark: data.Mark{Meeting: meeting.ID, Person: p.ID, Status: status},
	}, func(st *store.Store) error {
		_, err := st.AddWalkIn(meeting.ID, p, status)
		return err
	})
	s.nextPerson(p.ID)
}

// store shows a row as it will be and has it stored. Nobody at the door waits
// for the disk.
func (s *Screen) store(row data.RegisterRow, op func(*store.Store) error) {
	u, e := s.unsaved, s.evening
	m := u.mark(row)
	u.showIn(e)
	stop := s.host.After(worthAWord, func() {
		m.slow = true
		s.showRowOf(row.Person.ID)
	})
	s.host.StoreLater(op, func(err error) {
		stop()
		u.done(m, err)
		s.stored(u, err)
		s.showRowOf(row.Person.ID)
	})
}

// setVisitors shows a number of unnamed visitors and has it stored.
func (s *Screen) setVisitors(n int) {
	if s.refuses(data.Present) {
		s.side.display(s.evening)
		return
	}
	u, meeting := s.unsaved, s.evening.register.Meeting.ID
	counted := u.count(n)
	u.showIn(s.evening)
	s.side.display(s.evening)
	s.host.StoreLater(func(st *store.Store) error { return st.SetVisitors(meeting, n) }, func(err error) {
		u.counted(counted, err)
		s.stored(u, err)
	})
}

// stored follows how storing something ended. What could not be stored gives
// way to what is.
func (s *Screen) stored(u *unsaved, err error) {
	if err != nil && u == s.unsaved {
		s.load(s.evening.register.Meeting.ID)
	}
	s.host.Fail(u.toTell())
}

// settle waits until what was done at the register is stored or lost, and
// shows it so: whatever begins with what is known of the evening and stores it
// later must not begin with a guess.
func (s *Screen) settle() { s.host.Store() }

// showRowOf shows the row of a person anew, where it is in the list.
func (s *Screen) showRowOf(person data.ID) {
	for i, row := range s.shown {
		if row.Person.ID == person {
			s.list.RefreshRow(i)
		}
	}
}
