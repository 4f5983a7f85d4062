package pairs

import (
	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// Screen shows the board of pairs, or the page of one pair.
type Screen struct {
	host    screen.Host
	content *fyne.Container
	board   *boardView
	page    *pageView
	at      data.ID // whose page is shown; none: the board
}

// New returns the screen, with nothing in it until it is shown.
func New(h screen.Host) *Screen {
	return &Screen{host: h, content: kit.Stacked(), board: newBoardView(h), page: newPageView(h)}
}

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Show implements screen.Screen: the page of the pair named, or the board.
func (s *Screen) Show(p screen.Place) {
	s.at = p.ID
	if s.at.IsZero() {
		s.board.load()
		screen.Fill(s.content, s.board.content)
		return
	}
	s.page.rewind()
	s.loadPage()
}

// Refresh implements screen.Screen.
func (s *Screen) Refresh(c store.Change) {
	const shown = store.ProgrammeChanged | store.PeopleChanged | store.PairsChanged | store.ContactsChanged
	switch {
	case !c.Touches(shown):
	case s.at.IsZero():
		s.board.load()
	default:
		s.loadPage()
	}
}

// loadPage reads the page of the pair anew. A pair that is no longer there,
// because making it was undone, has none: then the board is shown.
func (s *Screen) loadPage() {
	if !screen.Found(s.host, func(r *store.Reader) error {
		p, err := readPair(r, s.at, s.host.Today())
		if err == nil {
			s.page.show(p)
		}
		return err
	}) {
		s.Show(screen.Place{Screen: screen.Pairs})
		return
	}
	screen.Fill(s.content, s.page.content)
}

// Focus implements screen.Screen.
func (s *Screen) Focus() fyne.Focusable { return nil }

// Keys implements screen.Keyed.
func (s *Screen) Keys() []screen.Key {
	ctrl := fyne.KeyModifierShortcutDefault
	if s.at.IsZero() {
		return []screen.Key{
			{Name: fyne.KeyN, Modifier: ctrl, Do: s.board.makePair},
			{Name: fyne.KeyO, Modifier: ctrl, Do: s.board.logOneToOne},
		}
	}
	return []screen.Key{
		{Name: fyne.KeyO, Modifier: ctrl, Do: s.page.logOneToOne},
		{Name: fyne.KeyLeft, Modifier: fyne.KeyModifierAlt, Do: s.page.back},
	}
}
