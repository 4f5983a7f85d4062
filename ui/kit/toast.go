package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

const (
	toastTime   = 6 * time.Second
	toastInside = 12
)

// Toaster shows what was just done, with a button to take it back, at the foot
// of the space that it is given. It lies over what is there, not as an overlay:
// an overlay would take the keyboard.
type Toaster struct {
	widget.BaseWidget

	after  After
	text   *Paragraph
	action *Button
	shown  bool
	turn   int // counts toasts, so that an old timer hides no new toast
}

// NewToaster returns a layer to put over a part of the window that is wide
// enough for a few words.
func NewToaster(after After) *Toaster {
	t := &Toaster{after: after}
	t.text = NewParagraph("").Colored(ColorOnToast)
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
	guard, text := newTapGuard(), container.NewClip(t.text)
	return painted(paintedRenderer{
		widget:  t,
		objects: []fyne.CanvasObject{box, guard, text, t.action},
		minSize: func() fyne.Size { return fyne.Size{} },
		layout:  func(size fyne.Size) { t.layout(size, box, guard, text) },
		paint: func() {
			box.FillColor = Color(ColorToast)
			box.CornerRadius = radius
			for _, o := range []fyne.CanvasObject{box, guard, text, t.action} {
				if t.shown && (o != t.action || t.action.Label() != "") {
					o.Show()
				} else {
					o.Hide()
				}
			}
		},
	})
}

func (t *Toaster) layout(size fyne.Size, box, guard fyne.CanvasObject, text *container.Clip) {
	width := size.Width - 2*Gap8
	inner := width - 2*toastInside
	around, action := float32(2*toastInside), fyne.Size{}
	if t.action.Label() != "" {
		action = t.action.MinSize()
		around += Gap4 + action.Height
	}
	said := min(t.text.HeightForWidth(inner), size.Height-2*Gap8-around) // a name may be very long
	height := around + said
	x, y := Gap8, max(Gap8, size.Height-Gap8-height)
	place(box, x, y, width, height)
	place(guard, x, y, width, height)
	placeClipped(text, x+toastInside, y+toastInside, inner, said)
	place(t.action, x+toastInside, y+toastInside+said+Gap4, action.Width, action.Height)
}
