package register

import (
	"time"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
)

// notePause is how long nobody types before a note is stored.
const notePause = time.Second

// note is the field for a line about the evening. It is stored at each pause
// in typing, and when it is left.
type note struct {
	screen  *Screen
	field   *kit.Entry
	of      data.ID // the meeting that it is about
	stored  string  // what is stored, or on its way
	pending int     // how many texts are on their way
	stop    func()  // keeps the pause from ending
}

func newNote(s *Screen) *note {
	n := &note{screen: s, stop: func() {}, field: kit.NewMultiEntry(lang.L("Write a line about the evening"), 3)}
	if kit.OnlyLooking() {
		n.field.Disable()
	}
	n.field.OnChanged = func(string) {
		n.stop()
		n.stop = s.host.After(notePause, n.save)
	}
	n.field.OnFocus = func(focused bool) {
		if !focused {
			n.save()
		}
	}
	return n
}

// display shows the meeting's note, unless something is typed that is not
// stored yet.
func (n *note) display(m data.Meeting) {
	typing := n.of == m.ID && (n.pending > 0 || n.field.Text != n.stored)
	if typing || n.of == m.ID && n.stored == m.Note {
		return
	}
	n.stop()
	n.field.SetValue(m.Note)
	n.of, n.stored = m.ID, m.Note
}

// save has the note stored, if it has changed.
func (n *note) save() {
	n.stop()
	before, text, meeting := n.stored, n.field.Text, n.of
	if text == before || meeting.IsZero() {
		return
	}
	n.stored = text
	n.pending++
	n.screen.host.StoreLater(func(st *store.Store) error { return st.SetMeetingNote(meeting, text) }, func(err error) {
		n.pending--
		if !n.screen.host.Fail(err) && n.stored == text {
			n.stored = before // so that it is tried again
		}
	})
}
