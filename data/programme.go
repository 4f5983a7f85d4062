package data

import (
	"slices"
	"strings"
	"time"
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
	// Contact says how somebody who was given a slip can check it, like "Ring
	// 01632 960 144".
	Contact string `cbor:"14,keyasint,omitempty" json:"contact,omitempty"`
	// AccessTexts are the programme's own texts beside an answer to an access
	// request; a topic without one: as shipped.
	AccessTexts []AccessText `cbor:"15,keyasint,omitempty" json:"accessTexts,omitempty"`
	// KeepMonths is for how many months somebody's record is kept after they left; none:
	// until somebody erases it. AuditMonths is the same of the audit trail; none: as
	// AuditKept has it.
	KeepMonths  int `cbor:"16,keyasint,omitempty" json:"keepMonths,omitempty"`
	AuditMonths int `cbor:"17,keyasint,omitempty" json:"auditMonths,omitempty"`
	// LockMinutes is after how many minutes at rest the app locks itself, one of
	// LockChoices; none: DefaultLock. It stands here and not on each computer, as it
	// protects the same people on all of them, and as a lead settles it, which the
	// audit trail tells.
	LockMinutes int `cbor:"18,keyasint,omitempty" json:"lockMinutes,omitempty"`
	// Sheets is how lists of some shapes were read, the last one said at the end.
	Sheets []SheetHabit `cbor:"19,keyasint,omitempty" json:"-"`
	// Breaks are the stretches on which groups did not meet, or will not.
	Breaks []Break `cbor:"20,keyasint,omitempty" json:"breaks,omitempty"`
	// Own are the groups that those who have a key see first.
	Own []OwnGroups `cbor:"21,keyasint,omitempty" json:"-"`
}

// DefaultLock is after how many minutes at rest the app locks itself where nobody
// has chosen.
const DefaultLock = 5

// LockChoices are the minutes at rest that can be chosen. Never is none of them.
var LockChoices = []int{1, 2, 5, 10, 15, 30}

// LocksAfter is after how long at rest the app locks itself.
func (p Programme) LocksAfter() time.Duration {
	if p.LockMinutes == 0 {
		return DefaultLock * time.Minute
	}
	return time.Duration(p.LockMinutes) * time.Minute
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
	case p.LockMinutes != 0 && !slices.Contains(LockChoices, p.LockMinutes):
		return invalid("lock", "the app locks itself after 1, 2, 5, 10, 15 or 30 minutes")
	}
	return firstError(p.Thresholds.Validate(), p.validateMilestones(), p.validateAccess(), p.validateKeeping(), p.validateBreaks(),
		atMost("name", p.Name, MaxName), atMost("notice", p.NoticeText, MaxNote), atMost("contact", p.Contact, MaxLine),
		p.GivingBack.Validate(), words("training", p.TrainingList))
}

func (p Programme) validateBreaks() error {
	if len(p.Breaks) > mostBreaks {
		return invalid("breaks", "these are more breaks than can be kept: %d at the most", mostBreaks)
	}
	for _, b := range p.Breaks {
		if err := b.Validate(); err != nil {
			return err
		}
	}
	return nil
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
