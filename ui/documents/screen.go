package documents

import (
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Screen is the screen of documents.
type Screen struct {
	host    screen.Host
	content *fyne.Container
	lists   lists
	wish    wish
	paper   paper // what is seen, and so what is saved and printed
	unsent  unsent
	begun   bool // the programme's own paper and names have been taken over
	turn    int  // counts layouts, so that a slow one never replaces a newer one

	head    *head
	list    *kit.RowList
	offered []listed // in it
	options *options
	preview *preview
	panes   *fyne.Container
}

// New makes the screen; Show fills it.
func New(h screen.Host) *Screen {
	s := &Screen{host: h, wish: wish{key: reports.Documents[0].Key}, unsent: make(unsent), offered: listing(screen.Lead(h))}
	s.list = newListing(func() []listed { return s.offered }, s.choose)
	s.options = newOptions(h, s.changed)
	s.options.leaving.dates.OnTapped = s.chooseDates
	s.options.leaving.may.record.OnTapped = s.recordConsent
	s.options.leaving.may.see.OnTapped = s.seeConsent
	s.head = newHead(func() { s.handOut(s.save) }, func() { s.handOut(s.open) }, s.rare)
	s.preview = newPreview()
	s.preview.onRoom = s.giveRoom
	s.options.see.OnTapped = func() { s.preview.open(s.panes.Size().Width) }
	s.panes = container.New(&panes{options: s.options, preview: s.preview}, s.list, kit.Scroll(s.options.content), s.preview.content)
	s.content = kit.Page(kit.Gap16, s.head.content, s.panes, nil)
	return s
}

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus implements screen.Screen: what is read has the keyboard, or else the
// documents.
func (s *Screen) Focus() fyne.Focusable {
	switch {
	case s.preview.room:
		return s.preview.focus()
	case !s.list.Visible():
		return s.options.document
	}
	return s.list
}

// Keys implements screen.Keyed.
func (s *Screen) Keys() []screen.Key {
	ctrl := fyne.KeyModifierShortcutDefault
	return []screen.Key{
		{Name: fyne.KeyS, Modifier: ctrl, Do: s.whenMade(s.head.save)},
		{Name: fyne.KeyP, Modifier: ctrl, Do: s.whenMade(s.head.open)},
		{Name: fyne.KeyPlus, Modifier: ctrl, Do: s.preview.larger.Press},
		{Name: fyne.KeyPlus, Modifier: ctrl | fyne.KeyModifierShift, Do: s.preview.larger.Press},
		{Name: fyne.KeyEqual, Modifier: ctrl, Do: s.preview.larger.Press}, // on the key of +
		{Name: fyne.KeyEqual, Modifier: ctrl | fyne.KeyModifierShift, Do: s.preview.larger.Press},
		{Name: fyne.KeyMinus, Modifier: ctrl, Do: s.preview.smaller.Press},
		{Name: fyne.Key0, Modifier: ctrl, Do: s.preview.close},
		screen.BackKey(s.preview.close),
		{Name: fyne.KeyPageDown, Modifier: ctrl, Do: s.preview.next.Press},
		{Name: fyne.KeyPageUp, Modifier: ctrl, Do: s.preview.previous.Press},
	}
}

// whenMade presses a button of the head, or says why that cannot be pressed.
func (s *Screen) whenMade(button *kit.Button) func() {
	return func() {
		if !s.head.made {
			s.host.Say(lang.L("There is no document to hand out yet. The page says what is missing."))
			return
		}
		button.Press()
	}
}

// Show implements screen.Screen. The place says with which document to begin,
// and about what.
func (s *Screen) Show(p screen.Location) {
	s.preview.close()
	s.host.Printers()                                   // asked in time for the menu
	s.wish.group, s.wish.meeting = data.ID{}, data.ID{} // tonight's again
	if d, known := reports.DocumentByKey(p.Document); known {
		s.wish.key = d.Key
		switch d.About {
		case reports.AboutPerson:
			if s.wish.person != p.ID {
				s.wish = s.wish.of(p.ID)
			}
			s.wish.asked = p.Consent
		case reports.AboutMentor:
			s.wish.mentor = p.ID
		case reports.AboutMeeting:
			s.wish.meeting = p.ID
		case reports.AboutGroup:
			s.wish.group = p.ID
		case reports.AboutProgramme:
			s.wish.only = p.ID // none: all groups
		}
		if p.Period != (data.Span{}) {
			s.wish.period, s.wish.unread = p.Period, false
		}
	}
	s.show()
}

// Refresh implements screen.Screen.
func (s *Screen) Refresh(c store.Change) {
	// Not after what was only printed: what was made goes on being seen, and it is
	// here alone that slips are made.
	if c.What&^store.SlipsChanged != 0 {
		s.show()
	}
}

// show reads what can be chosen, fills in what was not chosen, and draws the
// document.
func (s *Screen) show() {
	lead := screen.Lead(s.host)
	s.offered = listing(lead)
	if d, _ := reports.DocumentByKey(s.wish.key); d.Leads && !lead {
		s.wish.key = reports.Documents[0].Key
	}
	if !s.host.Read(s.read) {
		return
	}
	s.options.setLists(s.lists, s.host.Today())
	s.options.set(s.wish)
	s.options.leaving.set(s.lists.of, s.wish)
	s.options.certificate.set(s.lists, s.wish, s.host.Today())
	selectListed(s.list, s.offered, s.wish.key)
	s.layOut()
}

func (s *Screen) read(r *store.Reader) (err error) {
	if s.lists, err = readLists(r, s.host.Today()); err != nil {
		return err
	}
	today := s.host.Today()
	if !s.begun {
		p := s.lists.programme
		s.wish.names, s.wish.paper, s.wish.large = p.PaperNames, p.Paper, p.LargePrint
		if s.wish.period == (data.Span{}) {
			s.wish.period = data.UsualPeriod(today)
		}
		s.begun = true
	}
	if !has(s.lists.people, s.wish.person) {
		s.wish.person = data.ID{} // chosen before, and taken back since
	}
	if s.wish.leaves() {
		if s.lists.of, err = readForPerson(r, s.wish.person, today); err != nil {
			return err
		}
		s.lists.of.hidden = s.lists.names.Hidden()
		s.wish = s.lists.of.suited(s.wish)
	}
	if s.wish.honours() && !s.wish.person.IsZero() {
		if s.lists.honours, err = dossier.ForHonours(r, s.wish.person, today); err != nil {
			return err
		}
		s.wish = suitedHonour(s.lists.honours, s.wish)
	}
	if !has(s.lists.mentors, s.wish.mentor) {
		s.wish.mentor = data.ID{}
	}
	if !slices.ContainsFunc(s.lists.groups, func(g data.Group) bool { return g.ID == s.wish.only }) {
		s.wish.only = data.ID{}
	}
	meeting, found, err := s.readMeeting(r)
	if !found || err != nil {
		s.wish.meeting = data.ID{}
		if s.wish.group.IsZero() && len(s.lists.groups) > 0 {
			s.wish.group = s.lists.groups[0].ID
		}
		return err
	}
	s.wish.meeting, s.wish.group = meeting.ID, meeting.Group
	return s.lists.readMeetings(r, meeting.Group, today)
}

// readMeeting is the meeting that was chosen, or else the usual one; false
// where there is none.
func (s *Screen) readMeeting(r *store.Reader) (data.Meeting, bool, error) {
	if !s.wish.meeting.IsZero() {
		m, err := r.Meeting(s.wish.meeting)
		if store.KindOf(err) != store.NotFound {
			return m, err == nil, err
		}
	}
	held := s.wish.key == reports.SessionSummaryKey
	return usualMeeting(r, held, s.wish.group, s.host.Today(), data.TimeOfDayOf(s.host.Now()))
}

// choose takes a document from the list.
func (s *Screen) choose(key string) {
	if key != s.wish.key {
		s.wish.key, s.wish.asked = key, data.Consent{}
		s.wish.group, s.wish.meeting = data.ID{}, data.ID{} // its own usual meeting
		s.show()
	}
}

// changed takes over what was chosen in the options.
func (s *Screen) changed() {
	before := s.wish
	s.wish = s.options.get()
	s.wish.dates, s.wish.asked = before.dates, before.asked
	switch {
	case s.wish.person != before.person:
		s.wish = s.wish.of(s.wish.person)
	case s.wish.called != before.called:
	case s.wish.key != before.key:
		s.wish.group, s.wish.meeting, s.wish.asked = data.ID{}, data.ID{}, data.Consent{}
	case s.wish.group != before.group:
		s.wish.meeting = data.ID{} // that group's usual one
	default:
		s.layOut() // the fields show it already, one of them being typed in
		return
	}
	s.show()
	if s.wish.called == anotherName && before.called != anotherName {
		s.host.Window().Canvas().Focus(s.options.certificate.typed)
	}
}

// layOut makes the pages anew, off the UI's goroutine: a long list takes its
// time, and choosing goes on meanwhile.
func (s *Screen) layOut() { s.layOutThen(func() {}) }

// layOutThen lays out, and does something with the pages if they may go out.
func (s *Screen) layOutThen(do func()) {
	s.turn++
	turn, w := s.turn, s.wish
	if s.host.Store() == nil {
		return // a field that loses the keyboard as the programme is left tells of a change
	}
	w.unsent = slices.Sorted(maps.Keys(s.unsent))
	if w.leaves() {
		s.options.leaving.may.say(s.personName(), w, s.lists.of, s.host.Today())
		s.options.content.Refresh()
	}
	st, today, hidden := s.host.Store(), s.host.Today(), w.hidden(words.NameStyleOf(s.lists.programme))
	if hidden && !s.paper.hidden {
		s.preview.say("") // names are gone at once, and not only when there are pages without them
	}
	if !w.complete(today) {
		s.head.setMade(false)
		if !s.halfTyped(w) {
			d, _ := reports.DocumentByKey(w.key)
			s.preview.say(s.missing(d))
		}
		return
	}
	var made paper
	s.host.WorkThrough(lang.L("Laying out the pages"), func() (err error) {
		made, err = w.layOut(st, today, hidden, s.host.Fonts(), translate)
		return err
	}, func(err error) {
		if turn == s.turn && s.host.Fail(err) {
			made.out.unsent = s.unsent
			s.paper = made
			s.see(made)
			s.head.setMade(made.out.made.Refused == nil)
			if s.head.made {
				do()
			}
		}
	})
}

// halfTyped reports whether nothing but a day of the period keeps the pages that
// are seen from being made anew: they stay in sight until it is whole. What is
// wrong with it is said where it is typed.
func (s *Screen) halfTyped(w wish) bool {
	today := s.host.Today()
	dated := w.dated(today)
	w.period, w.unread = data.Span{}, false
	return !dated && w.complete(today) && s.preview.shows() && s.paper.key == w.key && s.paper.about == w.about()
}

// see shows the pages, as far as others may see them, and what is to be known of
// what is on paper.
func (s *Screen) see(made paper) {
	d, _ := reports.DocumentByKey(made.key)
	var notes []string
	switch {
	case made.hidden && d.Everything:
		notes = append(notes, hiddenWhole())
	case made.hidden:
		notes = append(notes, aboutHidden())
	}
	said := strings.Join(append(notes, s.notDrawn(made.lacking, made.Substitutes)...), "\n")
	if made.hidden && d.Everything {
		s.preview.say(said)
		return
	}
	s.preview.show(made.seen, said)
}

// translate is lang.L in the shape that the pages take.
func translate(text string, data ...any) string { return lang.L(text, data...) }

// missing says what has to be chosen, or to be there, first.
func (s *Screen) missing(d reports.Document) string {
	switch {
	case d.About == reports.AboutMeeting, d.About == reports.AboutGroup && s.wish.group.IsZero():
		return lang.L("There is no meeting yet. Make a weekly group first, in the meetings.")
	case d.About == reports.AboutPerson && len(s.lists.people) == 0:
		return lang.L("Nobody is on the list yet. Bring people in first.")
	case d.About == reports.AboutPerson && s.wish.person.IsZero():
		return lang.L("Choose whom it is about, and its pages appear here.")
	case d.Honour && s.wish.honour == (data.Honour{}):
		return lang.L("Choose what it is of, and the certificate appears here.")
	case d.Honour && !s.wish.named():
		return lang.L("Type the name that is to stand on it.")
	case d.About == reports.AboutMentor && len(s.lists.mentors) == 0:
		return lang.L("Nobody is a mentor yet. Give somebody the role first, in the people.")
	case d.About == reports.AboutMentor && s.wish.mentor.IsZero():
		return lang.L("Choose a mentor, and the pages appear here.")
	}
	today := s.host.Today()
	switch {
	case s.wish.period.From > today && s.wish.period.Validate() == nil:
		return lang.L("This period has not begun yet. Choose one whose first day is today or before.")
	case s.wish.unread && s.wish.period.ValidateBegun(today) == nil:
		return lang.L("One of the two days is not understood. Put it right, and the pages appear here.")
	}
	return lang.L("The last day lies before the first. Choose another period.")
}

// giveRoom lays out anew once the page has the whole room, or has given it back.
// What is seen then has the keyboard.
func (s *Screen) giveRoom() {
	s.panes.Refresh()
	if c := s.host.Window().Canvas(); c.Focused() != nil {
		c.Focus(s.Focus())
	}
}
