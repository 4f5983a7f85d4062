package data

import (
	"strings"
	"time"
)

// AuditEntry says that something was changed, printed or exported: by which
// key (a facilitator's), when, what was done, and about which records. It
// holds ids, never names, and is only ever added to. Of somebody who was erased it
// keeps Gone: that it was about a person.
type AuditEntry struct {
	At    time.Time `cbor:"1,keyasint" json:"at"`
	By    ID        `cbor:"2,keyasint" json:"by"`
	Act   string    `cbor:"3,keyasint" json:"act"` // the operation, like "mark" or "print attendance-review"
	About []ID      `cbor:"4,keyasint,omitempty" json:"about,omitempty"`
	Count int       `cbor:"5,keyasint,omitempty" json:"count,omitempty"` // how many records, of a deed that can be about many
	// Was are fingerprints of what the entry was, sealed, before a person was taken
	// out of it: whoever has that can tell that this followed.
	Was []ID `cbor:"6,keyasint,omitempty" json:"-"`
}

// Of reports whether the entry is of an operation, done and not undone.
func (e AuditEntry) Of(act string) bool {
	return e.Act == act || strings.HasPrefix(e.Act, act+" ")
}
