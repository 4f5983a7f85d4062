package reports_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"alongside/data"
	"alongside/reports"
	"alongside/reports/page"
)

func TestAttendanceReviewModel(t *testing.T) {
	r := reports.NewAttendanceReview(newEvening().reviewInput())
	same(t, "the figures",
		[]any{r.Mentee, r.Mentor, r.Groups, r.Rate, r.MissedInRow, r.AttendedInRow, r.LastSeen},
		[]any{"Dana K.", "Ruth S.", []string{"Thursday group"}, data.Rate{Attended: 11, Missed: 3}, 2, 0, data.NewDate(2026, 11, 5)})
	if len(r.Meetings) != 16 {
		t.Fatalf("%d meetings, want 16", len(r.Meetings))
	}
	same(t, "a meeting", r.Meetings[13], reports.ReviewMeeting{
		Group: "Thursday group", Date: data.NewDate(2026, 11, 5), Expected: true,
		Mark:       data.Mark{Status: data.Present, LeftEarly: true, LeftAt: data.At(20, 10)},
		Activities: []data.Held{{Kind: data.Art, Title: "Collage"}},
	})
	same(t, "the one-to-ones", len(r.OneToOnes), 5)
	same(t, "a one-to-one", r.OneToOnes[0], data.Contact{Date: data.NewDate(2026, 8, 11), Minutes: 45, Where: data.AtCafe})
}

// A mentor sees their own mentee and nobody else, and not what an earlier
// mentor wrote.
func TestAttendanceReviewTellsOfNobodyElse(t *testing.T) {
	e := newEvening()
	in := e.reviewInput()
	review := reports.NewAttendanceReview(in)
	for what, text := range map[string]string{
		"the model": fmt.Sprintf("%+v", review),
		"the pages": page.Text(review.Layout(reports.Options{Printed: printed})),
	} {
		for _, secret := range []string{"Sam", "Tom", "Amira", "Omar", "sister", "Went well"} {
			if strings.Contains(text, secret) {
				t.Errorf("%s say %q", what, secret)
			}
		}
	}
}

func TestAttendanceReviewCountsThisPairsContactsOnly(t *testing.T) {
	e := newEvening()
	in := e.reviewInput()
	in.Pair, in.Mentor = e.earlier, e.omar
	same(t, "of the earlier pair", len(reports.NewAttendanceReview(in).OneToOnes), 1)

	in.Pair, in.Mentor = data.Pair{}, data.Person{}
	in.Contacts = append(in.Contacts, data.Contact{Person: e.dana.ID, Date: data.NewDate(2026, 9, 1), Note: "a call by the facilitator"})
	alone := reports.NewAttendanceReview(in)
	same(t, "without a pair", len(alone.OneToOnes), 0)
	text := page.Text(alone.Layout(reports.Options{Printed: printed}))
	if !strings.Contains(text, "For the mentor") || !strings.Contains(text, "—\tone-to-ones kept") {
		t.Errorf("got\n%s", text)
	}
}

func TestAttendanceReviewKeepsToThePeriod(t *testing.T) {
	in := newEvening().reviewInput()
	in.Period = data.Span{From: data.NewDate(2026, 8, 6), Until: data.NewDate(2026, 8, 31)}
	r := reports.NewAttendanceReview(in)
	same(t, "rate and last seen", []any{r.Rate, r.LastSeen, len(r.Meetings), len(r.OneToOnes)},
		[]any{data.Rate{Attended: 3, Missed: 1}, data.NewDate(2026, 8, 20), 4, 2})
}

// The streak that somebody is in may have begun before the period, and so may
// their absence: the review, the pack and the screen say the same.
func TestAStreakIsNotCutOffWhereThePeriodBegins(t *testing.T) {
	e := newEvening()
	period := data.Span{From: data.NewDate(2026, 11, 15), Until: printed}
	in, packed := e.reviewInput(), e.packInput()
	in.Period, packed.Period = period, period
	r := reports.NewAttendanceReview(in)
	want := []any{data.Rate{Missed: 1}, 2, data.NewDate(2026, 11, 5), 1}
	same(t, "rate, missed in a row, last seen, meetings", []any{r.Rate, r.MissedInRow, r.LastSeen, len(r.Meetings)}, want)
	r = reports.NewCaseloadPack(packed).Mentees[0].Review
	same(t, "in the pack", []any{r.Rate, r.MissedInRow, r.LastSeen, len(r.Meetings)}, want)
}

func TestAttendanceReviewOfNoMeetingsClaimsNothing(t *testing.T) {
	in := newEvening().reviewInput()
	in.Meetings = nil
	text := page.Text(reports.NewAttendanceReview(in).Layout(reports.Options{Printed: printed}))
	for _, want := range []string{"—\tattended: nothing is recorded yet", "—\tattended in a row", "—\tlast here", "No meetings in this period."} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "%") {
		t.Error("a rate is claimed without a meeting")
	}
}

// The group stands beside the one whom the review is about only where enough
// others are in it.
func TestTheGroupsRateStandsBesideOnesOwn(t *testing.T) {
	e := newEvening()
	in, packed := e.reviewInput(), e.packInput()
	crowd := func(people int) data.GroupRates {
		of := data.GroupRatesInput{Period: in.Period, Meetings: in.Meetings, Memberships: in.Memberships, Marks: in.Marks, People: slices.Clone(e.people)}
		for i := range people {
			p := data.Person{ID: id(byte(200 + i))}
			of.People = append(of.People, p)
			of.Memberships = append(of.Memberships, data.Membership{Group: e.group.ID, Person: p.ID, Spans: []data.Span{{From: in.Period.From}}})
			for week, m := range in.Meetings {
				of.Marks = append(of.Marks, data.Mark{Meeting: m.ID, Person: p.ID, Status: map[bool]data.Status{true: data.Absent, false: data.Present}[week%4 == 0]})
			}
		}
		return data.NewGroupRates(of)
	}
	own := data.Rate{Attended: 11, Missed: 3}
	for people, want := range map[int][]reports.ReviewGroup{3: nil, 6: {{Group: "Thursday group", Own: own, All: data.Rate{Attended: 100, Missed: 27}}}} {
		in.Rates = crowd(people)
		packed.Rates = in.Rates
		r := reports.NewAttendanceReview(in)
		same(t, "the group's rate", r.GroupRates, want)
		same(t, "in the pack", reports.NewCaseloadPack(packed).Mentees[0].Review.GroupRates, want)
		text := page.Text(r.Layout(reports.Options{Printed: printed}))
		if told := strings.Contains(text, "attended (79 %); the group 100 of 127 (79 %)"); told != (people == 6) {
			t.Errorf("beside %d others the group is told: %v\n%s", people, told, text)
		}
	}
	in.Rates = crowd(6)
	in.Meetings[3].Group = id(101) // where Dana was a guest
	r := reports.NewAttendanceReview(in)
	same(t, "beside a meeting as a guest", []any{len(r.GroupRates), r.GroupRates[0].Group}, []any{1, "Thursday group"})
}

// Somebody who belongs to two groups reads of each how they did beside the others.
func TestEachOfSeveralGroupsStandsBesideOnesOwn(t *testing.T) {
	e := newEvening()
	in := e.reviewInput()
	saturday := data.Group{ID: id(101), Name: "Saturday group"}
	in.Groups = append(in.Groups, saturday)
	of := data.GroupRatesInput{Period: in.Period, People: slices.Clone(e.people), Memberships: in.Memberships, Marks: in.Marks}
	in.Memberships = append(in.Memberships, data.Membership{Group: saturday.ID, Person: e.dana.ID, Spans: []data.Span{{From: in.Period.From}}})
	for i := range 4 {
		in.Meetings[4*i].Group = saturday.ID
	}
	of.Meetings = in.Meetings
	for i := range 14 { // half of them in each
		p := data.Person{ID: id(byte(200 + i))}
		group := []data.ID{e.group.ID, saturday.ID}[i%2]
		of.People = append(of.People, p)
		of.Memberships = append(of.Memberships, data.Membership{Group: group, Person: p.ID, Spans: []data.Span{{From: in.Period.From}}})
		for week, m := range in.Meetings {
			if m.Group == group {
				of.Marks = append(of.Marks, data.Mark{Meeting: m.ID, Person: p.ID, Status: map[bool]data.Status{true: data.Absent, false: data.Present}[week%8 == 0 || week%8 == 7]})
			}
		}
	}
	in.Rates = data.NewGroupRates(of)
	r := reports.NewAttendanceReview(in)
	text := page.Text(r.Layout(reports.Options{Printed: printed}))
	for _, want := range []string{
		"\nSaturday group: attended 3 of 3; the group 14 of 28 (50 %)\n", "\nThursday group: attended 8 of 11; the group ", "attended (79 %)\n",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func TestAReviewByMonthAsData(t *testing.T) {
	in := newEvening().reviewInput()
	in.Mentee.Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: data.NewDate(2026, 8, 30), Until: data.NewDate(2026, 10, 6)}}}
	in.Marks = slices.DeleteFunc(in.Marks, func(m data.Mark) bool {
		i := slices.IndexFunc(in.Meetings, func(of data.Meeting) bool { return of.ID == m.Meeting })
		return m.Person == in.Mentee.ID && in.Mentee.PausedOn(in.Meetings[i].Date)
	})
	type month struct {
		First          data.Date
		Meetings, Away int
		Rate           data.Rate
	}
	var got []month
	for _, m := range reports.NewAttendanceReview(in).Months() {
		got = append(got, month{m.First, len(m.Meetings), len(m.Away), m.Rate})
	}
	same(t, "the months", got, []month{
		{data.NewDate(2026, 8, 1), 4, 1, data.Rate{Attended: 3, Missed: 1}},
		{data.NewDate(2026, 9, 1), 0, 1, data.Rate{}},
		{data.NewDate(2026, 10, 1), 4, 0, data.Rate{Attended: 3}},
		{data.NewDate(2026, 11, 1), 3, 0, data.Rate{Attended: 1, Missed: 2}},
	})
}

func TestVisitsThatDoNotCountAreMarkedSo(t *testing.T) {
	in := newEvening().reviewInput()
	in.Memberships = nil
	r := reports.NewAttendanceReview(in)
	if r.Rate.Of() != 0 {
		t.Errorf("the rate counts %v meetings at which Dana was not expected", r.Rate.Of())
	}
	text := page.Text(r.Layout(reports.Options{}))
	for said, want := range map[string]bool{"Visiting, not in the rate": true, "11\tvisits in all": true, "in a row": false, "nothing is recorded": false} {
		if strings.Contains(text, said) != want {
			t.Errorf("%q is said: %v\n%s", said, !want, text)
		}
	}
}

// Who came before they belonged to the group has come, and has no rate yet.
func TestVisitsBeforeJoiningAreNotCalledUnrecorded(t *testing.T) {
	in := newEvening().reviewInput()
	in.Memberships[0].Spans = []data.Span{{From: printed}}
	in.Meetings = in.Meetings[:14]
	text := page.Text(reports.NewAttendanceReview(in).Layout(reports.Options{Printed: printed}))
	if !strings.Contains(text, "—\tattended: visits do not count") {
		t.Errorf("got\n%s", text)
	}
}

func TestSeveralGroupsAreTold(t *testing.T) {
	e := newEvening()
	other := data.Group{ID: id(101), Name: "Music night"}
	in := e.reviewInput()
	in.Groups = append(in.Groups, other)
	in.Meetings[3].Group = other.ID
	r := reports.NewAttendanceReview(in)
	same(t, "the groups", r.Groups, []string{"Thursday group", "Music night"})
	if text := page.Text(r.Layout(reports.Options{})); !strings.Contains(text, "27 Aug\tMusic night\tAbsent") {
		t.Errorf("got\n%s", text)
	}
}

func TestReviewOverTwoYearsSaysTheYear(t *testing.T) {
	in := newEvening().reviewInput()
	in.Period.From = data.NewDate(2025, 8, 6)
	text := page.Text(reports.NewAttendanceReview(in).Layout(reports.Options{Printed: printed}))
	for _, want := range []string{"6 August 2025 to 19 November 2026", "\n27 Aug 2026\tAbsent", "5 Nov\tlast here"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	in.Period.Until = data.NewDate(2027, 1, 31)
	if text = page.Text(reports.NewAttendanceReview(in).Layout(reports.Options{})); !strings.Contains(text, "5 Nov 2026\tlast here") {
		t.Error("last year's date needs its year")
	}
}

func TestNameStylesOnPaper(t *testing.T) {
	for style, want := range map[data.NameStyle]string{
		data.FirstAndInitial: "Attendance review: Dana K.", data.FullNames: "Attendance review: Dana Kowalska", data.CodeOnly: "Attendance review: DK-7",
	} {
		e := newEvening()
		e.dana.Code = "DK-7"
		e.people[0] = e.dana
		in := e.reviewInput()
		in.Names, in.NameStyle = e.names(style), style
		if text := page.Text(reports.NewAttendanceReview(in).Layout(reports.Options{})); !strings.Contains(text, want+"\n") {
			t.Errorf("style %v: no %q in\n%s", style, want, text)
		}
	}
}
