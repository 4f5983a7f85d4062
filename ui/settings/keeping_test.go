package settings

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/ui/kit"
	"alongside/ui/uitest"
)

func (r room) keepingSection() *keeping { return r.screen.entries[inKeeping].section.(*keeping) }

// opens reports whether the file opens with a passphrase. The open file is
// locked, so that a copy is tried.
func (r room) opens(passphrase string) bool {
	r.t.Helper()
	path, err := r.Store().Backup(r.t.Context(), r.t.TempDir())
	if err != nil {
		r.t.Fatal(err)
	}
	s, err := store.Open(path, passphrase, store.Options{Now: r.Now, KDF: vault.Floor})
	if errors.Is(err, store.WrongPassphrase) {
		return false
	}
	if err != nil {
		r.t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		r.t.Fatal(err)
	}
	return true
}

func TestWhoHasAKeyAndWhereTheFileIsAreShown(t *testing.T) {
	r := open(t, data.Records{}, inKeeping)
	r.WantSeen(r.Store().Path(), "Maria", "Lead", "19 November 2026, started the file", "Open now",
		"Recovery key", "On paper", "19 November 2026, printed by Maria", "Never")
}

func TestThePassphraseIsChanged(t *testing.T) {
	const fresh = "pebble tractor window saffron"
	r := open(t, data.Records{}, inKeeping)
	r.changePassphrase("not the present one", fresh, fresh)
	r.WantSeen("This is not the passphrase of Maria. Nothing is changed.")
	if len(r.Said) > 0 || r.opens(fresh) {
		t.Fatalf("it was changed without the present one, and said %q", r.Said)
	}
	r.retype(r.fields()[0], uitest.Passphrase) // the others are still filled in
	r.Tap("Change it")
	if len(r.Failures) > 0 || len(r.Said) != 1 {
		t.Fatalf("failed %v, said %q", r.Failures, r.Said)
	}
	if !r.opens(fresh) || r.opens(uitest.Passphrase) {
		t.Error("the file should open with the new passphrase, and with the old one no more")
	}
}

// changePassphrase fills in the dialog and goes on.
func (r room) changePassphrase(present, fresh, again string) {
	r.Tap("Change my passphrase")
	for i, text := range []string{present, fresh, again} {
		r.retype(r.fields()[i], text)
	}
	r.Tap("Change it")
}

func TestAPassphraseThatWillNotDoIsRefused(t *testing.T) {
	refused := map[string]struct{ present, first, again, says string }{
		"too short":                {uitest.Passphrase, "pebble", "pebble", string(vault.TooShort)},
		"the programme's own name": {uitest.Passphrase, "riverside recovery", "riverside recovery", string(vault.TooGuessable)},
		"no present one":           {"", "pebble tractor window saffron", "pebble tractor window saffron", "Type the present passphrase."},
		"two that differ":          {uitest.Passphrase, "pebble tractor window saffron", "pebble tractor window", "The two passphrases differ."},
	}
	r := open(t, data.Records{}, inKeeping)
	for name, c := range refused {
		t.Run(name, func(t *testing.T) {
			r.changePassphrase(c.present, c.first, c.again)
			r.WantSaidOnce(c.says)
			if len(r.Said) > 0 {
				t.Errorf("said %q", r.Said)
			}
			r.Press(fyne.KeyEscape)
		})
	}
	if !r.opens(uitest.Passphrase) {
		t.Error("the old passphrase does not open the file any more")
	}
}

func TestTheCheckSaysWhatItFound(t *testing.T) {
	r := open(t, sample.Make(sample.Tiny(data.DateOf(uitest.Evening))), inKeeping)
	r.Tap("Check the file now")
	r.WantSeen("records were read and are as they were stored.")
}

func TestABackupIsMadeInTheFolderThatIsChosenAndOpensAgain(t *testing.T) {
	r := open(t, sample.Make(sample.Tiny(data.DateOf(uitest.Evening))), inKeeping)
	r.Tap("Back up now")
	r.Tap("New folder")
	r.Type("stick")
	r.Press(fyne.KeyReturn)
	r.Tap("Back up here")
	files, err := filepath.Glob(filepath.Join(savedFolder(), "*"))
	if err != nil || len(files) != 1 || filepath.Base(savedFolder()) != "stick" {
		t.Fatalf("in %s are %q, %v", savedFolder(), files, err)
	}
	r.WantSeen("The backup is " + files[0])
	s, err := store.Open(files[0], uitest.Passphrase, store.Options{Now: r.Now, KDF: vault.Floor})
	if err != nil {
		t.Fatal(err)
	}
	report, err := s.Check()
	if err != nil || !report.OK() {
		t.Errorf("the backup: %v %+v", err, report)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
}

// savedFolder is the folder last used.
func savedFolder() string { return fyne.CurrentApp().Preferences().String("folder") }

func TestABackupThatFailsIsSaid(t *testing.T) {
	r := open(t, data.Records{}, inKeeping)
	r.keepingSection().backups.backUp(filepath.Join(os.DevNull, "nowhere"))
	if len(r.Failures) != 1 || r.Sees("The backup is") {
		t.Errorf("failures: %v", r.Failures)
	}
}

func TestAFolderThatACloudLooksAfterIsKnown(t *testing.T) {
	paths := map[string]string{
		"/home/maria/Dropbox/programme.alongside":                               "Dropbox",
		`C:\Users\Maria\OneDrive - Riverside\programme.alongside`:               "OneDrive",
		"/Users/maria/Library/CloudStorage/GoogleDrive-maria/My Drive/p":        "Google Drive",
		`G:\Google Drive\programme.alongside`:                                   "Google Drive",
		"/Users/maria/Library/Mobile Documents/com~apple~CloudDocs/p.alongside": "iCloud",
		"/home/maria/Nextcloud/programme.alongside":                             "Nextcloud",
		"/home/maria/Documents/programme.alongside":                             "",
	}
	for path, want := range paths {
		if got := cloudOf(path); got != want {
			t.Errorf("%s: %q, and not %q", path, got, want)
		}
	}
}

// What a button answers comes below it, where a small window ends.
func TestAnAnswerThatComesBelowTheEdgeIsScrolledIntoSight(t *testing.T) {
	r := open(t, data.Records{}, inKeeping)
	r.Window().Resize(fyne.NewSize(816, 640)) // what a window of 1024 x 640 leaves to the screen
	k := r.keepingSection()
	r.picture("settings-before-backup", 816, 640, kit.Light, 1)
	for name, c := range map[string]struct {
		do    func()
		where *kit.Paragraph
	}{
		"a backup": {func() { k.backups.backUp(t.TempDir()) }, k.backups.made}, "a check": {k.file.check, k.file.checked},
	} {
		kit.ScrollTo(k.sheet, 10000) // to where the button is
		c.do()
		r.picture("settings-after-"+strings.ReplaceAll(name, " ", "-"), 816, 640, kit.Light, 1)
		top := fyne.CurrentApp().Driver().AbsolutePositionForObject(c.where).Y
		if bottom := top + c.where.Size().Height; top < 0 || bottom > 640 || c.where.Size().Height < 10 {
			t.Errorf("after %s its answer stands from %v to %v in 640", name, top, bottom)
		}
	}
}
