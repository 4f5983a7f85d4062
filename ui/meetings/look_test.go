package meetings_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data/store"
	"alongside/ui/meetings"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestInABackupTheMeetingsAreOnlyLookedAt(t *testing.T) {
	h := uitest.NewToLook(t, twoGroups())
	h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings})
	h.WantOff("Extra meeting", "Weekly group", "Change")
	h.Type("c") // to change the meeting that is selected
	h.WantSeen(store.Looking.Error())
	h.Press(fyne.KeyEscape)
	same(t, "tonight's", stored(t, h, tonight.ID), tonight)
	h.Show(h.Shown, screen.Location{Screen: screen.Meetings, Part: screen.Grid})
	h.WantOff("Print")
	h.Chord(fyne.KeyP)
	h.WantSeen(store.Looking.Error())
	if len(h.Failures) > 0 {
		t.Errorf("the store had to refuse: %v", h.Failures)
	}
}
