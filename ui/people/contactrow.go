package people

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// contactRow shows one one-to-one or call: when and how, and the beginning of
// what was said. Rows are used again for other contacts as the list scrolls.
type contactRow struct {
	widget.BaseWidget

	date, how, about, said, next *kit.Text
}

func newContactRow() *contactRow {
	r := &contactRow{
		date: kit.Body(""), how: kit.ItemName("").Ellipsis(), about: kit.Caption("").Ellipsis(),
		said: kit.Body("").Ellipsis(), next: kit.Caption("").Ellipsis(),
	}
	r.ExtendBaseWidget(r)
	return r
}

// CreateRenderer implements fyne.Widget.
func (r *contactRow) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.New(contactCells{}, r.date, r.how, r.about, r.said, r.next))
}

// set shows a contact; who says with whom it was, and live whether what was agreed
// for the next time still holds. Where names are hidden, so is what was noted.
func (r *contactRow) set(c data.Contact, who string, today data.Date, live, hidden bool) {
	r.date.SetText(words.ShortDate(c.Date, today))
	how := []kit.Span{{Text: words.ContactHow(c.How)}}
	if c.Missed {
		how = append(how, kit.Span{Text: " · "}, kit.Span{Text: lang.L("Missed"), Color: kit.ColorAbsent})
	}
	r.how.SetSpans(how...)
	minutes := ""
	if c.Minutes > 0 {
		minutes = lang.N("{{.Count}} minutes", c.Minutes, words.With{"Count": c.Minutes})
	}
	r.about.SetText(dotted(strings.ToLower(words.ContactWhere(c.Where)), minutes, who))
	said := c.Themes
	if said != "" && c.Note != "" {
		said += ": "
	}
	r.said.SetText(words.Note(hidden, said+c.Note))
	next := ""
	if c.Next != 0 && live {
		next = lang.L("Next: {{.Date}}", words.With{"Date": words.LongDate(c.Next, today)})
	}
	r.next.SetText(next)
}

const (
	contactDate float32 = 104 // at 100 % text
	contactRoom float32 = 560 // for both columns beside the date
)

// contactCells sets the parts of a row: date, how over about, said over next.
// Where there is no room for the last two, the row's dialog has them.
type contactCells struct{}

// MinSize implements fyne.Layout.
func (contactCells) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Scaled(contactDate+60), o[1].MinSize().Height+o[2].MinSize().Height)
}

// Layout implements fyne.Layout.
func (contactCells) Layout(o []fyne.CanvasObject, size fyne.Size) {
	put := func(o fyne.CanvasObject, x, y, width float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(max(0, width), o.MinSize().Height))
	}
	left := kit.Gap8
	put(o[0], left, 0, kit.Scaled(contactDate))
	left += kit.Scaled(contactDate) + kit.Gap16
	room := size.Width - kit.Gap8 - left
	wide := size.Width >= kit.Scaled(contactRoom)
	width := room
	if wide {
		width = (room - kit.Gap16) * 2 / 5
	}
	column := func(upper, lower fyne.CanvasObject, x, width float32) {
		put(upper, x, 0, width)
		put(lower, x, upper.MinSize().Height, width)
	}
	column(o[1], o[2], left, width)
	kit.ShowIf(wide, o[3])
	kit.ShowIf(wide, o[4])
	if wide {
		column(o[3], o[4], left+width+kit.Gap16, room-width-kit.Gap16)
	}
}
