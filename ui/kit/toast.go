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

	// OnCovers hears that Covers is another now.
	OnCovers func()

	after   After
	text    *Paragraph
	action  *Button
	shown   bool
	covered float32 // what it covered when that was told last
	turn    int     // counts toasts, so that an old timer hides no new toast
	aside   Area    // where nothing else is; none, mostly
	over    Area    // at whose foot it stands else; all of it, where none is named
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
	t.turned(true)
	t.after(toastTime, func() {
		if t.turn == turn {
			t.Dismiss()
		}
	})
}

// Dismiss hides the toast.
func (t *Toaster) Dismiss() { t.turned(false) }

// turned shows the toast as it is now, or hides it.
func (t *Toaster) turned(shown bool) {
	t.shown = shown
	t.Refresh()
	if covers := t.Covers(); covers != t.covered {
		t.covered = covers
		if t.OnCovers != nil {
			t.OnCovers()
		}
	}
}

// Covers is how much of the foot of what it stands over a toast takes: none where
// it stands aside, or there is none.
func (t *Toaster) Covers() float32 {
	if !t.shown || t.fitsAside() {
		return 0
	}
	return t.shape().height + 2*Gap16
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
		layout:  func(fyne.Size) { t.layout(box, guard, text) },
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

// toastShape is how a toast stands over the screen.
type toastShape struct {
	inner, said   float32 // what its words are wide and high
	width, height float32
	action        fyne.Size
	below         float32 // what its button below the words takes of the height; 0: it stands beside them
}

// shape gives the words one line where there is room, and as many as they need
// where not, with the button beside them or, in a narrow space, below: a name may
// be very long.
func (t *Toaster) shape() (s toastShape) {
	beside := float32(0)
	if t.action.Label() != "" {
		s.action = t.action.MinSize()
		beside = Gap16 + s.action.Width + toastInside - toastBefore
	}
	over := t.under().Size
	most := over.Width - 2*Gap16 - 2*toastBefore // that the words may have
	wanted := min(measure(t.text.Text(), Scaled(roleBody.size), styleRegular)+1, Scaled(toastWords))
	if most-beside < min(wanted, Scaled(toastFolds)) {
		beside, s.below = 0, s.action.Height+Gap8
	}
	s.inner = min(wanted, most-beside)
	s.said = min(t.text.HeightForWidth(s.inner), toastLines*Scaled(roleBody.line), over.Height-2*Gap16-2*Gap8-s.below)
	s.width = 2*toastBefore + s.inner + beside
	s.height = max(s.said+s.below+2*Gap8, controlHeight()+2*toastInside)
	return s
}

// under is what the toast stands over.
func (t *Toaster) under() Area {
	if t.over.Size.IsZero() {
		return Area{Size: t.Size()}
	}
	return t.over
}

// layout sets the toast aside where it fits there, else over the screen's foot.
func (t *Toaster) layout(box, guard fyne.CanvasObject, text *container.Clip) {
	if t.fitsAside() {
		t.layAside(box, guard, text)
		return
	}
	s, over := t.shape(), t.under()
	x, y := over.At.X+(over.Size.Width-s.width)/2, over.At.Y+over.Size.Height-Gap16-s.height
	place(box, x, y, s.width, s.height)
	place(guard, x, y, s.width, s.height)
	if s.below > 0 {
		placeClipped(text, x+toastBefore, y+Gap8, s.inner, s.said)
		place(t.action, x+toastBefore-toastInside, y+s.height-Gap8-s.action.Height, s.action.Width, s.action.Height)
		return
	}
	placeClipped(text, x+toastBefore, y+(s.height-s.said)/2, s.inner, s.said)
	place(t.action, x+s.width-toastInside-s.action.Width, y+(s.height-s.action.Height)/2, s.action.Width, s.action.Height)
}

// toastAside is what is inside a toast that stands aside, around its words.
const toastAside = toastBefore / 2

// asideShape is how high the words are aside, and the whole toast, with the button
// below them.
func (t *Toaster) asideShape() (said, height float32, action fyne.Size) {
	said = t.text.HeightForWidth(t.aside.Size.Width - 2*toastAside)
	height = said + 2*toastAside
	if t.action.Label() != "" {
		action = fyne.NewSize(t.action.LeastWidth(true), controlHeight())
		height += action.Height - toastAside + toastInside
	}
	return said, height, action
}

// fitsAside reports whether all of the toast has room where it covers nothing.
func (t *Toaster) fitsAside() bool {
	room := t.aside.Size
	if room.Width <= 2*toastAside {
		return false
	}
	said, height, action := t.asideShape()
	return height <= room.Height && action.Width <= room.Width-2*toastInside && said <= toastLines*Scaled(roleBody.line)
}

func (t *Toaster) layAside(box, guard fyne.CanvasObject, text *container.Clip) {
	room := t.aside
	said, height, action := t.asideShape()
	x, y := room.At.X, room.At.Y+room.Size.Height-height
	place(box, x, y, room.Size.Width, height)
	place(guard, x, y, room.Size.Width, height)
	placeClipped(text, x+toastAside, y+toastAside, room.Size.Width-2*toastAside, said)
	place(t.action, x+toastInside, y+height-toastInside-action.Height, action.Width, action.Height)
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
