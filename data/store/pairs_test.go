package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

func (f fixture) pair(id data.ID) data.Pair {
	f.t.Helper()
	return read(f, func(r *store.Reader) (data.Pair, error) { return r.Pair(id) })
}

// undone takes the last step back and checks that the content is what it was.
func (f fixture) undone(act store.Act, before [32]byte) {
	f.t.Helper()
	done := must(f.Undo())(f.t)
	if done.Act != act {
		f.t.Errorf("took back %q, want %q", done.Act, act)
	}
	if f.hash() != before {
		f.t.Error("the content is not what it was before")
	}
}

// later sets the clock forward to a day on which something has happened.
func (f fixture) later(days int) { f.clock.at = evening.AddDate(0, 0, days) }

func TestAProposedPairIsActiveOnceBothHaveSaidYes(t *testing.T) {
	f := open(t)
	_, _, mentee, mentor := f.group()
	pair := must(f.MakePair(mentee, mentor, today, data.Proposed))(t)
	f.later(3)
	ok(t, f.AgreePair(pair, mentor, today.AddDays(1)))
	if state := f.pair(pair).Now().State; state != data.Proposed {
		t.Errorf("after one yes it is %v", state)
	}
	before := f.hash()
	ok(t, f.AgreePair(pair, mentee, today.AddDays(3)))
	if now := f.pair(pair).Now(); now.State != data.Active || now.Date != today.AddDays(3) {
		t.Errorf("after both it is %+v", now)
	}
	f.undone(store.ActAgreePair, before)
	if err := f.AgreePair(pair, data.NewID(), today); store.KindOf(err) != store.Invalid {
		t.Errorf("somebody else’s yes: %v", err)
	}
}

func TestReviewsOfAPairArePlannedAndNoted(t *testing.T) {
	f := open(t)
	_, _, mentee, mentor := f.group()
	pair := must(f.MakePair(mentee, mentor, today, data.Active))(t)
	before := f.hash()
	ok(t, f.SetPairReview(pair, today.AddDays(30)))
	if on := f.pair(pair).ReviewOn; on != today.AddDays(30) {
		t.Errorf("planned for %s", on)
	}
	f.undone(store.ActReviewOn, before)
	f.later(30)
	ok(t, f.ReviewPair(pair, today.AddDays(30), "Both are glad", today.AddDays(120)))
	got := f.pair(pair)
	if got.LastReview() != today.AddDays(30) || got.ReviewOn != today.AddDays(120) || got.Now().Note != "Both are glad" {
		t.Errorf("%+v", got)
	}
	f.undone(store.ActReviewPair, before)
}

func TestATransferIsOneStepAndKeepsBothPairs(t *testing.T) {
	f := open(t)
	_, _, mentee, mentor := f.group()
	other := must(f.AddPerson(data.Person{First: "Omar", Roles: data.Mentor}))(t)
	pair := must(f.MakePair(mentee, mentor, today, data.Active))(t)
	before := f.hash()
	f.later(40)
	taken := must(f.TransferPair(pair, other, today.AddDays(40), data.Proposed, "moved house"))(t)
	over, now := f.pair(pair), f.pair(taken)
	if over.Now().Reason != data.Transferred || over.Now().Note != "moved house" || len(over.Steps) != 2 {
		t.Errorf("the first pair: %+v", over)
	}
	if now.From != pair || now.Mentor != other || now.Mentee != mentee || now.Now().State != data.Proposed {
		t.Errorf("the pair that took over: %+v", now)
	}
	f.undone(store.ActTransferPair, before)
	must(f.MakePair(mentee, other, today, data.Active))(t)
	if _, err := f.TransferPair(pair, other, today, data.Active, ""); store.KindOf(err) != store.Invalid {
		t.Errorf("to whom they are a pair with already: %v", err)
	}
	if _, err := f.TransferPair(pair, data.NewID(), today, data.Active, ""); store.KindOf(err) != store.NotFound {
		t.Errorf("to nobody: %v", err)
	}
}

func TestAMenteeBecomesAMentorAndKeepsTheirPair(t *testing.T) {
	f := open(t)
	_, _, mentee, mentor := f.group()
	pair := must(f.MakePair(mentee, mentor, today, data.Active))(t)
	before := f.hash()
	ok(t, f.BecomeMentor(mentee, today, false))
	if p := f.person(mentee); p.Roles != data.Mentee|data.Mentor || p.Mentor.Since != today {
		t.Errorf("%+v", p)
	}
	if !f.pair(pair).Live() {
		t.Error("their own pair has ended by itself")
	}
	f.undone(store.ActBecomeMentor, before)
	ok(t, f.BecomeMentor(mentee, today, true))
	if p := f.person(mentee); p.Roles != data.Mentor {
		t.Errorf("%+v", p)
	}
	if err := f.BecomeMentor(mentee, today, true); store.KindOf(err) != store.Invalid {
		t.Errorf("twice: %v", err)
	}
}

func TestALogFromPaperIsOneStepAllOrNone(t *testing.T) {
	f := open(t)
	_, _, mentee, mentor := f.group()
	pair := must(f.MakePair(mentee, mentor, today, data.Active))(t)
	before := f.hash()
	log := []data.Contact{
		{Person: mentee, Pair: pair, Date: today.AddDays(-7), Minutes: 30}, {Person: mentee, Pair: pair, Date: today, Missed: true},
	}
	ids := must(f.AddContacts(log))(t)
	got := read(f, func(r *store.Reader) ([]data.Contact, error) { return r.ContactsOfPair(pair) })
	log[0].ID, log[1].ID = ids[0], ids[1]
	if diff := cmp.Diff(log, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	f.undone(store.ActAddContacts, before)
	if _, err := f.AddContacts([]data.Contact{{Person: mentee, Date: today}, {Person: mentee}}); store.KindOf(err) != store.Invalid {
		t.Errorf("one without a date: %v", err)
	}
	if f.hash() != before {
		t.Error("half of a log was stored")
	}
}

func TestWhoIsKeptApartFromNobodyOnTheListIsRefused(t *testing.T) {
	f := open(t)
	_, err := f.AddPerson(data.Person{First: "Ruth", Mentor: data.Giving{NotWith: []data.ID{data.NewID()}}})
	if store.KindOf(err) != store.NotFound {
		t.Errorf("%v", err)
	}
}

func TestAPairThatIsOnlyProposedHasNoOneToOnes(t *testing.T) {
	f := open(t)
	_, _, mentee, mentor := f.group()
	pair := must(f.MakePair(mentee, mentor, today, data.Proposed))(t)
	met := data.Contact{Person: mentee, Pair: pair, Date: today}
	for name, log := range map[string]func() error{
		"one": func() error { return errorOf(f.AddContact(met)) }, "many": func() error { return errorOf(f.AddContacts([]data.Contact{met})) },
	} {
		if err := log(); store.KindOf(err) != store.Invalid {
			t.Errorf("%s: %v", name, err)
		}
	}
	for _, who := range []data.ID{mentee, mentor} {
		if err := f.AgreePair(pair, who, today); err != nil {
			t.Fatal(err)
		}
	}
	must(f.AddContact(met))(t)
}
