package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"alongside/data"
)

const fileSign = IconSide

// fileRow is a file or a folder in a list: its name and, of a file, the day on
// which it was last changed.
type fileRow struct {
	widget.BaseWidget

	sign *Symbol
	name *Text
	when *Text
}

func newFileRow() *fileRow {
	r := &fileRow{sign: newSymbol(IconFolder, ColorAccent, fileSign), name: Body("").Ellipsis(), when: Caption("")}
	r.ExtendBaseWidget(r)
	return r
}

// show says what the row is about.
func (r *fileRow) show(e entry) {
	r.name.SetText(shownName(e.name))
	if e.folder {
		r.sign.set(IconFolder, ColorAccent, false)
		r.when.SetText("")
	} else {
		r.sign.set(IconDocuments, ColorMuted, false)
		r.when.SetText("")
		if at := e.changed(); !at.IsZero() {
			r.when.SetText(DateMedium(data.DateOf(at.Local())))
		}
	}
	r.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (r *fileRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(Inset(0, Gap8, 0, Gap8, HStack(Gap8, r.sign, Grow(r.name), r.when)))
}
