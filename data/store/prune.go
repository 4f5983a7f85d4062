package store

import "alongside/data"

// pruneAudit takes out of the audit trail what is older than the programme keeps it.
// It is looked at when the file is opened, and done at most once a month, as each time
// leaves an entry of its own. How old an entry is is told from the last that was done a
// month before the newest, so that a clock that is years ahead empties nothing, unless
// people work by it for a month.
func (s *Store) pruneAudit() error {
	var before data.Date
	if err := s.look(nil, func(r *Reader) error {
		programme, err := r.Programme()
		if err != nil {
			return err
		}
		oldest, newest, err := r.auditEnds()
		if err != nil {
			return err
		}
		until := min(data.DateOf(newest.At), s.today())
		cut := func() data.Date { return until.AddMonths(-programme.AuditKept()) }
		if data.DateOf(oldest.At) >= cut().AddMonths(-1) {
			return nil
		}
		if until, err = r.lastUntil(until.AddMonths(-1)); err == nil && data.DateOf(oldest.At) < cut() {
			before = cut()
		}
		return err
	}); err != nil || before == 0 {
		return err
	}
	if err := s.do(ActPruneAudit, func(x *tx) error {
		x.forget, x.audited = true, true
		keys, err := x.keysOf(auditTable.name)
		if err != nil {
			return err
		}
		b, err := x.bucket(auditTable.name)
		if err != nil {
			return err
		}
		for _, key := range keys[:len(keys)-1] { // the last tells how far the file is
			var e data.AuditEntry
			if err := auditTable.openRecord(x.Reader, key, b.Get(key), &e); err != nil {
				return err
			}
			if data.DateOf(e.At) >= before {
				break
			}
			if err := x.dropEntry(key, e); err != nil {
				return err
			}
			x.done.Count++
		}
		x.state.Unwiped = true
		return nil
	}); err != nil {
		return err
	}
	return s.wipe()
}

func (x *tx) dropEntry(key []byte, e data.AuditEntry) error {
	if err := x.set(auditTable.name, key, nil); err != nil {
		return err
	}
	for _, ix := range auditTable.indexes {
		if err := x.reindex(ix.bucket, ix.keys(&e), nil); err != nil {
			return err
		}
	}
	return nil
}

// lastUntil is the day of the last entry of the audit trail that was made by a day.
func (r *Reader) lastUntil(day data.Date) (data.Date, error) {
	for e, err := range r.AuditBackwards() {
		if on := data.DateOf(e.At); err != nil || on <= day {
			return on, err
		}
	}
	return 0, nil
}

// auditEnds are the oldest and the newest entry of the audit trail.
func (r *Reader) auditEnds() (oldest, newest data.AuditEntry, err error) {
	b, err := r.bucket(auditTable.name)
	if err != nil {
		return oldest, newest, err
	}
	c := b.Cursor()
	key, sealed := c.First()
	if err := auditTable.openRecord(r, key, sealed, &oldest); err != nil {
		return oldest, newest, err
	}
	key, sealed = c.Last()
	return oldest, newest, auditTable.openRecord(r, key, sealed, &newest)
}
