package reports_test

import (
	"fmt"
	"strings"
	"testing"

	"alongside/data"
	"alongside/reports"
)

func TestTheRegisterHasPairsByStageAndState(t *testing.T) {
	r := reports.NewPairRegister(newEvening().registerInput())
	same(t, "getting to know each other", r.Pairs[data.GettingToKnow], []reports.RegisterPair{{
		Mentee: "Dana K.", Mentor: "Ruth S.", State: data.Active, Since: data.NewDate(2026, 8, 6),
		LastMet: data.NewDate(2026, 10, 6), Quiet: data.Review, Days: 44,
	}})
	same(t, "building trust", r.Pairs[data.BuildingTrust], []reports.RegisterPair{{
		Mentee: "Amira H.", Mentor: "Omar", State: data.OnPause, Since: data.NewDate(2026, 10, 20),
	}})
	same(t, "ended", r.Ended, []reports.RegisterEnd{{"Dana K.", "Omar", data.NewDate(2026, 8, 6), data.Transferred}})
	same(t, "waiting", r.Waiting, []reports.RegisterWait{{Name: "Omar", Why: data.NoMentorYet}, {Name: "Sam T.", Why: data.NoMentorYet}})
	same(t, "mentors", r.Mentors, []reports.RegisterMentor{{Name: "Omar", Caseload: 1}, {Name: "Ruth S.", Caseload: 1, Capacity: 2, Vacancy: data.VacancyOpen}})
}

func TestAStateIsSinceItsOwnBeginning(t *testing.T) {
	e := newEvening()
	e.pair.Steps = append(e.pair.Steps,
		data.PairStep{Date: data.NewDate(2026, 9, 1), State: data.OnPause},
		data.PairStep{Date: data.NewDate(2026, 9, 20), State: data.Active},
		data.PairStep{Date: data.NewDate(2026, 10, 9), State: data.Active, Stage: data.WorkingTogether})
	r := reports.NewPairRegister(e.registerInput())
	same(t, "active since", r.Pairs[data.WorkingTogether][0].Since, data.NewDate(2026, 9, 20))
}

func TestAOneToOneThatDidNotHappenIsNoMeeting(t *testing.T) {
	e := newEvening()
	met := printed.AddDays(-20)
	e.contacts = []data.Contact{
		{ID: id(90), Person: e.dana.ID, Pair: e.pair.ID, Date: met},
		{ID: id(91), Person: e.dana.ID, Pair: e.pair.ID, Date: printed.AddDays(-2), Missed: true},
	}
	r := reports.NewPairRegister(e.registerInput())
	same(t, "last met", r.Pairs[data.GettingToKnow][0].LastMet, met)
}

func TestAQuietPairStandsOutByAWord(t *testing.T) {
	for days, want := range map[int]string{13: "", 14: "look: 14 days", 29: "look: 29 days", 30: "act: 30 days"} {
		e := newEvening()
		e.contacts = []data.Contact{{ID: id(90), Person: e.dana.ID, Pair: e.pair.ID, Date: printed.AddDays(-days)}}
		text := strings.Join(pagesOf(reports.NewPairRegister(e.registerInput()), reports.Options{Printed: printed}), "")
		if quiet := strings.Contains(text, " days\t"); quiet != (want != "") || !strings.Contains(text, want) {
			t.Errorf("after %d days: no %q in\n%s", days, want, text)
		}
	}
}

func TestAPairIsJudgedByTheNumbersOfTheMenteesGroups(t *testing.T) {
	e := newEvening()
	e.contacts = []data.Contact{{ID: id(90), Person: e.dana.ID, Pair: e.pair.ID, Date: printed.AddDays(-10)}}
	strict := e.group
	strict.Thresholds = data.DefaultThresholds
	strict.Thresholds.QuietDays = 7
	for name, c := range map[string]struct {
		groups []data.Group
		want   data.Concern
		said   bool
	}{
		"the programme's": {[]data.Group{e.group}, data.NoConcern, false},
		"a group's own":   {[]data.Group{strict}, data.CheckIn, true},
	} {
		in := e.registerInput()
		in.Groups, in.Memberships = c.groups, []data.Membership{{Group: e.group.ID, Person: e.dana.ID, Spans: []data.Span{{From: 1}}}}
		r := reports.NewPairRegister(in)
		same(t, name, r.Pairs[data.GettingToKnow][0].Quiet, c.want)
		text := strings.Join(pagesOf(r, reports.Options{Printed: printed}), "")
		if said := strings.Contains(text, "numbers of its own"); said != c.said {
			t.Errorf("%s: that a group has numbers of its own is said: %t", name, said)
		}
	}
}

func TestRoomWithAMentorIsSaidInWords(t *testing.T) {
	for name, c := range map[string]struct {
		mentor reports.RegisterMentor
		want   string
	}{
		"room":       {reports.RegisterMentor{Name: "Ruth", Caseload: 1, Capacity: 3, Vacancy: data.VacancyOpen}, "Ruth\t1 of 3\tRoom for 2"},
		"full":       {reports.RegisterMentor{Name: "Ruth", Caseload: 2, Capacity: 2, Vacancy: data.VacancyNone}, "Ruth\t2 of 2\tFull"},
		"too many":   {reports.RegisterMentor{Name: "Ruth", Caseload: 3, Capacity: 2, Vacancy: data.VacancyOverfull}, "Ruth\t3 of 2\t1 more than agreed"},
		"not agreed": {reports.RegisterMentor{Name: "Ruth", Caseload: 1}, "Ruth\t1\tHow many is not agreed"},
		"resting":    {reports.RegisterMentor{Name: "Ruth", Capacity: 2, Vacancy: data.VacancyResting}, "Ruth\t0 of 2\tResting from mentoring"},
		"on a pause": {reports.RegisterMentor{Name: "Ruth", Capacity: 2, Vacancy: data.VacancyPaused}, "Ruth\t0 of 2\tOn a pause"},
		"has left":   {reports.RegisterMentor{Name: "Ruth", Caseload: 1, Capacity: 2, Vacancy: data.VacancyLeft}, "Ruth\t1 of 2\tHas left"},
	} {
		r := reports.PairRegister{Mentors: []reports.RegisterMentor{c.mentor}}
		if text := pagesOf(r, reports.Options{Printed: printed})[0]; !strings.Contains(text, c.want) {
			t.Errorf("%s: no %q in\n%s", name, c.want, text)
		}
	}
}

func TestTheFreePlacesAreThoseOfMentorsWithRoom(t *testing.T) {
	r := reports.PairRegister{Mentors: []reports.RegisterMentor{
		{Caseload: 1, Capacity: 3, Vacancy: data.VacancyOpen}, {Caseload: 3, Capacity: 2, Vacancy: data.VacancyOverfull}, {Capacity: 4, Vacancy: data.VacancyResting}, {Caseload: 1},
	}}
	if text := pagesOf(r, reports.Options{Printed: printed})[0]; !strings.Contains(text, "2\tfree places with mentors") {
		t.Errorf("got\n%s", text)
	}
}

func TestTheLongestWaitingStandsFirst(t *testing.T) {
	e := newEvening()
	in := e.registerInput()
	in.People[3].Path.WaitingSince = printed.AddDays(-8)
	in.People = append(in.People, data.Person{ID: id(30), First: "Wanda", Path: data.Path{WaitingSince: printed.AddDays(-60)}})
	in.Names = data.NewNames(data.FirstAndInitial, in.People)
	text := strings.Join(pagesOf(reports.NewPairRegister(in), reports.Options{Printed: printed}), "")
	for _, want := range []string{"1\tWanda\t20 Sep\t60\tAsked for a mentor", "2\tSam T.\t11 Nov\t8\tAsked for a mentor"} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
}

func TestTheRegisterTellsNothingThatAnybodyWrote(t *testing.T) {
	e := newEvening()
	e.contacts[0].Themes = "her flat"
	r := reports.NewPairRegister(e.registerInput())
	text := fmt.Sprintf("%+v", r) + strings.Join(pagesOf(r, reports.Options{Printed: printed}), "")
	for _, secret := range []string{"why it ended", "what Omar wrote", "talked about", "her flat"} {
		if strings.Contains(text, secret) {
			t.Errorf("it says %q", secret)
		}
	}
}

func TestTheRegisterOfNoPairsSaysSoOnOnePage(t *testing.T) {
	for name, o := range papers {
		pages := pagesOf(reports.NewPairRegister(reports.PairRegisterInput{Today: printed}), o)
		if len(pages) != 1 || !strings.Contains(pages[0], "Nobody waits.") || strings.Contains(pages[0], "Ended since") {
			t.Errorf("%s: got\n%s", name, pages)
		}
	}
}

func TestTheRegisterOfFortyPairsHasThemAll(t *testing.T) {
	mentor, mentees := manyMentees(40)
	in := reports.PairRegisterInput{People: append(mentees, mentor), Today: printed, Names: data.NewNames(data.FullNames, append(mentees, mentor))}
	for i, p := range mentees {
		pair := data.NewPair(data.NewID(), p.ID, mentor.ID, printed.AddDays(-i), data.Active)
		pair.Steps[0].Stage = data.Stages[i%len(data.Stages)]
		in.Pairs = append(in.Pairs, pair)
	}
	for name, o := range papers {
		text := strings.Join(pagesOf(reports.NewPairRegister(in), o), "")
		if found := len(menteesIn(text)); found != 40 {
			t.Errorf("%s: %d pairs, want 40", name, found)
		}
	}
}

// A lead reads the register line by line: with 86 pairs, as many people waiting
// as a programme of that size has, and its mentors, it is no book.
func TestTheRegisterOfEightySixPairsTakesFewPages(t *testing.T) {
	for _, paper := range []data.Paper{data.A4, data.Letter} {
		for large, most := range map[bool]int{false: 5, true: 7} {
			doc := registerOf(86).Layout(reports.Options{Printed: printed, Paper: paper, LargePrint: large})
			if len(doc.Pages) > most {
				t.Errorf("%v, large print %v: %d pages, want %d at most", paper, large, len(doc.Pages), most)
			}
		}
	}
}

func registerOf(pairs int) reports.PairRegister {
	r := reports.PairRegister{AsOf: printed, LookDays: 14, ActDays: 30, EndedSince: printed.AddDays(-365)}
	for i := range pairs {
		p := reports.RegisterPair{
			Mentee: fmt.Sprintf("Grażyna M%d.", i), Mentor: "Khánh T.", State: data.Active, Since: printed.AddDays(-20),
			LastMet: printed.AddDays(-29), Next: printed.AddDays(-8), Quiet: data.CheckIn, Days: 29,
		}
		r.Pairs[i%len(r.Pairs)] = append(r.Pairs[i%len(r.Pairs)], p)
	}
	for i := range pairs / 5 {
		r.Mentors = append(r.Mentors, reports.RegisterMentor{Name: "Khánh T.", Caseload: 2, Capacity: 3, Vacancy: data.VacancyOpen})
		r.Waiting = append(r.Waiting, reports.RegisterWait{Name: "Wanda", Since: printed.AddDays(-9), Days: 9})
		r.Ended = append(r.Ended, reports.RegisterEnd{Mentee: "Dana K.", Mentor: "Omar", Date: printed, Reason: data.EndReasons[i%len(data.EndReasons)]})
	}
	return r
}

func TestPairsThatEndedStandByReason(t *testing.T) {
	text := strings.Join(pagesOf(registerOf(86), reports.Options{Printed: printed}), "")
	if !strings.Contains(text, "Completed\tDana K.\tOmar\t19 Nov\nCompleted\tDana K.\tOmar\t19 Nov\nMoved on\t") {
		t.Errorf("got\n%s", text)
	}
}
