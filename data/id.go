package data

import (
	"crypto/rand"
	"encoding/base32"
	"errors"
	"strings"
)

// ID names a record. It is 128 random bits and says nothing about what it
// names: ids are the only thing in a programme file that is not sealed.
type ID [16]byte

// ErrBadID is what ParseID returns for text that is no id.
var ErrBadID = errors.New("not an id: an id is 26 letters and digits, as `list` prints it")

var idText = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// NewID returns a fresh random id.
func NewID() ID {
	var id ID
	_, _ = rand.Read(id[:]) // documented never to fail
	return id
}

// IsZero reports whether the id names nothing.
func (id ID) IsZero() bool { return id == ID{} }

// String gives the one canonical text form: 26 characters of Crockford's
// base 32, lower case.
func (id ID) String() string { return idText.EncodeToString(id[:]) }

// ParseID reads the canonical form back; capitals and surrounding blanks are
// forgiven. It returns ErrBadID for anything else.
func ParseID(s string) (ID, error) {
	var id ID
	b, err := idText.DecodeString(strings.ToLower(strings.TrimSpace(s)))
	if err != nil || len(b) != len(id) {
		return ID{}, ErrBadID
	}
	copy(id[:], b)
	if id.String() != strings.ToLower(strings.TrimSpace(s)) {
		return ID{}, ErrBadID // spare bits set: two texts must not name one id
	}
	return id, nil
}

// MarshalText writes the canonical form, so that JSON shows it.
func (id ID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText reads the canonical form.
func (id *ID) UnmarshalText(b []byte) error {
	v, err := ParseID(string(b))
	if err == nil {
		*id = v
	}
	return err
}
