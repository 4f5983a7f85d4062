package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/vault"
	"alongside/data/vault/vaulttest"
)

const wreckPass = "seven kettles under a violet bridge"

var wreckEvening = time.Date(2026, time.May, 5, 18, 50, 0, 0, time.UTC)

var standing = StandIns{Programme: "A programme", Person: "Name lost", Group: "Group lost", Activity: "Activity lost", Facilitator: "Somebody"}

func wreckOptions() Options {
	vaulttest.Quick()
	return Options{Now: func() time.Time { return wreckEvening }, KDF: vault.Floor}
}

// toBeWrecked makes a small programme with something of every kind, of which records
// were changed and deleted, so that older ones linger in its free pages. It returns
// the file's bytes, and those before the last change.
func toBeWrecked(t testing.TB) (whole, before []byte) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "a.alongside")
	s, _, err := Create(path, data.NewProgramme("Harbour House"), wreckPass, "Rosa M.", wreckOptions())
	must := func(err error) {
		if err != nil {
			t.Helper()
			t.Fatal(err)
		}
	}
	must(err)
	today := data.DateOf(wreckEvening)
	var r data.Records
	group := data.Group{ID: data.NewID(), Name: "Tuesday group", Schedule: data.Schedule{Weekday: time.Tuesday, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: today - 400, Until: today - 1}}}
	r.Groups = []data.Group{group}
	for i := range 60 {
		p := data.Person{ID: data.NewID(), First: fmt.Sprintf("Person %d", i), Note: string(bytes.Repeat([]byte("n"), i*20))}
		r.People = append(r.People, p)
		r.Memberships = append(r.Memberships, data.Membership{Group: group.ID, Person: p.ID, Spans: []data.Span{{From: today - 400}}})
	}
	activity := data.Activity{ID: data.NewID(), Title: "Collage", Kind: data.Art}
	r.Activities = []data.Activity{activity}
	for i := range 20 {
		m := data.Meeting{ID: data.NewID(), Group: group.ID, Date: today - data.Date(7*i+1), Start: data.At(19, 0), State: data.Closed, Activities: []data.Held{{Activity: activity.ID, Kind: data.Art, Title: "Collage"}}}
		r.Meetings = append(r.Meetings, m)
		for _, p := range r.People[:20] {
			r.Marks = append(r.Marks, data.Mark{Meeting: m.ID, Person: p.ID, Status: data.Present})
		}
	}
	for i := range 10 {
		pair := data.NewPair(data.NewID(), r.People[i].ID, r.People[i+30].ID, today-100, data.Active)
		r.Pairs = append(r.Pairs, pair)
		r.Goals = append(r.Goals, data.Goal{ID: data.NewID(), Person: pair.Mentee, Words: "Ring my sister", Made: today - 50, History: []data.GoalChange{{Date: today - 10, Pair: pair.ID}}})
		for j := range 5 {
			r.Contacts = append(r.Contacts, data.Contact{ID: data.NewID(), Person: pair.Mentee, Pair: pair.ID, Date: today - data.Date(j+1)})
		}
	}
	must(s.Load(r))
	for i := range 30 { // older marks linger
		must(s.SetMark(r.Meetings[i%20].ID, r.People[i%20].ID, data.Absent))
	}
	must(s.BringIn(context.Background(), data.Brought{People: []data.Person{{ID: data.NewID(), First: "Not"}, {ID: data.NewID(), First: "Here"}}}))
	_, err = s.Undo()
	must(err)
	must(s.SetMark(r.Meetings[0].ID, r.People[0].ID, data.Late))
	must(s.Close())
	before, err = os.ReadFile(path)
	must(err)
	s, err = Open(path, wreckPass, wreckOptions())
	must(err)
	must(s.SetMark(r.Meetings[0].ID, r.People[0].ID, data.Excused))
	must(s.Close())
	whole, err = os.ReadFile(path)
	must(err)
	return whole, before
}

// sealedIn is everything that a whole file holds, as it is sealed.
func sealedIn(t testing.TB, file []byte) map[string]map[string]string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "whole")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	db, err := bbolt.Open(path, 0o600, boltOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	all := map[string]map[string]string{}
	err = db.View(func(tx *bbolt.Tx) error {
		for _, table := range tables {
			name := table.bucketNames()[0]
			all[name] = map[string]string{}
			if err := tx.Bucket([]byte(name)).ForEach(func(k, v []byte) error {
				all[name][string(k)] = string(v)
				return nil
			}); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func recordsIn(all map[string]map[string]string) (n int) {
	for _, of := range all {
		n += len(of)
	}
	return n
}

// wreckings are the ways in which disks ruin a file.
var wreckings = []func(b []byte, r *rand.Rand) []byte{
	func(b []byte, r *rand.Rand) []byte { b[r.IntN(len(b))] ^= 1 << r.IntN(8); return b },
	func(b []byte, r *rand.Rand) []byte { clear(pageIn(b, r)); return b },
	func(b []byte, r *rand.Rand) []byte {
		p, q := pageIn(b, r), pageIn(b, r)
		was := bytes.Clone(p)
		copy(p, q)
		copy(q, was)
		return b
	},
	func(b []byte, r *rand.Rand) []byte { pageIn(b, r)[r.IntN(200)] = byte(r.Uint32()); return b },
	func(b []byte, r *rand.Rand) []byte { return b[:len(b)-r.IntN(len(b)/4)] },
	func(b []byte, r *rand.Rand) []byte { p := pageIn(b, r); clear(p[512*r.IntN(8):]); return b },
	func(b []byte, r *rand.Rand) []byte { copy(pageIn(b, r), pageIn(b, r)); return b },
}

func pageIn(b []byte, r *rand.Rand) []byte {
	at := r.IntN(len(b)/4096) * 4096
	return b[at : at+4096]
}

// wantOnlyStored fails where a wreck holds what was not stored last.
func wantOnlyStored(t *testing.T, try string, w *Wreck, want, earlier map[string]map[string]string) {
	t.Helper()
	for table, of := range w.records {
		for key, rec := range of {
			is := string(rec.sealed)
			if rec.sealed == nil || w.Found().Mixed || is == want[table][key] || w.Found().LastChange && is == earlier[table][key] {
				continue
			}
			t.Errorf("%s: in %s is what was not stored (last change in doubt: %v)", try, table, w.Found().LastChange)
		}
	}
}

// Where one of the tree and the list of free pages is wrong, what was deleted or
// replaced must not come back.
func TestWhatTreeAndFreePagesDisagreeAboutBringsNothingBack(t *testing.T) {
	whole, before := toBeWrecked(t)
	want, earlier := sealedIn(t, whole), sealedIn(t, before)
	path := filepath.Join(t.TempDir(), "wreck")
	h, _, err := readHeader(bytes.NewReader(whole), int64(len(whole)))
	if err != nil {
		t.Fatal(err)
	}
	try := func(name string, b []byte) {
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		w, err := Inspect(path, wreckPass, wreckOptions())
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		defer w.Close()
		wantOnlyStored(t, name, w, want, earlier)
		if found := w.Found(); found.Records > 0 && found.KeptInAll()+found.LostInAll() != found.Records {
			t.Errorf("%s: %d kept and %d lost of %d", name, found.KeptInAll(), found.LostInAll(), found.Records)
		}
	}
	list := int(h.freelist) * 4096
	count := int(binary.NativeEndian.Uint16(whole[list+10:]))
	free, led := map[uint64]bool{}, 0
	for i := range count {
		at := list + pageHeader + 8*i
		id := binary.NativeEndian.Uint64(whole[at:])
		free[id] = true
		for _, other := range []uint64{id - 1, id + 1} {
			b := bytes.Clone(whole)
			binary.NativeEndian.PutUint64(b[at:], other)
			try(fmt.Sprintf("free page %d said to be %d", id, other), b)
		}
	}
	for id := range h.pages {
		p := parsePage(whole[id*4096 : id*4096+4096])
		if id < 2 || free[id] || p.flags != branchPage {
			continue
		}
		for i := range p.count {
			for stale := range free {
				if parsePage(whole[stale*4096:stale*4096+4096]).flags != leafPage {
					continue
				}
				b := bytes.Clone(whole)
				binary.NativeEndian.PutUint64(b[int(id)*4096+pageHeader+i*elementSize+8:], stale)
				try(fmt.Sprintf("branch %d leads to the free page %d", id, stale), b)
				led++
			}
		}
	}
	if count < 5 || led < 50 {
		t.Errorf("only %d free pages were tried, and %d ways to them", count, led)
	}
}

func TestASalvagedFileHoldsNothingElseThanWhatWasStoredAndCountsWhatIsMissing(t *testing.T) {
	whole, before := toBeWrecked(t)
	want, earlier := sealedIn(t, whole), sealedIn(t, before)
	path, to := filepath.Join(t.TempDir(), "wreck"), filepath.Join(t.TempDir(), "saved")
	tries, read, saved, unstated, mixed := 300, 0, 0, 0, 0
	for i := range tries {
		r := rand.New(rand.NewPCG(12, uint64(i)))
		b := bytes.Clone(whole)
		for range 1 + r.IntN(4) {
			b = wreckings[r.IntN(len(wreckings))](b, r)
		}
		if err := os.WriteFile(path, b, 0o600); err != nil {
			t.Fatal(err)
		}
		w, err := Inspect(path, wreckPass, wreckOptions())
		if err != nil {
			if kind := KindOf(err); kind != Damaged && kind != Foreign && kind != KeyDamaged {
				t.Fatalf("try %d: %v: %v", i, kind, err)
			}
			continue
		}
		read++
		found := w.Found()
		if found.Mixed {
			mixed++
		}
		wantOnlyStored(t, fmt.Sprint("try ", i), w, want, earlier)
		all := recordsIn(want)
		switch {
		case found.Records == 0:
			unstated++
		case found.Records != all && !found.LastChange:
			t.Errorf("try %d: it tells of %d records of %d", i, found.Records, all)
		case found.KeptInAll()+found.LostInAll() != found.Records && !found.LastChange:
			t.Errorf("try %d: %d kept and %d lost of %d", i, found.KeptInAll(), found.LostInAll(), found.Records)
		}
		if i%4 == 0 {
			_ = os.Remove(to)
			if err := w.SaveAs(to, standing); err != nil {
				t.Fatalf("try %d: saving: %v", i, err)
			}
			wantSaved(t, i, w, to)
			saved++
		}
		w.Close()
		if after, err := os.ReadFile(path); err != nil || !bytes.Equal(after, b) {
			t.Fatalf("try %d: the damaged file was touched: %v", i, err)
		}
	}
	t.Logf("of %d damaged files %d could be read, %d of them without knowing how many there should be, %d without knowing which were the last; %d were saved", tries, read, unstated, mixed, saved)
	if mixed > tries/10 {
		t.Errorf("in %d of %d nothing told what was stored last", mixed, tries)
	}
	if read < tries/2 {
		t.Errorf("only %d of %d could be read at all", read, tries)
	}
}

// wantSaved fails unless a saved file opens, is whole, and holds what the wreck had.
func wantSaved(t *testing.T, try int, w *Wreck, path string) {
	t.Helper()
	s, err := Open(path, wreckPass, wreckOptions())
	if err != nil {
		t.Fatalf("try %d: opening what was saved: %v", try, err)
	}
	report, err := s.Check()
	if err != nil || !report.OK() {
		t.Errorf("try %d: what was saved: %v %+v", try, err, report)
	}
	for table, of := range w.records {
		if got := report.Records[table]; table != auditTable.name && got < len(of) {
			t.Errorf("try %d: of %d %s %d were saved", try, len(of), table, got)
		}
	}
	if _, err := s.AddPerson(data.Person{First: "Ada"}); err != nil {
		t.Errorf("try %d: working in it: %v", try, err)
	}
	if err := s.Close(); err != nil {
		t.Error(err)
	}
}

func TestWhereNothingTellsWhatWasLastWhateverOpensIsSaved(t *testing.T) {
	whole, _ := toBeWrecked(t)
	h, _, err := readHeader(bytes.NewReader(whole), int64(len(whole)))
	if err != nil {
		t.Fatal(err)
	}
	for _, page := range []uint64{h.root, h.freelist} {
		clear(whole[page*4096 : page*4096+4096])
	}
	path, to := filepath.Join(t.TempDir(), "wreck"), filepath.Join(t.TempDir(), "saved")
	if err := os.WriteFile(path, whole, 0o600); err != nil {
		t.Fatal(err)
	}
	w, err := Inspect(path, wreckPass, wreckOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if found := w.Found(); !found.Mixed || len(w.records[peopleTable.name]) < 60 {
		t.Errorf("%+v", found)
	}
	if err := w.SaveAs(to, standing); err != nil {
		t.Fatal(err)
	}
	wantSaved(t, 0, w, to)
}

func TestAWholeFileIsSalvagedWhole(t *testing.T) {
	whole, _ := toBeWrecked(t)
	want := sealedIn(t, whole)
	dir := t.TempDir()
	path, to := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	if err := os.WriteFile(path, whole, 0o400); err != nil {
		t.Fatal(err)
	}
	w, err := Inspect(path, wreckPass, wreckOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	if f := w.Found(); f.LostInAll() != 0 || f.LastChange || f.KeptInAll() != recordsIn(want) {
		t.Errorf("%+v", f)
	}
	if err := w.SaveAs(to, standing); err != nil {
		t.Fatal(err)
	}
	saved, err := os.ReadFile(to)
	if err != nil {
		t.Fatal(err)
	}
	got := sealedIn(t, saved)
	for table, of := range want {
		if table != auditTable.name && !maps.Equal(of, got[table]) {
			t.Errorf("%s is another", table)
		}
	}
	if err := w.SaveAs(to, standing); KindOf(err) != Exists {
		t.Errorf("over a file that is there: %v", err)
	}
	if _, err := Inspect(path, "not the right words", wreckOptions()); KindOf(err) != WrongPassphrase {
		t.Errorf("%v", err)
	}
}
