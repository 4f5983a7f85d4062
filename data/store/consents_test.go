package store_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

const court = "County Court"

func (f fixture) agreed(person data.ID) data.ID {
	f.t.Helper()
	return must(f.AddConsent(data.Consent{
		Person: person, Recipient: court, Purpose: "a report",
		Span: data.Span{From: today, Until: today.AddDays(60)},
	}))(f.t)
}

func (f fixture) consentsOf(person data.ID) []data.Consent {
	f.t.Helper()
	return read(f, func(r *store.Reader) ([]data.Consent, error) { return r.ConsentsOf(person) })
}

// makeSlip looks at a slip and enters it.
func (f fixture) makeSlip(person data.ID, recipient string, meetings []data.ID) (data.Slip, error) {
	f.t.Helper()
	var slip data.Slip
	err := f.View(func(r *store.Reader) (err error) {
		slip, err = r.SlipFor(person, recipient, meetings, today)
		return err
	})
	if err == nil {
		err = f.EnterSlip(slip)
	}
	return slip, err
}

func (f fixture) slips() []data.Slip {
	f.t.Helper()
	return read(f, (*store.Reader).Slips)
}

func TestAConsentIsKeptAndItsWithdrawalIsOneStep(t *testing.T) {
	f := open(t)
	_, _, sam, _ := f.group()
	id := f.agreed(sam)
	before := f.hash()
	ok(t, f.WithdrawConsents(sam, today, id))
	got := f.consentsOf(sam)
	if len(got) != 1 || got[0].Withdrawn != today || got[0].Recipient != court || got[0].ID != id || got[0].Person != sam {
		t.Errorf("kept is %+v", got)
	}
	f.undone(store.ActWithdraw, before)
	if err := f.WithdrawConsents(sam, today.AddDays(1), id); store.KindOf(err) != store.Invalid {
		t.Errorf("withdrawn tomorrow: %v", err)
	}
	if err := f.WithdrawConsents(sam, today, data.NewID()); store.KindOf(err) != store.NotFound {
		t.Errorf("nothing was withdrawn: %v", err)
	}
}

func TestWithoutAConsentThereIsNoSlip(t *testing.T) {
	f := open(t)
	_, meeting, sam, priya := f.group()
	ok(t, f.SetMark(meeting.ID, sam, data.Present))
	ok(t, f.SetMark(meeting.ID, priya, data.Late))
	f.agreed(priya)
	chosen := []data.ID{meeting.ID}
	if _, err := f.makeSlip(sam, court, chosen); store.KindOf(err) != store.Invalid {
		t.Errorf("a slip for Sam, who agreed to nothing: %v", err)
	}
	if _, err := f.makeSlip(priya, "Brightwater Bakery", chosen); store.KindOf(err) != store.Invalid {
		t.Errorf("a slip for Priya's employer: %v", err)
	}
	must(f.makeSlip(priya, court, chosen))(t)
	id := f.consentsOf(priya)[0].ID
	ok(t, f.WithdrawConsents(priya, today, id))
	if _, err := f.makeSlip(priya, court, chosen); store.KindOf(err) != store.Invalid {
		t.Errorf("a slip after the consent was withdrawn: %v", err)
	}
	if got := f.slips(); len(got) != 1 || got[0].Copies != 0 {
		t.Errorf("the register of slips holds %+v", got)
	}
}

func TestASlipHoldsOnlyDatesOnWhichThePersonWasThere(t *testing.T) {
	f := open(t)
	_, meeting, sam, _ := f.group()
	f.agreed(sam)
	for _, status := range []data.Status{data.NotRecorded, data.Absent, data.Excused} {
		ok(t, f.SetMark(meeting.ID, sam, status))
		if _, err := f.makeSlip(sam, court, []data.ID{meeting.ID}); store.KindOf(err) != store.Invalid {
			t.Errorf("a slip for a meeting at which Sam was %v: %v", status, err)
		}
	}
	if _, err := f.makeSlip(sam, court, nil); store.KindOf(err) != store.Invalid {
		t.Errorf("a slip without a date: %v", err)
	}
}

func TestTheSameSlipAgainIsACopyUnderItsNumber(t *testing.T) {
	f := open(t)
	_, meeting, sam, priya := f.group()
	for _, person := range []data.ID{sam, priya} {
		f.agreed(person)
		ok(t, f.SetMark(meeting.ID, person, data.Present))
	}
	chosen := []data.ID{meeting.ID, meeting.ID}
	first := must(f.makeSlip(sam, "county court", chosen))(t)
	second := must(f.makeSlip(priya, court, chosen))(t)
	again := must(f.makeSlip(sam, court, chosen))(t)
	if first.Number != 1 || second.Number != 2 || again.Number != 1 {
		t.Errorf("the numbers are %d, %d and %d", first.Number, second.Number, again.Number)
	}
	if first.Copies != 0 || again.Copies != 1 || first.Recipient != court || len(first.Meetings) != 1 {
		t.Errorf("first %+v, then %+v", first, again)
	}
	entry := read(f, func(r *store.Reader) ([]data.AuditEntry, error) { return r.Audit(1) })[0]
	if diff := cmp.Diff([]data.ID{sam}, entry.About); diff != "" || entry.Act != "print attendance-slip" {
		t.Errorf("the audit trail says %q about (-want +got):\n%s", entry.Act, diff)
	}
	if _, can := f.CanUndo(); can {
		t.Error("a slip that was printed can be taken back, or what it stands on")
	}
}

func TestASlipThatIsNoLongerWhatWasLaidOutIsNotEntered(t *testing.T) {
	f := open(t)
	_, meeting, sam, priya := f.group()
	for _, person := range []data.ID{sam, priya} {
		f.agreed(person)
		ok(t, f.SetMark(meeting.ID, person, data.Present))
	}
	chosen := []data.ID{meeting.ID}
	laid := read(f, func(r *store.Reader) (data.Slip, error) { return r.SlipFor(sam, court, chosen, today) })
	must(f.makeSlip(priya, court, chosen))(t)
	if err := f.EnterSlip(laid); store.KindOf(err) != store.Invalid {
		t.Errorf("its number is Priya's by now: %v", err)
	}
	laid = read(f, func(r *store.Reader) (data.Slip, error) { return r.SlipFor(sam, court, chosen, today) })
	ok(t, f.SetMark(meeting.ID, sam, data.Absent))
	if err := f.EnterSlip(laid); store.KindOf(err) != store.Invalid {
		t.Errorf("Sam was not there after all: %v", err)
	}
	if got := f.slips(); len(got) != 1 {
		t.Errorf("the register of slips holds %+v", got)
	}
}

func TestConsentsAndSlipsGoWithThePersonOfTwoRecords(t *testing.T) {
	f := open(t)
	_, meeting, sam, priya := f.group()
	ok(t, f.SetMark(meeting.ID, priya, data.Present))
	f.agreed(sam)
	f.agreed(priya)
	slip := must(f.makeSlip(priya, court, []data.ID{meeting.ID}))(t)
	ok(t, f.MergePeople(sam, priya))
	if got := f.consentsOf(sam); len(got) != 2 || len(f.consentsOf(priya)) != 0 {
		t.Errorf("Sam has %+v", got)
	}
	if got := f.slips(); len(got) != 1 || got[0].Person != sam || got[0].Number != slip.Number {
		t.Errorf("the register of slips holds %+v", got)
	}
}

// A slip that is laid out before midnight and leaves after it is judged by the day
// on which it leaves.
func TestASlipIsJudgedOnTheDayOnWhichItLeaves(t *testing.T) {
	f := open(t)
	_, meeting, sam, _ := f.group()
	f.agreed(sam)
	ok(t, f.SetMark(meeting.ID, sam, data.Present))
	look := func() data.Slip {
		return read(f, func(r *store.Reader) (data.Slip, error) {
			return r.SlipFor(sam, court, []data.ID{meeting.ID}, data.DateOf(f.clock.now()))
		})
	}
	laid := look()
	f.clock.at = f.clock.at.AddDate(0, 0, 1)
	if err := f.EnterSlip(laid); store.KindOf(err) != store.Invalid {
		t.Errorf("it says that it was made yesterday: %v", err)
	}
	slip := look()
	ok(t, f.EnterSlip(slip))
	ok(t, f.SlipStands(slip))
	f.clock.at = f.clock.at.AddDate(0, 0, 60)
	if err := f.SlipStands(slip); store.KindOf(err) != store.Invalid {
		t.Errorf("the consent has run out: %v", err)
	}
}
