package bringin_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/ui/screen"
)

func TestAListKeptByHandComesInByEnterAloneAndGoesByOneUndo(t *testing.T) {
	r := enter(t, thursday())
	r.give("kept-by-hand.csv")
	r.WantSeen("4 people found", "nothing is changed yet", "Headings 4, 5", "Telephone", "1 of 3", "Of which year is “1 October”?")
	r.Picture("bring-in-map")
	r.Press(fyne.KeyReturn)
	r.WantSeen("2 of 3", "Another answer")
	r.Press(fyne.KeyReturn)
	r.WantSeen("3 of 3")
	r.Press(fyne.KeyReturn)
	r.WantSeen("Nothing is open")
	r.Press(fyne.KeyReturn)
	r.WantSeen("Before it comes in", "Ada Brook", "A remark, not a name", "Waits for you")
	r.Picture("bring-in-preview")
	r.Press(fyne.KeyReturn)
	r.wantNoFailure()
	people, marks, meetings := r.stored()
	if len(people) != 3 || len(marks) != 11 || len(meetings) != 5 {
		t.Errorf("%d people, %d marks, %d meetings are stored", len(people), len(marks), len(meetings))
	}
	if n := len(r.Places); n != 1 || r.Places[0] != (screen.Location{Screen: screen.Meetings}) {
		t.Errorf("it leads to %v", r.Places)
	}
	r.undo()
	if people, marks, meetings := r.stored(); len(people)+len(marks)+len(meetings) != 0 {
		t.Errorf("after undo %d people, %d marks, %d meetings are stored", len(people), len(marks), len(meetings))
	}
	_ = data.ID{}
}
