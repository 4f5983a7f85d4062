package kit

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

const (
	toastTime = 6 * time.Second

	toastInside float32 = 4   // round its button
	toastBefore float32 = 20  // before its words
	toastWords  float32 = 480 // how far its words go on one line, at 100 % text
	toastLines          = 4   // that they have at most
	toastFolds  float32 = 120 // less room than this beside its button, and it stands below
)

// Toaster shows what was just done, with a button to take it back: aside, where it
// covers nothing, or else in the middle of the foot of the space that it is given.
// It lies over what is there, not as
// an overlay: an overlay would take the keyboard. A tap beside its button takes
// it away, for what it covers.
type Toaster struct {
	widget.BaseWidget

	after  After
	text   *Paragraph
	action *Button
	shown  bool
	turn   int  // counts toasts, so that an old timer hides no new toast
	aside  Area // where nothing else is; none, mostly
	over   Area // at whose foot it stands else; all of it, where none is named
}

// Area is a part of an object.
type Area struct {
	At   fyne.Position
	Size fyne.Size
}

// Place says where there is nothing for a toast to cover, and over what it stands
// where it does not fit there.
func (t *Toaster) Place(aside, over Area) {
	if t.aside != aside || t.over != over {
		t.aside, t.over = aside, over
		t.Refresh()
	}
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
// actionLabel shows no button; chord is the key that does the same.
func (t *Toaster) Toast(text, actionLabel, chord string, action func()) {
	t.turn++
	turn := t.turn
	t.text.SetText(text)
	t.action.Hint(chord).SetLabel(actionLabel)
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
	guard, text := newToastGround(t), container.NewClip(t.text)
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

// layout sets the toast aside where it fits there. Else it gives the words one line
// where there is room, and as many as they need where not, with the button beside
// them or, in a narrow space, below: a name may be very long.
func (t *Toaster) layout(size fyne.Size, box, guard fyne.CanvasObject, text *container.Clip) {
	over := t.over
	if over.Size.IsZero() {
		over.Size = size
	}
	if t.layAside(box, guard, text) {
		return
	}
	action, beside, below := fyne.Size{}, float32(0), float32(0)
	if t.action.Label() != "" {
		action = t.action.MinSize()
		beside = Gap16 + action.Width + toastInside - toastBefore
	}
	most := over.Size.Width - 2*Gap16 - 2*toastBefore // that the words may have
	wanted := min(measure(t.text.Text(), Scaled(roleBody.size), styleRegular)+1, Scaled(toastWords))
	if most-beside < min(wanted, Scaled(toastFolds)) {
		beside, below = 0, action.Height+Gap8
	}
	inner := min(wanted, most-beside)
	said := min(t.text.HeightForWidth(inner), toastLines*Scaled(roleBody.line), over.Size.Height-2*Gap16-2*Gap8-below)
	width := 2*toastBefore + inner + beside
	height := max(said+below+2*Gap8, controlHeight()+2*toastInside)
	x, y := over.At.X+(over.Size.Width-width)/2, over.At.Y+over.Size.Height-Gap16-height
	place(box, x, y, width, height)
	place(guard, x, y, width, height)
	if below > 0 {
		placeClipped(text, x+toastBefore, y+Gap8, inner, said)
		place(t.action, x+toastBefore-toastInside, y+height-Gap8-action.Height, action.Width, action.Height)
		return
	}
	placeClipped(text, x+toastBefore, y+(height-said)/2, inner, said)
	place(t.action, x+width-toastInside-action.Width, y+(height-action.Height)/2, action.Width, action.Height)
}

// layAside sets the toast where it covers nothing, the button below the words, and
// reports whether all of it fits there.
func (t *Toaster) layAside(box, guard fyne.CanvasObject, text *container.Clip) bool {
	const inside = toastBefore / 2
	room := t.aside
	inner := room.Size.Width - 2*inside
	if inner <= 0 {
		return false
	}
	said, action := t.text.HeightForWidth(inner), fyne.Size{}
	height := said + 2*inside
	if t.action.Label() != "" {
		action = fyne.NewSize(t.action.LeastWidth(true), controlHeight())
		height += action.Height - inside + toastInside
	}
	if height > room.Size.Height || action.Width > room.Size.Width-2*toastInside || said > toastLines*Scaled(roleBody.line) {
		return false
	}
	x, y := room.At.X, room.At.Y+room.Size.Height-height
	place(box, x, y, room.Size.Width, height)
	place(guard, x, y, room.Size.Width, height)
	placeClipped(text, x+inside, y+inside, inner, said)
	place(t.action, x+toastInside, y+height-toastInside-action.Height, action.Width, action.Height)
	return true
}

// toastGround is what a toast stands on. A tap takes the toast away, and leaves
// the keyboard where it was.
type toastGround struct {
	tapGuard
	toaster *Toaster
	keeper  focusKeeper
}

func newToastGround(t *Toaster) *toastGround {
	g := &toastGround{toaster: t}
	g.ExtendBaseWidget(g)
	return g
}

// Tapped implements fyne.Tappable.
func (g *toastGround) Tapped(*fyne.PointEvent) {
	g.keeper.restore(g)
	g.toaster.Dismiss()
}

// MouseDown implements desktop.Mouseable.
func (g *toastGround) MouseDown(*desktop.MouseEvent) { g.keeper.pressed(g) }

// MouseUp implements desktop.Mouseable.
func (g *toastGround) MouseUp(*desktop.MouseEvent) {}
