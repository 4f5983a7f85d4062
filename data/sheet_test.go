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

func TestTwoNumbersOfOnePersonAreOneLine(t *testing.T) {
	dana, sam := data.Person{ID: id(1), First: "Dana"}, data.Person{ID: id(2), First: "Sam"}
	s := data.Sheet{People: []data.Person{dana, sam, dana}} // number 3 was merged into number 1 since
	const p, l, e, a = data.Present, data.Late, data.Excused, data.Absent
	for name, c := range map[string]struct {
		typed []data.PaperMark
		want  data.Status
	}{
		"attended before absent":            {[]data.PaperMark{{1, p}, {3, a}}, p},
		"the other way round":               {[]data.PaperMark{{1, a}, {3, p}}, p},
		"excused before absent":             {[]data.PaperMark{{1, a}, {3, e}}, e},
		"both attended: the lower number":   {[]data.PaperMark{{1, l}, {3, p}}, l},
		"in whatever order they were typed": {[]data.PaperMark{{3, p}, {1, l}}, l},
		"with somebody else typed between":  {[]data.PaperMark{{3, a}, {2, a}, {1, p}}, p},
	} {
		t.Run(name, func(t *testing.T) {
			lines, _ := s.Lines(data.Register{Meeting: data.Meeting{ID: id(50)}}, c.typed)
			want := data.PaperLine{Number: 1, Also: []int{3}, Person: dana, Mark: data.Mark{Meeting: id(50), Person: id(1)}, Status: c.want}
			if diff := cmp.Diff(want, lines[0]); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			marks := data.MarksFromPaper(lines, false)
			if diff := cmp.Diff(data.Mark{Meeting: id(50), Person: id(1), Status: c.want}, marks[0]); diff != "" || len(marks) != len(c.typed)-1 {
				t.Errorf("%d marks are stored, Dana's (-want +got):\n%s", len(marks), diff)
			}
		})
	}
}
