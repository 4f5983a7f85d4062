package restore

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// Screen is the screen of the open programme on which one goes back to a backup.
type Screen struct {
	host    screen.Host
	body    *Body
	stage   *fyne.Container
	content *fyne.Container
}

// New makes the screen; Show fills it.
func New(h screen.Host) *Screen {
	s := &Screen{host: h, stage: kit.Stacked()}
	back := kit.NewLink(lang.L("‹ Keys and file"), h.Back)
	// where the window is too low for the text size, the whole of it scrolls
	s.content = kit.Scroll(kit.Page(kit.Gap16, kit.VStack(0, kit.Leading(back), kit.PageTitle(lang.L("Restore a backup")),
		kit.MutedParagraph(lang.L("Pick the day to go back to. What you have now is kept, whatever you choose."))), s.stage, nil))
	return s
}

// Content implements screen.Screen.
func (s *Screen) Content() fyne.CanvasObject { return s.content }

// Focus implements screen.Screen.
func (s *Screen) Focus() fyne.Focusable {
	if s.body == nil {
		return nil
	}
	return s.body.Focus()
}

// Refresh implements screen.Screen: what is listed does not change with the programme.
func (s *Screen) Refresh(store.Change) {}

// Show implements screen.Screen. It looks for backups anew.
func (s *Screen) Show(screen.Location) {
	s.Left()
	st := s.host.Store()
	ring, err := st.Ring()
	if !s.host.Fail(err) {
		return
	}
	called := map[string]string{}
	for _, p := range st.BackupPlaces() {
		called[p.Folder] = p.Name
	}
	s.body = NewBody(s.host, Options{
		Folders: s.host.BackupFolders(), Called: func(folder string) string { return called[folder] },
		Present: st, File: st.Path(), Ring: ring,
		Restore: func(backup, _ string) { s.hand(backup, s.host.GoBackTo) },
		Look:    func(backup string) { s.hand(backup, s.host.LookInto) },
	})
	s.stage.Objects = []fyne.CanvasObject{s.body.Content()}
	s.stage.Refresh()
	s.body.Show()
}

// hand hands the keys to the shell with the backup that was chosen.
func (s *Screen) hand(backup string, to func(backup string, ring *store.Ring)) {
	ring := s.body.options.Ring
	s.body.Stop()
	s.body = nil
	to(backup, ring)
}

// Left implements screen.Leaver: the keys go.
func (s *Screen) Left() {
	if s.body != nil {
		s.body.Stop()
		go s.body.options.Ring.Close() // it waits for whoever looks
		s.body = nil
	}
}
