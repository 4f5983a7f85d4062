package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// keeping is the section of who can open the file, of its backups, and whether it
// is in order.
type keeping struct {
	holders *holders
	backups *backups
	file    *file
	well    *kit.Paragraph // that all is well, as was seen last
	banner  *kit.Panel
	lock    *lock
	sheet   *fyne.Container
}

func newKeeping(h screen.Host) *keeping {
	k := &keeping{holders: newHolders(h)}
	k.backups, k.file, k.lock = newBackups(h, k.answer, k.showWell), newFile(h, k.answer), newLock(h)
	k.well = kit.NewParagraph("")
	k.banner = kit.NewSoftPanel(kit.Pad(kit.Gap16, kit.HStack(kit.Gap8, kit.NewSymbol(kit.IconCheck, kit.ColorPresent), kit.Grow(k.well))))
	k.sheet = sheet(lang.L("Everything is in one sealed file. Without a passphrase or the recovery key nobody can read it."),
		k.banner, k.holders.content, k.backups.content, k.file.content, k.lock.content)
	return k
}

func (k *keeping) content() fyne.CanvasObject { return k.sheet }

func (k *keeping) show() {
	k.holders.show()
	k.file.show()
	k.backups.show()
	k.lock.show()
	k.sheet.Refresh()
}

// showWell says when the file was last found whole and last backed up.
func (k *keeping) showWell() {
	st := k.holders.host.Store()
	last, _ := st.LastBackup()
	said := words.AllIsWell(st.LastChecked(), last, k.holders.host.Now())
	k.well.SetText(lang.L("All is well.") + " " + said)
	kit.ShowIf(said != "", k.banner)
	k.sheet.Refresh()
}

// answer says what came of a button below it, in sight.
func (k *keeping) answer(where *kit.Paragraph, text string) {
	where.SetText(text)
	where.Show()
	k.showWell()
	kit.ScrollToShow(k.sheet, where)
}
