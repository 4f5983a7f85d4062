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

// Load writes many records at once, as a sample or the import of a whole
// programme does: all or none, in one transaction. It is no undo step, and what
// was done before it cannot be taken back afterwards. A record that is there
// already is replaced. Where one refers to another that is neither there nor
// among them, that is NotFound. The programme's own record is left alone where
// r's has no name.
func (s *Store) Load(r data.Records) error {
	return s.do(ActLoad, func(x *tx) error {
		x.forget, x.bulk = true, true
		if len(r.People)+len(r.Groups) == 0 {
			x.done.Detail = LoadedCatalogue
		}
		if r.Programme.Name != "" {
			if err := programmeTable.put(x, r.Programme); err != nil {
				return err
			}
		}
		for _, part := range []func() error{
			func() error { return load(x, peopleTable, r.People) },
			func() error { return load(x, groupsTable, r.Groups) },
			func() error { return load(x, membershipsTable, r.Memberships) },
			func() error { return load(x, activitiesTable, r.Activities) },
			func() error { return load(x, meetingsTable, r.Meetings) },
			func() error { return load(x, marksTable, r.Marks) },
			func() error { return load(x, pairsTable, r.Pairs) },
			func() error { return load(x, contactsTable, r.Contacts) },
			func() error { return load(x, goalsTable, r.Goals) },
			func() error { return load(x, dismissalsTable, r.Dismissals) },
			func() error { return load(x, consentsTable, r.Consents) },
			func() error { return load(x, slipsTable, r.Slips) },
			func() error { return load(x, requestsTable, r.Requests) },
		} {
			if err := part(); err != nil {
				return err
			}
		}
		return x.foundRefs()
	})
}

// LoadedCatalogue is the Detail of what a new programme begins with: activities, and
// nobody yet.
const LoadedCatalogue = "catalogue"

// load writes records in order of key, so that pages fill one after another.
func load[T any](x *tx, t *table[T], recs []T) error {
	recs = slices.Clone(recs)
	slices.SortFunc(recs, func(a, b T) int { return bytes.Compare(t.key(&a), t.key(&b)) })
	b, err := x.bucket(t.name)
	if err != nil {
		return err
	}
	b.FillPercent = inOrder
	for _, rec := range recs {
		if err := t.put(x, rec); err != nil {
			return err
		}
	}
	x.done.Count += len(recs)
	return nil
}

// foundRefs sees to it that what put has noted as referred to is there, now
// that all of it has come.
func (x *tx) foundRefs() error {
	for table, keys := range x.awaited {
		b, err := x.bucket(table)
		if err != nil {
			return err
		}
		for key := range keys {
			if b.Get([]byte(key)) == nil {
				return &Error{Kind: NotFound, Table: table, Key: keyText([]byte(key))}
			}
		}
	}
	return nil
}

// putEntries writes the index entries that put has gathered, in order too.
func (x *tx) putEntries() error {
	for bucket, keys := range x.entries {
		slices.SortFunc(keys, bytes.Compare)
		b, err := x.bucket(bucket)
		if err != nil {
			return err
		}
		b.FillPercent = inOrder
		of := x.state.sumOf(bucket)
		for _, key := range keys {
			if b.Get(key) != nil {
				continue // two records, one after the other, under one key
			}
			of.add(x.vault.Element(x.place(bucket, key), indexed))
			if err := b.Put(key, indexed); err != nil {
				return err
			}
		}
	}
	return nil
}
