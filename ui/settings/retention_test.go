package settings

import (
	"testing"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// leavers are two people who left long ago, one of them in a pair, and one who stays.
func leavers() data.Records {
	id := func(n byte) data.ID { return data.ID{15: n} }
	today := data.DateOf(uitest.Evening)
	r := data.Records{People: []data.Person{
		{ID: id(1), First: "Ada", Last: "Lind", Left: data.NewDate(2024, 3, 14)},
		{ID: id(2), First: "Ben", Last: "Okafor", Left: data.NewDate(2023, 3, 14), Roles: data.Mentee},
		{ID: id(3), First: "Cem", Last: "Aydin", Note: "Came with Ada first", Roles: data.Mentor},
	}}
	r.Pairs = []data.Pair{data.NewPair(id(40), id(2), id(3), today.AddDays(-900), data.Active)}
	return r
}

func TestWhoIsDueIsListedAndErasedWhenSomebodySaysSo(t *testing.T) {
	r := open(t, leavers(), inRetention)
	r.WantSeen("Choose a period above, and who left longer ago is listed here.", "Nobody has asked so far.")
	r.Pick(0, "2 years")
	if r.programme().KeepMonths != 24 {
		t.Fatalf("%d months are stored", r.programme().KeepMonths)
	}
	r.WantSeen("Ada L.", "left 14 March 2024, kept for 2 years", "Ben O.", "Erase all 2")
	r.WantUnseen("Cem A.")
	r.Tap("What would go")
	if at := r.Places[len(r.Places)-1]; at != (screen.Location{Screen: screen.People, ID: data.ID{15: 2}, Part: screen.Erase}) {
		t.Errorf("it leads to %v", at)
	}
	r.Tap("Erase all 2")
	r.WantSeen("Ben O., Ada L.")
	r.Press("Escape")
	r.WantSeen("Ada L.")
	r.Tap("Erase all 2")
	r.Tap("Erase 2 people")
	if len(r.Said) != 1 || r.Said[0] != "Erased one person. One person is still in a pair and was left: end that pair first." {
		t.Errorf("%q", r.Said)
	}
	r.WantUnseen("Ada L.")
	r.WantSeen("Ben O.", "Somebody was last erased on 19 November 2026.")
	r.read(func(reader *store.Reader) error {
		cem, err := reader.Person(data.ID{15: 3})
		if cem.Note != "Came with someone first" {
			t.Errorf("%q", cem.Note)
		}
		return err
	})
	r.Picture("settings-keeping-and-erasing")
}

func TestARequestIsHandedOverFromTheList(t *testing.T) {
	r := open(t, leavers(), inRetention)
	if _, err := r.Store().AskAccess(data.ID{15: 3}, data.NewDate(2026, 10, 1)); err != nil {
		t.Fatal(err)
	}
	r.WantSeen("Asked on 1 October, was due by 1 November")
	r.Tap("Handed over")
	r.Tap("Note it")
	r.WantSeen("Asked on 1 October, handed over on 19 November")
	r.undo()
	r.WantSeen("was due by 1 November")
}

func TestTheAuditTrailIsKeptForAsLongAsChosen(t *testing.T) {
	r := open(t, leavers(), inRetention)
	r.Pick(1, "6 years")
	if r.programme().AuditKept() != 72 {
		t.Errorf("%d months", r.programme().AuditKept())
	}
	r.Tap("Open the audit trail")
	if at := r.Places[len(r.Places)-1]; at.Part != screen.AuditTrail {
		t.Errorf("it leads to %v", at)
	}
	r.Show(r.screen, screen.Location{Screen: screen.Settings, Part: screen.AuditTrail})
	r.WantSeen("Who did what, when, and about whom. Only leads see this page. It is kept for 6 years.", "changed a setting.")
}
