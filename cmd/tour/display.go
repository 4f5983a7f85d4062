package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"time"
)

// display is a virtual screen with a window manager on it.
type display struct {
	name    string // ":42"
	server  *exec.Cmd
	manager *exec.Cmd
}

const screenSize = "1280x800x24"

// startDisplay starts Xvfb on a number that is free, and openbox, without which
// no window would get the keyboard. The options are Xvfb's. It is told to stay
// as it is when its last client leaves: else whoever asks before openbox is there
// has openbox thrown out as it comes.
func startDisplay(options ...string) (*display, error) {
	numbers, tell, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer numbers.Close()
	server := exec.Command("Xvfb", append([]string{"-displayfd", "3", "-screen", "0", screenSize, "-nolisten", "tcp", "-noreset"}, options...)...)
	server.ExtraFiles = []*os.File{tell}
	if err := server.Start(); err != nil {
		return nil, fmt.Errorf("the virtual display does not start: %w", err)
	}
	_ = tell.Close()
	number, err := bufio.NewReader(numbers).ReadString('\n')
	if err != nil {
		_ = server.Process.Kill()
		return nil, fmt.Errorf("the virtual display gives no number: %w", err)
	}
	d := &display{name: ":" + strings.TrimSpace(number), server: server}
	d.manager = d.command("openbox")
	if err := d.manager.Start(); err != nil {
		d.stop()
		return nil, fmt.Errorf("the window manager does not start: %w", err)
	}
	return d, until(10*time.Second, "a window manager", func() bool {
		out, err := d.command("xprop", "-root", "_NET_SUPPORTING_WM_CHECK").Output()
		return err == nil && strings.Contains(string(out), "window id")
	})
}

func (d *display) stop() {
	for _, c := range []*exec.Cmd{d.manager, d.server} {
		if c != nil && c.Process != nil {
			_ = c.Process.Kill()
			_ = c.Wait()
		}
	}
}

// command is a command that has this display as its own.
func (d *display) command(name string, args ...string) *exec.Cmd {
	c := exec.Command(name, args...)
	c.Env = append(os.Environ(), "DISPLAY="+d.name, "WAYLAND_DISPLAY=")
	return c
}

// key presses keys or chords one after another, in xdotool's names: "Return",
// "ctrl+2".
func (d *display) key(keys ...string) error {
	return run(d.command("xdotool", append([]string{"key", "--delay", "25"}, keys...)...))
}

// typeText types text as on a keyboard.
func (d *display) typeText(text string) error {
	return run(d.command("xdotool", "type", "--delay", "15", text))
}

// click clicks at a place on the screen.
func (d *display) click(x, y int) error {
	return run(d.command("xdotool", "mousemove", strconv.Itoa(x), strconv.Itoa(y), "click", "1"))
}

// look returns the pixels of the screen, four bytes each.
func (d *display) look() ([]byte, error) {
	return d.command("import", "-window", "root", "-depth", "8", "rgba:-").Output()
}

// differing counts the pixels in which two looks differ.
func differing(a, b []byte) int {
	if len(a) != len(b) {
		return max(len(a), len(b))
	}
	n := 0
	for i := 0; i+4 <= len(a); i += 4 {
		if a[i] != b[i] || a[i+1] != b[i+1] || a[i+2] != b[i+2] {
			n++
		}
	}
	return n
}

// Pixels: fewer than a blinking cursor differ on a screen that stands still,
// more than a line of text on one that shows something else.
const (
	still   = 400
	changed = 5000
)

// doublePress is a little longer than what the app takes for the second half of
// a double press.
const doublePress = 350 * time.Millisecond

// settle waits as long as somebody needs to see what has come, and until the
// screen stands still: a quick machine would press within a double press.
func (d *display) settle() error {
	time.Sleep(doublePress)
	before, err := d.look()
	if err != nil {
		return err
	}
	return until(10*time.Second, "the screen stands still", func() bool {
		now, err := d.look()
		calm := err == nil && differing(before, now) < still
		before = now
		return calm
	})
}

// open presses keys that open something, and waits until it is seen.
func (d *display) open(keys ...string) error {
	before, err := d.look()
	if err != nil {
		return err
	}
	if err := d.key(keys...); err != nil {
		return err
	}
	if err := until(10*time.Second, "something opens", func() bool {
		now, err := d.look()
		return err == nil && differing(before, now) > changed
	}); err != nil {
		return err
	}
	return d.settle()
}

// picture takes a picture of the whole screen.
func (d *display) picture(path string) error {
	return run(d.command("import", "-window", "root", path))
}

func run(c *exec.Cmd) error {
	out, err := c.CombinedOutput()
	if err != nil {
		return fmt.Errorf("%s: %w: %s", c.Args[0], err, strings.TrimSpace(string(out)))
	}
	return nil
}

var errTimeout = errors.New("did not happen in time")

// until asks again and again whether something has happened.
func until(atMost time.Duration, what string, happened func() bool) error {
	deadline := time.Now().Add(atMost)
	for !happened() {
		if time.Now().After(deadline) {
			return fmt.Errorf("%s: %w", what, errTimeout)
		}
		time.Sleep(30 * time.Millisecond)
	}
	return nil
}
