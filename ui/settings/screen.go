package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
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
	// reads are the kinds of record that it shows.
	reads   store.What
	section section
}

// Screen is the screen of the settings.
type Screen struct {
	entries []entry
	chosen  int

	list    *kit.RowList
	picker  *kit.Picker[int] // in place of the list where there is no room for it
	heading *kit.Text
	body    *fyne.Container
	content *fyne.Container
}

// New makes the screen; Show fills it.
func New(h screen.Host) *Screen {
	s := &Screen{entries: []entry{
		{lang.L("Programme"), lang.L("Its name, names, paper"), store.ProgrammeChanged, newProgramme(h)},
		{lang.L("Groups"), lang.L("When and where they meet"), store.GroupsChanged | store.MembershipsChanged, newGroups(h)},
		{lang.L("Activities"), lang.L("What can be held at a meeting"), store.ActivitiesChanged, newActivities(h)},
		{lang.L("Calls"), lang.L("When it is time to ring"), store.ProgrammeChanged | store.GroupsChanged, newCalls(h)},
		{lang.L("Milestones"), lang.L("What is celebrated"), store.ProgrammeChanged, newMilestones(h)},
		{lang.L("Mentoring"), lang.L("Giving back, pairs, trainings"), store.ProgrammeChanged, newMentoring(h)},
		{lang.L("How it looks"), lang.L("Colours, size of the text"), 0, newLook(h)},
		{lang.L("Keys and file"), lang.L("Passphrase, check, backup"), 0, newKeeping(h)},
		{lang.L("About"), lang.L("What Alongside is"), 0, newAbout()},
	}}
	s.list = kit.NewRowList(kit.RowHeightTall, func() int { return len(s.entries) }, newEntryRow, s.updateEntryRow)
	s.list.SetDividers(false)
	s.list.OnSelected = s.choose
	var options []kit.Option[int]
	for i, e := range s.entries {
		options = append(options, kit.Option[int]{Value: i, Label: e.title})
	}
	s.picker = kit.NewPicker("", options, s.choose)
	s.heading, s.body = kit.Section("").Ellipsis(), kit.Stacked()
	s.content = kit.Page(kit.Gap16, kit.PageTitle(lang.L("Settings")),
		container.New(panes{}, s.list, s.picker, s.heading, s.body), nil)
	s.choose(0)
	return s
}

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus implements screen.Screen.
func (s *Screen) Focus() fyne.Focusable {
	if s.picker.Visible() {
		return s.picker
	}
	return s.list
}

// Show implements screen.Screen: the section that was shown last.
func (s *Screen) Show(screen.Location) { s.choose(s.chosen) }

// Refresh implements screen.Screen. The sections that are not seen read again
// when they are chosen.
func (s *Screen) Refresh(c store.Change) {
	if e := s.entries[s.chosen]; c.Touches(e.reads) {
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
