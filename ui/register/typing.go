package register

import (
	"unicode"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/ui/kit"
)

// typed answers what stands in the search field now. A plus or a minus alone
// counts somebody who gives no name.
func (s *Screen) typed(text string) {
	s.armed = false
	switch text {
	case "+":
		s.search.SetText("")
		s.countVisitor(+1)
	case "-", "–", "−":
		s.search.SetText("")
		s.countVisitor(-1)
	default:
		s.find()
	}
}

// searchKey lets ↑ and ↓ choose a row and Escape empty the field.
func (s *Screen) searchKey(k *fyne.KeyEvent) bool {
	switch k.Name {
	case fyne.KeyDown:
		s.move(+1)
	case fyne.KeyUp:
		s.move(-1)
	case fyne.KeyEscape:
		s.forgetSearch()
	default:
		return false
	}
	return true
}

// forgetSearch shows everybody again, with nobody chosen.
func (s *Screen) forgetSearch() {
	s.search.SetText("")
	s.armed = false
	s.find()
}

// ForgetSearch implements screen.Searched. Who was chosen by keys alone stays so.
func (s *Screen) ForgetSearch() {
	if s.evening != nil && s.search.Text() != "" {
		s.forgetSearch()
	}
}

// move chooses the row n further down, round the ends.
func (s *Screen) move(n int) {
	if len(s.shown) == 0 {
		return
	}
	at := s.list.Selected()
	if at < 0 && n < 0 {
		at = 0
	}
	s.armed = false
	s.list.SetSelected((at + n + len(s.shown)) % len(s.shown))
	s.hintForEnter()
}

// listRune takes the status letters while the list has the keyboard, and N for
// a remark; any other letter begins a search.
func (s *Screen) listRune(r rune) {
	row, offer, ok := s.chosen()
	if ok && !offer {
		if status, is := kit.StatusForKey(r); is {
			s.mark(row.Person, status)
			s.show(row.Person.ID)
			return
		}
		if unicode.ToLower(kit.Command(r)) == 'n' {
			s.remark()
			return
		}
	}
	s.search.Focus()
	s.search.SetText(s.search.Text() + string(r))
	s.typed(s.search.Text())
}

// listKey marks with Enter, as from the search field, and takes a mark back
// with Backspace while the list has the keyboard.
func (s *Screen) listKey(k *fyne.KeyEvent) bool {
	if k.Name == fyne.KeyReturn || k.Name == fyne.KeyEnter {
		s.enter()
		return true
	}
	row, offer, ok := s.chosen()
	if ok && !offer && (k.Name == fyne.KeyBackspace || k.Name == fyne.KeyDelete) {
		s.mark(row.Person, data.NotRecorded)
		s.show(row.Person.ID)
		return true
	}
	return false
}
