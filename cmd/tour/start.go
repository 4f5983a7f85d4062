package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// How often each is measured: odd numbers, for a median.
const (
	rounds  = 11
	opening = 5
)

// started is what one start cost.
type started struct {
	took   float64 // ms from starting the process to a drawn window with the keyboard
	memory float64 // MB resident, once the screen stands still
}

// start starts the app and a minimal window of the same size in turn. The app
// starts on its welcome screen, where no key is derived.
func (b *benchmark) start() error {
	d, err := startDisplay()
	if err != nil {
		return err
	}
	defer d.stop()
	var took, memory [2][]float64
	for i := range rounds + 1 {
		for which, program := range []string{b.minimal, b.app} {
			s, err := startOnce(b.evening(d, program, "start"+strconv.Itoa(which)))
			if err != nil {
				return fmt.Errorf("%s: %w", filepath.Base(program), err)
			}
			if i > 0 { // the first round fills caches
				took[which] = append(took[which], s.took)
				memory[which] = append(memory[which], s.memory)
			}
		}
	}
	b.minimalMemory = median(memory[0])
	b.found(figure{"start to the first usable frame, against a minimal window", median(took[0]), median(took[1]), "ms", rounds, 1.15, false})
	b.found(figure{"resident memory then", b.minimalMemory, median(memory[1]), "MB", rounds, 0, false})
	return nil
}

// startOnce starts a program, waits until it is ready and ends it.
func startOnce(e *evening) (started, error) {
	begun := time.Now()
	if err := e.begin(); err != nil {
		return started{}, err
	}
	defer e.stop()
	ready, err := e.logged("ready", "")
	if err != nil {
		return started{}, err
	}
	if err := e.settle(); err != nil {
		return started{}, err
	}
	memory, err := e.memory()
	return started{milliseconds(ready.Sub(begun)), memory}, err
}

// begin starts the app without anything that a measurement would notice, and
// waits until it says that its window is drawn and has the keyboard.
func (e *evening) begin(args ...string) error {
	if err := os.MkdirAll(e.folder("cache"), 0o700); err != nil {
		return err
	}
	e.read = len(e.log())
	e.running = e.env(exec.Command(e.app, args...))
	if err := e.running.Start(); err != nil {
		return err
	}
	return e.wait("ready", "")
}

// opening opens a sample programme again and again. It derives a key; the
// terminal tool, which derives the same one and then does next to nothing, tells
// how much of the time that is.
func (b *benchmark) opening() error {
	d, err := startDisplay()
	if err != nil {
		return err
	}
	defer d.stop()
	e := b.evening(d, b.app, "opening")
	if err := e.makeSample("--people", "400"); err != nil {
		return err
	}
	var inTerminal, inApp, memory []float64
	for range opening {
		begun := time.Now()
		if _, err := e.terminal("list", "groups", e.file()); err != nil {
			return err
		}
		inTerminal = append(inTerminal, milliseconds(time.Since(begun)))
		s, err := e.openOnce()
		if err != nil {
			return err
		}
		inApp, memory = append(inApp, s.took), append(memory, s.memory)
	}
	b.found(figure{"from the passphrase to Today with 400 people, against deriving the key", median(inTerminal), median(inApp), "ms", opening, 0, false})
	b.found(figure{"resident memory with 400 people open", b.minimalMemory, median(memory), "MB", opening, 1.5, false})
	return nil
}

// makeSample makes an invented programme.
func (e *evening) makeSample(size ...string) error {
	if err := os.MkdirAll(filepath.Dir(e.file()), 0o700); err != nil {
		return err
	}
	_, err := e.terminal(append(append([]string{"new", "--sample"}, size...), e.file())...)
	return err
}

// openOnce starts the app with the programme, types the passphrase and waits
// until Today has taken the window.
func (e *evening) openOnce() (started, error) {
	defer e.stop()
	if err := inOrder(
		func() error { return e.begin(e.file()) },
		func() error { return e.typeText(passphrase) },
		e.settle,
	); err != nil {
		return started{}, err
	}
	begun := time.Now()
	if err := inOrder(
		func() error { return e.key("Return") },
		func() error { return e.wait("screen", "today") },
	); err != nil {
		return started{}, err
	}
	shown, err := e.logged("screen", "today")
	if err != nil {
		return started{}, err
	}
	memory, err := e.memoryAtRest()
	return started{milliseconds(shown.Sub(begun)), memory}, err
}

// logged is when the app's log last said this; see wait for the words.
func (e *evening) logged(msg, word string) (at time.Time, err error) {
	text, err := os.ReadFile(filepath.Join(e.folder("state"), "alongside", "alongside.log"))
	if err != nil {
		return at, err
	}
	for s := bufio.NewScanner(bytes.NewReader(text)); s.Scan(); {
		var l struct {
			line
			Time time.Time
		}
		if json.Unmarshal(s.Bytes(), &l) == nil && l.Msg == msg && l.Screen == word {
			at = l.Time
		}
	}
	if at.IsZero() {
		return at, fmt.Errorf("the log does not say %s %s", msg, word)
	}
	return at, nil
}

// memory is what the app holds of the machine's memory, in MB: all that the
// system counts as resident, with the libraries and the mapped file.
func (e *evening) memory() (float64, error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", e.running.Process.Pid))
	if err != nil {
		return 0, err
	}
	_, after, found := strings.Cut(string(status), "VmRSS:")
	fields := strings.Fields(after)
	if !found || len(fields) == 0 {
		return 0, fmt.Errorf("the system does not say how much memory the app holds")
	}
	kB, err := strconv.ParseFloat(fields[0], 64)
	return kB / 1024, err
}

// memoryAtRest is the memory once nobody has done anything for a few seconds.
func (e *evening) memoryAtRest() (float64, error) {
	const aWhile = 5 * time.Second
	time.Sleep(aWhile)
	return e.memory()
}
