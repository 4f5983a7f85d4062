package documents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"alongside/reports/page"
	"alongside/ui/kit"
)

// sheet draws one page of a document on white paper, as large as its room
// allows: the whole page, or to read it the whole width. The page's objects are
// made anew only when the page or the size changes.
type sheet struct {
	widget.BaseWidget

	doc     page.Document
	page    int
	reading bool
	room    fyne.Size
}

func newSheet() *sheet {
	s := &sheet{}
	s.ExtendBaseWidget(s)
	return s
}

// show draws a page; a bare sheet where the document has none.
func (s *sheet) show(doc page.Document, number int) {
	s.doc, s.page = doc, number
	s.Refresh()
}

// setRoom says how much room there is to draw in.
func (s *sheet) setRoom(room fyne.Size, reading bool) {
	if s.room != room || s.reading != reading {
		s.room, s.reading = room, reading
		s.Refresh()
	}
}

// edge is the room that the paper's outline needs, half of it on each side.
const edge = 2

// leastScale keeps a page recognisable in the smallest window.
const leastScale = 0.75

// scale is how many units a millimetre takes.
func (s *sheet) scale() float32 {
	width, height := s.doc.Size()
	scale := (s.room.Width - edge - 1) / float32(width) // 1: the screen rounds
	if !s.reading {
		scale = min(scale, (s.room.Height-edge-1)/float32(height))
	}
	return max(leastScale, scale)
}

func (s *sheet) paperSize() fyne.Size {
	width, height := s.doc.Size()
	return fyne.NewSize(float32(width)*s.scale(), float32(height)*s.scale())
}

// CreateRenderer implements fyne.Widget.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	r := &sheetRenderer{sheet: s, outline: canvas.NewRectangle(nil), paper: canvas.NewRectangle(nil)}
	r.Refresh()
	return r
}

type sheetRenderer struct {
	sheet *sheet
	// outline lies behind the paper and shows round it. A stroke would be
	// drawn across the edge, where the scroll cuts it off.
	outline, paper *canvas.Rectangle
	objects        []fyne.CanvasObject
}

func (r *sheetRenderer) Destroy()                     {}
func (r *sheetRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *sheetRenderer) Layout(fyne.Size)             {}
func (r *sheetRenderer) MinSize() fyne.Size           { return r.sheet.paperSize().AddWidthHeight(edge, edge) }

// Refresh implements fyne.WidgetRenderer.
func (r *sheetRenderer) Refresh() {
	s := r.sheet
	r.paper.FillColor = kit.Color(kit.ColorPaper)
	r.outline.FillColor = kit.Color(kit.ColorLine)
	size := s.paperSize()
	r.outline.Resize(size.AddWidthHeight(edge, edge))
	r.paper.Move(fyne.NewPos(edge/2, edge/2))
	r.paper.Resize(size)
	r.objects = []fyne.CanvasObject{r.outline, r.paper}
	if s.page < len(s.doc.Pages) {
		r.objects = append(r.objects, draw(s.doc.Pages[s.page], s.scale())...)
	}
	canvas.Refresh(s)
}
