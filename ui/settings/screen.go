package settings

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/audittrail"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// section is one part of the settings.
type section interface {
	// content is what stands beside the list of sections; always the same
	// object.
	content() fyne.CanvasObject
	// show reads what is stored and shows it, in place of whatever was typed
	// and not kept.
	show()
}

// entry is a line of the table of sections.
type entry struct {
	title, about string
	part         screen.Part
	// leads is set where only leads may do what stands there: others do not see it.
	leads bool
	// reads are the kinds of record that it shows.
	reads   store.What
	section section
}

// Screen is the screen of the settings.
type Screen struct {
	host    screen.Host
	all     []entry
	entries []entry // those that whoever opened the programme sees
	chosen  int

	list    *kit.RowList
	picker  *kit.Picker[int] // in place of the list where there is no room for it
	heading *kit.Text
	body    *fyne.Container
	content *fyne.Container
	stage   *fyne.Container // what is seen: the settings, or the audit trail
	trail   *audittrail.Page
	atTrail bool
}

// New makes the screen; Show fills it.
func New(h screen.Host) *Screen {
	s := &Screen{host: h, all: []entry{
		{lang.L("Programme"), lang.L("Its name, names, paper"), "programme", true, store.ProgrammeChanged, newProgramme(h)},
		{lang.L("Groups"), lang.L("When and where they meet"), "groups", true, store.GroupsChanged | store.MembershipsChanged, newGroups(h)},
		{lang.L("Activities"), lang.L("What can be held at a meeting"), "activities", true, store.ActivitiesChanged, newActivities(h)},
		{lang.L("Calls"), lang.L("When it is time to ring"), "calls", true, store.ProgrammeChanged | store.GroupsChanged, newCalls(h)},
		{lang.L("Milestones"), lang.L("What is celebrated"), "milestones", true, store.ProgrammeChanged, newMilestones(h)},
		{lang.L("Mentoring"), lang.L("Giving back, pairs, trainings"), "mentoring", true, store.ProgrammeChanged, newMentoring(h)},
		{lang.L("How it looks"), lang.L("Colours, size of the text"), "look", false, 0, newLook(h)},
		{lang.L("Keys and file"), lang.L("Who can open it, backups, lock"), "keys", false, store.FacilitatorsChanged | store.ProgrammeChanged, newKeeping(h)},
		{lang.L("Keeping and erasing"), lang.L("How long, and what is due"), screen.Keeping, true, store.ProgrammeChanged | store.PeopleChanged | store.RequestsChanged | store.ErasedChanged, newRetention(h)},
		{lang.L("About"), lang.L("What Alongside is"), "about", false, 0, newAbout()},
	}}
	s.list = kit.NewRowList(kit.RowHeightTall, func() int { return len(s.entries) }, newEntryRow, s.updateEntryRow)
	s.list.SetDividers(false)
	s.list.OnSelected = s.choose
	s.picker = kit.NewPicker("", nil, s.choose)
	s.heading, s.body = kit.Section("").Ellipsis(), kit.Stacked()
	s.content = kit.Page(kit.Gap16, kit.PageTitle(lang.L("Settings")),
		container.New(panes{}, s.list, s.picker, s.heading, s.body), nil)
	s.stage, s.trail = kit.Stacked(s.content), audittrail.New(h)
	s.enlist()
	s.choose(0)
	return s
}

// enlist lists the sections that whoever opened the programme may see.
func (s *Screen) enlist() {
	lead := screen.Lead(s.host)
	s.entries = nil
	var options []kit.Option[int]
	for _, e := range s.all {
		if lead || !e.leads {
			options = append(options, kit.Option[int]{Value: len(s.entries), Label: e.title})
			s.entries = append(s.entries, e)
		}
	}
	s.picker.SetOptions(options)
	s.list.Refresh()
}

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.stage }

// Focus implements screen.Screen.
func (s *Screen) Focus() fyne.Focusable {
	if s.atTrail {
		return s.trail.Focus()
	}
	if s.picker.Visible() {
		return s.picker
	}
	return s.list
}

// Show implements screen.Screen: the audit trail, a section, or the one that was shown
// last.
func (s *Screen) Show(p screen.Location) {
	s.atTrail = p.Part == screen.AuditTrail && screen.Lead(s.host)
	if s.atTrail {
		screen.Fill(s.stage, s.trail.Content())
		s.trail.Show()
		return
	}
	screen.Fill(s.stage, s.content)
	if at := slices.IndexFunc(s.entries, func(e entry) bool { return e.part == p.Part }); at >= 0 {
		s.chosen = at
	}
	s.choose(s.chosen)
}

// Place implements screen.Placed: the section.
func (s *Screen) Place() screen.Location {
	if s.atTrail {
		return screen.Location{Screen: screen.Settings, Part: screen.AuditTrail}
	}
	return screen.Location{Screen: screen.Settings, Part: s.entries[s.chosen].part}
}

// Refresh implements screen.Screen. The sections that are not seen read again
// when they are chosen.
func (s *Screen) Refresh(c store.Change) {
	if s.atTrail {
		s.trail.Show()
		return
	}
	if c.Touches(store.FacilitatorsChanged) { // perhaps the role of whoever opened the programme
		title := s.entries[s.chosen].title
		s.enlist()
		s.choose(max(0, slices.IndexFunc(s.entries, func(e entry) bool { return e.title == title })))
		return
	}
	e := s.entries[s.chosen]
	_, keeps := e.section.(*keeping)
	if c.Touches(e.reads) || keeps && c.What == 0 { // 0: something beside the file changed, as its backups
		e.section.show()
	}
}

// choose shows a section.
func (s *Screen) choose(i int) {
	s.chosen = i
	s.list.SetSelected(i)
	s.picker.SetSelected(i)
	shown := s.entries[i].section
	s.heading.SetText(s.entries[i].title)
	shown.show()
	s.body.Objects = []fyne.CanvasObject{shown.content()}
	s.body.Refresh()
}

func newEntryRow() fyne.CanvasObject {
	return kit.Inset(0, kit.Gap8, 0, 12, kit.VStack(0, kit.ItemName("").Ellipsis(), kit.Caption("").Ellipsis()))
}

func (s *Screen) updateEntryRow(i int, row fyne.CanvasObject) {
	lines := row.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	lines[0].(*kit.Text).SetText(s.entries[i].title)
	lines[1].(*kit.Text).SetText(s.entries[i].about)
}

// Keys implements screen.Keyed.
func (s *Screen) Keys() []screen.Key {
	if s.atTrail {
		return []screen.Key{screen.BackKey(s.trail.Leave)}
	}
	return nil
}
