package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

func (f fixture) goal(id data.ID) data.Goal {
	f.t.Helper()
	return read(f, func(r *store.Reader) (data.Goal, error) { return r.Goal(id) })
}

func TestAGoalIsFoundByThePersonAndKeepsItsHistory(t *testing.T) {
	f := open(t)
	_, _, sam, priya := f.group()
	goal := must(f.AddGoal(data.Goal{Person: sam, Words: "Ring my sister", Made: today}))(t)
	must(f.AddGoal(data.Goal{Person: priya, Words: "Sleep at night", Made: today}))(t)
	if got := read(f, func(r *store.Reader) ([]data.Goal, error) { return r.GoalsOf(sam) }); len(got) != 1 || got[0].ID != goal {
		t.Errorf("Sam’s goals: %+v", got)
	}
	if got := read(f, (*store.Reader).Goals); len(got) != 2 {
		t.Errorf("all goals: %+v", got)
	}
	review := data.GoalChange{Date: today, Status: data.GoalResting, Note: "not before Easter"}
	ok(t, f.ReviewGoal(goal, review))
	before := f.hash()
	changed := data.Goal{ID: goal, Person: priya, Words: "Ring my sister on Sunday", Made: today - 9, Steps: []data.GoalStep{{Text: "Find the number"}}}
	ok(t, f.UpdateGoal(changed))
	want := data.Goal{
		ID: goal, Person: sam, Words: "Ring my sister on Sunday", Made: today, Steps: []data.GoalStep{{Text: "Find the number"}},
		History: []data.GoalChange{review},
	}
	if diff := cmp.Diff(want, f.goal(goal)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	f.undone(store.ActEditGoal, before)
}

func TestAOneToOneAndTheGoalsItWasAboutAreOneStep(t *testing.T) {
	f := open(t)
	_, _, mentee, mentor := f.group()
	pair := must(f.MakePair(mentee, mentor, today, data.Active))(t)
	goal := must(f.AddGoal(data.Goal{Person: mentee, Words: "Ring my sister", Made: today}))(t)
	before := f.hash()
	review := data.GoalChange{Date: today, Status: data.GoalReached, Pair: pair, Note: "she was glad"}
	one := data.Contact{Person: mentee, Pair: pair, Date: today}
	one.ID = must(f.LogOneToOne(one, map[data.ID]data.GoalChange{goal: review}))(t)
	if diff := cmp.Diff([]data.GoalChange{review}, f.goal(goal).History); diff != "" {
		t.Errorf("the goal (-want +got):\n%s", diff)
	}
	if got := read(f, func(r *store.Reader) ([]data.Contact, error) { return r.ContactsOfPair(pair) }); !cmp.Equal(got, []data.Contact{one}) {
		t.Errorf("the log: %+v", got)
	}
	f.undone(store.ActAddContact, before)
	if _, err := f.LogOneToOne(data.Contact{Person: mentee, Date: today}, map[data.ID]data.GoalChange{data.NewID(): review}); store.KindOf(err) != store.NotFound {
		t.Errorf("about a goal that is not there: %v", err)
	}
	if f.hash() != before {
		t.Error("a one-to-one was logged without its goal")
	}
}

func TestAReviewOfAPairMovesItsStageAndItsGoalsInOneStep(t *testing.T) {
	f := open(t)
	_, _, mentee, mentor := f.group()
	pair := must(f.MakePair(mentee, mentor, today, data.Active))(t)
	goal := must(f.AddGoal(data.Goal{Person: mentee, Words: "Ring my sister", Made: today}))(t)
	before := f.hash()
	reached := map[data.ID]data.GoalChange{goal: {Date: today, Status: data.GoalReached, Pair: pair}}
	ok(t, f.ReviewTogether(pair, today, data.BuildingTrust, "all well", today+90, reached))
	want := []data.PairStep{
		{Date: today, State: data.Active},
		{Date: today, State: data.Active, Note: "all well", Review: true},
		{Date: today, Stage: data.BuildingTrust, State: data.Active},
	}
	got := read(f, func(r *store.Reader) (data.Pair, error) { return r.Pair(pair) })
	if diff := cmp.Diff(want, got.Steps); diff != "" {
		t.Errorf("the pair (-want +got):\n%s", diff)
	}
	if got.ReviewOn != today+90 || f.goal(goal).Status() != data.GoalReached {
		t.Errorf("the next review is on %v, the goal is %v", got.ReviewOn, f.goal(goal).Status())
	}
	f.undone(store.ActReviewPair, before)
	reached[goal] = data.GoalChange{Date: today, Status: 99}
	if err := f.ReviewTogether(pair, today, data.GettingToKnow, "", 0, reached); store.KindOf(err) != store.Invalid {
		t.Errorf("with a goal that stands in no known way: %v", err)
	}
	if f.hash() != before {
		t.Error("a review was stored without its goal")
	}
}

func TestAGoalThatCannotBeKeptIsRefused(t *testing.T) {
	f := open(t)
	_, _, sam, _ := f.group()
	goal := must(f.AddGoal(data.Goal{Person: sam, Words: "Ring my sister", Made: today}))(t)
	before := f.hash()
	for name, c := range map[string]struct {
		err  error
		want store.Kind
	}{
		"without words":      {f.UpdateGoal(data.Goal{ID: goal}), store.Invalid},
		"that is not there":  {f.UpdateGoal(data.Goal{ID: data.NewID(), Words: "x"}), store.NotFound},
		"reviewed on no day": {f.ReviewGoal(goal, data.GoalChange{}), store.Invalid},
		"reviewed by a pair that is not there": {
			f.ReviewGoal(goal, data.GoalChange{Date: today, Pair: data.NewID()}), store.NotFound,
		},
		"of nobody": {second(f.AddGoal(data.Goal{Person: data.NewID(), Words: "x", Made: today})), store.NotFound},
	} {
		if store.KindOf(c.err) != c.want {
			t.Errorf("%s: %v", name, c.err)
		}
	}
	if f.hash() != before {
		t.Error("what was refused changed something")
	}
}

func second[T any](_ T, err error) error { return err }
