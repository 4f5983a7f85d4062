package start

import (
	"errors"

	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/keysheet"
	"alongside/ui/kit"
)

// showRecoveryKey shows the recovery key, this once. The way on opens when the key is
// said to have been written down or printed: a file that was saved is neither.
func (s *Screen) showRecoveryKey(made *store.Store, programme, key string) {
	s.held, s.unkept = made, true
	goOn := kit.NewButton(lang.L("Continue"), kit.Secondary, func() { s.opened(made) })
	goOn.SetEnabled(false)
	written := kit.NewCheck(lang.L("I have written it down or printed it"), func(yes bool) { goOn.SetEnabled(yes) })
	saved := kit.CaptionParagraph("")
	saved.Hide()
	save := kit.NewButton(lang.L("Save as PDF to print"), kit.Primary, func() {
		s.host.Chooser().SaveFile(lang.L("Save the recovery key"), keysheet.FileName, func(path string) error {
			if err := keysheet.Write(path, programme, key, s.host.Now(), s.host.Fonts()); err != nil {
				return errors.New(lang.L("The PDF could not be written there. Choose another folder."))
			}
			saved.SetText(lang.L("Saved. Print it, put it in a locked place, and delete the PDF."))
			saved.Show()
			s.content.Refresh()
			return nil
		})
	})
	panel := kit.VStack(kit.Gap24,
		kit.PageTitle(lang.L("Keep this recovery key")),
		kit.NewParagraph(lang.L("If every passphrase is forgotten, this key is the only way into the programme. It is shown this once. A lead can have a new one made, which takes its place.")),
		kit.NewPanel(kit.Pad(kit.Gap24, kit.BigParagraph(key)), nil),
		kit.VStack(kit.Gap8, kit.Leading(save), saved),
		written,
		kit.Leading(goOn))
	s.show("recovery-key", panel, save, nil)
}
