package kit

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"alongside/ui/uitest/keyboard"
)

// atHome makes a home with the usual folders, in which nothing was chosen yet,
// and returns it.
func atHome(t *testing.T, folders ...string) string {
	t.Helper()
	home := t.TempDir()
	t.Setenv("HOME", home)
	t.Setenv("XDG_CONFIG_HOME", filepath.Join(home, ".config"))
	for _, f := range append([]string{"Documents", "Downloads", "Desktop"}, folders...) {
		if err := os.MkdirAll(filepath.Join(home, f), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	return home
}

func writeFile(t *testing.T, path string) {
	t.Helper()
	if err := os.WriteFile(path, []byte("some"), 0o600); err != nil {
		t.Fatal(err)
	}
}

// asked is a question in a window, and what was answered.
type asked struct {
	t       *testing.T
	win     fyne.Window
	chooser *Chooser
	answers []string
	refuse  error
}

// ask shows the kit's own list by what the function asks for.
func ask(t *testing.T, size fyne.Size, question func(c *Chooser, onPath func(string) error)) *asked {
	t.Helper()
	a := &asked{t: t, win: inWindow(t, NewButton("Behind", Secondary, nil), size.Width, size.Height)}
	a.chooser = NewChooser(a.win, nil, func(do func()) { do() })
	question(a.chooser, a.take)
	return a
}

func (a *asked) take(path string) error {
	if a.refuse != nil {
		return a.refuse
	}
	a.answers = append(a.answers, path)
	return nil
}

func (a *asked) press(keys ...fyne.KeyName) { keyboard.Press(a.win.Canvas(), keys...) }

func (a *asked) typed(text string) { keyboard.Type(a.win.Canvas(), text) }

// tap presses the button that says so in the dialog on top.
func (a *asked) tap(label string) {
	a.t.Helper()
	found := slices.ContainsFunc(a.shown(), func(o fyne.CanvasObject) bool {
		b, ok := o.(*Button)
		if ok && b.Label() == label {
			b.Tapped(nil)
		}
		return ok && b.Label() == label
	})
	if !found {
		a.t.Fatalf("there is no button %q", label)
	}
}

// shown are the objects in sight in the dialog on top.
func (a *asked) shown() (all []fyne.CanvasObject) {
	var visit func(o fyne.CanvasObject)
	visit = func(o fyne.CanvasObject) {
		if !o.Visible() {
			return
		}
		all = append(all, o)
		switch o := o.(type) {
		case *fyne.Container:
			for _, child := range o.Objects {
				visit(child)
			}
		case fyne.Widget:
			for _, child := range test.WidgetRenderer(o).Objects() {
				visit(child)
			}
		}
	}
	visit(a.win.Canvas().Overlays().Top())
	return all
}

// names are the files and folders in sight.
func (a *asked) names() (names []string) {
	for _, o := range a.shown() {
		if r, ok := o.(*fileRow); ok {
			names = append(names, r.name.Text())
		}
	}
	return names
}

func (a *asked) sees(text string) bool {
	return slices.ContainsFunc(a.shown(), func(o fyne.CanvasObject) bool {
		said, ok := o.(interface{ Text() string })
		return ok && strings.Contains(said.Text(), text)
	})
}

func (a *asked) wantNames(want ...string) {
	a.t.Helper()
	if got := a.names(); !slices.Equal(got, want) {
		a.t.Errorf("in the list are %q, want %q", got, want)
	}
}

// wantAnswer says what was answered, and whether the list has gone with it.
func (a *asked) wantAnswer(want ...string) {
	a.t.Helper()
	if !slices.Equal(a.answers, want) {
		a.t.Errorf("answered %q, want %q", a.answers, want)
	}
	if open := a.win.Canvas().Overlays().Top() != nil; open == (len(want) > 0) {
		a.t.Errorf("the list is open: %v", open)
	}
}

func toOpen(c *Chooser, onPath func(string) error) {
	c.OpenFile("Bring in people", "Look at it first", []string{".csv"}, "No spreadsheets in this folder.", onPath)
}

func toSave(c *Chooser, onPath func(string) error) { c.SaveFile("Save as PDF", "sheet.pdf", onPath) }

func toChoose(c *Chooser, onPath func(string) error) {
	c.ChooseFolder("Where to keep the backup", "Back up here", onPath)
}

var small = fyne.NewSize(1024, 640)
