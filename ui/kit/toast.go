package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

const (
	toastTime        = 6 * time.Second
	toastHeight      = 48
	toastBottom      = 24
	toastMostOfWidth = 0.8
)

// Toaster shows what was just done, with a button to take it back, at the
// bottom of the window. It lies over the content as the last object of a
// stack, not as an overlay: an overlay would take the keyboard.
type Toaster struct {
	widget.BaseWidget

	after  After
	text   *Text
	action *Button
	shown  bool
	turn   int // counts toasts, so that an old timer hides no new toast
}

// NewToaster returns a layer to put over the content: Stacked(content,
// toaster).
func NewToaster(after After) *Toaster {
	t := &Toaster{after: after}
	t.text = NewText().Ellipsis().Colored(ColorOnToast)
	t.action = NewButton("", onToast, nil)
	t.action.keepsNot = true
	t.ExtendBaseWidget(t)
	return t
}

// Toast shows a toast for a few seconds, in place of an earlier one. An empty
// actionLabel shows no button.
func (t *Toaster) Toast(text, actionLabel string, action func()) {
	t.turn++
	turn := t.turn
	t.text.SetText(text)
	t.action.SetLabel(actionLabel)
	t.action.OnTapped = func() {
		t.Dismiss()
		action()
	}
	t.shown = true
	t.Refresh()
	t.after(toastTime, func() {
		if t.turn == turn {
			t.Dismiss()
		}
	})
}

// Dismiss hides the toast.
func (t *Toaster) Dismiss() {
	t.shown = false
	t.Refresh()
}

// Shown returns what the toast says, empty when there is none.
func (t *Toaster) Shown() string {
	if !t.shown {
		return ""
	}
	return t.text.Text()
}

// CreateRenderer implements fyne.Widget.
func (t *Toaster) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(nil)
	guard := newTapGuard()
	return painted(paintedRenderer{
		widget:  t,
		objects: []fyne.CanvasObject{box, guard, t.text, t.action},
		minSize: func() fyne.Size { return fyne.Size{} },
		layout:  func(size fyne.Size) { t.layout(size, box, guard) },
		paint: func() {
			box.FillColor = Color(ColorToast)
			box.CornerRadius = radius
			for _, o := range []fyne.CanvasObject{box, guard, t.text, t.action} {
				if t.shown && (o != t.action || t.action.Label() != "") {
					o.Show()
				} else {
					o.Hide()
				}
			}
		},
	})
}

func (t *Toaster) layout(size fyne.Size, box, guard fyne.CanvasObject) {
	const pad = 20
	text := measure(t.text.Text(), Scaled(roleBody.size), styleRegular)
	action, actionGap := float32(0), float32(0)
	right := float32(pad)
	if t.action.Label() != "" {
		action, actionGap, right = t.action.MinSize().Width, Gap24, Gap8
	}
	most := size.Width*toastMostOfWidth - pad - actionGap - action - right
	text = min(text, max(0, most))
	height := max(toastHeight, t.action.MinSize().Height+Gap8)
	width := pad + text + actionGap + action + right
	x, y := size.Width-Gap24-width, size.Height-toastBottom-height
	place(box, x, y, width, height)
	place(guard, x, y, width, height)
	place(t.text, x+pad, y, text, height)
	place(t.action, x+pad+text+actionGap, y+6, action, height-12)
}
