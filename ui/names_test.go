package ui_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestOneKeyShowsPeopleInAnotherStyleOnEveryScreen(t *testing.T) {
	records := data.Records{Programme: data.NewProgramme("Riverside Recovery"), People: []data.Person{
		{ID: data.NewID(), First: "Xaveria", Last: "Quill", Code: "M-17", Roles: data.Mentee},
	}}
	c := newComputer(t)
	path := writeProgramme(t, records)
	s := c.open(path)
	for _, want := range []struct{ name, says string }{
		{"Xaveria Q.", "Names: first"},
		{"M-17", "Names: code"},
		{"Xaveria Quill", "Names: full"},
	} {
		for _, name := range []screen.Name{screen.People, screen.Pairs, screen.Today} {
			s.app.Go(screen.Location{Screen: name})
			s.wantSeen(want.says)
		}
		s.app.Go(screen.Location{Screen: screen.People})
		s.wantSeen(want.name)
		s.ctrl(fyne.KeyH)
	}
	s.wantSeen("Xaveria Q.") // on the screen that was in sight already
	s.read(func(r *store.Reader) error {
		p, err := r.Programme()
		if p.ScreenNames != data.FirstAndInitial {
			t.Error("the programme's own setting was changed")
		}
		return err
	})

	s.ctrl(fyne.KeyH)
	s.ctrl(fyne.KeyL)
	s.enterPassphrase(uitest.Passphrase)
	s.wantSeen("Names: code") // a lock in between shows nobody more
	s.ctrl(fyne.KeyL)
	c.open(writeProgramme(t, records)).wantSeen("Names: first")
}

func TestAnotherNameStyleTakesAwayWhatWasSaidInTheOldOne(t *testing.T) {
	s, quentin, _ := inRegister(t)
	if err := s.app.Store().SetMark(tonight(t, s.app), quentin, data.Present); err != nil {
		t.Fatal(err)
	}
	s.wantSeen("Marked Quentin present")
	s.ctrl(fyne.KeyH)
	if uitest.Sees(s.win, "Marked Quentin present") {
		t.Error("the name is still said in the old style")
	}
}
