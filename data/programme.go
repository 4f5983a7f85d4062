package data

import "strings"

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
}

// DefaultThresholds are those of the domain page.
var DefaultThresholds = Thresholds{CheckInMisses: 2, ReviewMisses: 3, ReviewDays: 30, QuietDays: 14, SilentDays: 30}

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
}

// NewProgramme returns a programme with the defaults of the domain page.
func NewProgramme(name string) Programme {
	return Programme{
		Name: name, ScreenNames: FirstAndInitial, PaperNames: FirstAndInitial,
		Thresholds: DefaultThresholds,
	}
}

// Validate reports the first thing that keeps the record from being stored.
func (p Programme) Validate() error {
	t := p.Thresholds
	switch {
	case strings.TrimSpace(p.Name) == "":
		return invalid("name", "a programme needs a name")
	case p.ScreenNames > CodeOnly || p.PaperNames > CodeOnly:
		return invalid("names", "names are shown in full, with an initial, or as a code")
	case p.Paper > Letter:
		return invalid("paper", "the paper is A4 or US Letter")
	case p.Notice > FullNotice:
		return invalid("notice", "the notice is off, short or full")
	case t.CheckInMisses < 1 || t.ReviewMisses < t.CheckInMisses || t.ReviewDays < 1 || t.QuietDays < 1 || t.SilentDays < t.QuietDays:
		return invalid("thresholds", "a review cannot be due sooner than a check-in, and nothing is due after no time at all")
	}
	return firstError(atMost("name", p.Name, MaxName), atMost("notice", p.NoticeText, MaxNote))
}
