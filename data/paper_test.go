package data_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

// paperWords are the English ones and those of a translation, one of which is
// of two words.
func paperWords() map[string]data.Status {
	all := data.EnglishPaperWords()
	all["Anwesend"], all["spóźniony"], all["nicht da"] = data.Present, data.Late, data.Absent
	all["late with a word"] = data.Excused
	return all
}

// typed is the marks as they are said aloud: "3 present, 7 late".
func typed(marks []data.PaperMark) string {
	var all []string
	for _, m := range marks {
		all = append(all, fmt.Sprintf("%d %s", m.Number, m.Status))
	}
	return strings.Join(all, ", ")
}

func TestNumbersFromPaperAreRead(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"nothing":                              {"", ""},
		"blanks":                               {"  \n", ""},
		"a number is present":                  {"3", "3 present"},
		"numbers, a range and who was late":    {"3 5 9-12 late 7", "3 present, 5 present, 9 present, 10 present, 11 present, 12 present, 7 late"},
		"commas, full stops, new lines":        {"3,5;7.\n8", "3 present, 5 present, 7 present, 8 present"},
		"blanks round the dash":                {"3 - 5", "3 present, 4 present, 5 present"},
		"a longer dash":                        {"3–5", "3 present, 4 present, 5 present"},
		"a range of one":                       {"4-4", "4 present"},
		"letters":                              {"p 1 l 2 e 3 a 4", "1 present, 2 late, 3 excused, 4 absent"},
		"capitals":                             {"LATE 2 A 4", "2 late, 4 absent"},
		"a word holds for all after it":        {"late 7 8 2-3", "7 late, 8 late, 2 late, 3 late"},
		"back to present":                      {"late 7 present 8", "7 late, 8 present"},
		"a word again":                         {"late 7 absent 8 late 9", "7 late, 8 absent, 9 late"},
		"a translated word":                    {"anwesend 1", "1 present"},
		"a translated word without its accent": {"spozniony 1", "1 late"},
		"a word of two words":                  {"1 nicht da 2", "1 present, 2 absent"},
		"the longer of two that are words":     {"late 1 late with a word 2", "1 late, 2 excused"},
		"noughts before":                       {"007", "7 present"},
		"the last line of the sheet":           {"12", "12 present"},
	} {
		t.Run(name, func(t *testing.T) {
			marks, _, problems := data.ParsePaper(c.text, 12, paperWords())
			if len(problems) > 0 {
				t.Errorf("%q: %+v", c.text, problems)
			}
			if got := typed(marks); got != c.want {
				t.Errorf("%q is read as %q, want %q", c.text, got, c.want)
			}
		})
	}
}

func TestWhatIsWrongOnPaperIsPointedOut(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		marks string
		want  data.PaperProblem
	}{
		"not a word":                     {"3 latte 7", "3 present, 7 present", data.PaperProblem{Kind: data.UnknownPiece, Text: "latte", At: 2, Status: data.Present}},
		"a letter stuck to a number":     {"7l", "", data.PaperProblem{Kind: data.UnknownPiece, Text: "7l", Status: data.Present}},
		"only a dash":                    {"- 3", "3 present", data.PaperProblem{Kind: data.UnknownPiece, Text: "-", Status: data.Present}},
		"no such line":                   {"3 13", "3 present", data.PaperProblem{Kind: data.NoSuchNumber, Text: "13", At: 2, Number: 13, Status: data.Present}},
		"line nought":                    {"0", "", data.PaperProblem{Kind: data.NoSuchNumber, Text: "0", Status: data.Present}},
		"a range beyond the sheet":       {"10-14", "", data.PaperProblem{Kind: data.NoSuchNumber, Text: "10-14", Number: 14, Status: data.Present}},
		"a number too long to be one":    {"99999999999999999999", "", data.PaperProblem{Kind: data.NoSuchNumber, Text: "99999999999999999999", Number: 1<<31 - 1, Status: data.Present}},
		"a range without its end":        {"3 9-", "3 present", data.PaperProblem{Kind: data.OpenRange, Text: "9-", At: 2, Status: data.Present}},
		"a range that ends in a word":    {"9-late 3", "3 late", data.PaperProblem{Kind: data.OpenRange, Text: "9-", Status: data.Present}},
		"a range the wrong way round":    {"12-9", "", data.PaperProblem{Kind: data.BackwardsRange, Text: "12-9", Status: data.Present}},
		"a number twice":                 {"3 3", "3 present", data.PaperProblem{Kind: data.NumberTwice, Text: "3", At: 2, Number: 3, Before: data.Present, Status: data.Present}},
		"a number again in a range":      {"3 2-4", "3 present, 2 present, 4 present", data.PaperProblem{Kind: data.NumberTwice, Text: "2-4", At: 2, Number: 3, Before: data.Present, Status: data.Present}},
		"a number with two statuses":     {"3 late 3", "3 present", data.PaperProblem{Kind: data.TwoStatuses, Text: "3", At: 7, Number: 3, Before: data.Present, Status: data.Late}},
		"a status of nobody":             {"3 late", "3 present", data.PaperProblem{Kind: data.StatusOfNobody, Text: "late", At: 2, Status: data.Late}},
		"a status of nobody in between":  {"late absent 3", "3 absent", data.PaperProblem{Kind: data.StatusOfNobody, Text: "late", Status: data.Late}},
		"places are counted in letters":  {"Żółw 3", "3 present", data.PaperProblem{Kind: data.UnknownPiece, Text: "Żółw", Status: data.Present}},
		"after letters of several bytes": {"spóźniony 3 14", "3 late", data.PaperProblem{Kind: data.NoSuchNumber, Text: "14", At: 12, Number: 14, Status: data.Late}},
	} {
		t.Run(name, func(t *testing.T) {
			marks, _, problems := data.ParsePaper(c.text, 12, paperWords())
			if diff := cmp.Diff([]data.PaperProblem{c.want}, problems); diff != "" {
				t.Errorf("%q (-want +got):\n%s", c.text, diff)
			}
			if got := typed(marks); got != c.marks {
				t.Errorf("%q is read as %q, want %q", c.text, got, c.marks)
			}
		})
	}
}

func TestNothingTypedFromPaperIsReadAsWhatIsNotOnTheSheet(t *testing.T) {
	piece := rapid.SampledFrom([]string{"1", "7", "12", "13", "0", "-", "–", " ", ",", "late", "l", "A", "x", "nicht", "da", "\n", "9-12", "é", "W1", "W2 Sam", "w3 "})
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOf(piece).Draw(t, "typed"), "")
		marks, _, problems := data.ParsePaper(text, 12, paperWords())
		seen := make(map[int]bool)
		for _, m := range marks {
			if m.Number < 1 || m.Number > 12 || m.Status == data.NotRecorded || seen[m.Number] {
				t.Fatalf("%q: %+v", text, marks)
			}
			seen[m.Number] = true
		}
		letters := []rune(text)
		for _, p := range problems {
			if p.At < 0 || p.At >= len(letters) || !strings.HasPrefix(string(letters[p.At:]), string([]rune(p.Text)[:1])) {
				t.Fatalf("%q: %+v is not where it says", text, p)
			}
		}
	})
}

func TestLinesForWalkInsAreReadWithTheirNames(t *testing.T) {
	for text, want := range map[string]string{
		"W1 Sam":                             "W1 Sam present",
		"3 W1 Sam, 4":                        "W1 Sam present",
		"w1 sam 4":                           "W1 sam present",
		"late W2 Big Tony":                   "W2 Big Tony late",
		"W1 Anne-Marie O'Neill late W2 Jo 7": "W1 Anne-Marie O'Neill present, W2 Jo late",
		"W1 Sam T. W12 Al L":                 "W1 Sam T. present, W12 Al L present",
		"W1: Sam;W2:Jo":                      "W1 Sam present, W2 Jo present",
		"W1 مريم الحداد\nW2 静怡":              "W1 مريم الحداد present, W2 静怡 present",
		"W1 Latesha":                         "W1 Latesha present",
		"late 7 absent 2 W1 Sam W2 Jo":       "W1 Sam present, W2 Jo present",
		"excused 3 late W1 Sam 4":            "W1 Sam late",
	} {
		_, walkIns, problems := data.ParsePaper(text, 12, data.EnglishPaperWords())
		var got []string
		for _, w := range walkIns {
			got = append(got, fmt.Sprintf("W%d %s %s", w.Number, w.Name, w.Status))
		}
		if strings.Join(got, ", ") != want || len(problems) > 0 {
			t.Errorf("%q is read as %q, %+v; want %q", text, got, problems, want)
		}
	}
	for text, want := range map[string]data.PaperProblemKind{
		"W1": data.WalkInNameless, "W1 late 7": data.WalkInNameless, "W1-W3": data.WalkInNameless, "W1 Sam W1 Jo": data.WalkInTwice,
		"absent W1 Sam": data.WalkInNotHere, "W1Sam": data.UnknownPiece, "W": data.UnknownPiece, "late W1 Sam late": data.StatusOfNobody,
	} {
		if _, _, problems := data.ParsePaper(text, 12, data.EnglishPaperWords()); len(problems) == 0 || problems[0].Kind != want {
			t.Errorf("%q: %+v, want kind %d", text, problems, want)
		}
	}
}

func TestWhatIsTypedForASheetIsReadBackWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		count := rapid.IntRange(1, 40).Draw(t, "lines")
		numbers := rapid.Permutation(upTo(count)).Draw(t, "order")[:rapid.IntRange(0, count).Draw(t, "how many")]
		var want []string
		var text strings.Builder
		for _, n := range numbers {
			status := rapid.SampledFrom(data.Statuses[:]).Draw(t, "status")
			want = append(want, fmt.Sprintf("%d %s", n, status))
			fmt.Fprintf(&text, "%s %d ", status, n)
		}
		marks, _, problems := data.ParsePaper(text.String(), count, data.EnglishPaperWords())
		if len(problems) > 0 || typed(marks) != strings.Join(want, ", ") {
			t.Fatalf("%q: %v %+v", text.String(), typed(marks), problems)
		}
	})
}

func upTo(n int) []int {
	all := make([]int, n)
	for i := range all {
		all[i] = i + 1
	}
	return all
}

func TestPaperDoesNotChangeWhatIsRecordedUnlessToldSo(t *testing.T) {
	r := data.Register{Rows: []data.RegisterRow{
		{Person: data.Person{ID: id(1), First: "Abe"}, Expected: true, Mark: data.Mark{Person: id(1)}},
		{Person: data.Person{ID: id(2), First: "Bea"}, Expected: true, Mark: data.Mark{Person: id(2), Status: data.Late, Arrived: data.At(19, 20), Note: "bus"}},
		{Person: data.Person{ID: id(7), First: "Gus"}, Mark: data.Mark{Person: id(7), Status: data.Present}}, // a walk-in has no number
		{Person: data.Person{ID: id(3), First: "Cy"}, Expected: true, Mark: data.Mark{Person: id(3), Status: data.Present}},
		{Person: data.Person{ID: id(4), First: "Dee"}, Expected: true, Mark: data.Mark{Person: id(4), Note: "rang"}},
	}}
	lines, _ := r.SheetOf(r.ExpectedPeople(), 0).Lines(r, []data.PaperMark{{1, data.Present}, {2, data.Present}, {3, data.Present}, {4, data.Absent}, {5, data.Present}})
	var said []string
	for _, l := range lines {
		said = append(said, fmt.Sprintf("%d %s %s was %s %v", l.Number, l.Person.First, l.Status, l.Mark.Status, l.Overwrites()))
	}
	if diff := cmp.Diff([]string{
		"1 Abe present was not-recorded false", "2 Bea present was late true",
		"3 Cy present was present false", "4 Dee absent was not-recorded false",
	}, said); diff != "" {
		t.Errorf("the lines (-want +got):\n%s", diff)
	}
	abe, dee := data.Mark{Person: id(1), Status: data.Present}, data.Mark{Person: id(4), Status: data.Absent, Note: "rang"}
	if diff := cmp.Diff([]data.Mark{abe, dee}, data.MarksFromPaper(lines, false)); diff != "" {
		t.Errorf("keeping what is recorded (-want +got):\n%s", diff)
	}
	bea := data.Mark{Person: id(2), Status: data.Present, Arrived: data.At(19, 20), Note: "bus"}
	if diff := cmp.Diff([]data.Mark{abe, bea, dee}, data.MarksFromPaper(lines, true)); diff != "" {
		t.Errorf("the paper is right (-want +got):\n%s", diff)
	}
}
