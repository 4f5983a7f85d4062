package bringin

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"alongside/ui/kit"
	"alongside/ui/words"
)

// row shows a line of the preview. It is used again for others as the list scrolls.
type row struct {
	widget.BaseWidget

	tick     *kit.Check
	number   *kit.Text
	says, as *kit.Text
	isNew    *kit.Tag
	because  *kit.Pieces
	marks    *kit.StatusCells
	count    *kit.Text
	more     *kit.Button
	ofPeople bool
	meetings int
}

func newRow(p *preview) *row {
	r := &row{
		tick: kit.NewCheck("", nil), number: kit.Caption("").Aligned(fyne.TextAlignTrailing), says: kit.Body("").Ellipsis(),
		as: kit.ItemName("").Ellipsis(), isNew: kit.NewTag(lang.L("New"), kit.ToneAccent), because: kit.NewPieces(3),
		marks: kit.NewStatusCells(), count: kit.Muted("").Aligned(fyne.TextAlignTrailing),
	}
	r.more = kit.NewMore(lang.L("Who this is"), kit.Quiet, nil)
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) show(p *preview, l line, at int) {
	r.ofPeople = l.person >= 0
	kit.ShowIf(r.ofPeople, r.tick, r.more, r.as)
	r.tick.OnChanged = nil
	r.tick.SetValue(l.of == knownOnes || l.of == newOnes)
	r.tick.OnChanged = func(bool) { p.tick(at) }
	r.more.OnTapped = func() { p.ask(at, r.more) }
	r.number.SetText(l.row)
	r.says.SetText(l.says)
	r.as.SetText(l.as)
	color := kit.ColorText
	switch {
	case l.of == waitingOnes:
		color = kit.ColorLate
	case r.ofPeople && l.of == all:
		color = kit.ColorMuted
	}
	r.as.SetColor(color)
	kit.ShowIf(r.ofPeople && l.of == newOnes, r.isNew)
	pieces := make([]kit.Span, len(l.because))
	for i, text := range l.because {
		pieces[i] = kit.Span{Text: text}
	}
	r.because.SetPieces(pieces...)
	r.marks.SetCells(l.marks)
	r.count.SetText(l.count)
	r.meetings = len(p.sheet.plan.Meetings)
	r.Refresh()
}

const (
	numberWide float32 = 52
	countWide  float32 = 92
	leastWords float32 = 150
)

// span is where something stands: its left, and how wide it is.
type span struct{ x, width float32 }

// places are where the parts of a row stand, and the heads above them.
type places struct {
	tick, number, says, as, because, marks, more span
	stacked                                      bool // why stands under who comes in
	cells                                        bool // there is the room for the marks one by one
}

// placesIn shares out a width. Where it is narrow, why stands under who comes in, and
// how many marks there are in the place of each.
func placesIn(width float32, meetings int, people bool) (at places) {
	gap, more := kit.Gap16, kit.Scaled(40)
	at.tick = span{0, kit.Scaled(40)}
	at.number = span{at.tick.width, kit.Scaled(numberWide)}
	x := at.tick.width + at.number.width + gap
	at.more = span{width - more, more}
	words := at.more.x - x
	cells := float32(meetings) * kit.Scaled(kit.StatusCellWidth)
	at.cells = people && meetings <= mostCells && words-cells-kit.Gap8 > 2*kit.Scaled(leastWords)+gap
	switch {
	case at.cells:
	case !people, meetings > 0 && words-kit.Scaled(countWide) > 2*kit.Scaled(leastWords)+gap:
		cells = kit.Scaled(countWide)
	default:
		cells = 0
	}
	if cells > 0 {
		at.marks = span{at.more.x - cells - kit.Gap8, cells}
		words -= cells + gap
	}
	share := func(from, part float32) span { return span{x + words*from, words*part - gap} }
	switch at.stacked = people && words < 3*kit.Scaled(leastWords)+2*gap; {
	case !people:
		at.says, at.because = share(0, 0.35), share(0.35, 0.65)
	case at.stacked:
		at.says, at.as = share(0, 0.36), share(0.36, 0.64)
		at.because = at.as
	default:
		at.says, at.as, at.because = share(0, 0.24), share(0.24, 0.3), share(0.54, 0.46)
	}
	return at
}

// CreateRenderer implements fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return &rowRenderer{r}
}

type rowRenderer struct{ row *row }

func (x *rowRenderer) Destroy() {}

func (x *rowRenderer) Objects() []fyne.CanvasObject {
	r := x.row
	return []fyne.CanvasObject{r.tick, r.number, r.says, r.as, r.isNew, r.because, r.marks, r.count, r.more}
}

func (x *rowRenderer) MinSize() fyne.Size {
	return fyne.NewSize(kit.Scaled(numberWide)+2*kit.Scaled(leastWords), kit.Scaled(58))
}

func (x *rowRenderer) Refresh() {
	x.Layout(x.row.Size())
	for _, o := range x.Objects() {
		o.Refresh()
	}
}

func (x *rowRenderer) Layout(size fyne.Size) {
	r := x.row
	at := placesIn(size.Width, r.meetings, r.ofPeople)
	middle := func(o fyne.CanvasObject, at span) {
		height := o.MinSize().Height
		o.Move(fyne.NewPos(at.x, (size.Height-height)/2))
		o.Resize(fyne.NewSize(max(0, at.width), height))
	}
	for o, at := range map[fyne.CanvasObject]span{
		r.tick: at.tick, r.number: at.number, r.says: at.says, r.more: at.more, r.marks: at.marks, r.count: at.marks,
	} {
		middle(o, at)
	}
	kit.ShowIf(at.cells, r.marks)
	kit.ShowIf(!at.cells && at.marks.width > 0 && r.count.Text() != "", r.count)
	high := min(r.because.HeightForWidth(at.because.width), size.Height)
	name := r.as.MinSize().Height
	y, below := (size.Height-name)/2, (size.Height-high)/2
	if at.stacked {
		y = max(0, (size.Height-name-high)/2)
		below = y + name
	}
	r.because.Move(fyne.NewPos(at.because.x, below))
	r.because.Resize(fyne.NewSize(at.because.width, high))
	tag := float32(0)
	if r.isNew.Visible() {
		tag = r.isNew.MinSize().Width + kit.Gap8
	}
	as := max(0, min(at.as.width-tag, r.as.FullWidth()))
	r.as.Move(fyne.NewPos(at.as.x, y))
	r.as.Resize(fyne.NewSize(as, name))
	r.isNew.Move(fyne.NewPos(at.as.x+as+kit.Gap8, y))
	r.isNew.Resize(fyne.NewSize(max(0, tag-kit.Gap8), name))
}

// heads name the columns.
type heads struct {
	widget.BaseWidget

	content           fyne.CanvasObject
	says, as, because *kit.Text
	days              []*kit.Text
	sheet             *sheet
	people            bool
	number            *kit.Text
	objects           []fyne.CanvasObject
}

func newHeads() *heads {
	label := func(text string) *kit.Text { return kit.Label(text).Ellipsis() }
	h := &heads{
		number: label(lang.L("Row")).Aligned(fyne.TextAlignTrailing), says: label(lang.L("In the sheet")), as: label(lang.L("Comes in as")), because: label(lang.L("Because")), people: true,
	}
	h.ExtendBaseWidget(h)
	h.content = kit.VStack(0, h, kit.NewDivider())
	return h
}

func (h *heads) ofPeople(people bool) {
	h.people = people
	h.Refresh()
}

func (h *heads) show(s *sheet) {
	h.sheet = s
	h.days = nil
	if n := len(s.plan.Meetings); n <= mostCells {
		for _, m := range s.plan.Meetings {
			h.days = append(h.days, kit.Caption(words.ShortDate(m.Date, s.today)).Ellipsis().Aligned(fyne.TextAlignCenter))
		}
	}
	h.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (h *heads) CreateRenderer() fyne.WidgetRenderer { return &headsRenderer{h} }

type headsRenderer struct{ heads *heads }

func (x *headsRenderer) Destroy() {}

func (x *headsRenderer) Objects() []fyne.CanvasObject { return x.heads.objects }

func (x *headsRenderer) MinSize() fyne.Size { return fyne.NewSize(0, kit.Scaled(28)) }

func (x *headsRenderer) Refresh() {
	x.Layout(x.heads.Size())
	for _, o := range x.heads.objects {
		o.Refresh()
	}
}

func (x *headsRenderer) Layout(size fyne.Size) {
	h := x.heads
	if h.sheet == nil {
		return
	}
	at := placesIn(size.Width, len(h.sheet.plan.Meetings), h.people)
	h.objects = h.objects[:0]
	put := func(o *kit.Text, at span) {
		o.Move(fyne.NewPos(at.x, (size.Height-o.MinSize().Height)/2))
		o.Resize(fyne.NewSize(max(0, at.width), o.MinSize().Height))
		h.objects = append(h.objects, o)
	}
	put(h.number, at.number)
	put(h.says, at.says)
	if h.people {
		put(h.as, at.as)
	}
	if !at.stacked {
		put(h.because, at.because)
	}
	if !at.cells {
		return
	}
	each := at.marks.width / float32(max(1, len(h.days)))
	for i, day := range h.days {
		put(day, span{at.marks.x + float32(i)*each, each})
	}
}
