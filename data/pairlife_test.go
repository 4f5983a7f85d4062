package data_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

// refusedFor checks that an action was refused for a field, and left the pair
// as it was.
func refusedFor(t *testing.T, field string, before, after data.Pair, err error) {
	t.Helper()
	var reason *data.Invalid
	if !errors.As(err, &reason) || reason.Field != field {
		t.Errorf("got %v, want it refused for field %q", err, field)
	}
	if diff := cmp.Diff(before, after); diff != "" {
		t.Errorf("what was refused changed the pair (-before +after):\n%s", diff)
	}
}

func TestAPairIsActiveOnceBothHaveSaidYes(t *testing.T) {
	proposed := pairOf() // of 2 and 3, on 1 March
	mentee, err := proposed.Agree(id(2), day("2026-03-05"))
	if err != nil || mentee.Now().State != data.Proposed || mentee.MenteeAgreed != day("2026-03-05") || mentee.MentorAgreed != 0 {
		t.Fatalf("after the mentee's yes: %v, %v", mentee, err)
	}
	for name, c := range map[string]struct {
		mentorSays, activeFrom string
	}{
		"the mentor later":                {"2026-03-09", "2026-03-09"},
		"the mentor earlier, noted later": {"2026-03-02", "2026-03-05"},
	} {
		t.Run(name, func(t *testing.T) {
			both, err := mentee.Agree(id(3), day(c.mentorSays))
			if err != nil {
				t.Fatal(err)
			}
			want := data.PairStep{Date: day(c.activeFrom), State: data.Active}
			if both.Now() != want || both.Since() != want.Date || len(both.Steps) != 2 {
				t.Errorf("stands at %v of %v, want %v", both.Now(), both.Steps, want)
			}
		})
	}
}

func TestAYesThatCannotBeIsRefused(t *testing.T) {
	active := pairOf(data.PairStep{Date: day("2026-03-08"), State: data.Active})
	for name, c := range map[string]struct {
		pair  data.Pair
		who   data.ID
		on    string
		field string
	}{
		"of somebody else":         {pairOf(), id(9), "2026-03-05", "pair"},
		"before the proposal":      {pairOf(), id(2), "2026-02-28", "date"},
		"on no day":                {pairOf(), id(2), "", "date"},
		"to a pair that is active": {active, id(2), "2026-03-09", "pair"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := c.pair.Agree(c.who, day(c.on))
			refusedFor(t, c.field, c.pair, got, err)
		})
	}
}

func TestAReviewChangesNeitherStageNorState(t *testing.T) {
	p := pairOf(data.PairStep{Date: day("2026-03-08"), State: data.OnPause, Stage: data.BuildingTrust})
	got, err := p.Reviewed(day("2026-04-08"), "Going well", day("2026-07-08"))
	if err != nil {
		t.Fatal(err)
	}
	want := data.PairStep{Date: day("2026-04-08"), State: data.OnPause, Stage: data.BuildingTrust, Note: "Going well", Review: true}
	if got.Now() != want || got.ReviewOn != day("2026-07-08") || got.LastReview() != day("2026-04-08") {
		t.Errorf("got %v, next %s, last %s", got.Now(), got.ReviewOn, got.LastReview())
	}
	if p.LastReview() != 0 {
		t.Errorf("before, the last review was on %s", p.LastReview())
	}
	again, err := p.Reviewed(day("2026-04-08"), "", day("2026-04-08"))
	refusedFor(t, "next", p, again, err)
	early, err := p.Reviewed(day("2026-03-07"), "", 0)
	refusedFor(t, "date", p, early, err)
}

func TestAPairThatHasEndedHasNoReviewToCome(t *testing.T) {
	p, err := pairOf().WithReviewOn(day("2026-06-01"))
	if err != nil || p.ReviewOn != day("2026-06-01") {
		t.Fatalf("%v, %v", p, err)
	}
	over, err := p.With(data.PairStep{Date: day("2026-05-01"), State: data.Ended, Reason: data.Completed})
	if err != nil || over.ReviewOn != 0 {
		t.Fatalf("%v, %v", over, err)
	}
	again, err := over.WithReviewOn(day("2026-06-01"))
	refusedFor(t, "pair", over, again, err)
}

func TestAMenteeMovesToAnotherMentor(t *testing.T) {
	p := pairOf(data.PairStep{Date: day("2026-03-08"), State: data.Active, Stage: data.BuildingTrust})
	over, taken, err := p.MovedTo(id(9), id(4), day("2026-05-01"), data.Active, "what only the first should know")
	if err != nil {
		t.Fatal(err)
	}
	end := data.PairStep{
		Date: day("2026-05-01"), Stage: data.BuildingTrust, State: data.Ended, Reason: data.Transferred, Note: "what only the first should know",
	}
	if diff := cmp.Diff(append(slices.Clone(p.Steps), end), over.Steps); diff != "" {
		t.Errorf("the first pair (-want +got):\n%s", diff)
	}
	want := data.NewPair(id(9), id(2), id(4), day("2026-05-01"), data.Active)
	want.From = p.ID
	if diff := cmp.Diff(want, taken); diff != "" {
		t.Errorf("the pair that took over (-want +got):\n%s", diff)
	}
}

func TestAMoveThatCannotBeIsRefused(t *testing.T) {
	active := pairOf(data.PairStep{Date: day("2026-03-08"), State: data.Active})
	over := ended(data.Completed)
	for name, c := range map[string]struct {
		pair   data.Pair
		mentor data.ID
		on     string
		field  string
	}{
		"to the same mentor":       {active, id(3), "2026-05-01", "mentor"},
		"to the mentee":            {active, id(2), "2026-05-01", "pair"},
		"before the last step":     {active, id(4), "2026-03-07", "date"},
		"of a pair that has ended": {over, id(4), "2026-05-01", "pair"},
	} {
		t.Run(name, func(t *testing.T) {
			before := slices.Clone(c.pair.Steps)
			_, _, err := c.pair.MovedTo(id(9), c.mentor, day(c.on), data.Active, "")
			var reason *data.Invalid
			if !errors.As(err, &reason) || reason.Field != c.field {
				t.Errorf("got %v, want it refused for field %q", err, c.field)
			}
			if diff := cmp.Diff(before, c.pair.Steps); diff != "" {
				t.Errorf("the pair changed (-before +after):\n%s", diff)
			}
		})
	}
}

func TestMentorsAndTheirLoadAreThoseOfLivePairs(t *testing.T) {
	over := ended(data.Completed)
	over.ID = id(10)
	proposed, other := pairOf(), data.NewPair(id(11), id(7), id(3), day("2026-03-01"), data.Active)
	pairs := []data.Pair{over, proposed, other}
	if diff := cmp.Diff([]data.Pair{proposed}, data.MentorsOf(pairs, id(2))); diff != "" {
		t.Errorf("mentors (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[data.ID]int{id(3): 2}, data.Load(pairs)); diff != "" {
		t.Errorf("load (-want +got):\n%s", diff)
	}
}
