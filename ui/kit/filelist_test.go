package kit

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/ui/uitest/keyboard"
)

func TestTheListOfFilesShowsFoldersFirstAndOnlyWhatWillDo(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t, "Documents/zebra", "Documents/Apples", "Documents/.hidden")
	documents := filepath.Join(home, "Documents")
	for _, name := range []string{"people.csv", "Old.CSV", "picture.png", ".secret.csv", "notes.txt"} {
		writeFile(t, filepath.Join(documents, name))
	}
	a := ask(t, small, toOpen)
	a.wantNames("Apples", "zebra", "Old.CSV", "people.csv")
	for _, place := range []string{"Home", "Desktop", "Documents", "Downloads"} {
		if !a.sees(place) {
			t.Errorf("%s is not offered", place)
		}
	}
}

// Files of another kind may be there.
func TestAFolderWithoutWhatIsAskedForSaysWhatIsShown(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t)
	writeFile(t, filepath.Join(home, "Documents", "picture.png"))
	for _, c := range []struct {
		question func(c *Chooser, onPath func(string) error)
		says     string
	}{
		{toOpen, "No spreadsheets in this folder."},
		{toSave, "No .pdf files in this folder yet."},
		{toChoose, "There are no folders in this folder."},
	} {
		a := ask(t, small, c.question)
		a.wantNames()
		if !a.sees(c.says) {
			t.Errorf("does not say %q", c.says)
		}
		a.press(fyne.KeyEscape)
	}
}

func TestTheListOfFilesIsUsedByKeys(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t, "Documents/lists/old")
	path := filepath.Join(home, "Documents", "lists", "people.csv")
	writeFile(t, path)
	a := ask(t, small, toOpen)
	a.press(fyne.KeyReturn) // into lists
	a.wantNames("old", "people.csv")
	a.press(fyne.KeyBackspace) // and up again
	a.wantNames("lists")
	a.press(fyne.KeyReturn)
	a.typed("pe")
	a.press(fyne.KeyReturn)
	a.wantAnswer(path)
}

func TestEscapeLeavesTheListOfFilesWithoutAnAnswer(t *testing.T) {
	withTheme(t, Light, 1)
	atHome(t)
	for name, question := range map[string]func(*Chooser, func(string) error){"open": toOpen, "save": toSave, "choose": toChoose} {
		t.Run(name, func(t *testing.T) {
			a := ask(t, small, question)
			a.press(fyne.KeyEscape)
			if len(a.answers) > 0 || a.win.Canvas().Overlays().Top() != nil {
				t.Errorf("answered %q, or still open", a.answers)
			}
		})
	}
}

func TestTypingFindsWhatBeginsSo(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t)
	for _, name := range []string{"march.csv", "maria.csv", "May.csv", "Übersicht.csv"} {
		writeFile(t, filepath.Join(home, "Documents", name))
	}
	for typed, want := range map[string]string{
		"mari": "maria.csv", "may": "May.csv", "ub": "Übersicht.csv", "xmay": "May.csv", "maru": "Übersicht.csv",
	} {
		a := ask(t, small, toOpen)
		a.typed(typed)
		a.press(fyne.KeyReturn)
		a.wantAnswer(filepath.Join(home, "Documents", want))
	}
}

func TestAFileIsTakenByASecondTapOrTheButton(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t)
	path := filepath.Join(home, "Documents", "people.csv")
	writeFile(t, path)
	a := ask(t, small, toOpen)
	tapRow := func() {
		for _, o := range a.shown() {
			if r, ok := o.(*listRow); ok && r.list.OnTypedKey != nil {
				r.Tapped(nil)
				return
			}
		}
	}
	tapRow()
	a.wantAnswer()
	tapRow()
	a.wantAnswer(path)
	a = ask(t, small, toOpen)
	a.tap("Look at it first")
	a.wantAnswer(path)
}

func TestAPathCanBeTyped(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t, "elsewhere")
	path := filepath.Join(home, "elsewhere", "people.txt")
	writeFile(t, path)
	for name, c := range map[string]struct {
		typed string
		says  string
		want  []string
	}{
		"a file":            {path, "", []string{path}},
		"from home":         {"~/elsewhere/people.txt", "", []string{path}},
		"what is not there": {filepath.Join(home, "nowhere.csv"), "There is no such file.", nil},
	} {
		t.Run(name, func(t *testing.T) {
			a := ask(t, small, toOpen)
			a.where().SetText(c.typed)
			a.tap("Look at it first")
			a.wantAnswer(c.want...)
			if c.says != "" && !a.sees(c.says) {
				t.Errorf("does not say %q", c.says)
			}
		})
	}
}

// where is the field of the folder.
func (a *asked) where() *Entry {
	var last *Entry
	for _, o := range a.shown() {
		if e, ok := o.(*Entry); ok {
			last = e
		}
	}
	return last
}

func TestAFileIsSavedWhereItIsProposedByEnter(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t)
	a := ask(t, small, toSave)
	a.press(fyne.KeyReturn)
	a.wantAnswer(filepath.Join(home, "Documents", "sheet.pdf"))
}

func TestTheProposedNameIsFreeInWhateverFolder(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t)
	writeFile(t, filepath.Join(home, "Documents", "sheet.pdf"))
	writeFile(t, filepath.Join(home, "Documents", "sheet-2.pdf"))
	a := ask(t, small, toSave)
	a.press(fyne.KeyReturn)
	a.wantAnswer(filepath.Join(home, "Documents", "sheet-3.pdf"))
	a = ask(t, small, toSave)
	a.tap("Up")
	a.press(fyne.KeyReturn)
	a.wantAnswer(filepath.Join(home, "sheet.pdf"))
}

func TestAFileThatIsThereIsReplacedOnlyOnceSomebodySaysSo(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t)
	path := filepath.Join(home, "Documents", "sheet.pdf")
	writeFile(t, path)
	a := ask(t, small, toSave)
	rename := func() {
		a.win.Canvas().Focused().(*Entry).SetText("sheet")
		a.press(fyne.KeyReturn)
	}
	rename()
	if !a.sees("There is a file of this name already") {
		t.Fatal("nothing is asked")
	}
	a.tap("Cancel")
	a.wantAnswer()
	rename()
	a.tap("Replace it")
	a.wantAnswer(path)
}

func TestANameThatWillNotDoIsRefused(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t, "Documents/folder.pdf")
	for name, says := range map[string]string{
		"":                       "Give it a name.",
		"..":                     "Give it a name.",
		"a/b":                    "A name must do without the signs",
		"why?":                   "A name must do without the signs",
		"two\nlines":             "A name must do without the signs",
		strings.Repeat("x", 300): "This name is too long.",
		"folder":                 "There is a folder of this name already.",
	} {
		a := ask(t, small, toSave)
		a.win.Canvas().Focused().(*Entry).SetText(name)
		a.press(fyne.KeyReturn)
		a.wantAnswer()
		if !a.sees(says) {
			t.Errorf("%q: does not say %q", name, says)
		}
	}
	if files, _ := filepath.Glob(filepath.Join(home, "Documents", "*")); len(files) != 1 {
		t.Errorf("there are %q", files)
	}
}

func TestAFolderIsMadeAndUsed(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t)
	a := ask(t, small, toChoose)
	a.tap("New folder")
	a.typed("backups")
	a.press(fyne.KeyReturn)
	a.tap("Back up here")
	a.wantAnswer(filepath.Join(home, "Documents", "backups"))
	if rememberedFolder() != filepath.Join(home, "Documents", "backups") {
		t.Errorf("next time it begins in %s", rememberedFolder())
	}
}

func TestAFolderIsChosenByEnterAlone(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t, "Documents/backups")
	a := ask(t, small, toChoose)
	a.wantNames("backups")
	a.press(fyne.KeyReturn)
	a.wantAnswer(filepath.Join(home, "Documents"))
}

func TestWhatIsRefusedStaysOpenAndSaysWhy(t *testing.T) {
	withTheme(t, Light, 1)
	atHome(t)
	a := ask(t, small, toSave)
	a.refuse = errors.New("The disk is full.")
	a.press(fyne.KeyReturn)
	a.wantAnswer()
	if !a.sees("The disk is full.") {
		t.Error("it is not said why")
	}
	if got := fyne.CurrentApp().Preferences().String(FolderPreference); got != "" {
		t.Errorf("%s is remembered, where it failed", got)
	}
}

func TestAFolderThatCannotBeReadIsSaid(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t, "Documents/gone")
	if err := folderError(os.ErrPermission); !strings.Contains(err.Error(), "may not look") {
		t.Errorf("said %v", err)
	}
	a := ask(t, small, toChoose)
	if err := os.Remove(filepath.Join(home, "Documents", "gone")); err != nil {
		t.Fatal(err)
	}
	a.win.Canvas().FocusNext()
	for _, o := range a.shown() {
		if r, ok := o.(*listRow); ok && r.list.OnTypedKey != nil {
			r.Tapped(nil)
			break
		}
	}
	if !a.sees("There is no such folder.") {
		t.Error("it is not said that the folder has gone")
	}
	a.tap("Back up here")
	a.wantAnswer()
	a.tap("Up")
	a.tap("Back up here")
	a.wantAnswer(filepath.Join(home, "Documents"))
}

func TestStrangeNamesAreShownOnOneLineAndOpened(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t, "Documents/a\nb \xff", "Documents/حسن 一 %41 'x'")
	path := filepath.Join(home, "Documents", "a\nb \xff", "people\t\xfe.csv")
	writeFile(t, path)
	a := ask(t, small, toOpen)
	a.wantNames("a�b �", "حسن 一 %41 'x'")
	a.press(fyne.KeyReturn)
	a.wantNames("people��.csv")
	a.press(fyne.KeyReturn)
	a.wantAnswer(path)
}

func TestThousandsOfFilesAreQuick(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t)
	for i := range 5000 {
		writeFile(t, filepath.Join(home, "Documents", fmt.Sprintf("list %04d.csv", i)))
	}
	begun := time.Now()
	a := ask(t, small, toOpen)
	a.press(fyne.KeyEnd)
	a.typed("list 31")
	took := time.Since(begun)
	if len(a.names()) > 20 {
		t.Errorf("%d rows exist", len(a.names()))
	}
	if took > 2*time.Second { // some 50 ms, but the machine may be busy
		t.Errorf("it took %v", took)
	}
	a.press(fyne.KeyReturn)
	a.wantAnswer(filepath.Join(home, "Documents", "list 3100.csv"))
}

func TestAFolderThatComesTooLateIsNotShown(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t, "Documents/slow")
	a := &asked{t: t, win: inWindow(t, Body(""), small.Width, small.Height)}
	var reading []func()
	a.chooser = NewChooser(a.win, nil, func(do func()) { reading = append(reading, do) })
	toChoose(a.chooser, a.take)
	a.tap("Up")
	reading[1]()
	reading[0]()
	a.tap("Back up here")
	a.wantAnswer(home)
}

func TestTheListOfFilesFitsTheWindow(t *testing.T) {
	for _, scale := range []float32{1, MaxTextScale} {
		withTheme(t, Light, scale)
		home := atHome(t, "Documents/a", "Documents/b", "Documents/c", "Documents/d", "Documents/e")
		writeFile(t, filepath.Join(home, "Documents", "sheet.pdf"))
		for name, question := range map[string]func(*Chooser, func(string) error){"open": toOpen, "save": toSave, "choose": toChoose} {
			a := ask(t, small, question)
			saveShot(t, a.win, fmt.Sprintf("files-%s-%.0f", name, scale*100))
			rows := 0
			for _, o := range a.shown() {
				if _, ok := o.(*fileRow); ok {
					rows++
				}
			}
			if rows < 2 {
				t.Errorf("%s at %v: %d rows are in sight", name, scale, rows)
			}
		}
	}
}

func TestSticksArePlacesWhileTheyArePluggedIn(t *testing.T) {
	got := pluggedIn("/dev/sda1 / ext4 rw 0 0\n/dev/sdb1 /media/maria/MY\\040STICK vfat rw 0 0\n" +
		"/dev/sdc1 /run/media/maria/disk ext4 rw 0 0\ntmpfs /run tmpfs rw 0 0\n\n")
	if want := []string{"/media/maria/MY STICK", "/run/media/maria/disk"}; !slices.Equal(got, want) {
		t.Errorf("plugged in are %q, want %q", got, want)
	}
}

func TestTheFoldersOfAPersonGoByTheirOwnNames(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t, "Dokumente", ".config")
	text := "# made by the system\nXDG_DOCUMENTS_DIR=\"$HOME/Dokumente\"\n"
	if err := os.WriteFile(filepath.Join(home, ".config", "user-dirs.dirs"), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := rememberedFolder(); got != filepath.Join(home, "Dokumente") {
		t.Errorf("it begins in %s", got)
	}
}

func TestTheListOfFoldersBeginsInTheListAndEnterTakesTheFolderThatIsSeen(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t, "Documents/lists")
	a := ask(t, small, toChoose)
	a.press(fyne.KeyDown) // chooses a folder to go into
	a.press(fyne.KeyReturn)
	a.wantNames()
	a.wantAnswer()
	for range 2 { // past the places
		a.win.Canvas().FocusPrevious()
	}
	a.press(fyne.KeyReturn)
	a.typed("stick")
	a.press(fyne.KeyReturn)
	a.press(fyne.KeyReturn)
	a.wantAnswer(filepath.Join(home, "Documents", "lists", "stick"))
}

func TestEnterInTheFieldOfTheFolderShowsItBeforeAnythingIsKeptThere(t *testing.T) {
	for name, c := range map[string]struct {
		question func(*Chooser, func(string) error)
		answer   string
	}{
		"a place":  {toSave, "elsewhere/sheet.pdf"},
		"a folder": {toChoose, "elsewhere"},
	} {
		t.Run(name, func(t *testing.T) {
			withTheme(t, Light, 1)
			home := atHome(t, "elsewhere/lists")
			a := ask(t, small, c.question)
			a.win.Canvas().Focus(a.where())
			a.where().SetText("~/elsewhere")
			a.press(fyne.KeyReturn)
			a.wantAnswer()
			a.wantNames("lists")
			a.press(fyne.KeyReturn)
			a.wantAnswer(filepath.Join(home, c.answer))
		})
	}
}

func TestAPathIsTypedWhereverTheKeyboardBeginsInTheListOfFolders(t *testing.T) {
	withTheme(t, Light, 1)
	home := atHome(t, "elsewhere/lists")
	a := ask(t, small, toChoose)
	a.typed(filepath.Join(home, "elsewhere"))
	a.press(fyne.KeyReturn)
	a.wantAnswer()
	a.wantNames("lists")
	a.press(fyne.KeyReturn)
	a.wantAnswer(filepath.Join(home, "elsewhere"))
}

func TestAListThatHasTheKeyboardAndNoRowSelectedShowsIt(t *testing.T) {
	withTheme(t, Light, 1)
	atHome(t, "Documents/lists")
	a := ask(t, small, toChoose)
	list := a.win.Canvas().Focused().(*RowList)
	if list.Selected() >= 0 || !list.ring.Visible() {
		t.Errorf("row %d is selected, the ring is shown: %t", list.Selected(), list.ring.Visible())
	}
	a.press(fyne.KeyDown)
	if list.ring.Visible() {
		t.Error("the ring stays beside the row")
	}
	a.press(fyne.KeyBackspace) // shows a folder in which the one come from is not selected
	a.win.Canvas().FocusNext()
	if list.ring.Visible() {
		t.Error("the ring stays where the keyboard is not")
	}
}

func TestAListThatComesBackHasTheKeyboardInOnePlace(t *testing.T) {
	withTheme(t, Light, 1)
	atHome(t)
	a := ask(t, small, toSave)
	where := a.where()
	a.win.Canvas().Focus(where)
	a.refuse = errors.New("The disk is full.")
	a.press(fyne.KeyReturn)
	if a.win.Canvas().Focused() == fyne.Focusable(where) || where.focused {
		t.Error("the folder has its ring still")
	}
}

func TestTheSpaceThatOpensADialogIsNotTypedIntoIt(t *testing.T) {
	withTheme(t, Light, 1)
	var name *Entry
	var win fyne.Window
	open := NewButton("Save", Secondary, func() {
		name = NewEntry("")
		name.SetValue("key.pdf")
		FormDialog(win, "Save", NewField("Name", name, ""), "Save", func() error { return nil })
	})
	win = inWindow(t, open, small.Width, small.Height)
	win.Canvas().Focus(open)
	keyboard.Type(win.Canvas(), " ")
	if name == nil || name.Text != "key.pdf" {
		t.Fatalf("there stands %q", name.Text)
	}
	keyboard.Type(win.Canvas(), " a b")
	if name.Text != "key.pdf a b" {
		t.Errorf("after typing on there stands %q", name.Text)
	}
}
