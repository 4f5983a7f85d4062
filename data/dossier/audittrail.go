package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// ForAuditTrail reads what the entries of the audit trail refer to.
func ForAuditTrail(r *store.Reader) (b data.AuditBook, err error) {
	if b.Programme, err = r.Programme(); err != nil {
		return b, err
	}
	if b.People, err = r.People(); err != nil {
		return b, err
	}
	if b.Facilitators, err = r.KeyNames(); err != nil {
		return b, err
	}
	groups, err := r.Groups()
	if err != nil {
		return b, err
	}
	meetings, err := r.Meetings()
	if err != nil {
		return b, err
	}
	pairs, err := r.Pairs()
	b.Groups, b.Meetings, b.Pairs = byID(groups, func(g data.Group) data.ID { return g.ID }),
		byID(meetings, func(m data.Meeting) data.ID { return m.ID }), byID(pairs, func(p data.Pair) data.ID { return p.ID })
	return b, err
}

func byID[T any](all []T, id func(T) data.ID) map[data.ID]T {
	by := make(map[data.ID]T, len(all))
	for _, v := range all {
		by[id(v)] = v
	}
	return by
}

// AuditEntries reads the entries of the audit trail that are wanted, the newest first,
// and goes no further back than it has to.
func AuditEntries(r *store.Reader, f data.AuditFilter) ([]data.AuditEntry, error) {
	var entries []data.AuditEntry
	for e, err := range r.AuditBackwards() {
		if err != nil {
			return nil, err
		}
		if f.Past(e) {
			break
		}
		if f.Wants(e) {
			entries = append(entries, e)
		}
	}
	return entries, nil
}
