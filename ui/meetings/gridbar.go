package meetings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// gridBar says in words what the chosen cell says, and marks it by mouse. Large
// text leaves room for one button, behind which are the others.
type gridBar struct {
	view    *gridView
	name    *kit.Text
	about   *kit.Text
	status  *kit.StatusSegments
	unmark  *kit.Button
	remark  *kit.Button
	page    *kit.Button
	more    *kit.Button
	content *fyne.Container
}

func newGridBar(v *gridView) *gridBar {
	b := &gridBar{
		view: v, name: kit.NewText().Ellipsis(), about: kit.Caption("").Ellipsis(), status: kit.NewStatusSegments(),
	}
	unmark := func() { b.mark(data.NotRecorded) }
	page := func() {
		row, _ := v.grid.Cursor()
		v.grid.OnRow(row)
	}
	b.unmark = kit.NewButton(lang.L("Not recorded"), kit.Quiet, unmark).Changes()
	b.remark = kit.NewButton(lang.L("Remark"), kit.Quiet, v.remark).Changes().Hint("N")
	b.page = kit.NewButton(lang.L("Their page"), kit.Quiet, page)
	b.more = kit.NewMore(lang.L("More"), kit.Quiet, func() []kit.MenuItem {
		return []kit.MenuItem{
			{Label: lang.L("Not recorded"), Icon: kit.IconNotRecorded, Changes: true, Do: unmark},
			{Label: lang.L("Remark"), Key: "N", Icon: kit.IconNote, Changes: true, Do: v.remark},
			{Label: lang.L("Their page"), Icon: kit.IconPeople, Do: page},
			{Label: lang.L("Print"), Key: lang.L("Ctrl {{.Key}}", words.With{"Key": "P"}), Changes: true, Do: v.print},
		}
	})
	b.content = kit.HStack(kit.Gap8, kit.Grow(kit.VStack(0, b.name, b.about)), b.status, b.unmark, b.remark, b.page, b.more)
	return b
}

// arrange shows the buttons that there is room for.
func (b *gridBar) arrange(roomy bool) {
	kit.ShowIf(roomy, b.remark, b.unmark, b.page)
	kit.ShowIf(!roomy, b.more)
}

// show fills the bar for the cell that the cursor stands on.
func (b *gridBar) show() {
	v := b.view
	if v.empty() {
		return
	}
	row, column := v.grid.Cursor()
	who := kit.Span{Text: v.model.Row(row).Name, Strong: true}
	date := v.model.Meetings[column].Date
	when := func(date string) []kit.Span { return []kit.Span{who, {Text: " · " + date, Color: kit.ColorMuted}} }
	b.name.SetForms(when(words.DayAndDate(date, v.model.today)), when(words.ShortDate(date, v.model.today)), []kit.Span{who})
	b.about.SetTexts(v.model.about(row, column)...)
	m := v.model.Meetings[column]
	b.status.SetOffered(func(s data.Status) bool { return m.Takes(s, v.model.today) })
	takes := m.Takes(data.NotRecorded, v.model.today)
	b.unmark.SetEnabled(takes)
	b.remark.SetEnabled(takes)
	b.status.Bind(v.model.Grid.Rows[row].Cells[column].Mark.Status, b.mark)
}

func (b *gridBar) mark(status data.Status) {
	row, column := b.view.grid.Cursor()
	b.view.mark(row, column, status)
	b.view.grid.Focus()
}
