package data_test

import (
	"testing"
	"time"

	"alongside/data"
)

func aSlip(change ...func(*data.Slip)) data.Slip {
	s := data.Slip{
		ID: id(1), Person: id(2), Consent: id(3), Made: data.NewDate(2026, time.November, 19), Number: 14,
		Recipient: "County Probation Service", Meetings: []data.ID{id(4)},
	}
	for _, f := range change {
		f(&s)
	}
	return s
}

func TestASlipIsKnownByYearAndNumber(t *testing.T) {
	if got := aSlip().Reference(); got != "2026-014" {
		t.Error(got)
	}
}

func TestSlipsAreNumberedWithinAYear(t *testing.T) {
	slips := []data.Slip{aSlip(), aSlip(func(s *data.Slip) { s.Number = 3 })}
	if got := data.NextSlipNumber(slips, data.NewDate(2026, time.December, 31)); got != 15 {
		t.Errorf("the next of the year is %d", got)
	}
	if got := data.NextSlipNumber(slips, data.NewDate(2027, time.January, 1)); got != 1 {
		t.Errorf("the first of the next year is %d", got)
	}
}

func TestASlipSaysWhatKeepsItFromBeingStored(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*data.Slip)
		field  string
	}{
		"about nobody":     {func(s *data.Slip) { s.Person = data.ID{} }, "person"},
		"without consent":  {func(s *data.Slip) { s.Consent = data.ID{} }, "person"},
		"to nobody":        {func(s *data.Slip) { s.Recipient = "" }, "recipient"},
		"without a number": {func(s *data.Slip) { s.Number = 0 }, "number"},
		"without dates":    {func(s *data.Slip) { s.Meetings = nil }, "dates"},
		"with too many":    {func(s *data.Slip) { s.Meetings = make([]data.ID, data.MaxSlipDates+1) }, "dates"},
	} {
		t.Run(name, func(t *testing.T) { wantInvalid(t, aSlip(c.change).Validate(), c.field) })
	}
}
