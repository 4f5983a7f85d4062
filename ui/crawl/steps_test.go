package crawl

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"time"
)

// errPanicked says that the app fell; it was told already.
var errPanicked = errors.New("it panicked")

// step does one act and looks whether all is as it must be. It returns at which
// key it stopped, as do does, and why the window is not where the way leads now.
func (c *crawl) step(a act, first bool) (stopped int, err error) {
	var before moment
	if first {
		before = c.moment()
	}
	w := c.here.plus(a)
	var wrong error
	err = c.guard(w, func() error {
		stopped, wrong = c.do(a)
		return nil
	})
	c.here, c.known = w, false
	if err != nil {
		c.start()
		return -1, err
	}
	if wrong != nil {
		if _, gone := wrong.(missing); !gone {
			c.fail(w, "%v", wrong)
		}
		return -1, wrong
	}
	if c.closed {
		return -1, missing("the window was closed")
	}
	stays := true
	err = c.guard(w, func() error {
		layOut(c.canvas())
		if first {
			c.r.steps++
			after := c.moment()
			c.check(w, a, before, after)
			c.same = after == before
			stays = c.leavesWithoutKeyboard(w)
		}
		return nil
	})
	switch {
	case err != nil:
		c.start()
		return stopped, err
	case !stays:
		return stopped, errElsewhere
	}
	c.known = true
	return stopped, nil
}

// patience is how long one step may take.
const patience = 30 * time.Second

// guard does something that may panic or hang, and returns what is wrong.
func (c *crawl) guard(w way, do func() error) (err error) {
	watch := time.AfterFunc(patience, func() {
		panic("the app hangs: " + c.where(w))
	})
	defer watch.Stop()
	defer func() {
		if p := recover(); p != nil {
			err = errPanicked
			c.known = false
			c.fail(w, "panic: %v\n%s", p, stack())
			c.app = nil // whatever it holds, it does not hold it rightly
		}
	}()
	return do()
}

// stack is where the panic came from, as far as it is of this project.
func stack() string {
	var lines []string
	all := strings.Split(string(debug.Stack()), "\n")
	for i, line := range all {
		if strings.HasPrefix(line, "\t") && (strings.Contains(line, "/ui/") || strings.Contains(line, "/data/") || strings.Contains(line, "/reports/")) {
			lines = append(lines, all[i-1], line)
		}
	}
	return strings.Join(lines[:min(len(lines), 24)], "\n")
}

// where is a way in full, as it is printed and can be gone again.
func (c *crawl) where(w way) string {
	return c.name + " › " + c.place.name + " › " + w.String()
}

// fail tells of something wrong, once.
func (c *crawl) fail(w way, format string, args ...any) {
	c.t.Helper()
	what := fmt.Sprintf(format, args...)
	if c.r.failed(c.place.name + what) {
		return
	}
	c.t.Errorf("%s\n\t%s", c.where(w), what)
}
