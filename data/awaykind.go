package data

import "fmt"

var awayKindNames = [...]string{"paused", "told-us"}

// String is the kind as the terminal and JSON have it, in English.
func (k AwayKind) String() string {
	if int(k) < len(awayKindNames) {
		return awayKindNames[k]
	}
	return fmt.Sprintf("away-%d", uint8(k))
}

// MarshalText writes the kind's name, so that JSON shows it.
func (k AwayKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }
