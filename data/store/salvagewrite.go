package store

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"

	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/vault"
)

// ActSalvage stands in the audit trail of a file that was made of a damaged one.
const ActSalvage Act = "salvage"

// SaveAs writes what can be read into a new file, which opens with the same keys, and
// checks it. A file that is there already is never written over: that fails with
// Exists. The damaged file stays as it is.
func (w *Wreck) SaveAs(to string, names StandIns) error {
	err := writeNew(to, func(temp string) error { return w.save(temp, names) })
	return explain("salvage", err)
}

func (w *Wreck) save(temp string, names StandIns) (err error) {
	o := w.o
	o.copy = true
	s := &Store{vault: w.vault, now: o.Now, opts: o, me: Facilitator{ID: w.me}}
	if s.db, err = bbolt.Open(temp, 0o600, boltOptions()); err != nil {
		return err
	}
	err = s.db.Update(func(b *bbolt.Tx) error {
		x := &tx{
			Reader: &Reader{tx: b, vault: w.vault}, s: s, now: s.now(), bulk: true, forget: true, audited: true,
			entries: map[string][][]byte{}, awaited: map[string]map[string]bool{},
			state: state{Format: uint64(formatVersion), Lasting: w.state.Lasting, Anew: w.state.Anew, Rekeyed: w.state.Rekeyed}, done: Done{Act: ActSalvage},
		}
		return w.write(x, names)
	})
	if err := errors.Join(err, s.db.Close()); err != nil {
		return err
	}
	f, err := lockFile(temp, os.O_RDWR)
	if err != nil {
		return err
	}
	c, err := openLocked(f, temp, o, os.O_RDWR)
	if err != nil {
		return err
	}
	c.vault = w.vault
	report, err := c.CheckUntil(context.Background())
	if err == nil {
		err = report.Err()
	}
	return errors.Join(err, c.db.Close())
}

func (w *Wreck) write(x *tx, names StandIns) error {
	if err := x.layOut(); err != nil {
		return err
	}
	if !w.file.IsZero() {
		if err := x.setClear([]byte(fileKey), w.file[:]); err != nil {
			return err
		}
	}
	for _, slot := range w.slots {
		if err := x.setSlot(slot); err != nil {
			return err
		}
	}
	for _, t := range tables {
		if err := t.write(x, w, names); err != nil {
			return fmt.Errorf("table %q: %w", t.bucketNames()[0], err)
		}
	}
	trail, err := x.bucket(auditTable.name)
	if err != nil {
		return err
	}
	if last, _ := trail.Cursor().Last(); last != nil {
		n, err := auditNumber(last)
		if err != nil {
			return err
		}
		if err := trail.SetSequence(n); err != nil {
			return err
		}
	}
	return x.finish(Did, nil)
}

// write writes the records of a table as they were sealed, those that were mended
// anew at their own time, and those that stand in for lost ones.
func (t *table[T]) write(x *tx, w *Wreck, names StandIns) error {
	b, err := x.bucket(t.name)
	if err != nil {
		return err
	}
	b.FillPercent = inOrder
	all := maps.Clone(w.records[t.name])
	for key := range w.named[t.name] {
		if rec := w.standIn(t.name, key, names); rec != nil && all[key] == nil {
			all[key] = &rescue{value: rec, head: head{at: x.now.UnixMilli(), by: w.me}}
		}
	}
	of := x.state.sumOf(t.name)
	for _, key := range slices.Sorted(maps.Keys(all)) {
		is := all[key]
		rec, sealed := is.value.(T), is.sealed
		if sealed == nil {
			if sealed, err = t.seal(x, &rec, is.head.at, is.head.by); err != nil {
				return err
			}
		}
		of.add(x.vault.Element(x.place(t.name, []byte(key)), sealed))
		if err := b.Put([]byte(key), sealed); err != nil {
			return err
		}
		for _, ix := range t.indexes {
			x.entries[ix.bucket] = append(x.entries[ix.bucket], ix.keys(&rec)...)
		}
	}
	return nil
}

// standIn is what stands for a record that is lost and that others refer to; nil where
// nothing can.
func (w *Wreck) standIn(table, key string, names StandIns) any {
	var id data.ID
	if len(key) == len(id) {
		id = data.ID([]byte(key))
	}
	today := data.DateOf(w.o.Now())
	switch table {
	case programmeTable.name:
		return data.NewProgramme(names.Programme)
	case peopleTable.name:
		return data.Person{ID: id, First: names.Person}
	case groupsTable.name: // it plans nothing: its days are over
		return data.Group{ID: id, Name: names.Group, Schedule: data.Schedule{
			Start: data.At(12, 0), Weeks: 1, Span: data.Span{From: today - 1, Until: today - 1},
		}}
	case activitiesTable.name:
		return data.Activity{ID: id, Title: names.Activity, Hidden: true}
	case facilitatorsTable.name:
		i := slices.IndexFunc(w.slots, func(s vault.Slot) bool { return data.ID(s.ID) == id })
		if i < 0 {
			return nil
		}
		return Facilitator{ID: id, Label: names.Facilitator, Recovery: w.slots[i].Kind == vault.RecoverySlot, Since: today}
	}
	return nil
}
