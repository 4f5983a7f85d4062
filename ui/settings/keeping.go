package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/screen"
)

// keeping is the section of who can open the file, of its backups, and whether it
// is in order.
type keeping struct {
	holders *holders
	backups *backups
	file    *file
	sheet   *fyne.Container
}

func newKeeping(h screen.Host) *keeping {
	k := &keeping{holders: newHolders(h)}
	k.backups, k.file = newBackups(h, k.answer), newFile(h, k.answer)
	k.sheet = sheet(lang.L("Everything is in one sealed file. Without a passphrase or the recovery key nobody can read it."),
		k.holders.content, k.backups.content, k.file.content)
	return k
}

func (k *keeping) content() fyne.CanvasObject { return k.sheet }

func (k *keeping) show() {
	k.holders.show()
	k.file.show()
	k.sheet.Refresh()
}

// answer says what came of a button below it, in sight.
func (k *keeping) answer(where *kit.Paragraph, text string) {
	where.SetText(text)
	where.Show()
	k.sheet.Refresh()
	kit.ScrollToShow(k.sheet, where)
}
