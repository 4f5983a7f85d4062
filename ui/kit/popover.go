package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// popover is a panel under a field, over everything else. A tap beside it or
// Escape closes it.
type popover struct {
	widget.BaseWidget

	canvas  fyne.Canvas
	anchor  fyne.CanvasObject
	content fyne.CanvasObject
	height  func() float32
	onClose func()

	shield  *tapGuard // over the place of the click that opened it
	opened  fyne.Size // the window in which it was placed
	highest float32   // how high it wanted to be then
}

// leastPanel is how high a panel beside its field must be able to be, at 100 %
// text; else it stands over the field.
const leastPanel = 240

// showPopover opens a panel as wide as its anchor, or wider where its content
// needs it.
func showPopover(anchor, content fyne.CanvasObject, height func() float32, onClose func()) *popover {
	c := canvasOf(anchor)
	if c == nil {
		return nil
	}
	p := &popover{canvas: c, anchor: anchor, content: content, height: height, onClose: onClose, shield: newTapGuard()}
	p.ExtendBaseWidget(p)
	c.Overlays().Add(p)
	p.Resize(c.Size())
	Shown()
	return p
}

func (p *popover) close() {
	takeAway(p.canvas, p)
	shownBelow()
	p.dismiss()
	free(p.canvas)
}

// dismiss implements dismisser.
func (p *popover) dismiss() {
	if p.onClose != nil {
		p.onClose()
	}
}

// Tapped closes the panel: taps inside it reach its content first.
func (p *popover) Tapped(*fyne.PointEvent) { p.close() }

func (p *popover) takeKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		p.close()
	}
}

// CreateRenderer implements fyne.Widget.
func (p *popover) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(nil)
	guard := newTapGuard()
	return painted(paintedRenderer{
		widget:  p,
		objects: []fyne.CanvasObject{box, guard, p.content, p.shield},
		minSize: func() fyne.Size { return fyne.Size{} },
		layout: func(size fyne.Size) {
			pos, content := p.within(size)
			for _, o := range []fyne.CanvasObject{box, guard, p.content} {
				place(o, pos.X, pos.Y, content.Width, content.Height)
			}
		},
		paint: func() {
			box.FillColor = Color(ColorSurface)
			box.StrokeColor = Color(ColorEdge)
			box.StrokeWidth = max(1, themeSize(sizeLine))
			box.CornerRadius = radius
		},
	})
}

// within is where the panel stands in a window. It is as high as what it holds,
// up to the edge of the window: under its field, or above it where there is more
// room; and over it where either would show next to nothing. While the panel is
// open it stays on the side where it opened.
func (p *popover) within(window fyne.Size) (fyne.Position, fyne.Size) {
	const gap = 4
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.anchor)
	bottom := at.Y + p.anchor.Size().Height
	width := min(max(p.anchor.Size().Width, p.content.MinSize().Width), window.Width-2*gap)
	x := at.X
	if x+width > window.Width-gap {
		x = at.X + p.anchor.Size().Width - width // under the other end of what opened it
	}
	x = max(gap, min(x, window.Width-width-gap))
	wanted := p.height()
	if p.opened != window {
		p.opened, p.highest = window, wanted
	}
	under, above := window.Height-gap-(bottom+gap), at.Y-gap-gap
	enough := min(p.highest, Scaled(leastPanel))
	switch {
	case under >= p.highest, under >= above && under >= enough:
		return fyne.NewPos(x, bottom+gap), fyne.NewSize(width, min(wanted, under))
	case above >= enough:
		height := min(wanted, above)
		return fyne.NewPos(x, at.Y-gap-height), fyne.NewSize(width, height)
	}
	height := min(wanted, window.Height-2*gap)
	y := min(bottom+gap, window.Height-gap-height) // it follows its field as it becomes lower
	return fyne.NewPos(x, max(gap, y)), fyne.NewSize(width, height)
}

// shieldFrom takes the second click of a double click, which would else choose
// whatever has come to lie under the pointer.
func (p *popover) shieldFrom(click fyne.Position) {
	const side = 16
	p.shield.once = true
	place(p.shield, click.X-side/2, click.Y-side/2, side, side)
}

// tapGuard takes the taps that nothing above it wants.
type tapGuard struct {
	widget.BaseWidget
	once bool // it goes with the first tap, or as the pointer leaves it
}

func newTapGuard() *tapGuard {
	g := &tapGuard{}
	g.ExtendBaseWidget(g)
	return g
}

// Tapped implements fyne.Tappable.
func (g *tapGuard) Tapped(*fyne.PointEvent) { g.MouseOut() }

// MouseIn implements desktop.Hoverable.
func (g *tapGuard) MouseIn(*desktop.MouseEvent) {}

// MouseMoved implements desktop.Hoverable.
func (g *tapGuard) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (g *tapGuard) MouseOut() {
	if g.once {
		g.Hide()
	}
}

// CreateRenderer implements fyne.Widget.
func (g *tapGuard) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(Color(ColorNone)))
}
