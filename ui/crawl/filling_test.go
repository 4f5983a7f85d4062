package crawl

import (
	"strings"

	"fyne.io/fyne/v2"

	"alongside/ui/kit"
	"alongside/ui/uitest"
	"alongside/ui/uitest/keyboard"
)

// A form is filled in as by somebody who means it: what is asked for is written
// and chosen, and what stands there already stays. otherwise is the other way to
// do it: whatever can be chosen is chosen otherwise than it stands, and ticks
// are turned round. later is a third one, where dates stand there: each becomes the
// day after.
const (
	otherwise = "otherwise"
	later     = "a day later"
)

// eachThing does something to each thing in the layer, as long as it is there: what
// is chosen shows and hides others, and may close the dialog.
func (c *crawl) eachThing(do func(thing)) {
	canvas := c.canvas()
	layers := len(canvas.Overlays().List())
	for _, t := range c.masks.things(canvas) {
		if !t.off && len(canvas.Overlays().List()) == layers && inSight(canvas, t.object) {
			do(t)
		}
	}
}

// choose picks the first of the options where nothing is picked yet.
func (c *crawl) choose() {
	c.eachThing(func(t thing) {
		if picker, ok := t.object.(uitest.Picker); ok && !picker.Picked() {
			c.pick(picker, fyne.KeyReturn)
		}
	})
}

// chooseOtherwise picks the last of the options, and turns round what is ticked.
func (c *crawl) chooseOtherwise() {
	const all = 12 // options, or more than there are
	c.eachThing(func(t thing) {
		switch o := t.object.(type) {
		case uitest.Picker:
			c.pick(o, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyReturn)
		case uitest.Choice:
			for range all {
				keyboard.PressOn(o, fyne.KeyRight)
			}
		case *kit.Check, *kit.TimesGrid:
			keyboard.PressOn(o.(fyne.Focusable), fyne.KeySpace)
		case *kit.Button:
			if o.Label() == "+" { // of a stepper
				keyboard.PressOn(o, fyne.KeySpace)
			}
		}
	})
}

// moveDates makes each date that stands there the day after.
func (c *crawl) moveDates() {
	canvas := c.canvas()
	c.eachThing(func(t thing) {
		if dated(t) {
			canvas.Focus(t.object.(*kit.Entry))
			keyboard.Press(canvas, fyne.KeyUp)
		}
	})
}

// dated reports whether a thing is a field in which a date stands.
func dated(t thing) bool {
	entry, is := t.object.(*kit.Entry)
	if !is || entry.Text == "" {
		return false
	}
	_, is = inField(t.seen).(*kit.DateField)
	return is
}

// pick opens a list of options and presses keys in it.
func (c *crawl) pick(picker uitest.Picker, in ...fyne.KeyName) {
	canvas := c.canvas()
	layers := len(canvas.Overlays().List())
	canvas.Focus(picker)
	keyboard.Press(canvas, fyne.KeySpace)
	if len(canvas.Overlays().List()) > layers {
		layOut(canvas)
		keyboard.Press(canvas, in...)
	}
}

// write types what is asked for into each field that is empty.
func (c *crawl) write() {
	canvas := c.canvas()
	c.eachThing(func(t thing) {
		entry, ok := t.object.(*kit.Entry)
		if !ok || entry.Text != "" {
			return
		}
		if asked := c.asked(t); asked != "" || entry.Password {
			canvas.Focus(entry)
			keyboard.Type(canvas, answer(t, asked))
		}
	})
}

// asked is what a field is for: its name, or in a table the heading of its
// column; nothing where it is a search.
func (c *crawl) asked(t thing) string {
	heading := t.field
	if heading == "" {
		look(c.canvas(), func(s seen) {
			if text, ok := s.object.(*kit.Text); ok && s.box.at.Y < t.box.at.Y && near(s.box.at.X, t.box.at.X) {
				heading = text.Text()
			}
		})
	}
	return strings.ToLower(heading)
}

func near(a, b float32) bool { return a-b < 1 && b-a < 1 }

// answer is what somebody would write who is asked for it.
func answer(t thing, asked string) string {
	entry := t.object.(*kit.Entry)
	switch inField(t.seen).(type) {
	case *kit.DateField:
		if strings.Contains(asked, "next") {
			return "tomorrow"
		}
		return "today"
	case *kit.TimeField:
		return "19:30"
	}
	switch {
	case entry.Password:
		return uitest.Passphrase
	case strings.Contains(asked, "next"):
		return "tomorrow"
	case strings.Contains(asked, "date"):
		return "today"
	case strings.Contains(asked, "minutes"):
		return "45"
	case strings.Contains(asked, "where"):
		return "café"
	case strings.HasPrefix(entry.PlaceHolder, "Type "): // a search
		return "a"
	case strings.Contains(asked, "numbers"): // on a sheet, on which there may be nobody
		return "W1 Sam"
	}
	if examples := entry.PlaceHolder; examples != "" && t.field == "" {
		return examples // of the words that are taken
	}
	return aName
}
