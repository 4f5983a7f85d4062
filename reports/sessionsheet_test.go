package reports_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"alongside/data"
	"alongside/reports"
	"alongside/reports/page"
)

func TestSessionSheetModel(t *testing.T) {
	e := newEvening()
	same(t, "the sheet", reports.NewSessionSheet(e.sheetInput()), reports.SessionSheet{
		Programme: "Riverside Recovery", Group: "Thursday group", Place: "Riverside Hall",
		Date: printed, Start: data.At(19, 0), Facilitators: []string{"Tom B."},
		Activities: []data.Held{{Kind: data.CBT, Title: "Coping card"}},
		Expected:   []string{"Amira H.", "Dana K.", "Ruth S.", "Sam T."},
		WalkIns:    4,
	})
}

func TestSessionSheetKeepsTheOrderItIsGiven(t *testing.T) {
	e := newEvening()
	in := e.sheetInput()
	in.Expected = []data.Person{e.sam, e.dana}
	same(t, "the order", reports.NewSessionSheet(in).Expected, []string{"Sam T.", "Dana K."})
}

func TestSessionSheetPrefersTheMeetingsOwnPlaceAndFacilitators(t *testing.T) {
	e := newEvening()
	in := e.sheetInput()
	in.Meeting.Place, in.Meeting.LedBy = "Library", []data.ID{e.ruth.ID}
	s := reports.NewSessionSheet(in)
	same(t, "place and facilitators", []any{s.Place, s.Facilitators}, []any{"Library", []string{"Ruth S."}})

	in.Meeting.LedBy = nil
	same(t, "the usual facilitators", reports.NewSessionSheet(in).Facilitators, []string{"Tom B."})
}

// The sheet lies on a table by the door.
func TestSessionSheetTellsNothingAboutAnyone(t *testing.T) {
	e := newEvening()
	in := e.sheetInput()
	in.Meeting.Note, in.Meeting.Activities[0].Note = "Sam may be upset", "go gently with Amira"
	in.Expected[0].Note, in.Expected[0].Phone = "new number", "020 7946 0000"
	text := page.Text(reports.NewSessionSheet(in).Layout(reports.Options{Printed: printed}))
	for _, secret := range []string{"upset", "gently", "new number", "7946", "Haddad", "90 days"} {
		if strings.Contains(text, secret) {
			t.Errorf("the sheet says %q", secret)
		}
	}
}

// sheetOf is the sheet for so many people.
func sheetOf(people int) reports.SessionSheet {
	s := reports.SessionSheet{
		Programme: "Riverside Recovery", Group: "Saturday group", Place: "St Luke’s hall", Date: printed, Start: data.At(19, 0),
		Facilitators: []string{"Gethin R.", "Khánh T."}, WalkIns: 6,
		Activities: []data.Held{
			{Kind: data.CBT, Title: "Costs and benefits"}, {Kind: data.TwelveStep, Title: "Step 1, Admitting", Step: 1},
		},
	}
	for i := range people {
		s.Expected = append(s.Expected, fmt.Sprintf("Person %d", i+1))
	}
	return s
}

// At the door one page is what somebody with a clipboard can manage.
func TestSessionSheetsTakeAsFewPagesAsTheyCan(t *testing.T) {
	for _, paper := range []data.Paper{data.A4, data.Letter} {
		for _, large := range []bool{false, true} {
			for _, want := range []struct {
				people       int
				pages, large [2]int // on A4 and on Letter
				signed       bool
			}{
				{0, [2]int{1, 1}, [2]int{1, 1}, true},
				{1, [2]int{1, 1}, [2]int{1, 1}, true},
				{17, [2]int{1, 1}, [2]int{1, 1}, true},
				{18, [2]int{1, 1}, [2]int{1, 1}, true},
				{25, [2]int{1, 1}, [2]int{1, 1}, true},
				{26, [2]int{1, 1}, [2]int{1, 1}, true},
				{40, [2]int{1, 1}, [2]int{1, 2}, false},
				{400, [2]int{6, 7}, [2]int{7, 8}, false},
			} {
				name := fmt.Sprintf("%v, large %v, %d people", paper, large, want.people)
				doc := sheetOf(want.people).Layout(reports.Options{Printed: printed, Paper: paper, LargePrint: large})
				text := page.Text(doc)
				pages := strings.Split(text, "\f")
				fewest := want.pages[paper]
				if large {
					fewest = want.large[paper]
				}
				if len(pages) != fewest {
					t.Errorf("%s: %d pages, want %d", name, len(pages), fewest)
				}
				if apart := leastApart(doc); apart < 6.5 {
					t.Errorf("%s: boxes are %.2f mm apart, which no pen can tell", name, apart)
				}
				for i := range want.people {
					if row := fmt.Sprintf("\n%d\tPerson %d\t[ ]\t[ ]\t[ ]\t[ ]", i+1, i+1); strings.Count(text, row) != 1 {
						t.Fatalf("%s: row %d is not there once", name, i+1)
					}
				}
				if signed := strings.Contains(text, "Signature or note"); signed != want.signed && !large && want.people > 0 {
					t.Errorf("%s: has signatures: %v, want %v", name, signed, want.signed)
				}
				last := pages[len(pages)-1]
				if n := strings.Count(last, "\tPerson "); n < min(5, want.people) {
					t.Errorf("%s: %d people stand on the last page", name, n)
				}
				for _, end := range []string{"First time, or just visiting", "W1\t[ ]", "W2\t[ ]", "Here", "Not named", "Began", "Ended", "Filled in by"} {
					if strings.Count(text, end) != 1 || !strings.Contains(last, end) {
						t.Errorf("%s: %q does not stand once, on the last page", name, end)
					}
				}
			}
		}
	}
}

// leastApart is how far apart boxes to tick stand that are under each other.
func leastApart(doc page.Document) float64 {
	least := math.Inf(1)
	for _, p := range doc.Pages {
		at := make(map[float64]float64) // the last Y at an X
		for _, op := range p.Ops {
			if box, ok := op.(page.Rect); ok && box.Alt == "[ ]" {
				if y, found := at[box.X]; found {
					least = min(least, box.Y-y)
				}
				at[box.X] = box.Y
			}
		}
	}
	return math.Round(least*1000) / 1000
}

func TestAFullPageHasLinesForThoseWhoWalkIn(t *testing.T) {
	for paper, want := range map[data.Paper]string{data.A4: "\nW6\t", data.Letter: "\nW3\t"} {
		if text := page.Text(sheetOf(25).Layout(reports.Options{Printed: printed, Paper: paper})); !strings.Contains(text, want) {
			t.Errorf("%v: no %q in\n%s", paper, want, text)
		}
	}
}

func TestSessionSheetForNobodyStillServesTheDoor(t *testing.T) {
	text := page.Text(reports.SessionSheet{Group: "New group", Date: printed, WalkIns: 3}.Layout(reports.Options{Printed: printed}))
	for _, want := range []string{"Nobody is expected", "First time, or just visiting", "[ ]"} {
		if !strings.Contains(text, want) {
			t.Errorf("the sheet lacks %q", want)
		}
	}
}
