package notes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/words"
)

// row is a line of the list, and the layout of its parts: the date, what the note is
// about, and the note; where the window is narrow for the text the first two stand over
// one another.
type row struct {
	head, count, more  *kit.Text
	date, about, words *kit.Text
	// excerpts are the words, with so many letters before what was found.
	excerpts func(lead int) [][]kit.Span
	lead     int
}

func newRow() *fyne.Container {
	r := &row{
		excerpts: func(int) [][]kit.Span { return nil },
		head:     kit.Section(""), count: kit.Muted(""), more: kit.ItemName("").Colored(kit.ColorAccent),
		date: kit.ItemName(""), about: kit.Body("").Ellipsis(), words: kit.Body("").Ellipsis(),
	}
	return container.New(r, r.head, r.count, r.more, r.date, r.about, r.words)
}

func rowOf(o fyne.CanvasObject) *row { return o.(*fyne.Container).Layout.(*row) }

// fill shows a line in a row.
func (s *Screen) fill(l line, r *row) {
	note := !l.heads && !l.more
	kit.ShowIf(l.heads, r.head, r.count)
	kit.ShowIf(l.more, r.more)
	kit.ShowIf(note, r.date, r.about, r.words)
	n := len(s.found[l.part])
	switch {
	case l.heads:
		r.head.SetText(l.part.String())
		r.count.SetText(words.Number(n))
	case l.more:
		r.more.SetText(lang.N("Show all {{.Count}}", n, words.With{"Count": n}))
	default:
		r.date.SetText(words.ShortDate(l.note.Date, s.host.Today()))
		r.about.SetText(s.told.about(l.note))
		r.excerpts = func(lead int) [][]kit.Span { return excerpts(l.note, s.query, lead) }
		r.sayWith(r.lead)
	}
}

// sayWith shows the words with so many letters before what was found.
func (r *row) sayWith(lead int) {
	r.lead = lead
	r.words.SetForms(r.excerpts(lead)...)
}

// Sizes at 100 % text.
const (
	rowHeight  float32 = 48
	dateWidth  float32 = 104 // for "12 Oct 2024"
	aboutWidth float32 = 208
	allLeast   float32 = 640 // for three columns
)

// leads is how many letters of a note are read before what was found, where there is not
// the room for all of it and yet for three columns.
const leads = 24

// MinSize implements fyne.Layout.
func (r *row) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Scaled(200), kit.Scaled(rowHeight))
}

// Layout implements fyne.Layout.
func (r *row) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	const left = 12
	line := func(t *kit.Text, x, width float32) {
		height := t.MinSize().Height
		put(t, x, (size.Height-height)/2, width, height)
	}
	head := r.head.FullWidth()
	foot := (size.Height + r.head.MinSize().Height) / 2
	put(r.head, 0, foot-r.head.MinSize().Height, head, r.head.MinSize().Height)
	put(r.count, head+kit.Gap8, foot-r.count.MinSize().Height-1, size.Width-head-kit.Gap8, r.count.MinSize().Height)
	line(r.more, left, size.Width-2*left)
	room := size.Width - 2*left
	if room >= kit.Scaled(allLeast) {
		date, about := kit.Scaled(dateWidth), kit.Scaled(aboutWidth)
		line(r.date, left, date)
		line(r.about, left+date+kit.Gap8, about)
		x := left + date + about + 2*kit.Gap16
		r.sayWith(leads)
		line(r.words, x, size.Width-left-x)
		return
	}
	who := min(kit.Scaled(aboutWidth), room/3)
	above, below := r.date.MinSize().Height, r.about.MinSize().Height
	top := (size.Height - above - below) / 2
	put(r.date, left, top, who, above)
	put(r.about, left, top+above, who, below)
	r.sayWith(0)
	line(r.words, left+who+kit.Gap16, room-who-kit.Gap16)
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
