package notes_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/ui/notes"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// BenchmarkAKeystrokeOverTenYearsOfNotes compares a keystroke in the search through the
// notes of ten years, and the frame after it, with the same keystroke where there are no
// notes.
func BenchmarkAKeystrokeOverTenYearsOfNotes(b *testing.B) {
	full, empty := uitest.New(b, sample.Make(sample.Decade(data.DateOf(uitest.Evening)))), uitest.New(b, data.Records{})
	for _, h := range []*uitest.Host{full, empty} {
		h.Show(notes.New(h), screen.Location{Screen: screen.Notes})
	}
	stroke := func(h *uitest.Host, letter string, best *time.Duration) {
		begin := time.Now()
		h.Type(letter)
		h.Window().Canvas().Capture()
		if d := time.Since(begin); *best == 0 || d < *best {
			*best = d // what else the machine is busy with counts for nothing
		}
	}
	queries := []string{"new", "the form", "walk t"}
	took := map[*uitest.Host][]time.Duration{full: make([]time.Duration, 32), empty: make([]time.Duration, 32)}
	for b.Loop() {
		at := 0
		for _, query := range queries {
			for _, letter := range query {
				for h, best := range took {
					stroke(h, string(letter), &best[at])
				}
				at++
			}
			full.Press(fyne.KeyEscape)
			empty.Press(fyne.KeyEscape)
		}
	}
	total := func(of *uitest.Host) (sum time.Duration) {
		for _, d := range took[of] {
			sum += d
		}
		return sum
	}
	b.ReportMetric(float64(total(full))/float64(total(empty)), "x-empty")
	b.ReportMetric(float64(total(full).Microseconds())/1000/float64(len(queries[0])+len(queries[1])+len(queries[2])), "ms/stroke")
}

// BenchmarkTenYearsOfNotesAreRead is what opening the search takes.
func BenchmarkTenYearsOfNotesAreRead(b *testing.B) {
	h := uitest.New(b, sample.Make(sample.Decade(data.DateOf(uitest.Evening))))
	s := notes.New(h)
	for b.Loop() {
		h.Show(s, screen.Location{Screen: screen.Notes})
	}
}
