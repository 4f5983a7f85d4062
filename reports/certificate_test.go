package reports_test

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
	"alongside/reports"
	"alongside/reports/page"
)

func (e evening) certificateInput() reports.CertificateInput {
	return reports.CertificateInput{
		Programme: e.programme, Name: e.dana.NamesAlone()[0], Memberships: e.memberships[:1], Groups: []data.Group{e.group}, Today: printed,
		Achieved: data.Achieved{
			Honour: data.Honour{Milestone: data.Milestone{Days: 90}}, Span: data.Span{From: printed.AddDays(-90), Until: printed},
		},
	}
}

func (e evening) completed() reports.CertificateInput {
	in := e.certificateInput()
	in.Achieved = data.Achieved{Honour: data.Honour{Group: e.group.ID}, Span: data.Span{From: printed.AddDays(-105), Until: printed}}
	return in
}

// certificateText is what a certificate says, a line each, and how many squares
// it has.
func certificateText(in reports.CertificateInput, o reports.Options) (lines []string, squares int) {
	doc := reports.NewCertificate(in).Layout(o)
	for _, op := range doc.Pages[0].Ops {
		if r, is := op.(page.Rect); is && r.Filled {
			squares++
		}
	}
	text := strings.ReplaceAll(page.Text(doc), "\u00a0", " ")
	return strings.Split(strings.TrimSpace(text), "\n"), squares
}

func TestACertificateOfAMilestoneSaysWhoWhatAndSinceWhen(t *testing.T) {
	lines, squares := certificateText(newEvening().certificateInput(), reports.Options{Printed: printed})
	same(t, "what it says", lines, []string{
		"Riverside Recovery", "This is for", "Dana K.", "90 days",
		"Counted from 21 August 2026, one day at a time, and shared with the Thursday group.",
		"We are glad that you are here.", "Facilitator\tFrom the group", "19 November 2026 · Thursday group",
	})
	same(t, "squares", squares, 90)
}

func TestACertificateOfCompletionSaysNothingOfHowOften(t *testing.T) {
	e := newEvening()
	lines, squares := certificateText(e.completed(), reports.Options{Printed: printed})
	same(t, "what it says", lines, []string{
		"Riverside Recovery", "This is for", "Dana K.", "Completed",
		"With the Thursday group, 6 August to 19 November 2026, one week at a time.",
		"We are glad that you came, and the door stays open.", "Facilitator\tFrom the group", "19 November 2026 · Thursday group",
	})
	same(t, "squares", squares, len(e.meetings)) // one a week, of the ten at which she was and those at which she was not
}

func TestACertificateThatIsMadeAheadHasTheDayOfTheMilestone(t *testing.T) {
	in := newEvening().certificateInput()
	in.Today = printed.AddDays(-6)
	lines, _ := certificateText(in, reports.Options{Printed: in.Today})
	same(t, "its last line", lines[len(lines)-1], "19 November 2026 · Thursday group")
}

func TestTheGroupsThatAMilestoneIsSharedWithAreNamedInASentence(t *testing.T) {
	for _, c := range []struct {
		groups []string
		want   string
	}{
		{nil, "Counted from 21 August 2026, one day at a time."},
		{[]string{"The Hub"}, "and shared with The Hub."},
		{[]string{"Thursday group", "Saturday group"}, "and shared with the Thursday group and the Saturday group."},
		{[]string{"A", "B", "C"}, "and shared with the A, the B and the C."},
	} {
		in := newEvening().certificateInput()
		in.Groups, in.Memberships = nil, nil
		for i, name := range append(c.groups, "Another") {
			in.Groups = append(in.Groups, data.Group{ID: id(byte(100 + i)), Name: name})
			if name != "Another" {
				in.Memberships = append(in.Memberships, data.Membership{Group: id(byte(100 + i)), Spans: []data.Span{{From: 1}}})
			}
		}
		lines, _ := certificateText(in, reports.Options{Printed: printed})
		if text := strings.Join(lines, " "); !strings.Contains(text, c.want) || strings.Contains(text, "Another") {
			t.Errorf("%v: %q lacks %q", c.groups, text, c.want)
		}
	}
}

func TestACertificateCountsWhatCanBeSeen(t *testing.T) {
	for _, c := range []struct {
		milestone data.Milestone
		want      int
	}{
		{data.Milestone{Days: 1}, 24},
		{data.Milestone{Days: 30}, 30},
		{data.Milestone{Months: 12}, 365},
		{data.Milestone{Months: 18}, 549},
		{data.Milestone{Months: 24}, 24},
		{data.Milestone{Months: 120}, 120},
		{data.Milestone{Days: 1000}, 32},
	} {
		in := newEvening().certificateInput()
		from := data.NewDate(2024, 3, 5)
		in.Achieved = data.Achieved{Honour: data.Honour{Milestone: c.milestone}, Span: data.Span{From: from, Until: c.milestone.On(from)}}
		if _, squares := certificateText(in, reports.Options{Printed: printed}); squares != c.want {
			t.Errorf("%+v: %d squares, want %d", c.milestone, squares, c.want)
		}
	}
}

// Whatever the words are, all of them stand on one page within its frame, and
// nothing lies on anything else.
func TestACertificateIsAlwaysOnePage(t *testing.T) {
	words := append([]string{
		"Maximilian", "von", "Đinh", "Nguyễn", "مريم", "الحداد", "שירה", "静怡", "さくら", "दीपक", "மீனா", "สมชาย", "አበበ", "😀", "Group",
	}, strings.Repeat("Donaudampfschiff", 12), strings.Repeat("ab ", 60))
	longest := func(text string) string { return string([]rune(text)[:min(len([]rune(text)), data.MaxName)]) }
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.Custom(func(t *rapid.T) string {
			return longest(strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 6).Draw(t, "words"), " "))
		})
		in := newEvening().certificateInput()
		if rapid.Bool().Draw(t, "completed") {
			in = newEvening().completed()
		}
		in.Programme.Name, in.Groups[0].Name, in.Name = text.Draw(t, "programme"), text.Draw(t, "group"), text.Draw(t, "name")
		in.Achieved.Span.From = in.Achieved.Span.Until.AddDays(-rapid.IntRange(0, 5000).Draw(t, "days"))
		o := reports.Options{
			Printed: printed, LargePrint: rapid.Bool().Draw(t, "large"), Paper: rapid.SampledFrom([]data.Paper{data.A4, data.Letter}).Draw(t, "paper"),
		}
		doc := reports.NewCertificate(in).Layout(o)
		if len(doc.Pages) != 1 {
			t.Fatalf("%d pages", len(doc.Pages))
		}
		width, height := doc.Size()
		low := 0.0
		for _, op := range doc.Pages[0].Ops {
			x, y, right, top, said := 0.0, 0.0, 0.0, 0.0, ""
			switch op := op.(type) {
			case page.TextRun:
				x, y, right, top, said = op.X, op.Y, op.X+op.Width, op.Y-op.Size*page.Point*0.668, op.Text
			case page.GlyphRun:
				x, y, right, top, said = op.X, op.Y, op.X+op.Width, op.Y-op.Size*page.Point*0.668, op.Text
			case page.Rect:
				if !op.Filled {
					continue
				}
				x, y, right, top, said = op.X, op.Y+op.H, op.X+op.W, op.Y, fmt.Sprint(op)
			case page.Line:
				if op.Y1 < low+10 {
					t.Fatalf("a hand has %.1f mm to sign in", op.Y1-low)
				}
				continue
			}
			const text = 34.4 // from the paper's edge
			if x < text-0.1 || right > width-text+0.1 || y > height-28 {
				t.Fatalf("%q stands at %.1f to %.1f, %.1f on a page of %.0f × %.0f", said, x, right, y, width, height)
			}
			if _, square := op.(page.Rect); !square && y > low+0.1 && top < low-0.1 {
				t.Fatalf("%q lies on what stands above it", said)
			}
			low = max(low, y)
		}
	})
}
