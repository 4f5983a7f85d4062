package store_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/store"
)

func TestAStepCanBeTakenBackAfterARestartOfTheSameEveningOnly(t *testing.T) {
	for later, can := range map[time.Duration]bool{
		0: true, 2 * time.Hour: true, 6 * time.Hour: true, 18*time.Hour + time.Second: false, 24 * 7 * time.Hour: false,
		-3 * time.Hour: true, -24 * 365 * time.Hour: false, // the clock was put right
	} {
		f := open(t)
		_, m, sam, _ := f.group()
		before := f.hash()
		f.clock.at = evening.Add(1234 * time.Microsecond)
		ok(t, f.SetMark(m.ID, sam, data.Late))
		was, _ := f.CanUndo()
		f.clock.at = evening.Add(later)
		f = f.reopen()
		done, is := f.CanUndo()
		if is != can {
			t.Fatalf("%v later it can be taken back: %v", later, is)
		}
		if !can {
			if got := inJournal(t, f); got != 0 {
				t.Errorf("%v later %d steps are in the file", later, got)
			}
			continue
		}
		if done.Act != was.Act || done.Detail != was.Detail || !done.At.Equal(was.At) || done.About[0] != sam {
			t.Errorf("it is called %+v, and was %+v", done, was)
		}
		if !must(f.UndoIf(was))(t) || f.hash() != before {
			t.Error("it was not taken back")
		}
	}
}

// inJournal counts what the journal of an open file holds, in a copy of it.
func inJournal(t *testing.T, f fixture) (n int) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "copy")
	ok(t, os.WriteFile(path, must(os.ReadFile(f.Path()))(t), 0o600))
	db := must(bbolt.Open(path, 0o600, &bbolt.Options{ReadOnly: true}))(t)
	defer func() { ok(t, db.Close()) }()
	ok(t, db.View(func(tx *bbolt.Tx) error {
		if b := tx.Bucket([]byte("journal")); b != nil {
			n = b.Stats().KeyN
		}
		return nil
	}))
	return n
}

func TestTheJournalKeepsNoMoreStepsThanCanBeTakenBack(t *testing.T) {
	f := open(t)
	_, m, sam, _ := f.group()
	for n := range 520 {
		ok(t, f.SetMark(m.ID, sam, data.Statuses[n%2]))
	}
	if got := inJournal(t, f); got != 500 {
		t.Fatalf("%d steps are kept", got)
	}
	f = f.reopen()
	steps := 0
	for ; ; steps++ {
		if _, err := f.Undo(); errors.Is(err, store.Stale) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
	}
	if steps != 500 {
		t.Errorf("%d steps could be taken back", steps)
	}
	must(f.AddPerson(person("Ada", "")))(t)
	if got := inJournal(t, f); got != 1 {
		t.Errorf("after a new deed %d steps are kept", got)
	}
}

func TestWhatCannotBeTakenBackLeavesNothingInTheJournal(t *testing.T) {
	f := open(t)
	f.group()
	ok(t, f.Load(data.Records{People: []data.Person{{ID: data.NewID(), First: "Jo"}}}))
	if got := inJournal(t, f); got != 0 {
		t.Errorf("%d steps are kept", got)
	}
}

func TestAStepTakenOutOfTheJournalIsNoticed(t *testing.T) {
	f := open(t)
	_, m, sam, priya := f.group()
	ok(t, f.SetMark(m.ID, sam, data.Late))
	ok(t, f.SetMark(m.ID, priya, data.Late))
	path := f.Path()
	ok(t, f.Close())
	db := must(bbolt.Open(path, 0o600, nil))(t)
	ok(t, db.Update(func(tx *bbolt.Tx) error {
		b := tx.Bucket([]byte("journal"))
		last, _ := b.Cursor().Last()
		return b.Delete(last)
	}))
	ok(t, db.Close())
	report, err := store.Check(path, passphrase, f.clock.options())
	if err != nil || report.OK() || report.Sums {
		t.Errorf("%+v, %v", report, err)
	}
}

func TestADraftIsOfferedOnceToWhoTypedItUntilTheDayAfter(t *testing.T) {
	typed := store.Draft{Place: store.Spot{Screen: "register", Person: data.NewID()}, Form: store.Form{
		Key: "remark", About: []data.ID{data.NewID()}, Title: "Sam", Fields: []store.Typed{{Field: "Remark", Text: "came with her sist"}},
	}}
	for days, want := range map[int]bool{0: true, 1: true, 2: false} {
		f := open(t)
		before, steps := f.hash(), inAudit(f)
		ok(t, f.KeepDraft(store.Draft{Form: store.Form{Title: "an older one"}}))
		ok(t, f.KeepDraft(typed))
		f.clock.at = evening.AddDate(0, 0, days)
		f = f.reopen()
		got, there, err := f.TakeDraft()
		if err != nil || there != want || there && (got.Form.Fields[0] != typed.Form.Fields[0] || got.Place != typed.Place) {
			t.Errorf("%d days later: %v, %v, %+v", days, there, err, got)
		}
		if _, again, _ := f.TakeDraft(); again {
			t.Error("it is offered twice")
		}
		if _, can := f.CanUndo(); can || f.hash() != before || inAudit(f) != steps {
			t.Error("a draft is a step, or a record, or told of in the audit trail")
		}
	}
}

func inAudit(f fixture) int {
	return len(read(f, func(r *store.Reader) ([]data.AuditEntry, error) { return r.Audit(0) }))
}

func TestADraftIsNotOfferedToSomebodyElse(t *testing.T) {
	f := open(t)
	ok(t, f.KeepDraft(store.Draft{Form: store.Form{Title: "mine"}}))
	path := f.Path()
	ok(t, f.Close())
	s := must(store.Open(path, f.key.String(), f.clock.options()))(t)
	defer func() { ok(t, s.Close()) }()
	if _, there, err := s.TakeDraft(); there || err != nil {
		t.Errorf("it is: %v", err)
	}
}

func TestWhatWasTypedUnderTheRecoveryKeyIsToldOfToOthers(t *testing.T) {
	f := open(t)
	path, o := f.Path(), f.clock.options()
	ok(t, f.Close())
	under := func(secret string, do func(*store.Store)) {
		t.Helper()
		s := must(store.Open(path, secret, o))(t)
		do(s)
		ok(t, s.Close())
	}
	waits := func(want bool) func(*store.Store) {
		return func(s *store.Store) {
			t.Helper()
			if until, is := s.DraftOfRecovery(); is != want || is && until != data.DateOf(evening).AddDays(1) {
				t.Errorf("%v, until %v", is, until)
			}
		}
	}
	under(f.key.String(), func(s *store.Store) { ok(t, s.KeepDraft(store.Draft{Place: store.Spot{Screen: "people"}})) })
	under(passphrase, waits(false)) // only where somebody was
	under(f.key.String(), func(s *store.Store) {
		ok(t, s.KeepDraft(store.Draft{Form: store.Form{Title: "mine", Fields: []store.Typed{{Text: "came"}}}}))
		waits(false)(s)
	})
	under(passphrase, waits(true))
	f.clock.at = evening.AddDate(0, 0, 2)
	under(passphrase, waits(false))
}

func TestADraftLeavesNoWordInTheFile(t *testing.T) {
	f := open(t)
	ok(t, f.KeepDraft(store.Draft{Form: store.Form{Title: "Xaveria", Fields: []store.Typed{{Text: "Quillfeather"}}}}))
	content := string(must(os.ReadFile(f.Path()))(t))
	for _, secret := range []string{"Xaveria", "Quillfeather"} {
		if strings.Contains(content, secret) {
			t.Errorf("%q can be read", secret)
		}
	}
}

func TestErasingSomebodyLeavesNothingOfThemInTheJournalOrTheDrafts(t *testing.T) {
	f := open(t)
	_, _, sam, _ := f.group()
	ok(t, f.KeepDraft(store.Draft{Form: store.Form{Title: "Sam"}}))
	must(f.Erase(store.Erasure{Person: sam, Why: store.ErasedAsked}))(t)
	if got := inJournal(t, f); got != 0 {
		t.Errorf("%d steps are kept", got)
	}
	if _, there, err := f.TakeDraft(); there || err != nil {
		t.Errorf("what was being typed is kept: %v", err)
	}
}
