package register_test

import (
	"time"

	"alongside/data"
	"alongside/data/store"
)

// worthAWord is how long storing may take before a row says so.
const worthAWord = 200 * time.Millisecond

// person reads somebody by their first name.
func (e evening) person(name string) data.Person {
	e.t.Helper()
	var p data.Person
	e.Stored(func(r *store.Reader) (err error) {
		p, err = r.Person(e.people[name])
		return err
	})
	return p
}

// change stores somebody's changed record.
func (e evening) change(name string, edit func(*data.Person)) {
	e.t.Helper()
	p := e.person(name)
	edit(&p)
	if err := e.Store().UpdatePerson(p); err != nil {
		e.t.Fatal(err)
	}
}

// isAway notes that somebody told us of an absence of a week.
func (e evening) isAway(name string) {
	today := e.Today()
	e.change(name, func(p *data.Person) {
		p.Away = []data.Away{{Kind: data.ToldUs, Span: data.Span{From: today.AddDays(-3), Until: today.AddDays(7)}}}
	})
}

// isPaused notes that somebody is on a pause, and so not expected.
func (e evening) isPaused(name string) {
	today := e.Today()
	e.change(name, func(p *data.Person) {
		p.Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: today.AddDays(-20), Until: today.AddDays(7)}}}
	})
}

// rich gives Sam, Priya, Tomasz and Jordan all that there is to know of
// somebody.
func (e evening) rich() {
	e.t.Helper()
	today := e.Today()
	e.change("Sam", func(p *data.Person) {
		p.Joined, p.ShareMilestones, p.RecoveryDates = today, true, []data.Date{today.AddDays(-60)}
	})
	if _, err := e.Store().MakePair(e.people["Sam"], e.people["Priya"], today.AddDays(-30), data.Active); err != nil {
		e.t.Fatal(err)
	}
	if _, here := e.people["Tomasz"]; !here {
		return
	}
	e.isAway("Tomasz")
	if err := e.Store().EditMark(data.Mark{
		Meeting: e.meeting, Person: e.people["Jordan"], Status: data.Late, Arrived: data.At(19, 20), Note: "Late from work most weeks",
	}); err != nil {
		e.t.Fatal(err)
	}
}
