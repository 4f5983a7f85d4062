package register

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// row shows one person: name and hint, the four statuses, and whether the mark
// is stored. Rows are used again for other people as the list scrolls.
type row struct {
	widget.BaseWidget
	name  *kit.Text
	hint  *kit.Text
	marks *kit.StatusSegments
	saved *kit.Text
}

func newRow() *row {
	r := &row{
		name:  kit.RowName(""),
		hint:  kit.Caption("").Ellipsis(),
		marks: kit.NewStatusSegments(),
		saved: kit.Caption("").Aligned(fyne.TextAlignTrailing),
	}
	r.ExtendBaseWidget(r)
	return r
}

// rowView is what a row shows.
type rowView struct {
	name  string
	row   data.RegisterRow
	today data.Date
	add   string // not empty: the row offers to add this name as a first-timer
}

// show fills the row for a person and connects its taps to them alone.
func (r *row) show(v rowView, onMark func(data.Status)) {
	if v.add != "" {
		r.name.SetSpans(kit.Span{Text: lang.L("Add {{.Name}}", map[string]any{"Name": v.add}), Color: kit.ColorAccent})
		r.hint.SetText(lang.L("First time here · no form now, details can follow"))
		r.saved.SetText("")
		r.marks.Bind(data.NotRecorded, nil)
		r.marks.Hide()
		return
	}
	r.marks.Show()
	r.name.SetText(v.name)
	r.hint.SetSpans(hintSpans(v.row, v.today)...)
	r.marks.Bind(v.row.Mark.Status, onMark)
	r.saved.SetText("")
	if v.row.Mark.Status != data.NotRecorded {
		r.saved.SetText(lang.L("saved"))
	}
}

// hintSpans puts the mark's own remarks before what was known beforehand.
func hintSpans(row data.RegisterRow, today data.Date) []kit.Span {
	strong, plain := words.Hint(row.Hint, today)
	rest := markRemarks(row.Mark)
	if plain != "" {
		rest = append(rest, plain)
	}
	var spans []kit.Span
	if strong != "" {
		spans = append(spans, kit.Span{Text: strong, Strong: true, Color: kit.ColorAccent})
	}
	for _, text := range rest {
		if len(spans) > 0 {
			text = " · " + text
		}
		spans = append(spans, kit.Span{Text: text})
	}
	return spans
}

// markRemarks are what was noted with a mark, in words.
func markRemarks(m data.Mark) []string {
	var remarks []string
	if !m.Arrived.IsZero() {
		remarks = append(remarks, lang.L("came at {{.Time}}", map[string]any{"Time": m.Arrived}))
	}
	if m.LeftEarly {
		text := lang.L("left early")
		if !m.LeftAt.IsZero() {
			text = lang.L("left at {{.Time}}", map[string]any{"Time": m.LeftAt})
		}
		remarks = append(remarks, text)
	}
	if m.Note != "" {
		remarks = append(remarks, m.Note)
	}
	if m.AfterClose {
		remarks = append(remarks, lang.L("changed after closing"))
	}
	return remarks
}

// CreateRenderer implements fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(rowLayout{},
		kit.VStack(0, r.name, r.hint), r.marks, r.saved))
}

// rowLayout gives the statuses whole words where the name keeps enough room,
// and letters where it would not.
type rowLayout struct{}

const (
	leastName  float32 = 180
	savedWidth float32 = 52
)

// MinSize implements fyne.Layout.
func (rowLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Gap16+kit.Scaled(80)+o[1].MinSize().Width+kit.Scaled(savedWidth),
		max(o[0].MinSize().Height, o[1].MinSize().Height))
}

// Layout implements fyne.Layout.
func (rowLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	saved := kit.Scaled(savedWidth)
	marks := kit.StatusSegmentsWidth()
	room := size.Width - kit.Gap16 - kit.Gap8 - saved - kit.Gap8
	if room-marks < kit.Scaled(leastName) {
		marks = o[1].MinSize().Width
	}
	if !o[1].Visible() {
		marks = 0 // the offer to add somebody has no statuses
	}
	name := max(0, room-marks-kit.Gap8)
	place := func(i int, x, w float32) {
		h := o[i].MinSize().Height
		o[i].Move(fyne.NewPos(x, (size.Height-h)/2))
		o[i].Resize(fyne.NewSize(w, h))
	}
	place(0, kit.Gap16, name)
	place(1, kit.Gap16+name+kit.Gap8, marks)
	place(2, size.Width-kit.Gap8-saved, saved)
}
