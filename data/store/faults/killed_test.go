//go:build !windows

package faults

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/store"
)

// worker opens a programme and marks people, one after another, saying after each
// that it is stored. In between it does what takes long: it backs up, brings a list in,
// goes back to what it has just backed up, seals everything anew, erases somebody and
// compacts.
func worker(args []string) error {
	path := args[0]
	dir := filepath.Dir(path)
	s, err := store.Open(path, passphrase, options())
	if err != nil {
		return err
	}
	people, meeting, err := whom(s)
	if err != nil {
		return err
	}
	reopen := func(between func() error) error {
		if err := errors.Join(s.Close(), between()); err != nil {
			return err
		}
		s, err = store.Open(path, passphrase, options())
		return err
	}
	for n := 0; ; n++ {
		if err := s.SetMark(meeting, people[n%len(people)], statusOf(n, len(people))); err != nil {
			return err
		}
		fmt.Println(n)
		switch n % 30 {
		case 10:
			_, err = s.Backup(context.Background(), dir)
		case 15:
			err = s.BringIn(context.Background(), aList(listed, data.ID{}, meeting, data.DateOf(time.Now())))
		case 20:
			var backup string
			if backup, err = s.Backup(context.Background(), dir); err == nil {
				err = reopen(func() error {
					aside, err := store.Restore(backup, path, passphrase, options())
					return errors.Join(err, os.Remove(aside))
				})
			}
		case 25:
			err = s.Rekey(context.Background(), passphrase, func(uint64, uint64) {})
		case 27:
			var id data.ID
			if id, err = s.AddPerson(data.Person{First: passing}); err == nil {
				_, err = s.Erase(store.Erasure{Person: id, Why: store.ErasedAsked})
			}
		case 29:
			err = reopen(func() error { _, _, err := store.Compact(path); return err })
		}
		if err != nil {
			return err
		}
	}
}

func init() { children["worker"] = worker }

// passing is the name of those who are added to be erased.
const passing = "Passing"

// listed is how many people a list holds that is brought in, each with a mark. They are
// there with their marks all or none.
const listed = 40

// aList is a list that nobody has brought in yet, for a group where one is named.
func aList(n int, group, meeting data.ID, on data.Date) (b data.Brought) {
	for range n {
		p := data.Person{ID: data.NewID(), First: onAList}
		b.People = append(b.People, p)
		b.Marks = append(b.Marks, data.Mark{Meeting: meeting, Person: p.ID, Status: data.Present})
		if !group.IsZero() {
			b.Joins = append(b.Joins, data.Join{Group: group, Person: p.ID, Span: data.Span{From: on}})
		}
	}
	return b
}

// onAList is the name of those on it.
const onAList = "Listed"

// halfBroughtIn says what is there of a list in part; empty: nothing.
func halfBroughtIn(r *store.Reader, meeting data.ID) (string, error) {
	all, err := r.People()
	if err != nil {
		return "", err
	}
	people, marked := 0, 0
	for _, p := range all {
		if p.First != onAList {
			continue
		}
		people++
		mark, _, err := r.Mark(meeting, p.ID)
		if err != nil {
			return "", err
		}
		if mark.Status == data.Present {
			marked++
		}
	}
	if people%listed != 0 || marked != people {
		return fmt.Sprintf("of lists of %d people %d are there, and %d marks", listed, people, marked), nil
	}
	return "", nil
}

// whom returns whom things are done to: first those who are in no pair, as only they
// can be erased. Which ids come first is another in each programme that is made.
func whom(s *store.Store) (people []data.ID, meeting data.ID, err error) {
	err = s.View(func(r *store.Reader) error {
		all, err1 := r.People()
		meetings, err2 := r.Meetings()
		pairs, err3 := r.Pairs()
		var paired []data.ID
		for _, p := range all {
			switch {
			case p.First == passing, p.First == onAList:
			case slices.ContainsFunc(pairs, func(pair data.Pair) bool { return pair.Live() && (pair.Mentee == p.ID || pair.Mentor == p.ID) }):
				paired = append(paired, p.ID)
			default:
				people = append(people, p.ID)
			}
		}
		people = append(people, paired...)
		if len(meetings) > 0 {
			meeting = meetings[0].ID
		}
		return errors.Join(err1, err2, err3)
	})
	return people, meeting, err
}

// statusOf is what the nth mark says. No two of the same person that follow each
// other are alike.
func statusOf(n, people int) data.Status {
	return []data.Status{data.Present, data.Late, data.Excused, data.Absent}[n/people%4]
}

func TestAKilledProcessLosesNothingThatItAcknowledged(t *testing.T) {
	row(t, "killed", "`kill -9` while marking, bringing a list in, backing up, restoring, sealing anew, erasing and compacting", func(t *testing.T) tally {
		dir := small(t)
		path := filepath.Join(dir, "a.alongside")
		r, count := rand.New(rand.NewPCG(19, 23)), tally{}
		for range some(15, 1000) {
			what := killed(t, path, time.Duration(r.IntN(120_000))*time.Microsecond)
			count[outcome(strings.Fields(what)[0])]++
			if outcome(what) != harmless {
				t.Error(what)
			}
		}
		need(t, noneHalfWritten(dir)) // the opening after each kill clears them
		return count
	}, nil)
}

func noneHalfWritten(dir string) error {
	left, err := filepath.Glob(filepath.Join(dir, ".alongside-*.tmp"))
	if len(left) > 0 {
		err = errors.Join(err, fmt.Errorf("half-written files are left: %v", left))
	}
	return err
}

// killed lets a worker go on for a while after its first mark, kills it, and looks
// whether all is there that it acknowledged.
func killed(t *testing.T, path string, after time.Duration) string {
	cmd := child(t.Context(), t, "worker", path)
	var said strings.Builder
	cmd.Stderr = &said
	out, err := cmd.StdoutPipe()
	need(t, errors.Join(err, cmd.Start()))
	last, acknowledged := -1, bufio.NewScanner(out)
	var timer *time.Timer
	for acknowledged.Scan() {
		_, err := fmt.Sscan(acknowledged.Text(), &last)
		need(t, err)
		if timer == nil {
			timer = time.AfterFunc(after, func() { _ = cmd.Process.Kill() })
		}
	}
	if cmd.Wait() == nil || last < 0 || said.Len() > 0 {
		return fmt.Sprintf("%s it ended by itself after %d: %s", wrong, last, said.String())
	}
	s, err := store.Open(path, passphrase, options())
	if err != nil {
		return fmt.Sprintf("%s it is not opened: %v", wrong, err)
	}
	people, meeting, err := whom(s)
	lost := ""
	err = errors.Join(err, s.View(func(r *store.Reader) error {
		for n := max(0, last-len(people)+1); n <= last; n++ {
			mark, _, err := r.Mark(meeting, people[n%len(people)])
			if err != nil {
				return err
			}
			want, next := statusOf(n, len(people)), statusOf(n+len(people), len(people))
			if mark.Status != want && (mark.Status != next || n+len(people) > last+1) {
				lost = fmt.Sprintf("mark %d was acknowledged as %v and is %v", n, want, mark.Status)
			}
		}
		half, err := halfBroughtIn(r, meeting)
		if half != "" {
			lost = half
		}
		return err
	}))
	checked, checking := s.Check()
	switch err := errors.Join(err, checking, checked.Err(), s.Close()); {
	case err != nil:
		return fmt.Sprintf("%s it is not whole: %v", wrong, err)
	case lost != "":
		return fmt.Sprintf("%s %s", wrong, lost)
	}
	return string(harmless)
}
