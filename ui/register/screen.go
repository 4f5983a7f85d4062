package register

import (
	"errors"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Screen is the register of one meeting.
type Screen struct {
	host    screen.Host
	evening *evening // nil while there is no meeting to show
	unsaved *unsaved // what was done at it and is not on the disk yet
	// chosenOn is the day on which that meeting was last chosen.
	chosenOn data.Date
	gone     data.ID // the meeting last found to be there no more
	hidden   bool    // only those are shown who are looked for

	content   *fyne.Container
	body      *fyne.Container
	none      *fyne.Container // in place of the body while there is no meeting
	head      *head
	notice    *kit.Paragraph
	search    *kit.SearchField
	list      *kit.RowList
	veiled    fyne.CanvasObject // in the list's place while it is hidden
	nobody    fyne.CanvasObject // in the list's place while nobody is in it
	chosenBar *chosenBar
	side      *side
	fold      *fold
	panel     *fyne.Container // the scroll about the evening, beside the list

	shown    []data.RegisterRow // what the list shows, best match first
	newcomer string             // the name that the last row offers to add, or ""
	armed    bool               // Enter was pressed once on a name that nobody has
	movedAt  time.Time          // when a tap last moved the rows
}

// New returns the register, with nothing in it until it is shown.
func New(h screen.Host) *Screen {
	s := &Screen{host: h, unsaved: newUnsaved()}
	s.notice = kit.NewParagraph("").Colored(kit.ColorLate)
	s.notice.Hide()
	s.search = kit.NewSearchField(lang.L("Type a name"))
	s.search.OnChanged = s.typed
	s.search.OnSubmitted = func(string) { s.enter() }
	s.search.OnKey = s.searchKey

	s.list = kit.NewRowList(rowHeight,
		func() int { return len(s.shown) },
		func() fyne.CanvasObject { return newRow() },
		func(i int, o fyne.CanvasObject) { s.fillRow(i, o.(*row)) })
	s.list.OnSelected = func(int) { s.hintForEnter() }
	s.list.OnActivated = s.tapRow
	s.list.OnTypedRune = s.listRune
	s.list.OnTypedKey = s.listKey

	s.veiled, s.nobody = newVeil(s), newNobody()
	s.chosenBar = newChosenBar(s)
	s.side = newSide(s)
	s.panel = kit.Scroll(s.side.content)
	s.fold = newFold(kit.Page(kit.Gap8, s.search, kit.Stacked(s.list, s.veiled, s.nobody), s.chosenBar.content), s.panel)
	s.fold.onTurned = func() {
		s.panelTop() // where it stands whom it is about
		s.takeKeyboard()
	}
	s.head = newHead(s)
	s.fold.onShape = s.arrange
	// where the window is too low for the text size, the whole of it scrolls
	s.body = kit.Scroll(kit.Page(kit.Gap16, kit.VStack(kit.Gap8, s.head.content, s.notice), s.fold.content, nil))
	s.none = kit.VStack(kit.Gap16, kit.PageTitle(lang.L("Register")), kit.NewEmptyState(
		lang.L("No meeting yet"),
		lang.L("Make a weekly group, and its meetings appear here by themselves."),
		kit.NewButton(lang.L("Make a weekly group"), kit.Primary, func() { h.Go(screen.Location{Screen: screen.Meetings}) })))
	s.content = container.New(wideAsRow{newRow()})
	return s
}

// arrange gives the head and the panel what there is room for in each.
func (s *Screen) arrange() {
	s.head.display()
	s.side.arrange(s.fold.narrow)
	s.chosenBar.display()
}

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus implements screen.Screen.
func (s *Screen) Focus() fyne.Focusable {
	switch {
	case s.evening == nil:
		return nil
	case s.fold.folded && s.fold.onSide:
		return s.fold.turn
	}
	return s.search.Focusable()
}

// takeKeyboard gives the keyboard to what has it first.
func (s *Screen) takeKeyboard() { s.host.Window().Canvas().Focus(s.Focus()) }

// inSight does something about whoever is chosen in the list. While the list is
// out of sight nobody sees who that is: then it comes back, and nothing is done.
func (s *Screen) inSight(do func()) func() {
	return func() {
		if s.fold.toList() {
			s.takeKeyboard()
			return
		}
		do()
	}
}

// Keys implements screen.Keyed: the statuses by key from the search field too,
// and what the buttons do.
func (s *Screen) Keys() []screen.Key {
	mark := func(status data.Status) func() { return s.inSight(func() { s.markChosen(status) }) }
	visitor := func(by int) func() { return func() { s.countVisitor(by) } }
	ctrl, alt := fyne.KeyModifierShortcutDefault, fyne.KeyModifierAlt
	shift := fyne.KeyModifierShift
	return []screen.Key{
		{Name: fyne.KeyP, Modifier: alt, Do: mark(data.Present)},
		{Name: fyne.KeyL, Modifier: alt, Do: mark(data.Late)},
		{Name: fyne.KeyE, Modifier: alt, Do: mark(data.Excused)},
		{Name: fyne.KeyA, Modifier: alt, Do: mark(data.Absent)},
		{Name: fyne.KeyBackspace, Modifier: alt, Do: mark(data.NotRecorded)},
		{Name: fyne.KeyN, Modifier: alt, Do: s.inSight(s.remark)},
		{Name: fyne.KeyW, Modifier: alt, Do: s.inSight(s.noteAway)},
		{Name: fyne.KeyM, Modifier: alt, Do: s.inSight(s.samePerson)},
		{Name: fyne.KeyK, Modifier: ctrl, Do: s.side.addActivity},
		{Name: fyne.KeyG, Modifier: ctrl, Do: s.side.chooseLeaders},
		// a plus is typed with Shift on some keyboards
		{Name: fyne.KeyPlus, Modifier: ctrl, Do: visitor(+1)},
		{Name: fyne.KeyPlus, Modifier: ctrl | shift, Do: visitor(+1)},
		{Name: fyne.KeyEqual, Modifier: ctrl, Do: visitor(+1)},
		{Name: fyne.KeyEqual, Modifier: ctrl | shift, Do: visitor(+1)},
		{Name: fyne.KeyMinus, Modifier: ctrl, Do: visitor(-1)},
		{Name: fyne.KeyT, Modifier: ctrl, Do: s.fromPaper},
		{Name: fyne.KeyP, Modifier: ctrl, Do: s.printSheet},
		{Name: fyne.KeyH, Modifier: ctrl | shift, Do: s.hideOrShow},
		{Name: fyne.KeyD, Modifier: ctrl, Do: s.doorMode},
		{Name: fyne.KeyM, Modifier: ctrl, Do: s.changeMeeting},
		{Name: fyne.KeyE, Modifier: ctrl, Do: s.closeOrReopen},
		{Name: fyne.KeyF, Modifier: ctrl, Do: func() { s.fold.toList(); s.search.Focus() }},
	}
}

// Show implements screen.Screen. Without a meeting named it keeps the one it
// has, or takes the one that is open, tonight's or the next. It does so too
// where the one named is no more, and says that once.
func (s *Screen) Show(p screen.Location) {
	id := p.ID
	if id.IsZero() && s.evening != nil && s.chosenOn == s.evenings() && s.isBeingTaken() {
		id = s.evening.register.Meeting.ID // the one chosen this evening; tomorrow is another
	}
	s.chosenOn = s.evenings()
	s.fold.toList()
	known := s.gone
	if gone := s.load(id); id == p.ID && id != known {
		s.host.Fail(gone)
	}
	s.goTo(p.Person)
	switch p.Part {
	case screen.EveningNote:
		s.goToNote(s.side.note)
	case screen.ForNext:
		s.goToNote(s.side.forNext)
	}
}

// goToNote brings what is written about the evening into sight.
func (s *Screen) goToNote(n *note) {
	if s.evening != nil {
		s.fold.toSide()
		kit.ScrollToShow(s.panel, n.content)
	}
}

// panelTop shows the panel from its top.
func (s *Screen) panelTop() { kit.ScrollTo(s.panel, 0) }

// goTo brings the row of somebody into sight, who may have none. They are chosen only
// where the next Enter marks nobody.
func (s *Screen) goTo(person data.ID) {
	if s.evening == nil || person.IsZero() {
		return
	}
	s.search.SetText("")
	s.show(person)
	if row, _, ok := s.chosen(); ok && row.Mark.Status == data.NotRecorded {
		at := s.list.Selected()
		s.show(data.ID{})
		s.list.ScrollTo(at)
	}
}

// isBeingTaken reports whether the meeting that was last shown is what this
// evening is about: tonight's, or one still open. An old one that was looked up
// is not; tonight's marks must not go there.
func (s *Screen) isBeingTaken() bool {
	return s.isTonight() || s.evening.register.Meeting.State == data.Open
}

// isTonight reports whether the meeting is today's, or last night's while the
// night is not over.
func (s *Screen) isTonight() bool {
	return s.evening.register.Meeting.IsTonight(s.host.Today(), data.TimeOfDayOf(s.host.Now()))
}

// evenings is the date of the evening that it is.
func (s *Screen) evenings() data.Date {
	return data.EveningOf(s.host.Today(), data.TimeOfDayOf(s.host.Now()))
}

// Refresh implements screen.Screen. A mark alone reads only that mark again.
func (s *Screen) Refresh(c store.Change) {
	if s.evening == nil {
		s.load(data.ID{})
		return
	}
	done := false
	if person, alone := s.aloneIn(c); alone && !s.host.Read(func(r *store.Reader) (err error) {
		done, err = s.evening.readAgain(r, person)
		return err
	}) {
		return
	}
	if done {
		s.unsaved.compare(s.evening)
		s.unsaved.showIn(s.evening)
		s.display()
		return
	}
	s.load(s.evening.register.Meeting.ID)
}

// aloneIn returns whose mark a change is about and reports whether it touches
// no more than that mark and the meeting's own record; no id where it touches
// no mark.
func (s *Screen) aloneIn(c store.Change) (person data.ID, alone bool) {
	switch {
	case c.What == store.MeetingsChanged: // another one may be among those missed in a row
		return data.ID{}, len(c.Done.About) > 0 && c.Done.About[0] == s.evening.register.Meeting.ID
	case c.What&^(store.MarksChanged|store.MeetingsChanged) != 0 || len(c.Done.About) != 2:
		return data.ID{}, false
	case c.Done.Act != store.ActMark && c.Done.Act != store.ActEditMark:
		return data.ID{}, false
	}
	return c.Done.About[0], c.Done.About[1] == s.evening.register.Meeting.ID
}

// load reads the meeting, or the likeliest where none is named or the one named
// is no more, and shows it. It returns why the one named is not shown.
func (s *Screen) load(id data.ID) (gone error) {
	var e *evening
	if !s.host.Read(func(r *store.Reader) error {
		if !id.IsZero() {
			if _, err := r.Meeting(id); errors.Is(err, store.NotFound) {
				s.gone, gone, id = id, err, data.ID{}
			}
		}
		if id.IsZero() {
			meetings, err := r.CurrentMeetings()
			if err != nil {
				return err
			}
			m, occasion := data.MeetingNow(meetings, s.host.Today(), data.TimeOfDayOf(s.host.Now()))
			if occasion == data.NoMeeting {
				return nil
			}
			id = m.ID // the one that Today speaks of
		}
		var err error
		e, err = read(r, id)
		return err
	}) {
		return nil // what went wrong is told
	}
	if e == nil || s.evening == nil || e.register.Meeting.ID != s.evening.register.Meeting.ID {
		s.begin()
	}
	s.evening = e
	if e == nil {
		screen.Fill(s.content, s.none)
		return gone
	}
	s.unsaved.compare(e)
	s.unsaved.showIn(e)
	screen.Fill(s.content, s.body)
	s.display()
	return gone
}

// begin forgets what was being done at another meeting: what is typed, who is
// chosen, what is on its way or lost.
func (s *Screen) begin() {
	s.search.SetText("")
	s.shown, s.newcomer, s.armed = nil, "", false
	s.unsaved = newUnsaved()
	s.panelTop() // the counts, and what the last evening left
}

// display shows what is known of the evening, with whoever was chosen still
// chosen, or the offer to add a first-timer: a mark that has reached the disk
// meanwhile must not take away what the next Enter is for.
func (s *Screen) display() {
	row, offer, _ := s.chosen()
	s.show(row.Person.ID)
	if offer && s.newcomer != "" {
		s.list.RefreshWith(len(s.shown) - 1)
		s.hintForEnter()
	}
}

// show shows what is known of the evening, with one person chosen, or nobody.
func (s *Screen) show(chosen data.ID) {
	if told := s.stateInWords(); told != s.notice.Text() {
		s.notice.SetText(told)
		setVisible(s.notice, told != "")
		s.body.Refresh() // makes room for it, or takes it back
	}
	s.head.display()
	s.side.display(s.evening)
	s.fill(chosen)
}

// stateInWords says of a meeting that is not being taken what it means.
func (s *Screen) stateInWords() string {
	return words.StateOf(s.evening.register.Meeting, s.evening.names.Hidden(), s.host.Today())
}

// isToCome reports whether the meeting is on a later day: then the store takes
// neither who was there nor who was missing, and closes nothing.
func (s *Screen) isToCome() bool { return s.evening.register.Meeting.Date > s.host.Today() }

// namesOf lists people as the screen shows them.
func (e *evening) namesOf(ids []data.ID) string {
	var names []string
	for _, id := range ids {
		if n := e.names.ByID(id); n != "" {
			names = append(names, n)
		}
	}
	return strings.Join(names, ", ")
}

func setVisible(o fyne.CanvasObject, visible bool) {
	if visible == o.Visible() {
		return
	}
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
