package reports_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
	"alongside/reports"
	"alongside/reports/page"
)

// slipInput is a slip for Dana, who chose two of the evenings at which she was.
func (e evening) slipInput() reports.AttendanceSlipInput {
	e.group.Schedule.Minutes = 90
	return reports.AttendanceSlipInput{
		Programme: e.programme, Person: e.people[0], Name: e.people[0].FullName(),
		Slip: data.Slip{
			ID: id(90), Person: e.dana.ID, Consent: id(91), Made: printed, Number: 14, Recipient: e.consent.Recipient,
			Meetings: []data.ID{e.meetings[1].ID, e.meetings[0].ID},
		},
		Consent: e.consent, Meetings: e.meetings, Groups: []data.Group{e.group},
	}
}

func TestAttendanceSlipModel(t *testing.T) {
	in := newEvening().slipInput()
	same(t, "the slip", reports.NewAttendanceSlip(in), reports.AttendanceSlip{
		Programme: "Riverside Recovery", Contact: "Ring 01632 960 144", Recipient: "County Probation Service", Person: "Dana Kowalska",
		Reference: "2026-014", Made: printed, Consent: in.Consent,
		Dates: []reports.SlipDate{
			{Date: data.NewDate(2026, 8, 6), Group: "Thursday group", Start: data.At(19, 0), End: data.At(20, 30)},
			{Date: data.NewDate(2026, 8, 13), Group: "Thursday group", Start: data.At(19, 0), End: data.At(20, 30)},
		},
		Notice: "42 CFR part 2 prohibits unauthorized use or disclosure of these records.",
	})
}

func slipText(in reports.AttendanceSlipInput) string {
	return page.Text(reports.NewAttendanceSlip(in).Layout(reports.Options{Printed: printed}))
}

func TestASlipThatIsNotMadeYetHasNoNumber(t *testing.T) {
	in := newEvening().slipInput()
	in.Slip.Number, in.Consent = 0, data.Consent{}
	text := slipText(in)
	for _, want := range []string{"Not made yet", "No consent is recorded yet.", "The number comes when the slip is made."} {
		if !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
}

// The days of a consent are those on which somebody may be told; the dates told
// may lie before them, and nobody agreed to others.
func TestASlipSaysTheDaysOfTheConsentAndNotOfTheDatesTold(t *testing.T) {
	in := newEvening().slipInput()
	in.Consent.Withdrawn = data.NewDate(2027, 1, 31) // told of in time: it is the end
	for how, want := range map[data.ConsentHow]string{
		data.OnPaper: "in writing", data.SaidInPerson: "in person", data.ByEmail: "by email", data.OnThePhone: "on the phone",
	} {
		in.Consent.How = how
		want = "Dana Kowalska agreed " + want + " that the recipient named above may be told the dates of attendance. " +
			"What for: to show that a condition is kept. The consent holds from 12 November 2026, ends on 30 January 2027 and can be withdrawn at any time."
		if text := strings.Join(strings.Fields(slipText(in)), " "); !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
}

func TestASlipOfOneDateSpeaksOfOneMeeting(t *testing.T) {
	in := newEvening().slipInput()
	in.Slip.Meetings = in.Slip.Meetings[:1]
	for _, want := range []string{"was present at this meeting of the Thursday group", "1 date, chosen by Dana Kowalska."} {
		if text := strings.Join(strings.Fields(slipText(in)), " "); !strings.Contains(text, want) {
			t.Errorf("it does not say %q:\n%s", want, text)
		}
	}
}

func TestASecondSlipIsACopy(t *testing.T) {
	in := newEvening().slipInput()
	if text := slipText(in); strings.Contains(text, "copy") {
		t.Errorf("the first says that it is a copy:\n%s", text)
	}
	in.Slip.Copies = 1
	if text := slipText(in); !strings.Contains(text, "Attendance slip (copy)") || !strings.Contains(text, "2026-014") {
		t.Errorf("the second does not:\n%s", text)
	}
}

func TestTheNoticeOfASlipIsTheProgrammes(t *testing.T) {
	for name, c := range map[string]struct {
		notice  data.Notice
		text    string
		want    string
		without string
	}{
		"off":      {notice: data.NoNotice, without: "42 CFR"},
		"short":    {notice: data.ShortNotice, want: "42 CFR part 2 prohibits", without: "Federal confidentiality"},
		"full":     {notice: data.FullNotice, want: "protected by Federal confidentiality rules (42 CFR part 2)"},
		"in words": {notice: data.FullNotice, text: "Tell nobody.", want: "Tell nobody.", without: "42 CFR"},
	} {
		t.Run(name, func(t *testing.T) {
			in := newEvening().slipInput()
			in.Programme.Notice, in.Programme.NoticeText = c.notice, c.text
			text := strings.Join(strings.Fields(slipText(in)), " ")
			if !strings.Contains(text, c.want) || c.without != "" && strings.Contains(text, c.without) {
				t.Errorf("got\n%s", text)
			}
		})
	}
}

// Whatever stands in the programme, a slip tells of the dates that were chosen
// and of nothing else: no other date, status, note, code or person.
func TestASlipTellsNothingButTheDatesThatWereChosen(t *testing.T) {
	e := newEvening()
	rapid.Check(t, func(t *rapid.T) {
		in := e.slipInput()
		in.Person.Code, in.Person.Note = "R-7", "sleeps badly"
		in.Slip.Meetings = nil
		text := ""
		for i, m := range e.meetings {
			if rapid.Bool().Draw(t, m.Date.String()) {
				in.Slip.Meetings = append(in.Slip.Meetings, e.meetings[i].ID)
			}
		}
		text = slipText(in)
		w := reports.NewWords(nil)
		chosen := make(map[data.ID]bool)
		for _, id := range in.Slip.Meetings {
			chosen[id] = true
		}
		for _, m := range e.meetings {
			if got := strings.Contains(text, w.DayAndDate(m.Date)); got != chosen[m.ID] {
				t.Fatalf("%s is on it: %v", m.Date, got)
			}
		}
		for _, secret := range []string{"Sam", "Ruth", "Tom", "Amira", "Omar", "Shapiro", "R-7", "sleeps", "Bus", "Coping", "Absent", "Late", "absent", "late "} {
			if strings.Contains(text, secret) {
				t.Fatalf("it says %q", secret)
			}
		}
	})
}

func TestASlipOfManyDatesKeepsItsSignaturesTogether(t *testing.T) {
	e := newEvening()
	for _, n := range []int{1, 12, 16, 17, 18, 19, 20, 25, 26, 40, 400} {
		in := e.slipInput()
		in.Meetings, in.Slip.Meetings = nil, nil
		for i := range n {
			m := e.meetings[0]
			m.ID, m.Date = data.ID{1, byte(i >> 8), byte(i)}, m.Date.AddDays(i)
			in.Meetings, in.Slip.Meetings = append(in.Meetings, m), append(in.Slip.Meetings, m.ID)
		}
		for _, large := range []bool{false, true} {
			for _, paper := range []data.Paper{data.A4, data.Letter} {
				laid := reports.NewAttendanceSlip(in).Layout(reports.Options{Printed: printed, LargePrint: large, Paper: paper})
				pages := strings.Split(page.Text(laid), "\f")
				last := pages[len(pages)-1]
				for _, want := range []string{"Signature, for Riverside", "Signature of Dana", "Why you have this", "To check this slip"} {
					if !strings.Contains(last, want) {
						t.Errorf("%d dates, large print %v: the last page lacks %q:\n%s", n, large, want, last)
					}
				}
			}
		}
	}
}

// Whoever is handed a slip sees at once to whom it goes and whom it is about, and
// that a date and a group are two things.
func TestASlipCanBeTakenInAtAGlance(t *testing.T) {
	in := newEvening().slipInput()
	in.Meetings[0].Date = data.NewDate(2026, 9, 23) // a Wednesday in September is as long as dates get
	for _, large := range []bool{false, true} {
		laid := reports.NewAttendanceSlip(in).Layout(reports.Options{Printed: printed, LargePrint: large})
		bold, end := map[string]bool{}, 0.0
		for _, op := range laid.Pages[0].Ops {
			run, is := op.(page.TextRun)
			if !is {
				continue
			}
			if run.Face == page.Bold {
				bold[run.Text] = true
			}
			switch run.Text {
			case "Wednesday 23 September 2026":
				end = run.X + run.Width
			case "Thursday group":
				if run.X-end < 6 {
					t.Errorf("large print %v: the group is %.1f mm from the date", large, run.X-end)
				}
			}
		}
		if end == 0 || !bold[in.Slip.Recipient] || !bold[in.Name] {
			t.Errorf("large print %v: the date ends at %v; in bold are %v", large, end, bold)
		}
	}
}
