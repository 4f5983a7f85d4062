package settings

import (
	"errors"

	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/data/vault"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// passphraseForm asks for the present passphrase, and for a new one, twice, and
// sets it on the key that owner has: whoever finds the file open is not enough.
type passphraseForm struct {
	host                  screen.Host
	owner                 string
	known                 []string // words that somebody near would try first
	present, fresh, again *kit.Entry
	presentField          *kit.Field
	freshField            *kit.Field
	againField            *kit.Field
}

func changePassphrase(h screen.Host, owner string) {
	known, err := h.Store().KnownWords()
	if !h.Fail(err) {
		return
	}
	f := &passphraseForm{
		host: h, owner: owner, known: known,
		present: kit.NewPasswordEntry(""), fresh: kit.NewPasswordEntry(""), again: kit.NewPasswordEntry(""),
	}
	f.presentField = kit.NewField(lang.L("The present passphrase"), f.present, lang.L("Forgotten? Type the recovery key from the printed sheet instead."))
	f.freshField = kit.NewField(lang.L("New passphrase"), f.fresh, words.Strength("", known...))
	f.againField = kit.NewField(lang.L("The new passphrase once more"), f.again, "")
	f.fresh.OnChanged = func(text string) { f.freshField.SetHelp(words.Strength(text, known...)) }
	f.ask()
}

// ask shows the form, with what was typed before where it is asked again.
func (f *passphraseForm) ask() {
	content := kit.VStack(kit.Gap16, f.presentField, f.freshField, f.againField)
	title := lang.L("The passphrase of {{.Name}}", words.With{"Name": f.owner})
	set := false
	d := kit.FormDialog(f.host.Window(), title, content, lang.L("Change it"), func() error {
		if err := f.check(); err != nil {
			return err
		}
		set = true
		return nil
	})
	d.OnClosed = func() {
		if set {
			f.set()
		}
	}
}

// check says beside each field what is missing.
func (f *passphraseForm) check() error {
	judged := vault.Strength(f.fresh.Text, f.known...)
	switch {
	case f.present.Text == "":
		f.presentField.SetError(lang.L("Type the present passphrase."))
	case !judged.OK():
		f.freshField.SetError(words.TooWeak(judged))
	case f.again.Text != f.fresh.Text:
		f.againField.SetError(lang.L("The two passphrases differ."))
	default:
		return nil
	}
	return errors.New(lang.L("Please look at what is marked."))
}

// set changes the passphrase, or asks again where the present one is wrong.
func (f *passphraseForm) set() {
	st, present, fresh := f.host.Store(), f.present.Text, f.fresh.Text
	f.host.WorkThrough(lang.L("Changing the passphrase"), func() error {
		return st.ChangePassphrase(present, fresh, false)
	}, func(err error) {
		switch {
		case errors.Is(err, store.WrongPassphrase) || errors.Is(err, store.Mistyped):
			f.ask()
			f.presentField.SetError(lang.L("This is not the present passphrase. Nothing is changed."))
		case f.host.Fail(err):
			f.host.Say(lang.L("The passphrase is changed. Backups made before still open with the old one: make a new one, and delete those if it became known."))
		}
	})
}
