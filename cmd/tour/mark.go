package main

import (
	"bytes"
	"fmt"
	"os"
	"time"
)

// How often a mark is measured: an odd number, for a median.
const marks = 31

// list is where the register's rows are in a window of the tour's screen, less
// their right end, where "saved" follows the mark.
var list = part{left: 250, right: 900, top: 186, bottom: 700}

// mark marks people at a group of 400 and measures how long each takes from the
// key to the drawn row, against a keystroke that redraws an empty list. Both
// wait alike for the window's next frame; what the mark takes on top is the
// search, the mark, its way to the disk and the drawing of the rows.
func (b *benchmark) mark() error {
	pixels, err := os.MkdirTemp(b.home, "pixels-")
	if err != nil {
		return err
	}
	d, err := startDisplay("-fbdir", pixels)
	if err != nil {
		return err
	}
	defer d.stop()
	screen, err := openFramebuffer(pixels)
	if err != nil {
		return err
	}
	defer screen.close()
	keys, err := d.keyboard()
	if err != nil {
		return err
	}
	defer keys.stop()
	e := b.evening(d, b.app, "mark")
	defer e.stop()
	if err := e.openRegister("400"); err != nil {
		return err
	}

	door := &door{keys: keys, screen: screen}
	var full, empty []float64
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
		full, empty = append(full, milliseconds(mark)), append(empty, milliseconds(keystroke))
	}
	b.found(figure{"a mark among 400 people, from the key to the drawn row, on an empty list's frame", median(empty), median(full), "ms", marks, 8, true})
	return nil
}

// openRegister opens the register of a sample programme's one group.
func (e *evening) openRegister(people string) error {
	if err := e.makeSample("--people", people, "--groups", "1"); err != nil {
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
