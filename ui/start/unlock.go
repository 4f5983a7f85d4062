package start

import (
	"context"
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/data/vault"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// showOpen asks for the passphrase of a programme; the sample needs none.
func (s *Screen) showOpen(path string) {
	if store.IsBackup(path) {
		s.showWelcome()
		s.askBackup(path)
		return
	}
	if path != s.looked {
		s.endLook()
	}
	secret := kit.NewPasswordEntry("")
	field := kit.NewField(lang.L("Passphrase"), secret, lang.L("Forgotten? Type the recovery key from the printed sheet instead."))
	open := func() { s.open(path, secret.Text, field) }
	secret.OnSubmitted = func(string) { open() }
	if IsSample(path) {
		secret.SetValue(SamplePassphrase)
	}
	panel := kit.VStack(kit.Gap16,
		kit.NewLink(lang.L("‹ Back"), s.showWelcome),
		kit.PageTitle(s.titleOf(path)),
		field,
		kit.Leading(kit.NewButton(lang.L("Open"), kit.Primary, open)))
	s.show(passphrase, panel, secret, s.showWelcome)
}

// titleOf is what the programme is called where that is known, of when it is where
// it is a backup, else the name of its file, said to be one.
func (s *Screen) titleOf(path string) string {
	if path == s.looked {
		return words.BackupOf(s.backup, s.host.Now().Location())
	}
	if s.options.Name != "" && path == s.options.File {
		return s.options.Name
	}
	if name := s.options.Called[path]; name != "" {
		return name
	}
	return lang.L("File {{.Name}}", words.With{"Name": strings.TrimSuffix(filepath.Base(path), fileEnding)})
}

// open tries the passphrase or recovery key.
func (s *Screen) open(path, secret string, field *kit.Field) {
	if secret == "" {
		field.SetError(lang.L("Type the passphrase."))
		return
	}
	var opened *store.Store
	s.work(lang.L("Opening the programme"), func(ctx context.Context) (err error) {
		if path == s.looked {
			opened, err = store.OpenToLook(path, s.backup, secret, s.storeOptions())
		} else {
			opened, err = store.Open(path, secret, s.storeOptions())
			if err == nil {
				opened.NoteOpened(secret)
			}
		}
		if err != nil {
			return err
		}
		return unlessGivenUp(ctx, opened, "")
	}, func(err error) {
		switch {
		case err == nil && opened.Me().Recovery && !opened.Looking():
			s.showNewPassphrase(opened)
		case err == nil:
			s.opened(opened)
		case isWrongPassphrase(err):
			_, text := words.Error(err)
			field.SetError(text)
			s.tell("passphrase-refused")
		case errors.Is(err, store.Damaged) && path != s.looked:
			s.inspect(path, func(path string) (*store.Wreck, error) { return store.Inspect(path, secret, s.storeOptions()) }, func() {})
		default:
			s.host.Fail(err)
		}
	})
}

// showNewPassphrase follows the recovery key: the forgotten passphrase is
// replaced by a new one.
func (s *Screen) showNewPassphrase(opened *store.Store) {
	s.held = opened
	known, err := opened.KnownWords()
	if !s.host.Fail(err) {
		return
	}
	passphrase, again := kit.NewPasswordEntry(""), kit.NewPasswordEntry("")
	passField := kit.NewField(lang.L("New passphrase"), passphrase, words.Strength("", known...))
	passphrase.OnChanged = func(text string) { passField.SetHelp(words.Strength(text, known...)) }
	againField := kit.NewField(lang.L("The passphrase once more"), again, "")
	submit := func() {
		judged := vault.Strength(passphrase.Text, known...)
		passField.SetError(words.TooWeak(judged))
		againField.SetError(unless(passphrase.Text == again.Text, lang.L("The two passphrases differ.")))
		if !judged.OK() {
			s.host.Window().Canvas().Focus(passphrase)
			return
		}
		if passphrase.Text != again.Text {
			return
		}
		s.workThrough(lang.L("Setting the passphrase"), func() error {
			return opened.ResetPassphrase(passphrase.Text)
		}, func(err error) {
			if s.host.Fail(err) {
				s.opened(opened)
			}
		})
	}
	again.OnSubmitted = func(string) { submit() }
	s.follow(passphrase, again)
	panel := kit.VStack(kit.Gap16,
		kit.PageTitle(lang.L("Choose a new passphrase")),
		kit.NewParagraph(lang.L("The programme is open. The new passphrase takes the place of the forgotten one; the recovery key stays as it is.")),
		passField, againField,
		kit.HStack(kit.Gap8,
			kit.NewButton(lang.L("Set the passphrase"), kit.Primary, submit),
			kit.NewButton(lang.L("Not now"), kit.Quiet, func() { s.opened(opened) })))
	s.show("new-passphrase", panel, passphrase, nil)
}
