package data_test

import (
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

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
	if diff := cmp.Diff(map[data.ID]int{id(3): 2}, data.Caseloads(pairs)); diff != "" {
		t.Errorf("load (-want +got):\n%s", diff)
	}
}

func TestCurrentPair(t *testing.T) {
	mentee, mentor := data.NewID(), data.NewID()
	pair := func(start data.Date, states ...data.PairState) data.Pair {
		p := data.NewPair(data.NewID(), mentee, mentor, start, states[0])
		for i, s := range states[1:] {
			p.Steps = append(p.Steps, data.PairStep{Date: start.AddDays(i + 1), State: s})
		}
		return p
	}
	tests := []struct {
		name  string
		pairs []data.Pair
		want  int // which of the pairs; -1: none
	}{
		{"none", nil, -1},
		{"an ended one does not count", []data.Pair{pair(100, data.Active, data.Ended)}, -1},
		{"a proposed one does not count yet", []data.Pair{pair(100, data.Proposed)}, -1},
		{"the active one", []data.Pair{pair(100, data.Active, data.Ended), pair(200, data.Active)}, 1},
		{"active before paused", []data.Pair{pair(100, data.Active), pair(200, data.Active, data.OnPause)}, 0},
		{"the later of two", []data.Pair{pair(100, data.Active), pair(200, data.Active)}, 1},
		{"not one as the mentor", []data.Pair{data.NewPair(data.NewID(), mentor, mentee, 100, data.Active)}, -1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, found := data.CurrentPair(tt.pairs, mentee)
			if found != (tt.want >= 0) {
				t.Fatalf("found %v", found)
			}
			if found && got.ID != tt.pairs[tt.want].ID {
				t.Errorf("got the pair since %v", got.Since())
			}
		})
	}
}

func TestTheLifeOfAPairInStretches(t *testing.T) {
	step := func(date string, stage data.Stage, state data.PairState) data.PairStep {
		return data.PairStep{Date: day(date), Stage: stage, State: state}
	}
	interval := func(from, until string, stage data.Stage, state data.PairState) data.PairInterval {
		return data.PairInterval{Span: span(from, until), Stage: stage, State: state}
	}
	review := step("2026-04-01", data.GettingToKnow, data.Active)
	review.Review = true
	for name, c := range map[string]struct {
		pair  data.Pair
		today string
		want  []data.PairInterval
	}{
		"not begun yet": {pairOf(), "2026-02-28", nil},
		"its first day": {pairOf(), "2026-03-01", []data.PairInterval{interval("2026-03-01", "2026-03-01", 0, data.Proposed)}},
		"two stretches meet, and share no day": {
			pairOf(step("2026-03-08", 0, data.Active)), "2026-03-20",
			[]data.PairInterval{interval("2026-03-01", "2026-03-07", 0, data.Proposed), interval("2026-03-08", "2026-03-20", 0, data.Active)},
		},
		"of two steps on a day the last one counts": {
			pairOf(step("2026-03-08", 0, data.Active), step("2026-03-08", data.BuildingTrust, data.Active)), "2026-03-20",
			[]data.PairInterval{
				interval("2026-03-01", "2026-03-07", 0, data.Proposed), interval("2026-03-08", "2026-03-20", data.BuildingTrust, data.Active),
			},
		},
		"a review divides nothing": {
			pairOf(step("2026-03-08", 0, data.Active), review, step("2026-04-10", 0, data.OnPause)), "2026-04-20",
			[]data.PairInterval{
				interval("2026-03-01", "2026-03-07", 0, data.Proposed), interval("2026-03-08", "2026-04-09", 0, data.Active),
				interval("2026-04-10", "2026-04-20", 0, data.OnPause),
			},
		},
		"a step still to come": {
			pairOf(step("2026-03-08", 0, data.Active)), "2026-03-07",
			[]data.PairInterval{interval("2026-03-01", "2026-03-07", 0, data.Proposed)},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, c.pair.Intervals(day(c.today))); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// mentoring is a mentee's way through pairs with three mentors.
type mentoring struct {
	pairs []data.Pair
	steps int // taken in all of them
	today data.Date
}

const theMentee = 2

// act does one random thing on a day that is never before the last one.
func (m *mentoring) act(t *rapid.T) {
	m.today += data.Date(rapid.IntRange(0, 20).Draw(t, "days later"))
	mentor := id(rapid.IntRange(3, 5).Draw(t, "mentor"))
	if len(m.pairs) == 0 || rapid.IntRange(0, 3).Draw(t, "a new pair") == 0 {
		state := data.PairState(rapid.IntRange(0, 1).Draw(t, "state"))
		m.pairs = append(m.pairs, data.NewPair(id(100+len(m.pairs)), id(theMentee), mentor, m.today, state))
		m.steps++
		return
	}
	which := rapid.IntRange(0, len(m.pairs)-1).Draw(t, "pair")
	p, err := m.pairs[which], error(nil)
	on := m.today.AddDays(-rapid.IntRange(0, 8).Draw(t, "noted days later"))
	switch rapid.IntRange(0, 4).Draw(t, "action") {
	case 0:
		p, err = p.Agree(rapid.SampledFrom([]data.ID{p.Mentee, p.Mentor, id(9)}).Draw(t, "who"), on)
	case 1:
		p, err = p.Reviewed(on, "", 0)
	case 2:
		var taken data.Pair
		p, taken, err = p.MovedTo(id(100+len(m.pairs)), mentor, on, data.Proposed, "")
		if err == nil {
			m.pairs = append(m.pairs, taken)
			m.steps++
		}
	default:
		p, err = p.With(data.PairStep{
			Date: on, Stage: rapid.SampledFrom(data.Stages[:]).Draw(t, "stage"),
			State:  data.PairState(rapid.IntRange(0, 3).Draw(t, "state")),
			Reason: rapid.SampledFrom(data.EndReasons[:]).Draw(t, "reason"),
		})
	}
	if err != nil {
		return // refused: what was stays
	}
	m.steps += len(p.Steps) - len(m.pairs[which].Steps)
	m.pairs[which] = p
}

func TestWhateverIsDoneTheStretchesOfAPairLoseNoDayAndShareNone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := &mentoring{today: day("2026-03-01")}
		for range rapid.IntRange(1, 30).Draw(t, "actions") {
			before := fmt.Sprint(m.pairs)
			kept := m.pairs[:len(m.pairs):len(m.pairs)]
			histories := make([][]data.PairStep, len(kept))
			for i, p := range kept {
				histories[i] = p.Steps
			}
			m.act(t)
			for i, steps := range histories {
				if now := m.pairs[i].Steps; len(now) < len(steps) || cmp.Diff(steps, now[:len(steps)]) != "" {
					t.Fatalf("history was lost: %v became %v (all: %s)", steps, now, before)
				}
			}
		}
		total := 0
		for _, p := range m.pairs {
			total += len(p.Steps)
			checkStretches(t, p, m.today)
		}
		if total != m.steps {
			t.Fatalf("%d steps are kept of %d taken", total, m.steps)
		}
	})
}

// standingOn is the step that a pair stood at on a day, and false before its
// first one.
func standingOn(p data.Pair, d data.Date) (data.PairStep, bool) {
	for _, s := range slices.Backward(p.Steps) {
		if s.Date <= d {
			return s, true
		}
	}
	return data.PairStep{}, false
}

// checkStretches goes through every day of a pair's life.
func checkStretches(t *rapid.T, p data.Pair, today data.Date) {
	if err := p.Validate(); err != nil {
		t.Fatal(err)
	}
	intervals := p.Intervals(today)
	for d := p.Steps[0].Date - 1; d <= today+1; d++ {
		var in []data.PairInterval
		for _, i := range intervals {
			if i.Span.Contains(d) {
				in = append(in, i)
			}
		}
		at, begun := standingOn(p, d)
		if lived := begun && d <= today; lived != (len(in) == 1) || !lived && len(in) > 0 {
			t.Fatalf("on %s the pair is in %d stretches: %v", d, len(in), intervals)
		}
		if len(in) == 1 && (in[0].Stage != at.Stage || in[0].State != at.State) {
			t.Fatalf("on %s the stretch says %v, the steps say %v", d, in[0], at)
		}
	}
}
