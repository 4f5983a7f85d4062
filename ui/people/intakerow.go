package people

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"alongside/ui/kit"
	"alongside/ui/words"
)

// intakeRow shows one row of a spreadsheet. It is used again for other rows as
// the list scrolls.
type intakeRow struct {
	widget.BaseWidget

	row, name, about *kit.Text
	anyway           *kit.Check
}

func newIntakeRow() *intakeRow {
	r := &intakeRow{
		row: kit.Caption("").Ellipsis(), name: kit.ItemName("").Ellipsis(), about: kit.Caption("").Ellipsis(),
		anyway: kit.NewCheck(lang.L("Bring in anyway"), nil),
	}
	r.ExtendBaseWidget(r)
	return r
}

func (r *intakeRow) show(line intakeLine) {
	r.row.SetText(lang.L("Row {{.Row}}", words.With{"Row": line.row}))
	r.name.SetText(line.name)
	r.about.SetText(line.about)
}

// CreateRenderer implements fyne.Widget.
func (r *intakeRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(kit.Inset(0, kit.Gap8, 0, kit.Gap8, kit.HStack(kit.Gap16,
		kit.AtLeast(kit.Scaled(64), 0, r.row), kit.Grow(kit.VStack(0, r.name, r.about)), r.anyway)))
}
