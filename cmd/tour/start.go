package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"
)

// How often each is measured: odd numbers, for a median.
const (
	rounds  = 11
	opening = 5
)

// measured is what one start, or the median of many, cost.
type measured struct {
	took   time.Duration // from starting the process to a drawn window with the keyboard
	memory int           // resident, in kB, once the screen stands still
}

// measureStart starts the app and a minimal window of the same size in turn and
// prints what each costs, and then what opening a programme costs.
//
// The app starts on its welcome screen, where no key is derived. Opening a
// programme does derive one; the terminal tool, which derives the same key and
// then does next to nothing, tells how much of that time it is. The tool is
// expected beside the app.
func measureStart(app string) error {
	bin := filepath.Dir(app)
	minimal := filepath.Join(bin, "minimal")
	if err := run(exec.Command("go", "build", "-tags", "migrated_fynedo", "-o", minimal, "./cmd/tour/testdata/minimal")); err != nil {
		return err
	}
	d, err := startDisplay()
	if err != nil {
		return err
	}
	defer d.stop()
	home, err := os.MkdirTemp("", "alongside-start-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	var ofMinimal, ofApp []measured
	for i := range rounds + 1 {
		m, err := startOnce(&evening{display: d, app: minimal, home: filepath.Join(home, "minimal")})
		if err != nil {
			return fmt.Errorf("a minimal window: %w", err)
		}
		a, err := startOnce(&evening{display: d, app: app, home: filepath.Join(home, "app")})
		if err != nil {
			return fmt.Errorf("the app: %w", err)
		}
		if i > 0 { // the first round fills caches
			ofMinimal, ofApp = append(ofMinimal, m), append(ofApp, a)
		}
	}
	m, a := median(ofMinimal), median(ofApp)
	fmt.Printf("start to the first usable frame and resident memory, medians of %d:\n", rounds)
	fmt.Printf("  minimal window %5d ms  %4d MB\n", m.took.Milliseconds(), m.memory/1024)
	fmt.Printf("  the app        %5d ms  %4d MB\n", a.took.Milliseconds(), a.memory/1024)
	fmt.Printf("  ratio          %8.2f  %7.2f   (aim for the start: at most 1.3)\n",
		a.took.Seconds()/m.took.Seconds(), float64(a.memory)/float64(m.memory))
	return measureOpening(&evening{
		display: d, app: app, ctl: filepath.Join(bin, "alongsidectl"), home: filepath.Join(home, "opening"),
	}, m)
}

// startOnce starts a program, waits until it is ready and ends it.
func startOnce(e *evening) (measured, error) {
	begun := time.Now()
	if err := e.begin(); err != nil {
		return measured{}, err
	}
	defer e.stop()
	ready, err := e.logged("ready", "")
	if err != nil {
		return measured{}, err
	}
	memory, err := e.memory()
	return measured{ready.Sub(begun), memory}, err
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

// measureOpening opens a sample programme again and again.
func measureOpening(e *evening, minimal measured) error {
	if err := os.MkdirAll(filepath.Dir(e.file()), 0o700); err != nil {
		return err
	}
	if _, err := e.terminal("new", "--sample", "--people", "400", e.file()); err != nil {
		return err
	}
	var inApp, inTerminal []measured
	for range opening {
		begun := time.Now()
		if _, err := e.terminal("list", "groups", e.file()); err != nil {
			return err
		}
		inTerminal = append(inTerminal, measured{took: time.Since(begun)})
		m, err := e.openOnce()
		if err != nil {
			return err
		}
		inApp = append(inApp, m)
	}
	app, terminal := median(inApp), median(inTerminal)
	fmt.Printf("opening a programme of 400 people, medians of %d:\n", opening)
	fmt.Printf("  from the passphrase to Today         %5d ms  %4d MB, %.2f of the minimal window's\n",
		app.took.Milliseconds(), app.memory/1024, float64(app.memory)/float64(minimal.memory))
	fmt.Printf("  deriving the same key in a terminal  %5d ms\n", terminal.took.Milliseconds())
	return nil
}

// openOnce starts the app with the programme, types the passphrase and waits
// until Today has taken the window.
func (e *evening) openOnce() (measured, error) {
	defer e.stop()
	if err := inOrder(
		func() error { return e.begin(e.file()) },
		func() error { return e.typeText(passphrase) },
		e.settle,
	); err != nil {
		return measured{}, err
	}
	begun := time.Now()
	if err := inOrder(
		func() error { return e.key("Return") },
		func() error { return e.wait("screen", "today") },
	); err != nil {
		return measured{}, err
	}
	shown, err := e.logged("screen", "today")
	if err != nil {
		return measured{}, err
	}
	memory, err := e.memory()
	return measured{shown.Sub(begun), memory}, err
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

// memory is what the app holds of the machine's memory, in kB, once the screen
// stands still.
func (e *evening) memory() (int, error) {
	if err := e.settle(); err != nil {
		return 0, err
	}
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", e.running.Process.Pid))
	if err != nil {
		return 0, err
	}
	_, after, found := strings.Cut(string(status), "VmRSS:")
	fields := strings.Fields(after)
	if !found || len(fields) == 0 {
		return 0, fmt.Errorf("the system does not say how much memory the app holds")
	}
	return strconv.Atoi(fields[0])
}

// median takes the middle of each measure by itself.
func median(all []measured) measured {
	took, memory := make([]time.Duration, len(all)), make([]int, len(all))
	for i, m := range all {
		took[i], memory[i] = m.took, m.memory
	}
	slices.Sort(took)
	slices.Sort(memory)
	return measured{took[len(took)/2], memory[len(memory)/2]}
}
