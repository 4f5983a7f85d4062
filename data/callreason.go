package data

// CallKind is a kind of reason for which somebody should be rung.
type CallKind uint8

// The kinds of reason, what matters most first.
const (
	NotSeen          CallKind = iota // at the meetings
	QuietPair                        // no one-to-one for long
	WaitingForMentor                 // and nobody has spoken to them for as long
	PairReview                       // the pair's review is due
	NextOneToOne                     // agreed for today or earlier, and not logged
	CameBack                         // to the last meeting, after a gap
	MilestoneDue                     // today or in the coming days
)

var callKindNames = spelt[CallKind]("call",
	"not-seen", "quiet-pair", "waiting-for-mentor", "pair-review", "next-one-to-one", "came-back", "milestone",
)

// String is the kind as the terminal and JSON have it, in English.
func (k CallKind) String() string { return callKindNames.of(k) }

// MarshalText writes the kind's name, so that JSON shows it.
func (k CallKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// CallReason is one reason to ring somebody.
type CallReason struct {
	Kind    CallKind
	Concern Concern // NoConcern: a friendly call
	// Since is the day from which the reason holds, and by which it is known
	// again: that of the last meeting attended, or the first one missed
	// (NotSeen); of the last one-to-one, or the pair's beginning (QuietPair);
	// from which somebody waits (WaitingForMentor); for which the review or the
	// one-to-one was agreed; of the meeting they came back to; of the milestone.
	Since     Date
	Missed    int       // meetings in a row, for NotSeen
	Pair      ID        // that it is about, of those about a pair
	Mentor    ID        // of that pair
	Milestone Milestone // for MilestoneDue
}

// Days is how long the reason has held; negative for what is still to come.
func (r CallReason) Days(today Date) int { return int(today - r.Since) }

// PairLog is a pair with its one-to-ones, in any order.
type PairLog struct {
	Pair     Pair
	Contacts []Contact
}

// ReasonInput is what may give a reason to ring somebody.
type ReasonInput struct {
	Person      Person
	Memberships []Membership // the person's
	Attendance  Attendance   // in all groups
	Pairs       []PairLog    // live ones in which the person is the mentee
	Ended       []Pair       // those that are over, of the same mentee
	Thresholds  Thresholds   // of the person's groups, by ThresholdsFor
	Milestones  []Milestone  // the programme's
	Today       Date
}

// ReasonsToCall finds every reason to ring somebody today, whether or not
// somebody has done so already: that is CallFor's to say. Whoever has left the
// programme is not rung, nor, but for a milestone, who is known to be away.
func ReasonsToCall(in ReasonInput) []CallReason {
	in.Attendance = in.Attendance.Until(in.Today)
	if in.Person.HasLeft(in.Today) {
		return nil
	}
	reasons := in.milestone()
	if _, told := in.Person.ExpectedAbsenceOn(in.Today); told || in.Person.PausedOn(in.Today) {
		return reasons
	}
	if StillComes(in.Person, in.Memberships, in.Today) {
		reasons = append(reasons, in.notSeen()...)
		reasons = append(reasons, in.cameBack()...)
	}
	reasons = append(reasons, in.waiting()...)
	for _, log := range in.Pairs {
		reasons = append(reasons, in.ofPair(log)...)
	}
	return reasons
}

func (in ReasonInput) notSeen() []CallReason {
	lately := in.Attendance.lately(in.Today)
	r := CallReason{
		Kind: NotSeen, Concern: ConcernFor(in.Person, in.Attendance, in.Thresholds, in.Today),
		Missed: lately.MissedInRow(), Since: in.Attendance.LastSeen(),
	}
	if r.Concern == NoConcern {
		return nil
	}
	if r.Since == 0 {
		r.Since = lately.firstMissed()
	}
	return []CallReason{r}
}

// cameBack looks at the last closed meeting that the person attended, where
// that was within the last days, and at whether they had been missed. A meeting
// still being filled says nothing.
func (in ReasonInput) cameBack() []CallReason {
	last, ok := in.Attendance.lastSeenClosed()
	if !ok || int(in.Today-last.Date) >= CalledFor {
		return nil
	}
	before := in.Attendance.Before(last)
	if before.LastSeen() == 0 || !reviewDue(before, in.Thresholds, last.Date) {
		return nil
	}
	return []CallReason{{Kind: CameBack, Since: last.Date}}
}

// milestone is the next one, today or within the coming days of a week.
func (in ReasonInput) milestone() []CallReason {
	due := MilestonesBetween(in.Person, in.Today, in.Today.AddDays(CalledFor-1), in.Milestones)
	if len(due) == 0 {
		return nil
	}
	return []CallReason{{Kind: MilestoneDue, Since: due[0].Date, Milestone: due[0].Milestone}}
}

// waiting counts only for somebody of whom it was noted: a list of people
// brought in on the first evening is not a list of people who wait. Who has had
// a mentor since waits again from the end of that pair, or no more.
func (in ReasonInput) waiting() []CallReason {
	if in.Person.Path.WaitingSince == 0 || len(in.Pairs) > 0 {
		return nil
	}
	w, waits := waitingFor(in.Person, lastOf(in.Ended))
	if !waits || w.Days(in.Today) < in.Thresholds.WaitingDays {
		return nil
	}
	return []CallReason{{Kind: WaitingForMentor, Concern: CheckIn, Since: w.Since}}
}

func (in ReasonInput) ofPair(log PairLog) []CallReason {
	pair := log.Pair
	var reasons []CallReason
	add := func(kind CallKind, concern Concern, since Date) {
		reasons = append(reasons, CallReason{Kind: kind, Concern: concern, Since: since, Pair: pair.ID, Mentor: pair.Mentor})
	}
	if pair.Now().State != Active {
		return nil
	}
	quiet, since := QuietOf(pair, log.Contacts, in.Thresholds, in.Today)
	if quiet != NoConcern {
		add(QuietPair, quiet, since)
	}
	if due := pair.ReviewOn; due != 0 && due <= in.Today {
		add(PairReview, overdue(due, in.Today), due)
	}
	// of a quiet pair it goes without saying that what was agreed did not happen
	if next := NextOpen(log.Contacts, in.Today); quiet == NoConcern && next != 0 && next <= in.Today {
		add(NextOneToOne, overdue(next, in.Today), next)
	}
	return reasons
}

// overdue is no cause for concern on the day, nor for a week after it: what
// happened is often typed in later.
func overdue(since, today Date) Concern {
	if int(today-since) >= CalledFor {
		return CheckIn
	}
	return NoConcern
}
