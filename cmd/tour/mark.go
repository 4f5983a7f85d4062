package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"time"
)

// How often a mark is measured: an odd number, for a median.
const marks = 31

// list is where the register's rows are in a window of the tour's screen, less
// their right end, where "saved" follows the mark.
var list = part{left: 250, right: 900, top: 186, bottom: 700}

// measureMark marks people at a group of 400 and prints how long each takes
// from the key to the drawn row, against a keystroke that redraws an empty
// list. Both wait alike for the window's next frame; what the mark takes on top
// is the search, the mark, its way to the disk and the drawing of the rows.
func measureMark(app string) error {
	home, err := os.MkdirTemp("", "alongside-mark-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	d, err := startDisplay("-fbdir", home)
	if err != nil {
		return err
	}
	defer d.stop()
	screen, err := openFramebuffer(home)
	if err != nil {
		return err
	}
	defer screen.close()
	keys, err := d.keyboard()
	if err != nil {
		return err
	}
	defer keys.stop()
	e := &evening{display: d, app: app, ctl: filepath.Join(filepath.Dir(app), "alongsidectl"), home: home}
	defer e.stop()
	if err := e.openRegister("400"); err != nil {
		return err
	}

	door := &door{keys: keys, screen: screen}
	var full, empty []time.Duration
	for range marks {
		var mark, keystroke time.Duration
		if err := inOrder(
			func() error { return door.calmly("m", "a") },
			func() error { return door.timed("Return", &mark) },
			// A name that nobody has: the list is empty but for the offer to add it.
			func() error { return door.calmly("q", "q", "q", "q") },
			func() error { return door.timed("q", &keystroke) },
			func() error { return door.calmly("Escape") },
		); err != nil {
			return err
		}
		full, empty = append(full, mark), append(empty, keystroke)
	}
	slices.Sort(full)
	slices.Sort(empty)
	mark, keystroke := full[marks/2], empty[marks/2]
	fmt.Printf("a mark among 400 people, from the key to the drawn row, medians of %d:\n", marks)
	fmt.Printf("  a key that redraws an empty list  %6.1f ms\n", milliseconds(keystroke))
	fmt.Printf("  a mark                            %6.1f ms\n", milliseconds(mark))
	fmt.Printf("  on top of the empty list          %6.1f ms   (aim: under one frame, 16)\n", milliseconds(mark-keystroke))
	return nil
}

// openRegister opens the register of a sample programme's one group.
func (e *evening) openRegister(people string) error {
	if err := os.MkdirAll(filepath.Dir(e.file()), 0o700); err != nil {
		return err
	}
	if _, err := e.terminal("new", "--sample", "--people", people, "--groups", "1", e.file()); err != nil {
		return err
	}
	return inOrder(
		func() error { return e.begin(e.file()) },
		func() error { return e.typeText(passphrase) },
		func() error { return e.key("Return") },
		func() error { return e.wait("screen", "today") },
		func() error { return e.key("ctrl+2") },
		func() error { return e.wait("screen", "register") },
		e.settle,
	)
}

// door is where the keys are pressed and the list is looked at.
type door struct {
	keys   *keyboard
	screen *framebuffer
}

// calmly presses keys, waiting for each to be drawn.
func (d *door) calmly(keys ...string) error {
	for _, key := range keys {
		if err := d.keys.press(key); err != nil {
			return err
		}
		if err := d.screen.calm(list); err != nil {
			return err
		}
	}
	return nil
}

// timed presses a key, measures until the list is drawn otherwise, and waits
// until it stands still again.
func (d *door) timed(key string, took *time.Duration) error {
	// Between two looks nothing is done: who looks all the time takes a
	// processor from what is looked at.
	const pause = 500 * time.Microsecond
	before, err := d.screen.look(list)
	if err != nil {
		return err
	}
	begun := time.Now()
	if err := d.keys.press(key); err != nil {
		return err
	}
	for {
		now, err := d.screen.look(list)
		if err != nil {
			return err
		}
		if !bytes.Equal(before, now) {
			*took = time.Since(begun)
			return d.screen.calm(list)
		}
		if time.Since(begun) > 2*time.Second {
			return fmt.Errorf("%s changes the list: %w", key, errTimeout)
		}
		time.Sleep(pause)
	}
}

func milliseconds(d time.Duration) float64 { return d.Seconds() * 1000 }
