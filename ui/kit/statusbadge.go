package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"alongside/data"
)

// StatusBadge is a status in a table: symbol and word in its colour.
type StatusBadge struct {
	widget.BaseWidget

	status data.Status
}

// NewStatusBadge returns a badge.
func NewStatusBadge(status data.Status) *StatusBadge {
	b := &StatusBadge{status: status}
	b.ExtendBaseWidget(b)
	return b
}

// SetStatus shows another status.
func (b *StatusBadge) SetStatus(status data.Status) {
	if b.status != status {
		b.status = status
		b.Refresh()
	}
}

// CreateRenderer implements fyne.Widget.
func (b *StatusBadge) CreateRenderer() fyne.WidgetRenderer {
	sign := newSymbol(IconNotRecorded, ColorMuted, segmentSymbol)
	word := newRoleText(roleItemName, "")
	gap := func() float32 { return Scaled(segmentSymbol + segmentSymbolSpacing) }
	return painted(paintedRenderer{
		widget:  b,
		objects: []fyne.CanvasObject{sign, word},
		minSize: func() fyne.Size { return word.MinSize().AddWidthHeight(gap(), 0) },
		layout: func(size fyne.Size) {
			side := sign.MinSize().Width
			place(sign, 0, (size.Height-side)/2, side, side)
			place(word, gap(), 0, max(0, size.Width-gap()), size.Height)
		},
		paint: func() {
			look := lookOf(b.status)
			sign.set(look.icon, look.ink, true)
			word.color = look.ink
			word.SetText(StatusLabel(b.status))
		},
	})
}
