package faults

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/store"
)

// A power cut leaves what was being written half done. bbolt writes the pages that
// a transaction changed in any order, has them put on the disk, and then writes one
// of the two headers. So from the file before and after each operation follows what
// can lie on the disk in between: any of the changed pieces and not the others,
// with the old header; and all of them, with as much of the new header as there was
// time for. A disk writes pieces of 512 bytes whole or not at all; of the header
// every length is tried.
const sector = 512

// cut is one operation: the file before and after it, and what its content was.
type cut struct {
	before, after     []byte
	hashOf, hashAfter [32]byte
}

// cuts does operations of every kind that writes into the file.
func cuts(t testing.TB, dir string, n int) (all []cut) {
	t.Helper()
	path := filepath.Join(dir, "a.alongside")
	at := evening
	o := options()
	o.Now = func() time.Time { return at }
	s, key, err := store.Create(path, data.NewProgramme("Harbour House"), passphrase, "Rosa", o)
	need(t, err)
	need(t, os.WriteFile(filepath.Join(dir, "key"), []byte(key.String()), 0o600))
	g, err := s.AddGroup(data.Group{Name: "Tuesday group", Schedule: data.Schedule{
		Weekday: time.Tuesday, Start: data.At(19, 0), Minutes: 90, Weeks: 1, Span: data.Span{From: data.DateOf(at)},
	}}, nil, 0)
	need(t, err)
	var people []data.ID
	r := rand.New(rand.NewPCG(11, 13))
	operation := func(i int) error {
		meetings := meetingsOf(t, s, g)
		someone := func() data.ID { return people[r.IntN(len(people))] }
		switch k := i % 10; {
		case k == 0 || len(people) < 3:
			id, err := s.AddPerson(data.Person{First: fmt.Sprint("Person ", i)})
			people = append(people, id)
			return err
		case k == 1:
			list := aList(3, g, meetings[0].ID, data.DateOf(at))
			for _, p := range list.People {
				people = append(people, p.ID)
			}
			return s.BringIn(context.Background(), list)
		case k == 2:
			_, err := s.AddContact(data.Contact{Person: someone(), Date: data.DateOf(at), Note: "rang"})
			return err
		case k == 3:
			return s.CloseMeeting(meetings[0].ID, store.MarkAbsent)
		case k == 4:
			return s.ReopenMeeting(meetings[0].ID)
		case k == 5:
			_, err := s.Undo()
			return err
		default:
			return s.SetMark(meetings[0].ID, someone(), data.Statuses[r.IntN(len(data.Statuses))])
		}
	}
	state := func() ([]byte, [32]byte) {
		content, err := os.ReadFile(path)
		need(t, err)
		hash, err := s.ContentHash()
		need(t, err)
		return content, hash
	}
	before, hash := state()
	for i := range n {
		at = at.Add(time.Minute)
		need(t, operation(i))
		after, then := state()
		if !bytes.Equal(before, after) {
			all = append(all, cut{before, after, hash, then})
		}
		before, hash = after, then
	}
	need(t, s.Close())
	return all
}

// headers is how much of the file the two headers take.
const headers = 2 * pageSize

// left is what may lie on the disk after a power cut in the middle of an operation,
// and whether the operation may show in it: while its pages are written it does
// not.
func (c cut) left(r *rand.Rand) (content []byte, may bool) {
	pieces := func(from, until int, choose func() bool) {
		for at := from; at < until; at += sector {
			end := min(at+sector, until)
			if at >= len(c.before) || !bytes.Equal(content[at:end], c.after[at:end]) {
				if choose() {
					copy(content[at:end], c.after[at:end])
				}
			}
		}
	}
	grown := make([]byte, max(len(c.after), len(c.before)))
	copy(grown, c.before)
	content = grown
	if r.IntN(5) > 0 {
		share := r.IntN(101)
		pieces(headers, len(c.after), func() bool { return r.IntN(100) < share })
		if len(c.after) > len(c.before) && r.IntN(2) == 0 {
			content = content[:len(c.before)+r.IntN((len(c.after)-len(c.before))/sector+1)*sector]
		}
		return content, false
	}
	pieces(headers, len(c.after), func() bool { return true })
	for page := range 2 {
		at := page * pageSize
		if bytes.Equal(c.before[at:at+pageSize], c.after[at:at+pageSize]) {
			continue
		}
		const whole = 80 // the page's head and the header: what follows says nothing
		done := []int{r.IntN(whole), whole}[r.IntN(2)]
		copy(content[at:at+done], c.after[at:])
	}
	return content, true
}

func init() {
	children["power"] = func(args []string) error {
		dir := args[0]
		from, err1 := strconv.Atoi(args[1])
		until, err2 := strconv.Atoi(args[2])
		key, err3 := os.ReadFile(filepath.Join(dir, "key"))
		if err := errors.Join(err1, err2, err3); err != nil {
			return err
		}
		all, err := readCuts(dir)
		if err != nil {
			return err
		}
		path := filepath.Join(dir, "cut")
		for n := from; n < until; n++ {
			c := all[n%len(all)]
			content, may := c.left(rand.New(rand.NewPCG(17, uint64(n))))
			if err := os.WriteFile(path, content, 0o600); err != nil {
				return err
			}
			fmt.Println(afterCut(path, string(key), c, may))
		}
		return nil
	}
}

// afterCut opens a file after a power cut: all that was acknowledged has to be
// there, and the operation that was under way whole or not at all.
func afterCut(path, key string, c cut, may bool) string {
	s, err := store.Open(path, key, options())
	if err != nil {
		return fmt.Sprintf("%s is not opened: %v", wrong, err)
	}
	hash, err := s.ContentHash()
	report, checking := s.Check()
	switch err := errors.Join(err, checking, report.Err(), s.Close()); {
	case err != nil:
		return fmt.Sprintf("%s is not whole: %v", wrong, err)
	case hash != c.hashOf && (!may || hash != c.hashAfter):
		return fmt.Sprintf("%s is in neither state", wrong)
	}
	return string(harmless)
}

func writeCuts(dir string, all []cut) error {
	for i, c := range all {
		err := errors.Join(
			os.WriteFile(filepath.Join(dir, fmt.Sprint(i, ".before")), c.before, 0o600),
			os.WriteFile(filepath.Join(dir, fmt.Sprint(i, ".after")), c.after, 0o600),
			os.WriteFile(filepath.Join(dir, fmt.Sprint(i, ".hashes")), append(c.hashOf[:], c.hashAfter[:]...), 0o600),
		)
		if err != nil {
			return err
		}
	}
	return nil
}

func readCuts(dir string) (all []cut, err error) {
	for i := 0; ; i++ {
		hashes, err := os.ReadFile(filepath.Join(dir, fmt.Sprint(i, ".hashes")))
		if errors.Is(err, os.ErrNotExist) {
			return all, nil
		}
		before, err1 := os.ReadFile(filepath.Join(dir, fmt.Sprint(i, ".before")))
		after, err2 := os.ReadFile(filepath.Join(dir, fmt.Sprint(i, ".after")))
		if err := errors.Join(err, err1, err2); err != nil {
			return nil, err
		}
		all = append(all, cut{before, after, [32]byte(hashes[:32]), [32]byte(hashes[32:])})
	}
}

func TestAPowerCutLosesNothingThatWasAcknowledged(t *testing.T) {
	row(t, "power", "a power cut while something is stored", func(t *testing.T) tally {
		dir := t.TempDir()
		need(t, writeCuts(dir, cuts(t, dir, some(60, 200))))
		return try(t, "power", dir, some(400, 30_000))
	}, nil)
}
