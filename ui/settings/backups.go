package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// backups are the copies of the file that are kept elsewhere.
type backups struct {
	host    screen.Host
	answer  func(where *kit.Paragraph, text string)
	made    *kit.Paragraph
	content *fyne.Container
}

func newBackups(h screen.Host, answer func(*kit.Paragraph, string)) *backups {
	b := &backups{host: h, answer: answer, made: kit.NewParagraph("")}
	backUp := kit.NewButton(lang.L("Back up now"), kit.Primary, b.choose).Changes()
	b.made.Hide()
	b.content = block(lang.L("Backup"),
		lang.L("A sealed copy, on a stick or in another folder. A folder that a cloud keeps in step, like Dropbox, is fine for backups, but wrong for the file that you work in."),
		kit.Leading(backUp), b.made)
	return b
}

// choose asks where the backup is to go.
func (b *backups) choose() {
	b.host.Chooser().ChooseFolder(lang.L("Where to keep the backup"), lang.L("Back up here"), func(folder string) error {
		b.backUp(folder)
		return nil
	})
}

// backUp writes a checked copy into a folder and says where it is.
func (b *backups) backUp(folder string) {
	b.host.BackUp(folder, func(path string, err error) {
		if b.host.Fail(err) {
			b.answer(b.made, lang.L("Done, and checked by opening it. The backup is {{.Path}}", words.With{"Path": path}))
		}
	})
}
