package crawl

import (
	"errors"
	"fmt"
	"math"
	"os"
	"reflect"
	"runtime/debug"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/uitest"
	"alongside/ui/uitest/keyboard"
)

// crawl goes through the app from one place after another.
type crawl struct {
	*computer
	name  string // of the programme and the look
	masks masks
	only  string // the one way to go, or empty
	r     *report
	form  form
	left  int // steps that may still be taken from this place

	place spot
	begin string          // the title of what the place shows
	here  way             // what was done since the place was shown
	known bool            // whether the window is where here leads
	same  bool            // the last step changed nothing
	notes map[string]note // what the ways from this place lead to
}

// note is what a way leads to.
type note struct {
	shown   string
	layers  int
	changes int
	content [32]byte
}

// from goes every way of so many steps from a place.
func (c *crawl) from(s spot) {
	c.place, c.known, c.begin, c.notes = s, false, "", map[string]note{}
	if !c.arrive(nil) {
		return
	}
	c.r.places++
	c.left = c.form.most
	ways := []way{nil}
	for range c.form.steps {
		var on []way
		for _, w := range ways {
			on = append(on, c.tryAll(w)...)
		}
		ways = on
	}
	c.restore()
}

// tryAll does everything that is new where a way leads. It returns the ways on
// which there is more that is new.
func (c *crawl) tryAll(w way) (on []way) {
	if !c.arrive(w) {
		return nil
	}
	in := c.surroundings(w)
	acts := c.fresh(in)
	for len(acts) > 0 {
		a := acts[0]
		acts = acts[1:]
		key := in.key(a)
		if !c.wanted(w.plus(a)) || c.r.done(key) {
			continue
		}
		if c.left <= 0 || c.r.full() {
			return on
		}
		c.left--
		if !c.arrive(w) {
			return on
		}
		c.r.do(key)
		stopped, ok := c.step(a, true)
		if stopped > 0 {
			a.from = stopped
			acts = slices.Insert(acts, 0, a)
		}
		if ok && !c.same && len(c.fresh(c.surroundings(c.here))) > 0 {
			on = append(on, c.here)
		}
		c.back(w)
	}
	return on
}

// wanted reports whether a way is one to go, where only one is.
func (c *crawl) wanted(w way) bool {
	return c.only == "" || strings.HasPrefix(c.only, w.String()) || strings.HasPrefix(w.String(), c.only)
}

// fresh is what can be done here and was not done in such a context.
func (c *crawl) fresh(in surroundings) (acts []act) {
	for _, a := range c.masks.everything(c.canvas()) {
		if c.r.see(in.key(a)) {
			acts = append(acts, a)
		}
	}
	return acts
}

// surroundings are where an act is done.
type surroundings struct {
	context string // what the window shows, in few words
	screen  string // the title of the screen below all dialogs
	over    string // the kind of what lies on top
	edited  bool   // something was typed or chosen in the dialog on top
}

func (c *crawl) surroundings(w way) surroundings {
	return surroundings{c.context(), c.screen(), c.over(), w.edited()}
}

// key is an act where it is done. What behaves alike everywhere is done once for
// all: the navigation beside every screen, the keys of a tick box in any dialog.
func (s surroundings) key(a act) string {
	context := s.context
	switch {
	case strings.Contains(a.on, "NavItem"), a.how == keys && a.on == "Button" && s.over == window:
		context = s.screen
	case strings.Contains(a.on, "scrollBar"), a.how == menu, a.how == drag, a.how == beside,
		a.how == keys && slices.Contains(alike, a.on):
		context = s.over
	case a.how == lockNow && s.over == "popover":
		context = s.over
	case s.edited && (a.how == enter || strings.HasPrefix(a.on, "Button")):
		context += ", filled in"
	}
	return context + ": " + a.String()
}

// alike are the things of the kit whose keys mean the same wherever they stand.
var alike = []string{"Button", "Check", "Choice", "Entry", "Picker", "Tabs"}

const window = "window"

// screen is the title of the screen below all dialogs.
func (c *crawl) screen() string {
	canvas := c.canvas()
	return c.masks.hide(title(canvas.Content(), box{size: canvas.Size()}))
}

// over is the kind of what lies on top.
func (c *crawl) over() string {
	if top := c.canvas().Overlays().Top(); top != nil {
		return reflect.TypeOf(top).Elem().Name()
	}
	return window
}

// context is what the window shows: the place or the title of the screen, or
// the titles of the dialogs alone, which mean the same wherever they are opened.
func (c *crawl) context() string {
	canvas := c.canvas()
	overlays := canvas.Overlays().List()
	var parts []string
	if !slices.ContainsFunc(overlays, isDialog) {
		parts = append(parts, c.screen())
		if parts[0] == c.begin {
			parts[0] = c.place.kind
		}
	}
	for _, o := range overlays {
		over := reflect.TypeOf(o).Elem().Name()
		if isDialog(o) {
			over = "[" + c.masks.hide(title(o, box{size: canvas.Size()})) + "]"
		}
		parts = append(parts, over)
	}
	return strings.Join(parts, " › ")
}

func isDialog(o fyne.CanvasObject) bool {
	_, is := o.(*kit.Dialog)
	return is
}

// shown is what the window shows, word for word, but for the toast.
func (c *crawl) shown() string {
	canvas := c.canvas()
	var b strings.Builder
	for _, root := range append([]fyne.CanvasObject{canvas.Content()}, canvas.Overlays().List()...) {
		b.WriteString(c.shownIn(root))
		b.WriteString(layerEnd)
	}
	return b.String()
}

// layerEnd stands between what is shown in one layer and in the next.
const layerEnd = "\n---\n"

func (c *crawl) shownIn(root fyne.CanvasObject) string {
	var b strings.Builder
	for _, text := range texts(root) {
		c.r.said(text)
		b.WriteString(text)
		b.WriteByte('\n')
	}
	lookAt(root, box{}, func(s seen) {
		if d, ok := s.object.(fyne.Disableable); ok && d.Disabled() {
			b.WriteByte('-')
		}
		switch o := s.object.(type) {
		case *kit.Check:
			fmt.Fprint(&b, o.Checked, " ")
		case interface{ Selected() int }: // a choice, tabs, a list
			fmt.Fprint(&b, o.Selected(), " ")
		}
	})
	return b.String()
}

// note is what is to be known of where the window is now.
func (c *crawl) note() note {
	n := note{shown: c.shown(), layers: len(c.canvas().Overlays().List()), changes: c.changes}
	if c.app.Store() != nil {
		n.content = c.content()
	}
	return n
}

// arrive goes where a way leads, unless the window is there: by the way from
// the place if that is enough, and from an app as it was unlocked if not.
func (c *crawl) arrive(w way) bool {
	if c.known && c.here.String() == w.String() {
		return true
	}
	before, been := c.notes[w.String()]
	for _, begin := range []func() error{c.clear, c.home} {
		if ok, _ := c.guard(c.here, begin); !ok || !c.walk(w) {
			continue
		}
		if n := c.note(); !been || n.shown == before.shown && (n.changes > 0 || n.content == before.content) {
			c.notes[w.String()] = n
			return true
		}
	}
	c.r.lost(c.where(w))
	c.known = false
	return false
}

// walk goes a way from the place.
func (c *crawl) walk(w way) bool {
	if ok, _ := c.guard(nil, func() error { c.place.show(c); return nil }); !ok {
		return false
	}
	layOut(c.canvas())
	if c.begin == "" {
		c.begin = c.screen()
	}
	c.here, c.known = nil, true
	for _, a := range w {
		if _, ok := c.step(a, false); !ok {
			return false
		}
	}
	return true
}

// back brings the window back to where a way leads, where no more is needed
// than Escape and taking back what was done.
func (c *crawl) back(w way) {
	if c.known && c.same {
		c.here = w
		return
	}
	c.known = false
	before := c.notes[w.String()]
	if c.app == nil || c.file != nil && (c.app.Store() == nil || c.app.Store().Path() != c.path) {
		return
	}
	fine, _ := c.guard(c.here, func() error {
		for range 3 {
			if len(c.canvas().Overlays().List()) <= before.layers {
				break
			}
			if _, err := c.do(act{how: escape}); err != nil {
				return err
			}
		}
		for range c.changes - before.changes {
			if _, err := c.app.Store().Undo(); err != nil {
				return err
			}
		}
		layOut(c.canvas())
		return nil
	})
	if !fine {
		return
	}
	now := c.note()
	now.changes = before.changes
	if now == before {
		c.here, c.known = w, true
		c.changes = before.changes
	}
}

var errElsewhere = errors.New("the app does not come back by itself")

// clear takes away dialogs, and takes back what was done.
func (c *crawl) clear() error {
	if c.app == nil || c.file == nil || c.app.Store() == nil || c.app.Store().Path() != c.path {
		return errElsewhere
	}
	for range 6 {
		if c.canvas().Overlays().Top() == nil {
			break
		}
		keyboard.Press(c.canvas(), fyne.KeyEscape)
	}
	if c.canvas().Overlays().Top() != nil {
		return errElsewhere
	}
	if c.changes > 0 {
		c.again()
		if err := c.undoAll(); err != nil {
			c.fail(c.here, "%v", err)
			c.start()
			return nil
		}
		c.changes = 0
	}
	c.tidy()
	c.wear()
	return nil
}

// restore brings the app back to where it begins.
func (c *crawl) restore() {
	if ok, _ := c.guard(c.here, c.home); !ok {
		c.start()
	}
	c.known = false
}

// home takes everything back, locks and unlocks: every screen is made anew.
func (c *crawl) home() error {
	if c.app == nil || c.file == nil || c.app.Store() == nil || c.app.Store().Path() != c.path {
		c.start()
		return nil
	}
	if c.changes > 0 {
		c.again()
		if err := c.undoAll(); err != nil {
			c.fail(c.here, "%v", err)
			c.start()
			return nil
		}
	}
	c.relock()
	if c.app.Store() == nil {
		return errElsewhere
	}
	return nil
}

// again takes back and does again what was done last, and compares.
func (c *crawl) again() {
	s := c.app.Store()
	d, can := s.CanUndo()
	if !can || c.r.again[string(d.Act)+d.Detail] {
		return
	}
	c.r.again[string(d.Act)+d.Detail] = true
	before := c.content()
	if _, err := s.Undo(); err != nil {
		c.fail(c.here, "taking back %q: %v", d.Act, err)
		return
	}
	if _, err := s.Redo(); err != nil {
		c.fail(c.here, "doing %q again: %v", d.Act, err)
		return
	}
	if c.content() != before {
		c.fail(c.here, "%q was taken back and done again, and the content is another", d.Act)
	}
}

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

// program is what is crawled through.
type program struct {
	name    string
	records *data.Records // none: no programme is open
	spots   []spot
	looks   []uitest.Look
}

// form is how far the crawl goes.
type form struct {
	steps int // of a way
	most  int // steps that are taken from one place, the shortest ways first
	all   bool
}

var (
	quick = form{steps: 3, most: 20}
	deep  = form{steps: 4, most: math.MaxInt, all: true}
)

// TestNothingEndsTheApp is the crawl. ALONGSIDE_CRAWL=deep goes every way at
// every size and takes many times as long; ALONGSIDE_CRAWL_WAY goes one way alone.
func TestNothingEndsTheApp(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes a minute")
	}
	t.Cleanup(func() { debug.SetGCPercent(100) })
	debug.SetGCPercent(400) // there is little that lives long
	f := quick
	if os.Getenv("ALONGSIDE_CRAWL") == "deep" {
		f = deep
	}
	only := os.Getenv("ALONGSIDE_CRAWL_WAY")
	all := newReport()
	for _, p := range programmes() {
		for i, l := range p.looks {
			t.Run(p.name+", "+l.Name, func(t *testing.T) { crawlThrough(t, p, i, f, only, all) })
		}
	}
	if only == "" {
		all.tell(t, f)
	}
}

// crawlThrough goes through a programme in one look.
func crawlThrough(t *testing.T, p program, look int, f form, only string, all *report) {
	began := cpu()
	var file []byte
	m := masksFor(data.Records{})
	if p.records != nil {
		file, m = prepare(t, *p.records), masksFor(*p.records)
	}
	l := p.looks[look]
	name := p.name + ", " + l.Name
	c := &crawl{computer: newComputer(t, file, l), name: name, masks: m, r: newReport(), form: f}
	t.Cleanup(c.end)
	for _, s := range p.spots {
		prefix := name + " › " + s.name
		if !f.all && only == "" && !inQuickForm[name][s.name] || only != "" && !strings.HasPrefix(only, prefix) {
			continue
		}
		c.only = strings.TrimPrefix(strings.TrimPrefix(only, prefix), " › ")
		c.from(s)
	}
	t.Logf("%v at work: %s", (cpu() - began).Round(100*time.Millisecond), c.r)
	all.add(c.r, c.acts)
}

// cpu is the time that the process has been at work.
func cpu() time.Duration {
	var u syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
