package documents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"alongside/reports/page"
	"alongside/ui/kit"
)

// sheet draws one page of a document on white paper: the whole page, as large as
// its room allows, or zoomed. The page's objects are made anew only when the page
// or the size changes.
type sheet struct {
	widget.BaseWidget

	doc  page.Document
	page int
	zoom zoom
	room fyne.Size
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

// setZoom says how large the page is drawn.
func (s *sheet) setZoom(z zoom) {
	if s.zoom != z {
		s.zoom = z
		s.Refresh()
	}
}

// setRoom says how much room there is to draw in.
func (s *sheet) setRoom(room fyne.Size) {
	if s.room != room {
		s.room = room
		s.Refresh()
	}
}

// edge is the room that the paper's outline needs, half of it on each side.
const edge = 2

// leastScale keeps a page recognisable in the smallest window.
const leastScale = 0.75

// wholeScale is how many units a millimetre takes where the whole page is seen.
func (s *sheet) wholeScale() float32 {
	width, height := s.doc.Size()
	const within = edge + 1 // the screen rounds
	return max(leastScale, min((s.room.Width-within)/float32(width), (s.room.Height-within)/float32(height)))
}

// scale is how many units a millimetre takes.
func (s *sheet) scale() float32 { return s.zoom.scale(s.wholeScale()) }

// widest is the largest zoom at which the page is not wider than a room.
func (s *sheet) widest(room float32) zoom {
	width, _ := s.doc.Size()
	best := wholePage
	for _, z := range zooms {
		if scale := z.scale(0); scale > s.wholeScale() && scale*float32(width)+edge <= room {
			best = z
		}
	}
	return best
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
