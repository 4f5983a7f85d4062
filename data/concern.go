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
	switch {
	case a.MissedInRow() >= t.ReviewMisses, a.Unseen(today) >= t.ReviewDays:
		return Review
	case a.MissedInRow() >= t.CheckInMisses:
		return CheckIn
	}
	return NoConcern
}

// WelcomeBack reports whether somebody who comes to the meeting had been
// missed for so long that a review was due.
func WelcomeBack(before Attendance, t Thresholds, meeting Meeting) bool {
	return before.LastSeen() != 0 &&
		(before.MissedInRow() >= t.ReviewMisses || before.Unseen(meeting.Date) >= t.ReviewDays)
}

// Unseen counts the days since the person was last at a meeting; 0 where that
// was never, or where they have not missed a closed meeting since: meetings
// that were excused or not recorded say nothing about anybody.
func (a Attendance) Unseen(today Date) int {
	seen := a.LastSeen()
	if seen == 0 || a.MissedInRow() == 0 {
		return 0
	}
	return int(today - seen)
}
