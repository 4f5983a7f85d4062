package mentorview

import (
	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/pairs/onetoone"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Screen shows one mentor's mentees, or one of them.
type Screen struct {
	host   screen.Host
	mentor data.ID

	view  data.MentorView
	names data.Names
	at    data.ID // the pair whose mentee is shown; none: all mentees

	content *fyne.Container
	list    *list
	page    *page
}

// New returns the view of the mentor, to be handed over.
func New(h screen.Host, mentor data.ID) *Screen {
	s := &Screen{host: h, mentor: mentor, content: kit.Stacked()}
	s.list = newList(s)
	s.page = newPage(s)
	return s
}

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus implements screen.Screen.
func (s *Screen) Focus() fyne.Focusable { return nil }

// Show implements screen.Screen. The place is always this view, from its
// beginning: all mentees, or the only one.
func (s *Screen) Show(screen.Location) {
	s.read()
	s.at = data.ID{}
	if len(s.view.Mentees) == 1 {
		s.at = s.view.Mentees[0].Pair.ID
		s.page.begin()
	}
	s.fill()
}

// Refresh implements screen.Screen. There is little to read, and nothing of it
// that no change can touch.
func (s *Screen) Refresh(store.Change) {
	s.read()
	s.fill()
}

func (s *Screen) read() {
	s.host.Read(func(r *store.Reader) (err error) {
		if s.view, err = dossier.ForMentor(r, s.mentor, s.host.Today()); err != nil {
			return err
		}
		s.names, err = words.Names(r)
		data.SortAsShown(s.names, s.view.Mentees, func(m data.MenteeView) data.Person { return m.Person })
		return err
	})
}

// fill shows the mentee who was chosen, or all.
func (s *Screen) fill() {
	for _, m := range s.view.Mentees {
		if m.Pair.ID == s.at {
			s.page.show(m)
			screen.Fill(s.content, s.page.content)
			return
		}
	}
	s.at = data.ID{}
	s.list.show()
	screen.Fill(s.content, s.list.content)
}

// open shows one mentee.
func (s *Screen) open(m data.MenteeView) {
	s.at = m.Pair.ID
	s.page.begin()
	s.fill()
	canvas := s.host.Window().Canvas()
	canvas.Unfocus() // what was pressed is gone, and in a backup nothing is logged
	canvas.Focus(s.page.log)
}

// back shows all mentees, with the keyboard on the one that was left.
func (s *Screen) back() {
	if s.at.IsZero() || len(s.view.Mentees) == 1 {
		return
	}
	left := s.at
	s.at = data.ID{}
	s.fill()
	if button := s.list.opens[left]; button != nil {
		s.host.Window().Canvas().Focus(button)
	}
}

// log opens the form for a one-to-one. Of other people only the mentor's own
// mentees can have joined it, as far as this view knows.
func (s *Screen) log(m data.MenteeView) {
	var others []data.ID
	for _, other := range s.view.Mentees {
		others = append(others, other.Person.ID)
	}
	onetoone.LogPairAmong(s.host, m.Pair, s.names, others)
}

// Keys implements screen.Keyed.
func (s *Screen) Keys() []screen.Key {
	return []screen.Key{
		{Name: fyne.KeyO, Modifier: fyne.KeyModifierShortcutDefault, Do: func() {
			if !s.at.IsZero() {
				s.page.log.Press()
			}
		}},
		screen.BackKey(s.back),
	}
}
