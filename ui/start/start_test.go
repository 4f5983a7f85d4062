package start_test

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/ui/kit"
	"alongside/ui/start"
	"alongside/ui/uitest"
)

// door is the start screen with what was opened through it.
type door struct {
	*uitest.Host
	t      *testing.T
	folder string
	opened *store.Store
	screen *start.Screen
}

func showStart(t *testing.T, o start.Options) *door {
	t.Helper()
	d := &door{Host: uitest.New(t, data.Records{}), t: t, folder: t.TempDir()}
	d.show(o)
	return d
}

func (d *door) show(o start.Options) {
	o.Files = d.folder
	o.OnOpen = func(s *store.Store, _ string) {
		d.opened = s
		d.t.Cleanup(func() { _ = s.Close() }) // closed already where the test did
	}
	s := start.New(d, o)
	d.screen = s
	d.Window().SetContent(kit.Stacked(kit.NewFill(kit.ColorBackground), s.Content()))
	s.Begin()
}

// tab moves the keyboard on, as the Tab key does.
func (d *door) tab() { d.Window().Canvas().FocusNext() }

// fillIn types the new programme's fields one after another.
func (d *door) fillIn(name, you, passphrase, again string) {
	for i, text := range []string{name, you, passphrase, again} {
		if i > 0 {
			d.tab()
		}
		d.Type(text)
	}
}

const passphrase = "copper willow seven anchors"

func TestStartingAProgrammeShowsItsRecoveryKeyOnceAndOpensIt(t *testing.T) {
	d := showStart(t, start.Options{})
	d.Picture("start-welcome")
	d.Tap("Start")
	d.fillIn("Riverside Recovery", "Maria", passphrase, passphrase)
	d.Picture("start-new")
	d.Press(fyne.KeyReturn)
	if !d.Sees("Keep this recovery key") {
		t.Fatal("the recovery key is not shown")
	}
	d.Picture("start-key")
	key := d.recoveryKey()
	d.Tap("Save as PDF to print")
	d.Press(fyne.KeyReturn)
	pdf, err := os.ReadFile(filepath.Join(savedFolder(), "recovery-key.pdf"))
	if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF")) {
		t.Fatalf("the PDF of the key: %v", err)
	}
	d.Tap("Save as PDF to print") // another copy
	d.Window().Canvas().Focused().(*kit.Entry).SetText("recovery-key")
	d.Press(fyne.KeyReturn)
	d.Tap("Replace it")
	d.Tap("Continue") // a file on the disk is no key in a drawer
	if d.opened != nil {
		t.Fatal("it opens before the key is written down or printed")
	}
	d.Tick("I have written it down or printed it")
	d.Tap("Continue")
	if d.opened == nil {
		t.Fatal("the programme was not opened")
	}
	if err := d.opened.View(func(r *store.Reader) error {
		p, err := r.Programme()
		if p.Name != "Riverside Recovery" {
			t.Errorf("the programme is called %q", p.Name)
		}
		a, err2 := r.Activities()
		if len(a) != 42 {
			t.Errorf("the catalogue has %d activities", len(a))
		}
		if err == nil {
			err = err2
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	if err := d.opened.Close(); err != nil {
		t.Fatal(err)
	}
	d.openWithKey(filepath.Join(d.folder, "programme.alongside"), key)
}

func TestAProgrammeIsKeptWhereItsMakerSays(t *testing.T) {
	d := showStart(t, start.Options{})
	d.Tap("Start")
	d.Tap("Keep it somewhere else")
	d.Tap("New folder")
	d.Type("ours")
	d.Press(fyne.KeyReturn)
	d.Tap("Keep it here")
	if !d.Sees("The file will be kept in " + savedFolder()) {
		t.Error("the folder is not said")
	}
	d.Window().Canvas().Focus(d.firstField())
	d.fillIn("Riverside Recovery", "Maria", passphrase, passphrase)
	d.Press(fyne.KeyReturn)
	if _, err := os.Stat(filepath.Join(savedFolder(), "programme.alongside")); err != nil || filepath.Base(savedFolder()) != "ours" {
		t.Errorf("in %s: %v", savedFolder(), err)
	}
}

// firstField is the field in which one begins to type.
func (d *door) firstField() (first *kit.Entry) {
	d.Walk(func(o fyne.CanvasObject) bool {
		e, ok := o.(*kit.Entry)
		if ok {
			first = e
		}
		return ok
	})
	return first
}

func TestAProgrammeIsFoundAndOpened(t *testing.T) {
	d := showStart(t, start.Options{})
	path := filepath.Join(savedFolder(), "ours.alongside")
	made, _, err := store.Create(path, data.NewProgramme("Ours"), passphrase, "Maria", store.Options{Now: d.Now, KDF: vault.Floor})
	if err != nil {
		t.Fatal(err)
	}
	if err := made.Close(); err != nil {
		t.Fatal(err)
	}
	d.Tap("Open")
	d.Press(fyne.KeyReturn) // the only file in sight
	d.Type(passphrase)
	d.Press(fyne.KeyReturn)
	if d.opened == nil || d.opened.Path() != path {
		t.Errorf("it was not opened; failures: %v", d.Failures)
	}
}

// savedFolder is where files are proposed to be kept.
func savedFolder() string { return fyne.CurrentApp().Preferences().String("folder") }

// recoveryKey reads the key off the screen.
func (d *door) recoveryKey() string {
	key := ""
	d.Walk(func(o fyne.CanvasObject) bool {
		if p, ok := o.(*kit.Paragraph); ok && strings.Count(p.Text(), "-") > 5 {
			key = p.Text()
		}
		return key != ""
	})
	return key
}

// openWithKey reopens the programme with the recovery key and sets a new
// passphrase.
func (d *door) openWithKey(path, key string) {
	d.t.Helper()
	d.opened = nil
	d.show(start.Options{File: path})
	d.Picture("start-unlock")
	d.Type("not the passphrase")
	d.Press(fyne.KeyReturn)
	if d.opened != nil || !d.Sees("passphrase") {
		d.t.Fatal("a wrong passphrase opened the programme, or nothing was said")
	}
	d.show(start.Options{File: path})
	d.screen.Say("What was typed is gone.")
	d.Type(strings.ToLower(key))
	d.Press(fyne.KeyReturn)
	if !d.Sees("A new passphrase for Maria") {
		d.t.Fatal("after the recovery key no new passphrase is asked for")
	}
	if d.Sees("What was typed is gone.") {
		d.t.Error("what was said of the lock stands below the new passphrase")
	}
	d.tab()
	d.Press(fyne.KeyReturn)
	if d.Window().Canvas().Focused() != fyne.Focusable(d.firstField()) {
		d.t.Error("a refused passphrase does not get the keyboard")
	}
	for _, known := range []string{"Riverside Recovery", "riverside maria"} {
		d.Type(known)
		if !d.Sees(string(vault.TooGuessable)) {
			d.t.Errorf("%q is not refused", known)
		}
		for range known {
			d.Press(fyne.KeyBackspace)
		}
	}
	const fresh = "velvet ladder nine harbours"
	d.Type(fresh)
	d.tab()
	d.Type(fresh)
	d.Press(fyne.KeyReturn)
	if d.opened == nil {
		d.t.Fatal("the programme was not opened with the recovery key")
	}
	if err := d.opened.Close(); err != nil {
		d.t.Fatal(err)
	}
	d.opened = nil
	d.show(start.Options{File: path})
	d.Type(fresh)
	d.Press(fyne.KeyReturn)
	if d.opened == nil {
		d.t.Fatal("the new passphrase does not open the programme")
	}
}

func TestWhatIsMissingIsSaidBesideItsField(t *testing.T) {
	cases := []struct{ name, programme, you, pass, again, says string }{
		{"no name", "", "Maria", passphrase, passphrase, "Give the programme a name."},
		{"nobody", "Riverside", "", passphrase, passphrase, "Say what you are called."},
		{"a short passphrase", "Riverside", "Maria", "abc", "abc", "This passphrase is too short."},
		{"a passphrase easy to guess", "Riverside", "Maria", "password123", "password123", "easy to guess"},
		{"two passphrases", "Riverside", "Maria", passphrase, passphrase + "x", "The two passphrases differ."},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := showStart(t, start.Options{})
			d.Tap("Start")
			d.fillIn(c.programme, c.you, c.pass, c.again)
			d.Press(fyne.KeyReturn)
			d.WantSaidOnce(c.says)
			if files, _ := os.ReadDir(d.folder); len(files) > 0 {
				t.Errorf("a file was made: %v", files)
			}
		})
	}
}

func TestTheSampleOpensWithoutBeingAskedForAnything(t *testing.T) {
	d := showStart(t, start.Options{})
	d.Press(fyne.KeyReturn) // the filled button has the keyboard
	if d.opened == nil {
		t.Fatalf("the sample did not open: %v", d.Failures)
	}
	if err := d.opened.View(func(r *store.Reader) error {
		people, err := r.People()
		if len(people) != 40 {
			t.Errorf("the sample has %d people", len(people))
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
}

func TestNoPassphraseIsAskedForWhatIsSeenToBeNoProgramme(t *testing.T) {
	for says, write := range map[string]func(path string) error{
		"There is no file holiday.alongside in":  func(string) error { return nil },
		"is not an Alongside programme.":         func(path string) error { return os.WriteFile(path, []byte("not a programme at all"), 0o600) },
		"is empty: there is no programme in it.": func(path string) error { return os.WriteFile(path, nil, 0o600) },
		"holiday.alongside in":                   func(path string) error { return os.Mkdir(path, 0o700) },
	} {
		t.Run(says, func(t *testing.T) {
			d := showStart(t, start.Options{})
			path := filepath.Join(d.folder, "holiday.alongside")
			if err := write(path); err != nil {
				t.Fatal(err)
			}
			d.show(start.Options{File: path})
			d.WantSeen(says, "holiday.alongside")
			d.WantUnseen("Your passphrase")
			d.Press(fyne.KeyEscape)
			d.WantSeen("Try the sample")
		})
	}
}

// What was locked is worked in: its stick may be plugged in again.
func TestWhatWasLockedIsAskedForThoughItIsNotThere(t *testing.T) {
	d := showStart(t, start.Options{})
	d.show(start.Options{File: filepath.Join(d.folder, "gone.alongside"), Locked: "Locked at 19:00."})
	d.WantSeen("Locked at 19:00.", "Your passphrase")
}

func TestWhatHasTheKeyboardAtTheStartIsInSight(t *testing.T) {
	d := showStart(t, start.Options{})
	var recent []string
	for _, name := range []string{"a", "b", "c"} {
		path := filepath.Join(d.folder, name+".alongside")
		if err := os.WriteFile(path, []byte("x"), 0o600); err != nil {
			t.Fatal(err)
		}
		recent = append(recent, path)
	}
	for _, scale := range []float32{1, 2} {
		d.SetLook(kit.Light, scale)
		d.Window().Resize(fyne.NewSize(1024, 1600))
		d.show(start.Options{Recent: recent})
		d.Window().Resize(fyne.NewSize(1024, 640)) // it has the keyboard before it has its place
		d.Picture(fmt.Sprintf("start-recent-%.0f", 100*scale))
		first := d.Window().Canvas().Focused().(fyne.CanvasObject)
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject(first)
		if first.(*kit.Button).Label() != "Open" || at.Y < 0 || at.Y+first.Size().Height > 640 {
			t.Errorf("at %v the keyboard is at %v", scale, at)
		}
	}
}

func TestALockedProgrammeUsesTheWidthThereIs(t *testing.T) {
	d := showStart(t, start.Options{})
	path := filepath.Join(d.folder, "programme.alongside")
	d.SetLook(kit.HighContrastDark, 2)
	d.Window().Resize(fyne.NewSize(1024, 640))
	d.show(start.Options{File: path, Name: "Harbour Lights Recovery", Locked: "Locked at 09:27."})
	d.Picture("start-locked-large")
	if field := d.firstField(); field.Size().Width < 600 {
		t.Errorf("the passphrase has a width of %v", field.Size().Width)
	}
}

func TestTheSampleLeavesEveryOtherFileAlone(t *testing.T) {
	d := showStart(t, start.Options{})
	own := filepath.Join(d.folder, "sample.alongside")
	if err := os.WriteFile(own, []byte("somebody’s own"), 0o600); err != nil {
		t.Fatal(err)
	}
	d.Press(fyne.KeyReturn)
	if content, err := os.ReadFile(own); err != nil || string(content) != "somebody’s own" {
		t.Errorf("the file of the same name: %q, %v", content, err)
	}
	if start.IsSample(own) || d.opened == nil || !start.IsSample(d.opened.Path()) {
		t.Error("another file is taken for the sample, or the sample is not known")
	}
}

func TestWhatIsOpenedAgainIsSaidToBeAFile(t *testing.T) {
	path := filepath.Join(t.TempDir(), "riverside.alongside")
	if err := os.WriteFile(path, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	d := showStart(t, start.Options{Recent: []string{path}})
	d.Picture("start-recent")
	d.WantSeen("File riverside", "last used")
}

func TestTheProgrammeIsMadeByItsButtonToo(t *testing.T) {
	d := showStart(t, start.Options{})
	d.Tap("Start")
	d.Tap("Make the programme")
	d.WantSeen("Give the programme a name.")
	d.fillIn("Riverside Recovery", "Maria", passphrase, passphrase)
	d.Tap("Make the programme")
	d.WantSeen("Keep this recovery key")
	d.Tap("Continue") // too early
	if d.opened != nil {
		t.Fatal("it opens before the key is kept")
	}
	d.Tick("I have written it down or printed it")
	d.Tap("Continue")
	if d.opened == nil {
		t.Fatalf("it was not opened: %v", d.Failures)
	}
	if err := d.opened.View(func(r *store.Reader) error {
		p, err := r.Programme()
		if p.Name != "Riverside Recovery" {
			t.Errorf("the programme is called %q", p.Name)
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
}

func TestTheWayBackFromANewProgrammeAsksBeforeWhatIsTypedIsGone(t *testing.T) {
	d := showStart(t, start.Options{})
	d.Tap("Start")
	d.Tap("‹ Back") // nothing is typed
	d.WantSeen("Try the sample")
	d.Tap("Start")
	d.Type("Riverside Recovery")
	d.Tap("‹ Back")
	d.WantSeen("Close without saving what you typed?")
	d.Tap("Go on typing")
	d.WantSeen("Start your programme", "Riverside Recovery")
	d.Tap("‹ Back")
	d.Tap("Close without saving")
	d.WantSeen("Try the sample")
	d.Tap("Start")
	d.WantUnseen("Riverside Recovery")
	if files, _ := os.ReadDir(d.folder); len(files) > 0 {
		t.Errorf("a file was made: %v", files)
	}
}

// ours makes a programme and closes it; it tells where it is, and its recovery
// key.
func (d *door) ours() (path, key string) {
	d.t.Helper()
	path = filepath.Join(d.folder, "ours.alongside")
	made, recovery, err := store.Create(path, data.NewProgramme("Ours"), passphrase, "Maria", store.Options{Now: d.Now, KDF: vault.Floor})
	if err != nil {
		d.t.Fatal(err)
	}
	if err := made.Close(); err != nil {
		d.t.Fatal(err)
	}
	return path, recovery.String()
}

// unlock opens the programme with a passphrase or the recovery key.
func (d *door) unlock(path, secret string) {
	d.t.Helper()
	if d.opened != nil {
		if err := d.opened.Close(); err != nil {
			d.t.Fatal(err)
		}
		d.opened = nil
	}
	d.show(start.Options{File: path})
	d.Type(secret)
	d.Press(fyne.KeyReturn)
}

func TestTheWayBackFromThePassphraseOpensNothing(t *testing.T) {
	d := showStart(t, start.Options{})
	path, _ := d.ours()
	d.show(start.Options{File: path, Recent: []string{path}})
	d.Type(passphrase)
	d.screen.Leave() // Escape
	d.WantSeen("Open or restore", "File ours")
	if d.opened != nil {
		t.Error("it was opened")
	}
}

// Who has left the passphrase without noticing goes on typing it. The first blank
// in it must not begin anything else.
func TestAPassphraseThatIsTypedOnOutsideItsFieldStartsNothing(t *testing.T) {
	d := showStart(t, start.Options{})
	path, _ := d.ours()
	files := func() int {
		t.Helper()
		all, err := os.ReadDir(d.folder)
		if err != nil {
			t.Fatal(err)
		}
		return len(all)
	}
	for _, c := range []struct {
		name   string
		recent []string
	}{{"one that was never opened", nil}, {"a known one", []string{path}}} { // which opens it in the end
		t.Run(c.name, func(t *testing.T) {
			recent, before := c.recent, files()
			d.show(start.Options{File: path, Recent: recent})
			d.Type("copper")
			d.screen.Leave() // Escape
			d.WantSeen("Try the sample")
			d.Press(fyne.KeySpace)
			if d.opened != nil || files() != before {
				t.Fatal("the sample was made")
			}
			if recent == nil {
				d.WantSeen("Open a programme")
				d.Press(fyne.KeyEscape)
				return
			}
			d.Type(passphrase)
			d.Press(fyne.KeyReturn)
			if d.opened == nil {
				t.Error("the passphrase typed anew did not open the programme")
			}
		})
	}
}

func TestAfterTheRecoveryKeyThePassphraseIsSetByItsButtonOrStays(t *testing.T) {
	const fresh = "velvet ladder nine harbours"
	d := showStart(t, start.Options{})
	path, key := d.ours()

	d.unlock(path, key)
	d.WantSeen("A new passphrase for Maria")
	d.Type(fresh)
	d.Tap("Not now")
	if d.opened == nil {
		t.Fatalf("it was not opened: %v", d.Failures)
	}
	d.unlock(path, fresh)
	if d.opened != nil {
		t.Fatal("a passphrase that was not set opens the programme")
	}
	d.unlock(path, passphrase)
	if d.opened == nil {
		t.Fatal("the passphrase before has gone")
	}

	d.unlock(path, key)
	d.Type(fresh)
	d.Tap("Set the passphrase") // typed once
	d.WantSeen("The two passphrases differ.")
	d.tab()
	d.Type(fresh)
	d.Tap("Set the passphrase")
	if d.opened == nil {
		t.Fatalf("it was not opened: %v", d.Failures)
	}
	d.unlock(path, fresh)
	if d.opened == nil {
		t.Fatal("the new passphrase does not open the programme")
	}
}

// Whoever is asked about a backup, or told that a file cannot be opened, and goes no
// further, is where they were, with what they had typed.
func TestWhoGoesNoFurtherIsWhereTheyWere(t *testing.T) {
	d := showStart(t, start.Options{})
	path := d.makeProgramme("ours.alongside")
	made, err := store.Open(path, passphrase, store.Options{Now: d.Now})
	if err != nil {
		t.Fatal(err)
	}
	backup, err := made.Backup(t.Context(), d.folder)
	if err = errors.Join(err, made.Close()); err != nil {
		t.Fatal(err)
	}
	for offered, says := range map[string]string{backup: "This is a backup", filepath.Join(d.folder, "gone.alongside"): "This cannot be opened"} {
		d.show(start.Options{File: path})
		d.Type("copper")
		d.screen.Offer(offered)
		d.WantSeen(says)
		d.Press(fyne.KeyEscape)
		d.WantSeen("Your passphrase")
		d.WantUnseen("Start your programme")
		if field, is := d.Window().Canvas().Focused().(*kit.Entry); !is || field.Text != "copper" {
			t.Errorf("%s: what was typed is gone, or the keyboard is", says)
		}
	}
}

// The page says which file it is, whether the programme's name is known or not.
func TestTheFileIsSaidWithAndWithoutTheName(t *testing.T) {
	d := showStart(t, start.Options{})
	path := d.makeProgramme("ours.alongside")
	d.show(start.Options{File: path})
	d.WantSeen("File ours", path)
	d.show(start.Options{File: path, Name: "Harbour Light"})
	d.WantSeen("Harbour Light", path)
}

func (d *door) makeProgramme(name string) (path string) {
	d.t.Helper()
	path = filepath.Join(d.folder, name)
	made, _, err := store.Create(path, data.NewProgramme("Harbour Light"), passphrase, "Maria", store.Options{Now: d.Now, KDF: vault.Floor})
	if err == nil {
		err = made.Close()
	}
	if err != nil {
		d.t.Fatal(err)
	}
	return path
}
