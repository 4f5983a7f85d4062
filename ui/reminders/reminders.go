// Package reminders shows what a meeting left to those after it, a line each with a
// box to tick: on Today and in the register.
package reminders

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// List shows reminders, the newest meeting's first. It stays the same object.
type List struct {
	host    screen.Host
	content *fyne.Container
	shown   []data.Reminder
	hidden  bool
	boxes   map[key]*kit.Check // a line keeps its box, and with it the keyboard
}

// key is one line: a meeting may have left the same words twice.
type key struct {
	meeting data.ID
	line    string
	nth     int
}

// NewList returns an empty list.
func NewList(h screen.Host) *List { return &List{host: h, content: kit.VStack(kit.Gap4)} }

// Content is what the list draws.
func (l *List) Content() fyne.CanvasObject { return l.content }

// Show shows reminders, and reports whether that is anything else than before. By are
// those with keys, as whoever saw to a line. Where names are hidden the lines are, as
// they may tell some.
func (l *List) Show(all []data.Reminder, by map[data.ID]string, hidden bool) (changed bool) {
	if slices.Equal(all, l.shown) && hidden == l.hidden {
		return false
	}
	before := l.boxes
	if hidden != l.hidden {
		before = nil
	}
	l.shown, l.hidden, l.boxes = slices.Clone(all), hidden, make(map[key]*kit.Check)
	l.content.Objects = nil
	var of data.ID
	for _, r := range all {
		if r.Meeting != of {
			of = r.Meeting
			l.content.Objects = append(l.content.Objects, kit.CaptionParagraph(lang.L("written on {{.Date}}", words.With{"Date": words.Date(r.Written, l.host.Today())})))
		}
		l.content.Objects = append(l.content.Objects, l.box(r, before))
		if name := by[r.Settled.By]; !r.Open() && name != "" {
			l.content.Objects = append(l.content.Objects, kit.Inset(0, 0, 0, kit.Gap32, kit.CaptionParagraph(
				lang.L("Ticked by {{.Name}}", words.With{"Name": name}))))
		}
	}
	l.content.Refresh()
	return true
}

// box is that of a reminder: the one from before, or a new one.
func (l *List) box(r data.Reminder, before map[key]*kit.Check) *kit.Check {
	k := key{r.Meeting, r.Line, 0}
	for l.boxes[k] != nil {
		k.nth++
	}
	box := before[k]
	if box == nil {
		box = kit.NewCheck(words.Note(l.hidden, r.Line), nil).Wrapping().Changes()
	}
	box.OnChanged = func(ticked bool) { l.tick(r, ticked) }
	box.SetValue(!r.Open())
	l.boxes[k] = box
	return box
}

// tick has it stored that somebody saw to a reminder, or that they did not.
func (l *List) tick(r data.Reminder, ticked bool) {
	l.host.StoreLater(func(s *store.Store) error {
		if ticked {
			return s.Settle(r.Meeting, r.Line)
		}
		return s.Unsettle(r.Meeting, r.Line)
	}, func(err error) {
		if l.host.Fail(err) {
			l.shown, l.boxes = nil, nil // they show what is not so
		}
	})
}
