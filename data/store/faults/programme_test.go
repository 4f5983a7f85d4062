package faults

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/data/vault/vaulttest"
)

func init() { vaulttest.Quick() }

const passphrase = "seven kettles under a violet bridge"

var evening = time.Date(2026, time.May, 5, 18, 50, 0, 0, time.UTC)

func options() store.Options {
	return store.Options{Now: func() time.Time { return evening }, KDF: vault.Floor}
}

func need(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// small makes a programme of a few people and evenings in a folder, with what a
// fault needs beside it: an older state of the same file, and a sibling that went
// on from the same copy. They are a.alongside, older and sibling; key holds the
// recovery key, and ever each record that any of them ever had.
func small(t testing.TB) (dir string) {
	t.Helper()
	dir = t.TempDir()
	ever := map[string]bool{}
	note := func(s *store.Store) {
		need(t, s.View(func(r *store.Reader) error { return everyRecord(r, ever) }))
	}
	path := filepath.Join(dir, "a.alongside")
	s, key, err := store.Create(path, data.NewProgramme("Harbour House"), passphrase, "Rosa", options())
	need(t, err)
	need(t, os.WriteFile(filepath.Join(dir, "key"), []byte(key.String()), 0o600))
	var people []data.ID
	for _, name := range []string{"Sam", "Priya", "Jo", "Kim", "Ada", "Leo", "Maya"} {
		id, err := s.AddPerson(data.Person{First: name, Last: "Turner", Note: "comes by bus"})
		need(t, err)
		people = append(people, id)
	}
	g, err := s.AddGroup(data.Group{Name: "Tuesday group", Schedule: data.Schedule{
		Weekday: time.Tuesday, Start: data.At(19, 0), Minutes: 90, Weeks: 1, Span: data.Span{From: data.DateOf(evening)},
	}}, people, data.DateOf(evening))
	need(t, err)
	meetings := meetingsOf(t, s, g)
	note(s)
	for i, who := range people {
		need(t, s.SetMark(meetings[0].ID, who, data.Statuses[i%len(data.Statuses)]))
	}
	pair, err := s.MakePair(people[0], people[1], data.DateOf(evening), data.Active)
	need(t, err)
	_, err = s.AddContact(data.Contact{Person: people[0], Pair: pair, Date: data.DateOf(evening), Note: "went well"})
	need(t, err)
	_, err = s.AddGoal(data.Goal{Person: people[0], Words: "walk on Sundays", Made: data.DateOf(evening)})
	need(t, err)
	_, err = s.AddConsent(data.Consent{Person: people[0], Recipient: "Court", Purpose: "a report", Span: data.Span{From: data.DateOf(evening), Until: data.DateOf(evening).AddDays(40)}})
	need(t, err)
	note(s)
	need(t, s.Close())
	keep := func(name string) { need(t, copied(path, filepath.Join(dir, name))) }
	goOn := func(as data.Status) {
		s, err := store.Open(path, passphrase, options())
		need(t, err)
		for _, who := range people[:4] {
			need(t, s.SetMark(meetings[0].ID, who, as))
		}
		note(s)
		need(t, s.SetMeetingNote(meetings[0].ID, as.String()))
		note(s)
		need(t, s.Close())
	}
	keep("older")
	goOn(data.Excused)
	keep("sibling")
	need(t, copied(filepath.Join(dir, "older"), path))
	goOn(data.Late)
	need(t, os.WriteFile(filepath.Join(dir, "ever"), []byte(strings.Join(slices.Collect(maps.Keys(ever)), "\n")), 0o600))
	return dir
}

func copied(from, to string) error {
	b, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, b, 0o600)
}

func meetingsOf(t testing.TB, s *store.Store, group data.ID) (meetings []data.Meeting) {
	t.Helper()
	need(t, s.View(func(r *store.Reader) (err error) {
		meetings, err = r.MeetingsOf(group)
		return err
	}))
	return meetings
}

// shown is all that a file shows: each record as a text. Damage is what it says of
// itself, by then or in the check that follows each opening. The computer that it is
// opened on has seen the file as it was before.
func shown(path, key string) (all map[string]bool, damage error) {
	o := options()
	o.Seen = filepath.Join(filepath.Dir(path), "seen")
	s, err := store.Open(path, key, o)
	if err != nil {
		return nil, &notOpened{err}
	}
	defer func() { damage = errors.Join(damage, s.Close()) }()
	all = map[string]bool{}
	broken, err := s.ViewPast(func(r *store.Reader) error { return everyRecord(r, all) })
	report, checking := s.CheckOpened(context.Background())
	if len(broken) > 0 {
		err = errors.Join(err, broken[0].Err)
	}
	if _, behind := s.Behind(); behind {
		err = errors.Join(err, errors.New("it is older than what was seen here"))
	}
	if s.LastChangeInDoubt() {
		err = errors.Join(err, errors.New("the last change may be missing"))
	}
	return all, errors.Join(err, checking, report.Err())
}

// notOpened is why a file was not opened.
type notOpened struct{ error }

func everyRecord(r *store.Reader, all map[string]bool) error {
	err := errors.Join(
		noted(all, r.People), noted(all, r.Groups), noted(all, r.Memberships), noted(all, r.Meetings),
		noted(all, r.Pairs), noted(all, r.Contacts), noted(all, r.Goals), noted(all, r.Consents),
	)
	for m, failure := range r.AllMarks() {
		if failure != nil {
			return errors.Join(err, failure)
		}
		all[fmt.Sprintf("%T %+v", m, m)] = true
	}
	return err
}

func noted[T any](all map[string]bool, list func() ([]T, error)) error {
	records, err := list()
	for _, record := range records {
		all[fmt.Sprintf("%T %+v", record, record)] = true
	}
	return err
}

// bare makes a bbolt file of the same records, in clear, as somebody would who
// trusts it: the buckets and keys of the programme, and the records as texts.
func bare(path, key, to string) error {
	all, err := shown(path, key)
	if err != nil {
		return err
	}
	db, err := bbolt.Open(to, 0o600, nil)
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		for record := range all {
			kind, _, _ := strings.Cut(record, " ")
			b, err := tx.CreateBucketIfNotExists([]byte(kind))
			if err != nil {
				return err
			}
			id := sha256.Sum256([]byte(record))
			if err := b.Put(id[:16], []byte(record)); err != nil {
				return err
			}
		}
		return nil
	})
	return errors.Join(err, db.Close())
}

// shownBare is all that a bare file shows.
func shownBare(path string) (all map[string]bool, damage error) {
	defer func() {
		if fault := recover(); fault != nil {
			damage = fmt.Errorf("%v", fault)
		}
	}()
	db, err := bbolt.Open(path, 0o600, &bbolt.Options{Timeout: time.Second})
	if err != nil {
		return nil, &notOpened{err}
	}
	defer func() { damage = errors.Join(damage, db.Close()) }()
	all = map[string]bool{}
	return all, db.View(func(tx *bbolt.Tx) error {
		return tx.ForEach(func(_ []byte, b *bbolt.Bucket) error {
			return b.ForEach(func(_, v []byte) error {
				all[string(v)] = true
				return nil
			})
		})
	})
}
