package today

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// backupLine says that the last good backup is too old, or that there is none after a
// first evening, else which of the chosen folders is full or was not there, with the one
// thing to do about it; nil where all is well.
func (s *Screen) backupLine() fyne.CanvasObject {
	text := s.backupOverdue()
	if text == "" {
		text = s.foldersWithout()
	}
	if text == "" {
		return nil
	}
	return kit.HStack(kit.Gap8, kit.NewSymbol(kit.IconWarning, kit.ColorLate), kit.Grow(kit.NewParagraph(text).Colored(kit.ColorLate)),
		kit.NewButton(lang.L("Back up now"), kit.Quiet, s.backUp).Changes())
}

func (s *Screen) backupOverdue() string {
	last, overdue := s.host.BackupOverdue()
	if !overdue || !s.seen.taken {
		return ""
	}
	text := lang.L("There is no backup yet. If this computer is lost, so is everything in it.")
	if !last.IsZero() {
		text = lang.L("The last good backup is of {{.Date}}, {{.Ago}}.", words.With{
			"Date": words.Date(data.DateOf(last), s.seen.today), "Ago": words.Ago(data.DateOf(last), s.seen.today),
		})
	}
	return text
}

// foldersWithout says of each folder in which the last backup could not be made why.
func (s *Screen) foldersWithout() string {
	st, chosen := s.host.Store(), s.host.BackupFolders()
	if st.Looking() {
		return ""
	}
	var lines []string
	for _, p := range st.BackupPlaces() {
		if p.Failed != store.Other && slices.Contains(chosen, p.Folder) {
			lines = append(lines, words.NotBackedUp(words.Folder(p.Folder, p.Name), &store.Error{Kind: p.Failed}))
		}
	}
	return strings.Join(lines, " ")
}

// backUp makes the backups, and asks for a folder where there is none yet.
func (s *Screen) backUp() {
	if len(s.host.BackupFolders()) > 0 {
		s.host.BackUpNow(s.read)
		return
	}
	s.host.Chooser().ChooseFolder(lang.L("Where to keep the backups"), lang.L("Back up here"), func(folder string) error {
		s.host.SetBackupFolders([]string{folder})
		s.host.BackUpNow(s.read)
		return nil
	})
}
