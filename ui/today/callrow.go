package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// Heights of the rows of "who needs a call" at 100 % text: of the line over those of
// one time; of a call, a reason over two lines of what else there is to know; and of
// one in a narrow list, where the name stands over that.
const (
	callHeadHeight   float32 = 40
	callRowHeight    float32 = 76
	callNarrowHeight float32 = 104
)

// Widths of a call at 100 % text.
const (
	nameWidth   = 136
	numberWidth = 128
	// rowBeside is the least width for the name beside the reasons, rowColumns that
	// for a column of numbers.
	rowBeside  = 580
	rowColumns = 820
)

// rowHeight is how high a line is in a list of a width.
func (l line) rowHeight(width float32) float32 {
	switch {
	case l.head:
		return callHeadHeight
	case width < kit.Scaled(rowBeside):
		return callNarrowHeight
	}
	return callRowHeight
}

// callRow is one line of "who needs a call", and the layout of its parts: name,
// reasons and number beside one another where there is room, else the number below
// the name, or behind it above the reasons. The line over those of one time has what
// it is about in their place.
type callRow struct {
	title, about *kit.Text
	show         *kit.Button // those that are folded away
	call         []fyne.CanvasObject

	name       *kit.Text
	number     *kit.Text
	reason     *kit.Text
	background *kit.Pieces
	all        *kit.Pieces // reason and background, where the reason's line is too short for it
	log        *kit.Button // or the number is asked for, where none is known
	more       *kit.Button
	acts       func() []kit.MenuItem
	head       bool
}

func newCallRow() *fyne.Container {
	r := &callRow{
		title: kit.ItemName(""), about: kit.Muted("").Ellipsis(), show: kit.NewButton(lang.L("Show"), kit.Quiet, nil),
		name: kit.ItemName("").Ellipsis(), number: kit.NewText().Ellipsis(),
		reason: kit.Body("").Ellipsis(), background: kit.NewPieces(2), all: kit.NewPieces(3),
		log: kit.NewButton(lang.L("Log a call"), kit.Secondary, nil).Changes(),
	}
	r.more = kit.NewMore(lang.L("More"), kit.Quiet, func() []kit.MenuItem { return r.acts() })
	r.call = []fyne.CanvasObject{r.name, r.number, r.reason, r.background, r.all, r.log, r.more}
	return container.New(r, append([]fyne.CanvasObject{r.title, r.about, r.show}, r.call...)...)
}

func callRowOf(row fyne.CanvasObject) *callRow { return row.(*fyne.Container).Layout.(*callRow) }

// setHead shows the line over calls of one time.
func (r *callRow) setHead(o *overview, l line, onShow func()) {
	r.part(true)
	r.show.OnTapped = onShow
	title, about := o.callHead(l)
	r.title.SetText(title)
	r.about.SetTexts(about...)
	r.show.SetLabel(lang.L("Show"))
	if l.shown {
		r.show.SetLabel(lang.L("Hide"))
	}
	kit.ShowIf(l.folds, r.show)
}

// set shows a call.
func (r *callRow) set(o *overview, c data.Call, onAct func(), acts func() []kit.MenuItem) {
	r.part(false)
	r.log.OnTapped = onAct
	r.acts = acts
	r.name.SetText(o.names.Of(c.Person))
	r.number.SetSpans(o.number(c.Person))
	r.log.SetLabel(lang.L("Log a call"))
	if c.Person.Phone == "" {
		r.log.SetLabel(lang.L("Add one"))
	}
	reason, background := o.reason(c.CallReason), o.background(c)
	r.reason.SetText(reason)
	r.background.SetPieces(background...)
	r.all.SetPieces(append([]kit.Span{{Text: reason, Color: kit.ColorText}}, background...)...)
}

// part shows what belongs to a line over calls, or to a call.
func (r *callRow) part(head bool) {
	r.head = head
	kit.ShowIf(head, r.title, r.about, r.show)
	kit.ShowIf(!head, r.call...)
}

// number is how to reach somebody by telephone.
func (o *overview) number(p data.Person) kit.Span {
	switch hidden := o.names.Hidden(); {
	case p.Phone == "":
		return kit.Span{Text: lang.L("No number yet"), Color: kit.ColorMuted}
	case hidden:
		return kit.Span{Text: words.Unnamed(hidden, p.Phone), Color: kit.ColorMuted}
	}
	return kit.Span{Text: p.Phone, Strong: true}
}

// MinSize implements fyne.Layout.
func (r *callRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Scaled(120)+r.buttons()+kit.Gap16, kit.Scaled(callNarrowHeight))
}

func (r *callRow) buttons() float32 { return r.logWidth() + r.more.MinSize().Width }

// logWidth is one for both labels, so that the buttons of all rows stand in a column.
func (r *callRow) logWidth() float32 { return max(r.log.MinSize().Width, kit.Scaled(108)) }

// Layout implements fyne.Layout.
func (r *callRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	if r.head {
		r.layOutHead(size)
		return
	}
	log, more := r.log.MinSize(), r.more.MinSize()
	y := (size.Height - log.Height) / 2
	put(r.more, size.Width-more.Width, y, more.Width, more.Height)
	put(r.log, size.Width-r.buttons(), y, r.logWidth(), log.Height)
	const left = kit.Gap4 + kit.Gap4
	end := size.Width - r.buttons() - kit.Gap16
	line := r.name.MinSize().Height
	if size.Width < kit.Scaled(rowBeside) {
		width := end - left
		top := r.sentences(left, width, size.Height, line)
		number := min(r.number.FullWidth(), width*2/3)
		name := min(r.name.FullWidth(), width-number-kit.Gap16)
		put(r.name, left, top, name, line)
		put(r.number, left+name+kit.Gap16, top, number, line)
		return
	}
	name := kit.Scaled(nameWidth)
	if size.Width >= kit.Scaled(rowColumns) {
		end -= kit.Scaled(numberWidth)
		put(r.number, end, (size.Height-line)/2, kit.Scaled(numberWidth), line)
		end -= kit.Gap16
		put(r.name, left, (size.Height-line)/2, name, line)
	} else {
		put(r.name, left, size.Height/2-line, name, line)
		put(r.number, left, size.Height/2, name, line)
	}
	x := left + name + kit.Gap16
	r.sentences(x, end-x, size.Height, 0)
}

// layOutHead sets what the calls below are, how many, and what shows them, all on
// the last line of it.
func (r *callRow) layOutHead(size fyne.Size) {
	const left = kit.Gap4 + kit.Gap4
	title := r.title.MinSize()
	y := size.Height - title.Height - kit.Gap4
	width := min(r.title.FullWidth(), size.Width-left)
	put(r.title, left, y, width, title.Height)
	end := size.Width
	if r.show.Visible() {
		show := r.show.MinSize()
		end -= show.Width
		put(r.show, end, size.Height-show.Height, show.Width, show.Height)
	}
	x := left + width + kit.Gap8
	put(r.about, x, y, max(0, end-x), r.about.MinSize().Height)
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
