package data

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

// ThresholdsOf returns, for each person, the thresholds of the groups that they
// belong to on the day.
func ThresholdsOf(programme Thresholds, groups []Group, memberships []Membership, on Date) func(person ID) Thresholds {
	byID := make(map[ID]Group, len(groups))
	for _, g := range groups {
		byID[g.ID] = g
	}
	belongs := make(map[ID][]Group)
	for _, m := range memberships {
		if m.On(on) {
			belongs[m.Person] = append(belongs[m.Person], byID[m.Group])
		}
	}
	return func(person ID) Thresholds { return ThresholdsFor(programme, belongs[person]) }
}
