package data

import "time"

// AuditEntry says that something was changed, printed or exported: by which
// key (a facilitator's), when, what was done, and about which records. It
// holds ids, never names, and is only ever added to.
type AuditEntry struct {
	At    time.Time `cbor:"1,keyasint" json:"at"`
	By    ID        `cbor:"2,keyasint" json:"by"`
	Act   string    `cbor:"3,keyasint" json:"act"` // the operation, like "mark" or "print attendance-review"
	About []ID      `cbor:"4,keyasint,omitempty" json:"about,omitempty"`
}
