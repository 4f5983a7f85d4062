package data

// Concern says how long somebody has not been seen.
type Concern uint8

// The concerns, least first.
const (
	NoConcern Concern = iota
	CheckIn
	Review
)

// ConcernFor judges an attendance by the thresholds on a day: misses in a row,
// or days unseen while there were meetings to come to. A known absence or a
// pause on that day does not alarm. Whether they still come is CallFor's to
// say.
func ConcernFor(p Person, a Attendance, t Thresholds, today Date) Concern {
	if _, told := p.ExpectedAbsenceOn(today); told || p.PausedOn(today) {
		return NoConcern
	}
	a = a.Until(today)
	switch {
	case reviewDue(a, t, today):
		return Review
	case a.lately(today).MissedInRow() >= t.CheckInMisses:
		return CheckIn
	}
	return NoConcern
}

// reviewDue reports whether somebody has been missed for so long that it is
// time to act.
func reviewDue(a Attendance, t Thresholds, today Date) bool {
	return a.lately(today).MissedInRow() >= t.ReviewMisses || a.Unseen(today) >= t.ReviewDays
}

// WelcomeBack reports whether somebody who comes to the meeting had not been
// there for so long that a review was due, or would have been but for a pause,
// a time in no group, or the days on which we knew that they would not come: a
// welcome is no alarm.
func WelcomeBack(before Attendance, t Thresholds, meeting Meeting) bool {
	if before.LastSeen() == 0 {
		return false
	}
	missed := before.MissedInRow()
	waited, away := before.daysUntil(meeting.Date)
	if missed == 0 {
		waited = 0
	}
	return missed >= t.ReviewMisses || waited+away >= t.ReviewDays
}

// Unseen counts the days since the person was last at a meeting, without those
// on which they were known to be away, or belonged to no group; 0 where they
// were never there, or have not missed a closed meeting since then and since
// the last such gap: meetings that were excused or not recorded say nothing
// about anybody.
func (a Attendance) Unseen(today Date) int {
	if a.lately(today).MissedInRow() == 0 {
		return 0
	}
	waited, _ := a.daysUntil(today)
	return waited
}
