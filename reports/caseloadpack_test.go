package reports_test

import (
	"fmt"
	"strings"
	"testing"

	"alongside/data"
	"alongside/reports"
)

func TestThePackSumsUpEachMentee(t *testing.T) {
	e := newEvening()
	e.contacts[4].Next = printed.AddDays(14)
	pack := reports.NewCaseloadPack(e.packInput())
	if len(pack.Mentees) != 1 {
		t.Fatalf("%d mentees, want 1", len(pack.Mentees))
	}
	m := pack.Mentees[0]
	m.Review = reports.AttendanceReview{}
	same(t, "what the first page is made of", m, reports.CaseloadMentee{
		Stage: data.GettingToKnow, State: data.Active, Next: data.NewDate(2026, 12, 3),
	})
	first := pagesOf(pack, reports.Options{Printed: printed})[0]
	for _, want := range []string{
		"Caseload pack: Ruth S.", "6 August to 19 November 2026",
		"Dana K. Getting to know each other\t11 of 14, 79 %\t5 Nov 2 missed in a row\t4 of 5 kept next 3 Dec",
	} {
		if !strings.Contains(first, want) {
			t.Errorf("no %q in\n%s", want, first)
		}
	}
}

func TestTheReviewsInAPackAreTheReviewsThemselves(t *testing.T) {
	e := newEvening()
	for i := range e.marks {
		e.marks[i].Note = "" // a pack has none
	}
	o := reports.Options{Printed: printed}
	alone := pagesOf(reports.NewAttendanceReview(e.reviewInput()), o)
	packed := pagesOf(reports.NewCaseloadPack(e.packInput()), o)[1:]
	same(t, "the pages", bodies(packed), bodies(alone))
	if text := strings.Join(packed, ""); !strings.Contains(text, "“Get to the gym twice a week”\nSince 1 Oct, 1 of 2 steps done") {
		t.Errorf("the goal is not in\n%s", text)
	}
}

// bodies leaves the headers and footers out.
func bodies(pages []string) []string {
	var out []string
	for _, text := range pages {
		lines := strings.Split(strings.TrimSpace(text), "\n")
		out = append(out, strings.Join(lines[1:len(lines)-1], "\n"))
	}
	return out
}

// A mentor sees their own mentee and nobody else, and not what an earlier
// mentor wrote.
func TestAPackTellsOfNobodyElse(t *testing.T) {
	pack := reports.NewCaseloadPack(newEvening().packInput())
	pages := strings.Join(pagesOf(pack, reports.Options{Printed: printed}), "")
	for what, text := range map[string]string{"the model": fmt.Sprintf("%+v", pack), "the pages": pages} {
		for _, secret := range []string{
			"Sam", "Tom", "Amira", "Omar", "sister", "Went well", "Bus", "why it ended", "thought of", "talked about",
		} {
			if strings.Contains(text, secret) {
				t.Errorf("%s say %q", what, secret)
			}
		}
	}
}

func TestAPausedPairIsCalledSoAndAPastDateIsNotNext(t *testing.T) {
	e := newEvening()
	e.contacts = []data.Contact{{ID: id(90), Person: e.amira.ID, Pair: id(52), Date: printed.AddDays(-40), Next: printed.AddDays(-30)}}
	in := e.packInput()
	in.View = e.view(e.omar.ID)
	first := pagesOf(reports.NewCaseloadPack(in), reports.Options{Printed: printed})[0]
	for _, want := range []string{"Amira H. Building trust · Paused", "1 of 1 kept next was 20 Oct"} {
		if !strings.Contains(first, want) {
			t.Errorf("no %q in\n%s", want, first)
		}
	}
}

func TestAPackForNobodySaysSo(t *testing.T) {
	in := newEvening().packInput()
	in.View.Mentees = nil
	pages := pagesOf(reports.NewCaseloadPack(in), reports.Options{Printed: printed})
	if len(pages) != 1 || !strings.Contains(pages[0], "Walks alongside nobody at present.") {
		t.Errorf("got\n%s", pages)
	}
}

func TestEachReviewInAPackBeginsAPageOfItsOwn(t *testing.T) {
	mentor, mentees := manyMentees(40)
	in := reports.CaseloadPackInput{
		View: data.MentorView{Mentor: mentor}, Period: data.Span{From: printed.AddDays(-100), Until: printed}, Today: printed,
		Names: data.NewNames(data.FullNames, append(mentees, mentor)),
	}
	for _, p := range mentees {
		in.View.Mentees = append(in.View.Mentees, data.MenteeView{
			Person: p, Pair: data.NewPair(data.NewID(), p.ID, mentor.ID, printed.AddDays(-50), data.Active),
		})
	}
	for name, o := range papers {
		begun := 0
		for i, text := range pagesOf(reports.NewCaseloadPack(in), o) {
			reviews := strings.Count(text, "Attendance review")
			if found := menteesIn(text); reviews > 0 && (reviews > 1 || len(found) != 1) {
				t.Errorf("%s, page %d begins %d reviews and names %d mentees", name, i+1, reviews, len(found))
			}
			begun += reviews
		}
		if begun != 40 {
			t.Errorf("%s: %d reviews, want 40", name, begun)
		}
	}
}
