package store_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

func ring(f fixture) *store.Ring {
	f.t.Helper()
	r := must(f.Ring())(f.t)
	f.t.Cleanup(r.Close)
	return r
}

func TestABackupIsLookedIntoWithTheKeyThatIsOpen(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	backup := must(f.Backup(t.Context(), t.TempDir()))(t)
	before := must(os.ReadFile(backup))(t)
	holds := must(ring(f).Look(backup))(t)
	want := store.Holds{Programme: "Harbour House", LastMeeting: m.Date, Meetings: 1, People: 2}
	if diff := cmp.Diff(want, holds); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if after := must(os.ReadFile(backup))(t); !slices.Equal(before, after) {
		t.Error("looking into a backup changed it")
	}
}

func TestTheRingOpensOnlyWhatItsPassphraseOpens(t *testing.T) {
	f := open(t)
	dir := t.TempDir()
	before := must(f.Backup(t.Context(), dir))(t)
	ok(t, f.ResetPassphrase("a new lamp for the long corridor"))
	after := must(f.Backup(t.Context(), dir))(t)
	r := ring(f)
	if _, err := r.Look(before); store.KindOf(err) != store.WrongPassphrase {
		t.Errorf("a backup that opens with the old passphrase: %v", err)
	}
	must(r.Look(after))(t)
	if err := r.Add(before, "not the right words"); store.KindOf(err) != store.WrongPassphrase {
		t.Errorf("a wrong passphrase: %v", err)
	}
	ok(t, r.Add(before, passphrase))
	must(r.Look(before))(t)

	other := open(t)
	if _, err := r.Look(must(other.Backup(t.Context(), dir))(t)); store.KindOf(err) != store.WrongPassphrase {
		t.Errorf("another programme’s: %v", err)
	}
}

func TestWhatWouldBeLostIsToldFromBothFiles(t *testing.T) {
	f := open(t)
	group, m, sam, ada := f.group()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	pair := must(f.MakePair(sam, ada, today, data.Active))(t)
	backup := must(f.Backup(t.Context(), t.TempDir()))(t)
	r := ring(f)
	loss := must(r.Compare(t.Context(), backup, f.Store))(t)
	if !loss.IsNothing() {
		t.Errorf("of nothing that was done since: %+v", loss)
	}

	ok(t, f.SetMark(m.ID, sam, data.Late))
	ok(t, f.SetMark(m.ID, ada, data.Absent))
	walkIn := must(f.AddWalkIn(m.ID, person("Sunita", "B"), data.Present))(t)
	must(f.AddContact(data.Contact{Person: sam, Pair: pair, Date: today}))(t)
	must(f.AddContact(data.Contact{Person: ada, Date: today, How: data.ByPhone}))(t)
	g := tuesdays()
	g.ID, g.Place = group, "Library"
	ok(t, f.UpdateGroup(g))
	loss = must(r.Compare(t.Context(), backup, f.Store))(t)
	if len(loss.Registers) != 1 || loss.Registers[0].Marks != 3 || loss.Registers[0].Meeting.ID != m.ID {
		t.Errorf("registers: %+v", loss.Registers)
	}
	if len(loss.People) != 1 || loss.People[0].Person.ID != walkIn || !loss.People[0].Came {
		t.Errorf("people: %+v", loss.People)
	}
	if loss.OneToOnes != 1 || loss.Calls != 1 || loss.Others < 1 || loss.Back != 0 {
		t.Errorf("%+v", loss)
	}

	later := must(f.Backup(t.Context(), t.TempDir()))(t)
	for range 3 {
		must(f.Undo())(t)
	}
	if loss = must(r.Compare(t.Context(), later, f.Store))(t); loss.Back != 2 {
		t.Errorf("two one-to-ones that were taken back would come back: %+v", loss)
	}
}

func TestAComparisonFindsABackupThatIsAmiss(t *testing.T) {
	f := open(t)
	backup := must(f.Backup(t.Context(), t.TempDir()))(t)
	b := must(os.ReadFile(backup))(t)
	broken := filepath.Join(t.TempDir(), "broken.alongside")
	ok(t, os.WriteFile(broken, b[:len(b)-4096], 0o600))
	if _, err := ring(f).Compare(t.Context(), broken, f.Store); store.KindOf(err) != store.Damaged {
		t.Errorf("%v", err)
	}
}

func TestRestoringWithTheRing(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	backup := must(f.Backup(t.Context(), t.TempDir()))(t)
	want := f.hash()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	r := ring(f)
	f.checkAndClose()
	stopped, stop := context.WithCancel(t.Context())
	stop()
	before := must(os.ReadFile(f.Path()))(t)
	if _, err := r.Restore(stopped, backup, f.Path()); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped: %v", err)
	}
	if after := must(os.ReadFile(f.Path()))(t); !slices.Equal(before, after) || len(must(os.ReadDir(filepath.Dir(f.Path())))(t)) != 1 {
		t.Error("stopped, it left something")
	}
	aside := must(r.Restore(t.Context(), backup, f.Path()))(t)
	s := must(r.Open(f.Path()))(t)
	if got := must(s.ContentHash())(t); got != want || s.Me().Label != "Rosa M." {
		t.Errorf("it is not the backup, or opened by %q", s.Me().Label)
	}
	must(s.AddPerson(person("Ada", "L")))(t)
	ok(t, s.Close())
	kept := must(r.Look(aside))(t)
	if kept.Meetings != 1 {
		t.Errorf("what was set aside holds %+v", kept)
	}
}

func TestWhoWasErasedDoesNotComeBackWithABackup(t *testing.T) {
	f, _ := remembering(t)
	_, m, sam, _ := f.group()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	backup := must(f.Backup(t.Context(), t.TempDir()))(t)
	must(f.Erase(store.Erasure{Person: sam, Why: store.ErasedAsked}))(t)
	r := ring(f)
	loss := must(r.Compare(t.Context(), backup, f.Store))(t)
	if len(loss.Erased) != 1 || loss.Erased[0] != today || loss.Back != 0 {
		t.Errorf("of who was erased it says %+v", loss)
	}
	f.checkAndClose()
	must(r.Restore(t.Context(), backup, f.Path()))(t)
	s := must(r.Open(f.Path()))(t)
	if err := s.View(func(r *store.Reader) error { _, err := r.Person(sam); return err }); store.KindOf(err) != store.NotFound {
		t.Errorf("they are there again: %v", err)
	}
	ok(t, s.Close())
}

func TestWhoWasErasedIsNotSeenInABackup(t *testing.T) {
	f, seen := remembering(t)
	_, m, sam, _ := f.group()
	ok(t, f.SetMark(m.ID, sam, data.Present))
	backup := must(f.Backup(t.Context(), t.TempDir()))(t)
	must(f.Erase(store.Erasure{Person: sam, Why: store.ErasedAsked}))(t)
	r := ring(f)
	f.checkAndClose()
	o := f.clock.options()
	o.Seen = seen
	for name, look := range map[string]func(copied string) (*store.Store, error){
		"with a key":        func(copied string) (*store.Store, error) { return r.OpenToLook(copied, backup) },
		"with a passphrase": func(copied string) (*store.Store, error) { return store.OpenToLook(copied, backup, passphrase, o) },
	} {
		copied := filepath.Join(t.TempDir(), "copy.alongside")
		ok(t, store.CopyBackup(backup, copied))
		s := must(look(copied))(t)
		if err := s.View(func(r *store.Reader) error { _, err := r.Person(sam); return err }); store.KindOf(err) != store.NotFound || !s.Looking() {
			t.Errorf("%s: looked at %v, who was erased is %v", name, s.Looking(), err)
		}
		ok(t, s.Close())
	}
}
