package meetings

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/breaks"
	"alongside/ui/groupchange"
	"alongside/ui/groupform"
	"alongside/ui/handout"
	"alongside/ui/kit"
	"alongside/ui/mygroups"
	"alongside/ui/rota"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// Screen is the screen of meetings.
type Screen struct {
	host    screen.Host
	content *fyne.Container
	plan    *plan
	group   data.ID // none: all groups

	tabs   *kit.Tabs
	groups *mygroups.Control
	filter *kit.Picker[data.ID]
	list   *kit.RowList
	none   *kit.Paragraph
	bar    *fyne.Container // tabs and what the tab can be narrowed to
	// weekly and first make a group, which only leads may do.
	weekly, first *kit.Button
	few           []fyne.CanvasObject // buttons that only the lists have
	print         *kit.Button         // which only the grid has
	take          *kit.Button         // which the year has not
	printYear     *kit.Button         // which only that has
	lists         *fyne.Container     // coming and past
	grid          *gridView
	year          *yearView
	main          *fyne.Container
	empty         *fyne.Container // while there is no group
	change        *groupchange.Page
	changing      bool // a group, in place of the lists
	rota          *rota.Page
	turns         bool // who leads is shown, in place of the lists
}

// The tabs.
const (
	comingTab = iota
	pastTab
	gridTab
	yearTab
)

// New makes the screen; Show fills it.
func New(h screen.Host) *Screen {
	s := &Screen{host: h, content: container.NewStack(), plan: &plan{}}
	s.tabs = kit.NewTabs([]string{lang.L("Coming"), lang.L("Past"), lang.L("Grid"), lang.L("Year")}, func(int) { s.turn() })
	s.groups = mygroups.New(h, s.groupsTurned)
	s.filter = kit.NewPicker("", nil, s.filterChanged)
	s.list = kit.NewRowList(kit.RowHeightTall, func() int { return len(s.shown()) },
		func() fyne.CanvasObject { return newRow() }, s.updateRow)
	s.list.OnActivated = func(i int) {
		if b, in := s.plan.breakOf(s.shown()[i]); in && s.tabs.Selected() == comingTab {
			breaks.AskTakeBack(s.host, b)
			return
		}
		h.Go(screen.Location{Screen: screen.Register, ID: s.shown()[i].ID})
	}
	s.list.OnTypedRune = s.Typed
	s.none = kit.MutedParagraph("")
	s.grid, s.year, s.change = newGridView(h), newYearView(h), groupchange.New(h)
	s.rota = rota.New(h)
	s.first = kit.NewButton(lang.L("Make a weekly group"), kit.Primary, s.makeGroup).Changes()
	s.main = s.layOut()
	s.empty = kit.VStack(kit.Gap16, kit.PageTitle(lang.L("Meetings")), kit.NewEmptyState(lang.L("No meetings yet"),
		lang.L("Make a weekly group: its day, time and place. The coming meetings appear here by themselves, eight weeks ahead."),
		s.first))
	return s
}

func (s *Screen) layOut() *fyne.Container {
	extra := kit.NewButton(lang.L("Extra meeting"), kit.Secondary, func() { AddExtra(s.host, s.plan.groups, s.group) }).Changes()
	weekly := kit.NewButton(lang.L("Weekly group"), kit.Secondary, s.makeGroup).Changes()
	s.printYear = kit.NewButton(lang.L("Print the year"), kit.Primary, s.printShown).Changes().WithIcon(kit.IconPrint).Hint(lang.L("Ctrl {{.Key}}", words.With{"Key": "P"}))
	s.take = kit.NewButton(lang.L("Open the register"), kit.Primary, s.openSelected)
	s.print = kit.NewButton(lang.L("Print"), kit.Secondary, s.printShown).Changes().Hint(lang.L("Ctrl {{.Key}}", words.With{"Key": "P"}))
	pause := kit.NewButton(lang.L("A break"), kit.Secondary, func() { breaks.Ask(s.host, s.group) }).Changes()
	s.few, s.weekly = []fyne.CanvasObject{pause, extra}, weekly
	more := kit.NewMore(lang.L("Seldom done"), kit.Secondary, func() []kit.MenuItem {
		items := s.groupItems()
		if len(s.plan.groups) > 0 {
			items = append(items, kit.MenuItem{Label: lang.L("Who leads"), Chord: lang.L("Ctrl {{.Key}}", words.With{"Key": "R"}), Icon: kit.IconPeople, Do: s.whoLeads})
		}
		items = append(items, []kit.MenuItem{
			{Label: lang.L("Year totals"), Chord: lang.L("Ctrl {{.Key}}", words.With{"Key": "T"}), Icon: kit.IconDocuments, Do: s.yearTotals},
			{Label: lang.L("Search the notes"), Chord: lang.L("Ctrl {{.Key}}", words.With{"Key": "Shift F"}), Icon: kit.IconSearch, Do: func() { s.host.Go(screen.Location{Screen: screen.Notes}) }},
			{Label: lang.L("Calendar file"), Icon: kit.IconCalendar, Changes: true, Do: s.saveCalendar},
			{Label: lang.L("Bring in a spreadsheet"), Icon: kit.IconAdd, Changes: true, Do: func() { s.host.Go(screen.Location{Screen: screen.BringIn}) }},
		}...)
		if s.tabs.Selected() >= gridTab {
			return items // which has a button for it
		}
		return append([]kit.MenuItem{{
			Label: lang.L("Print the sheet"), Chord: lang.L("Ctrl {{.Key}}", words.With{"Key": "P"}), Icon: kit.IconPrint, Changes: true, Do: s.printShown,
		}}, items...)
	})
	s.bar = kit.TabBar(s.tabs)
	head := kit.VStack(kit.Gap8,
		kit.Head(kit.PageTitle(lang.L("Meetings")), nil, pause, extra, weekly, s.print, s.take, s.printYear, more), s.bar)
	s.lists = kit.Stacked(s.list, s.none)
	// where the window is too low for the text size, the whole of it scrolls
	return kit.Scroll(kit.Page(kit.Gap8, head, kit.Stacked(s.lists, s.grid.content, s.year.content), nil))
}

// saveCalendar saves what is planned for calendar programs, with people named
// as on paper.
func (s *Screen) saveCalendar() {
	var programme data.Programme
	if s.host.Read(func(r *store.Reader) (err error) {
		programme, err = r.Programme()
		return err
	}) {
		handout.Calendar(s.host, programme.PaperNames)
	}
}

// turn shows another tab.
func (s *Screen) turn() {
	s.showTab()
	s.read()
	s.list.SetSelected(s.nextMeeting())
}

func (s *Screen) showTab() {
	onGrid, onYear := s.tabs.Selected() == gridTab, s.tabs.Selected() == yearTab
	onLists := !onGrid && !onYear
	kit.ShowIf(onGrid, s.grid.content)
	kit.ShowIf(onYear, s.year.content)
	kit.ShowIf(onLists, s.lists)
	kit.ShowIf(onLists, s.few...)
	lead := screen.Lead(s.host)
	kit.ShowIf(onLists && lead, s.weekly)
	kit.ShowIf(lead, s.first)
	kit.ShowIf(!onYear, s.take)
	kit.ShowIf(onYear, s.printYear)
	kit.ShowIf(onGrid && kit.TextScale() < largeText, s.print) // else it is behind the grid's one button
	s.arrange()
}

// arrange sets what the shown tab can be narrowed to beside the tabs.
func (s *Screen) arrange() {
	if s.tabs.Selected() < gridTab {
		kit.SetTabBar(s.bar, []float32{0, 168}, s.groups.Content(), s.filter)
		return
	}
	kit.SetTabBar(s.bar, []float32{180, 200}, s.periods(), s.filter)
}

// periods is what the period is chosen with on the tabs that are of one group.
func (s *Screen) periods() fyne.CanvasObject {
	if s.tabs.Selected() == yearTab {
		return s.year.periods
	}
	return s.grid.periods
}

// gridGroup is the group that the grid shows: the chosen one, or else the one
// that meets next.
func (s *Screen) gridGroup() data.Group {
	if !s.group.IsZero() {
		return s.plan.byID[s.group]
	}
	if len(s.plan.coming) > 0 {
		return s.plan.groupOf(s.plan.coming[0])
	}
	for _, g := range s.plan.groups {
		if s.plan.shown.Group(g.ID) {
			return g
		}
	}
	return s.plan.groups[0]
}

// Keys implements screen.Keyed.
func (s *Screen) Keys() []screen.Key {
	if s.turns {
		return s.rota.Keys()
	}
	if s.changing {
		return []screen.Key{screen.BackKey(s.host.Back)}
	}
	ctrl := fyne.KeyModifierShortcutDefault
	return []screen.Key{
		{Name: fyne.KeyP, Modifier: ctrl, Do: s.printShown},
		{Name: fyne.KeyT, Modifier: ctrl, Do: s.yearTotals},
		{Name: fyne.KeyR, Modifier: ctrl, Do: s.whoLeads},
	}
}

// printShown leads to what is seen as a document: the grid, or the sheet of the
// chosen meeting.
func (s *Screen) printShown() {
	chosen, onGrid, onYear := s.list.Selected(), s.tabs.Selected() == gridTab, s.tabs.Selected() == yearTab
	switch {
	case len(s.plan.groups) == 0:
		s.sayNoGroup()
	case !onGrid && !onYear && (chosen < 0 || chosen >= len(s.shown())):
		s.host.Say(lang.L("Choose a meeting in the list first: its sheet is printed."))
	case kit.Refuse(s.host.Window(), lang.L("Print")):
	case onGrid:
		s.grid.print()
	case onYear:
		s.year.print()
	default:
		s.host.Go(screen.PaperOf(s.shown()[chosen]))
	}
}

// sayNoGroup is what a chord says whose button is not there.
func (s *Screen) sayNoGroup() {
	s.host.Say(lang.L("There is no group yet, and so no meeting."))
}

// yearTotals leads to the figures of the last twelve months, of the group that is
// looked at or of all.
func (s *Screen) yearTotals() {
	if len(s.plan.groups) == 0 {
		s.sayNoGroup()
		return
	}
	group := s.group
	if s.tabs.Selected() >= gridTab {
		group = s.gridGroup().ID
	}
	s.host.Go(screen.Location{
		Screen: screen.Documents, Document: reports.ProgrammeSummaryKey, ID: group, Period: twelveMonths.upTo(s.host.Today()),
	})
}

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus implements screen.Screen: the arrows move in the list at once.
func (s *Screen) Focus() fyne.Focusable {
	if s.changing {
		return s.change.Focus()
	}
	if s.turns {
		return s.rota.Focus()
	}
	if s.tabs.Selected() == gridTab && !s.grid.empty() {
		return s.grid.grid
	}
	if len(s.shown()) > 0 {
		return s.list
	}
	return nil
}

// Show implements screen.Screen. It begins with today or the next meeting.
func (s *Screen) Show(p screen.Location) {
	ends := p.Part == screen.EndGroup
	if s.changing = (ends || p.Part == screen.ChangeGroup) && screen.Lead(s.host); s.changing {
		s.turns = false
		s.change.Begin(p.ID, ends)
		s.showPage(s.change)
		return
	}
	if s.turns = p.Part == screen.Rota; s.turns {
		s.rota.Begin(p.ID)
		s.showPage(s.rota)
		return
	}
	if p.Part == screen.Grid {
		s.tabs.SetSelected(gridTab)
		s.group = p.ID
	}
	s.showTab()
	s.read()
	s.grid.goTo(p.Person)
	s.list.SetSelected(s.nextMeeting())
}

// Place implements screen.Placed: the grid of a group, or its rota.
func (s *Screen) Place() screen.Location {
	if s.turns {
		return screen.Location{Screen: screen.Meetings, Part: screen.Rota, ID: s.rota.Group()}
	}
	if s.tabs.Selected() == gridTab {
		return screen.Location{Screen: screen.Meetings, Part: screen.Grid, ID: s.group}
	}
	return screen.Location{Screen: screen.Meetings}
}

// Refresh implements screen.Screen.
func (s *Screen) Refresh(c store.Change) {
	if s.changing {
		s.showPage(s.change)
		return
	}
	if s.turns {
		s.showPage(s.rota)
		return
	}
	if s.tabs.Selected() == gridTab && c.What&^(store.MarksChanged|store.MeetingsChanged) == 0 && len(s.plan.groups) > 0 {
		s.grid.refresh(c)
		return
	}
	s.read()
}

func (s *Screen) read() {
	me := s.host.Store().Me().ID
	ok := s.host.Read(func(r *store.Reader) error {
		p, err := read(r, s.group, s.host, me)
		if err == nil {
			s.plan = p
		}
		return err
	})
	if !ok {
		return
	}
	s.groups.Show(s.plan.shown)
	if !s.group.IsZero() { // one is chosen, whether it is one's own or not
		s.groups.Content().Hide()
	}
	s.arrange() // the control may be there now, or no more
	s.filter.SetOptions(s.groupOptions())
	s.filter.SetSelected(s.group)
	if s.tabs.Selected() == gridTab && len(s.plan.groups) > 0 {
		s.grid.show(s.gridGroup())
		s.filter.SetSelected(s.grid.group.ID)
	}
	if s.tabs.Selected() == yearTab && len(s.plan.groups) > 0 {
		s.year.show(s.gridGroup(), s.plan.all)
		s.filter.SetSelected(s.year.group.ID)
	}
	shown := fyne.CanvasObject(s.main)
	if len(s.plan.groups) == 0 {
		shown = s.empty
	}
	s.content.Objects = []fyne.CanvasObject{shown}
	s.listAnew()
	s.content.Refresh()
}

// shown are the meetings of the chosen tab.
func (s *Screen) shown() []data.Meeting {
	if s.tabs.Selected() == pastTab {
		return s.plan.past
	}
	return s.plan.coming
}

func (s *Screen) listAnew() {
	s.none.SetText("")
	if len(s.shown()) == 0 {
		s.none.SetText(lang.L("Nothing is planned. Add an extra meeting, or see under Settings, Groups, when the group meets or whether it has ended."))
		if s.tabs.Selected() == pastTab {
			s.none.SetText(lang.L("No meeting has been held yet."))
		}
	}
	s.list.Refresh()
}

// nextMeeting is the place in the list of the first meeting from today on.
func (s *Screen) nextMeeting() int {
	for i, m := range s.shown() {
		if s.tabs.Selected() == pastTab || m.Date >= s.plan.today {
			return i
		}
	}
	return 0
}

func (s *Screen) filterChanged(group data.ID) {
	s.group = group
	s.read()
}

func (s *Screen) updateRow(i int, o fyne.CanvasObject) {
	m := s.shown()[i]
	var counts data.Counts
	if !s.host.Read(func(r *store.Reader) (err error) {
		counts, err = s.plan.countsOf(r, m)
		return err
	}) {
		return
	}
	o.(*fyne.Container).Layout.(*row).set(s.plan, m, counts, func() { s.alter(m) })
}

func (s *Screen) openSelected() {
	if s.tabs.Selected() == gridTab {
		if _, meeting := s.grid.chosen(); !meeting.IsZero() {
			s.host.Go(screen.Location{Screen: screen.Register, ID: meeting})
		}
		return
	}
	if i := s.list.Selected(); i >= 0 {
		s.list.OnActivated(i)
	}
}

// alter asks whether to move a meeting or call it off, or takes that back.
func (s *Screen) alter(m data.Meeting) {
	if b, in := s.plan.breakOf(m); in {
		if b.Span.Until >= s.plan.today {
			breaks.AskTakeBack(s.host, b)
		}
		return
	}
	if m.State == data.DidNotMeet {
		s.host.Fail(s.host.Store().ReopenMeeting(m.ID))
		return
	}
	Change(s.host, m, s.plan.groupOf(m))
}

// Typed implements screen.Typist: C changes the selected meeting, G turns from one's
// own groups to all.
func (s *Screen) Typed(letter rune) {
	if s.changing || s.tabs.Selected() >= gridTab || s.groups.Typed(letter) {
		return
	}
	i := s.list.Selected()
	if unicode.ToLower(kit.Command(letter)) == 'c' && i >= 0 && changeable(s.shown()[i]) {
		s.alter(s.shown()[i])
	}
}

func (s *Screen) makeGroup() {
	groupform.Make(s.host, nil)
}
