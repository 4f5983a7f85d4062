package register_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/ui/kit"
	"alongside/ui/register"
	"alongside/ui/screen"
)

func TestANoteThatWasFoundIsInSight(t *testing.T) {
	for part, empty := range map[screen.Part]string{screen.EveningNote: "Write a line about the evening", screen.ForNext: "What to remember"} {
		for name, size := range map[string]fyne.Size{"small": fyne.NewSize(1024, 480), "folded": fyne.NewSize(520, 640)} {
			t.Run(string(part)+", "+name, func(t *testing.T) {
				e := takeRegister(t, "Dana", "Isla")
				e.Window().Resize(size)
				// another screen, which nobody has seen yet: as after opening the programme
				e.Show(register.New(e.Host), screen.Location{Screen: screen.Register, ID: e.meeting, Part: part})
				found := false
				e.Walk(func(o fyne.CanvasObject) bool {
					entry, is := o.(*kit.Entry)
					found = is && entry.PlaceHolder == empty && kit.InSight(entry)
					return found
				})
				if !found {
					t.Error("it is out of sight")
				}
			})
		}
	}
}
