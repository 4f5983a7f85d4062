package data

import (
	"fmt"
	"time"
)

// Date is a calendar date without a time or a place: the number of the day,
// 1 being 1 January of the year 1. The zero Date is "no date". Dates compare
// with < and subtract to days.
type Date int32

// DateLayout is the text form of a Date.
const DateLayout = "2006-01-02"

// EarliestDay is the first on which anything can have happened that a programme
// keeps. What lies before it is a slip of the keyboard.
var EarliestDay = NewDate(1970, time.January, 1)

// DaysAhead is how many days ahead a day of joining, and of a meeting, may lie.
// Farther is a slip of the keyboard too.
const DaysAhead = 366

const secondsPerDay = 24 * 60 * 60

var dayOne = time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC).Unix()

// NewDate returns the date; days past the end of a month roll on, as in
// time.Date.
func NewDate(year int, month time.Month, day int) Date {
	return Date((time.Date(year, month, day, 0, 0, 0, 0, time.UTC).Unix()-dayOne)/secondsPerDay + 1)
}

// DateOf returns the calendar date that t shows in its own location.
func DateOf(t time.Time) Date { return NewDate(t.Date()) }

// ParseDate reads 2006-01-02. The empty text is no date.
func ParseDate(s string) (Date, error) {
	if s == "" {
		return 0, nil
	}
	t, err := time.Parse(DateLayout, s)
	if err != nil || t.Year() < 1 { // day 0 and those before it name no date
		return 0, fmt.Errorf("%q is not a date: write it as year-month-day, like 2026-05-03", s)
	}
	return DateOf(t), nil
}

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == 0 }

// Time returns midnight UTC of the date, for formatting.
func (d Date) Time() time.Time {
	return time.Unix(dayOne+(int64(d)-1)*secondsPerDay, 0).UTC()
}

// Year, Month and Day are the parts of the date.
func (d Date) Year() int { return d.Time().Year() }

// Month of the date.
func (d Date) Month() time.Month { return d.Time().Month() }

// Day of the month.
func (d Date) Day() int { return d.Time().Day() }

// Weekday of the date.
func (d Date) Weekday() time.Weekday {
	w := int(d) % 7 // day 1 was a Monday
	if w < 0 {
		w += 7
	}
	return time.Weekday(w)
}

// AddDays returns the date n days later.
func (d Date) AddDays(n int) Date { return d + Date(n) }

// AddMonths returns the same day n months later, or the last day of that
// month where it is shorter.
func (d Date) AddMonths(n int) Date {
	t := d.Time()
	first := NewDate(t.Year(), t.Month()+time.Month(n), 1)
	last := NewDate(first.Year(), first.Month()+1, 0)
	return min(first.AddDays(t.Day()-1), last)
}

// String gives 2006-01-02, or "" for no date.
func (d Date) String() string {
	if d == 0 {
		return ""
	}
	return d.Time().Format(DateLayout)
}

// MarshalText writes the text form, so that JSON shows it.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the text form.
func (d *Date) UnmarshalText(b []byte) error {
	v, err := ParseDate(string(b))
	if err == nil {
		*d = v
	}
	return err
}

// Span is a stretch of days, both ends included. A zero end is open.
type Span struct {
	From  Date `cbor:"1,keyasint,omitempty" json:"from"`
	Until Date `cbor:"2,keyasint,omitempty" json:"until,omitempty"`
}

// Contains reports whether d lies in the span.
func (s Span) Contains(d Date) bool {
	return d >= s.From && (s.Until == 0 || d <= s.Until)
}

// Overlaps reports whether the two spans share a day.
func (s Span) Overlaps(o Span) bool {
	return (s.Until == 0 || o.From <= s.Until) && (o.Until == 0 || s.From <= o.Until)
}

// Validate reports a span that ends before it begins.
func (s Span) Validate() error {
	if s.Until != 0 && s.Until < s.From {
		return invalid("dates", "the last day is before the first")
	}
	return nil
}

// ValidateBegun reports a span that ends before it begins, or that begins after
// today: of days that are all to come nothing can be told yet.
func (s Span) ValidateBegun(today Date) error {
	if err := s.Validate(); err != nil {
		return err
	}
	if s.From > today {
		return invalid("dates", "this period has not begun yet")
	}
	return nil
}
