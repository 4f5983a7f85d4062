package page_test

import (
	"strings"
	"testing"

	"alongside/reports/page"
)

func TestPlainTextReadsInOrder(t *testing.T) {
	f := page.NewFlow(page.Frame{Left: "Riverside Recovery", Right: "For Ruth S., mentor", Foot: "Printed 19 November 2026"})
	f.Title("Attendance review")
	f.Figures(page.Figure{Value: "11 of 14", Caption: "attended"}, page.Figure{Value: "2", Caption: "missed in a row"})
	f.Strip([]page.StripBox{
		{Mark: page.Filled, Letter: "P", Label: "6 Aug"},
		{Mark: page.Dashed, Letter: "E", Label: "13 Aug"},
		{Mark: page.Outlined, Letter: "A", Label: "20 Aug"},
	}, "P present")
	f.Facts(page.Fact{Label: "Place", Value: "Hall"}, page.Fact{Label: "Note", Value: ""})
	f.Paragraph(strings.Repeat("Nguyễn came. ", 12))
	f.Signatures("Mentor", "Mentee")
	want := strings.Join([]string{
		"Riverside Recovery\tFor Ruth S., mentor",
		"Attendance review",
		"11 of 14\tattended",
		"2\tmissed in a row",
		"P E A",
		"6 Aug\t20 Aug",
		"P present",
		"Place\tHall",
		strings.TrimSpace(strings.Repeat("Nguyễn came. ", 12)),
		"Mentor\tMentee",
		"Printed 19 November 2026\tPage 1 of 1",
	}, "\n") + "\n"
	if got := page.Text(f.Finish()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestSecondPageSaysWhatItBelongsTo(t *testing.T) {
	f := page.NewFlow(page.Frame{Left: "Riverside Recovery", Running: "Thursday group"})
	for range 60 {
		f.Paragraph("A line of text")
	}
	lines := pageLines(f.Finish())
	if got := lines[0][0]; got != "Riverside Recovery" {
		t.Errorf("the first page begins with %q", got)
	}
	if got := lines[1][0]; got != "Riverside Recovery · Thursday group" {
		t.Errorf("the second page begins with %q", got)
	}
}

func TestLargePrintSetsTheBodyInFourteenPoints(t *testing.T) {
	for large, want := range map[bool]float64{false: 12, true: 14} {
		f := page.NewFlow(page.Frame{LargePrint: large})
		f.Paragraph("Sam")
		run := f.Finish().Pages[0].Ops[1].(page.TextRun)
		if run.Text != "Sam" || run.Size != want {
			t.Errorf("large print %v: %q in %v points, want %v", large, run.Text, run.Size, want)
		}
	}
}

func TestPageOwnWordsAreTranslated(t *testing.T) {
	f := page.NewFlow(page.Frame{Translate: func(text string, data ...any) string {
		return page.English(strings.NewReplacer("Page", "Strona", "of", "z").Replace(text), data...)
	}})
	if got := page.Text(f.Finish()); !strings.Contains(got, "Strona 1 z 1") {
		t.Errorf("got %q", got)
	}
}

func TestLongHeadersAndFootersStayApart(t *testing.T) {
	long := strings.Repeat("a long line ", 30)
	f := page.NewFlow(page.Frame{Left: long, Right: long, Running: long, Foot: long, LargePrint: true})
	f.Paragraph("Sam")
	doc := f.Finish()
	if problem := outside(doc); problem != "" {
		t.Error(problem)
	}
	runs := runsOf(doc.Pages[0])
	for i, a := range runs {
		for _, b := range runs[i+1:] {
			if a.Y == b.Y && a.X+a.Width > b.X+0.01 && b.X+b.Width > a.X+0.01 {
				t.Errorf("%q and %q overlap", a.Text, b.Text)
			}
		}
	}
}

func runsOf(p page.Page) []page.TextRun {
	var out []page.TextRun
	for _, op := range p.Ops {
		if run, ok := op.(page.TextRun); ok {
			out = append(out, run)
		}
	}
	return out
}

func TestStripOfAYearTakesSeveralRows(t *testing.T) {
	boxes := make([]page.StripBox, 52)
	for i := range boxes {
		boxes[i] = page.StripBox{Mark: page.Filled, Letter: "P", Label: "6 Aug"}
	}
	f := page.NewFlow(page.Frame{})
	f.Strip(boxes, "")
	doc := f.Finish()
	if problem := outside(doc); problem != "" {
		t.Error(problem)
	}
	if got := strings.Count(page.Text(doc), "P P P"); got < 3 {
		t.Errorf("%d rows for 52 meetings", got)
	}
}

// Attended must be seen without reading the letter and without colour.
func TestStripBoxesDifferInShape(t *testing.T) {
	looks := map[page.Rect]bool{}
	for _, mark := range []page.Mark{page.Filled, page.Outlined, page.Dashed, page.Light} {
		f := page.NewFlow(page.Frame{})
		f.Strip([]page.StripBox{{Mark: mark, Letter: "P"}}, "")
		for _, op := range f.Finish().Pages[0].Ops {
			if r, ok := op.(page.Rect); ok {
				looks[r] = true
				if r.Filled != (mark == page.Filled) || r.Dashed != (mark == page.Dashed) {
					t.Errorf("mark %d: %+v", mark, r)
				}
			}
		}
	}
	if len(looks) != 4 {
		t.Errorf("%d looks for four marks", len(looks))
	}
}

func TestOnlyASpaceIsReadWhereALineTurns(t *testing.T) {
	f := page.NewFlow(page.Frame{})
	long := strings.Repeat("Maximilian", 30)
	f.Paragraph(long)
	f.Paragraph(strings.Repeat("Jo-Ann-", 60))
	f.Paragraph(strings.Repeat("Sam came. ", 40))
	text := page.Text(f.Finish())
	for _, want := range []string{long, strings.Repeat("Jo-Ann-", 60), strings.TrimSpace(strings.Repeat("Sam came. ", 40))} {
		if !strings.Contains(text, want) {
			t.Errorf("no %.20q… in one piece", want)
		}
	}
}
