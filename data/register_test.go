package data_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

// noHistory is a group that nobody has been to yet.
func noHistory(data.Person) data.Attendance { return data.Attendance{} }

func TestWhoIsInTheRegister(t *testing.T) {
	tonight := theirMeeting()
	person := func(n int, first string) data.Person { return data.Person{ID: id(n), First: first} }
	paused := person(4, "Dee")
	paused.Away = []data.Away{{Kind: data.Paused, Span: span("2026-05-01", "")}}
	toldUs := person(5, "Eve")
	toldUs.Away = []data.Away{{Kind: data.ToldUs, Span: span("2026-05-01", "")}}
	gone := person(6, "Fay")
	gone.Left = tonight.Date - 1
	pausedButHere := paused
	pausedButHere.ID, pausedButHere.First = id(9), "Ivy"
	people := []data.Person{
		person(8, "Hal"), person(1, "Abe"), person(2, "Bea"), person(3, "Cy"), paused, toldUs, gone, person(7, "Gus"), pausedButHere,
	}
	since := []data.Span{span("2026-01-01", "")}
	memberships := []data.Membership{
		{Group: id(1), Person: id(1), Spans: since},
		{Group: id(1), Person: id(2), Spans: []data.Span{span("2026-01-01", "2026-05-09")}}, // left the group
		{Group: id(1), Person: id(4), Spans: since},
		{Group: id(1), Person: id(5), Spans: since},
		{Group: id(1), Person: id(6), Spans: since},
		{Group: id(1), Person: id(8), Spans: since},
		{Group: id(1), Person: id(9), Spans: since},
		{Group: id(1), Person: id(77), Spans: since}, // nobody on the list any more
	}
	marks := []data.Mark{
		{Meeting: tonight.ID, Person: id(8), Status: data.Late, Note: "by bus"},
		{Meeting: tonight.ID, Person: id(7), Status: data.Present}, // a walk-in
		{Meeting: tonight.ID, Person: id(9), Status: data.Present},
		{Meeting: tonight.ID, Person: id(77), Status: data.Present},
	}
	type row struct {
		First    string
		Status   data.Status
		Note     string
		Expected bool
	}
	want := []row{
		{"Abe", data.NotRecorded, "", true},
		{"Eve", data.NotRecorded, "", true},
		{"Gus", data.Present, "", false},
		{"Hal", data.Late, "by bus", true},
		{"Ivy", data.Present, "", false},
	}
	r := data.NewRegister(data.RegisterInput{
		Meeting: tonight, Memberships: memberships, People: people, Marks: marks, History: noHistory, Thresholds: data.DefaultThresholds,
	})
	var got []row
	for _, x := range r.Rows {
		if x.Mark.Meeting != tonight.ID || x.Mark.Person != x.Person.ID {
			t.Errorf("the mark in %s's row is of %v at %v", x.Person.First, x.Mark.Person, x.Mark.Meeting)
		}
		got = append(got, row{x.Person.First, x.Mark.Status, x.Mark.Note, x.Expected})
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(tonight, r.Meeting); diff != "" {
		t.Errorf("the meeting (-want +got):\n%s", diff)
	}
}

func TestNobodyIsExpectedWhereTheGroupDidNotMeet(t *testing.T) {
	meeting := theirMeeting()
	meeting.State = data.DidNotMeet
	r := data.NewRegister(data.RegisterInput{
		Meeting: meeting, Memberships: []data.Membership{theirMembership()}, People: []data.Person{aMember()}, History: noHistory,
	})
	if len(r.Rows) != 0 {
		t.Errorf("got %+v", r.Rows)
	}
}

func TestWhoWasSeenElsewhereIsNotHereForTheFirstTime(t *testing.T) {
	for name, seen := range map[string]bool{"seen before": true, "never seen": false} {
		t.Run(name, func(t *testing.T) {
			newcomer := aMember()
			newcomer.Joined = theirMeeting().Date
			r := data.NewRegister(data.RegisterInput{
				Meeting: theirMeeting(), Memberships: []data.Membership{theirMembership()}, People: []data.Person{newcomer},
				History: noHistory, SeenBefore: func(data.Person) bool { return seen }, Thresholds: data.DefaultThresholds,
			})
			if got := r.Rows[0].HasHint(data.FirstTime); got == seen {
				t.Errorf("first time: %v", got)
			}
		})
	}
}

func TestWhatToKnowAboutSomebodyAtTheDoor(t *testing.T) {
	// theirMeeting is on 10 May 2026; the evenings began on 4 January, so that
	// 18 letters reach the week before it.
	const always, rarely, missedTwo = "PPPPPPPPPPPPPPPPPP", "PAAAAAAAAAAAAAAAAA", "PPPPPPPPPPPPPPPPAA"
	untilJune := []data.Away{{Kind: data.ToldUs, Span: span("2026-05-01", "2026-06-01")}}
	pause := []data.Away{{Kind: data.Paused, Span: span("2026-05-01", "2026-06-01")}}
	aYearAgo := []data.Date{day("2025-05-10")}
	for name, c := range map[string]struct {
		history string
		change  func(*data.Person)
		visitor bool // not a member of the group
		want    []data.Hint
	}{
		"nothing": {always, func(*data.Person) {}, false, nil},
		"joined last week and never seen": {
			"", func(p *data.Person) { p.Joined = day("2026-05-03") }, false, []data.Hint{{Kind: data.FirstTime}},
		},
		"joined two weeks ago to the day, and this is the first register": {
			"", func(p *data.Person) { p.Joined = day("2026-04-26") }, false, nil,
		},
		"joined long ago, and this is the first register": {
			"", func(p *data.Person) { p.Joined = day("2026-03-01") }, false, nil,
		},
		"nobody knows since when, and this is the first register": {
			"", func(*data.Person) {}, false, nil,
		},
		"here for the first time after misses": {
			"AAA", func(*data.Person) {}, false, []data.Hint{{Kind: data.FirstTime}},
		},
		"a walk-in": {
			"", func(*data.Person) {}, true, []data.Hint{{Kind: data.FirstTime}},
		},
		"a first time that is a milestone too": {
			"", func(p *data.Person) { p.Joined, p.RecoveryDates, p.ShareMilestones = day("2026-05-10"), aYearAgo, true }, false,
			[]data.Hint{{Kind: data.FirstTime}, {Kind: data.MilestoneHint, Milestone: data.Milestone{Months: 12}}},
		},
		"a mentor who was never marked is not new": {
			"", func(p *data.Person) { p.Roles = data.Mentor }, false, nil,
		},
		"a facilitator who is in recovery and was never marked": {
			"", func(p *data.Person) { p.Roles = data.Facilitator | data.Mentee }, false, nil,
		},
		"back after a gap": {
			rarely, func(*data.Person) {}, false, []data.Hint{{Kind: data.WasMissed, Date: day("2026-01-04")}},
		},
		"back after a gap, on a milestone": {
			rarely, func(p *data.Person) { p.RecoveryDates, p.ShareMilestones = aYearAgo, true }, false,
			[]data.Hint{{Kind: data.WasMissed, Date: day("2026-01-04")}, {Kind: data.MilestoneHint, Milestone: data.Milestone{Months: 12}}},
		},
		"a milestone": {
			always, func(p *data.Person) { p.RecoveryDates, p.ShareMilestones = aYearAgo, true }, false,
			[]data.Hint{{Kind: data.MilestoneHint, Milestone: data.Milestone{Months: 12}}},
		},
		"a milestone that is nobody's business": {
			always, func(p *data.Person) { p.RecoveryDates = aYearAgo }, false, nil,
		},
		"a milestone before an absence told": {
			always, func(p *data.Person) { p.RecoveryDates, p.ShareMilestones, p.Away = aYearAgo, true, untilJune }, false,
			[]data.Hint{{Kind: data.MilestoneHint, Milestone: data.Milestone{Months: 12}}, {Kind: data.AwayToldUs, Date: day("2026-06-01")}},
		},
		"an absence told beforehand": {
			missedTwo, func(p *data.Person) { p.Away = untilJune }, false,
			[]data.Hint{{Kind: data.AwayToldUs, Date: day("2026-06-01")}, {Kind: data.MissedHint, Count: 2, Date: day("2026-04-19")}},
		},
		"on a pause, and here all the same": {
			missedTwo, func(p *data.Person) { p.Away = pause }, false,
			[]data.Hint{{Kind: data.OnLeave}, {Kind: data.MissedHint, Count: 2, Date: day("2026-04-19")}},
		},
		"missed the last two": {
			missedTwo, func(*data.Person) {}, false, []data.Hint{{Kind: data.MissedHint, Count: 2, Date: day("2026-04-19")}},
		},
		"known, but not in this group": {
			always, func(*data.Person) {}, true, []data.Hint{{Kind: data.NotMember}},
		},
		"an open register last week alarms nobody": {
			always[1:] + "a", func(*data.Person) {}, false, nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := aMember()
			c.change(&p)
			in := data.RegisterInput{
				Meeting: theirMeeting(), People: []data.Person{p}, Thresholds: data.DefaultThresholds,
				Marks:   []data.Mark{{Meeting: theirMeeting().ID, Person: p.ID, Status: data.Present}},
				History: func(data.Person) data.Attendance { return evenings(c.history) },
			}
			if !c.visitor {
				in.Memberships = []data.Membership{theirMembership()}
			}
			r := data.NewRegister(in)
			if len(r.Rows) != 1 {
				t.Fatalf("%d rows", len(r.Rows))
			}
			if diff := cmp.Diff(c.want, r.Rows[0].Hints); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestTonightItselfIsNoHistory(t *testing.T) {
	p, tonight := aMember(), theirMeeting()
	p.Joined = tonight.Date
	h := history{person: p, memberships: []data.Membership{theirMembership()}, meetings: []data.Meeting{tonight}}
	h.marks = []data.Mark{{Meeting: tonight.ID, Person: p.ID, Status: data.Present}}
	r := data.NewRegister(data.RegisterInput{
		Meeting: tonight, Memberships: h.memberships, People: []data.Person{p}, Marks: h.marks, Thresholds: data.DefaultThresholds,
		History: func(data.Person) data.Attendance { return h.attendance() },
	})
	if got := r.Rows[0].Hints[0].Kind; got != data.FirstTime {
		t.Errorf("somebody marked present at their first meeting is hinted at with %d", got)
	}
}

func TestARegisterInNumbers(t *testing.T) {
	row := func(status data.Status, expected bool, hint data.HintKind) data.RegisterRow {
		return data.RegisterRow{Mark: data.Mark{Status: status}, Expected: expected, Hints: []data.Hint{{Kind: hint}}}
	}
	r := data.Register{Meeting: data.Meeting{Visitors: 3}, Rows: []data.RegisterRow{
		row(data.Present, true, data.NoHint),
		row(data.Present, false, data.FirstTime),
		row(data.Late, true, data.FirstTime),
		row(data.Absent, true, data.FirstTime), // has still to come for the first time
		row(data.NotRecorded, true, data.FirstTime),
		row(data.Excused, true, data.AwayToldUs),
		row(data.NotRecorded, true, data.NoHint),
	}}
	want := data.Counts{
		By:       [5]int{data.NotRecorded: 2, data.Present: 2, data.Late: 1, data.Excused: 1, data.Absent: 1},
		Expected: 6, FirstTimer: 2, Visitors: 3,
	}
	got := r.Counts()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if got.Here() != 6 {
		t.Errorf("%d are here, want 6", got.Here())
	}
}

func TestARegisterListsEverybodyExpectedOrMarkedOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		if len(h.meetings) == 0 {
			return
		}
		m := rapid.SampledFrom(h.meetings).Draw(t, "meeting")
		in := data.RegisterInput{
			Meeting: m, People: []data.Person{h.person, {ID: id(3), First: "Jo"}, {ID: id(4), First: "Al"}},
			History: noHistory, Thresholds: data.DefaultThresholds,
		}
		for _, ms := range h.memberships {
			if ms.Group == m.Group {
				in.Memberships = append(in.Memberships, ms)
			}
		}
		for _, k := range h.marks {
			if k.Meeting == m.ID {
				in.Marks = append(in.Marks, k)
			}
		}
		status, _ := h.status(m) // a mark that says nothing makes no row
		want := 0
		if status != data.NotRecorded || h.expected(m) {
			want = 1
		}
		rows, sum := 0, 0
		r := data.NewRegister(in)
		for _, row := range r.Rows {
			if row.Person.ID == h.person.ID {
				rows++
			}
		}
		for _, n := range r.Counts().By {
			sum += n
		}
		if rows != want || sum != len(r.Rows) {
			t.Fatalf("%d rows of one person, want %d; %d counted of %d rows", rows, want, sum, len(r.Rows))
		}
	})
}

func TestPeopleAreListedInTheOrderOfTheirNames(t *testing.T) {
	sorted := func(names ...string) []string {
		people := list(names...)
		data.SortByName(people, func(p data.Person) data.Person { return p })
		var got []string
		for _, p := range people {
			got = append(got, p.FullName())
		}
		return got
	}
	for name, want := range map[string][]string{
		"accents beside the plain letter":       {"Ana", "Ángel", "Anna", "Żaneta", "Zoe"},
		"capitals do not matter":                {"amy", "Ben", "carl", "Dee"},
		"first names before last names":         {"Ann Zed", "Anna Bell"},
		"a name before one that goes on":        {"Sam", "Sam Brown", "Samira"},
		"last names where first are the same":   {"Sam Brown", "Sam Taylor"},
		"the accent decides where nothing does": {"Jose Perez", "José Perez"},
		"scripts one after another":             {"Zoe", "Γιώργος", "Семён", "דוד", "محمد", "राजू", "王伟"},
	} {
		t.Run(name, func(t *testing.T) {
			texts := slices.Clone(want)
			for range len(want) {
				texts = append(texts[1:], texts[0]) // from every starting order that a turn gives
				if diff := cmp.Diff(want, sorted(texts...)); diff != "" {
					t.Fatalf("(-want +got):\n%s", diff)
				}
			}
			slices.Reverse(texts)
			if diff := cmp.Diff(want, sorted(texts...)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestPeopleOfOneNameStayInOneOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		people := drawPeople(t)
		mixed := rapid.Permutation(people).Draw(t, "order")
		data.SortByName(people, func(p data.Person) data.Person { return p })
		data.SortByName(mixed, func(p data.Person) data.Person { return p })
		if diff := cmp.Diff(people, mixed); diff != "" {
			t.Fatalf("(-one order +another):\n%s", diff)
		}
	})
}

func BenchmarkSortTwoThousandPeople(b *testing.B) {
	people := crowd(2000)
	for b.Loop() {
		data.SortByName(slices.Clone(people), func(p data.Person) data.Person { return p })
	}
}

func TestWhichMeetingsAreAskedAboutWhenAMemberIsAdded(t *testing.T) {
	meeting := func(n int, date string, state data.MeetingState) data.Meeting {
		return data.Meeting{ID: id(100 + n), Group: id(1), Date: day(date), Start: data.At(19, 0), State: state}
	}
	meetings := []data.Meeting{
		meeting(1, "2026-04-26", data.Closed), // before the new membership
		meeting(2, "2026-05-03", data.Closed),
		meeting(3, "2026-05-10", data.Open),
		meeting(4, "2026-05-17", data.DidNotMeet),
		meeting(5, "2026-05-24", data.Planned), // nobody took a register
		meeting(6, "2026-05-31", data.Closed),  // marked as a walk-in
		meeting(7, "2026-06-07", data.Closed),  // a remark only
		meeting(8, "2026-06-14", data.Closed),  // on a pause
		meeting(9, "2026-06-21", data.Open),    // tonight: the register itself shows it
	}
	p := data.Person{ID: id(2), First: "Sam", Away: []data.Away{{Kind: data.Paused, Span: span("2026-06-10", "2026-06-18")}}}
	marks := []data.Mark{
		{Meeting: id(106), Person: id(2), Status: data.Present},
		{Meeting: id(107), Person: id(2), Note: "came to the door"},
		{Meeting: id(103), Person: id(9), Status: data.Present}, // somebody else
	}
	m := data.Membership{Group: id(1), Person: id(2)}.Join(day("2026-05-01"))
	var got []string
	for _, meeting := range data.MeetingsToAsk(p, m, day("2026-05-01"), day("2026-06-21"), meetings, marks) {
		got = append(got, meeting.Date.String())
	}
	if diff := cmp.Diff([]string{"2026-05-03", "2026-05-10", "2026-06-07"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestJoiningForThePastChangesNoRateUntilSomebodyMarks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		before := h.attendance().Rate()
		on := data.Date(rapid.IntRange(1000, 1080).Draw(t, "on"))
		unmarked := h.marks[:0:0]
		for _, k := range h.marks {
			if k.Person != h.person.ID || h.expected(meetingOf(h, k)) {
				unmarked = append(unmarked, k) // no visits to meetings that did not expect the person
			}
		}
		h.marks = unmarked
		h.memberships[0] = h.memberships[0].Join(on)
		if after := h.attendance().Rate(); after != before {
			t.Fatalf("%v became %v by joining", before, after)
		}
	})
}

func meetingOf(h history, k data.Mark) data.Meeting {
	for _, m := range h.meetings {
		if m.ID == k.Meeting {
			return m
		}
	}
	return data.Meeting{}
}
