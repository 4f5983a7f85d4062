package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// progressDelay is how long something may take before it is worth a word.
const progressDelay = 200 * time.Millisecond

// Progress tells of something that takes its time. It shows itself only when
// that is longer than a blink. As it comes by itself, nothing in it has the
// keyboard: Escape cancels, and Enter, which was meant for something else, does
// not.
type Progress struct {
	dialog  *Dialog
	said    *Paragraph
	done    bool
	shown   bool
	stopped bool // it was asked to end
	cancel  *Button
}

// NewProgress starts to wait. Call Done when it is over, in any case. onCancel is
// nil for what cannot be stopped.
func NewProgress(win fyne.Window, title string, after After, onCancel func()) *Progress {
	said := NewParagraph(lang.L("This may take a moment."))
	p := &Progress{dialog: newDialog(win, title, said), said: said}
	p.dialog.cancel, p.dialog.nameless = func() {}, true
	if onCancel != nil {
		var cancel *Button
		cancel = NewButton(lang.L("Cancel"), Secondary, func() {
			p.stopped = true
			said.SetText(lang.L("It is being stopped."))
			cancel.SetEnabled(false)
			onCancel()
		})
		p.dialog.cancel = cancel.Press
		p.dialog.buttons, p.cancel = []*Button{cancel}, cancel
	}
	after(progressDelay, p.show)
	return p
}

// Offer says what comes of stopping it, where that is more than nothing.
func (p *Progress) Offer(label string) {
	if p.cancel != nil {
		p.cancel.SetLabel(label)
	}
}

// Say says how far it has come.
func (p *Progress) Say(text string) {
	if !p.done && !p.stopped {
		p.said.SetText(text)
	}
}

func (p *Progress) show() {
	if !p.done {
		p.shown = true
		p.dialog.show()
	}
}

// Done takes the dialog away, or keeps it from appearing.
func (p *Progress) Done() {
	p.done = true
	if p.shown {
		p.dialog.Close()
	}
}
