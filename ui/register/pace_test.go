package register_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

// TestAnEveningComesOutTheSameWheneverTheDiskIsDone types an evening at full
// speed. What is stored meanwhile must never take away whom the next key is
// for.
func TestAnEveningComesOutTheSameWheneverTheDiskIsDone(t *testing.T) {
	want := map[string]data.Status{
		"Dana": data.Present, "Yusuf": data.Present, "Bartek": data.Late, "Isla": data.Present,
		"Priya": data.Excused, "Oscar": data.Late,
	}
	rapid.Check(t, func(rt *rapid.T) {
		e := takeRegister(t, "Dana", "Isla", "Oscar", "Priya", "Ruth")
		e.Hold()
		// pace lets the disk be done with what it has, or not yet
		pace := func() {
			if rapid.Bool().Draw(rt, "stored") {
				e.Release()
				e.Hold()
			}
		}
		typed := func(text string) {
			for _, r := range text {
				e.Type(string(r))
				pace()
			}
		}
		enter := func() {
			e.Press(fyne.KeyReturn)
			pace()
		}
		alt := func(key fyne.KeyName) {
			e.chord(key, fyne.KeyModifierAlt)
			pace()
		}
		typed("da")
		enter()
		typed("yusuf")
		enter()
		enter()
		typed("bartek")
		alt(fyne.KeyL)
		typed("is")
		enter()
		typed("pri")
		alt(fyne.KeyP)
		alt(fyne.KeyE) // a slip: whoever was served last is still chosen
		typed("osc")
		alt(fyne.KeyL)
		e.Release()
		if diff := cmp.Diff(want, e.marks()); diff != "" {
			rt.Fatalf("marks stored (-want +got):\n%s", diff)
		}
	})
}
