package register

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// notePause is how long nobody types before a note is stored.
const notePause = time.Second

// noted is something that can be noted about an evening: what is shown where
// nothing is, and where it is kept.
type noted struct {
	empty string
	of    func(data.Meeting) string
	set   func(*store.Store, data.ID, string) error
}

// aboutTheEvening is a line about it, and forNextTime what to remember when the
// group meets next.
func aboutTheEvening() noted {
	return noted{lang.L("Write a line about the evening"), func(m data.Meeting) string { return m.Note }, (*store.Store).SetMeetingNote}
}

func forNextTime() noted {
	return noted{lang.L("What to remember"), func(m data.Meeting) string { return m.ForNext }, (*store.Store).SetForNext}
}

// note is the field for what can be noted about the evening. It is stored at each
// pause in typing, and when it is left.
type note struct {
	noted
	screen  *Screen
	content *fyne.Container
	field   *kit.Entry
	cover   *kit.Paragraph // in its place where names are hidden: what stands there may tell some
	hidden  bool           // names are
	meeting data.ID        // that it is about
	stored  string         // what is stored, or on its way
	pending int            // how many texts are on their way
	stop    func()         // keeps the pause from ending
}

func newNote(s *Screen, what noted) *note {
	n := &note{noted: what, screen: s, stop: func() {}, field: kit.NewMultiEntry(what.empty, 3).Changes(), cover: kit.MutedParagraph("")}
	n.cover.Hide()
	n.content = kit.VStack(0, n.field, n.cover)
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
// stored yet. Where names are hidden from now on, the note is too; what is typed
// after that stays in sight of who types it. It reports whether the field and what
// stands in its place have changed places.
func (n *note) display(m data.Meeting, hidden bool) (turned bool) {
	typing := n.meeting == m.ID && (n.pending > 0 || n.field.Text != n.stored)
	anew := !typing && (n.meeting != m.ID || n.stored != n.of(m))
	if anew {
		n.stop()
		n.field.SetValue(n.of(m))
		n.meeting, n.stored = m.ID, n.of(m)
	}
	if !anew && hidden == n.hidden {
		return false
	}
	n.hidden = hidden
	covered := hidden && n.field.Text != ""
	turned = covered != n.cover.Visible()
	n.cover.SetText(words.Note(hidden, n.field.Text))
	kit.ShowIf(covered, n.cover)
	kit.ShowIf(!covered, n.field)
	return turned
}

// save has the note stored, if it has changed.
func (n *note) save() {
	n.stop()
	before, text, meeting := n.stored, n.field.Text, n.meeting
	if text == before || meeting.IsZero() {
		return
	}
	n.stored = text
	n.pending++
	n.screen.host.StoreLater(func(st *store.Store) error { return n.set(st, meeting, text) }, func(err error) {
		n.pending--
		if !n.screen.host.Fail(err) && n.stored == text {
			n.stored = before // so that it is tried again
		}
	})
}
