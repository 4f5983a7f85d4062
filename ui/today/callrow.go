package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
)

// callRowHeight holds a name over a reason and two lines of what else there is
// to know.
const callRowHeight float32 = 100

// callRow is one row of "who needs a call", and the layout of its parts: tag,
// name and reasons beside one another where there is room, and else the tag
// behind the name, above the reasons.
type callRow struct {
	tag        *kit.Tag
	name       *kit.Text
	reason     *kit.Text
	background *kit.Pieces
	all        *kit.Pieces // reason and background, where the reason's line is too short for it
	log, more  *kit.Button
	acts       func() []kit.MenuItem
}

func newCallRow() *fyne.Container {
	r := &callRow{
		tag: kit.NewTag("", kit.ToneLate), name: kit.ItemName("").Ellipsis(),
		reason: kit.Body("").Ellipsis(), background: kit.NewPieces(2), all: kit.NewPieces(3),
		log: kit.NewButton(lang.L("Log a call"), kit.Secondary, nil).Changes(),
	}
	r.more = kit.NewMore(lang.L("More"), kit.Quiet, func() []kit.MenuItem { return r.acts() })
	return container.New(r, r.tag, r.name, r.reason, r.background, r.all, r.log, r.more)
}

func callRowOf(row fyne.CanvasObject) *callRow { return row.(*fyne.Container).Layout.(*callRow) }

func (r *callRow) set(o *overview, c data.Call, onLog func(), acts func() []kit.MenuItem) {
	r.log.OnTapped = onLog
	r.acts = acts
	r.tag.Set(tag(c.CallReason))
	r.name.SetText(o.names.Of(c.Person))
	reason, background := o.reason(c.CallReason), o.background(c)
	r.reason.SetText(reason)
	r.background.SetPieces(background...)
	r.all.SetPieces(append([]kit.Span{{Text: reason, Color: kit.ColorText}}, background...)...)
}

const (
	tagWidth  = 96
	nameWidth = 136
	// wideRow is the least width, at 100 % text, for everything side by side.
	wideRow = 780
)

// MinSize implements fyne.Layout.
func (r *callRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Scaled(120)+r.buttons()+kit.Gap16, kit.Scaled(callRowHeight))
}

func (r *callRow) buttons() float32 { return r.log.MinSize().Width + r.more.MinSize().Width }

// Layout implements fyne.Layout.
func (r *callRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	log, more := r.log.MinSize(), r.more.MinSize()
	y := (size.Height - log.Height) / 2
	put(r.more, size.Width-more.Width, y, more.Width, more.Height)
	put(r.log, size.Width-more.Width-log.Width, y, log.Width, log.Height)
	width := size.Width - r.buttons() - 2*kit.Gap16
	if size.Width >= kit.Scaled(wideRow) {
		left := kit.Scaled(tagWidth) + kit.Gap16
		put(r.tag, kit.Gap4, 0, kit.Scaled(tagWidth), size.Height)
		line := r.name.MinSize().Height
		put(r.name, left, (size.Height-line)/2, kit.Scaled(nameWidth), line)
		left += kit.Scaled(nameWidth) + kit.Gap16
		r.sentences(left, width-left+kit.Gap16, size.Height, 0)
		return
	}
	line := r.name.MinSize().Height
	top := r.sentences(kit.Gap4+kit.Gap4, width, size.Height, line)
	tagged := r.tag.MinSize().Width
	shown := min(r.name.FullWidth(), width-tagged-kit.Gap8)
	put(r.name, kit.Gap4+kit.Gap4, top, shown, line)
	put(r.tag, kit.Gap4+kit.Gap4+shown+kit.Gap8, top, tagged, line)
}

// sentences sets the reason and the background below a head of a height, all
// of it in the middle of the row, and returns where the head begins. A reason
// that is too long for its line stands in the smaller text of the background:
// why to ring must not be cut.
func (r *callRow) sentences(x, width, height, head float32) (top float32) {
	whole := r.reason.FullWidth() <= width
	kit.ShowIf(whole, r.reason, r.background)
	kit.ShowIf(!whole, r.all)
	line, small := r.reason.MinSize().Height, r.background.HeightForWidth(width)
	if !whole {
		line, small = 0, r.all.HeightForWidth(width)
	}
	top = max(0, (height-head-line-small)/2)
	put(r.reason, x, top+head, width, line)
	put(r.background, x, top+head+line, width, small)
	put(r.all, x, top+head, width, small)
	return top
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
