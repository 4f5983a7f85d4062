package page_test

import (
	"fmt"
	"slices"
	"strconv"
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

func TestAHeadWithoutRoomForWhatThePageIsSaysItBelow(t *testing.T) {
	running := "Attendance review, Dana Kowalska, 6 Aug to 19 Nov 2026"
	f := page.NewFlow(page.Frame{Left: "Riverside Recovery", Right: "For Ruth S., mentor", Running: running, LargePrint: true})
	f.Paragraph("Sam")
	f.NewPage()
	f.Paragraph("Tom")
	doc := f.Finish()
	lines := pageLines(doc)
	if want := []string{"Riverside Recovery\tFor Ruth S., mentor", running, "Tom"}; !slices.Equal(lines[1][:3], want) {
		t.Errorf("the second page begins with %q, want %q", lines[1][:3], want)
	}
	left, right, below := doc.Pages[1].Ops[0].(page.TextRun), doc.Pages[1].Ops[1].(page.TextRun), doc.Pages[1].Ops[2].(page.TextRun)
	if left.Y >= below.Y || right.Y >= below.Y {
		t.Errorf("%q at %.1f and %q at %.1f do not stand above %q at %.1f", left.Text, left.Y, right.Text, right.Y, below.Text, below.Y)
	}
}

func TestAFootTurnsBetweenItsParts(t *testing.T) {
	parts := []string{"Printed 19 November 2026", "First names and initials", "Confidential: for the mentor named above only"}
	for _, c := range []struct {
		parts []string
		want  []string
	}{
		{parts[:2], []string{"Printed 19 November 2026 · First names and initials"}},
		{parts, []string{"Printed 19 November 2026 · First names and initials", parts[2]}},
		{[]string{parts[0], parts[1] + " and codes", parts[2]}, []string{"Printed 19 November 2026 · First names and initials and codes", parts[2]}},
		{[]string{strings.Repeat("Printed ", 12)}, []string{strings.TrimSpace(strings.Repeat("Printed ", 9)), strings.TrimSpace(strings.Repeat("Printed ", 3))}},
	} {
		doc := page.NewFlow(page.Frame{Foot: strings.Join(c.parts, page.Dot), LargePrint: true}).Finish()
		lines := pageLines(doc)[0]
		lines[len(lines)-1] = strings.TrimSuffix(lines[len(lines)-1], "\tPage 1 of 1")
		if got := lines[len(lines)-len(c.want):]; !slices.Equal(got, c.want) {
			t.Errorf("the foot is %q, want %q", got, c.want)
		}
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

// A short fact is read in one go, and of a long one no line stands alone.
func TestAFactIsNotTornApart(t *testing.T) {
	for _, c := range []struct {
		before, long int
		want         string
	}{
		{39, 5, "0 5"},
		{37, 7, "5 2"},
		{42, 12, "0 12"},
		{39, 12, "4 8"},
	} {
		f := page.NewFlow(page.Frame{})
		for range c.before {
			f.Paragraph("A line")
		}
		f.Facts(page.Fact{Label: "Why", Value: strings.TrimSuffix(strings.Repeat("Because.\n", c.long), "\n")})
		var said []string
		for _, text := range strings.Split(page.Text(f.Finish()), "\f") {
			said = append(said, strconv.Itoa(strings.Count(text, "Because.")))
		}
		if got := strings.Join(said, " "); got != c.want {
			t.Errorf("below %d lines, %s of the %d of a fact stand on each page, want %s", c.before, got, c.long, c.want)
		}
	}
}

func TestNoRowOfAStripIsARest(t *testing.T) {
	for _, large := range []bool{false, true} {
		for n := 1; n <= 40; n++ {
			f := page.NewFlow(page.Frame{LargePrint: large})
			boxes := make([]page.StripBox, n)
			for i := range boxes {
				boxes[i] = page.StripBox{Ticked: true, Label: "19 Nov"}
			}
			f.DatedStrip(boxes)
			rows := make(map[float64]int)
			for _, op := range f.Finish().Pages[0].Ops {
				if box, is := op.(page.Rect); is {
					rows[box.Y]++
				}
			}
			fewest, most := n, 0
			for _, in := range rows {
				fewest, most = min(fewest, in), max(most, in)
			}
			if fewest < most-len(rows)+1 {
				t.Errorf("large print %v: %d boxes stand in rows of %d to %d", large, n, fewest, most)
			}
		}
	}
}

func TestTheDateNeedsLessRoomThanWhoSigns(t *testing.T) {
	for labels, want := range map[string]string{"Mentor,Mentee,Date": "61 61 36", "Mentor,Mentee": "84 84", "Signed,,Date": "61 36"} {
		f := page.NewFlow(page.Frame{})
		f.Signatures(strings.Split(labels, ",")...)
		var got []string
		ops := f.Finish().Pages[0].Ops
		for _, op := range ops[1 : len(ops)-2] {
			if rule, is := op.(page.Line); is {
				got = append(got, fmt.Sprintf("%.0f", rule.X2-rule.X1))
			}
		}
		if got := strings.Join(got, " "); got != want {
			t.Errorf("%s: the lines are %s long, want %s", labels, got, want)
		}
	}
}
