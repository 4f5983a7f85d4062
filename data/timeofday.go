package data

import (
	"fmt"
	"time"
)

// TimeOfDay is a time on the wall clock in minutes after midnight plus one,
// so that the zero TimeOfDay is "no time".
type TimeOfDay int16

// At returns the time of day.
func At(hour, minute int) TimeOfDay { return TimeOfDay(hour*60 + minute + 1) }

// TimeOfDayOf returns what a clock shows at t, in t's own location.
func TimeOfDayOf(t time.Time) TimeOfDay { return At(t.Hour(), t.Minute()) }

// ParseTimeOfDay reads 19:00. The empty text is no time.
func ParseTimeOfDay(s string) (TimeOfDay, error) {
	if s == "" {
		return 0, nil
	}
	t, err := time.Parse("15:04", s)
	if err != nil {
		return 0, fmt.Errorf("%q is not a time: write it as hours:minutes, like 19:00", s)
	}
	return At(t.Hour(), t.Minute()), nil
}

// IsZero reports whether there is no time.
func (t TimeOfDay) IsZero() bool { return t == 0 }

// Minutes after midnight; 0 for no time.
func (t TimeOfDay) Minutes() int { return max(0, int(t)-1) }

// After is the time some minutes later, past midnight where it is the next day's.
func (t TimeOfDay) After(minutes int) TimeOfDay {
	const day = 24 * 60
	return TimeOfDay((t.Minutes()+minutes)%day + 1)
}

// Precedes reports whether the time lies before another of the same evening: one may go
// on past midnight, and none for half a day.
func (t TimeOfDay) Precedes(other TimeOfDay) bool {
	const day = 24 * 60
	return (t.Minutes()-other.Minutes()+day)%day > day/2
}

// String gives 19:00, or "" for no time.
func (t TimeOfDay) String() string {
	if t == 0 {
		return ""
	}
	return fmt.Sprintf("%02d:%02d", t.Minutes()/60, t.Minutes()%60)
}

// Validate reports a time that no clock shows.
func (t TimeOfDay) Validate() error {
	if t < 0 || t > 24*60 {
		return invalid("time", "that is not a time of day")
	}
	return nil
}

// MarshalText writes the text form, so that JSON shows it.
func (t TimeOfDay) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads the text form.
func (t *TimeOfDay) UnmarshalText(b []byte) error {
	v, err := ParseTimeOfDay(string(b))
	if err == nil {
		*t = v
	}
	return err
}
