package reports_test

import (
	"fmt"
	"strings"
	"testing"

	"alongside/data"
	"alongside/reports"
	"alongside/reports/page"
)

func TestSessionSummaryModel(t *testing.T) {
	same(t, "the summary", reports.NewSessionSummary(newEvening().summaryInput()), reports.SessionSummary{
		Programme: "Riverside Recovery", Group: "Thursday group", Place: "Riverside Hall",
		Date: printed, Start: data.At(19, 0), State: data.Closed, Facilitators: []string{"Tom B."},
		Activities: []reports.SummaryActivity{{
			Held:  data.Held{Kind: data.CBT, Title: "Coping card", Minutes: 40, Materials: "Cards, pens", Note: "Went well"},
			LedBy: []string{"Tom B."},
		}},
		People: []reports.SummaryPerson{
			{Name: "Amira H.", Mark: data.Mark{Status: data.Late, Arrived: data.At(19, 20)}, Expected: true, Milestone: data.Milestone{Days: 90}},
			{Name: "Dana K.", Mark: data.Mark{Status: data.Absent}, Expected: true},
			{Name: "Omar", Mark: data.Mark{Status: data.Present}, FirstTime: true},
			{Name: "Ruth S.", Expected: true},
			{Name: "Sam T.", Mark: data.Mark{Status: data.Present, Note: "brought Sam's sister"}, Expected: true},
		},
		Counts: data.Counts{By: [5]int{1, 2, 1, 0, 1}, Expected: 4, FirstTimer: 1, Visitors: 2},
		Note:   "Sam spoke for the first time", ForNext: "Ring the caretaker's bell twice",
	})
}

func TestAMilestoneIsOfSomebodyWhoWasThere(t *testing.T) {
	e := newEvening()
	for i := range e.people {
		e.people[i].ShareMilestones, e.people[i].RecoveryDates = true, []data.Date{printed.AddDays(-90)}
	}
	for _, p := range reports.NewSessionSummary(e.summaryInput()).People {
		if there := p.Mark.Status.Attended(); there != (p.Milestone == data.Milestone{Days: 90}) {
			t.Errorf("%s, %s, has the milestone %v", p.Name, p.Mark.Status, p.Milestone)
		}
	}
}

func TestSessionSummaryOfAMeetingThatWasNotHeld(t *testing.T) {
	in := newEvening().summaryInput()
	in.Register.Meeting.State, in.Register.Meeting.Reason = data.DidNotMeet, "snow"
	s := reports.NewSessionSummary(in)
	if s.People != nil || s.Counts != (data.Counts{}) {
		t.Errorf("there is nothing to count: %+v", s)
	}
	text := page.Text(s.Layout(reports.Options{Printed: printed}))
	if !strings.Contains(text, "The group did not meet: snow") || strings.Contains(text, "People") {
		t.Errorf("got\n%s", text)
	}
}

func TestSessionSummarySaysWhereTheRegisterStands(t *testing.T) {
	for state, want := range map[data.MeetingState]string{
		data.Planned: "Not begun", data.Open: "Still open · 2 present", data.Closed: "Closed · 2 present",
	} {
		in := newEvening().summaryInput()
		in.Register.Meeting.State = state
		if text := page.Text(reports.NewSessionSummary(in).Layout(reports.Options{})); !strings.Contains(text, "Register\t"+want) {
			t.Errorf("state %v: no %q in\n%s", state, want, text)
		}
	}
}

func TestNotRecordedIsNeverCalledAbsent(t *testing.T) {
	in := newEvening().summaryInput()
	text := page.Text(reports.NewSessionSummary(in).Layout(reports.Options{}))
	if !strings.Contains(text, "Ruth S.\tNot recorded") {
		t.Errorf("nobody said where Ruth was:\n%s", text)
	}
}

func TestSummaryOfAnEmptyMeeting(t *testing.T) {
	text := page.Text(reports.SessionSummary{Group: "New group", Date: printed, State: data.Closed}.Layout(reports.Options{}))
	for _, want := range []string{"None recorded.", "Nobody was expected or marked."} {
		if !strings.Contains(text, want) {
			t.Errorf("the summary lacks %q", want)
		}
	}
}

// A folder of a year's meetings is one sheet a meeting.
func TestSessionSummaryOfFortyStandsOnOnePage(t *testing.T) {
	for _, paper := range []string{"A4", "Letter"} {
		for _, n := range []int{1, 12, 13, 25, 26, 40} {
			if pages := pagesOf(summaryOf(n), papers[paper]); len(pages) != 1 {
				t.Errorf("%s, %d people: %d pages", paper, n, len(pages))
			}
		}
	}
}

func TestSessionSummaryOfFortyInLargePrintTakesTwoPages(t *testing.T) {
	for _, paper := range []string{"A4, large print", "Letter, large print"} {
		if pages := pagesOf(summaryOf(40), papers[paper]); len(pages) != 2 {
			t.Errorf("%s: %d pages, want 2", paper, len(pages))
		}
	}
}

func TestSessionSummaryNamesEverybodyOnceAndFewOnNoPage(t *testing.T) {
	for _, n := range []int{12, 13, 20, 30, 40, 41, 42, 43, 44, 45, 60, 90} {
		s := summaryOf(n)
		for name, o := range papers {
			pages := pagesOf(s, o)
			text := strings.Join(pages, "\f")
			for _, p := range s.People {
				if strings.Count(text, "\n"+p.Name+" ")+strings.Count(text, "\n"+p.Name+"\t") != 1 {
					t.Errorf("%s: %s is not there once in\n%s", name, p.Name, text)
				}
			}
			if on := strings.Count(pages[len(pages)-1], "\nPerson "); len(pages) > 1 && on < 6 {
				t.Errorf("%s, %d people: the last page has %d of them", name, n, on)
			}
		}
	}
}

func TestASummaryInLettersSaysWhatTheyMean(t *testing.T) {
	text := pagesOf(summaryOf(40), papers["A4"])[0]
	for _, want := range []string{"A absent", "– not recorded", "Person 3\tA\n"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func TestANoteThatFillsAPageLeavesThePeopleTogether(t *testing.T) {
	for words := 0; words <= 600; words += 20 { // from 340 on it takes two pages
		s := summaryOf(25)
		s.Note, s.ForNext = strings.Repeat("something ", words), ""
		if pages := pagesOf(s, papers["A4"]); len(pages) > 3 || len(pages) > 2 && words < 340 {
			t.Errorf("a note of %d words: %d pages", words, len(pages))
		}
	}
}

func summaryOf(people int) reports.SessionSummary {
	s := reports.NewSessionSummary(newEvening().summaryInput())
	s.People = nil
	for i := range people {
		p := reports.SummaryPerson{Name: fmt.Sprintf("Person %d", i), Mark: data.Mark{Status: data.Statuses[i%4]}, Expected: true}
		if i%6 == 0 {
			p.Mark.Note = "Came with a sore foot"
		}
		s.People = append(s.People, p)
	}
	return s
}
