package data

import (
	"iter"
	"math/bits"
	"strings"
	"time"
)

// DayPart is a part of the day.
type DayPart uint8

// The parts of the day.
const (
	Morning DayPart = iota
	Afternoon
	Evening
)

// DayParts lists the parts in order.
var DayParts = [...]DayPart{Morning, Afternoon, Evening}

// Weekdays lists the days of the week as a calendar shows them.
var Weekdays = [...]time.Weekday{
	time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday, time.Saturday, time.Sunday,
}

var dayPartNames = spelt[DayPart]("part", "morning", "afternoon", "evening")

// String is the part as the terminal and JSON have it, in English.
func (d DayPart) String() string { return dayPartNames.of(d) }

// Times are the parts of the week in which somebody is usually free: a set, of
// which & gives those that two people share.
type Times uint32

const allTimes Times = 1<<(7*len(DayParts)) - 1

// TimesAt is one part of one day.
func TimesAt(day time.Weekday, part DayPart) Times {
	return 1 << (int(day)*len(DayParts) + int(part))
}

// Has reports whether the set holds the part of the day.
func (t Times) Has(day time.Weekday, part DayPart) bool { return t&TimesAt(day, part) != 0 }

// Len is the number of parts in the set.
func (t Times) Len() int { return bits.OnesCount32(uint32(t)) }

// All gives the parts in the set, Monday morning first.
func (t Times) All() iter.Seq2[time.Weekday, DayPart] {
	return func(yield func(time.Weekday, DayPart) bool) {
		for _, day := range Weekdays {
			for _, part := range DayParts {
				if t.Has(day, part) && !yield(day, part) {
					return
				}
			}
		}
	}
}

// String lists the set as the terminal and JSON have it, in English:
// "monday evening, saturday morning".
func (t Times) String() string {
	var all []string
	for day, part := range t.All() {
		all = append(all, strings.ToLower(day.String())+" "+part.String())
	}
	return strings.Join(all, ", ")
}

// MarshalText writes the set's list, so that JSON shows it.
func (t Times) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// Validate reports a part that no week has.
func (t Times) Validate() error {
	if t > allTimes {
		return invalid("times", "a time is a part of a day of the week")
	}
	return nil
}
