package data_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

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
