package settings

import (
	"context"
	"errors"

	"fyne.io/fyne/v2/lang"

	"alongside/data/vault"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// changePassphrase asks for a new passphrase, twice, and sets it on the key
// that owner has. The old one is not asked for: the file is open. known are
// words that somebody near would try first.
func changePassphrase(h screen.Host, owner string, known ...string) {
	first, again := kit.NewPasswordEntry(""), kit.NewPasswordEntry("")
	strength := kit.CaptionParagraph("")
	judge := func(text string) { strength.SetText(words.Strength(text, known...)) }
	first.OnChanged = judge
	judge("")
	content := kit.VStack(kit.Gap16,
		kit.VStack(kit.Gap4, kit.NewField(lang.L("New passphrase"), first, ""), strength),
		kit.NewField(lang.L("The new passphrase once more"), again, ""))
	title := lang.L("The passphrase of {{.Name}}", with{"Name": owner})
	kit.FormDialog(h.Window(), title, content, lang.L("Change it"), func() error {
		passphrase := first.Text
		if !vault.Strength(passphrase, known...).OK() {
			return errors.New(lang.L("This passphrase will not do yet.")) // why stands below its field
		}
		if again.Text != passphrase {
			return errors.New(lang.L("The two passphrases differ."))
		}
		st := h.Store()
		h.Work(lang.L("Changing the passphrase"), func(context.Context) error {
			return st.ResetPassphrase(passphrase)
		}, func(err error) {
			if h.Fail(err) {
				h.Say(lang.L("The passphrase is changed. It holds from the next time on."))
			}
		})
		return nil
	})
}
