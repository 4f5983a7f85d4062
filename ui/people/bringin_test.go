package people_test

import (
	"os"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/words"
)

// bringIn asks for a spreadsheet with this in it, and chooses it by keys.
func (r room) bringIn(content string) {
	r.t.Helper()
	path := filepath.Join(fyne.CurrentApp().Preferences().String("folder"), "list.csv")
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		r.t.Fatal(err)
	}
	r.Tap("Bring in from a spreadsheet")
	r.WantSeen("list.csv")
	r.Press(fyne.KeyReturn)
}

const spreadsheet = "First name,Last name,Role,Joined,Shoe size\n" +
	"Ola,Martins,Mentee,2026-10-01,38\n" +
	"Dana,Kowalska,Mentee,2026-09-01,39\n" +
	",,Mentee,,40\n" +
	"Sam,Tester,wizard,2026-09-01,41\n"

func TestASpreadsheetIsLookedAtBeforeAnybodyIsBroughtIn(t *testing.T) {
	r := enter(t, newProgramme().Records)
	r.bringIn(spreadsheet)
	r.WantSeen("2 new people · 1 perhaps there already · 1 row refused",
		"Row 2", "Ola Martins", "Mentee · joined 1 Oct", "Bring in 2 people", "Columns left aside: Shoe size.")
	if n := len(r.people()); n != 3 {
		t.Errorf("%d people are stored already", n)
	}
	r.Picture("people-preview")
}

func TestWhereNamesAreHiddenASpreadsheetTellsNone(t *testing.T) {
	code := data.CodeOnly
	words.ShowNames(&code)
	t.Cleanup(func() { words.ShowNames(nil) })
	r := enter(t, newProgramme().Records)
	r.bringIn(spreadsheet)
	r.WantSeen("Hidden", "Mentee · joined 1 Oct")
	r.WantUnseen("Ola Martins")
	r.chooseTab(1)
	r.WantSeen("Row 3")
	r.WantUnseen("Dana Kowalska")
}

func TestBringingInIsOneStep(t *testing.T) {
	r := enter(t, newProgramme().Records)
	r.bringIn(spreadsheet)
	r.Tap("Bring in 2 people")
	r.WantSeen("Ola M.", "Sam T.", "4 people")
	r.undo()
	r.WantUnseen("Ola M.", "Sam T.")
	r.wantNoFailure()
}

func TestWhenThePreviewIsLeftTheKeyboardSearchesTheList(t *testing.T) {
	for _, button := range []string{"Bring in 2 people", "‹ People"} {
		t.Run(button, func(t *testing.T) {
			r := enter(t, newProgramme().Records)
			r.bringIn(spreadsheet)
			r.Tap(button)
			r.Type("Dan")
			r.WantSeen("Dana K.")
			r.WantUnseen("Sam T.")
		})
	}
}

func TestThoseBroughtInJoinTheOnlyGroup(t *testing.T) {
	r := enter(t, newProgramme().Records)
	groups := r.groups()
	if len(groups) != 1 {
		t.Fatalf("the programme has %d groups", len(groups))
	}
	before := len(r.members(groups[0].ID))
	r.bringIn(spreadsheet)
	r.WantSeen("They join the group")
	r.Tap("Bring in 2 people")
	if n := len(r.members(groups[0].ID)); n != before+2 {
		t.Errorf("the group has %d members, want %d", n, before+2)
	}
	r.undo()
	if n := len(r.members(groups[0].ID)); n != before {
		t.Errorf("after one undo the group has %d members, want %d", n, before)
	}
}

// groups and members are what is stored.
func (r room) groups() (groups []data.Group) {
	r.t.Helper()
	r.Read(func(x *store.Reader) (err error) {
		groups, err = x.Groups()
		return err
	})
	return groups
}

func (r room) members(group data.ID) (members []data.Membership) {
	r.t.Helper()
	r.Read(func(x *store.Reader) (err error) {
		members, err = x.Members(group)
		return err
	})
	return members
}

func TestADuplicateIsLeftOutUnlessSomebodySaysOtherwise(t *testing.T) {
	r := enter(t, newProgramme().Records)
	r.bringIn(spreadsheet)
	r.chooseTab(1)
	r.WantSeen("Row 3", "Dana Kowalska", "like Dana K. on the list")
	r.Tick("Bring in anyway")
	r.Tap("Bring in 3 people")
	danas := 0
	for _, p := range r.all() {
		if p.First == "Dana" {
			danas++
		}
	}
	if danas != 2 {
		t.Errorf("there are %d Danas, want 2", danas)
	}
}

func TestARefusedRowSaysItsNumberAndWhy(t *testing.T) {
	r := enter(t, newProgramme().Records)
	r.bringIn(spreadsheet)
	r.chooseTab(2)
	r.WantSeen("Row 4", "Mentee · 40", "There is no name in this row.")
	r.Picture("bring-in-refused")
}

func TestWhatIsNoListIsRefusedAndNothingChanges(t *testing.T) {
	for _, c := range []struct{ name, content, reason string }{
		{"a picture", "\x89PNG\r\n\x1a\n", "this is a picture"},
		{"nothing", "", "there is nothing in this file"},
		{"no names", "Shoe size\n38\n", "there is no column of names"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := enter(t, data.Records{})
			r.bringIn(c.content)
			if len(r.Failures) != 1 {
				t.Fatalf("failures: %v", r.Failures)
			}
			if got := r.Failures[0].Error(); len(got) < len(c.reason) || got[:len(c.reason)] != c.reason {
				t.Errorf("said %q, want %q…", got, c.reason)
			}
			r.WantSeen("Nobody is on the list yet")
			if n := len(r.people()); n != 0 {
				t.Errorf("%d people are stored", n)
			}
		})
	}
}
