package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"alongside/data"
)

const (
	gridSymbol   float32 = 16
	gridLetter   float32 = 14
	gridGap      float32 = 3 // round a cell
	gridDot      float32 = 6
	gridNoteLine float32 = 14
)

// gridCellView is one cell as it is drawn. It is used again for other cells:
// whatever changed is set, and nothing else is drawn anew.
type gridCellView struct {
	shown   GridCell
	at      fyne.Position
	size    fyne.Size
	fill    *canvas.Rectangle
	sign    *Symbol
	letter  *canvas.Text
	changed *canvas.Circle
	noted   *canvas.Rectangle
	objects []fyne.CanvasObject
}

func newGridCellView() *gridCellView {
	v := &gridCellView{
		fill:    canvas.NewRectangle(nil),
		sign:    newSymbol(IconNotRecorded, ColorMuted, gridSymbol),
		letter:  canvas.NewText("", nil),
		changed: canvas.NewCircle(nil),
		noted:   canvas.NewRectangle(nil),
	}
	v.objects = []fyne.CanvasObject{v.fill, v.sign, v.letter, v.changed, v.noted}
	v.paint()
	return v
}

// put gives the cell its place.
func (v *gridCellView) put(x, y float32, size fyne.Size) {
	if v.at == fyne.NewPos(x, y) && v.size == size {
		return
	}
	v.at, v.size = fyne.NewPos(x, y), size
	v.layout()
}

// show draws what the cell says, if it does not show that already.
func (v *gridCellView) show(c GridCell, anew bool) {
	if v.shown == c && !anew {
		return
	}
	v.shown = c
	v.paint()
	v.layout()
}

func (v *gridCellView) paint() {
	c := v.shown
	look := lookOf(c.Status)
	soft, ink := look.soft, look.on
	v.letter.Text = c.Status.Letter()
	framed := false
	switch c.Kind {
	case CellNotExpected:
		soft = ColorNone
	case CellUnrecorded:
		look, soft, ink, framed = lookOf(data.NotRecorded), ColorNone, ColorMuted, true
		v.letter.Text = ""
	case CellToldUs:
		look, soft, framed = lookOf(data.Excused), ColorNone, true
		ink = look.ink
		v.letter.Text = ""
	case CellStatus:
		if themeSize(sizeMark) > 0 && !c.Status.Attended() { // filled is attended, so that it reads at arm's length
			soft, ink, framed = ColorNone, look.ink, true
		}
	}
	v.fill.FillColor, v.fill.CornerRadius = Color(soft), radius/2
	v.fill.StrokeColor, v.fill.StrokeWidth = Color(ColorNone), 0
	if framed {
		v.fill.StrokeColor, v.fill.StrokeWidth = Color(ColorLine), max(1, themeSize(sizeMark))
	}
	v.sign.set(look.icon, ink, true)
	v.letter.Color, v.letter.TextSize, v.letter.TextStyle = Color(ink), Scaled(gridLetter), styleSemiBold
	v.changed.FillColor, v.noted.FillColor = Color(ink), Color(ink)
	if c.Kind == CellNotExpected {
		v.changed.FillColor, v.noted.FillColor = Color(ColorMuted), Color(ColorMuted)
	}
	ShowIf(c.Kind != CellNotExpected, v.fill, v.sign)
	ShowIf(c.Kind == CellStatus, v.letter)
	ShowIf(c.Changed, v.changed)
	ShowIf(c.Noted, v.noted)
	for _, o := range v.objects {
		o.Refresh()
	}
}

func (v *gridCellView) layout() {
	x, y := v.at.X, v.at.Y
	place(v.fill, x+gridGap, y+gridGap, v.size.Width-2*gridGap, v.size.Height-2*gridGap)
	side, gap, letter := Scaled(gridSymbol), float32(0), fyne.Size{}
	if v.letter.Visible() {
		gap, letter = Scaled(gridGap), v.letter.MinSize()
	}
	left := x + (v.size.Width-side-gap-letter.Width)/2
	place(v.sign, left, y+(v.size.Height-side)/2, side, side)
	place(v.letter, left+side+gap, y+(v.size.Height-letter.Height)/2, letter.Width, letter.Height)
	dot, note := Scaled(gridDot), Scaled(gridNoteLine)
	place(v.changed, x+v.size.Width-gridGap-dot-2, y+gridGap+2, dot, dot)
	place(v.noted, x+(v.size.Width-note)/2, y+v.size.Height-gridGap-4, note, 2)
}
