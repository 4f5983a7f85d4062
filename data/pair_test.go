package data_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

func TestTheWordsForAPairHaveTexts(t *testing.T) {
	stages := map[data.Stage]string{9: "stage-9"}
	for i, want := range []string{"getting-to-know", "building-trust", "working-together", "ending-well"} {
		stages[data.Stages[i]] = want
	}
	for stage, want := range stages {
		if text, err := stage.MarshalText(); err != nil || string(text) != want {
			t.Errorf("stage %d is %q, %v, want %q", uint8(stage), text, err, want)
		}
	}
	for state, want := range map[data.PairState]string{
		data.Proposed: "proposed", data.Active: "active", data.OnPause: "paused", data.Ended: "ended", 9: "state-9",
	} {
		if text, err := state.MarshalText(); err != nil || string(text) != want {
			t.Errorf("state %d is %q, %v, want %q", uint8(state), text, err, want)
		}
	}
	reasons := map[data.EndReason]string{data.NoReason: "", 99: "reason-99"}
	for i, want := range []string{
		"completed", "moved-on", "transferred", "lost-contact", "mismatch",
		"mentor-unavailable", "mentees-choice", "safeguarding", "died",
	} {
		reasons[data.EndReasons[i]] = want
	}
	for reason, want := range reasons {
		if text, err := reason.MarshalText(); err != nil || string(text) != want {
			t.Errorf("reason %d is %q, %v, want %q", uint8(reason), text, err, want)
		}
	}
}

// pairOf is a pair that was proposed on 1 March and has gone through the steps.
func pairOf(steps ...data.PairStep) data.Pair {
	p := data.NewPair(id(1), id(2), id(3), day("2026-03-01"), data.Proposed)
	p.Steps = append(p.Steps, steps...)
	return p
}

func TestANewPairIsGettingToKnowEachOther(t *testing.T) {
	p := data.NewPair(id(1), id(2), id(3), day("2026-03-01"), data.Active)
	want := data.Pair{ID: id(1), Mentee: id(2), Mentor: id(3), Steps: []data.PairStep{
		{Date: day("2026-03-01"), Stage: data.GettingToKnow, State: data.Active},
	}, MenteeAgreed: day("2026-03-01"), MentorAgreed: day("2026-03-01")}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if err := p.Validate(); err != nil {
		t.Error(err)
	}
}

func TestAFurtherStepIsTakenOrRefused(t *testing.T) {
	active := data.PairStep{Date: day("2026-03-08"), State: data.Active}
	ended := data.PairStep{Date: day("2026-04-01"), State: data.Ended, Reason: data.Completed}
	for name, c := range map[string]struct {
		pair  data.Pair
		step  data.PairStep
		field string // refused for; empty: taken
	}{
		"a later step":                {pairOf(active), data.PairStep{Date: day("2026-04-01"), State: data.Active, Stage: data.BuildingTrust}, ""},
		"a step on the same day":      {pairOf(active), data.PairStep{Date: day("2026-03-08"), State: data.OnPause}, ""},
		"back to an earlier stage":    {pairOf(data.PairStep{Date: day("2026-03-08"), State: data.Active, Stage: data.WorkingTogether}), data.PairStep{Date: day("2026-03-09"), State: data.Active}, ""},
		"an end with a reason":        {pairOf(active), ended, ""},
		"a step before the last":      {pairOf(active), data.PairStep{Date: day("2026-03-07"), State: data.Active}, "date"},
		"a step without a date":       {pairOf(active), data.PairStep{State: data.Active}, "date"},
		"an end without a reason":     {pairOf(active), data.PairStep{Date: day("2026-04-01"), State: data.Ended}, "reason"},
		"anything after an end":       {pairOf(active, ended), data.PairStep{Date: day("2026-05-01"), State: data.Active}, "pair"},
		"a second end":                {pairOf(active, ended), ended, "pair"},
		"a stage of no known kind":    {pairOf(active), data.PairStep{Date: day("2026-04-01"), Stage: 9}, "pair"},
		"a note longer than can be":   {pairOf(active), data.PairStep{Date: day("2026-04-01"), Note: letters(data.MaxNote + 1)}, "note"},
		"a first step, where none is": {data.Pair{ID: id(1), Mentee: id(2), Mentor: id(3)}, active, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := c.pair.With(c.step)
			if c.field != "" {
				var reason *data.Invalid
				if !errors.As(err, &reason) || reason.Field != c.field {
					t.Errorf("got %v, want it refused for field %q", err, c.field)
				}
				if diff := cmp.Diff(c.pair, got); diff != "" {
					t.Errorf("a refused step changed the pair (-before +after):\n%s", diff)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(append(slices.Clone(c.pair.Steps), c.step), got.Steps); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestWhoWantsToGoOnAfterAnEndIsToldHow(t *testing.T) {
	over := pairOf(data.PairStep{Date: day("2026-04-01"), State: data.Ended, Reason: data.Completed})
	_, err := over.With(data.PairStep{Date: day("2026-05-01"), State: data.Active})
	if err == nil || !strings.Contains(err.Error(), "make a new pair") {
		t.Errorf("got %v", err)
	}
}

func TestThePairsPastIsNeverOverwritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := pairOf()
		p.Steps = slices.Grow(p.Steps, 8) // room in which a careless append would write
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			before := slices.Clone(p.Steps)
			step := data.PairStep{
				Date:   p.Now().Date.AddDays(rapid.IntRange(-3, 30).Draw(t, "days")),
				Stage:  rapid.SampledFrom(data.Stages[:]).Draw(t, "stage"),
				State:  data.PairState(rapid.IntRange(0, 3).Draw(t, "state")),
				Reason: rapid.SampledFrom(append(data.EndReasons[:], data.NoReason)).Draw(t, "reason"),
			}
			one, err := p.With(step)
			other, _ := p.With(data.PairStep{Date: p.Now().Date, State: data.OnPause, Note: "another future"})
			if diff := cmp.Diff(before, p.Steps); diff != "" {
				t.Fatalf("the pair itself changed (-before +after):\n%s", diff)
			}
			if diff := cmp.Diff(before, other.Steps[:len(before)]); diff != "" {
				t.Fatalf("the past changed (-before +after):\n%s", diff)
			}
			if err != nil {
				continue
			}
			if diff := cmp.Diff(append(before, step), one.Steps); diff != "" {
				t.Fatalf("the past or the step changed (-want +got):\n%s", diff)
			}
			if err := one.Validate(); err != nil {
				t.Fatalf("a step was taken that leaves the pair invalid: %v", err)
			}
			p = one
		}
	})
}

func TestWhereAPairStands(t *testing.T) {
	type standing struct {
		Now   data.PairStep
		Since string
		Live  bool
	}
	active := data.PairStep{Date: day("2026-03-08"), State: data.Active}
	paused := data.PairStep{Date: day("2026-04-01"), State: data.OnPause}
	again := data.PairStep{Date: day("2026-04-20"), State: data.Active, Stage: data.BuildingTrust}
	ended := data.PairStep{Date: day("2026-06-01"), State: data.Ended, Reason: data.MovedOn}
	for name, c := range map[string]struct {
		pair data.Pair
		want standing
	}{
		"only proposed":              {pairOf(), standing{pairOf().Steps[0], "2026-03-01", true}},
		"active":                     {pairOf(active), standing{active, "2026-03-08", true}},
		"paused":                     {pairOf(active, paused), standing{paused, "2026-03-08", true}},
		"active again after a pause": {pairOf(active, paused, again), standing{again, "2026-03-08", true}},
		"ended":                      {pairOf(active, ended), standing{ended, "2026-03-08", false}},
		"ended before it was active": {pairOf(ended), standing{ended, "2026-03-01", false}},
		"nothing noted yet":          {data.Pair{}, standing{data.PairStep{}, "", true}},
	} {
		t.Run(name, func(t *testing.T) {
			got := standing{c.pair.Now(), c.pair.Since().String(), c.pair.Live()}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestAPairIsValidated(t *testing.T) {
	good := func() data.Pair {
		return pairOf(data.PairStep{Date: day("2026-03-08"), State: data.Active},
			data.PairStep{Date: day("2026-06-01"), State: data.Ended, Reason: data.Died})
	}
	refuses(t, good, []refusal[data.Pair]{
		{"no mentee", func(p *data.Pair) { p.Mentee = data.ID{} }, "pair"},
		{"no mentor", func(p *data.Pair) { p.Mentor = data.ID{} }, "pair"},
		{"somebody alongside themselves", func(p *data.Pair) { p.Mentor = p.Mentee }, "pair"},
		{"a pair that took over from itself", func(p *data.Pair) { p.From = p.ID }, "pair"},
		{"no step", func(p *data.Pair) { p.Steps = nil }, "pair"},
		{"a step without a date", func(p *data.Pair) { p.Steps[0].Date = 0 }, "date"},
		{"steps out of order", func(p *data.Pair) { p.Steps[1].Date = day("2026-02-28") }, "date"},
		{"an unknown stage", func(p *data.Pair) { p.Steps[1].Stage = data.EndingWell + 1 }, "pair"},
		{"an unknown state", func(p *data.Pair) { p.Steps[1].State = data.Ended + 1 }, "pair"},
		{"an unknown reason", func(p *data.Pair) { p.Steps[2].Reason = data.Died + 1 }, "pair"},
		{"an end without a reason", func(p *data.Pair) { p.Steps[2].Reason = data.NoReason }, "reason"},
		{"a step after the end", func(p *data.Pair) {
			p.Steps = append(p.Steps, data.PairStep{Date: day("2026-06-02"), State: data.Active})
		}, "pair"},
	})
	limits(t, good, []limit[data.Pair]{
		{"note", data.MaxNote, func(p *data.Pair, s string) { p.Steps[0].Note = s }},
	})
}
