package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"alongside/data"
)

type segment struct {
	fill, edge *canvas.Rectangle
	symbol     *Symbol
	word       *canvas.Text
}

type segmentsRenderer struct {
	control  *StatusSegments
	segments [len(data.Statuses)]segment
	frame    *canvas.Rectangle
	objects  []fyne.CanvasObject
	compact  bool
}

func (r *segmentsRenderer) Destroy() {}

func (r *segmentsRenderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is that of the compact form: a symbol and a letter a segment.
func (r *segmentsRenderer) MinSize() fyne.Size {
	each := max(segmentHeight, Scaled(segmentWidthCompact))
	return fyne.NewSize(each*float32(len(r.segments)), r.height())
}

// StatusSegmentsWidth is the width at which the control shows whole words at
// the current text scale; narrower it shows letters.
func StatusSegmentsWidth() float32 {
	return Scaled(segmentWidth) * float32(len(data.Statuses))
}

func (r *segmentsRenderer) height() float32 {
	return max(segmentHeight, Scaled(segmentHeight-Gap8))
}

func (r *segmentsRenderer) wordsFit(width float32) bool {
	each := width / float32(len(r.segments))
	for _, status := range data.Statuses {
		word := measure(StatusLabel(status), Scaled(statusTextSize), styleSemiBold)
		if word+Scaled(segmentSymbol+segmentSymbolSpacing)+Gap8 > each {
			return false
		}
	}
	return true
}

const statusTextSize = 15

// Layout implements fyne.WidgetRenderer.
func (r *segmentsRenderer) Layout(size fyne.Size) {
	if compact := !r.wordsFit(size.Width); compact != r.compact {
		r.compact = compact
		r.paint()
	}
	each := size.Width / float32(len(r.segments))
	symbol, space := Scaled(segmentSymbol), Scaled(segmentSymbolSpacing)
	if r.compact {
		space /= 2
	}
	line := themeSize(sizeLine)
	for i := range r.segments {
		seg := &r.segments[i]
		x := each * float32(i)
		place(seg.fill, x+line/2, line, each-line, size.Height-2*line)
		place(seg.edge, x-line/2, 0, line, size.Height)
		word := seg.word.MinSize().Width
		left := x + (each-symbol-space-word)/2
		place(seg.symbol, left, (size.Height-symbol)/2, symbol, symbol)
		place(seg.word, left+symbol+space, 0, word, size.Height)
	}
	place(r.frame, 0, 0, size.Width, size.Height)
}

// Refresh implements fyne.WidgetRenderer.
func (r *segmentsRenderer) Refresh() {
	r.paint()
	r.Layout(r.control.Size())
	for _, o := range r.objects {
		o.Refresh()
	}
	canvas.Refresh(r.control)
}

// paint draws one surface for all and a fill for what is chosen alone: a list
// draws forty of them for each mark.
func (r *segmentsRenderer) paint() {
	for i := range r.segments {
		seg, status := &r.segments[i], data.Statuses[i]
		chosen := status == r.control.status
		look := lookOf(status)
		fill, ink, style := ColorNone, ColorMuted, styleRegular
		switch {
		case chosen:
			fill, ink, style = look.soft, look.on, styleSemiBold
		case !r.control.offers(status):
			ink = ColorDisabled
		case i == r.control.hovered:
			fill, ink = ColorHover, ColorText
		}
		seg.fill.FillColor = Color(fill)
		seg.fill.Hidden = fill == ColorNone
		seg.fill.TopLeftCornerRadius, seg.fill.BottomLeftCornerRadius = 0, 0
		seg.fill.TopRightCornerRadius, seg.fill.BottomRightCornerRadius = 0, 0
		inner := radius - themeSize(sizeLine)
		switch i {
		case 0:
			seg.fill.TopLeftCornerRadius, seg.fill.BottomLeftCornerRadius = inner, inner
		case len(r.segments) - 1:
			seg.fill.TopRightCornerRadius, seg.fill.BottomRightCornerRadius = inner, inner
		}
		seg.word.Text = StatusLabel(status)
		if r.compact {
			seg.word.Text = status.Letter()
		}
		seg.word.TextSize = Scaled(statusTextSize)
		seg.word.TextStyle = style
		seg.word.Color = Color(ink)
		seg.symbol.set(look.icon, ink, chosen)
		seg.edge.FillColor = Color(ColorLine)
	}
	r.frame.FillColor = Color(ColorSurface)
	r.frame.StrokeColor = Color(ColorEdge)
	r.frame.StrokeWidth = themeSize(sizeLine)
	r.frame.CornerRadius = radius
}
