package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"alongside/data"
)

const (
	segmentHeight        float32 = 44
	segmentWidth         float32 = 92
	segmentWidthCompact  float32 = 38
	segmentSymbol        float32 = 18
	segmentSymbolSpacing float32 = 3
)

// StatusSegments is the labelled control of the four statuses for the rows of
// a list: it takes no keyboard focus itself, and gives the focus back to the
// field that had it before a click. It always changes something: see OnlyLook.
type StatusSegments struct {
	widget.BaseWidget

	// OnChanged is called when the person chooses another status, never by
	// SetStatus. Tapping the chosen one again does nothing, so that a double
	// tap does no harm.
	OnChanged func(data.Status)

	status   data.Status
	withheld [4]bool // of data.Statuses, those that cannot be chosen
	hovered  int     // index of the segment under the pointer, or -1
	keeper   focusKeeper
}

// NewStatusSegments returns the control with nothing recorded.
func NewStatusSegments() *StatusSegments {
	s := &StatusSegments{hovered: -1}
	s.ExtendBaseWidget(s)
	return s
}

// Status returns what the control shows.
func (s *StatusSegments) Status() data.Status { return s.status }

// SetStatus shows a status without calling OnChanged.
func (s *StatusSegments) SetStatus(status data.Status) {
	if s.status != status {
		s.status = status
		s.Refresh()
	}
}

// Bind shows a status and sets the callback, for rows that are used again for
// another person: the earlier callback never fires.
func (s *StatusSegments) Bind(status data.Status, onChanged func(data.Status)) {
	s.OnChanged = nil
	s.SetStatus(status)
	s.OnChanged = onChanged
}

// SetOffered leaves only those statuses to be chosen that somebody may have. The
// others are shown as not available. A new control offers all.
func (s *StatusSegments) SetOffered(may func(data.Status) bool) {
	var withheld [4]bool
	for i, status := range data.Statuses {
		withheld[i] = !may(status)
	}
	if s.withheld != withheld {
		s.withheld = withheld
		s.Refresh()
	}
}

func (s *StatusSegments) offers(status data.Status) bool {
	i := slices.Index(data.Statuses[:], status)
	return !OnlyLooking() && (i < 0 || !s.withheld[i])
}

// Choose does what a tap on a status does.
func (s *StatusSegments) Choose(status data.Status) {
	if status == s.status || !s.offers(status) {
		return
	}
	s.SetStatus(status)
	if s.OnChanged != nil {
		s.OnChanged(status)
	}
}

// Tapped implements fyne.Tappable.
func (s *StatusSegments) Tapped(ev *fyne.PointEvent) {
	s.keeper.restore(s)
	if i := s.segmentAt(ev.Position); i >= 0 && !secondTap() {
		s.Choose(data.Statuses[i])
	}
}

// MouseDown implements desktop.Mouseable.
func (s *StatusSegments) MouseDown(*desktop.MouseEvent) { s.keeper.pressed(s) }

// MouseUp implements desktop.Mouseable.
func (s *StatusSegments) MouseUp(*desktop.MouseEvent) {}

// MouseIn implements desktop.Hoverable.
func (s *StatusSegments) MouseIn(ev *desktop.MouseEvent) { s.MouseMoved(ev) }

// MouseMoved implements desktop.Hoverable.
func (s *StatusSegments) MouseMoved(ev *desktop.MouseEvent) { s.setHovered(s.segmentAt(ev.Position)) }

// MouseOut implements desktop.Hoverable.
func (s *StatusSegments) MouseOut() { s.setHovered(-1) }

func (s *StatusSegments) setHovered(i int) {
	if s.hovered != i {
		s.hovered = i
		s.Refresh()
	}
}

func (s *StatusSegments) segmentAt(pos fyne.Position) int {
	i := int(pos.X / (s.Size().Width / float32(len(data.Statuses))))
	if pos.X < 0 || i >= len(data.Statuses) {
		return -1
	}
	return i
}

// CreateRenderer implements fyne.Widget.
func (s *StatusSegments) CreateRenderer() fyne.WidgetRenderer {
	r := &segmentsRenderer{
		control: s,
		frame:   canvas.NewRectangle(nil),
	}
	objects := []fyne.CanvasObject{r.frame}
	for i := range r.segments {
		seg := &r.segments[i]
		seg.fill = canvas.NewRectangle(nil)
		seg.symbol = newSymbol(lookOf(data.Statuses[i]).icon, ColorMuted, segmentSymbol)
		seg.word = canvas.NewText("", nil)
		seg.edge = canvas.NewRectangle(nil)
		objects = append(objects, seg.fill, seg.symbol, seg.word)
	}
	for i := range r.segments[1:] {
		objects = append(objects, r.segments[i+1].edge)
	}
	r.objects = objects
	r.paint()
	return r
}
