package store_test

import (
	"strings"
	"testing"

	"alongside/data"
	"alongside/data/store"
)

// What is noted as having happened holds from the moment at which it is noted.
func TestNothingHasHappenedOnADayThatIsStillToCome(t *testing.T) {
	f := open(t)
	_, _, mentee, mentor := f.group()
	other := must(f.AddPerson(data.Person{First: "Omar", Roles: data.Mentor}))(t)
	pair := must(f.MakePair(mentee, mentor, today, data.Active))(t)
	proposed := must(f.MakePair(mentee, other, today, data.Proposed))(t)
	goal := must(f.AddGoal(data.Goal{Person: mentee, Words: "Ring my sister", Made: today}))(t)
	logged := must(f.AddContact(data.Contact{Person: mentee, Pair: pair, Date: today}))(t)
	about := func(on data.Date) map[data.ID]data.GoalChange { return map[data.ID]data.GoalChange{goal: {Date: on}} }
	before := f.hash()
	for name, note := range map[string]func(on data.Date) error{
		"a one-to-one": func(on data.Date) error {
			return errorOf(f.AddContact(data.Contact{Person: mentee, Pair: pair, Date: on}))
		},
		"a missed one": func(on data.Date) error {
			return errorOf(f.AddContact(data.Contact{Person: mentee, Pair: pair, Date: on, Missed: true}))
		},
		"a one-to-one moved": func(on data.Date) error {
			return f.UpdateContact(data.Contact{ID: logged, Person: mentee, Pair: pair, Date: on})
		},
		"a log from paper": func(on data.Date) error {
			return errorOf(f.AddContacts([]data.Contact{{Person: mentee, Date: today}, {Person: mentee, Date: on}}))
		},
		"a goal talked about at a one-to-one": func(on data.Date) error {
			return errorOf(f.LogOneToOne(data.Contact{Person: mentee, Pair: pair, Date: today}, about(on)))
		},
		"a stage":    func(on data.Date) error { return f.StepPair(pair, data.PairStep{Date: on, State: data.Active}) },
		"a yes":      func(on data.Date) error { return f.AgreePair(proposed, other, on) },
		"a review":   func(on data.Date) error { return f.ReviewPair(pair, on, "", 0) },
		"a talk":     func(on data.Date) error { return f.ReviewTogether(pair, on, data.GettingToKnow, "", 0, nil) },
		"a transfer": func(on data.Date) error { return errorOf(f.TransferPair(pair, mentee, on, data.Active, "")) },
		"a pair":     func(on data.Date) error { return errorOf(f.MakePair(other, mentor, on, data.Active)) },
		"a mentor":   func(on data.Date) error { return f.BecomeMentor(mentee, on, false) },
		"a goal": func(on data.Date) error {
			return errorOf(f.AddGoal(data.Goal{Person: mentee, Words: "Sleep", Made: on}))
		},
		"a goal looked at": func(on data.Date) error { return f.ReviewGoal(goal, data.GoalChange{Date: on}) },
		"a step of a goal": func(on data.Date) error {
			return f.UpdateGoal(data.Goal{ID: goal, Words: "Ring", Steps: []data.GoalStep{{Text: "Dial", Done: on}}})
		},
	} {
		err := note(today.AddDays(1))
		if store.KindOf(err) != store.Invalid || !strings.HasPrefix(err.Error(), "This day is still to come.") {
			t.Errorf("%s: %v", name, err)
		}
	}
	if f.hash() != before {
		t.Error("refused, and still something was stored")
	}
	ok(t, f.SetPairReview(pair, today.AddDays(90))) // what is planned lies ahead
	must(f.AddContact(data.Contact{Person: mentee, Pair: pair, Date: today, Next: today.AddDays(7)}))(t)
}
