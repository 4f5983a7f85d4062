package people

import (
	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/erasing"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// Screen shows the list of people, or the page of one person.
type Screen struct {
	host    screen.Host
	content *fyne.Container
	list    *list
	page    *page
	erasing *erasing.Page
	at      data.ID // whose page is shown; none: the list
	erases  bool    // the page on which they are erased
}

// New returns the screen, with nothing in it until it is shown.
func New(h screen.Host) *Screen {
	s := &Screen{host: h, content: kit.Stacked(), page: newPage(h), erasing: erasing.New(h)}
	s.erasing.OnErased = s.ForgetSearch // it may be their name
	s.list = newList(h)
	return s
}

// Drafted implements screen.Drafter: a consent that is written and not recorded.
func (s *Screen) Drafted() bool { return s.page.consents.Drafted() }

// PageDraft implements screen.PageDrafter.
func (s *Screen) PageDraft() (d kit.Draft, at screen.Location, fields fyne.CanvasObject, typed bool) {
	d, fields, typed = s.page.consents.PageDraft()
	if fields != nil {
		at = screen.Location{Screen: screen.People, ID: d.About[0], Part: screen.Consents}
	}
	return d, at, fields, typed
}

// ForgetSearch implements screen.Searched.
func (s *Screen) ForgetSearch() { s.list.forgetSearch() }

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Show implements screen.Screen: the page of the person named, or the list
// with the search that was in it.
func (s *Screen) Show(p screen.Location) {
	s.at, s.erases = p.ID, p.Part == screen.Erase && screen.Lead(s.host)
	if s.at.IsZero() {
		s.list.load()
		screen.Fill(s.content, s.list.content)
		s.list.search.SelectAll() // the next name replaces the one looked for before
		return
	}
	if s.erases {
		s.erasing.Begin()
	} else {
		s.page.begin(p.Part)
	}
	s.loadPage()
	s.page.goTo(p.Contact)
}

// Place implements screen.Placed: the tab of a person's page, or their erasing.
func (s *Screen) Place() screen.Location {
	at := screen.Location{Screen: screen.People, ID: s.at}
	switch {
	case s.at.IsZero():
	case s.erases:
		at.Part = screen.Erase
	default:
		at.Part = s.page.parts()[s.page.tabs.Selected()].part
	}
	return at
}

// Refresh implements screen.Screen.
func (s *Screen) Refresh(c store.Change) {
	const shown = store.ProgrammeChanged | store.PeopleChanged | store.GroupsChanged | store.MembershipsChanged |
		store.MeetingsChanged | store.MarksChanged | store.PairsChanged | store.ContactsChanged | store.GoalsChanged |
		store.ConsentsChanged | store.SlipsChanged | store.RequestsChanged
	switch {
	case !c.Touches(shown):
	case s.at.IsZero():
		s.list.load()
	default:
		s.loadPage()
	}
}

// loadPage reads the page of the person anew. Somebody who is no longer on the
// list, because adding them was undone, has none: then the list is shown.
func (s *Screen) loadPage() {
	if s.erases {
		screen.Fill(s.content, s.erasing.Content())
		person := s.at
		s.erasing.Load(person, func() {
			if s.erases && s.at == person {
				s.Show(screen.Location{Screen: screen.People})
			}
		})
		return
	}
	if !screen.Found(s.host, func(r *store.Reader) error {
		p, err := readProfile(r, s.at, s.host.Today())
		if err == nil {
			s.page.show(p)
		}
		return err
	}) {
		s.Show(screen.Location{Screen: screen.People})
		return
	}
	screen.Fill(s.content, s.page.content)
}

// Focus implements screen.Screen: typing searches.
func (s *Screen) Focus() fyne.Focusable {
	if s.erases {
		return s.erasing.Focus()
	}
	if s.at.IsZero() && s.list.search.Visible() {
		return s.list.search.Focusable()
	}
	return nil
}

// Keys implements screen.Keyed.
func (s *Screen) Keys() []screen.Key {
	ctrl := fyne.KeyModifierShortcutDefault
	if s.at.IsZero() {
		return []screen.Key{
			{Name: fyne.KeyN, Modifier: ctrl, Do: s.list.add},
			{Name: fyne.KeyI, Modifier: ctrl, Do: s.list.bringIn},
			{Name: fyne.KeyF, Modifier: ctrl, Do: s.list.search.Focus},
		}
	}
	// what the list can do its pages can, which then leave
	add := screen.Key{Name: fyne.KeyN, Modifier: ctrl, Do: s.addFromPage}
	bring := screen.Key{Name: fyne.KeyI, Modifier: ctrl, Do: s.list.bringIn}
	if s.erases {
		return []screen.Key{screen.BackKey(s.page.backToPage(s.at)), add, bring}
	}
	return []screen.Key{
		add, bring,
		{Name: fyne.KeyE, Modifier: ctrl, Do: s.page.edit},
		{Name: fyne.KeyP, Modifier: ctrl, Do: s.page.review},
		screen.BackKey(s.page.back),
	}
}

// addFromPage adds a person while somebody's page is shown: the page of whoever was
// added comes next.
func (s *Screen) addFromPage() {
	openNewPerson(s.host, newPersonDefaults{}, func(id data.ID) { s.host.Go(screen.Location{Screen: screen.People, ID: id}) })
}
