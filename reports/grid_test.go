package reports_test

import (
	"fmt"
	"strings"
	"testing"

	"alongside/data"
	"alongside/reports"
	"alongside/reports/page"
)

func (e evening) gridInput() reports.GridInput {
	return reports.GridInput{
		Programme: e.programme, Period: data.Span{From: data.NewDate(2026, 8, 6), Until: printed}, Names: e.names(data.FirstAndInitial),
		Grid: data.NewGrid(data.GridInput{
			Group: e.group, Span: data.Span{From: data.NewDate(2026, 8, 6), Until: printed},
			Memberships: e.memberships, People: e.people, Meetings: e.meetings, Marks: e.marks,
		}),
	}
}

func TestTheGridAsData(t *testing.T) {
	e := newEvening()
	e.meetings[3].State = data.DidNotMeet
	e.meetings[15].State = data.Planned
	e.dana.Away = []data.Away{{Kind: data.ToldUs, Span: data.Span{From: data.NewDate(2026, 10, 1), Until: data.NewDate(2026, 10, 2)}, Reason: "a secret"}}
	e.people[0] = e.dana
	e.marks[2*4].AfterClose = true
	g := reports.NewGrid(e.gridInput())
	same(t, "who", []string{g.People[0].Name, g.People[1].Name, g.People[2].Name, g.People[3].Name}, []string{"Amira H.", "Dana K.", "Ruth S.", "Sam T."})
	dana := g.People[1]
	same(t, "Dana's rate, without the meeting that did not take place and the one to come", dana.Rate, data.Rate{Attended: 11, Missed: 1})
	same(t, "cells", []reports.GridCell{dana.Cells[0], dana.Cells[3], dana.Cells[4], dana.Cells[8], dana.Cells[10], dana.Cells[12]}, []reports.GridCell{
		{Kind: data.MarkedCell, Status: data.Present},
		{Kind: data.MarkedCell, Status: data.Absent},
		{Kind: data.MarkedCell, Status: data.Present, Changed: true},
		{Kind: data.ToldUsCell},
		{Kind: data.MarkedCell, Status: data.Excused, Noted: true},
		{Kind: data.MarkedCell, Status: data.Late, Noted: true},
	})
	same(t, "meetings", []reports.GridMeeting{g.Meetings[0], g.Meetings[3], g.Meetings[15]}, []reports.GridMeeting{
		{Date: data.NewDate(2026, 8, 6), State: data.Closed, Here: 3},
		{Date: data.NewDate(2026, 8, 27), State: data.DidNotMeet, Here: 1},
		{Date: data.NewDate(2026, 11, 19), State: data.Planned, Here: 1},
	})
	text := strings.Join(pagesOf(g, reports.Options{Printed: printed}), "\f")
	for _, want := range []string{
		"Grid of a term: Thursday group\n6 August to 19 November 2026\n", "\nName\tAttended\t6 Aug\t13 Aug\t",
		"\nDana K.\t11 of 12\tP\tP\tP\tA\tP•\tL\tP\tP\t…\tP\tE_\tP\tL_\tP\tA\tA\n",
		"\nHere\t3\t2\t2\t—\t2\t", "… told us beforehand", "with a dot: changed after closing", "underlined: has a remark", "— did not meet", "empty: not expected",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	for _, secret := range []string{"secret", "Bus", "sister", "Omar"} {
		if strings.Contains(text, secret) {
			t.Errorf("the grid says %q", secret)
		}
	}
}

func TestAGridOfNobodySaysSo(t *testing.T) {
	in := newEvening().gridInput()
	in.Grid = data.NewGrid(data.GridInput{Group: in.Grid.Group})
	if text := strings.Join(pagesOf(reports.NewGrid(in), reports.Options{Printed: printed}), ""); !strings.Contains(text, "Nobody was expected") {
		t.Errorf("got\n%s", text)
	}
}

// gridOf is a grid of so many people and weekly meetings, everybody present.
func gridOf(people, meetings int) reports.Grid {
	g := reports.Grid{Programme: "Riverside Recovery", Group: "Thursday group", Period: data.Span{From: printed.AddDays(-7 * (meetings - 1)), Until: printed}}
	for i := range meetings {
		g.Meetings = append(g.Meetings, reports.GridMeeting{Date: g.Period.From.AddDays(7 * i), State: data.Closed, Here: people})
	}
	for i := range people {
		p := reports.GridPerson{Name: fmt.Sprintf("Person-%03d", i+1), Rate: data.Rate{Attended: meetings}}
		for range meetings {
			p.Cells = append(p.Cells, reports.GridCell{Kind: data.MarkedCell, Status: data.Present})
		}
		g.People = append(g.People, p)
	}
	return g
}

// However many they are, each page repeats the heads, names every person once in
// each part, and ends with more than one row.
func TestAGridOverPagesRepeatsItsHeads(t *testing.T) {
	for name, o := range papers {
		for _, people := range []int{1, 17, 18, 25, 26, 40, 400} {
			for _, meetings := range []int{1, 16, 52} {
				g := gridOf(people, meetings)
				pages := pagesOf(g, o)
				what := fmt.Sprintf("%s, %d people, %d meetings", name, people, meetings)
				marks, rows := 0, 0
				for i, text := range pages {
					on := strings.Count(text, "\nPerson-")
					rows += on
					marks += strings.Count(strings.ReplaceAll(text, "\tPage", ""), "\tP")
					if heads := strings.Count(text, "\nName"); heads == 0 {
						t.Errorf("%s: page %d has no head", what, i+1)
					}
					if on < min(people, 2) {
						t.Errorf("%s: page %d has %d rows", what, i+1, on)
					}
				}
				if marks != people*meetings {
					t.Errorf("%s: %d marks", what, marks)
				}
				if rows%people != 0 {
					t.Errorf("%s: %d rows", what, rows)
				}
				if people == 25 && meetings == 16 && !o.LargePrint && o.Translate == nil && len(pages) != 1 {
					t.Errorf("%s: a term takes %d pages", what, len(pages))
				}
			}
		}
	}
}

// A grid with more weeks than an upright page is wide lies on its side where that
// takes fewer pages.
func TestAWideGridLiesOnItsSide(t *testing.T) {
	o := reports.Options{Printed: printed}
	wide := gridOf(15, 26).Layout(o)
	width, height := wide.Size()
	same(t, "landscape, width, height, pages", []any{wide.Landscape, width, height, len(wide.Pages)}, []any{true, 297.0, 210.0, 1})
	if gridOf(25, 16).Layout(o).Landscape {
		t.Error("a term of 16 lies on its side")
	}
}

// A key is read part by part, so a line of it turns between two of them.
func TestTheKeyOfAGridTurnsBetweenItsParts(t *testing.T) {
	for _, paper := range []data.Paper{data.A4, data.Letter} {
		for _, large := range []bool{false, true} {
			g := reports.NewGrid(newEvening().gridInput())
			g.Meetings[1].State = data.DidNotMeet
			g.People = []reports.GridPerson{{Name: "Dana K.", Cells: make([]reports.GridCell, len(g.Meetings))}}
			g.People[0].Cells[0] = reports.GridCell{Kind: data.NotExpectedCell}
			g.People[0].Cells[1] = reports.GridCell{Kind: data.MarkedCell, Status: data.Present, Noted: true}
			doc := g.Layout(reports.Options{Printed: printed, Paper: paper, LargePrint: large})
			for i, op := range doc.Pages[0].Ops {
				run, is := op.(page.TextRun)
				if !is || run.Join != page.NewWord || i == 0 {
					continue
				}
				if before, is := doc.Pages[0].Ops[i-1].(page.TextRun); is && before.X == run.X && !strings.HasSuffix(before.Text, "·") {
					t.Errorf("paper %v, large print %v: a line ends with %q", paper, large, before.Text)
				}
			}
		}
	}
}
