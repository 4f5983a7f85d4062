package settings

import (
	"context"
	"errors"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/data/vault"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// file is the section of who has a key, and of where and how well the
// programme is kept.
type file struct {
	host    screen.Host
	content fyne.CanvasObject
	keys    *fyne.Container
	where   *kit.Paragraph
}

func newFile(h screen.Host) *file {
	f := &file{host: h, keys: kit.VStack(0), where: kit.NewParagraph("")}
	f.content = form(
		kit.VStack(kit.Gap8, kit.Section(lang.L("Who has a key")), f.keys,
			kit.Leading(kit.NewButton(lang.L("Change my passphrase"), kit.Secondary, f.changePassphrase))),
		kit.VStack(kit.Gap8, kit.Section(lang.L("The file")), f.where,
			kit.CaptionParagraph(lang.L("Keep it on this computer, not in a folder that a cloud service syncs: two computers changing it at once would damage it. Backups may lie there.")),
			kit.Wrap(kit.Gap8,
				kit.NewButton(lang.L("Back up now"), kit.Primary, f.backUp),
				kit.NewButton(lang.L("Check the file now"), kit.Secondary, f.check))),
	)
	return f
}

func (f *file) body() fyne.CanvasObject { return f.content }

func (f *file) read() {
	f.where.SetText(f.host.Store().Path())
	all, err := f.host.Store().Facilitators()
	if !f.host.Fail(err) {
		return
	}
	f.keys.RemoveAll()
	for _, who := range all {
		name, mine := who.Label, ""
		if who.Recovery {
			name = lang.L("The recovery key, on paper")
		}
		if who.ID == f.host.Store().Me().ID {
			mine = lang.L("you")
		}
		since := lang.L("since {{.Date}}", with{"Date": words.Date(who.Since, f.host.Today())})
		f.keys.Add(kit.Inset(10, 0, 10, 0, kit.HStack(kit.Gap16,
			kit.Grow(kit.Body(name).Ellipsis()), kit.Caption(mine), kit.Caption(since))))
		f.keys.Add(kit.NewDivider())
	}
}

// backUp asks for a folder and puts a verified copy into it.
func (f *file) backUp() {
	kit.ChooseFolder(f.host.Window(), f.backUpInto)
}

func (f *file) backUpInto(folder string) {
	var path string
	st := f.host.Store()
	f.host.Work(lang.L("Backing up"), func(context.Context) (err error) {
		path, err = st.Backup(folder)
		return err
	}, func(err error) {
		if f.host.Fail(err) {
			f.host.Say(lang.L("Backed up and checked: {{.File}}", with{"File": filepath.Base(path)}))
		}
	})
}

// check reads every record and says how the file is.
func (f *file) check() {
	var report store.Report
	st := f.host.Store()
	f.host.Work(lang.L("Checking the file"), func(context.Context) (err error) {
		report, err = st.Check()
		return err
	}, func(err error) {
		switch {
		case !f.host.Fail(err):
		case report.OK():
			n := 0
			for _, records := range report.Records {
				n += records
			}
			kit.Message(f.host.Window(), lang.L("The file is sound"),
				lang.N("All {{.Count}} records were read and are as they were stored.", n, with{"Count": n}))
		default:
			kit.ErrorDialog(f.host.Window(), lang.L("The file is damaged"),
				lang.L("What can still be read is kept as it is. Make no more changes, close the programme, and restore the newest good backup."))
		}
	})
}

// changePassphrase asks for a new passphrase of whoever opened the programme.
func (f *file) changePassphrase() {
	passphrase, again := kit.NewPasswordEntry(""), kit.NewPasswordEntry("")
	hint := kit.CaptionParagraph(lang.L("Four words of your own, that do not belong together, are easy to remember and hard to guess."))
	programme, _ := readProgramme(f.host)
	weakness := func() string {
		return string(vault.Strength(passphrase.Text, programme.Name, f.host.Store().Me().Label).Reason)
	}
	passphrase.OnChanged = func(string) {
		if reason := weakness(); reason != "" {
			hint.SetText(lang.L(reason))
		} else {
			hint.SetText(lang.L("Good enough. A word more makes it strong."))
		}
	}
	content := kit.VStack(kit.Gap8,
		kit.NewField(lang.L("New passphrase"), passphrase, ""), hint,
		kit.NewField(lang.L("The passphrase once more"), again, ""))
	kit.FormDialog(f.host.Window(), lang.L("Change my passphrase"), content, lang.L("Change it"), func() error {
		if reason := weakness(); reason != "" {
			return errors.New(lang.L(reason))
		}
		if passphrase.Text != again.Text {
			return errors.New(lang.L("The two passphrases differ. Type the second one again."))
		}
		f.reset(passphrase.Text)
		return nil
	})
}

// reset takes its time, as trying a passphrase does.
func (f *file) reset(passphrase string) {
	st := f.host.Store()
	f.host.Work(lang.L("Changing the passphrase"), func(context.Context) error {
		return st.ResetPassphrase(passphrase)
	}, func(err error) {
		if f.host.Fail(err) {
			f.host.Say(lang.L("The passphrase is changed. The recovery key stays as it is."))
		}
	})
}
