package meetings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/groupform"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// Screen is the room of meetings.
type Screen struct {
	host    screen.Host
	content *fyne.Container
	plan    *plan
	group   data.ID // none: all groups

	tabs   *kit.Tabs
	filter *kit.Picker
	list   *kit.RowList
	none   *kit.Paragraph
	main   *fyne.Container
}

// The tabs.
const (
	comingTab = iota
	pastTab
)

// New makes the screen; Show fills it.
func New(h screen.Host) *Screen {
	s := &Screen{host: h, content: container.NewStack(), plan: &plan{}}
	s.tabs = kit.NewTabs([]string{lang.L("Coming"), lang.L("Past")}, func(int) { s.listAnew() })
	s.filter = kit.NewPicker("", nil, s.filterChanged)
	s.list = kit.NewRowList(kit.RowHeightTall, func() int { return len(s.shown()) },
		func() fyne.CanvasObject { return newRow() }, s.updateRow)
	s.list.OnActivated = func(i int) {
		h.Go(screen.Place{Screen: screen.Register, ID: s.shown()[i].ID})
	}
	s.list.OnTypedRune = s.typed
	s.none = kit.MutedParagraph("")
	s.main = s.layOut()
	return s
}

func (s *Screen) layOut() *fyne.Container {
	extra := kit.NewButton(lang.L("Extra meeting"), kit.Secondary, func() { addExtra(s.host, s.plan.groups, s.group) })
	weekly := kit.NewButton(lang.L("Weekly group"), kit.Secondary, s.makeGroup)
	take := kit.NewButton(lang.L("Open the register"), kit.Primary, s.openSelected)
	head := kit.VStack(kit.Gap8,
		kit.Head(kit.PageTitle(lang.L("Meetings")), nil, extra, weekly, take),
		kit.HStack(kit.Gap16, kit.Grow(s.tabs), kit.AtLeast(kit.Scaled(220), 0, s.filter)))
	return kit.Page(kit.Gap8, head, kit.Stacked(s.list, s.none), nil)
}

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus implements screen.Screen: the arrows move in the list at once.
func (s *Screen) Focus() fyne.Focusable {
	if len(s.shown()) > 0 {
		return s.list
	}
	return nil
}

// Show implements screen.Screen. It begins with today or the next meeting.
func (s *Screen) Show(screen.Place) {
	s.read()
	s.list.SetSelected(s.nextMeeting())
}

// Refresh implements screen.Screen.
func (s *Screen) Refresh(store.Change) { s.read() }

func (s *Screen) read() {
	ok := s.host.Read(func(r *store.Reader) error {
		p, err := read(r, s.group, s.host.Today())
		if err == nil {
			s.plan = p
		}
		return err
	})
	if !ok {
		return
	}
	s.filter.SetOptions(s.groupOptions())
	s.filter.SetSelected(s.group.String())
	shown := fyne.CanvasObject(s.main)
	if len(s.plan.groups) == 0 {
		shown = kit.VStack(kit.Gap16, kit.PageTitle(lang.L("Meetings")), kit.NewEmptyState(lang.L("No meetings yet"),
			lang.L("Make a weekly group: its day, time and place. The coming meetings appear here by themselves, eight weeks ahead."),
			lang.L("Make a weekly group"), s.makeGroup))
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
		s.none.SetText([]string{
			lang.L("Nothing is planned. Add an extra meeting, or change the group’s first date in the settings."),
			lang.L("No meeting has been held yet."),
		}[s.tabs.Selected()])
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

// groupOptions lists the groups, before them all of them.
func (s *Screen) groupOptions() []kit.PickerOption {
	options := []kit.PickerOption{{ID: data.ID{}.String(), Label: lang.L("All groups")}}
	for _, g := range s.plan.groups {
		options = append(options, kit.PickerOption{ID: g.ID.String(), Label: g.Name})
	}
	return options
}

func (s *Screen) filterChanged(o kit.PickerOption) {
	s.group, _ = data.ParseID(o.ID) // the options are all ids
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
	o.(*fyne.Container).Layout.(*row).set(s.plan, m, counts, func() { s.change(m) })
}

func (s *Screen) openSelected() {
	if i := s.list.Selected(); i >= 0 {
		s.list.OnActivated(i)
	}
}

func (s *Screen) change(m data.Meeting) { changeMeeting(s.host, m, s.plan.groupOf(m)) }

// typed knows C for "change" on the selected meeting.
func (s *Screen) typed(letter rune) {
	i := s.list.Selected()
	if (letter == 'c' || letter == 'C') && i >= 0 && changeable(s.shown()[i]) {
		s.change(s.shown()[i])
	}
}

func (s *Screen) makeGroup() {
	groupform.Make(s.host, nil)
}
