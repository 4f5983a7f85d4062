package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"text/tabwriter"
)

// figure is a line of the table: what was measured of the app, beside a reference
// of the same run, which had the same machine with the same other work on it.
type figure struct {
	what           string
	reference, app float64 // medians
	unit           string
	n              int
	// aim is the most that the app may take: of the reference, or on top of it.
	aim   float64
	onTop bool
}

func (f figure) row() string {
	got, word := f.app/f.reference, "times"
	if f.onTop {
		got, word = f.app-f.reference, f.unit+" on top"
	}
	aim := "—"
	if f.aim > 0 {
		aim = fmt.Sprintf("≤ %.4g", f.aim)
	}
	return fmt.Sprintf("%s\t%.1f %s\t%.1f %s\t%.2f %s\t%s\t%d\n", f.what, f.reference, f.unit, f.app, f.unit, got, word, aim, f.n)
}

// measure takes every measure in turn and prints one table. The terminal tool is
// expected beside the app.
func measure(app string) error {
	bin := filepath.Dir(app)
	b := &benchmark{app: app, ctl: filepath.Join(bin, "alongsidectl"), minimal: filepath.Join(bin, "minimal")}
	if err := run(exec.Command("go", "build", "-tags", "migrated_fynedo", "-o", b.minimal, "./cmd/tour/testdata/minimal")); err != nil {
		return err
	}
	var err error
	if b.home, err = os.MkdirTemp("", "alongside-bench-"); err != nil {
		return err
	}
	defer os.RemoveAll(b.home)
	failed := inOrder(b.start, b.opening, b.large, b.idle, b.mark)
	out := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprint(out, "medians\treference\tthe app\t\taim\tn\n")
	for _, f := range b.figures {
		fmt.Fprint(out, f.row())
	}
	_ = out.Flush() // to the terminal
	return failed
}

// benchmark is what is measured, with what, and what was found.
type benchmark struct {
	app, ctl, minimal string
	home              string
	figures           []figure
	minimalMemory     float64 // MB, of the window that the app is compared with
}

func (b *benchmark) found(f figure) { b.figures = append(b.figures, f) }

// evening is one program on a display, with a home of its own.
func (b *benchmark) evening(d *display, program, name string) *evening {
	return &evening{display: d, app: program, ctl: b.ctl, home: filepath.Join(b.home, name)}
}

// median is the one in the middle, of an odd number.
func median(all []float64) float64 {
	all = slices.Sorted(slices.Values(all))
	return all[len(all)/2]
}
