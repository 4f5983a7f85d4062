package ui_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// What was just done is said between the two halves of the navigation, or else in
// the middle of the screen's foot: clear of what locks the laptop, and far from
// where names are typed.
func TestAToastCoversNeitherTheNavigationNorWhereNamesAreTyped(t *testing.T) {
	s := openShell(t, amounts()[len(amounts())-1])
	s.app.Go(screen.Location{Screen: screen.Register})
	toastBox := func() (from, to fyne.Position) {
		t.Helper()
		uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
			toaster, is := o.(*kit.Toaster)
			if !is {
				return false
			}
			box := test.WidgetRenderer(toaster).Objects()[0]
			from = fyne.CurrentApp().Driver().AbsolutePositionForObject(box)
			to = from.Add(box.Size())
			return true
		})
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
			from, to := toastBox()
			var navigation, search float32 // where the one ends, and the other
			covers := false                // an item of the navigation
			uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
				at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
				end := at.Add(o.Size())
				switch o.(type) {
				case *kit.NavItem:
					navigation = max(navigation, end.X)
					covers = covers || from.X < end.X && to.X > at.X && from.Y < end.Y && to.Y > at.Y
				case *kit.SearchField:
					search = end.Y
				}
				return false
			})
			if from == to || covers || to.X >= l.size.Width || to.Y >= l.size.Height || from.Y <= search {
				t.Errorf("%s, %s: the toast is from %v to %v; the navigation ends at %v, the search at %v",
					length, l.name, from, to, navigation, search)
			}
			aside := length == "short" && l.scale == 1
			if left, right := from.X-navigation-kit.Gap16, l.size.Width-to.X; !aside && max(left-right, right-left) > 1 {
				t.Errorf("%s, %s: there are %v at the left of the toast and %v at its right", length, l.name, left, right)
			}
			if aside && to.X > navigation {
				t.Errorf("%s, %s: the toast reaches over the screen, to %v", length, l.name, to.X)
			}
		}
	}
}

func TestWhatWasJustDoneCoversNeitherTheGridsStripNorTheRegistersActs(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	for _, size := range []fyne.Size{small, large} {
		s.win.Resize(size)
		for name, at := range map[string]screen.Location{"grid": {Screen: screen.Meetings, Part: screen.Grid}, "register": {Screen: screen.Register}} {
			s.app.Go(at)
			s.app.Say("Marked Priya N. present")
			said := find[*kit.Toaster](s)
			uitest.Picture(t, s.win, "toast-"+name)
			for _, o := range test.WidgetRenderer(said).Objects() {
				if o.Visible() && o.Position().X+o.Size().Width > 208 {
					t.Errorf("%s, %v: the toast reaches to %v", name, size, o.Position().X+o.Size().Width)
				}
			}
		}
	}
}

// With large text in a low window the screens scroll, and what hides names and
// locks the laptop stays where it is; what was just done takes room of its own.
func TestLockIsInSightAtEverySizeAndNothingIsCoveredByWhatWasDone(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	s.app.SetLook(kit.Light, kit.MaxTextScale)
	s.win.Resize(small)
	s.app.Go(screen.Location{Screen: screen.Settings})
	seen := 0
	uitest.Walk(s.win, func(o fyne.CanvasObject) bool {
		item, is := o.(*kit.NavItem)
		if is && (item.Label() == "Lock" || item.Label() == "First names" || item.Label() == "Settings") {
			seen++
			if end := fyne.CurrentApp().Driver().AbsolutePositionForObject(item).Y + item.Size().Height; end > small.Height {
				t.Errorf("%s ends at %v", item.Label(), end)
			}
		}
		return false
	})
	if seen != 3 {
		t.Errorf("%d of them are there", seen)
	}
	s.app.SetLook(kit.Light, 1.5) // at which a list has more room than it needs
	s.app.Go(screen.Location{Screen: screen.People})
	list := find[*kit.RowList](s)
	foot := func() float32 {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(list).Y + list.Size().Height
	}
	before := foot()
	s.app.Say("Marked Priya N. present")
	box := test.WidgetRenderer(find[*kit.Toaster](s)).Objects()[0]
	if foot() > box.Position().Y {
		t.Errorf("the list ends at %v, below the head of what was said at %v", foot(), box.Position().Y)
	}
	s.app.ClearToast()
	if foot() != before {
		t.Errorf("the list ends at %v, and not at %v as before", foot(), before)
	}
}
