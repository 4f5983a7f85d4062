package reports_test

import (
	"fmt"
	"strings"
	"testing"

	"alongside/data"
	"alongside/reports"
	"alongside/reports/page"
)

// termOf is Dana's review over so many weekly meetings, with or without what
// stands below the list.
func termOf(meetings int, talked bool) reports.AttendanceReview {
	e := newEvening()
	in := e.reviewInput()
	in.Meetings, in.Marks = nil, nil
	start := printed.AddDays(-7 * (meetings - 1))
	in.Period.From = start
	in.Memberships = []data.Membership{{Group: e.group.ID, Person: e.dana.ID, Spans: []data.Span{{From: start}}}}
	for i := range meetings {
		m := e.last()
		m.ID, m.Date = data.ID{14: byte(1 + i/250), 15: byte(i % 250)}, start.AddDays(7*i)
		in.Meetings = append(in.Meetings, m)
		in.Marks = append(in.Marks, data.Mark{Meeting: m.ID, Person: e.dana.ID, Status: data.Present})
	}
	if !talked {
		in.Contacts, in.Goals = nil, nil
	}
	r := reports.NewAttendanceReview(in)
	r.GroupRates = []reports.ReviewGroup{{Group: e.group.Name, Own: r.Rate, All: data.Rate{Attended: 10 * meetings, Missed: 4 * meetings}}}
	return r
}

func TestReviewsTakeAsFewPagesAsTheyCan(t *testing.T) {
	for _, paper := range []data.Paper{data.A4, data.Letter} {
		for _, large := range []bool{false, true} {
			for _, talked := range []bool{false, true} {
				for _, want := range []struct{ meetings, pages, large int }{
					{1, 1, 1}, {16, 1, 2}, {17, 2, 2}, {18, 2, 2}, {25, 2, 2}, {26, 2, 2}, {27, 2, 2}, {40, 2, 2}, {400, 3, 4},
				} {
					name := fmt.Sprintf("%v, large %v, talked %v, %d meetings", paper, large, talked, want.meetings)
					text := page.Text(termOf(want.meetings, talked).Layout(reports.Options{Printed: printed, Paper: paper, LargePrint: large}))
					pages := strings.Split(text, "\f")
					most := want.pages
					if large {
						most = want.large
					}
					if len(pages) > most {
						t.Errorf("%s: %d pages, want %d at most", name, len(pages), most)
					}
					last := pages[len(pages)-1]
					if n := strings.Count(last, "\tPresent"); n < min(3, want.meetings) {
						t.Errorf("%s: %d meetings stand on the last page", name, n)
					}
					for _, end := range []string{"Notes from our talk", "Mentor\tMentee\tDate"} {
						if strings.Count(text, end) != 1 || !strings.Contains(last, end) {
							t.Errorf("%s: %q does not stand once, on the last page", name, end)
						}
					}
				}
			}
		}
	}
}

// More meetings than a strip holds stand by month, and the latest of them in a
// list.
func TestALongReviewShowsTheMonthsAndTheLatestMeetings(t *testing.T) {
	text := page.Text(termOf(52, false).Layout(reports.Options{Printed: printed}))
	for _, want := range []string{
		"Nov 2025 · 1 of 1\tP", "Dec 2025 · 4 of 4\tP P P P\n", "Nov 2026 · 3 of 3\tP P P\n", "The latest 16 meetings\tthe earlier ones stand above, by month",
		"\n6 Aug 2026\tPresent", "\n19 Nov 2026\tPresent",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if n := strings.Count(text, "\tPresent"); n != 16 {
		t.Errorf("%d meetings are listed, want 16", n)
	}
	if text := page.Text(termOf(26, false).Layout(reports.Options{Printed: printed})); strings.Contains(text, "The latest") || strings.Count(text, "\tPresent") != 26 {
		t.Errorf("26 meetings are not all listed:\n%s", text)
	}
}

// Each one-to-one of the period can be found, however many there were; and where
// there was none, the last before it.
func TestEveryOneToOneIsReachable(t *testing.T) {
	in := newEvening().reviewInput()
	in.Contacts = nil
	for week := range 13 {
		in.Contacts = append(in.Contacts, data.Contact{
			Person: in.Mentee.ID, Pair: in.Pair.ID, Date: in.Period.From.AddDays(7 * week), Missed: week == 3, Minutes: 30, How: data.ByPhone,
		})
	}
	text := page.Text(reports.NewAttendanceReview(in).Layout(reports.Options{Printed: printed}))
	for _, want := range []string{
		"One-to-ones\tlast 29 Oct, phone, 30 min\nAug 2026\t✓ ✓ ✓ ×\nSep 2026\t✓ ✓ ✓ ✓\nOct 2026\t✓ ✓ ✓ ✓ ✓\nticked: kept · ×: missed\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	in.Contacts = in.Contacts[:1]
	in.Contacts[0].Date = in.Period.From.AddDays(-300)
	r := reports.NewAttendanceReview(in)
	same(t, "one-to-ones of the period, the last", []any{len(r.OneToOnes), r.LastOneToOne.Date}, []any{0, data.NewDate(2025, 10, 10)})
	text = page.Text(r.Layout(reports.Options{Printed: printed}))
	for _, want := range []string{"last one-to-one 10 October 2025", "One-to-ones\tlast 10 Oct 2025, phone, 30 min\nNone in this period."} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

// Who has said that they would not come has not missed anything.
func TestAReviewBeginsWithOnePlainSentence(t *testing.T) {
	day := data.NewDate
	away := func(kind data.AwayKind, from, until data.Date) func(*reports.AttendanceReviewInput) {
		return func(in *reports.AttendanceReviewInput) {
			in.Mentee.Away = []data.Away{{Kind: kind, Span: data.Span{From: from, Until: until}, Reason: "a secret"}}
		}
	}
	last := func(letters string) func(*reports.AttendanceReviewInput) {
		return func(in *reports.AttendanceReviewInput) {
			for i, letter := range []rune(letters) {
				for j := range in.Marks {
					if in.Marks[j].Meeting == in.Meetings[16-len(letters)+i].ID && in.Marks[j].Person == in.Mentee.ID {
						in.Marks[j].Status = map[rune]data.Status{'P': data.Present, 'A': data.Absent, 'E': data.Excused}[letter]
					}
				}
			}
		}
	}
	for want, change := range map[string]func(*reports.AttendanceReviewInput){
		"Missed the last 2 meetings. Last here 5 November; last one-to-one 6 October.":                                    last("AA"),
		"Missed the last meeting. Last here 12 November; last one-to-one 6 October.":                                      last("PA"),
		"Came to the last meeting. Last here 19 November; last one-to-one 6 October.":                                     last("AP"),
		"Came to the last 10 meetings. Last here 19 November; last one-to-one 6 October.":                                 last("PP"),
		"Away from 8 November to 17 December, as we were told. Last here 5 November; last one-to-one 6 October.":          away(data.ToldUs, day(2026, 11, 8), day(2026, 12, 17)),
		"On a pause from 8 November to 17 December. Last here 5 November; last one-to-one 6 October.":                     away(data.Paused, day(2026, 11, 8), day(2026, 12, 17)),
		"On a pause from 18 November to 17 January 2027. Last here 5 November; last one-to-one 6 October.":                away(data.Paused, day(2026, 11, 18), day(2027, 1, 17)),
		"On a pause since 18 November. Last here 5 November; last one-to-one 6 October.":                                  away(data.Paused, day(2026, 11, 18), 0),
		"Missed the last meeting. Last here 5 November; last one-to-one 6 October; on a pause 8 November to 14 November.": away(data.Paused, day(2026, 11, 8), day(2026, 11, 14)),
		"No longer in the group since 9 November. Last here 5 November; last one-to-one 6 October.":                       func(in *reports.AttendanceReviewInput) { in.Memberships[0].Spans[0].Until = day(2026, 11, 8) },
		"Visited once, on 8 October. Last one-to-one 6 October.": func(in *reports.AttendanceReviewInput) {
			in.Memberships, in.Marks = nil, []data.Mark{{Meeting: in.Meetings[9].ID, Person: in.Mentee.ID, Status: data.Present}}
		},
		"Visited 11 times, last on 5 November. Last one-to-one 6 October.": func(in *reports.AttendanceReviewInput) { in.Memberships = nil },
		"Has not been at a meeting yet, as far as is recorded.":            func(in *reports.AttendanceReviewInput) { in.Meetings, in.Contacts = nil, nil },
	} {
		in := newEvening().reviewInput()
		change(&in)
		text := page.Text(reports.NewAttendanceReview(in).Layout(reports.Options{Printed: printed}))
		if flat := strings.ReplaceAll(text, "\n", " "); !strings.Contains(flat, " "+want) {
			t.Errorf("no %q in\n%s", want, text)
		}
		if strings.Contains(text, "secret") {
			t.Error("a review says why somebody is away")
		}
	}
}

// A pause stands in the sentence, in the strip and in the list, and no streak
// runs on through it.
func TestAPauseStandsInAllOfTheReview(t *testing.T) {
	in := newEvening().reviewInput()
	in.Mentee.Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: data.NewDate(2026, 11, 18)}}}
	in.Marks = in.Marks[:len(in.Marks)-3] // of the meeting in the pause
	r := reports.NewAttendanceReview(in)
	same(t, "missed in a row", r.MissedInRow, 0)
	text := page.Text(r.Layout(reports.Options{Printed: printed}))
	for _, want := range []string{
		"On a pause since 18 November.", "—\tmissed in a row: on a pause", "P L P A …\n", "… away", "\n18 Nov\tPaused\tOn a pause since 18 November",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}
