package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/words"
)

// version is that of the app.
const version = "0.1.0"

// about is the section of what the app is.
type about struct{ sheet *fyne.Container }

func newAbout() *about {
	return &about{sheet(lang.L("Alongside, version {{.Version}}", words.With{"Version": version}),
		block(lang.L("What it is for"), "", kit.NewParagraph(lang.L("For weekly recovery groups and the pairs of mentors and mentees beside them: who came, who has not been seen, who walks alongside whom. It is for peer support. It is no treatment record and gives no advice."))),
		block(lang.L("Everything stays here"), "", kit.NewParagraph(
			lang.L("What you enter is in your file, on this computer, and nowhere else. Alongside needs no internet, has no account, and sends nothing to anybody."))),
		block(lang.L("The typefaces"), "", kit.NewParagraph(
			lang.L("Atkinson Hyperlegible Next, made by the Braille Institute so that letters are hard to mistake, and Noto Sans by Google for letters that it lacks. Both are free under the SIL Open Font License 1.1."))),
		block(lang.L("The licence of Alongside"), "", kit.NewParagraph(
			lang.L("Free to use, change and pass on, under the MIT licence. It comes without a warranty: keep backups."))))}
}

func (a *about) content() fyne.CanvasObject { return a.sheet }

// show has nothing to read.
func (a *about) show() {}
