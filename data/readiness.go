package data

// Readiness says in reasons whether something may be thought of. It warns, and
// never blocks (domain page, "The path").
type Readiness struct {
	For     []Reason `json:"for,omitempty"`
	Against []Reason `json:"against,omitempty"`
	Unknown []Reason `json:"unknown,omitempty"` // nobody has noted it, and nobody needs to
}

// Ready reports whether nothing speaks against it.
func (r Readiness) Ready() bool { return len(r.Against) == 0 }

func (r *Readiness) pro(reason Reason)    { r.For = append(r.For, reason) }
func (r *Readiness) contra(reason Reason) { r.Against = append(r.Against, reason) }
func (r *Readiness) open(reason Reason)   { r.Unknown = append(r.Unknown, reason) }

// RehabWeeks are those that the path ideally holds, at least (domain page).
const RehabWeeks = 4

// ReadyForMentor judges whether the way into the programme is behind somebody.
// What is not noted speaks neither for nor against anyone.
func ReadyForMentor(p Person, today Date) Readiness {
	var r Readiness
	path := p.Path
	switch {
	case path.DetoxFinished == 0:
		r.open(Reason{Kind: DetoxUnknown})
	case path.DetoxFinished > today:
		r.contra(Reason{Kind: DetoxAhead, Date: path.DetoxFinished})
	default:
		r.pro(Reason{Kind: DetoxDone, Date: path.DetoxFinished})
	}
	weeks := int(path.Rehab.Until-path.Rehab.From+1) / 7
	switch {
	case path.Rehab == Span{}, path.Rehab.From > today:
		r.open(Reason{Kind: RehabUnknown, Of: RehabWeeks})
	case path.Rehab.Until == 0 || path.Rehab.Until > today:
		r.contra(Reason{Kind: RehabUnderWay, Date: path.Rehab.Until})
	case path.Rehab.From != 0 && weeks < RehabWeeks:
		r.contra(Reason{Kind: RehabShort, Count: weeks, Of: RehabWeeks, Date: path.Rehab.Until})
	case path.Rehab.From == 0:
		r.pro(Reason{Kind: RehabDone, Date: path.Rehab.Until})
	default:
		r.pro(Reason{Kind: RehabDone, Count: weeks, Date: path.Rehab.Until})
	}
	if path.Commitment == "" {
		r.open(Reason{Kind: NoCommitment})
	} else {
		r.pro(Reason{Kind: CommitmentMade})
	}
	if away := p.awayOn(today, Paused); away != nil {
		r.contra(Reason{Kind: OnPauseNow, Date: away.Span.Until})
	}
	return r
}

// GivingBack are the conditions on which a mentee is thought of as a mentor.
type GivingBack struct {
	Months            int      `cbor:"1,keyasint,omitempty" json:"months"`            // in recovery; 0: no matter
	AttendancePercent int      `cbor:"2,keyasint,omitempty" json:"attendancePercent"` // over the usual period; 0: no matter
	Training          []string `cbor:"3,keyasint,omitempty" json:"training,omitempty"`
}

// DefaultGivingBack is a year in recovery, three meetings in four, and the
// safeguarding training.
func DefaultGivingBack() GivingBack {
	return GivingBack{Months: 12, AttendancePercent: 75, Training: []string{TrainingSafeguarding}}
}

// Validate reports a condition that nobody can fulfil.
func (g GivingBack) Validate() error {
	switch {
	case g.Months < 0 || g.Months > 600:
		return invalid("months", "the months in recovery must lie between 0 and 600")
	case g.AttendancePercent < 0 || g.AttendancePercent > 100:
		return invalid("attendance", "the attendance must lie between 0 and 100 %%")
	}
	return words("training", g.Training)
}

// ReadyToGiveBack judges by the programme's conditions whether somebody might
// become a mentor. The attendance is that of the period that counts.
func ReadyToGiveBack(p Person, a Attendance, rules GivingBack, today Date) Readiness {
	var r Readiness
	if rules.Months > 0 {
		months := monthsBetween(p.RecoveryDate(), today)
		reason := Reason{Count: months, Of: rules.Months}
		switch {
		case p.RecoveryDate() == 0:
			r.contra(Reason{Kind: RecoveryUnknown, Of: rules.Months})
		case months < rules.Months:
			reason.Kind = RecoveryShort
			r.contra(reason)
		default:
			reason.Kind = RecoveryLong
			r.pro(reason)
		}
	}
	if rules.AttendancePercent > 0 {
		rate := a.Rate()
		percent, known := rate.Percent()
		reason := Reason{Rate: rate, Of: rules.AttendancePercent}
		switch {
		case !known:
			r.contra(Reason{Kind: AttendsUnknown, Of: rules.AttendancePercent})
		case percent < rules.AttendancePercent:
			reason.Kind = AttendsTooSeldom
			r.contra(reason)
		default:
			reason.Kind = AttendsWell
			r.pro(reason)
		}
	}
	for _, name := range rules.Training {
		if reason := trainingReason(p, name, today); reason.Kind == TrainingDone || reason.Kind == TrainingRunsOut {
			r.pro(reason)
		} else {
			r.contra(reason)
		}
	}
	if away := p.awayOn(today, Paused); away != nil {
		r.contra(Reason{Kind: OnPauseNow, Date: away.Span.Until})
	}
	return r
}

// TrainingSoon is how many days before its end a training is said to run out:
// time enough to book the next one.
const TrainingSoon = 60

// trainingReason says how somebody's training of a name stands.
func trainingReason(p Person, name string, today Date) Reason {
	t, found := p.TrainingIn(name, today)
	switch {
	case !found:
		return Reason{Kind: TrainingMissing, Text: name}
	case t.Expired(today):
		return Reason{Kind: TrainingExpired, Text: name, Date: t.Expires}
	case t.Expires != 0 && t.Expires < today.AddDays(TrainingSoon):
		return Reason{Kind: TrainingRunsOut, Text: name, Date: t.Expires}
	}
	return Reason{Kind: TrainingDone, Text: name, Date: t.Date}
}

// TrainingNow says how somebody's training of a name stands on a day: a reason
// of the kind TrainingDone, TrainingRunsOut, TrainingExpired or TrainingMissing.
func (p Person) TrainingNow(name string, today Date) Reason { return trainingReason(p, name, today) }

// monthsBetween counts the whole months from one day to another.
func monthsBetween(from, to Date) int {
	if from == 0 || to < from {
		return 0
	}
	n := 12*(to.Year()-from.Year()) + int(to.Month()) - int(from.Month())
	if from.AddMonths(n) > to {
		n--
	}
	return n
}
