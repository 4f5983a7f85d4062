package ui_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// secret stands in every text of the programme of this test.
const secret = "Zephyrine"

func TestNothingThatIsTypedLeavesTheProgramme(t *testing.T) {
	records := sample.Make(sample.Tiny(data.DateOf(uitest.Evening)))
	if n := plant(reflect.ValueOf(&records).Elem()); n < 100 {
		t.Fatalf("the secret was planted in %d texts only", n)
	}
	records.Programme.Name = "Riverside" // the lock screen says it, to whoever locked it
	path := writeProgramme(t, records)
	c := newComputer(t)
	s := c.start(path)
	s.enterPassphrase("not " + secret + " at all") // refused
	s.win.Canvas().Focused().(*kit.Entry).SetValue("")
	s.enterPassphrase(uitest.Passphrase)
	s.visitEveryRoom()
	s.wantSeen(secret) // it is on the screen, so the test tests something

	s.app.Go(screen.Location{Screen: screen.Register})
	s.typeText("a")
	s.press(fyne.KeyReturn)
	s.wantSeen("Marked " + secret)
	s.typeText(secret + " the newcomer")
	s.press(fyne.KeyReturn)
	s.press(fyne.KeyReturn)
	s.wantSeen("Added")
	s.app.Fail(&data.Invalid{Field: "note", Reason: "says " + secret})
	s.press(fyne.KeyEscape)
	s.app.Go(screen.Location{Screen: screen.Documents, Document: "contact-sheet"})
	s.tap("Make and open")
	if len(c.viewed) != 1 {
		t.Fatalf("the system was asked to show %d files", len(c.viewed))
	}
	title := s.win.Title()
	kept := slices.Concat(filesIn(t, c.opened), filesIn(t, c.files), filesIn(t, c.state), filesIn(t, c.seen), filesIn(t, filepath.Dir(path)))
	for _, file := range kept { // a PDF that is shown too: its pages are packed
		wantNoSecret(t, file)
	}
	s.app.Lock()
	for _, folder := range []string{c.opened, c.files, c.state, c.seen, filepath.Dir(path)} {
		for _, file := range filesIn(t, folder) {
			wantNoSecret(t, file)
		}
	}

	if uitest.Sees(s.win, secret) {
		t.Error("the secret is still on the screen")
	}
	for what, text := range map[string]string{
		"the log":                     c.log.String(),
		"the preferences":             c.preferences(),
		"the window's title":          title,
		"the window's title at lock":  s.win.Title(),
		"the names of files":          strings.Join(kept, "\n"),
		"the names of files at lock":  strings.Join(filesIn(t, c.opened), "\n"),
		"what the system was to show": strings.Join(c.viewed, "\n"),
	} {
		if strings.Contains(strings.ToLower(text), strings.ToLower(secret)) {
			t.Errorf("the secret is in %s:\n%s", what, text)
		}
	}
}

// wantNoSecret looks for the secret in the bytes of a file.
func wantNoSecret(t *testing.T, file string) { wantNo(t, file, secret) }

// wantNo looks for a text in the bytes of a file.
func wantNo(t *testing.T, file, text string) {
	t.Helper()
	content, err := os.ReadFile(file)
	if err != nil || bytes.Contains(bytes.ToLower(content), []byte(strings.ToLower(text))) {
		t.Errorf("%q stands in %s, or it cannot be read: %v", text, filepath.Base(file), err)
	}
}

// plant writes the secret into every text below v that is set, and counts
// them.
func plant(v reflect.Value) int {
	n := 0
	switch v.Kind() {
	case reflect.String:
		if v.String() != "" {
			v.SetString(secret + " " + v.String())
			n = 1
		}
	case reflect.Struct:
		for i := range v.NumField() {
			n += plant(v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			n += plant(v.Index(i))
		}
	}
	return n
}

// preferences is all that this computer remembers.
func (c *computer) preferences() string {
	var all string
	c.app.Preferences().(interface{ ReadValues(func(map[string]any)) }).ReadValues(func(values map[string]any) {
		all = fmt.Sprint(values)
	})
	return all
}
