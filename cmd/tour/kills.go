package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// longestLife is within what time the app is killed, from the moment on which
// the register has the keyboard: some deeds later, and in the middle of one.
const longestLife = 2500 * time.Millisecond

// survive kills the app on a copy of the programme as it was before the
// evening, and then goes on with the one of after it.
func survive(e *evening) error {
	if err := inOrder(
		e.quit,
		func() error { return e.keep("after-the-evening") },
		func() error { return e.killAndReopen(e.kills) },
		func() error { return errors.Join(os.Rename(e.folder("after-the-evening"), e.file()), e.forgetSeen()) },
		e.start,
		func() error { return e.wait("screen", "passphrase") },
		func() error { return e.typeText(passphrase) },
		func() error { return e.key("Return") },
		func() error { return e.wait("screen", "today") },
	); err != nil {
		return err
	}
	return e.shot("today")
}

// forgetSeen makes the computer one that never saw the programme: an older file
// would be asked about.
func (e *evening) forgetSeen() error {
	return os.RemoveAll(filepath.Join(e.folder("state"), "alongside", "seen"))
}

// keep copies the programme as it is now.
func (e *evening) keep(name string) error {
	content, err := os.ReadFile(e.file())
	if err != nil {
		return err
	}
	return os.WriteFile(e.folder(name), content, 0o600)
}

// killAndReopen goes through the arrivals again on a copy of the programme as it
// was before the evening, and kills the app at random moments. Each time the
// file must hold every deed that the screen said was saved, and nothing that
// was not done; the register left open must come back, and the arrivals go on
// where they were.
func (e *evening) killAndReopen(times int) error {
	before, err := os.ReadFile(e.folder("before-the-evening"))
	if err != nil {
		return err
	}
	random := rand.New(rand.NewPCG(1, 2)) // repeatable, but for the machine's own pace
	at, deeds := len(arrivals), 0
	for i := range times {
		if at == len(arrivals) {
			if err := errors.Join(os.WriteFile(e.file(), before, 0o600), e.forgetSeen()); err != nil {
				return err
			}
			at = 0
		}
		said, err := e.liveFor(at, time.Duration(random.Int64N(int64(longestLife))))
		if err != nil {
			return fmt.Errorf("before the app was killed the %d. time: %w", i+1, err)
		}
		stored, err := e.storedUpTo(at + said)
		if err != nil {
			return fmt.Errorf("after the app was killed the %d. time: %w", i+1, err)
		}
		deeds += stored - at
		at = stored
	}
	fmt.Printf("tour: the app was killed %d times over %d deeds\n", times, deeds)
	return nil
}

// liveFor opens the programme's register, goes on with the arrivals from one
// of them on, and kills the app after a while. It returns how many deeds the
// app said were done.
func (e *evening) liveFor(from int, life time.Duration) (said int, err error) {
	if err := inOrder(
		e.start,
		func() error { return e.wait("screen", "passphrase") },
		func() error { return e.typeText(passphrase) },
		func() error { return e.key("Return") },
		func() error { return e.wait("screen", "today") },
		e.settle,                                // an Enter at once would be the second half of the one before
		func() error { return e.key("Return") }, // tonight's, or the one left open
		func() error { return e.wait("screen", "register") },
	); err != nil {
		return 0, err
	}
	begun := len(e.log())
	killed := make(chan struct{})
	app := e.running
	time.AfterFunc(life, func() {
		_ = app.Process.Kill()
		close(killed)
	})
	for _, d := range arrivals[from:] { // what can be undone outlives the app
		// how far this comes, nobody knows: that is the point
		_ = e.typeText(d.typed)
		_ = e.key(d.keys...)
		if over(killed) {
			break
		}
	}
	<-killed
	_ = app.Wait()
	e.running = nil
	lines := e.log()
	for _, l := range lines[begun:] {
		switch l.Msg {
		case "did":
			said++
		case "failed":
			return 0, fmt.Errorf("the app says that something failed: %s", l.Kind)
		}
	}
	e.read = len(lines)
	return said, nil
}

func over(done <-chan struct{}) bool {
	select {
	case <-done:
		return true
	default:
		return false
	}
}

// storedUpTo returns how many of the arrivals the file holds: at least so many,
// and its marks are those after that many, to the last one.
func (e *evening) storedUpTo(least int) (int, error) {
	marks, err := e.sound(e.file())
	if err != nil {
		return 0, err
	}
	for n := least; n <= len(arrivals); n++ {
		if difference(marksAfter(n), marks) == "" {
			return n, nil
		}
	}
	return 0, fmt.Errorf("after %d deeds that were said to be saved: %s", least, difference(marksAfter(least), marks))
}

// marksAfter are the marks after so many of the arrivals.
func marksAfter(n int) map[string]string {
	marks := map[string]string{}
	for _, d := range arrivals[:n] {
		if d.status == "" {
			delete(marks, d.who)
		} else {
			marks[d.who] = d.status
		}
	}
	return marks
}

// difference names the marks that differ, or is empty.
func difference(want, got map[string]string) string {
	var all []string
	for who, status := range want {
		if got[who] != status {
			all = append(all, fmt.Sprintf("%s should be %q and is %q", who, status, got[who]))
		}
	}
	for who, status := range got {
		if want[who] == "" {
			all = append(all, fmt.Sprintf("%s is %q", who, status))
		}
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}

// marks reads everybody's mark out of a file, by full name.
func (e *evening) marks(file string) (map[string]string, error) {
	dir := e.folder("export")
	if err := os.RemoveAll(dir); err != nil {
		return nil, err
	}
	if _, err := e.terminal("export", file, "--to", dir); err != nil {
		return nil, err
	}
	rows, err := readTable(filepath.Join(dir, "marks.csv"))
	if err != nil {
		return nil, err
	}
	marks := map[string]string{}
	for _, row := range rows {
		marks[row["Name"]] = strings.ToLower(row["Status"])
	}
	return marks, nil
}

// readTable reads a CSV with headings.
func readTable(path string) ([]map[string]string, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	table := make([]map[string]string, len(rows)-1)
	for i, row := range rows[1:] {
		table[i] = map[string]string{}
		for c, heading := range rows[0] {
			table[i][heading] = row[c]
		}
	}
	return table, nil
}
