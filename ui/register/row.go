package register

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// rowHeight at 100 % text has room for a name and two lines about them.
const rowHeight float32 = 64

// row shows one person: name and hints, the four statuses, and whether the
// mark is stored. Rows are used again for other people as the list scrolls.
type row struct {
	widget.BaseWidget
	name  *kit.Text
	hints *kit.Pieces
	marks *kit.StatusSegments
	saved *kit.Text
}

func newRow() *row {
	r := &row{
		name:  kit.RowName(""),
		hints: kit.NewPieces(2),
		marks: kit.NewStatusSegments(),
		saved: kit.Caption("").Aligned(fyne.TextAlignTrailing),
	}
	r.ExtendBaseWidget(r)
	return r
}

// rowView is what a row shows of a person.
type rowView struct {
	name    string
	row     data.RegisterRow
	names   data.Names // of everybody, for a partner's
	today   data.Date
	meeting data.Meeting
	keeping keeping
}

// show fills the row for a person and connects its taps to them alone.
func (r *row) show(v rowView, onMark func(data.Status)) {
	r.marks.Show()
	r.name.SetText(v.name)
	r.hints.SetPieces(pieces(v.row, v.names, v.today)...)
	r.marks.SetOffered(func(s data.Status) bool { return v.meeting.Takes(s, v.today) })
	r.marks.Bind(v.row.Mark.Status, onMark)
	r.saved.SetSpans(savedWord(v))
}

// offer fills the row with the offer to add a name as a first-timer's; alike
// says who has it already.
func (r *row) offer(name, alike string) {
	r.marks.Bind(data.NotRecorded, nil)
	r.marks.Hide()
	r.name.SetSpans(kit.Span{Text: lang.L("Add {{.Name}}", words.With{"Name": name}), Color: kit.ColorAccent})
	if alike == "" {
		r.hints.SetPieces(kit.Span{Text: lang.L("First time here")}, kit.Span{Text: lang.L("no form now, details can follow")})
	} else {
		r.hints.SetPieces(kit.Span{Text: alike, Color: kit.ColorLate}, kit.Span{Text: lang.L("Add them only if this is somebody else.")})
	}
	r.saved.SetText("")
}

// savedWord says whether the mark is on the disk.
func savedWord(v rowView) kit.Span {
	switch {
	case v.keeping == lost:
		return kit.Span{Text: lang.L("not stored"), Strong: true, Color: kit.ColorAbsent}
	case v.keeping == waiting:
		return kit.Span{Text: lang.L("saving…")}
	case v.keeping == kept && v.row.Mark.Status != data.NotRecorded:
		return kit.Span{Text: lang.L("saved")}
	}
	return kit.Span{}
}

// pieces are all that there is to know of somebody: what is to stand out, what
// was noted with the mark, and what was known beforehand.
func pieces(row data.RegisterRow, names data.Names, today data.Date) []kit.Span {
	strong, plain := hints(row, names, today)
	var spans []kit.Span
	for _, text := range strong {
		spans = append(spans, kit.Span{Text: text, Strong: true, Color: kit.ColorAccent})
	}
	remarks := markRemarks(row.Mark, names.Hidden())
	if goesBy := words.GoesBy(row.Person, names); goesBy != "" {
		remarks = append([]string{goesBy}, remarks...)
	}
	for _, text := range append(remarks, plain...) {
		spans = append(spans, kit.Span{Text: text})
	}
	return spans
}

// hints says what was known beforehand of somebody. Who is not here is not
// greeted; when they were last here is still worth knowing.
func hints(row data.RegisterRow, names data.Names, today data.Date) (strong, plain []string) {
	known := row.Hints
	if status := row.Mark.Status; status == data.Absent || status == data.Excused {
		greets := func(h data.Hint) bool { return h.Kind == data.FirstTime || h.Kind == data.WasMissed }
		for _, h := range known {
			if greets(h) {
				_, still := words.Hints([]data.Hint{h}, names, today)
				plain = append(plain, still...)
			}
		}
		known = slices.DeleteFunc(slices.Clone(known), greets)
	}
	strong, rest := words.Hints(known, names, today)
	return strong, append(plain, rest...)
}

// markRemarks are what was noted with a mark, in words.
func markRemarks(m data.Mark, hidden bool) []string {
	var remarks []string
	if !m.Arrived.IsZero() {
		remarks = append(remarks, lang.L("came at {{.Time}}", words.With{"Time": m.Arrived}))
	}
	if m.LeftEarly {
		text := lang.L("left early")
		if !m.LeftAt.IsZero() {
			text = lang.L("left at {{.Time}}", words.With{"Time": m.LeftAt})
		}
		remarks = append(remarks, text)
	}
	if m.Note != "" {
		remarks = append(remarks, words.Note(hidden, m.Note))
	}
	if m.AfterClose {
		remarks = append(remarks, lang.L("changed after closing"))
	}
	return remarks
}

// CreateRenderer implements fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(rowLayout{}, r.name, r.hints, r.marks, r.saved))
}

// wideAsRow keeps the screen as wide as a row of the list, with its statuses and some of
// the name, in whatever window: they could be pressed, and nobody would see of whom.
type wideAsRow struct {
	row *row // none of the list's
}

// MinSize implements fyne.Layout.
func (l wideAsRow) MinSize(o []fyne.CanvasObject) fyne.Size {
	least := fyne.NewSize(l.row.MinSize().Width, 0)
	for _, child := range o {
		least = least.Max(child.MinSize())
	}
	return least
}

// Layout implements fyne.Layout.
func (wideAsRow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	for _, child := range o {
		child.Move(fyne.NewPos(0, 0))
		child.Resize(size)
	}
}

// rowLayout gives the statuses whole words where the name keeps enough room,
// and letters where it would not.
type rowLayout struct{}

const (
	leastName  float32 = 180
	savedWidth float32 = 70 // of "not stored"
)

// MinSize implements fyne.Layout.
func (rowLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Gap16+kit.Scaled(80)+o[2].MinSize().Width+kit.Scaled(savedWidth)+3*kit.Gap8, kit.Scaled(rowHeight))
}

// Layout implements fyne.Layout.
func (rowLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	saved := kit.Scaled(savedWidth)
	marks := kit.StatusSegmentsWidth()
	room := size.Width - kit.Gap16 - kit.Gap8 - saved - kit.Gap8
	if room-marks < kit.Scaled(leastName) {
		marks = o[2].MinSize().Width
	}
	if !o[2].Visible() {
		marks = 0 // the offer to add somebody has no statuses
	}
	width := max(0, room-marks-kit.Gap8)
	place := func(i int, x, y, w, h float32) {
		o[i].Move(fyne.NewPos(x, y))
		o[i].Resize(fyne.NewSize(w, h))
	}
	centre := func(i int, x, w float32) {
		h := o[i].MinSize().Height
		place(i, x, (size.Height-h)/2, w, h)
	}
	name := o[0].MinSize().Height
	hints := o[1].(*kit.Pieces).HeightForWidth(width) // none where there is nothing to know
	top := max(0, (size.Height-name-hints)/2)
	place(0, kit.Gap16, top, width, name)
	place(1, kit.Gap16, top+name, width, hints)
	centre(2, kit.Gap16+width+kit.Gap8, marks)
	centre(3, size.Width-kit.Gap8-saved, saved)
}
