package paper

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// row is one line of the sheet as it was typed.
type row struct {
	widget.BaseWidget
	number *kit.Text
	name   *kit.Text
	remark *kit.Text
	status *kit.StatusBadge
}

func newRow() *row {
	r := &row{
		number: kit.Muted("").Aligned(fyne.TextAlignTrailing),
		name:   kit.ItemName(""),
		remark: kit.Caption("").Ellipsis(),
		status: kit.NewStatusBadge(data.NotRecorded),
	}
	r.ExtendBaseWidget(r)
	return r
}

// show fills the row. Where register and sheet do not agree, the status is
// what it will be, and the remark says the other one.
func (r *row) show(l data.PaperLine, d *dialog) {
	replace := d.replaces()
	r.number.SetText(number(l))
	r.name.SetText(d.names.Of(l.Person))
	remark := ""
	switch {
	case l.New:
		r.name.SetText(l.Person.FullName())
		if remark = d.alike(l.Person); remark == "" {
			remark = lang.L("first-timer")
		}
	case l.Overwrites() && replace:
		remark = lang.L("was {{.Status}}", words.With{"Status": lower(l.Mark.Status)})
	case l.Overwrites():
		remark = lang.L("sheet: {{.Status}}", words.With{"Status": lower(l.Status)})
	case l.Mark.Status == l.Status:
		remark = lang.L("recorded already")
	}
	r.remark.SetText(remark)
	r.status.SetStatus(l.Becomes(replace))
}

// CreateRenderer implements fyne.Widget.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(kit.Inset(0, kit.Gap8, 0, 0, kit.Columns(kit.Gap16,
		[]kit.Column{kit.Fixed(28), kit.Share(1), kit.Share(1), kit.Fixed(100)},
		r.number, r.name, r.remark, r.status)))
}
