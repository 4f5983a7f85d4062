package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// backupLine says that the last good backup is too old, or that there is none after a
// first evening, with the one thing to do about it; nil where all is well.
func (s *Screen) backupLine() fyne.CanvasObject {
	last, overdue := s.host.BackupOverdue()
	if !overdue || !s.seen.taken {
		return nil
	}
	text := lang.L("There is no backup yet. If this computer is lost, so is everything in it.")
	if !last.IsZero() {
		text = lang.L("The last good backup is of {{.Date}}, {{.Ago}}.", words.With{
			"Date": words.Date(data.DateOf(last), s.seen.today), "Ago": words.Ago(data.DateOf(last), s.seen.today),
		})
	}
	return kit.HStack(kit.Gap8, kit.NewSymbol(kit.IconWarning, kit.ColorLate), kit.Grow(kit.NewParagraph(text).Colored(kit.ColorLate)),
		kit.NewButton(lang.L("Back up now"), kit.Quiet, s.backUp).Changes())
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
