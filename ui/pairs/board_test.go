package pairs

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

const today data.Date = 740_000

func TestAPairIsCalledQuietByTheThresholds(t *testing.T) {
	mentee, mentor := data.NewID(), data.NewID()
	met := func(daysAgo int) data.Contact { return data.Contact{Date: today.AddDays(-daysAgo)} }
	for _, c := range []struct {
		name     string
		began    int // days ago
		steps    []data.PairStep
		contacts []data.Contact
		quiet    int
		silent   bool
	}{
		{name: "met a day before it is time", began: 100, contacts: []data.Contact{met(13)}},
		{name: "met two weeks ago", began: 100, contacts: []data.Contact{met(14)}, quiet: 14},
		{name: "met a month ago", began: 100, contacts: []data.Contact{met(40), met(30)}, quiet: 30, silent: true},
		{name: "a meeting that was missed is none", began: 20, contacts: []data.Contact{{Date: today.AddDays(-1), Missed: true}}, quiet: 20},
		{name: "never met, and new", began: 3},
		{name: "never met", began: 15, quiet: 15},
		{
			name: "a pause is no silence", began: 100,
			steps: []data.PairStep{{Date: today.AddDays(-60), State: data.OnPause}},
		},
		{
			name: "after a pause it counts anew", began: 100, contacts: []data.Contact{met(70)},
			steps: []data.PairStep{{Date: today.AddDays(-60), State: data.OnPause}, {Date: today.AddDays(-5), State: data.Active}},
		},
		{
			name: "another stage is no beginning", began: 100, contacts: []data.Contact{met(20)},
			steps: []data.PairStep{{Date: today.AddDays(-5), State: data.Active, Stage: data.BuildingTrust}}, quiet: 20,
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := data.NewPair(data.NewID(), mentee, mentor, today.AddDays(-c.began), data.Active)
			p.Steps = append(p.Steps, c.steps...)
			got := newCard(p, c.contacts, data.DefaultThresholds, today)
			if got.quiet != c.quiet || got.silent != c.silent {
				t.Errorf("quiet for %d (silent: %v), want %d (%v)", got.quiet, got.silent, c.quiet, c.silent)
			}
		})
	}
}

func TestTheLongestWaitingComesFirst(t *testing.T) {
	person := func(name string, roles data.Role, waiting, joined data.Date) data.Person {
		return data.Person{ID: data.NewID(), First: name, Roles: roles, Joined: joined, Path: data.Path{WaitingSince: waiting}}
	}
	yusuf := person("Yusuf", data.Mentee, today-49, today-10)
	ola := person("Ola", data.Mentee, today-7, today-300)
	people := []data.Person{
		person("Sam", data.Mentee, 0, 0), ola, yusuf,
		person("Kim", data.Mentee, 0, today-300),
		person("Ana", data.Mentee, 0, today-400),
		person("Ruth", data.Mentor, 0, today-500),
		person("Leo", 0, today-3, 0),
		{ID: data.NewID(), First: "Gone", Roles: data.Mentee, Left: today - 1},
	}
	paired, ended := person("Dana", data.Mentee, today-90, 0), person("Ben", data.Mentee, today-5, 0)
	people = append(people, paired, ended)
	pairs := []data.Pair{
		data.NewPair(data.NewID(), paired.ID, people[5].ID, today-3, data.Proposed),
		data.NewPair(data.NewID(), ended.ID, people[5].ID, today-30, data.Ended),
	}
	var got []string
	for _, w := range newBoard(people, pairs, today).waiting {
		got = append(got, w.person.First)
	}
	want := []string{"Yusuf", "Ola", "Ben", "Leo", "Ana", "Kim", "Sam"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("waiting (-want +got):\n%s", d)
	}
}
