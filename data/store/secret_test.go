package store_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"alongside/data"
)

// word is one that no file holds by accident.
const word = "Zwetschgenknödel"

// plant puts the word into every text of a value, however deep, and one
// element into every empty list, so that a field added later is covered too.
// It returns how many texts there were.
func plant(v reflect.Value) (n int) {
	switch v.Kind() {
	case reflect.String:
		n++
		v.SetString(fmt.Sprintf("%s-%d", word, n))
	case reflect.Pointer:
		n += plant(v.Elem())
	case reflect.Struct:
		for i := range v.NumField() {
			n += plant(v.Field(i))
		}
	case reflect.Slice:
		if v.Len() == 0 && v.CanSet() {
			v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		}
		for i := range v.Len() {
			n += plant(v.Index(i))
		}
	}
	return n
}

func TestNoTextOfAnyRecordStandsInTheFileInClear(t *testing.T) {
	f := open(t)
	group, meeting, sam, priya := f.group()
	pair := must(f.MakePair(sam, priya, today, data.Active))(t)
	var r data.Records
	texts := plant(reflect.ValueOf(&r))
	if texts < 25 {
		t.Fatalf("only %d texts were found to plant the word in", texts)
	}
	// what the rules demand of ids, dates and order
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
	r.Marks[0].Meeting, r.Marks[0].Person, r.Marks[0].Status = meeting.ID, sam, data.Present
	r.Activities[0].ID = data.NewID()
	r.Pairs[0].ID, r.Pairs[0].Mentee, r.Pairs[0].Mentor, r.Pairs[0].Steps[0].Date = data.NewID(), sam, priya, today
	c := &r.Contacts[0]
	c.ID, c.Person, c.Pair, c.Date, c.Others = data.NewID(), sam, pair, today, nil
	g := &r.Goals[0]
	g.ID, g.Person, g.Made, g.History[0].Date = data.NewID(), sam, today, today
	d := &r.Dismissals[0]
	d.ID, d.Person, d.Since, d.On = data.NewID(), sam, today, today
	consent, slip := &r.Consents[0], &r.Slips[0]
	consent.ID, consent.Person, consent.Scope = data.NewID(), sam, data.ScopeOther
	consent.Span = data.Span{From: today, Until: today}
	slip.ID, slip.Person, slip.Consent, slip.Made, slip.Number = data.NewID(), sam, consent.ID, today, 1
	slip.Meetings = []data.ID{meeting.ID}
	r.Requests[0] = data.AccessRequest{ID: data.NewID(), Person: sam, Asked: today}
	ok(t, f.Load(r))
	ok(t, f.DidNotMeet(m.ID, word))
	must(f.Undo())(t)
	ok(t, f.RecordPrinted(word, []data.ID{sam}))

	dir := filepath.Join(t.TempDir(), "backups")
	ok(t, os.Mkdir(dir, 0o700))
	must(f.Backup(t.Context(), dir))(t)
	for _, folder := range []string{filepath.Dir(f.Path()), dir} {
		for _, e := range must(os.ReadDir(folder))(t) {
			content := must(os.ReadFile(filepath.Join(folder, e.Name())))(t)
			for _, secret := range []string{word, word[:8], "Harbour", "Rosa", "Sam", "Turner", "Church", passphrase, f.key.String(), strings.ReplaceAll(f.key.String(), "-", "")} {
				if bytes.Contains(content, []byte(secret)) && len(secret) > 3 || strings.Contains(e.Name(), secret) {
					t.Errorf("%q stands in %s", secret, e.Name())
				}
			}
		}
	}
	got := f.meeting(m.ID)
	if !strings.HasPrefix(got.Note, word) || !strings.HasPrefix(got.Activities[0].Materials, word) {
		t.Error("the word was not stored at all")
	}
}
