// Tour drives the real app in a real window through an evening, by keyboard,
// on a virtual display: it starts a programme, brings people in, makes a group,
// takes the register of 29 people, counting the keys, kills the app at random
// moments, takes a pair from the waiting list to giving back, saves three
// documents, and backs up and restores. It opens every list of files and uses
// what is chosen. It leaves a picture of every step and the PDFs, checks what
// was stored and what the pages say, and fails when a step did not happen.
//
// With -bench it measures instead, in a real window too: the start, memory, an
// idle register and a mark, each beside a reference of the same run. With -memory it
// types some hundred names and notes, locks, and looks for them in the memory of
// the app.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

func main() {
	app := flag.String("app", "build/alongside", "the app")
	ctl := flag.String("ctl", "build/alongsidectl", "the terminal tool")
	out := flag.String("out", "build/tour", "folder for the pictures and PDFs")
	bench := flag.Bool("bench", false, "measure start, memory, idleness and a mark in a real window")
	memory := flag.Bool("memory", false, "look for what was typed in the memory of the app, before and after it locks")
	kills := flag.Int("kills", 8, "how often to kill the app")
	flag.Parse()
	var err error
	switch {
	case *bench:
		err = measure(*app)
	case *memory:
		err = remember(*app, *ctl)
	default:
		err = tour(*app, *ctl, *out, *kills)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "tour:", err)
		os.Exit(1)
	}
}

// tour takes the evening's steps one after another.
func tour(app, ctl, out string, kills int) (err error) {
	if out, err = filepath.Abs(out); err != nil {
		return err
	}
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	display, err := startDisplay()
	if err != nil {
		return err
	}
	defer display.stop()
	home, err := os.MkdirTemp("", "alongside-tour-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	e := &evening{display: display, app: app, ctl: ctl, out: out, home: home, kills: kills}
	defer e.stop()
	for _, s := range steps {
		if err := s.do(e); err != nil {
			_ = display.picture(filepath.Join(out, "failed.png")) // to see why
			return fmt.Errorf("%s: %w", s.what, err)
		}
		fmt.Println("tour:", s.what)
	}
	return nil
}
