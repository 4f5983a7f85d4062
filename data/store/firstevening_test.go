package store_test

import (
	"os"
	"path/filepath"
	"testing"

	"alongside/data"
	"alongside/data/store"
)

// firstEvening is a programme that was made just now, on a computer that remembers.
func firstEvening(t *testing.T) (f fixture, o store.Options) {
	t.Helper()
	c := &clock{evening}
	o = seenOptions(t, c)
	s, key, err := store.Create(filepath.Join(t.TempDir(), "a.alongside"), data.NewProgramme("Harbour House"), passphrase, "Rosa M.", o)
	ok(t, err)
	return fixture{s, t, c, key}, o
}

// Found by a year at random: nothing was remembered until the programme was opened for
// the second time.
func TestWhoWasErasedOnTheFirstEveningDoesNotComeBackWithABackup(t *testing.T) {
	f, o := firstEvening(t)
	_, _, sam, _ := f.group()
	backup := must(f.Backup(t.Context(), t.TempDir()))(t)
	must(f.Erase(store.Erasure{Person: sam, Why: store.ErasedAsked}))(t)
	f.checkAndClose()
	must(store.Restore(backup, f.Path(), passphrase, o))(t)
	s := must(store.Open(f.Path(), passphrase, o))(t)
	if err := s.View(func(r *store.Reader) error { _, err := r.Person(sam); return err }); store.KindOf(err) != store.NotFound {
		t.Errorf("they are there again: %v", err)
	}
	ok(t, s.Close())
}

func TestAnOlderFileIsToldOfAfterTheFirstEvening(t *testing.T) {
	f, o := firstEvening(t)
	older := must(os.ReadFile(f.Path()))(t)
	must(f.AddPerson(person("Ada", "Lovelace")))(t)
	f.checkAndClose()
	ok(t, os.WriteFile(f.Path(), older, 0o600))
	s := must(store.Open(f.Path(), passphrase, o))(t)
	if _, is := s.Behind(); !is {
		t.Error("it passes for the newest")
	}
	ok(t, s.Close())
}

func TestOfAProgrammeWithWhichNothingWasDoneNothingIsRemembered(t *testing.T) {
	f, o := firstEvening(t)
	ok(t, f.Close())
	if left, err := os.ReadDir(o.Seen); len(left) > 0 {
		t.Errorf("left are %v (%v)", left, err)
	}
}
