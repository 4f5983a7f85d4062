package register_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

// ids are those of people by first name.
func (e evening) ids(names ...string) []data.ID {
	var ids []data.ID
	for _, name := range names {
		ids = append(ids, e.people[name])
	}
	return ids
}

// leads stores who led the meeting and opens the dialog about that.
func (e evening) leads(names ...string) {
	e.t.Helper()
	if err := e.Store().SetLedBy(e.meeting, e.ids(names...)); err != nil {
		e.t.Fatal(err)
	}
	e.chord(fyne.KeyG, fyne.KeyModifierShortcutDefault)
}

// wantLed fails the test unless these are the leaders.
func (e evening) wantLed(got []data.ID, names ...string) {
	e.t.Helper()
	if diff := cmp.Diff(e.ids(names...), got); diff != "" {
		e.t.Errorf("led by (-want +got):\n%s", diff)
	}
}

func TestLeadersStayAsTheyAreWhenSavedUnchanged(t *testing.T) {
	for name, led := range map[string][]string{
		"nobody": {}, "one": {"Ada"}, "more than usual": {"Ada", "Ben", "Cy", "Dee", "Eli"},
	} {
		t.Run(name, func(t *testing.T) {
			e := takeRegister(t, "Ada", "Ben", "Cy", "Dee", "Eli")
			e.leads(led...)
			e.Tap("Save")
			e.wantLed(e.readMeeting().LedBy, led...)
		})
	}
}

func TestALeaderWhoHasLeftSinceStaysTheLeader(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben")
	e.change("Ada", func(p *data.Person) { p.Left = e.Today().AddDays(-1) })
	e.leads("Ada")
	e.WantSeen("Ada T.")
	e.Pick(1, "B")
	e.Tap("Save")
	e.wantLed(e.readMeeting().LedBy, "Ada", "Ben")
}

func TestWhoIsPickedTwiceLedOnce(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben")
	e.leads("Ada")
	e.Pick(1, "B")
	e.Pick(2, "A")
	e.Tap("Save")
	e.wantLed(e.readMeeting().LedBy, "Ada", "Ben")
}

func TestNobodyMayHaveLed(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben")
	e.leads("Ada", "Ben")
	e.Pick(0, "N")
	e.Tap("Save")
	e.wantLed(e.readMeeting().LedBy, "Ben")
}

func TestThereIsAlwaysRoomForOneMoreLeader(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben", "Cy", "Dee")
	e.leads("Ada", "Ben", "Cy")
	e.Pick(3, "D")
	e.Picture("register-leaders")
	e.Pick(4, "N")
	e.Tap("Save")
	e.wantLed(e.readMeeting().LedBy, "Ada", "Ben", "Cy", "Dee")
}
