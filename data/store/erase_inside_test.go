package store

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/vault"
)

// aPerson is somebody of whom a programme holds every kind of record.
type aPerson struct {
	*Store
	t            testing.TB
	id, ruth     data.ID
	meeting      data.ID
	pair         data.ID
	words        []string // planted in their records
	path, folder string
	o            Options
}

func everythingAbout(t testing.TB) aPerson {
	t.Helper()
	ok := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	at := time.Date(2026, 5, 5, 20, 0, 0, 0, time.UTC)
	today := data.DateOf(at)
	folder := t.TempDir()
	o := Options{Now: func() time.Time { at = at.Add(time.Second); return at }, KDF: vault.Floor, Seen: filepath.Join(folder, "state")}
	path := filepath.Join(folder, "a.alongside")
	s, _, err := Create(path, data.NewProgramme("Harbour House"), testPassphrase, "Rosa", o)
	ok(err)
	ok(s.Close())
	s, err = Open(path, testPassphrase, o)
	ok(err)
	p := aPerson{Store: s, t: t, path: path, folder: folder, o: o, words: []string{
		"Kwamequux", "Boatengquux", "phone-quux", "path-quux", "mark-quux", "onetoone-quux", "goal-quux", "step-quux", "aside-quux", "purpose-quux", "mailquux",
	}}
	add := func(q data.Person) data.ID {
		id, err := s.AddPerson(q)
		ok(err)
		return id
	}
	p.ruth = add(data.Person{First: "Ruth", Last: "Sand", Roles: data.Mentor})
	p.id = add(data.Person{
		First: "Kwamequux", Last: "Boatengquux", Phone: "phone-quux", Email: "mailquux@example.org", Roles: data.Mentee | data.Facilitator,
		Joined: today.AddDays(-90), Path: data.Path{Wishes: "path-quux", WaitingSince: today.AddDays(-80)},
	})
	leo := add(data.Person{First: "Leo", Roles: data.Mentee, Note: "Kwamequux gives Leo a lift. kwamequux's car."})
	ok(func() error {
		q, err := read1(s, func(r *Reader) (data.Person, error) { return r.Person(p.ruth) })
		q.Mentor.NotWith = []data.ID{p.id}
		return firstOf(err, s.UpdatePerson(q))
	}())
	group, err := s.AddGroup(data.Group{
		Name: "Tuesday group", Place: "Hall", LedBy: []data.ID{p.id, leo},
		Schedule: data.Schedule{Weekday: time.Tuesday, Start: data.At(19, 0), Minutes: 90, Weeks: 1, Span: data.Span{From: today.AddDays(-28)}},
	}, []data.ID{p.id, leo, p.ruth}, today.AddDays(-28))
	ok(err)
	meetings, err := read1(s, func(r *Reader) ([]data.Meeting, error) { return r.MeetingsOf(group) })
	ok(err)
	p.meeting = meetings[0].ID
	ok(s.SetMark(p.meeting, p.id, data.Late))
	ok(s.EditMark(data.Mark{Meeting: p.meeting, Person: p.id, Status: data.Late, Note: "mark-quux"}))
	ok(s.SetMark(p.meeting, leo, data.Present))
	ok(s.SetLedBy(p.meeting, []data.ID{p.id}))
	ok(s.SetHeld(p.meeting, []data.Held{{Title: "Drumming", Kind: data.Music, LedBy: []data.ID{p.id, leo}, Note: "Leo and KWAMEQUUX brought drums"}}))
	ok(s.SetMeetingNote(p.meeting, "A good evening. Kwamequux B. sang, and Kwamequux Boatengquux danced."))
	p.pair, err = s.MakePair(p.id, p.ruth, today.AddDays(-60), data.Active)
	ok(err)
	_, err = s.AddContact(data.Contact{Person: p.id, Pair: p.pair, Others: []data.ID{leo}, Date: today.AddDays(-3), Note: "onetoone-quux"})
	ok(err)
	_, err = s.AddContact(data.Contact{Person: p.id, Date: today.AddDays(-2), How: data.ByPhone, Note: "onetoone-quux call"})
	ok(err)
	_, err = s.AddContact(data.Contact{Person: leo, Others: []data.ID{p.id}, Date: today.AddDays(-1), Note: "With Kwamequux at the allotment"})
	ok(err)
	goal, err := s.AddGoal(data.Goal{Person: p.id, Words: "goal-quux", Made: today.AddDays(-9), Steps: []data.GoalStep{{Text: "step-quux"}}})
	ok(err)
	ok(s.ReviewGoal(goal, data.GoalChange{Date: today, Pair: p.pair, Note: "goal-quux again"}))
	ok(s.Dismiss(data.NewDismissal(p.id, data.CallReason{Kind: data.NotSeen, Since: today}, today, "aside-quux")))
	consent, err := s.AddConsent(data.Consent{Person: p.id, Recipient: "purpose-quux court", Purpose: "purpose-quux", Span: data.Span{From: today.AddDays(-5), Until: today.AddDays(90)}})
	ok(err)
	err = s.EnterSlip(data.Slip{ID: data.NewID(), Number: 1, Person: p.id, Consent: consent, Made: today, Recipient: "purpose-quux court", Meetings: []data.ID{p.meeting}})
	ok(err)
	_, err = s.AskAccess(p.id, today)
	ok(err)
	ok(s.RecordPrinted("attendance-review", []data.ID{p.id}))
	return p
}

func firstOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

func read1[T any](s *Store, get func(*Reader) (T, error)) (v T, err error) {
	err = s.View(func(r *Reader) (err error) {
		v, err = get(r)
		return err
	})
	return v, err
}

// holds lists where in the open file the id or one of the words stands: as a key, in
// what is sealed, or anywhere in the bytes of the file.
func (p aPerson) holds() (where []string) {
	p.t.Helper()
	find := func(place string, b []byte) {
		if bytes.Contains(b, p.id[:]) {
			where = append(where, place+": the id")
		}
		for _, w := range p.words {
			if bytes.Contains(bytes.ToLower(b), bytes.ToLower([]byte(w))) {
				where = append(where, place+": "+w)
			}
		}
	}
	if err := p.View(func(r *Reader) error {
		return r.tx.ForEach(func(name []byte, b *bbolt.Bucket) error {
			return b.ForEach(func(key, value []byte) error {
				find("key in "+string(name), key)
				if plain, err := p.vault.Open(nil, r.place(string(name), key), value); err == nil {
					find(string(name), plain)
				}
				return nil
			})
		})
	}); err != nil {
		p.t.Fatal(err)
	}
	raw, err := os.ReadFile(p.path)
	if err != nil {
		p.t.Fatal(err)
	}
	find("the file", raw)
	return where
}

// erase erases them, with their name in the notes of others.
func (p aPerson) erase() int {
	p.t.Helper()
	e, err := read1(p.Store, func(r *Reader) (Erasing, error) { return r.Erasing(p.id) })
	if err != nil {
		p.t.Fatal(err)
	}
	var places []Place
	for _, m := range e.Mentions {
		places = append(places, m.Place)
	}
	notes, err := p.Erase(Erasure{Person: p.id, Why: ErasedAsked, TakeOut: places, Someone: "someone"})
	if err != nil {
		p.t.Fatal(err)
	}
	return notes
}

func (p aPerson) endPair() {
	p.t.Helper()
	if err := p.StepPair(p.pair, data.PairStep{Date: data.DateOf(p.o.Now()), State: data.Ended, Reason: data.MovedOn, Note: "onetoone-quux over"}); err != nil {
		p.t.Fatal(err)
	}
}

func TestErasingSaysWhatGoesAndWhoseNotesNameThem(t *testing.T) {
	p := everythingAbout(t)
	defer p.close()
	p.endPair()
	e, err := read1(p.Store, func(r *Reader) (Erasing, error) { return r.Erasing(p.id) })
	if err != nil {
		t.Fatal(err)
	}
	e.Goes.Audit = 0
	want := data.Goes{Marks: 1, Pairs: 1, OneToOnes: 1, Calls: 1, Goals: 1, GoalSteps: 1, Consents: 1, Slips: 1, SetAside: 1, Requests: 1, Led: 1}
	if e.Goes != want || e.Came != 1 || len(e.Live) != 0 || len(e.Printed) != 2 {
		t.Errorf("%+v, came to %d, %d printed", e.Goes, e.Came, len(e.Printed))
	}
	if len(e.Mentions) != 4 {
		t.Fatalf("%+v", e.Mentions)
	}
	if got := p.erase(); got != 4 {
		t.Errorf("%d notes were changed", got)
	}
	if err := p.View(func(r *Reader) error {
		m, err := r.Meeting(p.meeting)
		if err != nil {
			return err
		}
		if want := "A good evening. Someone sang, and someone danced."; m.Note != want {
			t.Errorf("%q", m.Note)
		}
		if want := "Leo and someone brought drums"; m.Activities[0].Note != want {
			t.Errorf("%q", m.Activities[0].Note)
		}
		if len(m.Nameless) != 1 || m.Nameless[0].Status != data.Late || len(m.LedBy) != 0 || len(m.Activities[0].LedBy) != 1 {
			t.Errorf("%+v", m)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
}

func (p aPerson) close() {
	p.t.Helper()
	if report, err := p.Check(); KindOf(err) != Closed && (err != nil || report.Err() != nil) {
		p.t.Errorf("the file is not whole: %v, %+v", err, report)
	}
	if err := p.Close(); err != nil {
		p.t.Error(err)
	}
}

func TestOfAnErasedPersonNothingIsLeftInTheFile(t *testing.T) {
	p := everythingAbout(t)
	defer func() { p.close() }()
	if len(p.holds()) < 20 {
		t.Fatalf("the search finds too little: %q", p.holds())
	}
	if _, err := p.Erase(Erasure{Person: p.id, Why: ErasedAsked, Someone: "someone"}); KindOf(err) != Invalid {
		t.Fatalf("somebody in a pair was erased: %v", err)
	}
	p.endPair()
	if err := p.KeepDraft(Draft{Form: Form{Key: "note", Fields: []Typed{{Text: "Kwamequux was"}}}}); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(p.path)
	if err != nil {
		t.Fatal(err)
	}
	p.erase()
	if where := p.holds(); len(where) != 1 || where[0] != "erased: the id" {
		t.Errorf("it still stands in %q", where)
	}
	if _, can := p.CanUndo(); can {
		t.Error("what holds the person can be taken back")
	}
	// Of the pages as they were no sealed value is left that told of the person.
	after, err := os.ReadFile(p.path)
	if err != nil {
		t.Fatal(err)
	}
	left := 0
	for _, sealed := range p.sealedBefore(before) {
		if bytes.Contains(after, sealed) {
			left++
		}
	}
	if left > 0 {
		t.Errorf("%d old sealed values of the person are still in the file", left)
	}
	if _, err := p.AddPerson(data.Person{ID: p.id, First: "Kwame"}); KindOf(err) != Invalid {
		t.Errorf("an erased id was taken again: %v", err)
	}
}

// sealedBefore are the sealed values of a file as it was that tell of the person.
func (p aPerson) sealedBefore(file []byte) (told [][]byte) {
	p.t.Helper()
	path := filepath.Join(p.folder, "before.alongside")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		p.t.Fatal(err)
	}
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{ReadOnly: true})
	if err != nil {
		p.t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if err := db.View(func(tx *bbolt.Tx) error {
		r := &Reader{tx: tx, vault: p.vault}
		return tx.ForEach(func(name []byte, b *bbolt.Bucket) error {
			return b.ForEach(func(key, value []byte) error {
				plain, err := p.vault.Open(nil, r.place(string(name), key), value)
				if err != nil {
					return nil // in clear
				}
				about := bytes.Contains(key, p.id[:]) || bytes.Contains(plain, p.id[:])
				for _, w := range p.words {
					about = about || strings.Contains(strings.ToLower(string(plain)), strings.ToLower(w))
				}
				if about {
					told = append(told, bytes.Clone(value))
				}
				return nil
			})
		})
	}); err != nil {
		p.t.Fatal(err)
	}
	if len(told) < 20 {
		p.t.Fatalf("only %d values tell of the person", len(told))
	}
	return told
}

func TestAnInterruptedWipeIsFinishedByTheNextOpening(t *testing.T) {
	p := everythingAbout(t)
	p.endPair()
	before, err := os.ReadFile(p.path)
	if err != nil {
		t.Fatal(err)
	}
	p.erase()
	if err := p.commitRaw(func(x *tx) error { x.state.Unwiped = true; return nil }); err != nil {
		t.Fatal(err)
	}
	told := p.sealedBefore(before)
	// as though the pages had never been overwritten
	free := 0
	f, err := openStructure(p.file)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range freeIn(f, f.h) {
		if at := int64(id) * f.h.pageSize; at+f.h.pageSize <= int64(len(before)) {
			if _, err := p.file.WriteAt(before[at:at+f.h.pageSize], at); err != nil {
				t.Fatal(err)
			}
			free++
		}
	}
	p.close()
	if p.Store, err = Open(p.path, testPassphrase, p.o); err != nil {
		t.Fatal(err)
	}
	defer func() { p.close() }()
	after, err := os.ReadFile(p.path)
	if err != nil {
		t.Fatal(err)
	}
	for _, sealed := range told {
		if bytes.Contains(after, sealed) {
			t.Fatalf("of %d free pages some still tell of the person", free)
		}
	}
}

func TestAnOlderCopyThatTakesThePlaceIsCleaned(t *testing.T) {
	p := everythingAbout(t)
	p.endPair()
	backup, err := p.Backup(t.Context(), filepath.Join(p.folder))
	if err != nil {
		t.Fatal(err)
	}
	p.erase()
	if err := p.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Restore(backup, p.path, testPassphrase, p.o); err != nil {
		t.Fatal(err)
	}
	if p.Store, err = Open(p.path, testPassphrase, p.o); err != nil {
		t.Fatal(err)
	}
	defer func() { p.close() }()
	for _, where := range p.holds() {
		// whose notes of others named them was for somebody to choose
		if strings.Contains(where, "the id") && where != "erased: the id" {
			t.Errorf("it still stands in %q", where)
		}
	}
	if _, err := read1(p.Store, func(r *Reader) (data.Person, error) { return r.Person(p.id) }); KindOf(err) != NotFound {
		t.Errorf("the backup brought them back: %v", err)
	}
}

func TestBackupsBeforeAnErasureAreStillThinnedOut(t *testing.T) {
	p := everythingAbout(t)
	defer func() { p.close() }()
	p.endPair() // so that the last entry of the trail is about the person
	old, err := p.Backup(t.Context(), p.folder)
	if err != nil {
		t.Fatal(err)
	}
	p.erase()
	made, err := p.Backup(t.Context(), p.folder)
	if err != nil {
		t.Fatal(err)
	}
	all, err := Backups(p.folder)
	if err != nil || len(all) != 2 {
		t.Fatalf("%+v %v", all, err)
	}
	if lines := linesOf(all); len(lines) != 1 {
		t.Errorf("%s and %s are taken for two programmes: %v", old, made, lines)
	}
	if until, behind := p.Behind(); behind {
		t.Errorf("behind since %v", until)
	}
}
