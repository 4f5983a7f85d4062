package data

import "slices"

// CallWhen is by when somebody should be rung.
type CallWhen uint8

// By when to ring, what comes first first.
const (
	// RingToday: before a meeting at which they are waited for, or about what was
	// agreed for today.
	RingToday CallWhen = iota
	RingThisWeek
	// RingLater: somebody has spoken to them within the last week.
	RingLater
)

var callWhenNames = spelt[CallWhen]("when", "today", "this-week", "later")

// String is the time as the terminal and JSON have it, in English.
func (w CallWhen) String() string { return callWhenNames.of(w) }

// MarshalText writes the time's name, so that JSON shows it.
func (w CallWhen) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// when says by when to ring somebody for the reasons. Whoever was missed, or has
// just come back, is asked before the meeting to which they could come today; what
// was agreed or counted out for today is spoken of today. Everything else can be done
// within the week.
func (in CallInput) when(reasons []CallReason) (CallWhen, Meeting) {
	aboutMeetings := func(r CallReason) bool { return r.Kind == NotSeen || r.Kind == CameBack }
	if len(in.Ahead) > 0 && slices.ContainsFunc(reasons, aboutMeetings) {
		return RingToday, in.Ahead[0]
	}
	if slices.ContainsFunc(reasons, func(r CallReason) bool { return r.Kind.isDated() && r.Since == in.Today }) {
		return RingToday, Meeting{}
	}
	return RingThisWeek, Meeting{}
}

// isDated reports whether a reason of the kind is about a day that was agreed or
// counted out.
func (k CallKind) isDated() bool { return k == PairReview || k == NextOneToOne || k == MilestoneDue }

// comesBack reports whether a reason of the kind that was settled by a call stands
// again a week after it.
func (k CallKind) comesBack() bool {
	return k == NotSeen || k == QuietPair || k == PairReview || k == NextOneToOne
}

// AwaitedAt reports whether somebody is expected at a meeting and is not known to
// come or to stay away: they have told us nothing, and are not marked.
func AwaitedAt(m Meeting, p Person, memberships []Membership, marks []Mark) bool {
	if _, told := p.ExpectedAbsenceOn(m.Date); told {
		return false
	}
	expected := slices.ContainsFunc(memberships, func(of Membership) bool { return Expected(of, p, m) })
	marked := slices.ContainsFunc(marks, func(mark Mark) bool { return mark.Person == p.ID && mark.Status != NotRecorded })
	return expected && !marked
}
