package start_test

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/ui/kit"
	"alongside/ui/start"
	"alongside/ui/uitest"
)

// wrecked makes a programme with a backup in a folder, and damages a page of its
// marks.
func wrecked(t *testing.T) (d *door, path, folder string) {
	t.Helper()
	return wreckedIn(t, "marks")
}

// wreckedIn is wrecked in a page of other records.
func wreckedIn(t *testing.T, kind string) (d *door, path, folder string) {
	t.Helper()
	d = &door{Host: uitest.New(t, data.Records{}), t: t, folder: t.TempDir()}
	path, folder = filepath.Join(d.folder, "programme.alongside"), filepath.Join(t.TempDir(), "Office disk")
	o := store.Options{Now: d.Now, KDF: vault.Floor}
	records := sample.Make(sample.Tiny(data.DateOf(uitest.Evening)))
	s, _, err := store.Create(path, records.Programme, passphrase, "Maria", o)
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	must(err)
	must(s.Load(records))
	must(os.Mkdir(folder, 0o700))
	_, err = s.Backup(t.Context(), folder)
	must(err)
	_, err = s.AddContact(data.Contact{Person: records.People[0].ID, Date: data.DateOf(uitest.Evening), How: data.ByPhone})
	must(err)
	must(s.Close())
	whole, err := os.ReadFile(path)
	must(err)
	for at := 2 * 4096; at < len(whole); at += 4096 {
		b := bytes.Clone(whole)
		clear(b[at : at+4096])
		must(os.WriteFile(path, b, 0o600))
		s, err := store.Open(path, passphrase, o)
		if err == nil {
			must(s.Close())
			continue
		}
		w, err := store.Inspect(path, passphrase, o)
		if err != nil {
			continue
		}
		found := w.Found()
		w.Close()
		if len(found.Lost) > 0 && found.Lost[0].Kind == kind && (kind != "marks" || found.Lost[0].Meeting.Date != 0) {
			return d, path, folder
		}
	}
	t.Fatalf("no page of %s was found", kind)
	return nil, "", ""
}

// openWrecked types the passphrase of the damaged programme.
func (d *door) openWrecked(path, folder string) {
	d.show(start.Options{File: path, Opened: d.t.TempDir(), Backups: []string{folder}})
	d.Type(passphrase)
	d.Tap("Open")
}

func TestOfADamagedFileItIsSaidWhatCannotBeReadAndWhatCanBeDone(t *testing.T) {
	d, path, folder := wrecked(t)
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d.openWrecked(path, folder)
	d.WantSeen("Part of this file is damaged", "records", "can be read", "cannot", "marks in the register", "Thursday group",
		"Go back to the newest good backup", "Thursday 19 November, 18:50, on Office disk.", "1 call", "Save all that can be read", "Only look")
	d.Picture("start-damaged")
	if after, err := os.ReadFile(path); err != nil || !bytes.Equal(before, after) {
		t.Errorf("the damaged file was touched: %v", err)
	}
}

// That the file is damaged is found before it is known whether the passphrase is right.
func TestAWrongPassphraseForADamagedFileIsSaidWhereItIsTyped(t *testing.T) {
	d, path, folder := wrecked(t)
	d.show(start.Options{File: path, Opened: t.TempDir(), Backups: []string{folder}})
	d.Type("not the right words")
	d.Tap("Open")
	d.WantSeen("Your passphrase", "This passphrase or recovery key does not open the programme.")
	d.WantUnseen("Try the sample programme", "Part of this file is damaged", "Open or restore")
	d.Type(passphrase) // in place of the wrong one
	d.Tap("Open")
	d.WantSeen("Part of this file is damaged")
}

// What the list says and what stands above it are counted in one way, the audit trail
// with the rest.
func TestTheFiguresOfADamagedFileAgree(t *testing.T) {
	d, path, folder := wreckedIn(t, "audit")
	d.openWrecked(path, folder)
	figure := regexp.MustCompile(`^([\d,]+) of ([\d,]+) records can be read$`)
	number := func(s string) int {
		n, _ := strconv.Atoi(strings.ReplaceAll(s, ",", ""))
		return n
	}
	kept, all, cannot, listed := 0, 0, 0, 0
	uitest.Walk(d.Window(), func(o fyne.CanvasObject) bool {
		shown, is := o.(*kit.Text)
		if !is {
			return false
		}
		text := shown.Text()
		if f := figure.FindStringSubmatch(text); f != nil {
			kept, all = number(f[1]), number(f[2])
		}
		if n, is := strings.CutSuffix(text, " cannot"); is {
			cannot = number(n)
		}
		if n := number(text); n > 0 {
			listed += n // the list's numbers stand alone
		}
		return false
	})
	if all == 0 || cannot == 0 || all != kept+cannot || listed != cannot {
		t.Errorf("%d of %d can be read, %d cannot, and the list has %d: %q", kept, all, cannot, listed, uitest.Texts(d.Window()))
	}
	d.WantSeen("entries of the audit trail")
}

func TestADamagedFileGivesWayToItsBackupAndIsKept(t *testing.T) {
	d, path, folder := wrecked(t)
	d.openWrecked(path, folder)
	d.Tap("Restore it")
	if d.opened == nil || d.opened.Path() != path {
		t.Fatal("the backup is not open")
	}
	if report, err := d.opened.Check(); err != nil || !report.OK() {
		t.Errorf("%v %+v", err, report)
	}
	if aside := store.SetAside(path); len(aside) != 1 {
		t.Errorf("set aside: %v", aside)
	}
}

func TestWhatCanBeReadIsSavedIntoAFileOfItsOwn(t *testing.T) {
	d, path, folder := wrecked(t)
	d.openWrecked(path, folder)
	d.Tap("Save them")
	if d.opened == nil || d.opened.Path() == path {
		t.Fatal("the new file is not open")
	}
	if report, err := d.opened.Check(); err != nil || !report.OK() {
		t.Errorf("%v %+v", err, report)
	}
	d.WantSeen("What can be read is saved", filepath.Base(d.opened.Path()))
}

func TestWhatCanBeReadCanOnlyBeLookedAt(t *testing.T) {
	d, path, folder := wrecked(t)
	d.openWrecked(path, folder)
	d.Tap("Look")
	if d.opened == nil || !d.opened.Looking() {
		t.Fatal("it is not open to be looked at")
	}
}

func TestTheReportOfDamageNamesNobody(t *testing.T) {
	d, path, folder := wrecked(t)
	d.openWrecked(path, folder)
	d.Tap("Save a report for help, without names")
	d.Tap("Save")
	text, err := os.ReadFile(filepath.Join(savedFolder(), "alongside-damage.txt"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range sample.Make(sample.Tiny(data.DateOf(uitest.Evening))).People {
		if strings.Contains(string(text), p.First) {
			t.Errorf("the report names somebody:\n%s", text)
		}
	}
	if !strings.Contains(string(text), "marks") {
		t.Errorf("the report says\n%s", text)
	}
	d.screen.Leave()
	d.WantSeen("Try the sample")
}

func TestABackupIsRestoredBeforeAnythingIsOpen(t *testing.T) {
	d, path, folder := wrecked(t)
	if err := os.Remove(path); err != nil { // the computer is another one
		t.Fatal(err)
	}
	d.show(start.Options{Opened: t.TempDir(), Backups: []string{folder}})
	d.Tap("Restore a backup")
	d.WantSeen("Type your passphrase, and Alongside looks into each backup that it opens.")
	d.WantUnseen("Not opened")
	d.Type("not the right words")
	d.Tap("Open it")
	d.WantSeen("This passphrase or recovery key does not open the programme.")
	d.Press(fyne.KeyEscape)
	d.screen.Leave()
	d.Tap("Restore a backup")
	d.Type(passphrase)
	d.Tap("Open it")
	d.WantSeen("Checked. What you typed opens it.")
	d.WantSeen("It becomes the file programme.alongside in " + d.folder + ". What you typed opens it.")
	d.WantUnseen("What you have now is kept.", "Where it goes")
	d.Picture("start-restore")
	d.Tap("Restore this backup")
	d.WantSeen("The backup is restored", "You are in the file programme.alongside in "+d.folder+".")
	if d.opened == nil || filepath.Dir(d.opened.Path()) != d.folder {
		t.Fatal("it is not open")
	}
	if report, err := d.opened.Check(); err != nil || !report.OK() {
		t.Errorf("%v %+v", err, report)
	}
}

// Where a file of the programme is there, nobody finds a second one beside it without
// having chosen that.
func TestABackupTakesThePlaceOfTheFileThatIsThereUnlessSomebodyWantsBoth(t *testing.T) {
	for _, beside := range []bool{false, true} {
		d, path, folder := wrecked(t)
		d.show(start.Options{Opened: t.TempDir(), Backups: []string{folder}})
		d.Tap("Restore a backup")
		d.Type(passphrase)
		d.Tap("Open it")
		d.WantSeen("Where it goes", "There is a file of this programme already, programme.alongside.",
			"It becomes the file programme.alongside in "+d.folder+".", "The file that is there now is kept beside it under another name.")
		before, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		want := path
		if beside {
			want = filepath.Join(d.folder, "programme-2.alongside")
			d.Walk(func(o fyne.CanvasObject) bool {
				choice, is := o.(*kit.Choice[bool])
				if is {
					d.Window().Canvas().Focus(choice)
				}
				return is
			})
			d.Press(fyne.KeyRight)
			d.WantSeen("It becomes the file programme-2.alongside in "+d.folder+".", "What you typed opens it, and Alongside begins with it from now on. programme.alongside stays as it is, with its own passphrase.")
			d.Picture("start-restore-beside")
		}
		d.Tap("Restore this backup")
		if d.opened == nil || d.opened.Path() != want {
			t.Fatalf("it is not open at %s", want)
		}
		kept, said := path, "The backup and every other file stay as they were."
		if aside := store.SetAside(path); !beside {
			if len(aside) != 1 {
				t.Fatalf("set aside: %v", aside)
			}
			kept = aside[0].Path
			said = "The file that was there is kept beside it as " + filepath.Base(kept) + "."
		}
		if after, err := os.ReadFile(kept); err != nil || !bytes.Equal(before, after) {
			t.Errorf("what was there is not in %s: %v", kept, err)
		}
		d.WantSeen("The backup is restored", "You are in the file "+filepath.Base(want)+" in "+d.folder+". What you typed opens it from now on.", said)
	}
}

func TestABackupIsLookedIntoBeforeAnythingIsOpen(t *testing.T) {
	d, _, folder := wrecked(t)
	d.show(start.Options{Opened: t.TempDir(), Backups: []string{folder}})
	d.Tap("Restore a backup")
	d.Type(passphrase)
	d.Tap("Open it")
	d.Tap("Only look")
	if d.opened == nil || !d.opened.Looking() {
		t.Fatal("it is not looked into")
	}
}
