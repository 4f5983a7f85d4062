package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"alongside/ui/kit"
)

// holderRow sets one key into columns, or, where there is not the room, under one
// another.
type holderRow struct {
	widget.BaseWidget

	who, role, since, opened, more fyne.CanvasObject
	heads                          bool      // the names of the columns, which are not needed under one another
	last                           *kit.Text // before opened, where that stands under the others
}

// Widths at 100 % text.
const (
	rowColumnsFrom = 480
	roleWidth      = 84
	openedWidth    = 96
	moreWidth      = 40
	whoShare       = 0.4 // of what the others leave
	rowGap         = kit.Gap8
	rowLeast       = 44
)

func newHolderRow(who, role, since, opened, more fyne.CanvasObject) *holderRow {
	r := &holderRow{who: who, role: role, since: since, opened: opened, more: more, last: kit.Muted(lang.L("Last opened"))}
	r.ExtendBaseWidget(r)
	return r
}

func (r *holderRow) inColumns(width float32) bool { return width >= kit.Scaled(rowColumnsFrom) }

// columns are the widths of who, since, in columns.
func columns(width float32) (who, since float32) {
	left := width - kit.Scaled(roleWidth) - kit.Scaled(openedWidth) - moreWidth - 4*rowGap
	who = left * whoShare
	return who, left - who
}

// heightOf is how high something is at a width.
func heightOf(o fyne.CanvasObject, width float32) float32 {
	if w, ok := o.(kit.HeightForWidther); ok {
		return w.HeightForWidth(width)
	}
	return o.MinSize().Height
}

// HeightForWidth implements kit.HeightForWidther.
func (r *holderRow) HeightForWidth(width float32) float32 {
	if r.inColumns(width) {
		_, since := columns(width)
		if r.heads {
			return heightOf(r.since, since) + kit.Gap8
		}
		return max(rowLeast, heightOf(r.since, since)+kit.Gap16)
	}
	if r.heads {
		return 0
	}
	return max(rowLeast, r.who.MinSize().Height) + r.role.MinSize().Height + heightOf(r.since, width) + r.opened.MinSize().Height + kit.Gap16
}

// CreateRenderer implements fyne.Widget.
func (r *holderRow) CreateRenderer() fyne.WidgetRenderer { return &holderRowRenderer{r} }

type holderRowRenderer struct{ row *holderRow }

func (r *holderRowRenderer) Destroy() {}

func (r *holderRowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.row.who, r.row.role, r.row.since, r.row.opened, r.row.more, r.row.last}
}

func (r *holderRowRenderer) MinSize() fyne.Size {
	width := kit.Scaled(200)
	return fyne.NewSize(width, r.row.HeightForWidth(max(width, r.row.Size().Width)))
}

func (r *holderRowRenderer) Layout(size fyne.Size) {
	row, x := r.row, float32(0)
	kit.ShowIf(!row.heads || row.inColumns(size.Width), r.Objects()...)
	kit.ShowIf(!row.heads && !row.inColumns(size.Width), row.last)
	place := func(o fyne.CanvasObject, x, y, width, height float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(width, height))
	}
	if !row.inColumns(size.Width) {
		head := max(rowLeast, row.who.MinSize().Height)
		centred := (head - row.who.MinSize().Height) / 2
		place(row.who, 0, centred, size.Width-moreWidth, row.who.MinSize().Height)
		place(row.more, size.Width-moreWidth, 0, moreWidth, head)
		y := head
		for _, o := range []fyne.CanvasObject{row.role, row.since} {
			height := heightOf(o, size.Width)
			place(o, 0, y, size.Width, height)
			y += height
		}
		label := row.last.MinSize()
		place(row.last, 0, y, label.Width, label.Height)
		place(row.opened, label.Width+rowGap, y, size.Width-label.Width-rowGap, row.opened.MinSize().Height)
		return
	}
	who, since := columns(size.Width)
	middle := func(o fyne.CanvasObject, width, height float32) {
		place(o, x, (size.Height-height)/2, width, height)
		x += width + rowGap
	}
	middle(row.who, who, row.who.MinSize().Height)
	middle(row.role, kit.Scaled(roleWidth), row.role.MinSize().Height)
	middle(row.since, since, heightOf(row.since, since))
	middle(row.opened, kit.Scaled(openedWidth), row.opened.MinSize().Height)
	place(row.more, size.Width-moreWidth, (size.Height-row.more.MinSize().Height)/2, moreWidth, row.more.MinSize().Height)
}

func (r *holderRowRenderer) Refresh() {
	r.Layout(r.row.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
