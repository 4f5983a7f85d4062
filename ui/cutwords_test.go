package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"alongside/data"
	"alongside/data/sample"
	"alongside/ui/kit"
	"alongside/ui/uitest"
)

// What has no room is said shorter or on a second line, and never ends in the
// middle of a word. Only names as long as a line are cut, and there is none here.
func TestNoWordIsCutOnAnyScreen(t *testing.T) {
	today := data.DateOf(uitest.Evening)
	for _, a := range []amount{{"none", sample.Config{}}, {"12", sample.Tiny(today)}, {"400", sample.Full(today)}} {
		t.Run(a.name, func(t *testing.T) {
			s := openShell(t, a)
			for _, l := range []look{
				{"small", kit.Light, 1, small},
				{"usual", kit.Light, 1, fyne.NewSize(1280, 800)},
				{"200-small", kit.Light, kit.MaxTextScale, small},
				{"200-large", kit.Light, kit.MaxTextScale, large},
			} {
				s.app.SetLook(l.variant, l.scale)
				s.win.Resize(l.size)
				for _, shot := range shots {
					if shot.people && a.sample.People == 0 {
						continue
					}
					shot.show(s)
					for _, line := range cutLines(s.win) {
						t.Errorf("%s, %s: %s", shot.name, l.name, line)
					}
					s.putAway()
				}
			}
		})
	}
}

// cutLines are the lines in the window as they are drawn, of which not even the
// shortest form has room.
func cutLines(w fyne.Window) (lines []string) {
	uitest.Walk(w, func(o fyne.CanvasObject) bool {
		line, is := o.(*kit.Text)
		if !is || line.Size().Width < 1 {
			return false
		}
		drawn := ""
		for _, part := range test.WidgetRenderer(line).Objects() {
			drawn += part.(*canvas.Text).Text
		}
		if strings.HasSuffix(drawn, "…") && !strings.HasSuffix(line.Text(), "…") {
			lines = append(lines, drawn)
		}
		return false
	})
	return lines
}
