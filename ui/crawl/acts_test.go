package crawl

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"alongside/ui/kit"
	"alongside/ui/uitest"
	"alongside/ui/uitest/keyboard"
)

// act is one step: something done to a thing, or to the window.
type act struct {
	how  how
	on   string // the thing, or its kind; none: the window
	what string // the part of it, or the text to type
	from int    // with which of the keys to begin
}

// how is what is done.
type how string

const (
	tap     how = "tap"
	menu    how = "right-click"
	beside  how = "tap beside"
	typing  how = "type"
	keys    how = "keys on"
	chords  how = "chords"
	fillIn  how = "fill in"
	wheel   how = "wheel"
	drag    how = "drag"
	wait    how = "wait"
	escape  how = "Escape"
	enter   how = "Enter"
	lockNow how = "lock"
)

func (a act) String() string {
	parts := []string{string(a.how)}
	if a.on != "" {
		parts = append(parts, a.on)
	}
	if a.what != "" {
		parts = append(parts, "“"+a.what+"”")
	}
	if a.from > 0 {
		parts = append(parts, fmt.Sprintf("from key %d", a.from))
	}
	return strings.Join(parts, " ")
}

// way is how to get somewhere.
type way []act

func (w way) String() string {
	var parts []string
	for _, a := range w {
		parts = append(parts, a.String())
	}
	return strings.Join(parts, " › ")
}

// plus is the way with one step more.
func (w way) plus(a act) way { return append(w[:len(w):len(w)], a) }

// edited reports whether something was typed or filled in on the way.
func (w way) edited() bool {
	return slices.ContainsFunc(w, func(a act) bool { return a.how == typing || a.how == fillIn })
}

// mostRows is how many rows of one list are tapped, from the first on that are
// not alike. A menu is longer; a list that is searched is long anyhow.
const (
	mostRows     = 4
	mostInMenu   = 12
	mostSearched = 2
)

// everything that can be done in the window now.
func (m masks) everything(c fyne.Canvas) []act {
	var acts []act
	known := map[act]bool{}
	add := func(a act) {
		if !known[a] {
			known[a] = true
			acts = append(acts, a)
		}
	}
	_, inDialog := c.Overlays().Top().(*kit.Dialog)
	if c.Overlays().Top() != nil {
		add(act{how: escape})
	}
	things := m.things(c)
	rows := mostRows
	if c.Overlays().Top() != nil && !inDialog {
		rows = mostInMenu
		if slices.ContainsFunc(things, func(t thing) bool { return t.kind == "Entry" }) {
			rows = mostSearched
		}
	}
	fields, scrolls := 0, 0
	for _, t := range things {
		if t.off {
			continue
		}
		if t.kind == "listRow" && !known[act{how: tap, on: t.String()}] {
			if rows--; rows < 0 {
				continue
			}
		}
		for _, a := range m.actsOn(t) {
			add(a)
		}
		if _, ok := t.object.(*kit.Entry); ok {
			fields++
		}
		scrolls += len(t.scrolls)
	}
	if inDialog && fields > 0 || fields > 1 {
		add(act{how: fillIn})
	}
	if scrolls > 0 {
		add(act{how: wheel})
	}
	add(act{how: wait})
	if c.Overlays().Top() == nil {
		add(act{how: chords})
		add(act{how: lockNow})
	}
	return acts
}

// actsOn is what can be done to a thing.
func (m masks) actsOn(t thing) (acts []act) {
	switch t.object.(type) {
	case *kit.Dialog:
		return []act{{how: beside, on: t.kind}}
	case *kit.Entry:
		for _, text := range typed(t) {
			acts = append(acts, act{how: typing, on: t.String(), what: text})
		}
		return append(acts, act{how: enter, on: t.String()}, act{how: keys, on: t.kind},
			act{how: menu, on: t.kind}, act{how: drag, on: t.kind})
	}
	switch t.kind {
	case "tapGuard", "PopUpMenu": // what they hold is tapped
		return nil
	case "popover":
		return []act{{how: beside, on: t.kind}}
	}
	if _, ok := t.object.(fyne.Tappable); ok {
		if parts := m.parts(t); len(parts) > 0 {
			for _, p := range parts {
				acts = append(acts, act{how: tap, on: t.partly(), what: p.label})
			}
		} else {
			acts = append(acts, act{how: tap, on: t.String()})
		}
	}
	if _, ok := t.object.(fyne.SecondaryTappable); ok {
		acts = append(acts, act{how: menu, on: t.String()})
	}
	if _, ok := t.object.(fyne.Focusable); ok {
		acts = append(acts, act{how: keys, on: t.kind})
	}
	return acts
}

// part is a piece of a thing that means something of its own.
type part struct {
	label string
	box   box
}

// parts are the pieces of a control of several; none where it is of one piece.
func (m masks) parts(t thing) []part {
	switch t.object.(type) {
	case *kit.Tabs, *kit.Choice, *kit.StatusSegments:
	default:
		return nil
	}
	var parts []part
	s := t.seen
	s.walk(t.box.at.Subtract(t.object.Position()), func(p seen) {
		if text, ok := p.object.(*kit.Text); ok && text.Text() != "" && p.object.Visible() {
			parts = append(parts, part{m.hide(text.Text()), p.box})
		}
	})
	return parts
}

// partly names a thing of several parts, of which one is used: by its field
// alone.
func (t thing) partly() string {
	return thing{kind: t.kind, field: t.field}.String()
}

// The texts that are typed: what is long, and what is written from right to
// left or with marks, belongs into every field once.
const (
	aName   = "Xaveria Quillfeather"
	aScript = "محمد Đặng 王芳"
)

var aLongText = strings.Repeat("Wolfeschlegelsteinhausenbergerdorff ", 8)

// typed are the texts that are tried in a field.
func typed(t thing) []string {
	switch inField(t.seen).(type) {
	case *kit.DateField:
		return []string{"3 December", "99/99"}
	case *kit.TimeField:
		return []string{"19:30", "27:99"}
	}
	if t.object.(*kit.Entry).Password {
		return []string{uitest.Passphrase, "wrong"}
	}
	if t.field == "" { // a search
		return []string{"a", aScript}
	}
	odd := []string{"7", aScript, aLongText}
	sum := fnv.New32a()
	_, _ = sum.Write([]byte(t.String()))
	return []string{aName, odd[sum.Sum32()%3]}
}

// inField is the date or time field around an entry, or nil.
func inField(s seen) fyne.CanvasObject {
	for _, o := range s.inside {
		switch o.(type) {
		case *kit.DateField, *kit.TimeField:
			return o
		}
	}
	return nil
}

// find is the first thing that can be used and fits.
func (m masks) find(c fyne.Canvas, fits func(thing) bool) (thing, bool) {
	for _, t := range m.things(c) {
		if !t.off && fits(t) {
			return t, true
		}
	}
	return thing{}, false
}

// missing says that something is not there any more.
type missing string

func (e missing) Error() string { return string(e) }

// do does the act. It returns at which key it stopped because the window
// became another; -1 where it was done whole.
func (c *crawl) do(a act) (stopped int, err error) {
	canvas := c.canvas()
	switch a.how {
	case escape:
		keyboard.Press(canvas, fyne.KeyEscape)
		return -1, nil
	case fillIn:
		return -1, c.fillIn()
	case wheel:
		c.turnWheels()
		return -1, nil
	case wait:
		c.pass()
		return -1, nil
	case chords:
		if c.app.Store() == nil {
			return -1, nil
		}
		return c.chords(a.from), nil
	case lockNow:
		return -1, c.lockInTheMiddle()
	}
	t, ok := c.masks.find(canvas, func(t thing) bool {
		return t.String() == a.on || t.partly() == a.on && len(c.masks.parts(t)) > 0 ||
			t.kind == a.on && (a.how == keys || a.how == menu || a.how == drag || a.how == beside)
	})
	if !ok {
		return -1, missing(a.on + " is not there")
	}
	if a.how == beside { // the corner of the window
		click(canvas, fyne.NewPos(2, 2), desktop.MouseButtonPrimary)
		return -1, nil
	}
	sight, ok := reach(canvas, t)
	if !ok {
		return -1, fmt.Errorf("%s cannot be scrolled into sight", t)
	}
	switch a.how {
	case tap:
		return -1, c.tap(t, a.what, sight)
	case menu:
		click(canvas, middle(sight), desktop.MouseButtonSecondary)
	case drag:
		test.Drag(canvas, middle(sight), 20, 3)
	case typing, enter:
		entry := t.object.(*kit.Entry)
		click(canvas, middle(sight), desktop.MouseButtonPrimary)
		if canvas.Focused() != fyne.Focusable(entry) {
			return -1, fmt.Errorf("%s has not got the keyboard by a click", t)
		}
		if a.how == enter {
			keyboard.Press(canvas, fyne.KeyReturn)
			return -1, nil
		}
		entry.TypedShortcut(&fyne.ShortcutSelectAll{})
		keyboard.Type(canvas, a.what)
	case keys:
		return c.keys(t, a.from), nil
	}
	return -1, nil
}

func middle(b box) fyne.Position { return b.at.AddXY(b.size.Width/2, b.size.Height/2) }

// tap clicks on a thing, or on the part of it that says what.
func (c *crawl) tap(t thing, what string, sight box) error {
	canvas := c.canvas()
	if what != "" {
		moved := place(canvas, t.object).at.Subtract(t.box.at) // scrolled into sight
		for _, p := range c.masks.parts(t) {
			if p.label == what {
				click(canvas, middle(p.box).Add(moved), desktop.MouseButtonPrimary)
				return nil
			}
		}
		return missing(what + " is not there")
	}
	for _, at := range []fyne.Position{
		middle(sight), sight.at.AddXY(4, sight.size.Height/2), sight.at.AddXY(sight.size.Width-4, sight.size.Height/2),
		sight.at.AddXY(sight.size.Width/2, 4), sight.at.AddXY(4, 4),
	} {
		if o, _ := hit(canvas, at); o == t.object {
			click(canvas, at, desktop.MouseButtonPrimary)
			return nil
		}
	}
	return fmt.Errorf("%s is covered: no click reaches it", t)
}

// fillIn types something fitting into each field of the layer, and chooses
// something in each choice.
func (c *crawl) fillIn() error {
	canvas := c.canvas()
	depth := len(canvas.Overlays().List())
	for _, t := range c.masks.things(canvas) {
		entry, ok := t.object.(*kit.Entry)
		if !ok || t.off || len(canvas.Overlays().List()) != depth || !inSight(canvas, entry) {
			continue
		}
		canvas.Focus(entry)
		entry.TypedShortcut(&fyne.ShortcutSelectAll{})
		keyboard.Type(canvas, typed(t)[0])
	}
	for _, t := range c.masks.things(canvas) {
		picker, ok := t.object.(*kit.Picker)
		if !ok || t.off || len(canvas.Overlays().List()) != depth || !inSight(canvas, picker) {
			continue
		}
		if _, picked := picker.Selected(); picked {
			continue
		}
		canvas.Focus(picker)
		keyboard.Press(canvas, fyne.KeySpace)
		if len(canvas.Overlays().List()) > depth {
			keyboard.Press(canvas, fyne.KeyReturn)
		}
	}
	return nil
}

// turnWheels turns the wheel over every scroll, down and up.
func (c *crawl) turnWheels() {
	var scrolls []box
	look(c.canvas(), func(s seen) {
		if _, ok := s.object.(*container.Scroll); ok {
			if part := s.box.within(s.clip); !part.empty() {
				scrolls = append(scrolls, part)
			}
		}
	})
	for _, b := range scrolls {
		for _, by := range []float32{-4000, 4000, -90} {
			turnWheel(c.canvas(), middle(b), by)
		}
	}
}

// everyKey is pressed on each kind of thing that takes the keyboard: those that
// move first, those that do something last.
var everyKey = func() []fyne.KeyName {
	all := []fyne.KeyName{
		fyne.KeyUp, fyne.KeyDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyPageUp,
		fyne.KeyTab, fyne.KeyInsert, fyne.KeyF1, fyne.KeyF10, fyne.KeyBackspace, fyne.KeyDelete,
	}
	for r := 'A'; r <= 'Z'; r++ {
		all = append(all, fyne.KeyName(r))
	}
	for r := '0'; r <= '9'; r++ {
		all = append(all, fyne.KeyName(r))
	}
	return append(all, fyne.KeySlash, fyne.KeyPeriod, fyne.KeySpace, fyne.KeyReturn, fyne.KeyEscape)
}()

// keys presses every key on a thing. Where the window becomes another it stops,
// and returns with which key to go on from the beginning.
func (c *crawl) keys(t thing, from int) (stopped int) {
	canvas := c.canvas()
	before := c.turn()
	_, field := t.object.(*kit.Entry)
	for i, key := range everyKey {
		if i < from {
			continue
		}
		if field && len(key) == 1 && key[0] > 'B' {
			continue // one letter is as good as all
		}
		canvas.Focus(t.object.(fyne.Focusable))
		if canvas.Focused() != t.object.(fyne.Focusable) {
			return -1 // it went away
		}
		switch {
		case key == fyne.KeyTab:
			canvas.FocusNext()
			canvas.FocusPrevious()
		case len(key) == 1:
			keyboard.Type(canvas, strings.ToLower(string(key)))
		default:
			keyboard.Press(canvas, key)
		}
		if c.turn() != before {
			return i + 1
		}
	}
	return -1
}

// everyChord is pressed in each context. Ctrl L and Ctrl Q are not among them:
// they leave the programme.
var everyChord = func() (all []desktop.CustomShortcut) {
	for _, modifier := range []fyne.KeyModifier{fyne.KeyModifierShortcutDefault, fyne.KeyModifierAlt} {
		for _, key := range everyKey {
			if modifier == fyne.KeyModifierShortcutDefault && (key == fyne.KeyL || key == fyne.KeyQ) || key == fyne.KeyTab {
				continue
			}
			all = append(all, desktop.CustomShortcut{KeyName: key, Modifier: modifier})
		}
	}
	return all
}()

// chords presses every chord; as keys does.
func (c *crawl) chords(from int) (stopped int) {
	before := c.turn()
	for i, s := range everyChord {
		if i < from {
			continue
		}
		if key := s.KeyName; key >= "1" && key <= "6" && c.place.name != "today" {
			continue // they lead to the same screens from everywhere
		}
		chord(c.canvas(), s.KeyName, s.Modifier)
		if c.turn() != before {
			return i + 1
		}
	}
	return -1
}
