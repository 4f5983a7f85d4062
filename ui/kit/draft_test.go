package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data/written"
)

// notDrawn is an app whose window has drawn nothing yet: nothing in it knows where it
// is, as in a real window before its first frame.
type notDrawn struct{ fyne.App }

func (a notDrawn) Driver() fyne.Driver { return blindDriver{a.App.Driver()} }

type blindDriver struct{ fyne.Driver }

func (blindDriver) CanvasForObject(fyne.CanvasObject) fyne.Canvas { return nil }

// What is put back into a form counts as typed, also before the form is drawn: it is
// asked about before it goes, and kept again by the next lock.
func TestWhatIsPutBackIntoAFormCountsAsTyped(t *testing.T) {
	for name, put := range map[string]struct {
		field fyne.CanvasObject
		text  string
	}{
		"a line": {NewEntry(""), "Half"},
		"a date": {NewDateField(today, written.DayFirst, nil), "3 December 2026"},
	} {
		t.Run(name, func(t *testing.T) {
			withTheme(t, Light, 1)
			w := inWindow(t, NewEntry(""), 800, 600)
			form := FormDialog(w, "Add a person", VStack(0, NewField("What", put.field, "")), "Add", func() error { return nil })
			app := fyne.CurrentApp()
			fyne.SetCurrentApp(notDrawn{app})
			left := Refill(w.Canvas(), []Drafted{{"What", put.text}})
			fyne.SetCurrentApp(app)
			if len(left) > 0 {
				t.Fatalf("left over: %v", left)
			}
			if !form.typed() {
				t.Error("it counts as nothing")
			}
			if again, is := DraftOf(w.Canvas()); !is || again.Fields[0].Text != put.text {
				t.Errorf("the next lock keeps %v", again)
			}
		})
	}
}
