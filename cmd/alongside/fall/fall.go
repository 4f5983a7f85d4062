// Package fall keeps what is worth knowing when the app falls: where it was and
// what it did, and never whom it was about. What a panic says may hold a name,
// so of that only the kind is kept.
package fall

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
)

const (
	markFile   = "open"            // is there while the app runs
	rawFile    = "crash-raw.txt"   // what the system of the language writes as it falls
	stackFile  = "crash-stack.txt" // the same without what was said
	reportFile = "crash-report.txt"
	logFile    = "alongside.log"
)

// Watch is to be called once this process is the only one that runs. It returns
// the path of a report if the one before did not end as it should, else "".
// What cannot be written here is passed over, in this package: that a fall might
// go untold is no reason to keep somebody from their evening.
func Watch(dir string) (report string) {
	if _, err := os.Stat(filepath.Join(dir, markFile)); err == nil {
		report = writeReport(dir)
	}
	_ = os.Remove(filepath.Join(dir, rawFile))
	_ = os.Remove(filepath.Join(dir, stackFile))
	_ = os.WriteFile(filepath.Join(dir, markFile), nil, 0o600)
	if raw, err := os.OpenFile(filepath.Join(dir, rawFile), os.O_CREATE|os.O_WRONLY|os.O_TRUNC, 0o600); err == nil {
		_ = debug.SetCrashOutput(raw, debug.CrashOptions{})
		_ = raw.Close() // it has a handle of its own
	}
	return report
}

// EndedWell notes that the app ends as it should.
func EndedWell(dir string) {
	_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
	_ = os.Remove(filepath.Join(dir, rawFile))
	_ = os.Remove(filepath.Join(dir, markFile))
}

// Catch is to be deferred where a goroutine begins. A panic ends the app all the
// same, but what it says is written nowhere: the terminal is a log too.
func Catch(dir string) {
	said := recover()
	if said == nil {
		return
	}
	stack := kind(said) + "\n" + Scrub(string(debug.Stack()))
	_ = os.WriteFile(filepath.Join(dir, stackFile), []byte(stack), 0o600)
	fmt.Fprint(os.Stderr, "Alongside has to close: ", stack)
	os.Exit(2)
}

// kind says what kind of panic it was. What the language itself says names
// numbers and types alone.
func kind(said any) string {
	if err, ok := said.(runtime.Error); ok {
		return err.Error()
	}
	return fmt.Sprintf("a panic with a %T", said)
}

// writeReport writes what can be told about the last end, for a person to read
// before they send it to anybody.
func writeReport(dir string) string {
	screen, act := last(filepath.Join(dir, logFile))
	var b strings.Builder
	fmt.Fprintf(&b, "Alongside closed unexpectedly.\n\nSystem: %s %s, %s\nLast screen: %s\nLast action: %s\n\n",
		runtime.GOOS, runtime.GOARCH, runtime.Version(), screen, act)
	switch stack, raw := read(dir, stackFile), read(dir, rawFile); {
	case stack != "":
		b.WriteString(stack)
	case raw != "":
		b.WriteString(Scrub(raw))
	default:
		b.WriteString("It was ended from outside, or the power went: there is nothing more to tell.\n")
	}
	path := filepath.Join(dir, reportFile)
	if os.WriteFile(path, []byte(b.String()), 0o600) != nil {
		return ""
	}
	return path
}

func read(dir, name string) string {
	text, err := os.ReadFile(filepath.Join(dir, name))
	if err != nil {
		return ""
	}
	return string(text)
}

// last is the screen that was shown last and the act that was done last, as the
// log says.
func last(log string) (screen, act string) {
	screen, act = "unknown", "none"
	f, err := os.Open(log)
	if err != nil {
		return screen, act
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		var l struct{ Msg, Screen, Panel, Act string }
		if json.Unmarshal(lines.Bytes(), &l) != nil {
			continue
		}
		switch l.Msg {
		case "screen":
			screen, act = strings.TrimSpace(l.Screen+" "+l.Panel), "none"
		case "did":
			act = l.Act
		}
	}
	return screen, act
}
