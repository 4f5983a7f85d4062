package reports_test

import (
	"regexp"
	"strings"
	"testing"

	"alongside/data"
	"alongside/reports"
	"alongside/reports/page"
)

func TestWordsInEnglish(t *testing.T) {
	w := reports.NewWords(nil)
	august, november := data.NewDate(2026, 8, 6), data.NewDate(2026, 11, 19)
	cases := []struct{ name, got, want string }{
		{"date", w.Date(november), "19 November 2026"},
		{"short date", w.ShortDate(august), "6 Aug"},
		{"short date with year", w.ShortDateYear(august), "6 Aug 2026"},
		{"no date", w.Date(0) + w.ShortDate(0) + w.ShortDateYear(0), "———"},
		{"day and date", w.DayAndDate(november), "Thursday 19 November 2026"},
		{"period within a year", w.Period(data.Span{From: august, Until: november}), "6 August to 19 November 2026"},
		{"period over two years", w.Period(data.Span{From: august, Until: data.NewDate(2027, 1, 2)}), "6 August 2026 to 2 January 2027"},
		{"period in short", w.ShortPeriod(data.Span{From: august, Until: november}), "6 Aug to 19 Nov 2026"},
		{"period of a day", w.Period(data.Span{From: august, Until: august}), "6 August 2026"},
		{"period with an open end", w.Period(data.Span{From: august}), "From 6 August 2026 on"},
		{"period with an open start", w.Period(data.Span{Until: august}), "Up to 6 August 2026"},
		{"period without bounds", w.Period(data.Span{}), "All dates"},
		{"rate", w.Rate(data.Rate{Attended: 9, Missed: 2}), "9 of 11"},
		{"rate of nothing", w.Rate(data.Rate{}), "—"},
		{"activity", w.Activity(data.Held{Kind: data.CBT, Title: "Coping card"}), "CBT: Coping card"},
		{"activity that is only itself", w.Activity(data.Held{Title: "Check-in circle"}), "Check-in circle"},
		{"step in the title", w.Activity(data.Held{Kind: data.TwelveStep, Title: "Step 4, Inventory", Step: 4}), "12-step: Step 4, Inventory"},
		{"tradition", w.Activity(data.Held{Kind: data.TwelveStep, Title: "Tradition discussion", Tradition: 3}), "12-step: Tradition discussion (3)"},
		{"milestone of a day", w.Milestone(data.Milestone{Days: 1}), "24 hours"},
		{"milestone of days", w.Milestone(data.Milestone{Days: 90}), "90 days"},
		{"milestone of months", w.Milestone(data.Milestone{Months: 18}), "18 months"},
		{"milestone of a year", w.Milestone(data.Milestone{Months: 12}), "1 year"},
		{"milestone of years", w.Milestone(data.Milestone{Months: 36}), "3 years"},
	}
	for _, c := range cases {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.name, c.got, c.want)
		}
	}
}

func TestEveryWordOfADocumentCanBeTranslated(t *testing.T) {
	e := newEvening()
	e.programme.Name, e.group.Name, e.group.Place, e.lead = "1", "2", "3", "9"
	for i := range e.meetings {
		e.meetings[i].Activities, e.meetings[i].Note, e.meetings[i].ForNext = nil, "", ""
	}
	for i := range e.marks {
		e.marks[i].Note = ""
	}
	for i := range e.people {
		e.people[i].First, e.people[i].Last = "4", ""
	}
	e.dana.First, e.dana.Last = "4", ""
	for i := range e.contacts {
		e.contacts[i].Note = ""
	}
	for i, g := range e.goals {
		for j := range g.Steps {
			g.Steps[j].Text = "5"
		}
		for j := range g.History {
			g.History[j].Note = ""
		}
		e.goals[i].Words = "5"
	}
	// What was typed, and a notice that quotes a law, stay as they are.
	e.consent.Recipient, e.consent.Purpose, e.programme.Contact, e.programme.Notice = "6", "7", "8", data.NoNotice
	english := regexp.MustCompile(`[A-Za-z]+`)
	for key, doc := range e.documents() {
		text := page.Text(doc.Layout(reports.Options{Printed: printed, Translate: inAnotherLanguage}))
		if left := english.FindAllString(text, -1); left != nil {
			t.Errorf("%s is not translated: %q", key, left)
		}
	}
}

// inAnotherLanguage has one letter for every English one.
func inAnotherLanguage(text string, data ...any) string {
	blank := regexp.MustCompile(`\{\{\.\w+\}\}`)
	letter := regexp.MustCompile(`[A-Za-z]`)
	var out strings.Builder
	at := 0
	for _, b := range blank.FindAllStringIndex(text, -1) {
		out.WriteString(letter.ReplaceAllString(text[at:b[0]], "ж") + text[b[0]:b[1]])
		at = b[1]
	}
	out.WriteString(letter.ReplaceAllString(text[at:], "ж"))
	return page.English(out.String(), data...)
}

func TestRemarksJoinWhatThereIsToSay(t *testing.T) {
	in := newEvening().summaryInput()
	in.Register.Rows[0].Mark = data.Mark{Status: data.Present, Note: "\xff broken bytes"}
	in.Register.Rows[1].Mark = data.Mark{Status: data.Late, Arrived: data.At(19, 15), LeftEarly: true, Note: "ill"}
	text := page.Text(reports.NewSessionSummary(in).Layout(reports.Options{Printed: printed}))
	for _, want := range []string{"\ufffd broken bytes", "ame 19:15; left early; ill"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func TestAMentorIsNotToldWhatWasRemarkedAtTheDoor(t *testing.T) {
	in := newEvening().reviewInput()
	in.Marks[2*14] = data.Mark{Meeting: in.Marks[2*14].Meeting, Person: in.Mentee.ID, Status: data.Late, LeftEarly: true, Note: "rang about Sam"}
	text := page.Text(reports.NewAttendanceReview(in).Layout(reports.Options{Printed: printed}))
	if strings.Contains(text, "rang about Sam") || !strings.Contains(text, "Left early") {
		t.Errorf("got\n%s", text)
	}
}
