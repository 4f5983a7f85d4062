package data

import "fmt"

// Status is what a mark says about one person at one meeting.
type Status uint8

// The statuses. NotRecorded means that nobody has said; it never counts as
// absent.
const (
	NotRecorded Status = iota
	Present
	Late
	Excused
	Absent
)

// Statuses lists those that a facilitator can choose, in the order in which
// they are offered.
var Statuses = [...]Status{Present, Late, Excused, Absent}

var statusNames = spelt[Status]("status", "not-recorded", "present", "late", "excused", "absent")

// Attended reports whether the person was there: present or late.
func (s Status) Attended() bool { return s == Present || s == Late }

// Counts reports whether the status enters a rate: attended or absent.
func (s Status) Counts() bool { return s.Attended() || s == Absent }

// Letter is the status on paper and on the keyboard: P, L, E, A, or – for not
// recorded.
func (s Status) Letter() string {
	switch s {
	case Present:
		return "P"
	case Late:
		return "L"
	case Excused:
		return "E"
	case Absent:
		return "A"
	}
	return "–"
}

// String is the status as the terminal and JSON have it, in English.
func (s Status) String() string { return statusNames.of(s) }

// ParseStatus reads what String gives.
func ParseStatus(text string) (Status, error) {
	if v, ok := statusNames.value(text); ok {
		return v, nil
	}
	return 0, fmt.Errorf("%q is not a status: it is present, late, excused, absent or not-recorded", text)
}

// MarshalText writes the status's name, so that JSON shows it.
func (s Status) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads the status's name.
func (s *Status) UnmarshalText(b []byte) error {
	v, err := ParseStatus(string(b))
	if err == nil {
		*s = v
	}
	return err
}
