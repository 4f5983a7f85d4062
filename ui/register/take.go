package register

import (
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// fill lists those who match what was typed and, under them, the offer to add
// the name as a first-timer's. Whoever was chosen stays chosen.
func (s *Screen) fill() {
	before, _, had := s.chosen()
	query := s.search.Text()
	s.shown = s.evening.matches(query)
	s.newcomer = asName(query)
	if s.newcomer != "" {
		s.shown = append(s.shown[:len(s.shown):len(s.shown)], data.RegisterRow{})
	}
	s.list.Refresh()
	if had {
		s.list.SetSelected(slices.IndexFunc(s.shown, func(r data.RegisterRow) bool {
			return r.Person.ID == before.Person.ID
		}))
	}
	s.hintForEnter()
}

// find answers what was typed. The first match is what Enter marks; with an
// empty field nobody is until a row is chosen.
func (s *Screen) find() {
	s.fill()
	query := s.search.Text()
	switch {
	case s.newcomer == "":
		s.list.SetSelected(-1)
	case len(s.shown) > 1 && !s.evening.finder.Begins(query):
		s.list.SetSelected(len(s.shown) - 1) // only near misses: nobody is marked by mistake
	default:
		s.list.SetSelected(0)
	}
	s.hintForEnter()
}

// chosen returns the row that Enter acts on. offer is true for the one that
// adds a first-timer.
func (s *Screen) chosen() (row data.RegisterRow, offer, ok bool) {
	i := s.list.Selected()
	if i < 0 || i >= len(s.shown) {
		return data.RegisterRow{}, false, false
	}
	return s.shown[i], s.isOffer(i), true
}

func (s *Screen) isOffer(i int) bool { return s.newcomer != "" && i == len(s.shown)-1 }

// hintForEnter says in the search field what Enter will do.
func (s *Screen) hintForEnter() {
	row, offer, ok := s.chosen()
	name := kit.Span{Text: s.evening.names.Of(row.Person), Strong: true}
	switch {
	case !ok:
		s.search.SetHint()
	case offer && (s.armed || len(s.shown) > 1):
		s.search.SetHint(kit.Span{Text: lang.L("Enter adds a first-timer")})
	case offer:
		s.search.SetHint(kit.Span{Text: lang.L("Nobody has this name yet")})
	case row.Mark.Status != data.NotRecorded:
		s.search.SetHint(name, kit.Span{Text: " " + lang.L("is {{.Status}}",
			map[string]any{"Status": strings.ToLower(words.Status(row.Mark.Status))})})
	default:
		s.search.SetHint(kit.Span{Text: lang.L("Enter marks") + " "}, name,
			kit.Span{Text: " " + lang.L("present")})
	}
}

// enter marks the chosen person present, or adds the name that nobody has: a
// slip of the finger there must not make a person, so it takes one Enter more.
func (s *Screen) enter() {
	row, offer, ok := s.chosen()
	switch {
	case !ok:
		return
	case offer && !s.armed && len(s.shown) == 1:
		s.armed = true
		s.hintForEnter()
	case offer:
		s.addNewcomer()
	case row.Mark.Status == data.NotRecorded:
		s.mark(row.Person.ID, data.Present)
		s.clearSearch()
	default:
		s.clearSearch() // already marked: Enter does not overwrite
	}
}

// asName is a name as it is written: typed in a hurry at the door, words in
// small letters get their capital.
func asName(typed string) string {
	words := strings.Fields(kit.OneLine(typed))
	for i, w := range words {
		if r := []rune(w); w == strings.ToLower(w) {
			r[0] = unicode.ToTitle(r[0])
			words[i] = string(r)
		}
	}
	return strings.Join(words, " ")
}

// addNewcomer stores a first-timer under the name that was typed, present.
func (s *Screen) addNewcomer() {
	first, last, _ := strings.Cut(s.newcomer, " ")
	p := data.Person{First: first, Last: strings.TrimSpace(last), Joined: s.evening.register.Meeting.Date, Roles: data.Mentee}
	s.armed = false
	if _, err := s.host.Store().AddWalkIn(s.evening.register.Meeting.ID, p); s.host.Fail(err) {
		s.clearSearch()
	}
}

// markChosen sets a status of the chosen person from wherever the keyboard is.
func (s *Screen) markChosen(status data.Status) {
	if row, offer, ok := s.chosen(); ok && !offer {
		s.mark(row.Person.ID, status)
		s.clearSearch()
	}
}

// mark stores one mark. The screen follows the store's change.
func (s *Screen) mark(person data.ID, status data.Status) {
	if !s.host.Fail(s.host.Store().SetMark(s.evening.register.Meeting.ID, person, status)) {
		s.display() // the control showed what was not stored
	}
}

// clearSearch makes the field ready for the next person.
func (s *Screen) clearSearch() {
	s.armed = false
	if s.search.Text() != "" {
		s.search.SetText("")
		s.find()
	}
}

// fillRow shows row i and binds its taps to the person in it.
func (s *Screen) fillRow(i int, r *row) {
	if i >= len(s.shown) {
		return
	}
	if s.isOffer(i) {
		r.show(rowView{add: s.newcomer}, nil)
		return
	}
	shown := s.shown[i]
	r.show(rowView{
		name: s.evening.names.Of(shown.Person), row: shown, today: s.host.Today(),
	}, func(status data.Status) { s.mark(shown.Person.ID, status) })
}

// searchKey lets ↑ and ↓ choose a row and Escape empty the field.
func (s *Screen) searchKey(k *fyne.KeyEvent) bool {
	switch k.Name {
	case fyne.KeyDown:
		s.move(+1)
	case fyne.KeyUp:
		s.move(-1)
	case fyne.KeyEscape:
		s.list.SetSelected(-1)
		s.search.SetText("")
		s.armed = false
		s.find()
	default:
		return false
	}
	return true
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

// searchChord takes the chords that the field itself would act on: with
// nothing typed, undo and redo belong to the evening, not to the text.
func (s *Screen) searchChord(c fyne.Shortcut) bool {
	if s.search.Text() != "" {
		return false
	}
	switch c.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		kit.UnhandledShortcut(s.host.Window().Canvas(), c)
		return true
	}
	return false
}

// listRune takes the status letters while the list has the keyboard; any other
// letter begins a search.
func (s *Screen) listRune(r rune) {
	row, offer, ok := s.chosen()
	if ok && !offer {
		if status, is := kit.StatusForKey(r); is {
			s.mark(row.Person.ID, status)
			return
		}
		if r == 'n' || r == 'N' {
			s.remark()
			return
		}
	}
	s.search.Focus()
	s.search.SetText(s.search.Text() + string(r))
	s.find()
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
		s.mark(row.Person.ID, data.NotRecorded)
		return true
	}
	return false
}
