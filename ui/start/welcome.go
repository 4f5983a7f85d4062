package start

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// The sample programme holds nobody's data, so its passphrase is no secret: it
// is here, and nobody is asked for it.
const (
	sampleFolder     = "sample" // of its own, so that no other file can be taken for it
	sampleFile       = "sample.alongside"
	SamplePassphrase = "walk alongside the sample river"
)

// IsSample reports whether the path is that of the sample programme.
func IsSample(path string) bool {
	return filepath.Base(path) == sampleFile && filepath.Base(filepath.Dir(path)) == sampleFolder
}

// fileEnding of programme files.
const fileEnding = ".alongside"

// showWelcome begins at the programme that was opened last, where there is one.
// Who left a passphrase for it may be typing that still: so it begins at nothing
// that a blank starts at once.
func (s *Screen) showWelcome() {
	try := kit.NewButton(lang.L("Try the sample"), kit.Primary, s.trySample)
	start := kit.NewButton(lang.L("Start"), kit.Secondary, s.showNew)
	open := kit.NewButton(lang.L("Open"), kit.Secondary, s.askForFile)
	panel := kit.VStack(kit.Gap16,
		kit.VStack(kit.Gap8, kit.Display("Alongside"), kit.MutedParagraph(lang.L(
			"Attendance, activities and mentor pairs for recovery groups. Everything stays on this computer, in one locked file."))),
		kit.Gap(kit.Gap8),
		kit.NewCard(lang.L("Have a look round"),
			aboutSample(), true, try),
		kit.NewCard(lang.L("Start your programme"),
			lang.L("A name, a passphrase, and a recovery key to print. Three minutes."), false, start),
		kit.NewCard(lang.L("Open or restore"), lang.L("A programme file, or a backup of one."), false, open),
		kit.Leading(kit.NewLink(lang.L("Restore a backup"), s.showRestore)))
	begin := try
	if s.panel == passphrase {
		begin = open
	}
	if recent, last := s.recent(); recent != nil {
		panel.Add(recent)
		begin = last
	}
	s.show(welcome, panel, begin, nil)
}

// recent lists the programmes opened before that are still there, and returns the
// button that opens the first of them too; nil where there is none.
func (s *Screen) recent() (fyne.CanvasObject, *kit.Button) {
	list := kit.VStack(0)
	var last *kit.Button
	for _, path := range s.options.Recent {
		info, err := os.Stat(path)
		if err != nil || IsSample(path) {
			continue
		}
		used := words.Ago(data.DateOf(info.ModTime()), data.DateOf(s.host.Now()))
		open := kit.NewButton(lang.L("Open"), kit.Quiet, func() { s.showOpen(path) })
		if last == nil {
			last = open
		}
		list.Add(kit.HStack(kit.Gap16,
			kit.Grow(kit.VStack(0, kit.ItemName(s.titleOf(path)), kit.Caption(path).Ellipsis())),
			kit.Muted(lang.L("last used {{.When}}", words.With{"When": used})),
			open))
		list.Add(kit.NewDivider())
	}
	if last == nil {
		return nil, nil
	}
	return kit.VStack(kit.Gap8, kit.Label(lang.L("On this computer")), list), last
}

// askForFile asks which programme file to open.
func (s *Screen) askForFile() {
	s.host.Chooser().OpenFile(lang.L("Open a programme"), lang.L("Continue"), []string{fileEnding},
		lang.L("No programmes in this folder."), func(path string) error {
			if err := unfit(path); err != nil {
				return err
			}
			s.showOpen(path)
			return nil
		})
}

// unfit says of a file that no key opens, as it is not there or no programme, what is
// the matter with it; nil where one may.
func unfit(path string) error {
	err := store.Unfit(path)
	file := words.With{"File": kit.OneLine(filepath.Base(path)), "Folder": filepath.Dir(path)}
	switch {
	case errors.Is(err, store.NotFound):
		return errors.New(lang.L("There is no file {{.File}} in {{.Folder}}. It may have been moved or taken away.", file))
	case errors.Is(err, store.Foreign):
		return errors.New(lang.L("{{.File}} in {{.Folder}} is not an Alongside programme. It was not changed; choose another file.", file))
	case errors.Is(err, store.Empty):
		return errors.New(lang.L("{{.File}} in {{.Folder}} is empty: there is no programme in it. Restore a backup, or choose another file.", file))
	}
	return nil // what else is wrong is found out when it is opened
}

// trySample makes the sample programme afresh and opens it.
func (s *Screen) trySample() {
	path := filepath.Join(s.options.Files, sampleFolder, sampleFile)
	var opened *store.Store
	s.work(lang.L("Making the sample programme"), func(ctx context.Context) error {
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			return err
		}
		if err := os.Remove(path); err != nil && !os.IsNotExist(err) {
			return err
		}
		records := sample.Make(sample.Config{Seed: 7, People: 40, Years: 1, Today: data.DateOf(s.host.Now())})
		var err error
		opened, _, err = store.Create(path, records.Programme, SamplePassphrase, "You", s.storeOptions())
		if err != nil {
			return err
		}
		if err = opened.Load(records); err != nil {
			return errors.Join(err, opened.Discard())
		}
		return keptUnlessGivenUp(ctx, opened)
	}, func(err error) {
		if s.host.Fail(err) {
			s.opened(opened)
		}
	})
}

// aboutSample says what the sample is.
func aboutSample() string {
	return lang.L("An invented programme: forty people have come to it in a year. Nothing you do in it matters.")
}
