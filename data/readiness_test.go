package data_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestReadinessForAMentorIsToldByTheWayHere(t *testing.T) {
	today := day("2026-05-03")
	detox := data.Reason{Kind: data.DetoxDone, Date: day("2026-01-10")}
	rehab := data.Reason{Kind: data.RehabDone, Count: 8, Date: day("2026-03-15")}
	noRehab := data.Reason{Kind: data.RehabUnknown, Of: 4}
	words := data.Reason{Kind: data.CommitmentMade}
	allDone := func() data.Person {
		return data.Person{First: "Sam", Path: data.Path{
			DetoxFinished: day("2026-01-10"), Rehab: span("2026-01-19", "2026-03-15"), Commitment: "I want this to be the last time.",
		}}
	}
	for name, c := range map[string]struct {
		change func(*data.Person)
		want   data.Readiness
	}{
		"all of it is behind them": {func(*data.Person) {}, data.Readiness{For: []data.Reason{detox, rehab, words}}},
		"nothing is noted": {
			func(p *data.Person) { p.Path = data.Path{} },
			data.Readiness{Unknown: []data.Reason{{Kind: data.DetoxUnknown}, noRehab, {Kind: data.NoCommitment}}},
		},
		"detox ends today": {
			func(p *data.Person) { p.Path.DetoxFinished = today },
			data.Readiness{For: []data.Reason{{Kind: data.DetoxDone, Date: today}, rehab, words}},
		},
		"detox ends tomorrow": {
			func(p *data.Person) { p.Path.DetoxFinished = today + 1 },
			data.Readiness{For: []data.Reason{rehab, words}, Against: []data.Reason{{Kind: data.DetoxAhead, Date: today + 1}}},
		},
		"rehab of a day less than four weeks": {
			func(p *data.Person) { p.Path.Rehab = span("2026-02-01", "2026-02-27") },
			data.Readiness{
				For:     []data.Reason{detox, words},
				Against: []data.Reason{{Kind: data.RehabShort, Count: 3, Of: 4, Date: day("2026-02-27")}},
			},
		},
		"rehab of four weeks": {
			func(p *data.Person) { p.Path.Rehab = span("2026-02-01", "2026-02-28") },
			data.Readiness{For: []data.Reason{detox, {Kind: data.RehabDone, Count: 4, Date: day("2026-02-28")}, words}},
		},
		"rehab of which only the end is known": {
			func(p *data.Person) { p.Path.Rehab = span("", "2026-02-28") },
			data.Readiness{For: []data.Reason{detox, {Kind: data.RehabDone, Date: day("2026-02-28")}, words}},
		},
		"rehab until tomorrow": {
			func(p *data.Person) { p.Path.Rehab.Until = today + 1 },
			data.Readiness{For: []data.Reason{detox, words}, Against: []data.Reason{{Kind: data.RehabUnderWay, Date: today + 1}}},
		},
		"rehab with no end known": {
			func(p *data.Person) { p.Path.Rehab.Until = 0 },
			data.Readiness{For: []data.Reason{detox, words}, Against: []data.Reason{{Kind: data.RehabUnderWay}}},
		},
		"rehab still to come": {
			func(p *data.Person) { p.Path.Rehab = data.Span{From: today + 10} },
			data.Readiness{For: []data.Reason{detox, words}, Unknown: []data.Reason{noRehab}},
		},
		"in hospital": {
			func(p *data.Person) {
				p.Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: today, Until: today + 6}}}
			},
			data.Readiness{For: []data.Reason{detox, rehab, words}, Against: []data.Reason{{Kind: data.OnPauseNow, Date: today + 6}}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := allDone()
			c.change(&p)
			got := data.ReadyForMentor(p, today)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			if got.Ready() != (len(c.want.Against) == 0) {
				t.Errorf("ready: %v", got.Ready())
			}
		})
	}
}

// attended is an attendance of so many closed meetings out of so many.
func attended(times, of int) data.Attendance {
	var a data.Attendance
	for i := range of {
		v := data.Visit{Meeting: data.Meeting{Date: day("2026-03-01").AddDays(7 * i), State: data.Closed}, Expected: true}
		v.Mark.Status = data.Absent
		if i < times {
			v.Mark.Status = data.Present
		}
		a.Visits = append(a.Visits, v)
	}
	return a
}

func TestReadinessToGiveBackIsToldByTheConditions(t *testing.T) {
	today := day("2026-05-03")
	safeguarding := data.Reason{Kind: data.TrainingDone, Text: data.TrainingSafeguarding, Date: day("2026-01-10")}
	good := func() data.Person {
		p := trainedIn(data.Training{Name: data.TrainingSafeguarding, Date: day("2026-01-10")})
		p.Roles, p.RecoveryDates = data.Mentee, []data.Date{day("2025-05-03")}
		return p
	}
	long := data.Reason{Kind: data.RecoveryLong, Count: 12, Of: 12}
	well := data.Reason{Kind: data.AttendsWell, Rate: data.Rate{Attended: 9, Missed: 3}, Of: 75}
	for name, c := range map[string]struct {
		change     func(*data.Person, *data.GivingBack)
		attendance data.Attendance
		want       data.Readiness
	}{
		"just fulfils every condition": {nil, attended(9, 12), data.Readiness{For: []data.Reason{long, well, safeguarding}}},
		"a day less than a year": {
			func(p *data.Person, _ *data.GivingBack) { p.RecoveryDates[0]++ }, attended(9, 12),
			data.Readiness{For: []data.Reason{well, safeguarding}, Against: []data.Reason{{Kind: data.RecoveryShort, Count: 11, Of: 12}}},
		},
		"started again since": {
			func(p *data.Person, _ *data.GivingBack) { p.RecoveryDates = append(p.RecoveryDates, day("2026-02-28")) }, attended(9, 12),
			data.Readiness{For: []data.Reason{well, safeguarding}, Against: []data.Reason{{Kind: data.RecoveryShort, Count: 2, Of: 12}}},
		},
		"a recovery date still to come": {
			func(p *data.Person, _ *data.GivingBack) { p.RecoveryDates[0] = today + 3 }, attended(9, 12),
			data.Readiness{For: []data.Reason{well, safeguarding}, Against: []data.Reason{{Kind: data.RecoveryShort, Of: 12}}},
		},
		"no recovery date": {
			func(p *data.Person, _ *data.GivingBack) { p.RecoveryDates = nil }, attended(9, 12),
			data.Readiness{For: []data.Reason{well, safeguarding}, Against: []data.Reason{{Kind: data.RecoveryUnknown, Of: 12}}},
		},
		"came to fewer meetings": {
			nil, attended(8, 12),
			data.Readiness{
				For:     []data.Reason{long, safeguarding},
				Against: []data.Reason{{Kind: data.AttendsTooSeldom, Rate: data.Rate{Attended: 8, Missed: 4}, Of: 75}},
			},
		},
		"no meeting to judge by": {
			nil,
			data.Attendance{},
			data.Readiness{For: []data.Reason{long, safeguarding}, Against: []data.Reason{{Kind: data.AttendsUnknown, Of: 75}}},
		},
		"training that runs out soon counts": {
			func(p *data.Person, _ *data.GivingBack) { p.Mentor.Training[0].Expires = today + 5 }, attended(9, 12),
			data.Readiness{For: []data.Reason{long, well, {Kind: data.TrainingRunsOut, Text: data.TrainingSafeguarding, Date: today + 5}}},
		},
		"training that ran out yesterday does not": {
			func(p *data.Person, _ *data.GivingBack) { p.Mentor.Training[0].Expires = today - 1 }, attended(9, 12),
			data.Readiness{
				For:     []data.Reason{long, well},
				Against: []data.Reason{{Kind: data.TrainingExpired, Text: data.TrainingSafeguarding, Date: today - 1}},
			},
		},
		"two trainings asked for, one missing": {
			func(_ *data.Person, g *data.GivingBack) {
				g.Training = []string{"First aid", data.TrainingSafeguarding}
			}, attended(9, 12),
			data.Readiness{For: []data.Reason{long, well, safeguarding}, Against: []data.Reason{{Kind: data.TrainingMissing, Text: "First aid"}}},
		},
		"on a pause": {
			func(p *data.Person, _ *data.GivingBack) {
				p.Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: today - 4}}}
			}, attended(9, 12),
			data.Readiness{For: []data.Reason{long, well, safeguarding}, Against: []data.Reason{{Kind: data.OnPauseNow}}},
		},
		"a programme without conditions": {
			func(_ *data.Person, g *data.GivingBack) { *g = data.GivingBack{} }, data.Attendance{}, data.Readiness{},
		},
	} {
		t.Run(name, func(t *testing.T) {
			p, rules := good(), data.DefaultGivingBack()
			if c.change != nil {
				c.change(&p, &rules)
			}
			if diff := cmp.Diff(c.want, data.ReadyToGiveBack(p, c.attendance, rules, today)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestTheDefaultConditionsAreNobodysToChange(t *testing.T) {
	mine := data.DefaultGivingBack()
	mine.Training[0] = "First aid"
	if !slices.Equal(data.DefaultGivingBack().Training, []string{data.TrainingSafeguarding}) {
		t.Error("one programme's conditions became another's")
	}
}
