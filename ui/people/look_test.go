package people_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestInABackupThePeopleAreOnlyLookedAt(t *testing.T) {
	dana := data.Person{ID: data.NewID(), First: "Dana", Last: "Kowalska", Roles: data.Mentee}
	r := room{Host: uitest.NewToLook(t, data.Records{People: []data.Person{dana}}), t: t}
	r.screen = people.New(r.Host)
	r.Show(r.screen, screen.Location{Screen: screen.People})
	r.WantOff("Add a person", "Bring in a spreadsheet")
	r.visit(dana.ID)
	r.WantOff("Log a call")
	r.WantSeen("Dana K.")
	if len(r.Failures) > 0 {
		t.Errorf("the store had to refuse: %v", r.Failures)
	}
}

func TestLargeTextSetsTheNoteUnderTheActivityUnderOneHead(t *testing.T) {
	p := newProgramme(data.Present)
	r := enter(t, p.Records)
	r.SetLook(kit.Light, 1.5)
	r.Window().Resize(fyne.NewSize(848, 1200))
	r.visitTab(p.dana, 0)
	r.WantSeen("Activity and note")
	r.Picture("person-150")
}
