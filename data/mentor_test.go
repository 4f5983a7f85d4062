package data_test

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func trainedIn(trainings ...data.Training) data.Person {
	return data.Person{ID: id(1), First: "Ruth", Roles: data.Mentor, Mentor: data.Giving{Training: trainings}}
}

func TestATrainingCountsFromItsDayUntilItsLast(t *testing.T) {
	lasting := data.Training{Name: data.TrainingSafeguarding, Date: day("2026-01-10"), Expires: day("2026-06-30")}
	older := data.Training{Name: data.TrainingSafeguarding, Date: day("2023-01-10"), Expires: day("2026-01-09")}
	forEver := data.Training{Name: "safeguarding", Date: day("2020-01-10")}
	for name, c := range map[string]struct {
		person data.Person
		today  string
		want   data.Reason
	}{
		"never done": {trainedIn(), "2026-05-01", data.Reason{Kind: data.TrainingMissing}},
		"done in something else": {
			trainedIn(data.Training{Name: data.TrainingCBTBasics, Date: day("2026-01-10")}), "2026-05-01",
			data.Reason{Kind: data.TrainingMissing},
		},
		"the day before":                  {trainedIn(lasting), "2026-01-09", data.Reason{Kind: data.TrainingMissing}},
		"on its day":                      {trainedIn(lasting), "2026-01-10", data.Reason{Kind: data.TrainingDone, Date: lasting.Date}},
		"more than sixty days to go":      {trainedIn(lasting), "2026-05-01", data.Reason{Kind: data.TrainingDone, Date: lasting.Date}},
		"fewer than sixty days to go":     {trainedIn(lasting), "2026-05-02", data.Reason{Kind: data.TrainingRunsOut, Date: lasting.Expires}},
		"on its last day":                 {trainedIn(lasting), "2026-06-30", data.Reason{Kind: data.TrainingRunsOut, Date: lasting.Expires}},
		"the day after":                   {trainedIn(lasting), "2026-07-01", data.Reason{Kind: data.TrainingExpired, Date: lasting.Expires}},
		"done again, the new one first":   {trainedIn(lasting, older), "2026-03-01", data.Reason{Kind: data.TrainingDone, Date: lasting.Date}},
		"done again, the new one last":    {trainedIn(older, lasting), "2026-03-01", data.Reason{Kind: data.TrainingDone, Date: lasting.Date}},
		"one that never expires, besides": {trainedIn(lasting, forEver, older), "2027-01-01", data.Reason{Kind: data.TrainingDone, Date: forEver.Date}},
	} {
		t.Run(name, func(t *testing.T) {
			c.want.Text = data.TrainingSafeguarding
			got := c.person.TrainingNow(data.TrainingSafeguarding, day(c.today))
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			counts := got.Kind == data.TrainingDone || got.Kind == data.TrainingRunsOut
			if c.person.Trained(data.TrainingSafeguarding, day(c.today)) != counts {
				t.Errorf("trained: %v, want %v", !counts, counts)
			}
		})
	}
}

func TestTheProgrammesOwnTrainingsTakeThePlaceOfThoseThatShip(t *testing.T) {
	p := data.NewProgramme("Alongside in Leeds")
	if diff := cmp.Diff([]string{data.TrainingCBTBasics, data.TrainingSafeguarding}, p.Trainings()); diff != "" {
		t.Errorf("as shipped (-want +got):\n%s", diff)
	}
	p.TrainingList = []string{"First aid"}
	if diff := cmp.Diff([]string{"First aid"}, p.Trainings()); diff != "" {
		t.Errorf("its own (-want +got):\n%s", diff)
	}
}

func TestARestFromMentoring(t *testing.T) {
	g := data.Giving{Resting: []data.Span{span("2026-01-01", "2026-01-31"), span("2026-05-01", "")}}
	for date, want := range map[string]data.Span{
		"2025-12-31": {}, "2026-01-31": g.Resting[0], "2026-02-01": {}, "2026-05-01": g.Resting[1], "2030-01-01": g.Resting[1],
	} {
		if got, rests := g.RestingOn(day(date)); got != want || rests != (want != data.Span{}) {
			t.Errorf("on %s: %v, %v, want %v", date, got, rests, want)
		}
	}
}

func TestTheLastSupervisionIsTheLatestThatHasBeen(t *testing.T) {
	g := data.Giving{Supervision: []data.Supervision{
		{Date: day("2026-04-01")}, {Date: day("2026-05-01"), Supervisor: "Maria"}, {Date: day("2026-03-01")}, {Date: day("2026-06-01")},
	}}
	if got := g.LastSupervision(day("2026-05-20")); got.Supervisor != "Maria" {
		t.Errorf("got %v", got)
	}
	if got := g.LastSupervision(day("2026-01-01")); got != (data.Supervision{}) {
		t.Errorf("before the first: %v", got)
	}
}

func TestBecomingAMentorChangesNothingElse(t *testing.T) {
	mentee := data.Person{
		ID: id(1), First: "Dana", Roles: data.Mentee | data.Facilitator, Note: "a note", Joined: day("2025-01-05"),
		Path: data.Path{WaitingSince: day("2025-01-10"), Commitment: "I want this"}, RecoveryDates: []data.Date{day("2025-01-01")},
	}
	for name, c := range map[string]struct {
		leave bool
		roles data.Role
	}{
		"and stays a mentee":               {false, data.Mentee | data.Mentor | data.Facilitator},
		"and leaves being a mentee behind": {true, data.Mentor | data.Facilitator},
	} {
		t.Run(name, func(t *testing.T) {
			want := mentee
			want.Roles, want.Mentor.Since = c.roles, day("2026-05-03")
			got, err := mentee.BecomesMentor(day("2026-05-03"), c.leave)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestNobodyBecomesAMentorTwiceOrOnNoDay(t *testing.T) {
	mentor := data.Person{ID: id(1), First: "Ruth", Roles: data.Mentor}
	var reason *data.Invalid
	if got, err := mentor.BecomesMentor(day("2026-05-03"), false); !errors.As(err, &reason) || reason.Field != "roles" || !cmp.Equal(got, mentor) {
		t.Errorf("twice: %v, %v", got, err)
	}
	mentee := data.Person{ID: id(1), First: "Dana", Roles: data.Mentee}
	if got, err := mentee.BecomesMentor(0, false); !errors.As(err, &reason) || reason.Field != "date" || !cmp.Equal(got, mentee) {
		t.Errorf("on no day: %v, %v", got, err)
	}
}

func TestAMentorHasRoomWhereNothingSpeaksAgainstIt(t *testing.T) {
	today := day("2026-11-22")
	for name, c := range map[string]struct {
		capacity, load int
		change         func(*data.Person)
		want           data.Vacancy
	}{
		"room":                      {capacity: 2, load: 1, want: data.VacancyOpen},
		"nobody yet":                {capacity: 1, want: data.VacancyOpen},
		"as many as agreed":         {capacity: 2, load: 2, want: data.VacancyNone},
		"more than agreed":          {capacity: 2, load: 3, want: data.VacancyOverfull},
		"nothing agreed":            {load: 1, want: data.VacancyNotAgreed},
		"rests until today":         {capacity: 2, change: func(p *data.Person) { p.Mentor.Resting = []data.Span{{Until: today}} }, want: data.VacancyResting},
		"rests no longer":           {capacity: 2, change: func(p *data.Person) { p.Mentor.Resting = []data.Span{{Until: today - 1}} }, want: data.VacancyOpen},
		"rests, and is full":        {capacity: 1, load: 1, change: func(p *data.Person) { p.Mentor.Resting = []data.Span{{From: today}} }, want: data.VacancyResting},
		"on a pause":                {capacity: 2, change: func(p *data.Person) { p.Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: today}}} }, want: data.VacancyPaused},
		"told us of a week away":    {capacity: 2, change: func(p *data.Person) { p.Away = []data.Away{{Kind: data.ToldUs, Span: data.Span{From: today}}} }, want: data.VacancyOpen},
		"on their last day":         {capacity: 2, change: func(p *data.Person) { p.Left = today }, want: data.VacancyOpen},
		"left, with room and pause": {capacity: 2, change: func(p *data.Person) { p.Left = today - 1 }, want: data.VacancyLeft},
	} {
		p := data.Person{First: "Ruth", Roles: data.Mentor, Mentor: data.Giving{Capacity: c.capacity}}
		if c.change != nil {
			c.change(&p)
		}
		if got := p.VacancyOn(today, c.load); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

func TestWhoHasTheRoleOrHadAMenteeIsOrWasAMentor(t *testing.T) {
	person := func(roles data.Role) data.Person { return data.Person{ID: data.NewID(), First: "Ruth", Roles: roles} }
	mentor, once, mentee := person(data.Mentor), person(data.Mentee), person(data.Mentee)
	pairs := []data.Pair{data.NewPair(data.NewID(), mentee.ID, once.ID, day("2026-05-03"), data.Ended)}
	for name, c := range map[string]struct {
		person data.Person
		fine   bool
	}{"the role": {mentor, true}, "a mentee, long ago": {once, true}, "the mentee of the pair": {mentee, false}} {
		if err := c.person.ValidateMentor(pairs); (err == nil) != c.fine {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestMentorsAreThoseWithTheRoleOrWithSomebodyAlongside(t *testing.T) {
	today := day("2026-11-22")
	person := func(n int, first string, roles data.Role, left data.Date) data.Person {
		return data.Person{ID: id(n), First: first, Roles: roles, Left: left}
	}
	tony, omar := person(1, "Tony", 0, 0), person(2, "Omar", data.Mentor, today-1)
	ada := person(4, "Ada", data.Mentor, 0)
	people := []data.Person{tony, omar, person(3, "Ruth", data.Mentor, today-1), person(5, "Amira", data.Mentee, 0), ada}
	pairs := []data.Pair{
		data.NewPair(id(60), id(5), tony.ID, today, data.Proposed),
		data.NewPair(id(61), id(6), omar.ID, today, data.Active),
	}
	if diff := cmp.Diff([]data.Person{ada, omar, tony}, data.AllMentors(people, pairs, today)); diff != "" {
		t.Error(diff)
	}
}
