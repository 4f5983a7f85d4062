package data

import (
	"time"

	"github.com/teambition/rrule-go"
)

// Schedule plans a group's meetings from a first date on: on weekdays, every so
// many weeks, or on a weekday of each month.
type Schedule struct {
	Weekday time.Weekday `cbor:"1,keyasint" json:"weekday"`
	Start   TimeOfDay    `cbor:"2,keyasint" json:"start"`
	Minutes int          `cbor:"3,keyasint,omitempty" json:"minutes,omitempty"`
	Weeks   int          `cbor:"4,keyasint" json:"weeks"` // 1: every week
	Span    Span         `cbor:"5,keyasint" json:"span"`
	// More are further weekdays on which the group meets in the same weeks.
	More DaySet `cbor:"6,keyasint,omitempty" json:"more,omitempty"`
	// Nth is which such weekday of each month it is, 1 to 4, or LastOfMonth; none: it
	// goes by weeks.
	Nth int `cbor:"7,keyasint,omitempty" json:"nth,omitempty"`
}

// LastOfMonth is the Nth of the last such weekday of a month, which is its fourth or
// its fifth.
const LastOfMonth = -1

// DaySet is a set of days of the week.
type DaySet uint8

// DaysOf is the set of these days.
func DaysOf(days ...time.Weekday) DaySet {
	var set DaySet
	for _, d := range days {
		set |= 1 << d
	}
	return set
}

// Has reports whether a day is in the set.
func (w DaySet) Has(d time.Weekday) bool { return w&(1<<d) != 0 }

// Days lists the days on which the group meets in a week, from Monday on.
func (s Schedule) Days() []time.Weekday {
	var days []time.Weekday
	for i := range time.Weekday(7) {
		d := (time.Monday + i) % 7
		if d == s.Weekday || s.More.Has(d) {
			days = append(days, d)
		}
	}
	return days
}

// Dates returns the schedule's dates within the span, in order. The weeks count
// from that of the first date, which is the first such day of the schedule's own
// span.
func (s Schedule) Dates(within Span) []Date {
	if s.Weeks < 1 || s.Span.From == 0 || within.Until == 0 {
		return nil
	}
	if s.Nth == 0 && s.More&^DaysOf(s.Weekday) == 0 {
		return s.everyWeeks(within)
	}
	return s.byRule(within)
}

// everyWeeks gives the dates of one weekday.
func (s Schedule) everyWeeks(within Span) []Date {
	step := 7 * s.Weeks
	d := s.Span.From.next(s.Weekday)
	if d < within.From {
		d = d.AddDays((int(within.From-d) + step - 1) / step * step)
	}
	var dates []Date
	for ; d <= within.Until && s.Span.Contains(d); d = d.AddDays(step) {
		dates = append(dates, d)
	}
	return dates
}

// ruleDays are the days of the week as recurrence rules have them.
var ruleDays = [...]rrule.Weekday{rrule.SU, rrule.MO, rrule.TU, rrule.WE, rrule.TH, rrule.FR, rrule.SA}

// byRule gives the dates of what one weekday and a number of weeks cannot say.
func (s Schedule) byRule(within Span) []Date {
	option := rrule.ROption{Freq: rrule.WEEKLY, Interval: s.Weeks, Wkst: rrule.MO, Dtstart: s.firstDay().Time()}
	for _, d := range s.Days() {
		option.Byweekday = append(option.Byweekday, ruleDays[d])
	}
	if s.Nth != 0 {
		option.Freq, option.Interval = rrule.MONTHLY, 1
		option.Byweekday = []rrule.Weekday{ruleDays[s.Weekday].Nth(s.Nth)}
	}
	rule, err := rrule.NewRRule(option)
	if err != nil {
		return nil // a schedule that Validate refuses
	}
	until := within.Until
	if s.Span.Until != 0 {
		until = min(until, s.Span.Until)
	}
	var dates []Date
	for _, at := range rule.Between(max(within.From, s.Span.From).Time(), until.Time(), true) {
		dates = append(dates, DateOf(at))
	}
	return dates
}

// firstDay is the first day of the schedule's own span on which it can meet: the
// week that the others are counted from is that day's.
func (s Schedule) firstDay() Date {
	if s.Nth != 0 {
		return s.Span.From
	}
	first := s.Span.From.AddDays(7)
	for _, d := range s.Days() {
		first = min(first, s.Span.From.next(d))
	}
	return first
}

// next is the first such weekday from d on.
func (d Date) next(day time.Weekday) Date { return d.AddDays((int(day-d.Weekday()) + 7) % 7) }

// Monday is the first day of the week of d.
func (d Date) Monday() Date { return d.AddDays(-(int(d.Weekday()+6) % 7)) }

// Validate reports the first thing that keeps the schedule from being kept.
func (s Schedule) Validate() error {
	switch {
	case s.Weekday < time.Sunday || s.Weekday > time.Saturday || s.More >= 1<<7:
		return invalid("weekday", "a group meets on a day of the week")
	case s.Start == 0:
		return invalid("time", "say at what time the group meets")
	case s.Weeks < 1 || s.Weeks > 52:
		return invalid("weeks", "a group meets every 1 to 52 weeks")
	case s.Nth < LastOfMonth || s.Nth > 4:
		return invalid("month", "a group meets on the first, second, third, fourth or last such day of a month")
	case s.Nth != 0 && (s.Weeks != 1 || s.More != 0):
		return invalid("month", "a group that meets once a month meets on one day of the week")
	case s.Span.From == 0:
		return invalid("from", "say from which date on the group meets")
	case s.Minutes < 0 || s.Minutes > 24*60:
		return invalid("minutes", "a meeting lasts a day at the most")
	}
	return firstError(s.Start.Validate(), s.Span.Validate())
}
