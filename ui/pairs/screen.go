package pairs

import (
	"fyne.io/fyne/v2"

	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/pairs/contactlog"
	"alongside/ui/screen"
)

// Screen shows the lists of all, the page of one pair, the mentors to
// choose from for somebody, or the contact logs to be typed in.
type Screen struct {
	host    screen.Host
	content *fyne.Container
	lists   *lists
	page    *pageView
	match   *matchPage
	logs    *contactlog.Page
	at      screen.Location
}

// New returns the screen, with nothing in it until it is shown.
func New(h screen.Host) *Screen {
	return &Screen{
		host: h, content: kit.Stacked(),
		lists: newLists(h), page: newPageView(h), match: newMatchPage(h), logs: contactlog.New(h),
	}
}

// Drafted implements screen.Drafter: logs from paper that are typed and not
// stored.
func (s *Screen) Drafted() bool { return s.logs.Drafted() }

// PageDraft implements screen.PageDrafter.
func (s *Screen) PageDraft() (d kit.Draft, at screen.Location, fields fyne.CanvasObject, typed bool) {
	d, fields, typed = s.logs.PageDraft()
	return d, screen.Location{Screen: screen.Pairs, Part: screen.ContactLogs}, fields, typed
}

// ForgetSearch implements screen.Searched.
func (s *Screen) ForgetSearch() {
	s.lists.board.forgetSearch()
	s.match.forgetSearch()
}

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Show implements screen.Screen: what the place's part and ID name.
func (s *Screen) Show(p screen.Location) {
	s.at = p
	switch {
	case s.matching():
		if s.read(func(r *store.Reader) error { return s.match.readPlace(r, p) }) {
			s.match.enter()
			screen.Fill(s.content, s.match.content)
		}
	case p.Part == screen.ContactLogs:
		s.logs.Enter()
		screen.Fill(s.content, s.logs.Content())
	case !p.ID.IsZero():
		s.page.rewind()
		s.loadPage()
	default:
		s.lists.enter(p.Part)
		screen.Fill(s.content, s.lists.content)
	}
}

// Place implements screen.Placed: the tab of the lists.
func (s *Screen) Place() screen.Location {
	at := s.at
	at.Screen = screen.Pairs
	if at.ID.IsZero() && !s.matching() && at.Part != screen.ContactLogs {
		at.Part = s.lists.parts[s.lists.tabs.Selected()].part
	}
	return at
}

func (s *Screen) matching() bool {
	return s.at.Part == screen.FindMentor || s.at.Part == screen.Transfer
}

// ofAll does what the lists of all do, from their pages too.
func (s *Screen) ofAll(do func()) func() {
	return func() {
		if s.matching() || s.at.Part == screen.ContactLogs || !s.at.ID.IsZero() {
			s.lists.load() // they may never have been shown
		}
		do()
	}
}

// Refresh implements screen.Screen.
func (s *Screen) Refresh(c store.Change) {
	const shown = store.ProgrammeChanged | store.PeopleChanged | store.PairsChanged | store.ContactsChanged | store.GoalsChanged
	switch {
	case !c.Touches(shown):
	case s.matching():
		if s.read(func(r *store.Reader) error { return s.match.readPlace(r, s.at) }) {
			s.match.draw()
		}
	case s.at.Part == screen.ContactLogs:
		s.logs.Refresh()
	case !s.at.ID.IsZero():
		s.loadPage()
	default:
		s.lists.load()
	}
}

// loadPage reads the page of the pair anew.
func (s *Screen) loadPage() {
	if s.read(func(r *store.Reader) error {
		p, err := readPair(r, s.at.ID, s.host.Today())
		if err == nil {
			s.page.show(p)
		}
		return err
	}) {
		screen.Fill(s.content, s.page.content)
	}
}

// read reads what is shown. What is no longer there, because making it was
// undone, gives way to the board.
func (s *Screen) read(read func(*store.Reader) error) bool {
	if screen.Found(s.host, read) {
		return true
	}
	s.Show(screen.Location{Screen: screen.Pairs})
	return false
}

// Focus implements screen.Screen.
func (s *Screen) Focus() fyne.Focusable {
	switch {
	case s.matching():
		return s.match.focus()
	case s.at.Part == screen.ContactLogs:
		return s.logs.Focus()
	case !s.at.ID.IsZero():
		return s.page.focus()
	}
	return s.lists.focus()
}

// Keys implements screen.Keyed.
func (s *Screen) Keys() []screen.Key {
	ctrl := fyne.KeyModifierShortcutDefault
	logs := screen.Key{Name: fyne.KeyO, Modifier: ctrl, Do: s.ofAll(s.lists.logOneToOne)}
	makes := screen.Key{Name: fyne.KeyN, Modifier: ctrl, Do: s.ofAll(s.lists.makePair)}
	paper := screen.Key{Name: fyne.KeyT, Modifier: ctrl, Do: s.ofAll(s.lists.fromPaper)}
	switch {
	case s.matching():
		return []screen.Key{screen.BackKey(s.match.back), logs, makes, paper}
	case s.at.Part == screen.ContactLogs:
		return []screen.Key{screen.BackKey(s.logs.Back), logs, makes, {Name: fyne.KeyReturn, Modifier: ctrl, Do: s.logs.Store}}
	case !s.at.ID.IsZero():
		return []screen.Key{
			{Name: fyne.KeyO, Modifier: ctrl, Do: s.page.logOneToOne},
			{Name: fyne.KeyR, Modifier: ctrl, Do: s.page.review},
			makes, paper,
			screen.BackKey(s.page.back),
		}
	}
	return []screen.Key{
		makes, logs, paper,
		{Name: fyne.KeyF, Modifier: ctrl, Do: s.lists.find},
	}
}
