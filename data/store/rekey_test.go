package store_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/fxamacker/cbor/v2"

	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
)

// lively is a programme in which something was done, undone, planned and marked.
func lively(t testing.TB) (f fixture, meeting data.Meeting, sam data.ID) {
	t.Helper()
	f = open(t)
	_, m, sam, priya := f.group()
	ok(t, f.SetMark(m.ID, sam, data.Late))
	pair := must(f.MakePair(sam, priya, today, data.Active))(t)
	must(f.AddContact(data.Contact{Person: sam, Pair: pair, Date: today}))(t)
	ok(t, f.SetMark(m.ID, priya, data.Present))
	must(f.Undo())(t)
	return f, m, sam
}

// leftovers are half-written files beside the programme.
func (f fixture) leftovers() []string {
	f.t.Helper()
	return must(filepath.Glob(filepath.Join(filepath.Dir(f.Path()), ".alongside-*")))(f.t)
}

func TestEverybodyOpensTheFileThatWasSealedAnew(t *testing.T) {
	f, m, sam := lively(t)
	piotr := f.give("Piotr Z.", store.RoleFacilitator, piotrs)
	gone := f.give("Tendai M.", store.RoleFacilitator, newOne)
	ok(t, f.RemoveFacilitator(passphrase, gone, true))
	if !must(f.RekeyDue())(t) {
		t.Error("nobody remembers that a new data key was asked for")
	}
	old := filepath.Join(t.TempDir(), "old.alongside")
	ok(t, os.WriteFile(old, must(os.ReadFile(f.Path()))(t), 0o600))
	told := uint64(0)
	ok(t, f.Rekey(t.Context(), passphrase, func(done, of uint64) {
		if done > of || done < told {
			t.Errorf("told %d of %d after %d", done, of, told)
		}
		told = done
	}))
	if must(f.RekeyDue())(t) || f.lastAct() != "rekey" {
		t.Error("the file does not say that it was sealed anew")
	}
	ok(t, must(f.Check())(t).Err())
	if f.markOf(m.ID, sam).Status != data.Late {
		t.Error("Sam’s mark is another one")
	}
	after := must(os.ReadFile(f.Path()))(t)
	for _, v := range sealedValues(t, old) {
		if bytes.Contains(after, v) {
			t.Fatalf("%x of the old file stands in the new one", v)
		}
	}
	for _, secret := range []string{piotrs, f.key.String(), passphrase} {
		f = f.openedBy(secret)
		if f.markOf(m.ID, sam).Status != data.Late {
			t.Error("Sam’s mark is another one")
		}
	}
	if f.holder(piotr).Label != "Piotr Z." || len(f.leftovers()) > 0 {
		t.Errorf("holder %+v, left %q", f.holder(piotr), f.leftovers())
	}
	if _, err := store.Open(f.Path(), newOne, f.clock.options()); err == nil {
		t.Error("the removed one's passphrase opens it")
	}
}

// sealedValues are those of all tables, and the slots.
func sealedValues(t *testing.T, path string) (values [][]byte) {
	t.Helper()
	edit(t, path, func(tx *bbolt.Tx) error {
		return tx.ForEach(func(_ []byte, b *bbolt.Bucket) error {
			return b.ForEach(func(k, v []byte) error {
				if len(v) > vault.Overhead {
					values = append(values, bytes.Clone(v))
				}
				return nil
			})
		})
	})
	return values
}

// Steps know what they left by the old key. What is typed waits for its owner still.
func TestWhatWasDoneBeforeSealingAnewIsNoStepAnyMore(t *testing.T) {
	f, m, sam := lively(t)
	ok(t, f.KeepDraft(store.Draft{Form: store.Form{Title: "A remark"}}))
	ok(t, f.Rekey(t.Context(), passphrase, untold))
	if _, can := f.CanUndo(); can {
		t.Error("a step of before can be undone")
	}
	if _, can := f.CanRedo(); can {
		t.Error("a step of before can be done again")
	}
	if d, there, err := f.TakeDraft(); err != nil || !there || d.Form.Title != "A remark" {
		t.Errorf("the draft is %+v, %v", d, err)
	}
	hash := f.hash()
	ok(t, f.SetMark(m.ID, sam, data.Excused))
	ok(t, f.Rekey(t.Context(), passphrase, untold))
	ok(t, f.SetMark(m.ID, sam, data.Present))
	must(f.Undo())(t)
	if f.hash() == hash || f.markOf(m.ID, sam).Status != data.Excused {
		t.Error("a step of after is not taken back as it was")
	}
}

// Backups of before belong to the same programme, and are thinned out with the later
// ones.
func TestBackupsOfBeforeGoOnInTheSameLine(t *testing.T) {
	f, m, sam := lively(t)
	dir := t.TempDir()
	for i := range 30 {
		if i == 15 {
			ok(t, f.Rekey(t.Context(), passphrase, untold))
		}
		f.clock.at = f.clock.at.Add(time.Minute)
		ok(t, f.SetMark(m.ID, sam, data.Statuses[i%len(data.Statuses)]))
		must(f.Backup(t.Context(), dir))(t)
	}
	if kept := must(store.Backups(dir))(t); len(kept) != 7 {
		t.Errorf("%d backups of one evening were kept", len(kept))
	}
	f.whole(dir)
}

// The ids of planned meetings follow from a key that stays.
func TestPlannedMeetingsAreKnownAgainAfterSealingAnew(t *testing.T) {
	f := open(t)
	group, _, _, _ := f.group()
	before := read(f, (*store.Reader).CurrentMeetings)
	ok(t, f.Rekey(t.Context(), passphrase, untold))
	f = f.openedBy(passphrase)
	if n := must(f.PlanAhead())(t); n > 0 {
		t.Errorf("%d meetings were planned twice", n)
	}
	g := read(f, func(r *store.Reader) (data.Group, error) { return r.Group(group) })
	g.Schedule.Start = data.At(18, 30)
	ok(t, f.UpdateGroup(g))
	after := read(f, (*store.Reader).CurrentMeetings)
	if len(after) != len(before) {
		t.Fatalf("of %d meetings there are %d", len(before), len(after))
	}
	for _, m := range after {
		if m.Start != data.At(18, 30) {
			t.Errorf("the meeting of %v keeps its time", m.Date)
		}
	}
}

func TestCancelledAnywhereTheFileIsAsItWas(t *testing.T) {
	f := open(t)
	r := tenYears()
	ok(t, f.Load(data.Records{People: r.People[:100], Groups: r.Groups[:1], Meetings: r.Meetings[:60], Marks: marksOf(r, 60)}))
	before, hash := must(os.ReadFile(f.Path()))(t), f.hash()
	calls := 0
	for at := 1; ; at++ {
		ctx, cancel := context.WithCancel(t.Context())
		n := 0
		err := f.Rekey(ctx, passphrase, func(uint64, uint64) {
			if n++; n == at {
				cancel()
			}
		})
		cancel()
		if calls = n; err == nil {
			break
		}
		if !errors.Is(err, context.Canceled) {
			t.Fatal(err)
		}
		if f.hash() != hash || string(must(os.ReadFile(f.Path()))(t)) != string(before) || len(f.leftovers()) > 0 {
			t.Fatalf("cancelled at %d: left %q", at, f.leftovers())
		}
	}
	if calls < 3 {
		t.Errorf("it was told only %d times", calls)
	}
	ok(t, must(f.Check())(t).Err())
}

// marksOf are marks of everybody at the first meetings.
func marksOf(r data.Records, meetings int) (marks []data.Mark) {
	for _, m := range r.Meetings[:meetings] {
		for _, p := range r.People[:100] {
			marks = append(marks, data.Mark{Meeting: m.ID, Person: p.ID, Status: data.Present})
		}
	}
	return marks
}

// What is changed while the file is copied is not lost: it is copied again.
func TestWhatIsChangedMeanwhileIsInTheNewFile(t *testing.T) {
	f, m, sam := lively(t)
	told := 0
	ok(t, f.Rekey(t.Context(), passphrase, func(uint64, uint64) {
		if told++; told == 2 { // it has been copied, and is not put in its place yet
			ok(t, f.SetMark(m.ID, sam, data.Excused))
		}
	}))
	if told < 4 || f.markOf(m.ID, sam).Status != data.Excused {
		t.Errorf("told %d times, Sam is %v", told, f.markOf(m.ID, sam).Status)
	}
	f = f.openedBy(passphrase)
	if f.markOf(m.ID, sam).Status != data.Excused {
		t.Errorf("Sam is %v", f.markOf(m.ID, sam).Status)
	}
}

// Marks, views, checks and backups go on while everything is sealed anew, again and
// again, and none of what was acknowledged is lost.
func TestSealingAnewInTheMiddleOfEverything(t *testing.T) {
	f, m, sam := lively(t)
	dir := t.TempDir()
	var work sync.WaitGroup
	stop := make(chan struct{})
	again := func(do func() error) {
		work.Go(func() {
			for {
				select {
				case <-stop:
					return
				default:
				}
				if err := do(); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	n := 0
	again(func() error {
		n++
		status := data.Statuses[n%len(data.Statuses)]
		if err := f.SetMark(m.ID, sam, status); err != nil {
			return err
		}
		if got := f.markOf(m.ID, sam).Status; got != status {
			t.Errorf("marked %v it is %v", status, got)
		}
		return nil
	})
	again(func() error { return f.Verify(passphrase) })
	again(func() error { report, err := f.CheckUntil(t.Context()); return errors.Join(err, report.Err()) })
	again(func() error { _, err := f.Backup(t.Context(), dir); return err })
	again(func() error { f.ReleasePages(); f.CanUndo(); return nil })
	for range 5 {
		ok(t, f.Rekey(t.Context(), passphrase, untold))
	}
	close(stop)
	work.Wait()
	last := f.markOf(m.ID, sam).Status
	f = f.openedBy(passphrase)
	if f.markOf(m.ID, sam).Status != last || last != data.Statuses[n%len(data.Statuses)] {
		t.Errorf("acknowledged was %v", last)
	}
	f.whole(dir)
}

func TestAClosedFileIsNotSealedAnew(t *testing.T) {
	f, _, _ := lively(t)
	closing := make(chan error, 1)
	once := sync.Once{}
	err := f.Rekey(t.Context(), passphrase, func(uint64, uint64) {
		once.Do(func() {
			go func() { closing <- f.Close() }()
			for store.KindOf(f.View(func(*store.Reader) error { return nil })) != store.Closed {
			}
		})
	})
	ok(t, <-closing)
	if !errors.Is(err, store.Closed) || len(f.leftovers()) > 0 {
		t.Errorf("%v, left %q", err, f.leftovers())
	}
	ok(t, must(store.Check(f.Path(), passphrase, f.clock.options()))(t).Err())
}

func TestAFileInWhichSomethingIsAmissIsNotSealedAnew(t *testing.T) {
	path, key, c := closed(t)
	planted := must(must(vault.New())(t).WrapPassphrase([16]byte(data.NewID()), piotrs, vault.Floor))(t)
	putSlot(t, path, data.ID(planted.ID), must(cbor.Marshal(planted))(t))
	for _, secret := range []string{passphrase, key} {
		s := must(store.Open(path, secret, c.options()))(t)
		if err := s.Rekey(t.Context(), secret, untold); !errors.Is(err, store.Damaged) {
			t.Errorf("%v", err)
		}
		ok(t, s.Close())
	}
}

func TestAFileThatIsGoneIsNotReplaced(t *testing.T) {
	f, _, _ := lively(t)
	aside := f.Path() + ".moved"
	err := f.Rekey(t.Context(), passphrase, func(done, _ uint64) {
		if done == 0 {
			ok(t, os.Rename(f.Path(), aside))
		}
	})
	if _, there := os.Stat(f.Path()); !errors.Is(err, store.Replaced) || there == nil {
		t.Errorf("%v, %v", err, there)
	}
	ok(t, os.Rename(aside, f.Path()))
}

// This computer knows the programme again, and an older file of before.
func TestAnOlderFileIsNoticedAfterSealingAnew(t *testing.T) {
	f := open(t)
	f.checkAndClose()
	o := f.clock.options()
	o.Seen = t.TempDir()
	f.Store = must(store.Open(f.Path(), passphrase, o))(t)
	must(f.AddPerson(person("Sam", "Turner")))(t)
	older := must(os.ReadFile(f.Path()))(t)
	must(f.AddPerson(person("Priya", "Nair")))(t)
	ok(t, f.Rekey(t.Context(), passphrase, untold))
	ok(t, f.Close())
	f.Store = must(store.Open(f.Path(), passphrase, o))(t)
	if until, is := f.Behind(); is {
		t.Errorf("the new file counts as older than %v", until)
	}
	ok(t, f.Close())
	// and on a computer that saw it before only
	ok(t, os.WriteFile(f.Path()+".2", must(os.ReadFile(f.Path()))(t), 0o600))
	ok(t, os.WriteFile(f.Path(), older, 0o600))
	f.Store = must(store.Open(f.Path(), passphrase, o))(t)
	if _, is := f.Behind(); !is {
		t.Error("the file of before is taken for the newest")
	}
	ok(t, f.Close())
	elsewhere := f.clock.options()
	elsewhere.Seen = t.TempDir()
	for _, path := range []string{f.Path(), f.Path() + ".2"} {
		s := must(store.Open(path, passphrase, elsewhere))(t)
		if until, is := s.Behind(); is {
			t.Errorf("%s counts as older than %v", filepath.Base(path), until)
		}
		ok(t, s.Close())
	}
}
