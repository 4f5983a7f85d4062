package start

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/catalogue"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// newForm is the panel in which a programme is started.
type newForm struct {
	screen *Screen

	name, you, passphrase, again           *kit.Entry
	nameField, youField, passField, agains *kit.Field
	folder                                 string
	where                                  *kit.Paragraph
}

func (s *Screen) showNew() {
	f := &newForm{
		screen: s, folder: s.options.Files,
		name: kit.NewEntry(""), you: kit.NewEntry(""),
		passphrase: kit.NewPasswordEntry(""), again: kit.NewPasswordEntry(""),
		where: kit.CaptionParagraph(""),
	}
	f.nameField = kit.NewField(lang.L("What is the programme called?"), f.name, "")
	f.youField = kit.NewField(lang.L("What are you called?"), f.you, lang.L("Your first name is enough. It stands beside your passphrase."))
	f.passField = kit.NewField(lang.L("Passphrase"), f.passphrase, "")
	f.agains = kit.NewField(lang.L("The passphrase once more"), f.again, "")
	for _, e := range []*kit.Entry{f.name, f.you, f.passphrase} { // the names are no good passphrases
		e.OnChanged = func(string) { f.showStrength() }
	}
	f.again.OnSubmitted = func(string) { f.submit() }
	s.follow(f.name, f.you, f.passphrase, f.again)
	f.showStrength()
	f.showFolder()

	panel := kit.VStack(kit.Gap16,
		kit.NewLink(lang.L("‹ Back"), f.leave),
		kit.PageTitle(lang.L("Start your programme")),
		f.nameField, f.youField,
		f.passField, f.agains,
		kit.VStack(0, f.where, kit.NewLink(lang.L("Keep it somewhere else"), f.chooseFolder)),
		kit.Leading(kit.NewButton(lang.L("Make the programme"), kit.Primary, f.submit)))
	s.show("new", panel, f.name, f.leave)
	s.drafted = f.drafted
}

// drafted reports whether something is typed that would have to be typed again.
func (f *newForm) drafted() bool { return f.name.Text != "" || f.you.Text != "" }

// leave is what Escape does: nothing that was typed vanishes by a slip.
func (f *newForm) leave() {
	if !f.drafted() {
		f.screen.showWelcome()
		return
	}
	kit.AskToDiscard(f.screen.host.Window(), f.screen.showWelcome)
}

// showStrength says how good the passphrase is while it is typed.
func (f *newForm) showStrength() {
	f.passField.SetHelp(words.Strength(f.passphrase.Text, f.name.Text, f.you.Text))
}

func (f *newForm) showFolder() {
	f.where.SetText(lang.L("The file will be kept in {{.Folder}}", words.With{"Folder": f.folder}))
}

func (f *newForm) chooseFolder() {
	f.screen.host.Chooser().ChooseFolder(lang.L("Where to keep the programme"), lang.L("Keep it here"), func(path string) error {
		f.folder = path
		f.showFolder()
		return nil
	})
}

// submit makes the programme, or says beside each field what is missing.
func (f *newForm) submit() {
	if wrong := f.check(); wrong != nil {
		f.screen.host.Window().Canvas().Focus(wrong)
		return
	}
	path := freeName(f.folder)
	programme := data.NewProgramme(strings.TrimSpace(f.name.Text))
	passphrase, you := f.passphrase.Text, strings.TrimSpace(f.you.Text)
	var made *store.Store
	var key vault.RecoveryKey
	f.screen.work(lang.L("Making the programme"), func(ctx context.Context) error {
		var err error
		made, key, err = store.Create(path, programme, passphrase, you, f.screen.storeOptions())
		if err != nil {
			return err
		}
		if err = made.Load(data.Records{Activities: catalogue.Catalogue()}); err != nil {
			return errors.Join(err, made.Discard()) // nobody has the key of half a programme
		}
		return keptUnlessGivenUp(ctx, made)
	}, func(err error) {
		if f.screen.host.Fail(err) {
			f.screen.showRecoveryKey(made, programme.Name, key.String())
		}
	})
}

// check says what is missing beside the fields and returns the first that
// wants mending, or nil.
func (f *newForm) check() fyne.Focusable {
	var first fyne.Focusable
	say := func(field *kit.Field, e *kit.Entry, problem string) {
		field.SetError(problem)
		if problem != "" && first == nil {
			first = e
		}
	}
	say(f.nameField, f.name, unless(strings.TrimSpace(f.name.Text) != "", lang.L("Give the programme a name.")))
	say(f.youField, f.you, unless(strings.TrimSpace(f.you.Text) != "", lang.L("Say what you are called.")))
	judged := vault.Strength(f.passphrase.Text, f.name.Text, f.you.Text)
	say(f.passField, f.passphrase, words.TooWeak(judged))
	say(f.agains, f.again, unless(f.again.Text == f.passphrase.Text, lang.L("The two passphrases differ.")))
	return first
}

func unless(fine bool, problem string) string {
	if fine {
		return ""
	}
	return problem
}

// programmeFile is what the file of a programme is called, unless there is one.
const programmeFile = "programme" + fileEnding

// freeName is a path in the folder at which there is no file yet. The name of
// the file says nothing about the programme.
func freeName(folder string) string {
	path := filepath.Join(folder, programmeFile)
	for n := 2; ; n++ {
		if _, err := os.Stat(path); os.IsNotExist(err) {
			return path
		}
		path = filepath.Join(folder, fmt.Sprintf("programme-%d%s", n, fileEnding))
	}
}
