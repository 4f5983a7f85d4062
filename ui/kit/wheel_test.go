package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"alongside/data"
	"alongside/data/written"
)

func TestTheWheelOverAFieldMovesThePage(t *testing.T) {
	withTheme(t, Light, 1)
	long := func() *Entry {
		e := NewMultiEntry("", 3)
		e.SetText(strings.Repeat("A line.\n", 9))
		return e
	}
	for name, c := range map[string]struct {
		field     fyne.CanvasObject
		by        float32
		text, all bool // what moves
	}{
		"of one line":                {NewEntry(""), -40, false, true},
		"of one long line":           {func() *Entry { e := NewEntry(""); e.SetText(strings.Repeat("long ", 99)); return e }(), -40, false, true},
		"of several, with room left": {NewMultiEntry("", 3), -40, false, true},
		"of several, more than fit":  {long(), -40, true, false},
		"of a date":                  {NewDateField(data.NewDate(2026, 11, 28), written.DayFirst, nil), -40, false, true},
	} {
		t.Run(name, func(t *testing.T) {
			page := Scroll(VStack(0, c.field, Gap(900)))
			w := inWindow(t, page, 300, 200)
			scroll := page.Objects[0].(*container.Scroll)
			over := absolute(c.field).AddXY(30, 20)
			test.Scroll(w.Canvas(), over, 0, c.by)
			if moved := scroll.Offset.Y > 0; moved != c.all {
				t.Errorf("the page is at %v", scroll.Offset.Y)
			}
			if e, is := c.field.(*Entry); is {
				text := scrollOf(test.WidgetRenderer(e))
				if moved := text.Offset.Y > 0; moved != c.text {
					t.Errorf("the text is at %v", text.Offset.Y)
				}
				if !c.text {
					return
				}
				for range 9 { // to its end, and on
					test.Scroll(w.Canvas(), over, 0, c.by)
				}
				if scroll.Offset.Y == 0 {
					t.Error("the page stands still after the end of the text")
				}
			}
		})
	}
}
