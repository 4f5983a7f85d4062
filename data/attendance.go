package data

import (
	"bytes"
	"cmp"
	"fmt"
	"math"
	"slices"
)

// Rate is attended out of attended and missed. It is always shown with both
// numbers.
type Rate struct {
	Attended int `json:"attended"`
	Missed   int `json:"missed"`
}

// Of is the denominator: the meetings that count.
func (r Rate) Of() int { return r.Attended + r.Missed }

// String gives both numbers: "9 of 11".
func (r Rate) String() string { return fmt.Sprintf("%d of %d", r.Attended, r.Of()) }

// Percent is the rate in whole per cent, and whether there is one at all: no
// data is neither 0 % nor 100 %. Rounding never reaches 0 or 100 by itself.
func (r Rate) Percent() (int, bool) {
	if r.Of() == 0 {
		return 0, false
	}
	p := int(math.Round(100 * float64(r.Attended) / float64(r.Of())))
	if p == 100 && r.Missed > 0 {
		p = 99
	}
	if p == 0 && r.Attended > 0 {
		p = 1
	}
	return p, true
}

// Add returns the rate with one more status in it. What does not count leaves
// it as it is.
func (r Rate) Add(s Status) Rate {
	switch {
	case s.Attended():
		r.Attended++
	case s == Absent:
		r.Missed++
	}
	return r
}

// Visit is one meeting in somebody's attendance.
type Visit struct {
	Meeting  Meeting
	Mark     Mark // zero but for its ids where nothing was recorded
	Expected bool
}

// Status of the visit.
func (v Visit) Status() Status { return v.Mark.Status }

// missed reports whether the visit counts against a streak: only a closed
// meeting does, and only where the person was expected.
func (v Visit) missed() bool {
	return v.Status() == Absent && v.Expected && v.Meeting.State == Closed
}

// Attendance is one person's meetings in order of date, and what follows from
// them.
type Attendance struct {
	Visits []Visit
	// Away are the stretches on which the person was known not to come, Paused
	// those of them that were pauses, and Outside those on which they belonged
	// to none of the groups.
	Away, Paused, Outside []Span
}

// AttendanceOf joins a person's memberships and marks with meetings: those at
// which the person was expected or has a mark, oldest first. Meetings that are
// planned or did not meet are left out. The meetings may be those of a period:
// every figure is then of that period.
func AttendanceOf(p Person, memberships []Membership, meetings []Meeting, marks []Mark) Attendance {
	byMeeting := make(map[ID]Mark, len(marks))
	for _, m := range marks {
		if m.Person == p.ID {
			byMeeting[m.Meeting] = m
		}
	}
	a := Attendance{Outside: outside(p, memberships)}
	for _, away := range p.Away {
		a.Away = append(a.Away, away.Span)
		if away.Kind == Paused {
			a.Paused = append(a.Paused, away.Span)
		}
	}
	for _, m := range meetings {
		if !m.State.Taken() {
			continue
		}
		expected := slices.ContainsFunc(memberships, func(ms Membership) bool { return Expected(ms, p, m) })
		mark, marked := byMeeting[m.ID]
		if !expected && !marked {
			continue
		}
		mark.Meeting, mark.Person = m.ID, p.ID
		a.Visits = append(a.Visits, Visit{Meeting: m, Mark: mark, Expected: expected})
	}
	slices.SortFunc(a.Visits, func(x, y Visit) int {
		return cmp.Or(cmp.Compare(x.Meeting.Date, y.Meeting.Date), cmp.Compare(x.Meeting.Start, y.Meeting.Start),
			bytes.Compare(x.Meeting.ID[:], y.Meeting.ID[:]))
	})
	return a
}

// Rate counts the meetings at which the person was expected.
func (a Attendance) Rate() Rate {
	var r Rate
	for _, v := range a.Visits {
		if v.Expected {
			r = r.Add(v.Status())
		}
	}
	return r
}

// MissedInRow counts the latest misses. Excused and not recorded meetings are
// passed over, attending breaks the row, and only closed meetings are judged:
// a register still being filled raises no alarm.
func (a Attendance) MissedInRow() int {
	n := 0
	for _, v := range slices.Backward(a.Visits) {
		switch {
		case v.Status().Attended():
			return n
		case v.missed():
			n++
		}
	}
	return n
}

// AttendedInRow counts the latest meetings attended without a miss between.
func (a Attendance) AttendedInRow() int {
	n := 0
	for _, v := range slices.Backward(a.Visits) {
		switch {
		case v.Status().Attended():
			n++
		case v.missed():
			return n
		}
	}
	return n
}

// Visited is how often somebody came who never belonged to a group; false of
// anybody else. A visitor is in no row of meetings: nobody knows which they would
// have missed.
func (a Attendance) Visited() (times int, visitor bool) {
	if len(a.Outside) == 0 || a.Outside[0] != (Span{}) {
		return 0, false
	}
	for _, v := range a.Visits {
		if v.Status().Attended() {
			times++
		}
	}
	return times, true
}

// LastSeen is the date of the last meeting attended, or none.
func (a Attendance) LastSeen() Date {
	for _, v := range slices.Backward(a.Visits) {
		if v.Status().Attended() {
			return v.Meeting.Date
		}
	}
	return 0
}

// FirstSeen is the date of the first meeting attended, or none.
func (a Attendance) FirstSeen() Date {
	for _, v := range a.Visits {
		if v.Status().Attended() {
			return v.Meeting.Date
		}
	}
	return 0
}

// firstMissed is the date of the first miss that counts, or none.
func (a Attendance) firstMissed() Date {
	for _, v := range a.Visits {
		if v.missed() {
			return v.Meeting.Date
		}
	}
	return 0
}

// lastSeenClosed is the last closed meeting that was attended.
func (a Attendance) lastSeenClosed() (Meeting, bool) {
	for _, v := range slices.Backward(a.Visits) {
		if v.Status().Attended() && v.Meeting.State == Closed {
			return v.Meeting, true
		}
	}
	return Meeting{}, false
}

// Before returns the attendance up to, but without, the meeting: what was
// known when it began.
func (a Attendance) Before(m Meeting) Attendance {
	i := slices.IndexFunc(a.Visits, func(v Visit) bool {
		return v.Meeting.ID == m.ID || m.Before(v.Meeting)
	})
	if i >= 0 {
		a.Visits = a.Visits[:i]
	}
	return a
}

// lately returns the attendance since the person was last, on a day or before,
// on a pause or in no group. Its misses are those that alarm: who has just come
// back is not asked about what was before.
func (a Attendance) lately(d Date) Attendance {
	gap := a.lastGap(d)
	i := slices.IndexFunc(a.Visits, func(v Visit) bool { return v.Meeting.Date > gap })
	if i < 0 {
		i = len(a.Visits)
	}
	a.Visits = a.Visits[i:]
	return a
}

// Until returns the attendance up to the end of a day. What is dated later has
// not happened by then, whatever is noted of it.
func (a Attendance) Until(d Date) Attendance {
	if i := slices.IndexFunc(a.Visits, func(v Visit) bool { return v.Meeting.Date > d }); i >= 0 {
		a.Visits = a.Visits[:i]
	}
	return a
}

// usualWeeks is how far back attendance is looked at if nobody says otherwise: a
// term of weekly meetings, as many as one line of the attendance strip holds.
const usualWeeks = 15

// UsualPeriod is the period over which somebody's attendance is looked at if
// nobody says otherwise.
func UsualPeriod(today Date) Span { return Span{From: today.AddDays(-7 * usualWeeks), Until: today} }
