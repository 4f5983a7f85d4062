package settings

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/uitest"
)

func (r room) locksAfter() (after time.Duration) {
	r.t.Helper()
	r.Read(func(reader *store.Reader) error {
		p, err := reader.Programme()
		after = p.LocksAfter()
		return err
	})
	return after
}

func TestHowLongTheAppRestsBeforeItLocksIsChosenAndNeverIsNotOffered(t *testing.T) {
	r := open(t, data.Records{}, inKeeping)
	r.WantSeen("By itself, after", "When the laptop sleeps", "Always")
	l := r.keepingSection().lock
	if r.locksAfter() != 5*time.Minute || l.after.Selected() != 5 {
		t.Errorf("it begins at %v, shown as %d", r.locksAfter(), l.after.Selected())
	}
	l.after.Open()
	r.WantSeen("1 minute", "2 minutes", "5 minutes", "10 minutes", "15 minutes", "30 minutes")
	if uitest.Sees(r.Window(), "Never") {
		t.Error("it can be turned off")
	}
	r.Press(fyne.KeyEscape)
	r.Pick(0, "30 minutes")
	if r.locksAfter() != 30*time.Minute {
		t.Errorf("it locks after %v", r.locksAfter())
	}
	if _, err := r.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	if l.after.Selected() != 5 {
		t.Errorf("after undoing it shows %d", l.after.Selected())
	}
}
