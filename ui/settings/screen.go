package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// section is one page of the settings.
type section interface {
	// body is what fills the room below the tabs; always the same object.
	body() fyne.CanvasObject
	// read shows what the store holds now.
	read()
}

// Screen is the room of settings.
type Screen struct {
	host     screen.Host
	content  *fyne.Container
	tabs     *kit.Tabs
	stage    *fyne.Container
	sections []section
}

// New makes the screen; Show fills it.
func New(h screen.Host) *Screen {
	s := &Screen{host: h, stage: container.NewStack()}
	s.sections = []section{
		newProgramme(h), newGroups(h), newActivities(h), newCalls(h), newLook(h), newFile(h), newAbout(),
	}
	s.tabs = kit.NewTabs([]string{
		lang.L("Programme"), lang.L("Groups"), lang.L("Activities"), lang.L("Calls"),
		lang.L("This computer"), lang.L("Keys and file"), lang.L("About"),
	}, func(int) { s.show() })
	head := kit.VStack(kit.Gap8, kit.PageTitle(lang.L("Settings")), s.tabs)
	s.content = kit.Page(kit.Gap24, head, s.stage, nil)
	return s
}

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus implements screen.Screen.
func (s *Screen) Focus() fyne.Focusable { return s.tabs }

// Show implements screen.Screen.
func (s *Screen) Show(screen.Place) { s.show() }

// Refresh implements screen.Screen.
func (s *Screen) Refresh(store.Change) { s.sections[s.tabs.Selected()].read() }

func (s *Screen) show() {
	shown := s.sections[s.tabs.Selected()]
	shown.read()
	s.stage.Objects = []fyne.CanvasObject{shown.body()}
	s.stage.Refresh()
}

// formWidth is as wide as a column of fields gets.
const formWidth = 640

// form sets fields under one another in a column that scrolls.
func form(fields ...fyne.CanvasObject) fyne.CanvasObject {
	return kit.Scroll(kit.AtMost(formWidth, kit.VStack(kit.Gap16, fields...)))
}
