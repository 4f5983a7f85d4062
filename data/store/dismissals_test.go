package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

func (f fixture) dismissalsOf(person data.ID) []data.Dismissal {
	f.t.Helper()
	return read(f, func(r *store.Reader) ([]data.Dismissal, error) { return r.DismissalsOf(person) })
}

func TestWhatIsSetAsideIsOneStepAndReplacesWhatWasBefore(t *testing.T) {
	f := open(t)
	_, _, sam, priya := f.group()
	seen := data.CallReason{Kind: data.NotSeen, Concern: data.CheckIn, Since: today.AddDays(-14)}
	wait := data.CallReason{Kind: data.WaitingForMentor, Concern: data.CheckIn, Since: today.AddDays(-40)}
	first := data.NewDismissal(sam, seen, today, "on nights this month")
	hers := data.NewDismissal(priya, seen, today, "spoke to her sister")
	ok(t, f.Dismiss(first))
	ok(t, f.Dismiss(hers))

	before := f.hash()
	seen.Concern = data.Review
	again := []data.Dismissal{data.NewDismissal(sam, seen, today, "still on nights"), data.NewDismissal(sam, wait, today, "still on nights")}
	ok(t, f.Dismiss(again...))
	got := make(map[data.ID]data.Dismissal)
	for _, d := range f.dismissalsOf(sam) {
		got[d.ID] = d
	}
	if diff := cmp.Diff(map[data.ID]data.Dismissal{again[0].ID: again[0], again[1].ID: again[1]}, got); diff != "" {
		t.Errorf("set aside of Sam (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]data.Dismissal{hers}, f.dismissalsOf(priya)); diff != "" {
		t.Errorf("set aside of Priya (-want +got):\n%s", diff)
	}
	must(f.Undo())(t)
	if diff := cmp.Diff([]data.Dismissal{first}, f.dismissalsOf(sam)); diff != "" || f.hash() != before {
		t.Errorf("after one undo (-want +got):\n%s", diff)
	}
}

func TestWhatWasSetAsideCanBeBroughtBack(t *testing.T) {
	f := open(t)
	_, _, sam, priya := f.group()
	reason := data.CallReason{Kind: data.NotSeen, Concern: data.CheckIn, Since: today}
	ok(t, f.Dismiss(data.NewDismissal(sam, reason, today, "away"), data.NewDismissal(priya, reason, today, "away")))
	before := f.hash()
	ok(t, f.RestoreCalls(sam))
	if len(f.dismissalsOf(sam)) != 0 || len(f.dismissalsOf(priya)) != 1 {
		t.Errorf("left are %v and %v", f.dismissalsOf(sam), f.dismissalsOf(priya))
	}
	must(f.Undo())(t)
	if f.hash() != before {
		t.Error("one undo does not take it back")
	}
}

func TestNothingIsSetAsideWithoutAReasonOrAPerson(t *testing.T) {
	f := open(t)
	_, _, sam, _ := f.group()
	reason := data.CallReason{Kind: data.NotSeen, Since: today}
	if err := f.Dismiss(data.NewDismissal(sam, reason, today, " ")); store.KindOf(err) != store.Invalid {
		t.Errorf("without a reason: %v", err)
	}
	if err := f.Dismiss(data.NewDismissal(data.NewID(), reason, today, "away")); store.KindOf(err) != store.NotFound {
		t.Errorf("somebody who is not there: %v", err)
	}
}
