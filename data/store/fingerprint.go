package store

import (
	"crypto/sha256"

	"alongside/data"
)

// fingerprint of a sealed value: no two are alike, and it tells nothing of what is
// in it. Backups, and what a computer has seen, know the audit trail's entries by
// them, also after a person was taken out of these.
func fingerprint(sealed []byte) (id data.ID) {
	sum := sha256.Sum256(sealed)
	copy(id[:], sum[:])
	return id
}

// hasEntry reports whether an entry of the audit trail, known by its fingerprint, is
// in the file: as it was, or with somebody taken out.
func (r *Reader) hasEntry(number uint64, was data.ID) (bool, error) {
	b, err := r.bucket(auditTable.name)
	if err != nil {
		return false, err
	}
	if sealed := b.Get(auditKey(number)); sealed != nil && fingerprint(sealed) == was {
		return true, nil
	}
	former, err := r.bucket(auditByFingerprint)
	if err != nil {
		return false, err
	}
	return former.Get(was[:]) != nil, nil
}
