package dossier_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/dossier/riverside"
	"alongside/data/sample"
	"alongside/data/store"
)

// invented is a programme of some size, with what the sample lacks: registers
// that are still open, unnamed visitors, people of whom less is known.
func invented(rnd *rand.Rand) data.Records {
	r := sample.Make(sample.Config{
		Seed: rnd.Uint64(), People: 6 + rnd.IntN(70), Years: 1 + rnd.IntN(2), Groups: 1 + rnd.IntN(3), Today: riverside.Today,
	})
	for i := range r.Meetings {
		if m := &r.Meetings[i]; rnd.IntN(6) == 0 && m.State == data.Closed {
			m.Visitors = rnd.IntN(4)
			m.State = data.Open
		}
	}
	for i := range r.People {
		switch rnd.IntN(8) {
		case 0:
			r.People[i].Joined = 0
		case 1:
			r.People[i].Path.WaitingSince = riverside.Today.AddDays(-rnd.IntN(500))
		}
	}
	return r
}

func TestASummaryIsWhatTheExportAddsUpTo(t *testing.T) {
	rnd := rand.New(rand.NewPCG(11, 60))
	told := 0
	for i := range 60 {
		records := invented(rnd)
		sheets := riverside.Exported(t, records)
		until := riverside.Today.AddDays(30 - rnd.IntN(300))
		period := data.Span{From: until.AddDays(-rnd.IntN(500)), Until: until}
		group := records.Groups[rnd.IntN(len(records.Groups))].ID
		riverside.With(t, records, func(r *store.Reader) error {
			for _, of := range []data.ID{{}, group} {
				in, err := dossier.ForProgrammeSummary(r, period, of, riverside.Today)
				if err != nil {
					return err
				}
				for _, least := range []data.Least{1, data.LeastPeople} { // by 1 every number shows
					in.Least = least
					second := secondWay{sheets: sheets, from: period.From.String(), until: min(until, riverside.Today).String(), least: least}
					if !of.IsZero() {
						second.group = of.String()
					}
					got := data.NewProgrammeSummary(in)
					if diff := cmp.Diff(second.sum(), got); diff != "" {
						return fmt.Errorf("programme %d, %s to %s, group %v, least %d (-second way +summary):\n%s",
							i, period.From, period.Until, of, least, diff)
					}
					if got.Still[0].Percent.How == data.Exact && got.Months != nil && got.Stages.Parts != nil {
						told++
					}
				}
			}
			return nil
		})
	}
	if told < 60 {
		t.Errorf("only %d summaries tell much: the programmes are too small to compare", told)
	}
}

// BenchmarkProgrammeSummary sums up one year of ten in turn with reading that
// year's records once. The aim is a ratio of 3.
func BenchmarkProgrammeSummary(b *testing.B) {
	records := sample.Make(sample.Decade(riverside.Today))
	s := riverside.Programme(b, records)
	period := data.Span{From: riverside.Today.AddMonths(-12).AddDays(1), Until: riverside.Today}
	var ours, least []time.Duration
	for b.Loop() {
		start := time.Now()
		if err := s.View(func(r *store.Reader) error { return readYear(r, period) }); err != nil {
			b.Fatal(err)
		}
		least = append(least, time.Since(start))

		start = time.Now()
		if err := s.View(func(r *store.Reader) error {
			in, err := dossier.ForProgrammeSummary(r, period, data.ID{}, riverside.Today)
			if sum := data.NewProgrammeSummary(in); sum.Came.N == 0 {
				b.Fatal("nobody came")
			}
			return err
		}); err != nil {
			b.Fatal(err)
		}
		ours = append(ours, time.Since(start))
	}
	median := func(times []time.Duration) float64 {
		slices.Sort(times)
		return float64(times[len(times)/2])
	}
	b.ReportMetric(median(ours)/1e6, "ms/summary")
	b.ReportMetric(median(least)/1e6, "ms/year")
	b.ReportMetric(median(ours)/median(least), "ratio")
}

// readYear reads the records of a period once: people, meetings and their marks,
// pairs and their one-to-ones.
func readYear(r *store.Reader, period data.Span) error {
	if _, err := r.People(); err != nil {
		return err
	}
	meetings, err := r.Meetings()
	if err != nil {
		return err
	}
	for _, m := range meetings {
		if !period.Contains(m.Date) {
			continue
		}
		if _, err := r.MarksAt(m.ID); err != nil {
			return err
		}
	}
	pairs, err := r.Pairs()
	if err != nil {
		return err
	}
	for _, p := range pairs {
		if !p.Live() && p.Now().Date < period.From {
			continue
		}
		if _, err := r.ContactsOfPair(p.ID); err != nil {
			return err
		}
	}
	return nil
}
