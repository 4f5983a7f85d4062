package register

import (
	"strings"

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
	// chosenOn is the day on which that meeting was last chosen.
	chosenOn data.Date

	content *fyne.Container
	body    fyne.CanvasObject
	title   *kit.Text
	about   *kit.Text
	close   *kit.Button
	notice  *kit.Text
	search  *kit.SearchField
	list    *kit.RowList
	side    *side
	fold    *fold

	shown    []data.RegisterRow // what the list shows, best match first
	newcomer string             // the name that the last row offers to add, or ""
	armed    bool               // Enter was pressed once on a name that nobody has
}

// New returns the register, with nothing in it until it is shown.
func New(h screen.Host) *Screen {
	s := &Screen{host: h}
	s.title = kit.PageTitle("")
	s.about = kit.Muted("").Ellipsis()
	s.notice = kit.Body("").Colored(kit.ColorLate).Ellipsis()
	s.close = kit.NewButton(lang.L("Close meeting"), kit.Primary, s.closeOrReopen)
	print := kit.NewButton(lang.L("Print sheet"), kit.Secondary, s.printSheet)

	s.search = kit.NewSearchField(lang.L("Type a name"))
	s.search.OnChanged = func(string) { s.armed = false; s.find() }
	s.search.OnSubmitted = func(string) { s.enter() }
	s.search.OnKey = s.searchKey
	s.search.OnShortcut = s.searchChord

	s.list = kit.NewRowList(kit.RowHeightTall,
		func() int { return len(s.shown) },
		func() fyne.CanvasObject { return newRow() },
		func(i int, o fyne.CanvasObject) { s.fillRow(i, o.(*row)) })
	s.list.OnSelected = func(int) { s.hintForEnter() }
	s.list.OnTypedRune = s.listRune
	s.list.OnTypedKey = s.listKey

	s.side = newSide(s)
	s.fold = newFold(kit.Page(kit.Gap8, s.search, s.list, nil), kit.Scroll(s.side.content))
	s.body = kit.Page(kit.Gap16,
		kit.VStack(kit.Gap8, kit.Head(s.title, s.about, s.fold.turn, print, s.close), s.notice),
		s.fold.content, nil)
	s.content = container.NewStack()
	return s
}

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus implements screen.Screen.
func (s *Screen) Focus() fyne.Focusable {
	if s.evening == nil {
		return nil
	}
	return s.search.Focusable()
}

// Keys implements screen.Keyed: the statuses by key from the search field too,
// and what the buttons do.
func (s *Screen) Keys() []screen.Key {
	mark := func(status data.Status) func() { return func() { s.markChosen(status) } }
	ctrl := fyne.KeyModifierShortcutDefault
	return []screen.Key{
		{Name: fyne.KeyP, Modifier: fyne.KeyModifierAlt, Do: mark(data.Present)},
		{Name: fyne.KeyL, Modifier: fyne.KeyModifierAlt, Do: mark(data.Late)},
		{Name: fyne.KeyE, Modifier: fyne.KeyModifierAlt, Do: mark(data.Excused)},
		{Name: fyne.KeyA, Modifier: fyne.KeyModifierAlt, Do: mark(data.Absent)},
		{Name: fyne.KeyBackspace, Modifier: fyne.KeyModifierAlt, Do: mark(data.NotRecorded)},
		{Name: fyne.KeyN, Modifier: fyne.KeyModifierAlt, Do: s.remark},
		{Name: fyne.KeyK, Modifier: ctrl, Do: s.side.addActivity},
		{Name: fyne.KeyG, Modifier: ctrl, Do: s.side.chooseLeaders},
		{Name: fyne.KeyP, Modifier: ctrl, Do: s.printSheet},
		{Name: fyne.KeyE, Modifier: ctrl, Do: s.closeOrReopen},
		{Name: fyne.KeyF, Modifier: ctrl, Do: s.search.Focus},
	}
}

// Show implements screen.Screen. Without a meeting named it keeps the one it
// has, or takes the one that is open, tonight's or the next.
func (s *Screen) Show(p screen.Place) {
	id := p.ID
	if id.IsZero() && s.evening != nil && s.chosenOn == s.host.Today() {
		id = s.evening.register.Meeting.ID // the one chosen today; tomorrow is another evening
	}
	s.chosenOn = s.host.Today()
	if !id.IsZero() && (s.evening == nil || id != s.evening.register.Meeting.ID) {
		s.search.SetText("")
	}
	s.load(id)
}

// Refresh implements screen.Screen. A mark alone reads only the marks again.
func (s *Screen) Refresh(c store.Change) {
	if s.evening == nil {
		s.load(data.ID{})
		return
	}
	if c.What&^(store.MarksChanged|store.MeetingsChanged) == 0 {
		done := false
		if !s.host.Read(func(r *store.Reader) (err error) {
			done, err = s.evening.readMarks(r)
			return err
		}) {
			return
		}
		if done {
			s.display()
			return
		}
	}
	s.load(s.evening.register.Meeting.ID)
}

// load reads the meeting, or the likeliest where none is named, and shows it.
func (s *Screen) load(id data.ID) {
	var e *evening
	if !s.host.Read(func(r *store.Reader) error {
		if id.IsZero() {
			meetings, err := r.CurrentMeetings()
			if err != nil {
				return err
			}
			found := false
			if id, found = current(meetings, s.host.Today()); !found {
				return nil
			}
		}
		var err error
		e, err = read(r, id)
		return err
	}) {
		return
	}
	s.evening = e
	if e == nil {
		s.content.Objects = []fyne.CanvasObject{kit.NewEmptyState(
			lang.L("No meeting yet"),
			lang.L("Make a weekly group, and its meetings appear here by themselves."),
			lang.L("Make a weekly group"),
			func() { s.host.Go(screen.Place{Screen: screen.Meetings}) })}
		s.content.Refresh()
		return
	}
	s.content.Objects = []fyne.CanvasObject{s.body}
	s.content.Refresh()
	s.display()
}

// display shows what was read.
func (s *Screen) display() {
	m := s.evening.register.Meeting
	s.title.SetText(s.evening.group.Name)
	s.about.SetText(s.aboutMeeting())
	s.notice.SetText("")
	s.close.SetLabel(lang.L("Close meeting"))
	s.close.SetStyle(kit.Primary)
	switch m.State {
	case data.Closed:
		s.notice.SetText(lang.L("This meeting is closed. A mark changed now is noted as changed afterwards."))
	case data.DidNotMeet:
		text := lang.L("This meeting did not take place.")
		if m.Reason != "" {
			text = lang.L("This meeting did not take place: {{.Reason}}", map[string]any{"Reason": m.Reason})
		}
		s.notice.SetText(text)
	}
	if m.State == data.Closed || m.State == data.DidNotMeet {
		s.close.SetLabel(lang.L("Reopen"))
		s.close.SetStyle(kit.Secondary)
	}
	setVisible(s.notice, s.notice.Text() != "")
	s.side.display(s.evening)
	s.fold.here = s.evening.register.Counts().Here()
	s.fold.show()
	s.fill()
}

// aboutMeeting is the line under the title: date, time, place, who led it.
func (s *Screen) aboutMeeting() string {
	m := s.evening.register.Meeting
	parts := []string{words.LongDate(m.Date, s.host.Today()), m.Start.String()}
	if m.Place != "" {
		parts = append(parts, m.Place)
	}
	if led := s.evening.namesOf(m.LedBy); led != "" {
		parts = append(parts, lang.L("led by {{.Names}}", map[string]any{"Names": led}))
	}
	return strings.Join(parts, " · ")
}

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

func (s *Screen) printSheet() {
	if s.evening == nil {
		return
	}
	document := "session-sheet"
	if s.evening.register.Meeting.State == data.Closed {
		document = "session-summary"
	}
	s.host.Go(screen.Place{Screen: screen.Documents, ID: s.evening.register.Meeting.ID, Document: document})
}

func setVisible(o fyne.CanvasObject, visible bool) {
	if visible {
		o.Show()
	} else {
		o.Hide()
	}
}
