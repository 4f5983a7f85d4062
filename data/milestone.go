package data

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

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

// maxMilestones is how many a programme may mark.
const maxMilestones = 100

// On is the date of the milestone counted from a recovery date.
func (m Milestone) On(recovery Date) Date {
	return recovery.AddMonths(m.Months).AddDays(m.Days)
}

// Validate reports a milestone that is no length of time, or both in days and
// in months.
func (m Milestone) Validate() error {
	if m.Days < 0 || m.Months < 0 || (m.Days == 0) == (m.Months == 0) || m.Days > 36_500 || m.Months > 1_200 {
		return invalid("milestones", "a milestone is a number of days or of months, up to a hundred years")
	}
	return nil
}

// ParseMilestone reads "90" or "90 days", "24 hours", "6 months" and "2 years".
func ParseMilestone(text string) (Milestone, error) {
	number, unit, _ := strings.Cut(strings.TrimSpace(text), " ")
	n, err := strconv.Atoi(number)
	var m Milestone
	switch strings.TrimSuffix(strings.ToLower(strings.TrimSpace(unit)), "s") {
	case "", "day":
		m.Days = n
	case "hour":
		if n%24 == 0 {
			m.Days = n / 24
		}
	case "month":
		m.Months = n
	case "year":
		m.Months = 12 * n
	}
	if err != nil || m.Validate() != nil {
		return Milestone{}, invalid("milestone", "a milestone is written like 90, 6 months or 1 year, not %q", text)
	}
	return m, nil
}

// SortMilestones puts the shorter ones first; a month counts as 30 days and a
// bit, so that 30 days come before one month.
func SortMilestones(list []Milestone) {
	const month = 30.44
	slices.SortStableFunc(list, func(a, b Milestone) int {
		length := func(m Milestone) float64 { return float64(m.Days) + month*float64(m.Months) }
		return cmp.Compare(length(a), length(b))
	})
}

// MilestoneDay is a milestone and the day on which somebody reaches it.
type MilestoneDay struct {
	Date      Date
	Milestone Milestone
}

// MilestonesBetween returns the milestones that a person who has opted in
// reaches between two dates, both included, in order; of several on one day
// the one that stands first in the list. An empty list stands for the usual
// ones. From the second year on every year is one, whatever the list.
func MilestonesBetween(p Person, from, until Date, list []Milestone) []MilestoneDay {
	recovery := p.RecoveryDate()
	if !p.ShareMilestones || recovery == 0 {
		return nil
	}
	from = max(from, recovery.AddDays(1))
	if len(list) == 0 {
		list = Milestones
	}
	var days []MilestoneDay
	add := func(m Milestone) {
		on := m.On(recovery)
		taken := slices.ContainsFunc(days, func(d MilestoneDay) bool { return d.Date == on })
		if on >= from && on <= until && !taken {
			days = append(days, MilestoneDay{on, m})
		}
	}
	for _, m := range list {
		add(m)
	}
	for years := max(2, from.Year()-recovery.Year()-1); years <= until.Year()-recovery.Year(); years++ {
		add(Milestone{Months: 12 * years})
	}
	slices.SortFunc(days, func(a, b MilestoneDay) int { return cmp.Compare(a.Date, b.Date) })
	return days
}

// MilestoneOn returns the milestone that falls on the date for a person who
// has opted in.
func MilestoneOn(p Person, d Date, list []Milestone) (Milestone, bool) {
	if days := MilestonesBetween(p, d, d, list); len(days) > 0 {
		return days[0].Milestone, true
	}
	return Milestone{}, false
}
