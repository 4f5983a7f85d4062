package reports_test

import (
	"fmt"
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
		Signatures: true, WalkIns: 4,
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

func TestSessionSheetForFourHundred(t *testing.T) {
	s := reports.SessionSheet{Group: "Everybody", Date: printed, WalkIns: 10}
	for i := range 400 {
		s.Expected = append(s.Expected, fmt.Sprintf("Person %d", i+1))
	}
	doc := s.Layout(reports.Options{Printed: printed})
	text := page.Text(doc)
	const peoplePages, pages = 17, 17 // 21 rows under the title, 25 on each further page
	if heads := strings.Count(text, "No.\tName\tP\tL\tE\tA"); len(doc.Pages) != pages || heads != peoplePages {
		t.Errorf("%d heads on %d pages, want %d on %d", heads, len(doc.Pages), peoplePages, pages)
	}
	for i := range 400 {
		if row := fmt.Sprintf("\n%d\tPerson %d\t[ ]\t[ ]\t[ ]\t[ ]", i+1, i+1); strings.Count(text, row) != 1 {
			t.Fatalf("row %d is not there once", i+1)
		}
	}
	if got, want := strings.Count(text, "[ ]"), 4*410; got != want {
		t.Errorf("%d boxes, want %d", got, want)
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

func TestSessionSheetWithoutSignatures(t *testing.T) {
	e := newEvening()
	in := e.sheetInput()
	in.Signatures = false
	if text := page.Text(reports.NewSessionSheet(in).Layout(reports.Options{})); strings.Contains(text, "Signature") {
		t.Error("nobody asked for signatures")
	}
}
