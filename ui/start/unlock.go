package start

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"

	"alongside/assets/icon"
	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// showOpen asks for the passphrase of a programme; the sample needs none. Nobody types
// one for a file that is seen to be no programme.
func (s *Screen) showOpen(path string) {
	locked := s.options.Locked != "" && path == s.options.File // its stick may come back
	if err := unfit(path); err != nil && !locked {
		s.showSomething()
		kit.ErrorDialog(s.host.Window(), lang.L("This cannot be opened"), err.Error())
		return
	}
	if store.IsBackup(path) {
		s.showSomething()
		s.askBackup(path)
		return
	}
	if s.options.Waiting {
		s.show("locking", s.passphrasePanel(path, nil), nil, nil)
		return
	}
	if path != s.looked {
		s.endLook()
	}
	secret := kit.NewPasswordEntry("")
	help := lang.L("Forgotten? Type the recovery key from the printed sheet instead.")
	field := kit.NewField(lang.L("Your passphrase"), secret, help)
	wait := &pause{screen: s, path: path, field: field}
	open := func() {
		secret.TypedShortcut(&fyne.ShortcutSelectAll{}) // the next one takes the place of a wrong one
		if wait.lasts() {
			wait.say()
			return
		}
		s.open(path, secret.Text, field, wait)
	}
	secret.OnSubmitted = func(string) { open() }
	if IsSample(path) {
		secret.SetValue(SamplePassphrase)
	}
	ask := kit.FieldWith(field, kit.NewButton(lang.L("Open"), kit.Primary, open))
	s.show(passphrase, s.passphrasePanel(path, ask), secret, s.showWelcome)
	s.pause = wait
	wait.begin("")
}

// showSomething shows the first panel where none is shown yet. Who is asked, or told
// that something cannot be, stays where they were.
func (s *Screen) showSomething() {
	if s.panel == "" {
		s.showWelcome()
	}
}

// passphrasePanel is the page of a programme that is to be opened, or was locked:
// what it is called, ask, and what else can be opened. Its file stands there too: that
// is the same after a start, when the name is not known. Without ask nothing can be done
// yet.
func (s *Screen) passphrasePanel(path string, ask fyne.CanvasObject) fyne.CanvasObject {
	mark := canvas.NewImageFromImage(icon.Picture())
	mark.SetMinSize(fyne.NewSquareSize(kit.Scaled(markSide)))
	panel := kit.VStack(kit.Gap16, kit.Gap(aboveMark),
		kit.HStack(kit.Gap16, mark, kit.Grow(kit.VStack(0, kit.Muted("Alongside"), kit.PageTitle(s.titleOf(path)).Ellipsis(), kit.Caption(s.fileOf(path)).Ellipsis()))))
	if path != s.options.File { // it was chosen on another panel
		panel.Objects = append([]fyne.CanvasObject{kit.NewLink(lang.L("‹ Back"), s.showWelcome)}, panel.Objects...)
	}
	if s.options.Locked != "" && path == s.options.File {
		panel.Add(kit.MutedParagraph(s.options.Locked))
	}
	if ask == nil {
		return panel
	}
	panel.Add(ask)
	panel.Add(kit.Gap(kit.Gap8))
	if others := s.others(path); others != nil {
		panel.Add(others)
	}
	panel.Add(kit.HStack(kit.Gap24,
		kit.NewLink(lang.L("Open another file or a backup"), s.askForFile), kit.NewLink(lang.L("Start a new programme"), s.showNew)))
	panel.Add(kit.Gap(kit.Gap8))
	panel.Add(kit.HStack(kit.Gap16,
		kit.Grow(kit.VStack(0, kit.ItemName(lang.L("Have a look round")),
			kit.CaptionParagraph(aboutSample()))),
		kit.NewButton(lang.L("Try the sample"), kit.Secondary, s.trySample)))
	return panel
}

// The app's mark, and what is left free above it.
const (
	markSide  = 56
	aboveMark = 56
)

// others lists the programmes opened before, but for one; nil where there is none.
func (s *Screen) others(but string) fyne.CanvasObject {
	list := kit.VStack(0)
	for _, path := range s.options.Recent {
		info, err := os.Stat(path)
		if err != nil || path == but || IsSample(path) {
			continue
		}
		used := words.Ago(data.DateOf(info.ModTime()), data.DateOf(s.host.Now()))
		list.Add(kit.NewDivider())
		list.Add(kit.HStack(kit.Gap16,
			kit.NewLink(s.titleOf(path), func() { s.showOpen(path) }), kit.Spacer(),
			kit.Muted(lang.L("last used {{.When}}", words.With{"When": used}))))
	}
	if len(list.Objects) == 0 {
		return nil
	}
	return kit.VStack(kit.Gap8, kit.Label(lang.L("Other programmes on this computer")), list)
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

// fileOf is where a programme lies; of a copy to look at, where the backup does.
func (s *Screen) fileOf(path string) string {
	if path == s.looked {
		path = s.backup
	}
	return kit.OneLine(path)
}

// open tries the passphrase or recovery key.
func (s *Screen) open(path, secret string, field *kit.Field, wait *pause) {
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
		case errors.Is(err, store.Damaged) && path != s.looked: // whatever was typed: what is wrong with the file comes first
			s.inspect(path, func(path string) (*store.Wreck, error) { return store.Inspect(path, secret, s.storeOptions()) }, func() {},
				func(err error) { s.refuse(err, field, wait) })
		default:
			s.refuse(err, field, wait)
		}
	})
}

// refuse says what keeps a programme from being opened: of the passphrase beside it,
// so that it can be typed again.
func (s *Screen) refuse(err error, field *kit.Field, wait *pause) {
	switch {
	case errors.Is(err, store.TooSoon):
		wait.begin("")
	case isWrongPassphrase(err):
		_, text := words.Error(err)
		field.SetError(text)
		wait.begin(text)
		s.tell("passphrase-refused")
	default:
		s.host.Fail(err)
	}
}

// showNewPassphrase follows the recovery key: the forgotten passphrase is
// replaced by a new one.
func (s *Screen) showNewPassphrase(opened *store.Store) {
	s.held = opened
	known, err := opened.KnownWords()
	if !s.host.Fail(err) {
		return
	}
	owner, err := opened.Owner()
	if !s.host.Fail(err) {
		return
	}
	whose := words.With{"Name": words.Drawn(owner.Label)}
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
		kit.PageTitle(lang.L("A new passphrase for {{.Name}}", whose)),
		kit.NewParagraph(lang.L("The programme is open. What you choose here is the passphrase of {{.Name}} from now on, in place of the forgotten one. The recovery key stays as it is, and so do the passphrases of others.", whose)),
		passField, againField,
		kit.HStack(kit.Gap8,
			kit.NewButton(lang.L("Set the passphrase"), kit.Primary, submit),
			kit.NewButton(lang.L("Not now"), kit.Quiet, func() { s.opened(opened) })))
	s.show("new-passphrase", panel, passphrase, nil)
}
