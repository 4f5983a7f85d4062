package crawl

import (
	"slices"

	"fyne.io/fyne/v2"

	"alongside/ui/kit"
	"alongside/ui/uitest"
)

// mostRows is how many rows of one list are tapped, from the first on that are
// not alike. A menu is longer; the options of a form are values alone; a list
// that is searched is long anyhow.
const (
	mostRows     = 4
	mostInMenu   = 12
	mostOptions  = 3
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
		if slices.ContainsFunc(c.Overlays().List(), isDialog) {
			rows = mostOptions
		}
		if slices.ContainsFunc(things, func(t thing) bool { return t.kind == "Entry" }) {
			rows = mostSearched
		}
	}
	fields, choices, scrolls := 0, 0, 0
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
			a.inToast = inToaster(t.seen)
			add(a)
		}
		switch t.object.(type) {
		case *kit.Entry:
			fields++
		case uitest.Picker, uitest.Choice, *kit.Check, *kit.TimesGrid:
			choices++
		}
		scrolls += len(t.scrolls)
	}
	if inDialog && fields+choices > 0 || fields > 1 {
		add(act{how: fillIn})
		if choices > 0 {
			add(act{how: fillIn, what: otherwise})
		}
		if slices.ContainsFunc(things, func(t thing) bool { return !t.off && dated(t) }) {
			add(act{how: fillIn, what: later})
		}
	}
	if scrolls > 0 {
		add(act{how: wheel})
	}
	add(act{how: wait})
	add(act{how: chords})
	add(act{how: lockNow})
	add(act{how: quitNow})
	add(act{how: startAgain})
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
	case *kit.Tabs, uitest.Choice, *kit.StatusSegments:
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
