package data

import (
	"slices"
)

// Stage is how far a pair has come.
type Stage uint8

// The stages of a pair, in order.
const (
	GettingToKnow Stage = iota
	BuildingTrust
	WorkingTogether
	EndingWell
)

// Stages lists the stages in order.
var Stages = [...]Stage{GettingToKnow, BuildingTrust, WorkingTogether, EndingWell}

var stageNames = spelt[Stage]("stage", "getting-to-know", "building-trust", "working-together", "ending-well")

// String is the stage as the terminal and JSON have it, in English.
func (s Stage) String() string { return stageNames.of(s) }

// MarshalText writes the stage's name, so that JSON shows it.
func (s Stage) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// PairState is where a pair stands.
type PairState uint8

// The states of a pair.
const (
	Proposed PairState = iota
	Active
	OnPause
	Ended
)

var pairStateNames = spelt[PairState]("state", "proposed", "active", "paused", "ended")

// String is the state as the terminal and JSON have it, in English.
func (s PairState) String() string { return pairStateNames.of(s) }

// MarshalText writes the state's name, so that JSON shows it.
func (s PairState) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// EndReason is why a pair ended.
type EndReason uint8

// The reasons for which pairs end.
const (
	NoReason EndReason = iota
	Completed
	MovedOn
	Transferred
	LostContact
	Mismatch
	MentorUnavailable
	MenteesChoice
	Safeguarding
	Died
)

// EndReasons lists the reasons in the order in which they are offered.
var EndReasons = [...]EndReason{
	Completed, MovedOn, Transferred, LostContact, Mismatch,
	MentorUnavailable, MenteesChoice, Safeguarding, Died,
}

var endReasonNames = spelt[EndReason]("reason",
	"", "completed", "moved-on", "transferred", "lost-contact", "mismatch",
	"mentor-unavailable", "mentees-choice", "safeguarding", "died",
)

// String is the reason as the terminal and JSON have it, in English.
func (r EndReason) String() string { return endReasonNames.of(r) }

// MarshalText writes the reason's name, so that JSON shows it.
func (r EndReason) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// PairStep is one dated step in the life of a pair: the stage and state from
// that day on.
type PairStep struct {
	Date   Date      `cbor:"1,keyasint" json:"date"`
	Stage  Stage     `cbor:"2,keyasint" json:"stage"`
	State  PairState `cbor:"3,keyasint" json:"state"`
	Reason EndReason `cbor:"4,keyasint,omitempty" json:"reason,omitempty"`
	Note   string    `cbor:"5,keyasint,omitempty" json:"note,omitempty"`
	// Review says that the pair was reviewed that day; it may change nothing.
	Review bool `cbor:"6,keyasint,omitempty" json:"review,omitempty"`
}

// Pair is one mentee alongside one mentor. Its steps are never overwritten:
// the last one is where the pair stands.
type Pair struct {
	ID     ID         `cbor:"1,keyasint,omitzero" json:"id"`
	Mentee ID         `cbor:"2,keyasint" json:"mentee"`
	Mentor ID         `cbor:"3,keyasint" json:"mentor"` // Gone: of a pair that has ended, and whose mentor was erased
	Steps  []PairStep `cbor:"4,keyasint" json:"steps"`
	// MenteeAgreed and MentorAgreed are the days on which each said yes to the
	// proposal; with both the pair is active.
	MenteeAgreed Date `cbor:"5,keyasint,omitempty" json:"menteeAgreed,omitempty"`
	MentorAgreed Date `cbor:"6,keyasint,omitempty" json:"mentorAgreed,omitempty"`
	ReviewOn     Date `cbor:"7,keyasint,omitempty" json:"reviewOn,omitempty"` // the next review
	// From is the pair of the same mentee that this one took over from.
	From ID `cbor:"8,keyasint,omitzero" json:"from,omitzero"`
}

// NewPair returns a pair that is in the given state from the date on, getting
// to know each other. One that is more than proposed has been agreed to.
func NewPair(id, mentee, mentor ID, on Date, state PairState) Pair {
	p := Pair{ID: id, Mentee: mentee, Mentor: mentor, Steps: []PairStep{{Date: on, State: state}}}
	if state != Proposed {
		p.MenteeAgreed, p.MentorAgreed = on, on
	}
	return p
}

// Now returns the step that the pair stands at.
func (p Pair) Now() PairStep {
	if n := len(p.Steps); n > 0 {
		return p.Steps[n-1]
	}
	return PairStep{}
}

// Since is the day on which the pair was first active, or first noted.
func (p Pair) Since() Date {
	for _, s := range p.Steps {
		if s.State == Active {
			return s.Date
		}
	}
	if len(p.Steps) > 0 {
		return p.Steps[0].Date
	}
	return 0
}

// StateSince is the day from which the pair has been in its state without a
// break; its stage may have changed since.
func (p Pair) StateSince() Date {
	now := p.Now()
	for _, s := range slices.Backward(p.Steps) {
		if s.State != now.State {
			break
		}
		now = s
	}
	return now.Date
}

// Live reports whether the pair has not ended.
func (p Pair) Live() bool { return p.Now().State != Ended }

// Meets reports whether the two meet at present: both have agreed, and the pair has
// not ended.
func (p Pair) Meets() bool { return p.Live() && p.Now().State != Proposed }

// With returns the pair with a further step. A step may not lie before the
// last one, nothing follows an end, and an end has a reason; a review that was
// planned falls away with it. A step that is refused leaves the pair as it was.
func (p Pair) With(step PairStep) (Pair, error) {
	now := p.Now()
	switch {
	case len(p.Steps) > 0 && now.State == Ended:
		return p, invalid("pair", "this pair has ended; make a new pair instead")
	case step.Date < now.Date:
		return p, invalid("date", "the pair's last step is later than this date")
	}
	longer := p
	longer.Steps = append(slices.Clone(p.Steps), step)
	if step.State == Ended {
		longer.ReviewOn = 0
	}
	if err := longer.Validate(); err != nil {
		return p, err
	}
	return longer, nil
}

// Validate reports the first thing that keeps the record from being stored.
func (p Pair) Validate() error {
	switch {
	case p.Mentee.IsZero() || p.Mentor.IsZero() || p.Mentor == Gone && p.Live():
		return invalid("pair", "a pair needs a mentee and a mentor")
	case p.Mentee == p.Mentor:
		return invalid("pair", "nobody can be their own mentor")
	case !p.ID.IsZero() && p.From == p.ID:
		return invalid("pair", "a pair cannot take over from itself")
	case len(p.Steps) == 0:
		return invalid("pair", "a pair needs a first step with a date")
	}
	for i, s := range p.Steps {
		switch {
		case s.Date == 0:
			return invalid("date", "every step of a pair has a date")
		case i > 0 && s.Date < p.Steps[i-1].Date:
			return invalid("date", "the steps of a pair are out of order")
		case !stageNames.has(s.Stage) || !pairStateNames.has(s.State) || !endReasonNames.has(s.Reason):
			return invalid("pair", "a step of this pair is of no known kind")
		case i < len(p.Steps)-1 && s.State == Ended:
			return invalid("pair", "nothing follows the end of a pair")
		}
		if err := s.Validate(); err != nil {
			return err
		}
	}
	return nil
}

// Validate reports what the step lacks of itself, wherever in a pair it stands:
// one that ends the pair says why.
func (s PairStep) Validate() error {
	if s.State == Ended && s.Reason == NoReason {
		return invalid("reason", "say why the pair ends")
	}
	return atMost("note", s.Note, MaxNote)
}
