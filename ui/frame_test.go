package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// What was just done is said beside the screen, whose next row is needed, and
// above the foot of the navigation, where the laptop is locked.
func TestAToastCoversNeitherTheScreenNorTheFootOfTheNavigation(t *testing.T) {
	s := openShell(t, amounts()[len(amounts())-1])
	s.app.Go(screen.Location{Screen: screen.Register})
	place := func(is func(fyne.CanvasObject) bool) (from, to fyne.Position) {
		t.Helper()
		found := false
		uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
			if !is(o) {
				return false
			}
			found = true
			from = fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
			to = from.Add(o.Size())
			return true
		})
		if !found {
			t.Fatal("it is not in the window")
		}
		return from, to
	}
	for length, name := range map[string]string{"short": "Priya", "long": strings.Repeat("Maximiliane-", 16)} {
		if _, err := s.app.Store().AddPerson(data.Newcomer(name, data.DateOf(uitest.Evening))); err != nil {
			t.Fatal(err)
		}
		for _, l := range []look{
			{"light-small", kit.Light, 1, small},
			{"light-large", kit.Light, 1, large},
			{"light200-small", kit.Light, kit.MaxTextScale, small},
			{"light200-large", kit.Light, kit.MaxTextScale, large},
		} {
			s.app.SetLook(l.variant, l.scale)
			s.win.Resize(l.size)
			uitest.Picture(t, s.win, "toast-"+length+"-"+l.name)
			from, to := place(func(o fyne.CanvasObject) bool { _, is := o.(*kit.Toaster); return is })
			search, _ := place(func(o fyne.CanvasObject) bool { _, is := o.(*kit.SearchField); return is })
			item := func(label string) func(fyne.CanvasObject) bool {
				return func(o fyne.CanvasObject) bool {
					item, is := o.(*kit.NavItem)
					return is && item.Label() == label
				}
			}
			settings, _ := place(item("Settings"))
			_, foot := place(item("Lock"))
			if from.X < 0 || to.X > search.X {
				t.Errorf("%s: the toast is from %v to %v wide, the screen begins at %v", l.name, from.X, to.X, search.X)
			}
			// in a low window the navigation scrolls, and its foot may be out of sight
			if foot.Y <= l.size.Height && to.Y > settings.Y {
				t.Errorf("%s: the toast ends at %v, the foot begins at %v", l.name, to.Y, settings.Y)
			}
		}
	}
}
