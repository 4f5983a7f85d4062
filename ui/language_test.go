package ui_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// A process reads the system's language once, as it starts: each has to be
// another process.
const sayEverything = "ALONGSIDE_SAY_EVERYTHING"

// Fyne brings words in many languages along. Whatever the system speaks, they
// do not mix with ours.
func TestEverySystemSeesOneLanguage(t *testing.T) {
	if testing.Short() {
		t.Skip("starts a process for each language")
	}
	english, _ := saidUnder(t, "en_GB.UTF-8")
	for _, word := range []string{"Register", "Undo", "Paste", "Open File", "Cancel"} {
		if !slices.Contains(english, word) {
			t.Errorf("%q is not among what was seen: this test looks past it", word)
		}
	}
	for _, system := range []string{
		"en_US.UTF-8", "es_ES.UTF-8", "fr_FR.UTF-8", "de_DE@euro", "pl_PL", "zh_CN.UTF-8", "C", "", "nonsense",
	} {
		said, logged := saidUnder(t, system)
		if !slices.Equal(said, english) {
			t.Errorf("LANG=%q: %s", system, firstOther(said, english))
		}
		if strings.Contains(logged, "Translation failure") {
			t.Errorf("LANG=%q logs %d failures", system, strings.Count(logged, "Translation failure"))
		}
	}
}

// saidUnder is everything that the app and Fyne say on a system of a language.
func saidUnder(t *testing.T, system string) (said []string, logged string) {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^TestSayEverything$")
	child.Env = append(os.Environ(), sayEverything+"=1", "LC_ALL=", "LC_MESSAGES=", "LANGUAGE=", "LANG="+system)
	var out, errs bytes.Buffer
	child.Stdout, child.Stderr = &out, &errs
	if err := child.Run(); err != nil {
		t.Fatalf("LANG=%q: %v: %s", system, err, errs.String())
	}
	for line := range strings.Lines(out.String()) {
		if text, ok := strings.CutPrefix(line, "says "); ok {
			said = append(said, strings.TrimSuffix(text, "\n"))
		}
	}
	return said, errs.String()
}

func firstOther(said, english []string) string {
	for i, text := range said {
		if i >= len(english) || text != english[i] {
			return fmt.Sprintf("says %q", text)
		}
	}
	return "says less"
}

// TestSayEverything is run by TestEverySystemSeesOneLanguage.
func TestSayEverything(t *testing.T) {
	if os.Getenv(sayEverything) == "" {
		t.Skip("another test's child")
	}
	s := newComputer(t).open(tinyProgramme(t))
	saySeen(s.win)
	s.app.Go(screen.Location{Screen: screen.Register})
	saySeen(s.win)
	entry := widget.NewEntry()
	s.win.SetContent(entry)
	s.win.Canvas().Focus(entry)
	s.typeText("x") // there is something to undo
	entry.TappedSecondary(&fyne.PointEvent{})
	saySeen(s.win)
	s.win.Canvas().Overlays().Top().Hide()
	files := dialog.NewFileOpen(func(fyne.URIReadCloser, error) {}, s.win)
	files.Show()
	saySeen(s.win)
}

func saySeen(w fyne.Window) {
	for _, text := range uitest.Texts(w) {
		fmt.Printf("says %s\n", strings.ReplaceAll(text, "\n", " "))
	}
	uitest.Walk(w, func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *widget.Label:
			fmt.Println("says", o.Text)
		case *widget.Button:
			fmt.Println("says", o.Text)
		}
		return false
	})
}
