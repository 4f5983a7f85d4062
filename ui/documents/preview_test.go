package documents_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestAPageIsReadCloselyAndTurned(t *testing.T) {
	h := show(t, sample.Make(sample.Config{Seed: 7, People: 400, Years: 1, Groups: 1, Today: evening}), screen.Location{Document: reports.PairRegisterKey})
	h.WantSeen("Page 1 of ", "Whole page")
	h.Tap("The next page")
	h.WantSeen("Page 2 of ")
	h.Tap("The page before")
	h.Tap("The page before") // there is none
	h.WantSeen("Page 1 of ")
	h.Tap("Larger")
	h.WantSeen("75 %")
	h.Tap("Larger")
	h.WantSeen("100 %")
	h.WantUnseen("Large print") // the choices take no room from the page
	h.Press(fyne.KeyPageDown)
	h.WantSeen("Page 1 of ") // by most of what is seen, then to the next page
	h.Press(fyne.KeyPageDown)
	h.WantSeen("Page 2 of ")
	h.Press(fyne.KeyPageUp) // to the end of the page before
	h.WantSeen("Page 1 of ")
	h.Press(fyne.KeyEnd)
	h.WantUnseen("Page 1 of ")
	h.Press(fyne.KeyHome)
	h.WantSeen("Page 1 of ")
	h.Type("+")
	h.WantSeen("125 %")
	h.Type("--")
	h.WantSeen("75 %")
	h.Type("-")
	h.WantSeen("Whole page", "Large print")
	h.Tap("Larger")
	h.Press(fyne.KeyEscape)
	h.WantSeen("Whole page", "Large print")
	for _, c := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyPlus, "75 %"},
		{fyne.KeyEqual, "100 %"},
		{fyne.KeyMinus, "75 %"},
		{shifted(fyne.KeyEqual), "100 %"}, // how + is typed where it shares a key with =
		{fyne.Key0, "Whole page"},
		{fyne.KeyPageDown, "Page 2 of "},
		{fyne.KeyPageUp, "Page 1 of "},
	} {
		chord(t, h, c.key)
		h.WantSeen(c.want)
	}
	if n := len(printed(t, h)); n != 0 {
		t.Errorf("looking was noted as %d printed documents", n)
	}
}

const withShift = "Shift "

func shifted(key fyne.KeyName) fyne.KeyName { return withShift + key }

// chord presses Ctrl with a key.
func chord(t *testing.T, h *uitest.Host, key fyne.KeyName) {
	t.Helper()
	modifier := fyne.KeyModifierShortcutDefault
	if name, with := strings.CutPrefix(string(key), withShift); with {
		key, modifier = fyne.KeyName(name), modifier|fyne.KeyModifierShift
	}
	for _, k := range h.Shown.(screen.Keyed).Keys() {
		if k.Name == key && k.Modifier == modifier {
			k.Do()
			return
		}
	}
	t.Fatalf("Ctrl %s does nothing", key)
}

func TestThePagesAreReachedWhereTheyHaveNoRoomBesideTheChoices(t *testing.T) {
	h := show(t, aGroup(), review(dana))
	h.Wear(uitest.Look{Size: fyne.NewSize(760, 640), Variant: kit.Light, Scale: kit.MaxTextScale})
	h.WantUnseen("Page 1 of 1")
	h.Tap("See the pages")
	h.WantSeen("Page 1 of 1", "75 %")
	h.WantUnseen("Paper")
	h.Press(fyne.KeyPageDown)
	h.Type("-")
	h.WantSeen("Whole page", "Page 1 of 1")
	h.Press(fyne.KeyEscape)
	h.WantSeen("See the pages", "Paper")
	h.Shown.Show(review(data.Person{}))
	h.Tap("See the pages")
	h.WantSeen("Choose whom it is about")
	h.Tap("‹ The choices")
	h.WantSeen("Paper")
}
