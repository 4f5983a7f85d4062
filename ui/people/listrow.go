package people

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// personRow shows one person in the list. Rows are used again for other people
// as the list scrolls.
type personRow struct {
	widget.BaseWidget

	name, roles, where, seen, pairs *kit.Text
}

func newPersonRow() *personRow {
	cell := func() *kit.Text { return kit.Muted("").Ellipsis() }
	r := &personRow{name: kit.ItemName(""), roles: cell(), where: cell(), seen: cell(), pairs: cell()}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *personRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(tableRow{}, r.name, r.seen, r.pairs, r.roles, r.where))
}

// fillRow shows a person. When they were last seen is read now, for the rows
// in sight alone.
func (l *list) fillRow(row rosterRow, r *personRow) {
	name := []kit.Span{{Text: row.name}}
	if row.goesBy != "" {
		name = append(name, kit.Span{Text: " · " + row.goesBy, Color: kit.ColorMuted})
	}
	r.name.SetSpans(name...)
	r.roles.SetText(row.roles)
	r.where.SetTexts(row.where...)
	r.pairs.SetTexts(row.pairs...)
	var seen data.Date
	l.host.Read(func(reader *store.Reader) (err error) {
		seen, err = l.roster.lastSeen(reader, row.person)
		return err
	})
	text := lang.L("not yet")
	if seen != 0 {
		text = words.ShortDate(seen, l.host.Today())
	}
	r.seen.SetText(text)
}

// tableHead is the head of the columns.
func tableHead() fyne.CanvasObject {
	label := func(text string) *kit.Text { return kit.Label(text).Ellipsis() }
	cells := container.New(tableRow{}, label(lang.L("Name")), label(lang.L("Last here")),
		label(lang.L("Alongside")), label(lang.L("Role")), label(lang.L("Group")))
	return kit.VStack(0, kit.AtLeast(0, 32, cells), kit.NewDivider())
}

// tableRow sets the five cells of a row. Where the window is narrow for the
// size of the text, the last two columns give way, so that what is left can be
// read.
type tableRow struct{}

const (
	cellGap   float32 = kit.Gap16
	leastRoom float32 = 640 // for all five columns at 100 % text
)

// shares of the width, in the order of the cells.
var (
	allColumns = []float32{2.2, 1.7, 2.7, 2.3, 3.1}
	fewColumns = []float32{3, 2, 3, 0, 0}
)

// MinSize implements fyne.Layout.
func (tableRow) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(2*kit.Gap8+4*kit.Scaled(60), o[0].MinSize().Height)
}

// Layout implements fyne.Layout.
func (tableRow) Layout(o []fyne.CanvasObject, size fyne.Size) {
	room := size.Width - 2*kit.Gap8
	columns := allColumns
	if room < kit.Scaled(leastRoom) {
		columns = fewColumns
	}
	shares, gaps := float32(0), float32(-1)
	for _, c := range columns {
		shares += c
		if c > 0 {
			gaps++
		}
	}
	x := kit.Gap8
	for i, c := range columns {
		width := (room - gaps*cellGap) * c / shares
		height := o[i].MinSize().Height
		o[i].Move(fyne.NewPos(x, (size.Height-height)/2))
		o[i].Resize(fyne.NewSize(width, height))
		if c > 0 {
			x += width + cellGap
		}
	}
}
