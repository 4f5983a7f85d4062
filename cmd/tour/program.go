package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

// evening is the app while the tour goes through it.
type evening struct {
	*display
	app, ctl, out, home string
	kills               int // how often to kill the app

	given    string // the file that the app is started with, or empty
	running  *exec.Cmd
	read     int // how many lines of the log were waited past
	pictures int
	groups   int // keys and chords pressed at the register
}

// folder is a folder below the tour's home.
func (e *evening) folder(name string) string { return filepath.Join(e.home, name) }

// temporary is the folder below the tour's home for temporary files.
const temporary = "temporary"

// file is the programme that the tour makes, in a folder that it chooses.
func (e *evening) file() string { return filepath.Join(e.folder("programmes"), "programme.alongside") }

// env gives a command a home of its own: nothing of the user's is touched.
func (e *evening) env(c *exec.Cmd) *exec.Cmd {
	_ = os.MkdirAll(e.folder(temporary), 0o700) // without it the command says what it lacks
	c.Env = append(os.Environ(), "DISPLAY="+e.name, "WAYLAND_DISPLAY=", "LANG=en_GB.UTF-8", "FYNE_SCALE=1",
		"HOME="+e.home, "XDG_CONFIG_HOME="+e.folder("config"), "XDG_DATA_HOME="+e.folder("data"),
		"XDG_STATE_HOME="+e.folder("state"), "XDG_CACHE_HOME="+e.folder("cache"), "TMPDIR="+e.folder(temporary))
	return c
}

// start starts the app and waits until its window can be used.
func (e *evening) start() error {
	args := []string{"-own-lists"}
	if e.given != "" {
		args = append(args, e.given)
	}
	e.running = e.env(exec.Command(e.app, args...))
	e.running.Stdout, e.running.Stderr = os.Stderr, os.Stderr
	if err := e.running.Start(); err != nil {
		return err
	}
	begun := e.read // what the log says before it is ready is still of interest
	if err := e.ready(); err != nil {
		return err
	}
	e.read = begun
	return nil
}

// ready waits until the window can be used.
func (e *evening) ready() error {
	if err := e.wait("ready", ""); err != nil {
		return err
	}
	return until(10*time.Second, "the window has the keyboard", func() bool {
		return run(e.command("xdotool", "getactivewindow")) == nil
	})
}

// lockScreen waits for the lock screen, which is one of a new process.
func (e *evening) lockScreen() error {
	return inOrder(func() error { return e.wait("screen", "passphrase") }, e.ready)
}

// stop ends the app at once, without a word.
func (e *evening) stop() {
	if e.running != nil {
		_ = e.running.Process.Kill()
		_ = e.running.Wait()
		e.running = nil
	}
}

// quit ends the app as a person does.
func (e *evening) quit() error {
	if err := e.key("ctrl+q"); err != nil {
		return err
	}
	done := make(chan error, 1)
	go func() { done <- e.running.Wait() }()
	select {
	case err := <-done:
		e.running = nil
		return err
	case <-time.After(15 * time.Second):
		return fmt.Errorf("the app: %w", errTimeout)
	}
}

// line is a line of the app's log.
type line struct{ Msg, Screen, Panel, Act, Kind string }

// log reads the app's log from the start.
func (e *evening) log() []line {
	text, err := os.ReadFile(filepath.Join(e.folder("state"), "alongside", "alongside.log"))
	if err != nil {
		return nil
	}
	var lines []line
	s := bufio.NewScanner(bytes.NewReader(text))
	for s.Scan() {
		var l line
		if json.Unmarshal(s.Bytes(), &l) == nil {
			lines = append(lines, l)
		}
	}
	return lines
}

// wait waits for the next line of the log that has this message and, as
// screen, panel or act, this word. Lines before it are passed; one that tells
// of a failure ends the wait.
func (e *evening) wait(msg, word string) error {
	var failed error
	err := until(40*time.Second, strings.TrimSpace("the log says "+msg+" "+word), func() bool {
		lines := e.log()
		for i := e.read; i < len(lines); i++ {
			l := lines[i]
			if l.Msg == "failed" {
				failed = fmt.Errorf("the app says that something failed: %s", l.Kind)
				return true
			}
			if l.Msg == msg && (word == "" || l.Screen == word || l.Panel == word || l.Act == word) {
				e.read = i + 1
				return true
			}
		}
		return false
	})
	if failed != nil {
		return failed
	}
	return err
}

// shot takes a picture of what is seen, named after its turn.
func (e *evening) shot(name string) error {
	if err := e.settle(); err != nil {
		return err
	}
	e.pictures++
	return e.picture(filepath.Join(e.out, fmt.Sprintf("%02d-%s.png", e.pictures, name)))
}

// terminal runs the terminal tool on the tour's programme.
func (e *evening) terminal(args ...string) (string, error) {
	secret := filepath.Join(e.home, "passphrase")
	if err := os.WriteFile(secret, []byte(passphrase+"\n"), 0o600); err != nil {
		return "", err
	}
	c := e.env(exec.Command(e.ctl, append(args, "--passphrase-file", secret)...))
	out, err := c.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("alongsidectl %s: %w: %s", args[0], err, bytes.TrimSpace(out))
	}
	return string(out), nil
}
