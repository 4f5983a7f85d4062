package ui_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// Whatever goes out of the programme through the window, or comes in, leaves nothing of
// it anywhere but in the files that somebody asked for. Every one of the secrets begins
// with the same word, so that to look for that is to look for all of them.
func TestOfWhatGoesOutAndComesInNothingIsLeftBehind(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	records := sample.Make(sample.Config{Seed: 9, People: 40, Years: 1, Groups: 1, Today: data.DateOf(uitest.Evening)})
	for i := range records.Marks {
		records.Marks[i].Note = "x"
	}
	if n := plant(reflect.ValueOf(&records).Elem()); n < 2000 {
		t.Fatalf("the secret was planted in %d texts only", n)
	}
	records.Programme.Name = "Riverside"
	path := writeProgramme(t, records)
	c := newComputer(t)
	s := c.open(path)

	asked := t.TempDir()
	stick := t.TempDir()
	s.app.SetBackupFolders([]string{stick})
	documents := screen.Location{Screen: screen.Documents, Document: "contact-sheet"}
	for _, save := range []struct {
		from, answer string
		choose       func()
	}{
		{"Write out as sheets", "Save", func() {}},
		{"Write out as sheets", "Make them here", func() { uitest.Choose(t, s.win, "A folder of CSV files") }},
		{"Save a calendar file", "Save", func() {}},
	} {
		s.app.Go(documents)
		uitest.FromMenu(t, s.win, "More", save.from)
		save.choose()
		s.tap("Choose where…")
		s.nameFolder(asked)
		s.tap(save.answer)
	}
	s.app.Go(documents)
	s.tap("Save as…")
	s.nameFolder(asked)
	s.tap("Save")
	s.app.Go(documents)
	s.tap("Make and open")
	got := strings.Join(filesIn(t, asked), " ")
	for _, kind := range []string{".xlsx", "people.csv", ".ics", ".pdf"} {
		if !strings.Contains(got, kind) {
			t.Errorf("nothing was saved as %s: %s", kind, got)
		}
	}
	if len(c.viewed) != 1 {
		t.Errorf("the system was asked to show %q", c.viewed)
	}

	fyne.CurrentApp().Clipboard().SetContent("Name\tNote\n" + secret + " Quillfeather\t" + secret + " is new\n")
	s.app.Go(screen.Location{Screen: screen.BringIn})
	chordsOf(s.win.Canvas()).TypedShortcut(&fyne.ShortcutPaste{})
	s.press(fyne.KeyReturn)
	s.press(fyne.KeyReturn)
	s.wantSeen("Brought in 1 person")
	s.press(fyne.KeyEscape)
	s.erase(records)
	s.app.BackUpNow(func() {})
	if len(filesIn(t, stick)) == 0 {
		t.Error("no backup was made")
	}
	s.visitEveryRoom()
	s.app.Go(screen.Location{Screen: screen.People})
	s.wantSeen(secret) // it is on the screen, so the test tests something

	for _, moment := range []struct {
		name string
		come func()
	}{
		{"while the programme is open", func() {}},
		{"once it is locked", s.app.Lock},
		{"at the next start, as after a crash", func() { c.start("") }},
	} {
		moment.come()
		for _, folder := range []string{c.opened, c.files, c.state, c.seen, filepath.Dir(path), temporary, stick} {
			for _, file := range filesIn(t, folder) {
				content, err := os.ReadFile(file)
				if in := hiddenIn(content); err != nil || in != "" {
					t.Errorf("%s the secret stands in %s %s (%v)", moment.name, file, in, err)
				}
			}
		}
		for what, text := range map[string]string{"the log": c.log.String(), "the preferences": c.preferences(), "the title": s.win.Title()} {
			if in := hiddenIn([]byte(text)); in != "" {
				t.Errorf("%s the secret stands in %s %s:\n%s", moment.name, what, in, text)
			}
		}
	}
	if left := append(filesIn(t, c.opened), filesIn(t, temporary)...); len(left) > 0 { // packed or not
		t.Errorf("left behind: %q", left)
	}
}

// hiddenIn says in which form the secret stands in bytes, or nothing.
func hiddenIn(content []byte) string {
	wide := func() (b []byte) {
		for _, u := range utf16.Encode([]rune(strings.ToLower(secret))) {
			b = append(b, byte(u), byte(u>>8))
		}
		return b
	}()
	lower := bytes.ToLower(content)
	forms := map[string][]byte{
		"in clear": []byte(strings.ToLower(secret)), "as UTF-16": wide, "in hexadecimal": []byte(hex.EncodeToString([]byte(secret))),
	}
	for form, is := range forms {
		if bytes.Contains(lower, is) {
			return form
		}
	}
	for shift := range 3 {
		packed := base64.StdEncoding.EncodeToString([]byte(strings.Repeat(" ", shift) + secret))
		if bytes.Contains(content, []byte(packed[4:len(packed)-4])) {
			return "in base 64"
		}
	}
	return ""
}

func TestTheSecretIsFoundInEveryForm(t *testing.T) {
	for _, content := range []string{
		"of " + secret, strings.ToUpper(secret), hex.EncodeToString([]byte("x" + secret)),
		base64.StdEncoding.EncodeToString([]byte("of " + secret + " and")), base64.StdEncoding.EncodeToString([]byte("of1" + secret + " and")[2:]),
		"Z\x00e\x00p\x00h\x00y\x00r\x00i\x00n\x00e\x00",
	} {
		if hiddenIn([]byte(content)) == "" {
			t.Errorf("it is not found in %q", content)
		}
	}
}

// nameFolder names a folder in the list of files, and leaves the name of the file.
func (s *shell) nameFolder(folder string) {
	uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
		if entry, is := o.(*kit.Entry); is && filepath.Ext(entry.Text) == "" {
			entry.SetValue(folder)
		}
		return false
	})
}

// erase erases somebody who is in no pair.
func (s *shell) erase(records data.Records) {
	s.t.Helper()
	i := slices.IndexFunc(records.People, func(p data.Person) bool {
		return !slices.ContainsFunc(records.Pairs, func(pair data.Pair) bool { return pair.Mentee == p.ID || pair.Mentor == p.ID })
	})
	if _, err := s.app.Store().Erase(store.Erasure{Person: records.People[i].ID, Why: store.ErasedAsked}); err != nil {
		s.t.Fatal(fmt.Errorf("erase: %w", err))
	}
}
