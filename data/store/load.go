package store

import (
	"bytes"
	"slices"

	"alongside/data"
)

// RecordPrinted notes in the audit trail that a document was printed or
// exported, and about whom. The document is named by its kind, like
// "attendance-review".
func (s *Store) RecordPrinted(document string, about []data.ID) error {
	return s.do(ActPrint, func(x *tx) error {
		x.forget, x.audited = true, true
		x.done.Detail, x.done.About, x.done.Count = document, about, len(about)
		return nil
	})
}

// loadChunk is how many records one transaction of Load writes: enough for
// speed, and not so many that memory fills with changed pages.
const loadChunk = 20_000

// Load writes many records at once into a new programme, as a sample or an
// import of a whole one does. It is no undo step, and runs in several
// transactions: where it fails, the file holds a part. A record that is there
// already is replaced. The programme's own record is left alone where r's has
// no name.
func (s *Store) Load(r data.Records) error {
	if r.Programme.Name != "" {
		if err := load(s, programmeTable, []data.Programme{r.Programme}); err != nil {
			return err
		}
	}
	for _, part := range []func() error{
		func() error { return load(s, peopleTable, r.People) },
		func() error { return load(s, groupsTable, r.Groups) },
		func() error { return load(s, membershipsTable, r.Memberships) },
		func() error { return load(s, activitiesTable, r.Activities) },
		func() error { return load(s, meetingsTable, r.Meetings) },
		func() error { return load(s, marksTable, r.Marks) },
		func() error { return load(s, pairsTable, r.Pairs) },
		func() error { return load(s, contactsTable, r.Contacts) },
	} {
		if err := part(); err != nil {
			return err
		}
	}
	return nil
}

// load writes records in order of key, so that pages fill one after another.
func load[T any](s *Store, t *table[T], recs []T) error {
	recs = slices.Clone(recs)
	slices.SortFunc(recs, func(a, b T) int { return bytes.Compare(t.key(&a), t.key(&b)) })
	for chunk := range slices.Chunk(recs, loadChunk) {
		err := s.do(ActLoad, func(x *tx) error {
			x.forget, x.bulk = true, true
			x.done.Detail, x.done.Count = t.name, len(chunk)
			b, err := x.bucket(t.name)
			if err != nil {
				return err
			}
			b.FillPercent = inOrder
			for _, rec := range chunk {
				if err := t.put(x, rec); err != nil {
					return err
				}
			}
			return nil
		})
		if err != nil {
			return err
		}
	}
	return nil
}
