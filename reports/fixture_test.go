package reports_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/reports"
)

// evening is a small invented programme: a Thursday group over sixteen weeks,
// Dana whom Ruth walks alongside, and others whom Dana's papers never name.
type evening struct {
	programme                         data.Programme
	group                             data.Group
	dana, ruth, tom, sam, amira, omar data.Person
	people                            []data.Person
	memberships                       []data.Membership
	meetings                          []data.Meeting
	marks                             []data.Mark
	pair, earlier                     data.Pair
	contacts                          []data.Contact
	goals                             []data.Goal
	consent                           data.Consent // Dana's
	lead                              string       // who has a key
}

var printed = data.NewDate(2026, 11, 19)

func id(n byte) data.ID { return data.ID{15: n} }

func newEvening() evening {
	e := evening{
		lead:      "Maria O.",
		programme: data.NewProgramme("Riverside Recovery"),
		group: data.Group{
			ID: id(100), Name: "Thursday group", Place: "Riverside Hall", LedBy: []data.ID{id(3)},
		},
		dana:  data.Person{ID: id(1), First: "Dana", Last: "Kowalska", Roles: data.Mentee},
		ruth:  data.Person{ID: id(2), First: "Ruth", Last: "Shapiro", Roles: data.Mentor},
		tom:   data.Person{ID: id(3), First: "Tom", Last: "Barlow", Roles: data.Facilitator},
		sam:   data.Person{ID: id(4), First: "Sam", Last: "Tanner", Roles: data.Mentee},
		amira: data.Person{ID: id(5), First: "Amira", Last: "Haddad", Roles: data.Mentee, ShareMilestones: true, RecoveryDates: []data.Date{printed.AddDays(-90)}},
		omar:  data.Person{ID: id(6), First: "Omar", Roles: data.Mentee},
	}
	e.people = []data.Person{e.dana, e.ruth, e.tom, e.sam, e.amira, e.omar}
	start := data.NewDate(2026, 8, 6)
	for _, p := range []data.Person{e.dana, e.ruth, e.sam, e.amira} {
		e.memberships = append(e.memberships, data.Membership{Group: e.group.ID, Person: p.ID, Spans: []data.Span{{From: start}}})
	}
	statuses := map[rune]data.Status{'P': data.Present, 'L': data.Late, 'A': data.Absent, 'E': data.Excused, '–': data.NotRecorded}
	for week, letter := range []rune("PPPAPLPP–PEPLPAA") {
		m := data.Meeting{
			ID: id(byte(110 + week)), Group: e.group.ID, Date: start.AddDays(7 * week), Start: data.At(19, 0), State: data.Closed,
			LedBy:      []data.ID{e.tom.ID},
			Activities: []data.Held{activities[week%len(activities)]},
			Note:       "Sam spoke for the first time",
			ForNext:    "Ring the caretaker's bell twice",
		}
		e.meetings = append(e.meetings, m)
		e.marks = append(e.marks,
			data.Mark{Meeting: m.ID, Person: e.dana.ID, Status: statuses[letter]},
			data.Mark{Meeting: m.ID, Person: e.sam.ID, Status: data.Present, Note: "brought Sam's sister"})
	}
	e.marks = append(e.marks, data.Mark{Meeting: e.meetings[0].ID, Person: e.amira.ID, Status: data.Present})
	e.marks[2*13].LeftEarly, e.marks[2*13].LeftAt = true, data.At(20, 10)
	e.marks[2*12].Note = "Bus"
	e.marks[2*10].Note = "Told us on Tuesday"
	e.pair = data.NewPair(id(50), e.dana.ID, e.ruth.ID, start, data.Active)
	e.earlier = data.NewPair(id(51), e.dana.ID, e.omar.ID, start.AddDays(-100), data.Active)
	for i, missed := range []bool{false, false, true, false, false} {
		e.contacts = append(e.contacts, data.Contact{
			ID: id(byte(60 + i)), Person: e.dana.ID, Pair: e.pair.ID, Date: start.AddDays(5 + 14*i), Minutes: 45,
			Where: data.AtCafe, Missed: missed, Note: "talked about Sam", Others: []data.ID{e.sam.ID},
		})
	}
	e.contacts = append(e.contacts, data.Contact{
		ID: id(70), Person: e.dana.ID, Pair: e.earlier.ID, Date: start.AddDays(1), Minutes: 30, Note: "what Omar wrote",
	})
	e.goals = e.whatTheyWant()
	e.programme.Contact, e.programme.Notice = "Ring 01632 960 144", data.ShortNotice
	e.consent = data.Consent{
		ID: id(91), Person: e.dana.ID, Recipient: "County Probation Service", Purpose: "to show that a condition is kept",
		Span: data.Span{From: printed.AddDays(-7), Until: printed.AddDays(85)},
	}
	return e
}

var activities = []data.Held{
	{Kind: data.CBT, Title: "Coping card", LedBy: []data.ID{id(3)}, Minutes: 40, Materials: "Cards, pens", Note: "Went well"},
	{Kind: data.Music, Title: "Lyric discussion"},
	{Kind: data.TwelveStep, Title: "Step 4, Inventory", Step: 4},
	{Kind: data.Art, Title: "Collage"},
	{Kind: data.OtherActivity, Title: "Check-in circle"},
}

func (e evening) names(style data.NameStyle) data.Names { return data.NewNames(style, e.people) }

func (e evening) reviewInput() reports.AttendanceReviewInput {
	return reports.AttendanceReviewInput{
		Programme: e.programme, Mentee: e.dana, Mentor: e.ruth, Pair: e.pair, Groups: []data.Group{e.group},
		Memberships: e.memberships, Meetings: e.meetings, Marks: e.marks, Contacts: e.contacts, Goals: e.goals,
		Period: data.Span{From: data.NewDate(2026, 8, 6), Until: printed},
		Names:  e.names(data.FirstAndInitial),
	}
}

func (e evening) sheetInput() reports.SessionSheetInput {
	return reports.SessionSheetInput{
		Programme: e.programme, Group: e.group, Meeting: e.last(),
		Expected: []data.Person{e.amira, e.dana, e.ruth, e.sam},
		Names:    e.names(data.FirstAndInitial), WalkIns: 4,
	}
}

// last is the latest meeting.
func (e evening) last() data.Meeting { return e.meetings[len(e.meetings)-1] }

func (e evening) summaryInput() reports.SessionSummaryInput {
	m := e.last()
	m.Visitors = 2
	var marks []data.Mark
	for _, mark := range e.marks {
		if mark.Meeting == m.ID {
			marks = append(marks, mark)
		}
	}
	marks = append(marks, data.Mark{Meeting: m.ID, Person: e.amira.ID, Status: data.Late, Arrived: data.At(19, 20)},
		data.Mark{Meeting: m.ID, Person: e.omar.ID, Status: data.Present})
	return reports.SessionSummaryInput{
		Programme: e.programme, Group: e.group, Names: e.names(data.FirstAndInitial),
		Register: data.NewRegister(data.RegisterInput{
			Meeting: m, Memberships: e.memberships, People: e.people, Marks: marks, Thresholds: data.DefaultThresholds,
			History: func(p data.Person) data.Attendance {
				return data.AttendanceOf(p, e.memberships, e.meetings, e.marks)
			},
		}),
	}
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", what, diff)
	}
}
