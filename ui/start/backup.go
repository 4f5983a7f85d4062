package start

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/kit"
)

// askBackup asks what a backup is wanted for: the backup itself is never worked
// in.
func (s *Screen) askBackup(path string) {
	kit.AskWhich(s.host.Window(), lang.L("This is a backup"),
		lang.L("Look at it, and nothing in it can be changed. Or restore it: a copy of it becomes a programme to go on with. The backup itself stays as it is."),
		lang.L("Cancel"),
		kit.MenuItem{Label: lang.L("Restore it"), Do: func() { s.showRestoreOf(path) }},
		kit.MenuItem{Label: lang.L("Only look"), Do: func() { s.look(path) }})
}

// look opens a copy that goes when it is closed.
func (s *Screen) look(path string) {
	copied := filepath.Join(s.options.Opened, "backup"+fileEnding)
	s.workThrough(lang.L("Copying the backup"), func() error {
		if err := s.makeRoom(copied); err != nil {
			return err
		}
		return store.CopyBackup(path, copied)
	}, func(err error) {
		if !s.host.Fail(err) {
			return
		}
		s.looked, s.backup = copied, path
		s.showOpen(copied)
		s.Say(lang.L("This is a copy of the backup, only to look at. Nothing in it can be changed."))
	})
}

// endLook removes the copy of a backup that was to be looked at and is not. One
// that was opened goes when it is closed.
func (s *Screen) endLook() {
	if s.looked == "" {
		return
	}
	s.host.Fail(removed(s.looked))
	s.looked, s.backup = "", ""
}

// removed removes a file, where it is there.
func removed(path string) error {
	if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
		return err
	}
	return nil
}
