package store

import (
	"slices"

	"alongside/data"
)

// mend sees to it that whatever a record refers to is there: by something that stands
// in for it, by leaving the reference out, or by leaving the record out, which is
// then counted as lost.
func (w *Wreck) mend() {
	for _, t := range tables {
		t.mend(w)
	}
	w.mendKeys()
	if w.records[programmeTable.name][string(theOne)] == nil {
		put(w.named, programmeTable.name, string(theOne), true)
	}
}

func (t *table[T]) mend(w *Wreck) {
	if t.refs == nil {
		return
	}
	for key, is := range w.records[t.name] {
		rec := is.value.(T)
		for _, ref := range t.refs(&rec) {
			if w.records[ref.table][string(ref.key)] != nil {
				continue
			}
			put(w.named, ref.table, string(ref.key), true)
			if standsIn[ref.table] {
				continue // it is made when it is written
			}
			mended, ok := leaveOut(any(rec), ref)
			if !ok {
				delete(w.records[t.name], key)
				put(w.broken, t.name, key, true)
				break
			}
			rec = mended.(T)
			is.value, is.sealed = rec, nil
		}
	}
}

// standsIn are the tables in which something else can stand for a lost record without
// saying anything that is not so.
var standsIn = map[string]bool{peopleTable.name: true, groupsTable.name: true, activitiesTable.name: true}

// leaveOut is a record that does not refer to one that is lost; false where it is
// nothing without that.
func leaveOut(rec any, lost ref) (any, bool) {
	id := data.ID{}
	if len(lost.key) == len(id) {
		id = data.ID(lost.key)
	}
	switch rec := rec.(type) {
	case data.Contact:
		rec.Pair = data.ID{}
		return rec, true
	case data.Pair:
		rec.From = data.ID{}
		return rec, true
	case data.Goal:
		rec.History = slices.Clone(rec.History)
		for i := range rec.History {
			if rec.History[i].Pair == id {
				rec.History[i].Pair = data.ID{}
			}
		}
		return rec, true
	case data.Slip:
		if lost.table != meetingsTable.name {
			return rec, false
		}
		rec.Meetings = slices.DeleteFunc(slices.Clone(rec.Meetings), func(m data.ID) bool { return m == id })
		return rec, len(rec.Meetings) > 0
	}
	return rec, false
}

// mendKeys sees to it that each way in belongs to a facilitator, and each facilitator
// has one.
func (w *Wreck) mendKeys() {
	known := w.records[facilitatorsTable.name]
	slots := map[string]bool{}
	for _, slot := range w.slots {
		id := data.ID(slot.ID)
		slots[string(id[:])] = true
		if known[string(id[:])] == nil {
			put(w.named, facilitatorsTable.name, string(id[:]), true)
		}
	}
	for key := range known {
		if !slots[key] {
			delete(known, key)
			put(w.broken, facilitatorsTable.name, key, true)
		}
	}
}
