package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"
)

// progressDelay is how long something may take before it is worth a word.
const progressDelay = 200 * time.Millisecond

// Progress tells of something that takes its time. It shows itself only when
// that is longer than a blink.
type Progress struct {
	dialog *Dialog
	text   *Paragraph
	bar    *progressBar
	done   bool
	shown  bool
}

// NewProgress starts to wait. A nil onCancel offers no Cancel. Call Done when
// it is over, in any case.
func NewProgress(win fyne.Window, title, text string, after After, onCancel func()) *Progress {
	p := &Progress{text: NewParagraph(text), bar: newProgressBar()}
	p.dialog = newDialog(win, title, VStack(Gap16, p.text, p.bar))
	p.dialog.cancel = func() {}
	if onCancel != nil {
		p.dialog.cancel = onCancel
		p.dialog.main = NewButton(lang.L("Cancel"), Secondary, onCancel)
		p.dialog.buttons = []*Button{p.dialog.main}
	}
	after(progressDelay, func() {
		if p.done {
			return
		}
		p.shown = true
		p.dialog.show()
		p.dialog.focus(nil)
	})
	return p
}

// SetText says what is being done now.
func (p *Progress) SetText(text string) { p.text.SetText(text) }

// SetFraction shows how much is done, from 0 to 1.
func (p *Progress) SetFraction(done float64) { p.bar.set(done) }

// Done takes the dialog away, or keeps it from appearing.
func (p *Progress) Done() {
	p.done = true
	if p.shown {
		p.dialog.Close()
	}
}

// progressBar is a line that fills.
type progressBar struct {
	widget.BaseWidget
	done float64
}

func newProgressBar() *progressBar {
	b := &progressBar{}
	b.ExtendBaseWidget(b)
	return b
}

func (b *progressBar) set(done float64) {
	b.done = min(max(done, 0), 1)
	b.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (b *progressBar) CreateRenderer() fyne.WidgetRenderer {
	track, fill := canvas.NewRectangle(nil), canvas.NewRectangle(nil)
	return painted(paintedRenderer{
		widget:  b,
		objects: []fyne.CanvasObject{track, fill},
		minSize: func() fyne.Size { return fyne.NewSize(80, Gap8) },
		layout: func(size fyne.Size) {
			place(track, 0, 0, size.Width, size.Height)
			place(fill, 0, 0, size.Width*float32(b.done), size.Height)
		},
		paint: func() {
			track.FillColor, fill.FillColor = Color(ColorAccentSoft), Color(ColorAccent)
			track.StrokeColor, track.StrokeWidth = Color(ColorLine), themeSize(sizeMark)
			track.CornerRadius, fill.CornerRadius = Gap4, Gap4
		},
	})
}
