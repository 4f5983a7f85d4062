package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"alongside/data"
)

const (
	modalWidth  float32 = 520
	modalMargin float32 = 24
	// dialogButtonGap leaves room for a focus ring between two buttons.
	dialogButtonGap float32 = 12
)

// Dialog is a panel over the darkened window that wants an answer. Escape
// closes it, Enter gives the answer of the filled button, Tab stays inside,
// and what is higher than the window scrolls.
type Dialog struct {
	widget.BaseWidget

	// OnClosed is called when the dialog has gone, whatever the answer.
	OnClosed func()

	win     fyne.Window
	canvas  fyne.Canvas
	title   *Text
	content fyne.CanvasObject
	scroll  *fyne.Container
	problem *Paragraph // what a form says is wrong
	marked  []*Field   // where it says so
	buttons []*Button
	main    *Button // Enter's
	cancel  func()  // Escape's
	width   float32
	filling *fyne.Container // the part of the content whose height is what the window leaves to it, or nil
	closed  bool
	key     string    // by which its screen can open it again; see Resumes
	about   []data.ID // what it is about
	typedIn []*Entry  // where something is typed that nothing has stored yet
	passing bool      // what is typed is only to find or to name something
	stores  bool      // what is filled in is to be stored
	keeper  focusKeeper

	nameless    bool            // it can hold nobody's name, and is never covered: see HideNames
	cover       *fyne.Container // what stands in place of everything while names are hidden
	coverButton *Button         // of it, for the keyboard
	focused     fyne.Focusable  // what had the keyboard before it was covered
}

// newDialog makes a dialog; show puts it up.
func newDialog(win fyne.Window, title string, content fyne.CanvasObject) *Dialog {
	d := &Dialog{win: win, canvas: win.Canvas(), title: Section(title), content: content, width: modalWidth}
	d.scroll = Scroll(content)
	d.cover = Stacked()
	d.cover.Hide()
	d.cancel = d.Close
	d.ExtendBaseWidget(d)
	return d
}

func (d *Dialog) show() {
	Shown()
	d.canvas.Overlays().Add(d)
	d.Resize(d.canvas.Size())
}

// Close takes the dialog away.
func (d *Dialog) Close() {
	if d.closed {
		return
	}
	d.closed = true
	takeAway(d.canvas, d)
	if lastKey.Name != fyne.KeyEscape {
		Shown() // Escape upon Escape leaves one thing after another
	}
	if d.OnClosed != nil {
		d.OnClosed()
	}
	if below, ok := d.canvas.Overlays().Top().(*Dialog); ok && below.covered() {
		below.refocus() // whoever types there would not see what
	}
	free(d.canvas)
}

// Open reports whether the dialog still wants its answer.
func (d *Dialog) Open() bool { return !d.closed }

// dismiss implements dismisser.
func (d *Dialog) dismiss() { d.closed = true }

// escape leaves the dialog, as Escape does: nothing that was typed vanishes by a
// slip, so it asks, and asks again after "Go on typing".
func (d *Dialog) escape() {
	if !d.typed() {
		d.cancel()
		return
	}
	AskToDiscard(d.win, d.cancel)
}

// typed reports whether something is typed that nothing has stored yet. What was
// taken back, and what the app filled in itself, does not count, nor does a
// passphrase: it is typed again in no time.
func (d *Dialog) typed() bool {
	return !d.passing && slices.ContainsFunc(d.typedIn, func(e *Entry) bool { return !e.secret && e.differs() })
}

// lost reports whether something would be lost with the dialog if it went
// unasked: a passphrase that was to be changed too, which would be believed to be.
func (d *Dialog) lost() bool {
	return d.typed() || d.stores && slices.ContainsFunc(d.typedIn, (*Entry).differs)
}

// focus puts the keyboard on an object of the dialog, or on the first that
// takes it.
func (d *Dialog) focus(on fyne.Focusable) {
	if on != nil {
		d.canvas.Focus(on)
		return
	}
	d.canvas.FocusNext()
}

func (d *Dialog) takeKey(key *fyne.KeyEvent) {
	switch {
	case secondPress(key):
	case key.Name == fyne.KeyEscape:
		d.escape()
	case isEnter(key) && d.main != nil && !d.covered():
		d.main.Press()
	}
}

// takeRune begins the note where there is none yet: whoever types while the
// keyboard is on a choice has no other letters to type.
func (d *Dialog) takeRune(r rune) {
	note := noteIn(d.content)
	if d.covered() || note == nil || note.Text != "" || note.Disabled() || r == ' ' {
		return
	}
	d.canvas.Focus(note)
	note.TypedRune(r)
}

// noteIn is where a form takes a note: the first field of several lines, or the
// only one for text.
func noteIn(content fyne.CanvasObject) *Entry {
	var texts []*Entry
	eachField(content, func(f *Field) {
		if e, ok := f.control.(*Entry); ok {
			texts = append(texts, e)
		}
	})
	for _, e := range texts {
		if e.MultiLine {
			return e
		}
	}
	if len(texts) == 1 {
		return texts[0]
	}
	return nil
}

// isForm reports whether the dialog asks for something to be filled in.
func (d *Dialog) isForm() bool { return d.problem != nil }

// takeProblemBack takes back what a form said is wrong with a field, as soon as
// something in that is changed, and what it said of the whole with the last of
// its marks: only the next answer tells whether it still is.
func (d *Dialog) takeProblemBack(changed fyne.CanvasObject) {
	if d.problem == nil || !d.problem.Visible() {
		return
	}
	d.marked = slices.DeleteFunc(d.marked, func(f *Field) bool {
		if f.wrong && liesIn(changed, f) {
			f.SetError("")
		}
		return !f.wrong
	})
	if len(d.marked) == 0 {
		d.problem.Hide()
	}
	d.Refresh()
}

// liesIn reports whether an object is seen within another.
func liesIn(o, around fyne.CanvasObject) bool {
	place := fyne.CurrentApp().Driver().AbsolutePositionForObject
	at, size := place(o).Subtract(place(around)), around.Size()
	return at.X >= 0 && at.Y >= 0 && at.X < size.Width && at.Y < size.Height
}

// eachField visits the fields in sight.
func eachField(o fyne.CanvasObject, visit func(*Field)) {
	if !o.Visible() {
		return
	}
	switch o := o.(type) {
	case *Field:
		visit(o)
	case *container.Scroll:
		eachField(o.Content, visit)
	case *fyne.Container:
		for _, child := range o.Objects {
			eachField(child, visit)
		}
	}
}

// MouseDown implements desktop.Mouseable.
func (d *Dialog) MouseDown(*desktop.MouseEvent) { d.keeper.pressed(d) }

// MouseUp implements desktop.Mouseable.
func (d *Dialog) MouseUp(*desktop.MouseEvent) {}

// Tapped takes the taps beside the panel and between its fields: the keyboard
// stays where it was.
func (d *Dialog) Tapped(*fyne.PointEvent) { d.keeper.restore(d) }

// CreateRenderer implements fyne.Widget.
func (d *Dialog) CreateRenderer() fyne.WidgetRenderer {
	scrim := canvas.NewRectangle(nil)
	panel := canvas.NewRectangle(nil)
	objects := []fyne.CanvasObject{scrim, panel, d.cover, d.title, d.scroll}
	for _, b := range d.buttons {
		objects = append(objects, b)
	}
	return painted(paintedRenderer{
		widget:  d,
		objects: objects,
		minSize: func() fyne.Size { return fyne.Size{} },
		layout: func(size fyne.Size) {
			place(scrim, 0, 0, size.Width, size.Height)
			if d.covered() {
				d.layoutCover(size, panel)
				return
			}
			d.layoutPanel(size, panel)
		},
		paint: func() {
			scrim.FillColor = Color(ColorScrim)
			panel.FillColor = Color(ColorSurface)
			panel.CornerRadius = radiusLarge
			panel.StrokeColor, panel.StrokeWidth = Color(ColorLine), themeSize(sizeMark)
		},
	})
}

// Reshape lays out anew what parts were shown in, hidden from or added to, and
// fits the dialog that it lies in to its new height.
func Reshape(content fyne.CanvasObject) {
	content.Refresh()
	if d := dialogOf(content); d != nil {
		d.Refresh()
	}
}

// layoutPanel centres the panel; its content scrolls where the window is too
// low.
func (d *Dialog) layoutPanel(size fyne.Size, panel fyne.CanvasObject) {
	width := min(max(Scaled(d.width), d.content.MinSize().Width+2*modalMargin, d.buttonsWidth()+2*modalMargin),
		size.Width-2*Gap16)
	inner := width - 2*modalMargin
	title := d.title.MinSize().Height
	button := float32(0)
	if len(d.buttons) > 0 {
		button = d.buttons[0].MinSize().Height + Gap24
	}
	around := 2*modalMargin + title + Gap8 + button
	room := size.Height - 2*Gap16
	wanted := d.heightIn(room-around, inner)
	height := min(around+wanted, room)
	x, y := (size.Width-width)/2, max(Gap16, (size.Height-height)*0.4)
	place(panel, x, y, width, height)
	left := x + modalMargin
	place(d.title, left, y+modalMargin, inner, title)
	place(d.scroll, left, y+modalMargin+title+Gap8, inner, height-around)
	right := x + width - modalMargin
	for i := len(d.buttons) - 1; i >= 0; i-- {
		least := d.buttons[i].MinSize()
		right -= least.Width
		place(d.buttons[i], right, y+height-modalMargin-least.Height, least.Width, least.Height)
		right -= dialogButtonGap
	}
}

// filler is the layout of a part that can do with less height than it would
// like.
type filler interface{ setHeight(missing float32) }

// heightIn is how high the content is at a width, where there is so much room.
func (d *Dialog) heightIn(room, width float32) float32 {
	if d.filling == nil {
		return heightAt(d.content, width)
	}
	part := d.filling.Layout.(filler)
	part.setHeight(0)
	part.setHeight(max(0, heightAt(d.content, width)-room))
	return heightAt(d.content, width)
}

// say says in a form what is wrong, until something in it is changed.
func (d *Dialog) say(problem error) {
	d.problem.SetText(errorSign + problem.Error())
	d.problem.Show()
	d.Refresh()
	if f := d.firstMarked(); f != nil {
		scrollToShow(d.scroll.Objects[0].(*container.Scroll), f)
		return
	}
	d.scrollToEnd()
}

// firstMarked is the topmost field with something wrong in it; nil where there is none.
func (d *Dialog) firstMarked() (first *Field) {
	content, top := d.scroll.Objects[0].(*container.Scroll).Content, float32(0)
	for _, f := range d.marked {
		if at, found := topIn(content, f); found && f.wrong && (first == nil || at < top) {
			first, top = f, at
		}
	}
	return first
}

// scrollToEnd shows the end of the content.
func (d *Dialog) scrollToEnd() { d.scroll.Objects[0].(*container.Scroll).ScrollToBottom() }

func (d *Dialog) buttonsWidth() float32 {
	width := float32(0)
	for _, b := range d.buttons {
		width += b.MinSize().Width + dialogButtonGap
	}
	return width
}
