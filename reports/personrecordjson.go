package reports

import (
	"bytes"
	"encoding/json"

	"alongside/data"
)

// JSON writes the record for a computer: an object with
//
//	format       "alongside-one-person-record", and version 1
//	programme    whose record it is
//	made         the date, like all dates as 2026-11-19
//	name         of the person
//	information  what the law wants told, by topic: purposes, sources,
//	             recipients, keeping, rights, complaints
//	leftOut      what is not in it
//	held         an object with one list for each part of the record (details,
//	             memberships, meetings, led, away, mentoring, pairs, contacts,
//	             goals, setAside, consents, slips, papers, changes)
//
// Each entry of a list is an object whose names are those of the fields in
// personrecordparts.go. They are in English, and stay as they are from version to
// version; moments are written with their zone. What nothing is known of is left out.
func (r PersonRecord) JSON(made data.Date) ([]byte, error) {
	w := NewWords(nil)
	information := entryJSON{}
	for _, t := range data.AccessTopics {
		information = append(information, fieldJSON{t.String(), w.AccessText(r.programme, t)})
	}
	held := entryJSON{}
	for _, p := range r.Parts {
		held = append(held, fieldJSON{p.Key, entriesJSON(p.Entries)})
	}
	raw, err := json.Marshal(entryJSON{
		{"format", "alongside-one-person-record"},
		{"version", 1},
		{"programme", r.Programme},
		{"made", made.String()},
		{"name", r.Name},
		{"information", information},
		{"leftOut", r.leftOut(w)},
		{"held", held},
	})
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, raw, "", "  "); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}

// entryJSON is an object whose fields keep their order.
type entryJSON []fieldJSON

type fieldJSON struct {
	name  string
	value any
}

// MarshalJSON implements json.Marshaler.
func (e entryJSON) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for _, f := range e {
		if f.value == nil {
			continue
		}
		name, err := json.Marshal(f.name)
		if err != nil {
			return nil, err
		}
		value, err := json.Marshal(f.value)
		if err != nil {
			return nil, err
		}
		if len(out) > 1 {
			out = append(out, ',')
		}
		out = append(append(append(out, name...), ':'), value...)
	}
	return append(out, '}'), nil
}

func entriesJSON(entries []RecordEntry) []entryJSON {
	all := make([]entryJSON, len(entries))
	for i, e := range entries {
		all[i] = entryJSON{}
		for _, f := range e {
			all[i] = append(all[i], fieldJSON{f.Key, f.Value.coded()})
		}
	}
	return all
}
