package dossier_test

import (
	"slices"
	"testing"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/dossier/riverside"
	"alongside/data/sample"
	"alongside/data/store"
)

// TestEveryNoteOfAnEveningAOneToOneACallAndAMarkIsFound counts by a second way what there
// is to be found.
func TestEveryNoteOfAnEveningAOneToOneACallAndAMarkIsFound(t *testing.T) {
	records := sample.Make(sample.Full(data.NewDate(2026, 11, 19)))
	records.Meetings[0].ForNext = "Bring the keys"
	want := map[data.NoteKind]int{}
	for _, m := range records.Meetings {
		for _, h := range m.Activities {
			want[data.MeetingNote] += said(h.Note)
		}
		want[data.MeetingNote] += said(m.Note)
		want[data.ForNextNote] += said(m.LeftBehind())
	}
	for _, c := range records.Contacts {
		kind := data.OneToOneNote
		if c.Pair.IsZero() {
			kind = data.CallNote
		}
		want[kind] += said(c.Note + c.Themes)
	}
	for _, k := range records.Marks {
		want[data.RemarkNote] += said(k.Note)
	}
	s := riverside.Programme(t, records)
	var notes []data.Note
	if err := s.View(func(r *store.Reader) (err error) {
		notes, err = dossier.Notes(r)
		return err
	}); err != nil {
		t.Fatal(err)
	}
	got := map[data.NoteKind]int{}
	for _, n := range notes {
		got[n.Kind]++
		if n.Date == 0 || n.Kind == data.OneToOneNote && (n.Person.IsZero() || n.With[0].IsZero()) {
			t.Errorf("a note does not say what it is about: %+v", n)
		}
	}
	same(t, "notes", got, want)
	for _, kind := range []data.NoteKind{data.MeetingNote, data.ForNextNote, data.OneToOneNote, data.CallNote, data.RemarkNote} {
		if got[kind] == 0 {
			t.Errorf("the sample has none of kind %d: this test tests nothing", kind)
		}
	}
	if i := slices.IndexFunc(notes, func(n data.Note) bool { return n.Kind == data.RemarkNote }); notes[i].Group.IsZero() {
		t.Error("a remark does not say of which group's evening it is")
	}
}

func said(text string) int {
	if text == "" {
		return 0
	}
	return 1
}
