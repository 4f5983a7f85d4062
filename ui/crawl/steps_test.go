package crawl

import (
	"errors"
	"fmt"
	"runtime/debug"
	"strings"
	"time"
)

// step does one act and looks whether all is as it must be.
func (c *crawl) step(a act, first bool) (stopped int, ok bool) {
	var before moment
	if first {
		before = c.moment()
	}
	w := c.here.plus(a)
	var err error
	fine, panicked := c.guard(w, func() error {
		stopped, err = c.do(a)
		return nil
	})
	c.here, c.known = w, false
	if !fine || panicked {
		c.start()
		return -1, false
	}
	var gone missing
	switch {
	case errors.As(err, &gone):
		return -1, false
	case err != nil:
		c.fail(w, "%v", err)
		return -1, false
	}
	stays := true
	fine, _ = c.guard(w, func() error {
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
	if !fine {
		c.start()
	}
	if !fine || !stays {
		return stopped, false
	}
	c.known = true
	return stopped, true
}

// patience is how long one step may take.
const patience = 30 * time.Second

// guard does something that may panic or hang, and reports whether it went
// well.
func (c *crawl) guard(w way, do func() error) (fine, panicked bool) {
	watch := time.AfterFunc(patience, func() {
		panic("the app hangs: " + c.where(w))
	})
	defer watch.Stop()
	defer func() {
		if p := recover(); p != nil {
			fine, panicked = false, true
			c.known = false
			c.fail(w, "panic: %v\n%s", p, stack())
			c.computer.app = nil // whatever it holds, it does not hold it rightly
		}
	}()
	return do() == nil, false
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
	return strings.Join([]string{c.name, c.place.name, w.String()}, " › ")
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
