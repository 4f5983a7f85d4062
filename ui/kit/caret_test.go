package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// stage is an app in which animations run frame by frame, as in a real window:
// Fyne's test driver runs none.
type stage struct {
	fyne.App
	driver *stageDriver
}

type stageDriver struct {
	fyne.Driver
	running map[*fyne.Animation]time.Duration // how long each has run
}

func (s stage) Driver() fyne.Driver                     { return s.driver }
func (d *stageDriver) StartAnimation(a *fyne.Animation) { d.running[a] = 0 }
func (d *stageDriver) StopAnimation(a *fyne.Animation)  { delete(d.running, a) }

func onStage(t *testing.T) *stageDriver {
	t.Helper()
	withTheme(t, Light, 1)
	app := fyne.CurrentApp()
	d := &stageDriver{app.Driver(), map[*fyne.Animation]time.Duration{}}
	fyne.SetCurrentApp(stage{app, d})
	t.Cleanup(func() { fyne.SetCurrentApp(app) })
	return d
}

// frame lets a sixtieth of a second pass.
func (d *stageDriver) frame() {
	for a, passed := range d.running {
		passed += time.Second / 60
		d.running[a] = passed
		rounds := float64(passed) / float64(a.Duration)
		part := float32(rounds - float64(int(rounds)))
		if a.AutoReverse && int(rounds)%2 == 1 {
			part = 1 - part
		}
		a.Tick(part)
	}
}

// changes lets seconds pass and counts how often the caret comes or goes.
func (d *stageDriver) changes(c *caret, seconds int) (n int) {
	before := c.mark.FillColor
	for range 60 * seconds {
		d.frame()
		if now := c.mark.FillColor; now != before {
			n, before = n+1, now
		}
	}
	return n
}

func caretOf(e *Entry) *caret { return test.WidgetRenderer(e).(*entryRenderer).caret }

func TestTheCaretComesAndGoesTwiceASecondAndThenStands(t *testing.T) {
	for name, e := range map[string]*Entry{
		"one line":      NewEntry(""),
		"several lines": NewMultiEntry("", 3),
		"a passphrase":  NewPasswordEntry(""),
		"a search":      NewSearchField("").entry,
	} {
		t.Run(name, func(t *testing.T) {
			d := onStage(t)
			w := inWindow(t, e, 300, 100)
			w.Canvas().Focus(e)
			c := caretOf(e)
			if n := d.changes(c, 5); n < 9 || n > 10 {
				t.Errorf("in five seconds it changes %d times", n)
			}
			e.TypedRune('a') // and from here on anew
			if !c.mark.Visible() || !c.seen {
				t.Error("it is not seen while somebody types")
			}
			if n := d.changes(c, 12); n != 2*blinks {
				t.Errorf("in twelve seconds after a key it changes %d times", n)
			}
			if n := d.changes(c, 60); n != 0 || !c.seen {
				t.Errorf("when nobody has typed for long it changes %d times a minute; seen: %v", n, c.seen)
			}
		})
	}
}

func TestNothingButTheCaretMovesInAFieldWithTheFocus(t *testing.T) {
	d := onStage(t)
	e := NewEntry("")
	w := inWindow(t, e, 300, 40)
	w.Canvas().Focus(e)
	for does, do := range map[string]func(){
		"the field has just got the focus": func() {},
		"the theme has changed":            func() { fyne.CurrentApp().Settings().SetTheme(NewTheme(Dark, 1)) },
		"the window has changed its size":  func() { w.Resize(fyne.NewSize(400, 40)) },
		"somebody has typed":               func() { e.TypedRune('a') },
	} {
		do()
		d.frame()
		if len(d.running) != 1 {
			t.Errorf("%s: %d animations run", does, len(d.running))
		}
	}
	w.Canvas().Unfocus()
	if d.frame(); len(d.running) != 0 {
		t.Errorf("without the focus %d animations run", len(d.running))
	}
}

func TestTheCaretStandsWhereTheNextLetterGoes(t *testing.T) {
	onStage(t)
	e := NewEntry("")
	w := inWindow(t, e, 300, 40)
	w.Canvas().Focus(e)
	mark := caretOf(e).mark
	empty := mark.Position().X
	typeText(e, "some letters")
	typed := mark.Position().X
	e.TypedKey(key(fyne.KeyLeft))
	if back := mark.Position().X; empty >= typed || back >= typed || mark.Size().Height < Scaled(roleBody.size) {
		t.Errorf("at %v, then %v, and %v after ←; %v high", empty, typed, back, mark.Size().Height)
	}
}
