package data

import (
	"cmp"
	"slices"
	"strings"
)

// Settled is a line of what a meeting left to the next one that somebody has seen to.
type Settled struct {
	Line string `cbor:"1,keyasint" json:"line"`
	By   ID     `cbor:"2,keyasint,omitzero" json:"by,omitzero"` // whose key the file was opened with
	On   Date   `cbor:"3,keyasint" json:"on"`
}

// Reminder is one line that a meeting left to those after it: it is told at each of
// them until somebody has seen to it.
type Reminder struct {
	Meeting ID // that left it
	Written Date
	Line    string
	Settled Settled // zero while nobody has seen to it
}

// Open reports whether it is still to be seen to.
func (r Reminder) Open() bool { return r.Settled.On == 0 }

// Reminders are what earlier meetings of its group left to a meeting, the newest
// first: all that is open, and what was seen to at the meeting or today, so that it
// can be taken back.
func (m Meeting) Reminders(meetings []Meeting, today Date) []Reminder {
	var all []Reminder
	for _, other := range meetings {
		if other.Group != m.Group || !other.State.Taken() || !other.Before(m) {
			continue
		}
		for _, line := range lines(other.ForNext) {
			all = append(all, Reminder{Meeting: other.ID, Written: other.Date, Line: line})
		}
		for _, s := range other.Settled {
			if s.On >= min(m.Date, today) {
				all = append(all, Reminder{Meeting: other.ID, Written: other.Date, Line: s.Line, Settled: s})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b Reminder) int { return cmp.Compare(b.Written, a.Written) })
	return all
}

// LeftBehind is all that a meeting left to the next, seen to or not, as the summary
// of the evening tells it.
func (m Meeting) LeftBehind() string {
	var all []string
	for _, s := range m.Settled {
		all = append(all, s.Line)
	}
	return strings.Join(append(all, lines(m.ForNext)...), "\n")
}

// Settle notes that somebody has seen to a line of what the meeting left, and reports
// whether it left such a line.
func (m *Meeting) Settle(s Settled) bool {
	left := lines(m.ForNext)
	i := slices.Index(left, s.Line)
	if i < 0 {
		return false
	}
	m.ForNext = strings.Join(slices.Delete(left, i, i+1), "\n")
	m.Settled = append(slices.Clone(m.Settled), s)
	return true
}

// Unsettle takes that back.
func (m *Meeting) Unsettle(line string) bool {
	i := slices.IndexFunc(m.Settled, func(s Settled) bool { return s.Line == line })
	if i < 0 {
		return false
	}
	m.Settled = slices.Delete(slices.Clone(m.Settled), i, i+1)
	if len(m.Settled) == 0 {
		m.Settled = nil
	}
	m.ForNext = strings.Join(append(lines(m.ForNext), line), "\n")
	return true
}

// lines are those of a text that hold something.
func lines(text string) []string {
	var all []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line != "" {
			all = append(all, line)
		}
	}
	return all
}
