package data

// ReasonKind is what a reason says, for or against something. The words for it
// are the screen's and the paper's to choose.
type ReasonKind uint8

// The reasons. Behind each stands which figures it carries.
const (
	NoReasonKind ReasonKind = iota

	// For a mentor, about somebody who may be ready to have one.
	DetoxDone      // Date
	DetoxAhead     // Date: it is planned
	DetoxUnknown   //
	RehabDone      // Count weeks, Date: its last day
	RehabShort     // Count weeks, Of: the weeks that are ideal at least, Date: its last day
	RehabUnderWay  // Date: its last day, or none
	RehabUnknown   // Of: the weeks that are ideal at least
	CommitmentMade //
	NoCommitment   //
	OnPauseNow     // Date: the last day, or none. A pause from everything, of mentee or mentor
	HasAMentor     // Count: how many already

	// About somebody who may be ready to give back.
	RecoveryLong     // Count months, Of: the months asked for
	RecoveryShort    // Count months, Of
	RecoveryUnknown  // Of
	AttendsWell      // Rate, Of: the per cent asked for
	AttendsTooSeldom // Rate, Of
	AttendsUnknown   // Of
	TrainingDone     // Text: which; Date: done
	TrainingRunsOut  // Text, Date: its last day, soon
	TrainingExpired  // Text, Date: its last day
	TrainingMissing  // Text

	// About a mentor for a mentee.
	SharedTimes     // Times: when both are free
	NoSharedTimes   //
	SharedLanguage  // Text: which, joined
	NoLanguage      //
	SameArea        // Text
	OtherArea       // Text: the mentor's
	GenderAsWished  // Text
	GenderOther     // Text: what was wished for
	GenderUnknown   // Text: what was wished for
	SharedInterests // Text: which, joined
	HasVacancy      // Count: mentees now, Of: agreed
	IsFull          // Count, Of
	NoCapacity      // Count: nothing is agreed
	RestsNow        // Date: the last day, or none. From mentoring
	MentorDeclines  // the mentor is not to be paired with them
	MenteeDeclines  // the mentee is not to be paired with them
	PairedNow       // they are a pair already
	PairedBefore    // Date: when it ended, End: how
	SeldomSeen      // Concern: the mentor has not been seen at meetings
)

var reasonNames = spelt[ReasonKind]("reason",
	"", "detox-done", "detox-ahead", "detox-unknown", "rehab-done", "rehab-short", "rehab-under-way",
	"rehab-unknown", "commitment", "no-commitment", "on-pause", "has-a-mentor",
	"recovery-long", "recovery-short", "recovery-unknown", "attends-well", "attends-too-seldom", "attends-unknown",
	"training-done", "training-runs-out", "training-expired", "training-missing",
	"shared-times", "no-shared-times", "shared-language", "no-shared-language", "same-area", "other-area",
	"gender-as-wished", "gender-other", "gender-unknown", "shared-interests", "has-vacancy", "is-full", "no-capacity",
	"rests", "mentor-declines", "mentee-declines", "paired-now", "paired-before", "seldom-seen",
)

// ReasonKinds lists every kind, for whoever has words for them.
func ReasonKinds() []ReasonKind {
	var all []ReasonKind
	for k := DetoxDone; reasonNames.has(k); k++ {
		all = append(all, k)
	}
	return all
}

// String is the reason as the terminal and JSON have it, in English.
func (k ReasonKind) String() string { return reasonNames.of(k) }

// MarshalText writes the reason's name, so that JSON shows it.
func (k ReasonKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// Reason is one sentence of an explanation: its kind, and the figures that the
// kind says it carries.
type Reason struct {
	Kind    ReasonKind `json:"kind"`
	Text    string     `json:"text,omitempty"`
	Count   int        `json:"count,omitempty"`
	Of      int        `json:"of,omitempty"`
	Date    Date       `json:"date,omitempty"`
	Rate    Rate       `json:"rate,omitzero"`
	Times   Times      `json:"times,omitempty"`
	End     EndReason  `json:"end,omitempty"`
	Concern Concern    `json:"-"`
}
