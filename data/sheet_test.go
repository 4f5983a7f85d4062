package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestAWalkInMovesNobodysNumberOnTheSheet(t *testing.T) {
	row := func(name string, expected bool) data.RegisterRow {
		return data.RegisterRow{Person: data.Person{First: name}, Expected: expected}
	}
	r := data.Register{Rows: []data.RegisterRow{row("Amira", true), row("Big Tony", false), row("Dana", true)}}
	var got []string
	for _, p := range r.ExpectedPeople() {
		got = append(got, p.First)
	}
	if diff := cmp.Diff([]string{"Amira", "Dana"}, got); diff != "" {
		t.Errorf("numbered people (-want +got):\n%s", diff)
	}
}

func TestNobodysNumberMovesOnceTheSheetIsPrinted(t *testing.T) {
	ada, ben, cy, dee := data.Person{ID: id(1), First: "Ada"}, data.Person{ID: id(2), First: "Ben"}, data.Person{ID: id(3), First: "Cy"}, data.Person{ID: id(4), First: "Dee"}
	r := data.Register{Meeting: data.Meeting{ID: id(50)}, Rows: []data.RegisterRow{
		{Person: ada, Expected: true}, // joined after it was printed
		{Person: ben, Expected: true, Mark: data.Mark{Status: data.Late, Note: "bus"}},
		{Person: dee, Expected: true},
	}}
	erased := data.Person{}
	s := r.SheetOf([]data.Person{ben, cy, erased, dee}, 20000) // Cy is on a pause by now
	if diff := cmp.Diff([]data.Person{ada}, s.Added); diff != "" {
		t.Errorf("added since (-want +got):\n%s", diff)
	}
	lines, gone := s.Lines(r, []data.PaperMark{{1, data.Present}, {2, data.Late}, {3, data.Present}, {4, data.Present}, {5, data.Present}})
	want := []data.PaperLine{
		{Number: 1, Person: ben, Mark: data.Mark{Meeting: id(50), Person: id(2), Status: data.Late, Note: "bus"}, Status: data.Present},
		{Number: 2, Person: cy, Mark: data.Mark{Meeting: id(50), Person: id(3)}, Status: data.Late},
		{Number: 4, Person: dee, Mark: data.Mark{Meeting: id(50), Person: id(4)}, Status: data.Present},
	}
	if diff := cmp.Diff(want, lines); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]int{3}, gone); diff != "" {
		t.Errorf("numbers of nobody (-want +got):\n%s", diff)
	}
}
