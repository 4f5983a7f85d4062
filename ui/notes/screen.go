// Package notes is the screen on which what was written down is looked for by its words:
// about evenings, one-to-ones and calls, and the remarks on marks.
package notes

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Screen is the search through the notes. What is looked for stays on it while the
// programme is open, and nowhere else.
type Screen struct {
	host   screen.Host
	finder data.NoteFinder // nothing while another screen is shown
	// reading says that the notes are, in the background, and stop keeps them from coming.
	reading bool
	stop    func()
	told    telling
	query   string
	listed  []line // what the list shows
	found   map[part][]data.Note

	content *fyne.Container
	search  *kit.SearchField
	parts   *kit.Choice[part]
	when    *kit.Picker[period]
	order   *kit.Picker[bool] // whether the oldest come first
	head    *fyne.Container
	list    *kit.RowList
	none    *kit.Paragraph // in place of the list
	opens   *kit.Text
}

// New returns the screen, with nothing in it until it is shown.
func New(h screen.Host) *Screen {
	s := &Screen{host: h, stop: func() {}}
	s.search = kit.NewSearchField(lang.L("Words from a note"))
	s.search.OnChanged = func(text string) { s.query = text; s.find() }
	s.search.OnSubmitted = func(string) { s.list.Follow(&fyne.KeyEvent{Name: fyne.KeyReturn}) }
	s.search.OnKey = s.searchKey
	s.parts = kit.NewChoice(partOptions(), func(part) { s.find() })
	s.when = kit.NewPicker("", periodOptions(), func(period) { s.find() })
	s.when.SetSelected(anyTime)
	s.order = kit.NewPicker("", []kit.Option[bool]{{Label: lang.L("Newest first")}, {Value: true, Label: lang.L("Oldest first")}},
		func(bool) { s.find() })
	s.order.SetSelected(false)
	s.list = kit.NewRowList(rowHeight, func() int { return len(s.listed) }, func() fyne.CanvasObject { return newRow() },
		func(i int, o fyne.CanvasObject) { s.fill(s.listed[i], rowOf(o)) })
	s.list.PassOver = func(i int) bool { return s.listed[i].heads }
	s.list.OnSelected = func(int) { s.sayWhatEnterOpens() }
	s.list.OnActivated = s.open
	s.none = kit.MutedParagraph("")
	s.layOut()
	return s
}

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus implements screen.Screen: typing searches.
func (s *Screen) Focus() fyne.Focusable { return s.search.Focusable() }

// Keys implements screen.Keyed.
func (s *Screen) Keys() []screen.Key { return []screen.Key{screen.BackKey(s.host.Back)} }

// Show implements screen.Screen: with what was looked for before, which typing replaces.
func (s *Screen) Show(screen.Location) {
	s.load()
	s.search.SelectAll()
}

// Left implements screen.Leaver: no text stays in memory for longer than it is shown.
func (s *Screen) Left() {
	s.stop()
	s.finder, s.found, s.listed = data.NoteFinder{}, nil, nil
}

// ForgetSearch implements screen.Searched. What the search was narrowed to goes with it:
// the next one would find nothing for a reason that nobody sees.
func (s *Screen) ForgetSearch() {
	s.parts.SetSelected(allParts)
	s.when.SetSelected(anyTime)
	s.search.SetText("")
	s.query = ""
	s.find()
}

// Refresh implements screen.Screen.
func (s *Screen) Refresh(c store.Change) {
	const shown = store.ProgrammeChanged | store.PeopleChanged | store.GroupsChanged |
		store.MeetingsChanged | store.MarksChanged | store.PairsChanged | store.ContactsChanged
	if c.Touches(shown) {
		s.load()
	}
}

// load reads all notes, and shows again what is looked for. Those of ten years take a
// while, in which somebody may type already.
func (s *Screen) load() {
	s.stop()
	if !s.host.Read(func(r *store.Reader) (err error) {
		s.told, err = readTelling(r, s.host.Today())
		return err
	}) {
		return
	}
	if s.told.hidden() { // nothing of a note is shown then, nor looked for
		s.finder, s.reading = data.NoteFinder{}, false
		s.find()
		return
	}
	var finder data.NoteFinder
	programme := s.host.Store()
	s.reading = true
	s.find()
	s.stop = s.host.Aside(func(context.Context) error {
		return programme.View(func(r *store.Reader) error {
			all, err := dossier.Notes(r)
			finder = data.NewNoteFinder(all)
			return err
		})
	}, func(err error) {
		s.reading = false
		if s.host.Fail(err) {
			s.finder = finder
		}
		s.find()
	})
}

// find shows the notes that hold what is typed.
func (s *Screen) find() {
	s.found = make(map[part][]data.Note)
	for _, n := range s.finder.Find(s.query, s.when.Selected().upTo(s.host.Today())) {
		p := partOf(n.Kind)
		s.found[p] = append(s.found[p], n)
		s.found[allParts] = append(s.found[allParts], n)
	}
	s.listed = s.lines()
	counts := make([]int, len(parts))
	for i, p := range parts {
		counts[i] = len(s.found[p])
	}
	s.parts.SetCounts(counts...)
	first := -1
	for i, l := range s.listed {
		if !l.heads {
			first = i
			break
		}
	}
	s.list.RefreshWith(first)
	s.search.SetHint(kit.Span{Text: s.summary()})
	s.none.SetText(s.nothing())
	kit.ShowIf(data.WordsSought(s.query) > 0 && s.finder.Len() > 0, s.parts, s.when, s.order)
	s.head.Refresh()
	kit.ShowIf(len(s.listed) > 0, s.list)
	kit.ShowIf(len(s.listed) == 0, s.none)
	s.sayWhatEnterOpens()
	s.content.Refresh()
}

// summary says how many notes were found: "9 notes hold both words".
func (s *Screen) summary() string {
	n := len(s.found[allParts])
	of := words.With{"Count": n}
	switch sought := data.WordsSought(s.query); {
	case sought == 0 || n == 0:
		return ""
	case sought == 1:
		return lang.N("{{.Count}} notes hold this word", n, of)
	case sought == 2:
		return lang.N("{{.Count}} notes hold both words", n, of)
	}
	return lang.N("{{.Count}} notes hold all of the words", n, of)
}

// nothing is said in place of the list.
func (s *Screen) nothing() string {
	switch {
	case s.told.hidden():
		return lang.L("Names are hidden, and with them the notes: Ctrl H shows them again.")
	case s.finder.Len() == 0 && s.reading:
		return lang.L("The notes are being read.")
	case s.finder.Len() == 0:
		return lang.L("Nothing has been noted yet. What you write about an evening, a one-to-one or a call can be found here by its words.")
	case data.WordsSought(s.query) == 0:
		return lang.N("{{.Count}} notes are looked through as you type: about evenings and for next time, one-to-ones, calls, and the remarks on marks.",
			s.finder.Len(), words.With{"Count": s.finder.Len()})
	case len(s.found[allParts]) > 0:
		return lang.L("None of these stands there. Look in all of them, or at any time.")
	case s.when.Selected() != anyTime:
		return lang.L("No note of that time holds what you typed. Look at any time, or for fewer words.")
	}
	return lang.L("No note holds what you typed. Look at the spelling, or for fewer words.")
}

// sayWhatEnterOpens says below the list where Enter leads.
func (s *Screen) sayWhatEnterOpens() {
	i := s.list.Selected()
	if i < 0 || i >= len(s.listed) || s.listed[i].more {
		s.opens.SetText("")
		return
	}
	n := s.listed[i].note
	s.opens.SetText(lang.L("Enter opens {{.What}}, {{.Date}}", words.With{
		"What": s.told.about(n), "Date": words.Date(n.Date, s.host.Today()),
	}))
}

// searchKey moves in the list while the cursor stays in the field, and takes the search
// back.
func (s *Screen) searchKey(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		if len(s.listed) == 0 {
			return false
		}
		s.list.Follow(key)
	case fyne.KeyEscape:
		if s.query == "" {
			return false
		}
		s.ForgetSearch()
	default:
		return false
	}
	return true
}

// open shows where a note stands, or all of a part.
func (s *Screen) open(i int) {
	l := s.listed[i]
	if l.more {
		s.parts.SetSelected(l.part)
		s.find()
		return
	}
	s.host.Go(placeOf(l.note))
}

// placeOf is where a note stands: in the register of its evening, in the panel or at the
// row of whom a remark is about; or among somebody's one-to-ones and calls.
func placeOf(n data.Note) screen.Location {
	switch n.Kind {
	case data.OneToOneNote, data.CallNote:
		return screen.Location{Screen: screen.People, ID: n.Person, Part: screen.OneToOnes, Contact: n.Contact}
	case data.MeetingNote:
		return screen.Location{Screen: screen.Register, ID: n.Meeting, Part: screen.EveningNote}
	case data.ForNextNote:
		return screen.Location{Screen: screen.Register, ID: n.Meeting, Part: screen.ForNext}
	}
	return screen.Location{Screen: screen.Register, ID: n.Meeting, Person: n.Person}
}

// oneLine is a note's text without the ends of its lines.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
