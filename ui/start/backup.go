package start

import (
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// askBackup asks what a backup is wanted for: the backup itself is never worked
// in.
func (s *Screen) askBackup(path string) {
	kit.AskWhich(s.host.Window(), lang.L("This is a backup"),
		lang.L("Look at it, and nothing in it can be changed. Or restore it: a copy becomes a programme of its own to go on with. The backup and every other file stay as they are."),
		lang.L("Cancel"),
		kit.MenuItem{Label: lang.L("Restore it"), Do: func() { s.restore(path) }},
		kit.MenuItem{Label: lang.L("Only look"), Do: func() { s.look(path) }})
}

// look opens a copy that goes when it is closed.
func (s *Screen) look(path string) {
	copied := filepath.Join(s.options.Opened, "backup"+fileEnding)
	s.copyBackup(path, func() (string, error) {
		if err := removed(copied); err != nil {
			return "", err
		}
		return copied, os.MkdirAll(s.options.Opened, 0o700)
	}, func(to string) {
		s.looked, s.backup = to, path
		s.showOpen(to)
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

// restore makes a programme of a backup, beside those that are there.
func (s *Screen) restore(path string) {
	s.copyBackup(path, func() (string, error) { return freeName(s.options.Files), nil }, func(to string) {
		s.showOpen(to)
		s.Say(restored(to))
	})
}

// restored says where a backup is now, and why its file has a number.
func restored(to string) string {
	said := words.With{"File": filepath.Base(to), "Folder": filepath.Dir(to), "Usual": programmeFile}
	if said["File"] == programmeFile {
		return lang.L("The backup is restored as the file {{.File}} in {{.Folder}}. The backup itself stays as it was.", said)
	}
	return lang.L("The backup is restored as the file {{.File}} in {{.Folder}}: there is a file {{.Usual}} already. That one and the backup itself stay as they were.", said)
}

func (s *Screen) copyBackup(path string, where func() (string, error), then func(to string)) {
	var to string
	s.workThrough(lang.L("Copying the backup"), func() (err error) {
		if to, err = where(); err != nil {
			return err
		}
		return store.CopyBackup(path, to)
	}, func(err error) {
		if s.host.Fail(err) {
			then(to)
		}
	})
}
