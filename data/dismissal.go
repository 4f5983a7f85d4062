package data

import "strings"

// Dismissal sets a reason to ring somebody aside until something changes: the
// same reason from the same day on is hidden, unless it becomes more serious
// than it was.
type Dismissal struct {
	ID     ID       `cbor:"1,keyasint,omitzero" json:"id"`
	Person ID       `cbor:"2,keyasint,omitzero" json:"person"`
	Kind   CallKind `cbor:"3,keyasint" json:"kind"`
	Pair   ID       `cbor:"4,keyasint,omitzero" json:"pair,omitzero"`
	Since  Date     `cbor:"5,keyasint" json:"since"` // as in the CallReason
	Level  Concern  `cbor:"6,keyasint,omitempty" json:"level"`
	On     Date     `cbor:"7,keyasint" json:"on"` // the day on which it was set aside
	Reason string   `cbor:"8,keyasint,omitempty" json:"reason"`
}

// NewDismissal sets a reason to ring a person aside, on a day and for a cause
// in words.
func NewDismissal(person ID, r CallReason, on Date, reason string) Dismissal {
	return Dismissal{
		ID: NewID(), Person: person, Kind: r.Kind, Pair: r.Pair, Since: r.Since, Level: r.Concern,
		On: on, Reason: strings.TrimSpace(reason),
	}
}

// Hides reports whether the dismissal still sets the reason aside.
func (d Dismissal) Hides(person ID, r CallReason) bool {
	return d.Replaces(Dismissal{Person: person, Kind: r.Kind, Pair: r.Pair}) && d.Since == r.Since && d.Level >= r.Concern
}

// Replaces reports whether the two are about the same kind of reason, so that
// the later one stands for both.
func (d Dismissal) Replaces(earlier Dismissal) bool {
	return d.Person == earlier.Person && d.Kind == earlier.Kind && d.Pair == earlier.Pair
}

// Validate reports the first thing that keeps the record from being stored.
func (d Dismissal) Validate() error {
	switch {
	case d.Person.IsZero():
		return invalid("person", "what is set aside is about a person")
	case !callKindNames.has(d.Kind) || d.Level > Review:
		return invalid("kind", "this reason for a call is of no known kind")
	case d.Since == 0 || d.On == 0:
		return invalid("date", "what is set aside has a date")
	case strings.TrimSpace(d.Reason) == "":
		return invalid("reason", "say in a few words why no call is needed")
	}
	return atMost("reason", d.Reason, MaxLine)
}
