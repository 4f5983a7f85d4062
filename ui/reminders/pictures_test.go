package reminders_test

import (
	"testing"

	"alongside/ui/register"
	"alongside/ui/screen"
	"alongside/ui/today"
	"alongside/ui/uitest"
)

func TestPicturesOfReminders(t *testing.T) {
	records, _, tonight := twoMeetings()
	records.Meetings[0].Settled = append(records.Meetings[0].Settled, settled())
	for _, look := range uitest.Looks() {
		h := uitest.New(t, records)
		h.Wear(look)
		h.Show(today.New(h), screen.Location{Screen: screen.Today})
		h.Picture("reminders-today-" + look.Name)
		h.Show(register.New(h), screen.Location{Screen: screen.Register, ID: tonight})
		h.Picture("reminders-register-" + look.Name)
	}
}
