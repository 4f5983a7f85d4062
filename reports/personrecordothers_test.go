package reports_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"alongside/data"
	"alongside/reports"
)

// noted is what a record of Dana says of a note about her, and of words of hers.
func noted(t *testing.T, note, own string) (string, string) {
	t.Helper()
	people := []data.Person{
		{ID: id(1), First: "Dana", Last: "Kowalska", Alias: "Danny"},
		{ID: id(2), First: "Ruth", Last: "Shapiro"},
		{ID: id(3), First: "Omar"},
		{ID: id(4), First: "Will", Last: "Young"},
		{ID: id(5), First: "Dana", Last: "Reyes"},
		{ID: id(6), Alias: "Ziggy", Code: "R-0126"},
		{ID: id(7), First: "Zoë", Last: "O’Hara"},
		{ID: id(8), First: "静怡", Last: "林"},
		{ID: id(9), First: "مريم", Last: "الحداد"},
		{ID: id(10), First: "May"},
		{ID: id(11), First: "Anne-Marie", Last: "de la Cruz"},
	}
	me := people[0]
	me.Note, me.Path.Commitment = note, own
	programme := data.NewProgramme("Riverside")
	r := reports.NewPersonRecord(reports.PersonRecordInput{
		Programme: programme, Person: me, Name: me.FullName(), Everybody: people, Names: data.NewNames(data.FirstAndInitial, people),
		Pairs: []data.Pair{data.NewPair(id(50), me.ID, id(2), printed, data.Active)},
	})
	raw, err := r.JSON(printed)
	var told struct {
		Held struct {
			Details []struct{ Note, Commitment string }
		}
	}
	if err = errors.Join(err, json.Unmarshal(raw, &told)); err != nil {
		t.Fatal(err)
	}
	return told.Held.Details[0].Note, told.Held.Details[0].Commitment
}

func TestANoteIsToldWithoutTheNamesOfOthers(t *testing.T) {
	for note, want := range map[string]string{
		"Came with Omar and Omar’s brother":       "Came with […] and […]’s brother",
		"Omar.":                                   "[…].",
		"Mr Young drove her (and ZIGGY)":          "Mr […] drove her (and […])",
		"Rang Will. Will you come? Will Young!":   "Rang […]. Will you come? […]!",
		"Back in May, or so May said":             "Back in May, or so May said",
		"Dana and Danny are the same, Ruth says":  "Dana and Danny are the same, Ruth says",
		"Ruth Shapiro, or Shapiro; Dana Reyes":    "[…], or […]; […]",
		"Sat with Zoe and zoë, or R-0126":         "Sat with […] and zoë, or […]",
		"Omarion and Willow came":                 "Omarion and Willow came",
		"和静怡一起来":                                  "和[…]一起来",
		"جاءت مع مريم":                            "جاءت مع […]",
		"A word with Anne-Marie, then with Marie": "A word with […], then with Marie",
		"Young people’s group":                    "Young people’s group",
		"2 Ziggys, 1 Ziggy":                       "2 Ziggys, 1 […]",
		"":                                        "",
	} {
		if got, _ := noted(t, note, ""); got != want {
			t.Errorf("%q is told as %q, want %q", note, got, want)
		}
	}
}

func TestWhatThePersonSaidThemselfKeepsItsWords(t *testing.T) {
	_, got := noted(t, "", "I want my sister Omar to trust me, and Ruth Shapiro")
	same(t, "the commitment", got, "I want my sister Omar to trust me, and […]")
}

func TestALabelThatIsNoNameIsNotShortenedAsOne(t *testing.T) {
	in := newEvening().recordInput()
	in.Facilitators = map[data.ID]string{id(90): "First facilitator", id(91): "Rosa Maier"}
	in.Audit = []data.AuditEntry{{By: id(90), Act: "edit-person"}, {By: id(91), Act: "edit-person"}}
	pages, _ := said(t, reports.NewPersonRecord(in))
	for _, want := range []string{"A facilitator", "Rosa M."} {
		if !strings.Contains(pages, want) {
			t.Errorf("%q is not said", want)
		}
	}
	if strings.Contains(pages, "First f") {
		t.Error("a label is shortened")
	}
}
