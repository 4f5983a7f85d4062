package data

// Milestone is a length of recovery that is marked: so many days, or so many
// months.
type Milestone struct {
	Days   int `cbor:"1,keyasint,omitempty" json:"days,omitempty"`
	Months int `cbor:"2,keyasint,omitempty" json:"months,omitempty"`
}

// Milestones are those of the domain page; from the second year on every
// further year is one too.
var Milestones = []Milestone{
	{Days: 1}, {Days: 30}, {Days: 60}, {Days: 90}, {Months: 6}, {Months: 9}, {Months: 12}, {Months: 18},
}

// On is the date of the milestone counted from a recovery date.
func (m Milestone) On(recovery Date) Date {
	return recovery.AddMonths(m.Months).AddDays(m.Days)
}

// MilestoneOn returns the milestone that falls on the date for a person who
// has opted in.
func MilestoneOn(p Person, d Date) (Milestone, bool) {
	from := p.RecoveryDate()
	if !p.ShareMilestones || from == 0 || d <= from {
		return Milestone{}, false
	}
	for _, m := range Milestones {
		if m.On(from) == d {
			return m, true
		}
	}
	yearly := Milestone{Months: 12 * (d.Year() - from.Year())}
	if yearly.Months >= 24 && yearly.On(from) == d {
		return yearly, true
	}
	return Milestone{}, false
}
