package contactlog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
)

// sheet is the log of one pair: which pair, and its rows, of which the last is
// always empty.
type sheet struct {
	page    *Page
	pair    *kit.Picker[data.ID]
	field   *kit.Field
	rows    []*row
	table   *fyne.Container
	content *fyne.Container
	logged  map[data.Date]bool // days on which the pair has a one-to-one already
}

func newSheet(p *Page) *sheet {
	s := &sheet{page: p, table: kit.VStack(kit.Gap8)}
	s.pair = kit.NewPicker(lang.L("Choose a pair"), p.options, func(data.ID) { s.picked() })
	s.field = kit.NewField(lang.L("Whose log is it?"), s.pair, "")
	s.content = kit.VStack(kit.Gap16, kit.AtMost(420, s.field), s.table)
	s.grow()
	return s
}

// grow adds an empty row where the last one is none any more.
func (s *sheet) grow() {
	if n := len(s.rows); n > 0 && s.rows[n-1].empty() {
		return
	}
	s.rows = append(s.rows, s.newRow())
	s.draw()
}

// newRow returns an empty row whose cells follow the keyboard.
func (s *sheet) newRow() *row {
	r := newRow(len(s.rows) + 1)
	for i, cell := range r.cells {
		cell.OnChanged = func(string) { s.changed(r, i) }
		cell.OnKey = func(key *fyne.KeyEvent) bool { return s.key(r, i, key.Name) }
		cell.OnFocus = func(focused bool) {
			if !focused {
				s.left(r, i)
			}
		}
	}
	return r
}

func (s *sheet) draw() {
	var objects []fyne.CanvasObject
	for _, r := range s.rows {
		objects = append(objects, r.content)
	}
	s.table.Objects = objects
	s.table.Refresh()
	s.page.fit()
}

// chosen is the pair that was picked.
func (s *sheet) chosen() (data.Pair, bool) { return s.page.pairOf(s.pair.Selected()) }

// picked reads on which days the pair has one-to-ones already, and judges the
// rows anew.
func (s *sheet) picked() {
	s.field.SetError("")
	s.logged = make(map[data.Date]bool)
	p, ok := s.chosen()
	if ok {
		s.page.host.Read(func(r *store.Reader) error {
			contacts, err := r.ContactsOfPair(p.ID)
			for _, c := range contacts {
				s.logged[c.Date] = true
			}
			return err
		})
	}
	for _, r := range s.rows {
		s.judge(r, cellCount)
	}
	s.page.host.Window().Canvas().Focus(s.rows[0].cells[dateCell])
	s.page.count()
}

// changed grows the sheet and judges the row, but for the cell that is being
// typed in.
func (s *sheet) changed(r *row, cell int) {
	s.grow()
	s.judge(r, cell)
	s.page.count()
}

// left judges the whole row and writes out what was understood.
func (s *sheet) left(r *row, cell int) {
	g := s.judge(r, cellCount)
	r.tidy(cell, g)
}

// judge says what is wrong with a row. The cell in which somebody types may be
// unfinished, and so may those after it.
func (s *sheet) judge(r *row, typing int) reading {
	p, _ := s.chosen()
	g := r.read(p, s.page.today, s.page.order)
	said := g
	if r.empty() {
		said = reading{}
	}
	if typing < cellCount {
		said.wrong[typing] = ""
	}
	if r.text(dateCell) == "" && typing <= dateCell {
		said.wrong[dateCell] = ""
	}
	before := r.note.Visible()
	r.say(said, s.remark(r, p, g))
	if before != r.note.Visible() {
		s.page.fit()
	}
	return g
}

// remark is what is to be known of a row that can be stored.
func (s *sheet) remark(r *row, p data.Pair, g reading) string {
	date := g.contact.Date
	switch {
	case date == 0 || p.ID.IsZero():
		return ""
	case s.logged[date] || s.twice(r, date):
		return lang.L("There is a one-to-one of this day already.")
	case len(p.Steps) > 0 && date < p.Steps[0].Date:
		return lang.L("That was before they were a pair.")
	}
	return ""
}

// twice reports whether a row above has the same day.
func (s *sheet) twice(r *row, date data.Date) bool {
	for _, other := range s.rows {
		if other == r {
			return false
		}
		if !other.empty() {
			if d, wrong := readDate(other.text(dateCell), s.page.today, s.page.order); wrong == "" && d == date {
				return true
			}
		}
	}
	return false
}

// key goes on to the next cell on Enter, and to the same cell of another row on
// ↑ and ↓.
func (s *sheet) key(r *row, cell int, key fyne.KeyName) bool {
	at := 0
	for i := range s.rows {
		if s.rows[i] == r {
			at = i
		}
	}
	switch key {
	case fyne.KeyReturn, fyne.KeyEnter:
		if cell++; cell == cellCount {
			at, cell = at+1, 0
		}
	case fyne.KeyUp:
		at--
	case fyne.KeyDown:
		at++
	default:
		return false
	}
	if at >= 0 && at < len(s.rows) {
		s.page.host.Window().Canvas().Focus(s.rows[at].cells[cell])
	}
	return true
}

// read gathers the one-to-ones of the sheet. It points out the first thing that
// keeps them from being stored and says false.
func (s *sheet) read() ([]data.Contact, bool) {
	var all []data.Contact
	_, ok := s.chosen()
	for _, r := range s.rows {
		if r.empty() {
			continue
		}
		if !ok {
			s.field.SetError(lang.L("Choose whose log this is."))
			s.page.host.Window().Canvas().Focus(s.pair)
			return nil, false
		}
		g := s.judge(r, cellCount)
		if bad := g.bad(); bad >= 0 {
			s.page.host.Window().Canvas().Focus(r.cells[bad])
			return nil, false
		}
		all = append(all, g.contact)
	}
	return all, true
}

// filled counts the rows in which something is typed.
func (s *sheet) filled() int {
	n := 0
	for _, r := range s.rows {
		if !r.empty() {
			n++
		}
	}
	return n
}
