package dossier_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/dossier/riverside"
	"alongside/data/store"
)

// figures are those that a programme tells of its past.
type figures struct {
	Summaries []data.ProgrammeSummary
	Rates     []any
	Counts    map[data.ID]data.Counts
}

func figuresOf(t *testing.T, s *store.Store, rnd *rand.Rand) (f figures) {
	t.Helper()
	f.Counts = map[data.ID]data.Counts{}
	if err := s.View(func(r *store.Reader) error {
		groups, err := r.Groups()
		if err != nil {
			return err
		}
		people, err := r.People()
		if err != nil {
			return err
		}
		byID := map[data.ID]data.Person{}
		for _, p := range people {
			byID[p.ID] = p
		}
		for range 4 {
			until := riverside.Today.AddDays(30 - rnd.IntN(600))
			period := data.Span{From: until.AddDays(-rnd.IntN(500)), Until: until}
			rates, err := dossier.ForGroupRates(r, period, riverside.Today)
			if err != nil {
				return err
			}
			of := []data.ID{{}}
			for _, g := range groups {
				of = append(of, g.ID)
				for _, least := range []data.Least{1, data.LeastPeople} {
					rate, told := rates.Told(least, g.ID, data.ID{})
					f.Rates = append(f.Rates, rate, told)
				}
			}
			for _, group := range of {
				in, err := dossier.ForProgrammeSummary(r, period, group, riverside.Today)
				if err != nil {
					return err
				}
				for _, least := range []data.Least{1, data.LeastPeople} { // by 1 every number shows
					in.Least = least
					f.Summaries = append(f.Summaries, data.NewProgrammeSummary(in))
				}
			}
		}
		meetings, err := r.Meetings()
		if err != nil {
			return err
		}
		for _, m := range meetings {
			if !m.State.Taken() {
				continue
			}
			members, err := r.Members(m.Group)
			if err != nil {
				return err
			}
			marks, err := r.MarksAt(m.ID)
			if err != nil {
				return err
			}
			f.Counts[m.ID] = data.CountsOf(m, members, byID, marks)
			if rnd.IntN(10) > 0 { // a register takes a while
				continue
			}
			grid := data.NewRegister(data.RegisterInput{
				Meeting: m, Memberships: members, People: people, Marks: marks, Thresholds: data.DefaultThresholds,
				History: func(p data.Person) data.Attendance {
					of, err := r.MembershipsOf(p.ID)
					if err != nil {
						t.Error(err)
					}
					theirs, err := r.MarksOf(p.ID)
					if err != nil {
						t.Error(err)
					}
					inGroup, err := r.MeetingsOf(m.Group)
					if err != nil {
						t.Error(err)
					}
					return data.AttendanceOf(p, of, inGroup, theirs)
				},
				SeenBefore: func(p data.Person) bool { return dossier.SeenBefore(r, p.ID, m) },
			})
			if c := grid.Counts(); c.By != f.Counts[m.ID].By {
				t.Errorf("a register counts %v and its meeting %v", c, f.Counts[m.ID])
			} else {
				f.Counts[m.ID] = c // with the first-timers
			}
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return f
}

func TestEveryFigureOfThePastStaysWhenPeopleAreErased(t *testing.T) {
	rnd := rand.New(rand.NewPCG(12, 4))
	erased := 0
	for i := range 8 {
		records := invented(rnd)
		s := riverside.Programme(t, records)
		endPairs(t, s, records.Pairs)
		seed := rnd.Uint64()
		before := figuresOf(t, s, rand.New(rand.NewPCG(seed, 0)))
		for range 3 {
			p := records.People[rnd.IntN(len(records.People))]
			if _, err := s.Erase(store.Erasure{Person: p.ID, Why: store.ErasedAsked, Someone: "someone"}); err != nil {
				if store.KindOf(err) == store.NotFound { // twice the same
					continue
				}
				t.Fatal(err)
			}
			erased++
		}
		if diff := cmp.Diff(before, figuresOf(t, s, rand.New(rand.NewPCG(seed, 0)))); diff != "" {
			t.Fatalf("programme %d (-before +after):\n%s", i, diff)
		}
		if report, err := s.Check(); err != nil || report.Err() != nil {
			t.Errorf("after erasing the file is not whole: %v %v", err, report.Err())
		}
	}
	if erased < 20 {
		t.Errorf("only %d were erased", erased)
	}
}

// endPairs ends those that have not.
func endPairs(t *testing.T, s *store.Store, pairs []data.Pair) {
	t.Helper()
	for _, p := range pairs {
		if !p.Live() {
			continue
		}
		now := p.Now()
		if err := s.StepPair(p.ID, data.PairStep{Date: max(now.Date, riverside.Today), Stage: now.Stage, State: data.Ended, Reason: data.MovedOn}); err != nil {
			t.Fatal(err)
		}
	}
}
