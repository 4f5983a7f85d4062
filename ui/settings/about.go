package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
)

// about says what Alongside is and what it does with the data.
type about struct{ content fyne.CanvasObject }

func newAbout() *about {
	return &about{form(
		kit.VStack(kit.Gap8, kit.Section(lang.L("Alongside")),
			kit.NewParagraph(lang.L("For weekly recovery groups and their mentor pairs: attendance, activities, one-to-ones, and who needs a call.")),
			kit.NewParagraph(lang.L("Everything stays in one encrypted file on this computer. Nothing is sent anywhere, and Alongside works without the internet."))),
		kit.VStack(kit.Gap8, kit.Section(lang.L("Free to use")),
			kit.NewParagraph(lang.L("Alongside is free software under the MIT licence. Its typefaces, Atkinson Hyperlegible Next by the Braille Institute and Noto Sans, are under the SIL Open Font License."))),
	)}
}

func (a *about) body() fyne.CanvasObject { return a.content }

func (a *about) read() {}
