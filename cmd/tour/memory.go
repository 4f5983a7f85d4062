package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// plantedPeople and plantedNotes are how many names and notes are typed into the
// window, each of them like no other word.
const (
	plantedPeople = 240
	plantedNotes  = 60
)

// remember types some hundred secrets into the real window, locks, and looks for
// each of them, and for the passphrase, in the memory of every process of the app.
// It needs to be root, as nobody else can look.
func remember(app, ctl string) (err error) {
	display, err := startDisplay()
	if err != nil {
		return err
	}
	defer display.stop()
	home, err := os.MkdirTemp("", "alongside-memory-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	e := &evening{display: display, app: app, ctl: ctl, out: home, home: home}
	e.given = e.file()
	defer e.stop()
	var secrets []string
	if err := inOrder(
		func() error { return os.MkdirAll(e.folder("programmes"), 0o700) },
		e.newSample,
		e.start,
		e.unlock,
		func() error { return e.key("ctrl+2") },
		func() error { return e.wait("screen", "register") },
		func() (err error) { secrets, err = e.plant(); return err },
	); err != nil {
		return err
	}
	open, err := e.found(secrets)
	if err != nil {
		return err
	}
	begun := time.Now()
	if err := inOrder(
		func() error { return e.key("ctrl+l") },
		func() error { return e.wait("screen", "passphrase") },
	); err != nil {
		return err
	}
	drawn := time.Since(begun)
	for _, after := range []time.Duration{time.Second, 20 * time.Second} {
		time.Sleep(after)
		locked, err := e.found(secrets)
		if err != nil {
			return err
		}
		fmt.Printf("tour: of %d secrets %d are in memory while the programme is open, and %d once it was locked for %v; the lock screen took %v\n",
			len(secrets), open, locked, after, drawn.Round(time.Millisecond))
		if locked > 0 {
			return errors.New("locking leaves secrets in memory")
		}
	}
	return nil
}

// newSample makes a sample programme with the terminal tool.
func (e *evening) newSample() error {
	_, err := e.terminal("new", e.file(), "--sample", "--people", "12")
	return err
}

func (e *evening) unlock() error {
	return inOrder(
		func() error { return e.wait("screen", "passphrase") },
		func() error { return e.typeText(passphrase) },
		func() error { return e.key("Return") },
		func() error { return e.wait("screen", "today") },
	)
}

// plant types people and notes, and returns what it typed, with the passphrase.
func (e *evening) plant() ([]string, error) {
	secrets := []string{passphrase}
	for n := range plantedPeople {
		name := secret("Xa", n)
		secrets = append(secrets, name)
		if err := e.doDeed(deed{typed: name, keys: []string{"alt+p"}, act: "walk-in"}); err != nil {
			return nil, fmt.Errorf("person %d: %w", n, err)
		}
		if n >= plantedNotes {
			continue
		}
		note := secret("Quo", n)
		secrets = append(secrets, note)
		if err := inOrder(
			func() error { return e.key("alt+n") },
			func() error { return e.typeText(note) },
			func() error { return e.key("Return") },
			func() error { return e.wait("did", "edit-mark") },
		); err != nil {
			return nil, fmt.Errorf("note %d: %w", n, err)
		}
	}
	return secrets, nil
}

// secret is a word that stands nowhere else.
func secret(begin string, n int) string {
	const letters = "bcdfghjklmnpqrstvwxz"
	word := begin
	for i := 0; i < 9; i++ {
		n = (n*7919 + 104729*(i+1)) % 1000003
		word += string(letters[n%len(letters)]) + string("aeiou"[n/31%5])
	}
	return word
}

// found counts the secrets that are in the memory of the app's processes, as UTF-8 or
// as the runes of Go.
func (e *evening) found(secrets []string) (int, error) {
	pids, err := e.processes()
	if err != nil {
		return 0, err
	}
	is := make([]bool, len(secrets))
	for _, pid := range pids {
		if err := lookInto(pid, func(memory []byte) {
			for i, s := range secrets {
				is[i] = is[i] || bytes.Contains(memory, []byte(s)) || bytes.Contains(memory, asRunes(s))
			}
		}); err != nil {
			return 0, err
		}
	}
	n := 0
	for _, there := range is {
		if there {
			n++
		}
	}
	return n, nil
}

func asRunes(s string) []byte {
	var b []byte
	for _, r := range s {
		b = append(b, byte(r), byte(r>>8), byte(r>>16), 0)
	}
	return b
}

// processes are those that run the app.
func (e *evening) processes() (pids []int, err error) {
	app, err := filepath.EvalSymlinks(e.app)
	if err != nil {
		return nil, err
	}
	if app, err = filepath.Abs(app); err != nil {
		return nil, err
	}
	all, err := filepath.Glob("/proc/[0-9]*/exe")
	if err != nil {
		return nil, err
	}
	for _, exe := range all {
		if program, err := os.Readlink(exe); err == nil && program == app {
			pid, err := strconv.Atoi(filepath.Base(filepath.Dir(exe)))
			if err != nil {
				return nil, err
			}
			pids = append(pids, pid)
		}
	}
	if len(pids) == 0 {
		return nil, errors.New("the app does not run")
	}
	return pids, nil
}

// lookInto gives what can be read of a process's memory, part by part. No part is cut:
// a secret lies whole in one.
func lookInto(pid int, look func([]byte)) error {
	maps, err := os.ReadFile(fmt.Sprintf("/proc/%d/maps", pid))
	if err != nil {
		return err
	}
	mem, err := os.Open(fmt.Sprintf("/proc/%d/mem", pid))
	if err != nil {
		return err
	}
	defer mem.Close()
	read := 0
	for _, line := range strings.Split(string(maps), "\n") {
		var from, until int64
		var rights string
		if _, err := fmt.Sscanf(line, "%x-%x %s", &from, &until, &rights); err != nil || rights[0] != 'r' {
			continue
		}
		part := make([]byte, until-from)
		if n, _ := mem.ReadAt(part, from); n > 0 {
			look(part[:n])
			read += n
		}
	}
	if read < 1<<20 {
		return fmt.Errorf("only %d bytes of the memory of %d could be read", read, pid)
	}
	return nil
}
