package data

import (
	"slices"
	"strings"
)

// Paper is a paper size.
type Paper uint8

// The paper sizes.
const (
	A4 Paper = iota
	Letter
)

// Notice is what a programme under 42 CFR Part 2 attaches when it discloses.
type Notice uint8

// The notices.
const (
	NoNotice Notice = iota
	ShortNotice
	FullNotice
)

// Thresholds say when somebody has not been seen for so long that a call is
// due (domain page, "Attendance").
type Thresholds struct {
	CheckInMisses int `cbor:"1,keyasint" json:"checkInMisses"` // misses in a row: check in
	ReviewMisses  int `cbor:"2,keyasint" json:"reviewMisses"`  // misses in a row: review
	ReviewDays    int `cbor:"3,keyasint" json:"reviewDays"`    // days unseen: review
	QuietDays     int `cbor:"4,keyasint" json:"quietDays"`     // days without a one-to-one: look
	SilentDays    int `cbor:"5,keyasint" json:"silentDays"`    // days without a one-to-one: act
	// WaitingDays is how long somebody waits for a mentor, or after that hears
	// from nobody, until a call is due.
	WaitingDays int `cbor:"6,keyasint" json:"waitingDays"`
}

// DefaultThresholds are those of the domain page.
var DefaultThresholds = Thresholds{CheckInMisses: 2, ReviewMisses: 3, ReviewDays: 30, QuietDays: 14, SilentDays: 30, WaitingDays: 14}

// Validate reports numbers that contradict each other.
func (t Thresholds) Validate() error {
	if t.CheckInMisses < 1 || t.ReviewMisses < t.CheckInMisses || t.ReviewDays < 1 ||
		t.QuietDays < 1 || t.SilentDays < t.QuietDays || t.WaitingDays < 1 {
		return invalid("thresholds", "a review cannot be due sooner than a check-in, and nothing is due after no time at all")
	}
	return nil
}

// ThresholdsFor are those that hold for somebody in the groups: of each figure
// the strictest. A group without its own has the programme's, and so has who
// is in no group.
func ThresholdsFor(programme Thresholds, groups []Group) Thresholds {
	if len(groups) == 0 {
		return programme
	}
	strictest := groups[0].ThresholdsIn(programme)
	for _, g := range groups[1:] {
		t := g.ThresholdsIn(programme)
		strictest = Thresholds{
			CheckInMisses: min(strictest.CheckInMisses, t.CheckInMisses),
			ReviewMisses:  min(strictest.ReviewMisses, t.ReviewMisses),
			ReviewDays:    min(strictest.ReviewDays, t.ReviewDays),
			QuietDays:     min(strictest.QuietDays, t.QuietDays),
			SilentDays:    min(strictest.SilentDays, t.SilentDays),
			WaitingDays:   min(strictest.WaitingDays, t.WaitingDays),
		}
	}
	return strictest
}

// Programme holds what is true of the whole programme, and its settings.
type Programme struct {
	Name        string     `cbor:"1,keyasint" json:"name"`
	ScreenNames NameStyle  `cbor:"2,keyasint" json:"screenNames"`
	PaperNames  NameStyle  `cbor:"3,keyasint" json:"paperNames"`
	Paper       Paper      `cbor:"4,keyasint" json:"paper"`
	LargePrint  bool       `cbor:"5,keyasint,omitempty" json:"largePrint,omitempty"`
	Thresholds  Thresholds `cbor:"6,keyasint" json:"thresholds"`
	Notice      Notice     `cbor:"7,keyasint,omitempty" json:"notice,omitempty"`
	NoticeText  string     `cbor:"8,keyasint,omitempty" json:"noticeText,omitempty"` // edited; empty: as shipped
	Sample      bool       `cbor:"9,keyasint,omitempty" json:"sample,omitempty"`     // invented, for trying out
	// Milestones are those that the programme marks; empty: the usual ones.
	Milestones []Milestone `cbor:"10,keyasint,omitempty" json:"milestones,omitempty"`
	// GivingBack are the conditions on which a mentee is thought of as a mentor.
	GivingBack GivingBack `cbor:"11,keyasint,omitzero" json:"givingBack,omitzero"`
	// SeveralMentors says that a mentee may have more than one mentor at once.
	SeveralMentors bool `cbor:"12,keyasint,omitempty" json:"severalMentors,omitempty"`
	// TrainingList are the programme's own trainings; empty: as shipped.
	TrainingList []string `cbor:"13,keyasint,omitempty" json:"trainingList,omitempty"`
}

// NewProgramme returns a programme with the defaults of the domain page.
func NewProgramme(name string) Programme {
	return Programme{
		Name: name, ScreenNames: FirstAndInitial, PaperNames: FirstAndInitial,
		Thresholds: DefaultThresholds, GivingBack: DefaultGivingBack(),
	}
}

// MilestoneList are the milestones that the programme marks, besides every
// further year.
func (p Programme) MilestoneList() []Milestone {
	if len(p.Milestones) == 0 {
		return slices.Clone(Milestones)
	}
	return slices.Clone(p.Milestones)
}

// Validate reports the first thing that keeps the record from being stored.
func (p Programme) Validate() error {
	switch {
	case strings.TrimSpace(p.Name) == "":
		return invalid("name", "a programme needs a name")
	case p.ScreenNames > CodeOnly || p.PaperNames > CodeOnly:
		return invalid("names", "names are shown in full, with an initial, or as a code")
	case p.Paper > Letter:
		return invalid("paper", "the paper is A4 or US Letter")
	case p.Notice > FullNotice:
		return invalid("notice", "the notice is off, short or full")
	}
	return firstError(p.Thresholds.Validate(), p.validateMilestones(),
		atMost("name", p.Name, MaxName), atMost("notice", p.NoticeText, MaxNote),
		p.GivingBack.Validate(), words("training", p.TrainingList))
}

func (p Programme) validateMilestones() error {
	if len(p.Milestones) > maxMilestones {
		return invalid("milestones", "these are more milestones than can be kept: %d at the most", maxMilestones)
	}
	for i, m := range p.Milestones {
		if err := m.Validate(); err != nil {
			return err
		}
		if slices.Contains(p.Milestones[:i], m) {
			return invalid("milestones", "this milestone is on the list already")
		}
	}
	return nil
}
