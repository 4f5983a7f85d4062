package register

import (
	"slices"
	"time"

	"alongside/data"
)

// doubleTap is how soon after a tap a second one may be the same finger's,
// bouncing.
const doubleTap = 400 * time.Millisecond

// tap does what a tap in the list asks for. Where the tap before has moved the
// rows only just now, nobody has seen yet whose row lies under the finger, and
// nothing is done.
func (s *Screen) tap(do func()) {
	now := s.host.Now()
	if now.Sub(s.movedAt) < doubleTap {
		s.list.Refresh() // a control may show what was not taken
		return
	}
	before := s.inList()
	do()
	if !slices.Equal(before, s.inList()) {
		s.movedAt = now
	}
}

// inList is who is in the list, row by row.
func (s *Screen) inList() []data.ID {
	ids := make([]data.ID, len(s.shown))
	for i, row := range s.shown {
		ids[i] = row.Person.ID
	}
	return ids
}
