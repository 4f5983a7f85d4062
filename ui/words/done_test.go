package words

import (
	"testing"

	"alongside/data"
	"alongside/data/store"
)

func TestAContactIsToldOfWithTheNameOfWhom(t *testing.T) {
	Install()
	dana := data.Person{ID: data.NewID(), First: "Dana"}
	names := data.NewNames(data.FirstAndInitial, []data.Person{dana})
	for _, c := range []struct {
		act   store.Act
		about []data.ID
		how   store.How
		says  string
	}{
		{store.ActAddContact, []data.ID{dana.ID}, store.Did, "Logged a call to Dana"},
		{store.ActAddContact, []data.ID{dana.ID, data.NewID(), data.NewID()}, store.Did, "Logged a one-to-one with Dana"},
		{store.ActEditContact, []data.ID{dana.ID, data.NewID(), data.NewID()}, store.Did, "Changed a one-to-one with Dana"},
		{store.ActAddContact, []data.ID{dana.ID}, store.Undid, "Taken back: Logged a call to Dana"},
		{store.ActEditContact, []data.ID{dana.ID}, store.Redid, "Done again: Changed a call to Dana"},
		{store.ActAddContact, []data.ID{data.NewID()}, store.Did, "Logged a call to one person"}, // who is no longer there
	} {
		done := store.Done{Act: c.act, About: c.about}
		if got := Done(names, store.Change{How: c.how, Done: done}); got != c.says {
			t.Errorf("%s: %q, want %q", c.act, got, c.says)
		}
	}
}

func TestWhatIsNotTakenBackIsSaidPlainly(t *testing.T) {
	Install()
	done := store.Done{Act: store.ActAddPerson}
	if got, want := NotUndone(data.Names{}, done), "Not taken back, for something else was done after it: Added one person"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestACallThatNobodyAnsweredIsNoContact(t *testing.T) {
	dana := data.Person{ID: data.NewID(), First: "Dana"}
	names := data.NewNames(data.FirstAndInitial, []data.Person{dana})
	done := store.Done{Act: store.ActAddContact, Detail: store.MissedContact, About: []data.ID{dana.ID}}
	if got, want := Done(names, store.Change{How: store.Did, Done: done}), "Noted that Dana was not reached"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}
