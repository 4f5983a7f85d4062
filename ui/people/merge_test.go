package people_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// withWalkIn is the programme with somebody who came once, and may be Dana.
func withWalkIn() (p programme, walkIn data.ID) {
	p = newProgramme(data.Present, data.Absent, data.Present)
	walkIn = data.NewID()
	p.People = append(p.People, data.Person{ID: walkIn, First: "Danuta", Email: "dana@example.org", Roles: data.Mentee})
	p.Marks = append(p.Marks, data.Mark{Meeting: p.Meetings[1].ID, Person: walkIn, Status: data.Late})
	return p, walkIn
}

// compare goes from a person's page to the comparison with the n-th of the
// others.
func (r room) compare(person data.ID, name string) {
	r.t.Helper()
	r.visitTab(person, inDetails)
	r.Tap("This is the same person as …")
	r.Pick(0, name)
}

func TestAWalkInBecomesOneWithWhoTheyAre(t *testing.T) {
	p, walkIn := withWalkIn()
	r := enter(t, p.Records)
	r.compare(walkIn, "D") // the only other one that begins so
	r.WantSeen("Are these one person?", "dana@example.org", "07700 900123", "Both are marked at one meeting")
	r.Tap("Make one of them")
	r.wantNoFailure()
	people := r.people()
	if _, still := people["Danuta"]; still {
		t.Error("the walk-in is still on the list")
	}
	if got := people["Dana"]; got.Email != "dana@example.org" || got.Phone != "07700 900123" || got.ID != p.dana {
		t.Errorf("%+v", got)
	}
	r.Stored(func(reader *store.Reader) error {
		mark, _, err := reader.Mark(p.Meetings[1].ID, p.dana)
		if mark.Status != data.Late {
			t.Errorf("%+v", mark)
		}
		return err
	})
	if last := r.Places[len(r.Places)-1]; last != (screen.Location{Screen: screen.People, ID: p.dana}) {
		t.Errorf("it leads to %+v", last)
	}
	r.undo()
	if len(r.people()) != len(p.People) {
		t.Error("undoing does not give back both")
	}
}

func TestTheOtherRecordCanBeTheOneThatStays(t *testing.T) {
	p, walkIn := withWalkIn()
	r := enter(t, p.Records)
	r.compare(walkIn, "D")
	r.Press(fyne.KeyLeft) // the choice has the keyboard; the one with more meetings was proposed
	r.Tap("Make one of them")
	if got := r.people()["Danuta"]; got.ID != walkIn || got.Last != "Kowalska" {
		t.Errorf("%+v", got)
	}
}

func TestAPairIsNotMadeOnePerson(t *testing.T) {
	p, _ := withWalkIn()
	r := enter(t, p.Records)
	r.compare(p.dana, "R") // Ruth, Dana's mentor
	r.Tap("Make one of them")
	r.WantSeen("These two are or were a pair with each other, so they cannot be one person.")
	if len(r.people()) != len(p.People) {
		t.Error("somebody is gone")
	}
}

func TestEscapeMergesNobody(t *testing.T) {
	p, walkIn := withWalkIn()
	r := enter(t, p.Records)
	r.compare(walkIn, "D")
	r.Press(fyne.KeyEscape)
	if len(r.people()) != len(p.People) {
		t.Error("somebody is gone")
	}
}

func TestMergePictures(t *testing.T) {
	p, walkIn := withWalkIn()
	p.People[0].Last = strings.Repeat("Kowalska-Wiśniewska ", 9)
	p.People[0].Note = "Likes to sit by the door"
	r := enter(t, p.Records)
	r.Window().Resize(fyne.NewSize(1024, 640))
	r.visitTab(walkIn, inDetails)
	r.Tap("This is the same person as …")
	r.Picture("merge-who")
	r.Pick(0, "D")
	for variant, theme := range []kit.Variant{kit.Light, kit.Dark, kit.HighContrastLight} {
		r.SetLook(theme, 1)
		r.Picture(fmt.Sprintf("merge-%d", variant))
	}
	r.SetLook(kit.Light, 2)
	r.Picture("merge-large")
}
