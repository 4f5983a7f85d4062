package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"
	"time"
)

const (
	// watched is how long a program that does nothing is watched.
	watched = 20 * time.Second
	// idleRounds is how often: an odd number, for a median.
	idleRounds = 3
	// blinking is how long the caret of a field comes and goes after the last key.
	blinking = 10 * time.Second
)

// idle measures what the open register takes of a processor while nobody does
// anything, with the cursor in its search field, against a minimal window in
// which nothing has the focus. Both are open at once and watched in turn.
func (b *benchmark) idle() error {
	minimalDisplay, err := startDisplay()
	if err != nil {
		return err
	}
	defer minimalDisplay.stop()
	d, err := startDisplay()
	if err != nil {
		return err
	}
	defer d.stop()
	minimal, e := b.evening(minimalDisplay, b.minimal, "idle"), b.evening(d, b.app, "idle-register")
	defer minimal.stop()
	defer e.stop()
	if err := inOrder(func() error { return minimal.begin() }, func() error { return e.openRegister("400") }); err != nil {
		return err
	}
	var reference, still, blinks []float64
	for range idleRounds {
		if err := e.key("a", "BackSpace"); err != nil { // the caret blinks anew
			return err
		}
		time.Sleep(time.Second)
		blink, err := e.busy(blinking - 2*time.Second)
		if err != nil {
			return err
		}
		time.Sleep(3 * time.Second)
		stands, err := e.busy(watched)
		if err != nil {
			return err
		}
		nothing, err := minimal.busy(watched)
		if err != nil {
			return err
		}
		reference, still, blinks = append(reference, nothing), append(still, stands), append(blinks, blink)
	}
	b.found(figure{"idle: the register with the cursor in its field, of a processor", median(reference), median(still), "%", idleRounds, 1.2, false})
	b.found(figure{"the same in the ten seconds after a key, while the caret blinks", median(reference), median(blinks), "%", idleRounds, 0, false})
	return nil
}

// busy is how much of a processor the program takes over a time, in percent.
func (e *evening) busy(over time.Duration) (float64, error) {
	before, err := e.ticks()
	if err != nil {
		return 0, err
	}
	time.Sleep(over)
	after, err := e.ticks()
	return 100 * (after - before) / (ticksASecond * over.Seconds()), err
}

// ticksASecond is the unit in which Linux counts a process's time.
const ticksASecond = 100

// ticks is the time that the program has been given.
func (e *evening) ticks() (float64, error) {
	stat, err := os.ReadFile(fmt.Sprintf("/proc/%d/stat", e.running.Process.Pid))
	if err != nil {
		return 0, err
	}
	// The name, in brackets, may hold blanks; the times are the twelfth and the
	// thirteenth field after it.
	_, after, _ := strings.Cut(string(stat), ") ")
	fields := strings.Fields(after)
	if len(fields) < 13 {
		return 0, fmt.Errorf("the system does not say how long the program has run")
	}
	user, err := strconv.ParseFloat(fields[11], 64)
	if err != nil {
		return 0, err
	}
	system, err := strconv.ParseFloat(fields[12], 64)
	return user + system, err
}
