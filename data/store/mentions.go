package store

import (
	"bytes"
	"time"

	"alongside/data"
)

// Place is a text within a record.
type Place struct {
	Table string // its kind, like "contacts"
	Key   string // its record's key, as keyText has it
	Field string // like "Activities.2.Note"
}

// Mention is a text of somebody else's record in which a person is named.
type Mention struct {
	Place
	Text   string
	Found  []data.Found
	Person data.ID   // whose record it is; none: a meeting's, or the programme's
	On     data.Date // the day that the record is about; none: no day
	By     data.ID   // the key under which the record was changed last
	At     time.Time // and when
}

// Sure reports whether it is plain that the person is meant.
func (m Mention) Sure() bool {
	for _, f := range m.Found {
		if f.Sure {
			return true
		}
	}
	return false
}

// wordy are the tables whose records hold texts that somebody wrote.
var wordy = []interface {
	eachText(r *Reader, keep func(key []byte) bool, fn func(key []byte, h head, rec any, field, text string)) error
	changeTexts(x *tx, keys map[string]bool, fn func(key, field, text string) string) error
	bucketNames() []string
}{
	programmeTable, peopleTable, groupsTable, meetingsTable, marksTable, activitiesTable,
	pairsTable, contactsTable, goalsTable, dismissalsTable, consentsTable, slipsTable,
}

// mentions finds the person's name in the texts of what does not go with them.
func (r *Reader) mentions(t *traces) ([]Mention, error) {
	people, err := r.People()
	if err != nil {
		return nil, err
	}
	names := data.NewMentions(t.person, people)
	var all []Mention
	for _, table := range wordy {
		name := table.bucketNames()[0]
		if err := table.eachText(r, func(key []byte) bool { return !t.hasKey(key) }, func(key []byte, h head, rec any, field, text string) {
			found := names.In(text)
			if len(found) == 0 {
				return
			}
			m := Mention{
				Place: Place{name, keyText(key), field}, Text: text, Found: found,
				By: h.by, At: time.UnixMilli(h.at),
			}
			m.Person, m.On = r.about(rec)
			all = append(all, m)
		}); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// hasKey reports whether a record goes with the person: it is theirs, or lies under
// their id, or under that of a record that goes.
func (t *traces) hasKey(key []byte) bool {
	var id data.ID
	for rest := key; len(rest) >= len(id); rest = rest[len(id):] {
		copy(id[:], rest)
		if id == t.person.ID || t.gone[id] {
			return true
		}
	}
	return false
}

// about is whose record it is, and of which day.
func (r *Reader) about(rec any) (person data.ID, on data.Date) {
	switch rec := rec.(type) {
	case data.Person:
		return rec.ID, 0
	case data.Meeting:
		return data.ID{}, rec.Date
	case data.Mark:
		if m, err := r.Meeting(rec.Meeting); err == nil {
			on = m.Date
		}
		return rec.Person, on
	case data.Pair:
		return rec.Mentee, rec.Since()
	case data.Contact:
		return rec.Person, rec.Date
	case data.Goal:
		return rec.Person, rec.Made
	case data.Dismissal:
		return rec.Person, rec.On
	case data.Consent:
		return rec.Person, rec.Span.From
	case data.Slip:
		return rec.Person, rec.Made
	}
	return data.ID{}, 0
}

// takeOutNames puts a word in the place of the name where that was chosen.
func (x *tx) takeOutNames(t *traces, e Erasure) (notes int, err error) {
	people, err := x.People()
	if err != nil {
		return 0, err
	}
	names := data.NewMentions(t.person, people)
	chosen := make(map[Place]bool, len(e.TakeOut))
	keys := make(map[string]map[string]bool)
	for _, p := range e.TakeOut {
		chosen[p] = true
		if keys[p.Table] == nil {
			keys[p.Table] = make(map[string]bool)
		}
		keys[p.Table][p.Key] = true
	}
	for _, table := range wordy {
		name := table.bucketNames()[0]
		if len(keys[name]) == 0 {
			continue
		}
		if err := table.changeTexts(x, keys[name], func(key, field, text string) string {
			if !chosen[Place{name, key, field}] {
				return text
			}
			without := names.Without(text, e.Someone)
			if without != text {
				notes++
			}
			return without
		}); err != nil {
			return 0, err
		}
	}
	return notes, nil
}

// eachText goes through the texts of a table.
func (t *table[T]) eachText(r *Reader, keep func(key []byte) bool, fn func(key []byte, h head, rec any, field, text string)) error {
	b, err := r.bucket(t.name)
	if err != nil {
		return err
	}
	return b.ForEach(func(key, sealed []byte) error {
		if !keep(key) {
			return nil
		}
		var rec T
		h, err := t.openWithHead(r, key, sealed, &rec)
		if err != nil {
			if r.passOver(err) {
				return nil
			}
			return err
		}
		data.EachText(&rec, func(field, text string) string {
			fn(key, h, rec, field, text)
			return text
		})
		return nil
	})
}

// changeTexts changes texts of the records with the keys.
func (t *table[T]) changeTexts(x *tx, keys map[string]bool, fn func(key, field, text string) string) error {
	all, err := x.keysOf(t.name)
	if err != nil {
		return err
	}
	for _, key := range all {
		text := keyText(key)
		if !keys[text] {
			continue
		}
		if err := t.amend(x, bytes.Clone(key), func(rec *T) {
			data.EachText(rec, func(field, was string) string { return fn(text, field, was) })
		}); err != nil {
			return err
		}
	}
	return nil
}
