package contactlog

import (
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/written"
	"alongside/ui/kit"
	"alongside/ui/pairs/onetoone"
	"alongside/ui/words"
)

// The columns of a sheet, in the order of the printed log.
const (
	dateCell = iota
	minutesCell
	howCell
	whereCell
	outcomeCell
	themesCell
	nextCell
	cellCount
)

// row is one line of the log: its cells, and what is to be said about them.
type row struct {
	cells   [cellCount]*kit.Entry
	note    *kit.Paragraph
	content *fyne.Container
}

// heads are the names of the columns.
func heads() [cellCount]string {
	return [cellCount]string{
		lang.L("Date"), lang.L("Minutes"), lang.L("How"), lang.L("Where"), lang.L("Happened?"),
		lang.L("Themes"), lang.L("Next date"),
	}
}

// columns are the widths of the number, by which an entry is found on the paper,
// and of the cells.
func columns() []kit.Column {
	return []kit.Column{
		kit.Fixed(20), kit.Fixed(122), kit.Fixed(60), kit.Fixed(96), kit.Fixed(76), kit.Fixed(96), kit.Share(1), kit.Fixed(122),
	}
}

// newRow returns the empty row of a number.
func newRow(number int) *row {
	r := &row{note: kit.CaptionParagraph("")}
	examples := [cellCount]string{outcomeCell: outcomes()[0].label, howCell: hows()[0].label}
	var cells []fyne.CanvasObject
	for i := range r.cells {
		r.cells[i] = kit.NewEntry(examples[i])
		cells = append(cells, r.cells[i])
	}
	r.note.Hide()
	r.content = kit.VStack(kit.Gap4, arrange(strconv.Itoa(number), cells), r.note)
	return r
}

// onOneLine reports whether the text is small enough for a row on one line.
func onOneLine() bool {
	const large = 1.3
	return kit.TextScale() <= large
}

// headings stand once above the rows, in the same columns.
func headings() fyne.CanvasObject {
	labels := []fyne.CanvasObject{kit.Label("")}
	for _, h := range heads() {
		labels = append(labels, kit.Label(h).Ellipsis())
	}
	return kit.VStack(kit.Gap4, kit.Columns(kit.Gap8, columns(), labels...), kit.NewDivider())
}

// arrange sets the number and the cells beside one another or, where the text
// is large, on three lines and each cell under its name.
func arrange(number string, cells []fyne.CanvasObject) fyne.CanvasObject {
	if onOneLine() {
		return kit.Columns(kit.Gap8, columns(), append([]fyne.CanvasObject{kit.Muted(number)}, cells...)...)
	}
	named := make([]fyne.CanvasObject, len(cells))
	for i, c := range cells {
		named[i] = kit.NewField(heads()[i], c, "")
	}
	line := func(from, until int) fyne.CanvasObject {
		columns := make([]kit.Column, until-from)
		for i := range columns {
			columns[i] = kit.Share(1)
		}
		return kit.Columns(kit.Gap8, columns, named[from:until]...)
	}
	return kit.VStack(kit.Gap4, kit.ItemName(number),
		line(dateCell, whereCell), line(whereCell, themesCell), line(themesCell, cellCount))
}

func (r *row) text(cell int) string { return strings.TrimSpace(r.cells[cell].Text) }

// empty reports whether nothing is typed.
func (r *row) empty() bool {
	for i := range r.cells {
		if r.text(i) != "" {
			return false
		}
	}
	return true
}

// reading is what a row means: the one-to-one, and what is wrong in which
// cells.
type reading struct {
	contact data.Contact
	wrong   [cellCount]string
}

// bad is the first cell that is wrong, or -1.
func (g reading) bad() int {
	for i, wrong := range g.wrong {
		if wrong != "" {
			return i
		}
	}
	return -1
}

// read understands what is typed, as a one-to-one of the pair.
func (r *row) read(p data.Pair, today data.Date, order written.Order) reading {
	g := reading{contact: data.Contact{Person: p.Mentee, Pair: p.ID, Themes: r.text(themesCell)}}
	c := &g.contact
	if r.text(dateCell) == "" {
		g.wrong[dateCell] = lang.L("The date is missing.")
	} else {
		c.Date, g.wrong[dateCell] = readDate(r.text(dateCell), today, order)
	}
	outcome, ok := readChoice(r.text(outcomeCell), outcomes())
	if c.Missed = outcome.value; !ok {
		g.wrong[outcomeCell] = notOneOf(outcomes())
	}
	how, ok := readChoice(r.text(howCell), hows())
	if c.How = how.value; !ok {
		g.wrong[howCell] = notOneOf(hows())
	}
	where, ok := readChoice(r.text(whereCell), wheres())
	if c.Where = where.value; !ok {
		g.wrong[whereCell] = notOneOf(wheres())
	}
	var err error
	var invalid *data.Invalid
	if c.Minutes, err = onetoone.Minutes(r.text(minutesCell)); errors.As(err, &invalid) {
		g.wrong[minutesCell] = lang.L("Write the minutes as a number, like 45.")
	}
	if c.Date != 0 {
		c.Next, g.wrong[nextCell] = readNext(r.text(nextCell), c.Date, order)
	}
	if c.How != data.InPerson {
		c.Where = data.Nowhere
	}
	return g
}

func notOneOf[T any](choices []choice[T]) string {
	return lang.L("Write {{.Choices}}; the first letters do.", words.With{"Choices": listed(choices)})
}

// tidy writes what was understood in full, once the cell has been left.
func (r *row) tidy(cell int, g reading) {
	if r.text(cell) == "" || g.wrong[cell] != "" {
		return
	}
	said := ""
	switch cell {
	case dateCell:
		said = kit.DateMedium(g.contact.Date)
	case nextCell:
		said = kit.DateMedium(g.contact.Next)
	case outcomeCell:
		found, _ := readChoice(r.text(cell), outcomes())
		said = found.label
	case howCell:
		found, _ := readChoice(r.text(cell), hows())
		said = found.label
	case whereCell:
		found, _ := readChoice(r.text(cell), wheres())
		said = found.label
	}
	if said != "" && said != r.cells[cell].Text {
		r.cells[cell].SetValue(said)
	}
}

// say marks the cells that are wrong and says why below the row; a remark says
// what is to be known of a row that is not wrong.
func (r *row) say(g reading, remark string) {
	for i, wrong := range g.wrong {
		r.cells[i].SetInvalid(wrong != "")
	}
	text, color := remark, kit.ColorMuted
	if bad := g.bad(); bad >= 0 {
		text, color = lang.L("! {{.Column}}: {{.Wrong}}", words.With{"Column": heads()[bad], "Wrong": g.wrong[bad]}), kit.ColorDanger
	}
	r.note.Colored(color).SetText(text)
	if text == "" {
		r.note.Hide()
	} else {
		r.note.Show()
	}
	r.note.Refresh()
}
