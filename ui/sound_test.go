package ui_test

import (
	"errors"
	"testing"

	"go.etcd.io/bbolt"

	"alongside/ui/uitest"
)

// withoutAMark takes the first mark of a programme away, and the index entry that
// names it: no record shows it.
func withoutAMark(t *testing.T, path string) {
	t.Helper()
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		t.Fatal(err)
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		marks, index := tx.Bucket([]byte("marks")), tx.Bucket([]byte("marks by person"))
		key, _ := marks.Cursor().First()
		swapped := append(append([]byte{}, key[16:]...), key[:16]...)
		return errors.Join(index.Delete(swapped), marks.Delete(key))
	})
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestAfterOpeningItIsSaidWhatIsNotAsItWasStored(t *testing.T) {
	c := newComputer(t)
	path := tinyProgramme(t)
	withoutAMark(t, path)
	s := c.open(path)
	s.wantSeen("Not everything in this file is as it was stored", "Records were removed or replaced by something other than Alongside.")
	s.closeDialogs()
	s.wantSeen("Who needs a call") // it can be gone on with
}

func TestOfASoundFileNothingIsSaidAfterOpening(t *testing.T) {
	s := newComputer(t).open(tinyProgramme(t))
	if s.win.Canvas().Overlays().Top() != nil {
		t.Error("something is said")
	}
}

// Whoever locks does not wait for a check that nobody asked for, nor hears of it.
func TestLockingEndsTheCheckAfterOpening(t *testing.T) {
	c := newComputer(t)
	path := tinyProgramme(t)
	withoutAMark(t, path)
	later := &background{}
	s := c.start(path)
	opened := false
	c.background = func(f func()) {
		if !opened {
			opened = true
			f() // the opening itself
			return
		}
		later.start(f)
	}
	s.enterPassphrase(uitest.Passphrase)
	s.app.Lock()
	if s.app.Store() != nil || uitest.Sees(s.win, "Being finished") {
		t.Error("it is not locked, or says that something is being finished")
	}
	later.run()
	if s.win.Canvas().Overlays().Top() != nil {
		t.Error("something is said over the lock")
	}
	if err := openFile(t, path).Close(); err != nil { // it was closed
		t.Error(err)
	}
}
