package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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
}

// showPopover opens a panel as wide as its anchor, or wider where its content
// needs it.
func showPopover(anchor, content fyne.CanvasObject, height func() float32, onClose func()) *popover {
	c := canvasOf(anchor)
	if c == nil {
		return nil
	}
	p := &popover{canvas: c, anchor: anchor, content: content, height: height, onClose: onClose}
	p.ExtendBaseWidget(p)
	c.Overlays().Add(p)
	p.Resize(c.Size())
	return p
}

func (p *popover) close() {
	p.canvas.Overlays().Remove(p)
	if p.onClose != nil {
		p.onClose()
	}
	free(p.canvas)
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
		objects: []fyne.CanvasObject{box, guard, p.content},
		minSize: func() fyne.Size { return fyne.Size{} },
		layout: func(size fyne.Size) {
			const gap = 4
			pos := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.anchor)
			field := p.anchor.Size()
			width := min(max(field.Width, p.content.MinSize().Width), size.Width-2*gap)
			height := min(p.height(), size.Height-2*gap)
			x := max(gap, min(pos.X, size.Width-width-gap))
			y := pos.Y + field.Height + gap
			if y+height > size.Height-gap {
				y = max(gap, pos.Y-height-gap)
			}
			if y < pos.Y+field.Height && y+height > pos.Y {
				y = max(gap, size.Height-height-gap)
			}
			place(box, x, y, width, height)
			place(guard, x, y, width, height)
			place(p.content, x, y, width, height)
		},
		paint: func() {
			box.FillColor = Color(ColorSurface)
			box.StrokeColor = Color(ColorMuted)
			box.StrokeWidth = max(1, themeSize(sizeLine))
			box.CornerRadius = radius
		},
	})
}

// tapGuard takes the taps that nothing above it wants.
type tapGuard struct{ widget.BaseWidget }

func newTapGuard() *tapGuard {
	g := &tapGuard{}
	g.ExtendBaseWidget(g)
	return g
}

// Tapped implements fyne.Tappable.
func (g *tapGuard) Tapped(*fyne.PointEvent) {}

// CreateRenderer implements fyne.Widget.
func (g *tapGuard) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(canvas.NewRectangle(Color(ColorNone)))
}
