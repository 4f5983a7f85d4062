package data

import (
	"fmt"
	"slices"
	"strings"
)

// Slip is an entry in the register of attendance slips: which dates of a person
// were confirmed to whom, on the ground of which consent. It is kept so that the
// recipient can ask whether a slip is real.
type Slip struct {
	ID      ID   `cbor:"1,keyasint,omitzero" json:"id"`
	Person  ID   `cbor:"2,keyasint,omitzero" json:"person"`
	Consent ID   `cbor:"3,keyasint" json:"consent"`
	Made    Date `cbor:"4,keyasint" json:"made"`
	// Number counts the slips of the year in which it was made, from 1.
	Number    int    `cbor:"5,keyasint" json:"number"`
	Recipient string `cbor:"6,keyasint" json:"recipient"`
	// Meetings that the person chose of those that they attended, by date.
	Meetings []ID `cbor:"7,keyasint" json:"meetings"`
	// Copies says how often it was printed again.
	Copies int `cbor:"8,keyasint,omitempty" json:"copies,omitempty"`
}

// MaxSlipDates is how many dates one slip holds at the most.
const MaxSlipDates = 500

// Validate reports the first thing that keeps the record from being stored.
func (s Slip) Validate() error {
	switch {
	case s.Person.IsZero() || s.Consent.IsZero():
		return invalid("person", "an attendance slip is about a person who agreed to it")
	case strings.TrimSpace(s.Recipient) == "":
		return invalid("recipient", "say who is to get it")
	case s.Made == 0 || s.Number < 1 || s.Copies < 0:
		return invalid("number", "an attendance slip has a number and the day on which it was made")
	case len(s.Meetings) == 0:
		return invalid("dates", "choose at least one date")
	case len(s.Meetings) > MaxSlipDates:
		return invalid("dates", "one slip holds %d dates at the most; make two", MaxSlipDates)
	}
	return atMost("recipient", s.Recipient, MaxName)
}

// Reference is what stands on the paper and is asked for by: year and number,
// like "2026-014".
func (s Slip) Reference() string { return fmt.Sprintf("%d-%03d", s.Made.Year(), s.Number) }

// Same reports whether the two say the same to the same recipient, on the ground
// of the same consent: the second one is a copy.
func (s Slip) Same(other Slip) bool {
	return s.Person == other.Person && s.Consent == other.Consent && s.Recipient == other.Recipient && slices.Equal(s.Meetings, other.Meetings)
}

// NextSlipNumber is the number of the next slip that is made on a day.
func NextSlipNumber(slips []Slip, on Date) int {
	last := 0
	for _, s := range slips {
		if s.Made.Year() == on.Year() {
			last = max(last, s.Number)
		}
	}
	return last + 1
}

// Replacing is the slip with another person in one's place, as when two records
// turn out to be of one person.
func (s Slip) Replacing(old, with ID) Slip {
	if s.Person == old {
		s.Person = with
	}
	return s
}
