package data

import (
	"fmt"
	"strings"
)

// ActivityKind sorts the catalogue.
type ActivityKind uint8

// The kinds of activity.
const (
	OtherActivity ActivityKind = iota
	CBT
	TwelveStep
	Music
	Art
)

// ActivityKinds lists the kinds in the order in which they are shown.
var ActivityKinds = [...]ActivityKind{CBT, TwelveStep, Music, Art, OtherActivity}

var activityKindNames = spelt[ActivityKind]("kind", "other", "cbt", "12-step", "music", "art")

// String is the kind as the terminal and JSON have it, in English.
func (k ActivityKind) String() string { return activityKindNames.of(k) }

// ParseActivityKind reads what String gives.
func ParseActivityKind(text string) (ActivityKind, error) {
	if v, ok := activityKindNames.value(text); ok {
		return v, nil
	}
	return 0, fmt.Errorf("%q is not a kind of activity: it is cbt, 12-step, music, art or other", text)
}

// MarshalText writes the kind's name, so that JSON shows it.
func (k ActivityKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads the kind's name.
func (k *ActivityKind) UnmarshalText(b []byte) error {
	v, err := ParseActivityKind(string(b))
	if err == nil {
		*k = v
	}
	return err
}

// Activity is an entry of the programme's catalogue.
type Activity struct {
	ID          ID           `cbor:"1,keyasint,omitzero" json:"id"`
	Kind        ActivityKind `cbor:"2,keyasint" json:"kind"`
	Title       string       `cbor:"3,keyasint" json:"title"`
	Description string       `cbor:"4,keyasint,omitempty" json:"description,omitempty"`
	Step        int          `cbor:"5,keyasint,omitempty" json:"step,omitempty"` // 1–12 for a step, else 0
	Hidden      bool         `cbor:"6,keyasint,omitempty" json:"hidden,omitempty"`
}

// Validate reports the first thing that keeps the record from being stored.
func (a Activity) Validate() error {
	switch {
	case strings.TrimSpace(a.Title) == "":
		return invalid("title", "an activity needs a title")
	case !activityKindNames.has(a.Kind):
		return invalid("kind", "an activity is CBT, 12-step, music, art or other")
	case a.Step < 0 || a.Step > 12:
		return invalid("step", "a step is a number from 1 to 12")
	}
	return firstError(atMost("title", a.Title, MaxName), atMost("description", a.Description, MaxLine))
}

// Held is an activity as it was held at one meeting. It keeps the title of
// that day: renaming an entry of the catalogue does not rewrite the past.
type Held struct {
	Activity  ID           `cbor:"1,keyasint,omitzero" json:"activity,omitzero"` // none: not from the catalogue
	Kind      ActivityKind `cbor:"2,keyasint" json:"kind"`
	Title     string       `cbor:"3,keyasint" json:"title"`
	Step      int          `cbor:"4,keyasint,omitempty" json:"step,omitempty"`
	Tradition int          `cbor:"5,keyasint,omitempty" json:"tradition,omitempty"`
	LedBy     []ID         `cbor:"6,keyasint,omitempty" json:"ledBy,omitempty"`
	Minutes   int          `cbor:"7,keyasint,omitempty" json:"minutes,omitempty"`
	Materials string       `cbor:"8,keyasint,omitempty" json:"materials,omitempty"`
	Note      string       `cbor:"9,keyasint,omitempty" json:"note,omitempty"`
}

// Validate reports the first thing that keeps the record from being stored.
func (h Held) Validate() error {
	switch {
	case strings.TrimSpace(h.Title) == "":
		return invalid("title", "an activity needs a title")
	case !activityKindNames.has(h.Kind):
		return invalid("kind", "an activity is CBT, 12-step, music, art or other")
	case h.Step < 0 || h.Step > 12 || h.Tradition < 0 || h.Tradition > 12:
		return invalid("step", "a step or tradition is a number from 1 to 12")
	case h.Minutes < 0 || h.Minutes > 24*60:
		return invalid("minutes", "an activity lasts a day at the most")
	}
	return firstError(atMost("title", h.Title, MaxName), atMost("materials", h.Materials, MaxLine),
		atMost("note", h.Note, MaxNote))
}
