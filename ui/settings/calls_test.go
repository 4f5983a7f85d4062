package settings

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
)

// The first two thresholds.
const (
	checkInRow = iota
	reviewRow
)

func (r room) callsSection() *calls { return r.screen.entries[inCalls].section.(*calls) }

func TestANumberOfMissesIsCountedUpAndStored(t *testing.T) {
	r := open(t, data.Records{}, inCalls)
	r.Tap("–")
	if got := r.programme().Thresholds.CheckInMisses; got != 1 {
		t.Errorf("a check-in is due after %d", got)
	}
	r.undo()
	r.Tap("–")
	r.Tap("Back to the usual numbers")
	if got := r.programme().Thresholds; got != data.DefaultThresholds {
		t.Errorf("the usual numbers are %+v", got)
	}
}

func TestDaysAreTyped(t *testing.T) {
	want := []struct {
		field int
		of    func(*data.Thresholds) *int
	}{
		{0, func(t *data.Thresholds) *int { return &t.ReviewDays }},
		{1, func(t *data.Thresholds) *int { return &t.QuietDays }},
		{2, func(t *data.Thresholds) *int { return &t.SilentDays }},
		{3, func(t *data.Thresholds) *int { return &t.WaitingDays }},
	}
	r := open(t, data.Records{}, inCalls)
	for _, c := range want {
		typed := r.fields()[c.field]
		before := typed.Text
		r.retype(typed, "29")
		r.Press(fyne.KeyReturn)
		stored := r.programme().Thresholds
		if *c.of(&stored) != 29 {
			t.Errorf("field %d: stored are %+v", c.field, stored)
		}
		r.undo()
		if typed.Text != before {
			t.Errorf("field %d: after undo it shows %q", c.field, typed.Text)
		}
	}
}

func TestNumbersThatDoNotFitAreRefusedInWords(t *testing.T) {
	refused := map[string]struct {
		do   func(room)
		says string
	}{
		"a check-in after the review": {
			func(r room) { r.callsSection().change(r.callsSection().rows[checkInRow], 4) },
			"A check-in comes before the review.",
		},
		"a review before the check-in": {
			func(r room) { r.callsSection().change(r.callsSection().rows[reviewRow], 1) },
			"A review cannot be due sooner than the check-in.",
		},
		"looking after acting": {
			func(r room) { r.retype(r.fields()[1], "31"); r.leave() },
			"Looking comes before acting.",
		},
		"acting before looking": {
			func(r room) { r.retype(r.fields()[2], "13"); r.leave() },
			"Acting cannot be due sooner than looking.",
		},
		"no days":        {func(r room) { r.retype(r.fields()[0], "0"); r.leave() }, "Type a number of days from 1 to 365."},
		"no number":      {func(r room) { r.retype(r.fields()[0], "a month"); r.leave() }, "Type a number of days from 1 to 365."},
		"a lifetime":     {func(r room) { r.retype(r.fields()[2], "9999"); r.leave() }, "Type a number of days from 1 to 365."},
		"nothing at all": {func(r room) { r.retype(r.fields()[2], ""); r.leave() }, "Type a number of days from 1 to 365."},
	}
	r := open(t, data.Records{}, inCalls)
	for name, c := range refused {
		t.Run(name, func(t *testing.T) {
			c.do(r)
			r.WantSeen(c.says)
			if got := r.programme().Thresholds; got != data.DefaultThresholds {
				t.Errorf("stored are %+v", got)
			}
			r.screen.choose(inCalls)
			if r.Sees(c.says) {
				t.Error("the refusal still stands there when the section is shown again")
			}
		})
	}
}

func TestOfTwoRefusalsTheLastStands(t *testing.T) {
	r := open(t, data.Records{}, inCalls)
	calls := r.callsSection()
	calls.change(calls.rows[checkInRow], 4)
	calls.change(calls.rows[reviewRow], 1)
	r.WantSeen("A review cannot be due sooner than the check-in.")
	r.WantUnseen("A check-in comes before the review.")
}

// group is the only one that is stored.
func (r room) group() data.Group {
	r.t.Helper()
	var groups []data.Group
	r.read(func(reader *store.Reader) (err error) {
		groups, err = reader.Groups()
		return err
	})
	if len(groups) != 1 {
		r.t.Fatalf("%d groups are stored", len(groups))
	}
	return groups[0]
}

func TestAGroupHasTheProgrammesNumbersUnlessItHasItsOwn(t *testing.T) {
	r := open(t, aGroup(), inCalls)
	r.WantSeen("The whole programme", "Check in")
	r.Pick(0, "Thursday")
	if r.Sees("Check in") {
		t.Error("numbers of a group are shown that has none")
	}
	r.WantSeen("It uses those of the whole programme.")
	r.Tick("This group has numbers of its own")
	r.WantSeen("Check in")
	if got := r.group().Thresholds; got != data.DefaultThresholds {
		t.Errorf("its own begin with %+v", got)
	}
	r.Tap("–")
	if got := r.group().Thresholds.CheckInMisses; got != 1 {
		t.Errorf("its own check-in is due after %d", got)
	}
	if got := r.programme().Thresholds; got != data.DefaultThresholds {
		t.Errorf("the programme’s are now %+v", got)
	}
	r.Tick("This group has numbers of its own") // takes the tick away
	if got := r.group().Thresholds; got != (data.Thresholds{}) {
		t.Errorf("without its own it has %+v", got)
	}
}

func TestNumbersOfAGroupThatDoNotFitAreRefusedInWords(t *testing.T) {
	records := aGroup()
	records.Groups[0].Thresholds = data.DefaultThresholds
	r := open(t, records, inCalls)
	r.Pick(0, "Thursday")
	r.callsSection().change(r.callsSection().rows[checkInRow], 4)
	r.WantSeen("A check-in comes before the review.")
	if got := r.group().Thresholds; got != data.DefaultThresholds {
		t.Errorf("stored are %+v", got)
	}
}

func TestWithoutAGroupThereIsNothingToChooseFrom(t *testing.T) {
	r := open(t, data.Records{}, inCalls)
	if r.callsSection().whose.Visible() || r.Sees("This group has numbers of its own") {
		t.Error("a group is asked for where there is none")
	}
}
