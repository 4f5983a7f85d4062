package store_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"alongside/data"
	"alongside/data/store"
)

// word begins every text that is planted: one that no file holds by accident.
const word = "Zwetschgenknodel"

// secrets are texts that are like no other, each with its number.
type secrets struct{ planted int }

// plant puts one into every text of a value, however deep, and one element into every
// empty list, so that a field added later is covered too.
func (s *secrets) plant(v reflect.Value) {
	switch v.Kind() {
	case reflect.String:
		s.planted++
		v.SetString(fmt.Sprintf("%s-%d", word, s.planted))
	case reflect.Pointer:
		s.plant(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			s.plant(v.Field(i))
		}
	case reflect.Slice:
		if v.Len() == 0 && v.CanSet() {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
		for i := range v.Len() {
			s.plant(v.Index(i))
		}
	}
}

// manySecrets is how many are planted.
const manySecrets = 2000

// disguises are the ways in which a text may stand in a file without being hidden.
func disguises(text string) (ways [][]byte) {
	wide := make([]byte, 0, 2*len(text))
	for _, c := range []byte(text) {
		wide = append(wide, c, 0)
	}
	ways = [][]byte{[]byte(text), []byte(strings.ToUpper(text)), []byte(strings.ToLower(text)), wide, []byte(hex.EncodeToString([]byte(text)))}
	for shift := range 3 { // base 64 has three ways, by where in the text it begins
		coded := base64.StdEncoding.EncodeToString([]byte(strings.Repeat("x", shift) + text))
		ways = append(ways, []byte(coded[4:len(coded)-4]))
	}
	return ways
}

// leaks looks for what must stand nowhere in all files of some folders, and in their
// names.
func leaks(t *testing.T, when string, secrets []string, folders ...string) {
	t.Helper()
	files := 0
	for _, folder := range folders {
		ok(t, filepath.WalkDir(folder, func(path string, d os.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			files++
			content, err := os.ReadFile(path)
			for _, secret := range secrets {
				for _, way := range disguises(secret) {
					if bytes.Contains(content, way) || strings.Contains(path, secret) {
						t.Errorf("%s: %q stands in %s", when, secret, d.Name())
					}
				}
			}
			return err
		}))
	}
	if files == 0 {
		t.Errorf("%s: there is no file to look into", when)
	}
}

// records are a programme of which every text is a secret, with what the rules demand
// of ids, dates and order.
func (s *secrets) records(group data.ID, meeting data.ID, sam, pair, priya data.ID) data.Records {
	var r data.Records
	s.plant(reflect.ValueOf(&r))
	r.Programme.Thresholds = data.DefaultThresholds
	r.Programme.Milestones = nil
	r.Programme.Breaks[0].Groups, r.Programme.Breaks[0].Span = []data.ID{group}, data.Span{From: today, Until: today}
	r.People[0].ID = data.NewID()
	r.People[0].Away[0].Span = data.Span{From: today}
	giving := &r.People[0].Mentor
	giving.Resting[0].From, giving.Supervision[0].Date, giving.NotWith = today, today, nil
	r.Groups[0].ID, r.Groups[0].LedBy, r.Groups[0].Schedule = data.NewID(), nil, tuesdays().Schedule
	r.Groups[0].Thresholds = data.Thresholds{}
	r.Groups[0].Earlier[0].Schedule = tuesdays().Schedule
	r.Groups[0].Earlier[0].Schedule.Span = data.Span{From: today.AddDays(-60), Until: today.AddDays(-29)}
	r.Memberships[0] = data.Membership{Group: group, Person: r.People[0].ID, Spans: []data.Span{{From: today}}}
	m := &r.Meetings[0]
	m.ID, m.Group, m.Date, m.Start, m.LedBy = data.NewID(), group, today, data.At(9, 0), nil
	m.Activities[0].Activity, m.Activities[0].LedBy = data.ID{}, nil
	r.Marks[0].Meeting, r.Marks[0].Person, r.Marks[0].Status = meeting, r.People[0].ID, data.Present
	r.Activities[0].ID = data.NewID()
	r.Pairs[0].ID, r.Pairs[0].Mentee, r.Pairs[0].Mentor, r.Pairs[0].Steps[0].Date = data.NewID(), r.People[0].ID, priya, today
	c := &r.Contacts[0]
	c.ID, c.Person, c.Pair, c.Date, c.Others = data.NewID(), sam, pair, today, nil
	g := &r.Goals[0]
	g.ID, g.Person, g.Made, g.History[0].Date = data.NewID(), sam, today, today
	d := &r.Dismissals[0]
	d.ID, d.Person, d.Since, d.On = data.NewID(), sam, today, today
	consent, slip := &r.Consents[0], &r.Slips[0]
	consent.ID, consent.Person, consent.Scope = data.NewID(), sam, data.ScopeOther
	consent.Span = data.Span{From: today, Until: today}
	slip.ID, slip.Person, slip.Consent, slip.Made = data.NewID(), sam, consent.ID, today
	slip.Meetings = []data.ID{meeting}
	r.Requests[0] = data.AccessRequest{ID: data.NewID(), Person: sam, Asked: today}
	return r
}

func TestNoTextOfAnyRecordStandsInAnyFileInClear(t *testing.T) {
	temporary := t.TempDir()
	t.Setenv("TMPDIR", temporary)
	c := &clock{evening}
	o := seenOptions(t, c)
	path := filepath.Join(t.TempDir(), "a.alongside")
	s, key, err := store.Create(path, data.NewProgramme("Harbour House"), passphrase, "Rosa", o)
	ok(t, err)
	f := fixture{Store: s, t: t, clock: c, key: key}
	group, meeting, sam, priya := f.group()
	pair := must(f.MakePair(sam, priya, today, data.Active))(t)
	dir, later := filepath.Join(t.TempDir(), "backups"), filepath.Join(t.TempDir(), "copies")
	ok(t, errors.Join(os.Mkdir(dir, 0o700), os.Mkdir(later, 0o700), os.MkdirAll(o.Seen, 0o700)))
	must(os.Create(filepath.Join(temporary, "empty")))(t).Close()
	secret := []string{word, "Harbour House", passphrase, key.String(), strings.ReplaceAll(key.String(), "-", "")}
	look := func(when string) {
		t.Helper()
		leaks(t, when, secret, filepath.Dir(path), dir, later, o.Seen, temporary)
	}
	copies := 0
	crash := func() { // what lies on the disk when the process ends at this moment
		copies++
		ok(t, os.WriteFile(filepath.Join(later, fmt.Sprint(copies)), must(os.ReadFile(path))(t), 0o600))
	}

	planted := &secrets{}
	var last data.Records
	n := 0
	for planted.planted < manySecrets {
		n++
		last = planted.records(group, meeting.ID, sam, pair, priya)
		last.Slips[0].Number = n
		ok(t, f.Load(last))
	}
	if each := planted.planted / n; each < 25 {
		t.Fatalf("only %d texts of a record of each kind were found to plant a secret in", each)
	}
	m := last.Meetings[0].ID
	if got := f.meeting(m); !strings.HasPrefix(got.Note, word) || !strings.HasPrefix(got.Activities[0].Materials, word) {
		t.Error("the secrets were not stored at all")
	}
	look("loaded")

	ok(t, f.DidNotMeet(m, word))
	must(f.Undo())(t)
	must(f.AddPerson(data.Person{First: word, Note: word}))(t) // a step that stays in the journal
	ok(t, f.RecordPrinted(word, []data.ID{sam}))
	typed := store.Draft{At: c.at}
	planted.plant(reflect.ValueOf(&typed.Place).Elem())
	planted.plant(reflect.ValueOf(&typed.Form).Elem())
	ok(t, f.KeepDraft(typed))
	must(f.AddFacilitator(passphrase, word, store.RoleFacilitator, newOne))(t)
	crash()
	must(f.Backup(t.Context(), dir))(t)
	look("edited, drafted, backed up")

	ok(t, f.Close())
	look("locked")
	if _, err := store.Open(path, word+" is not the passphrase", o); !errors.Is(err, store.WrongPassphrase) {
		t.Errorf("%v", err)
	}
	f.Store = must(store.Open(path, passphrase, o))(t)
	ok(t, f.Rekey(t.Context(), passphrase, untold))
	look("sealed anew")
	ok(t, f.StepPair(last.Pairs[0].ID, data.PairStep{Date: today, State: data.Ended, Reason: data.MovedOn}))
	must(f.Erase(store.Erasure{Person: last.People[0].ID, Why: store.ErasedAsked}))(t)
	crash()
	look("somebody erased")
	f.checkAndClose()
	_, _, err = store.Compact(path)
	ok(t, err)
	backups := must(store.Backups(dir))(t)
	must(store.Restore(backups[0].Path, path, passphrase, o))(t)
	look("compacted, restored")
}
