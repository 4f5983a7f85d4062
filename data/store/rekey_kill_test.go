//go:build !windows

package store_test

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"alongside/data"
	"alongside/data/store"
)

// A process of its own changes the passphrase, asks for a new data key and seals
// everything anew. It says what it has done, and kills itself, as nothing else can be
// so exact, where it is told to: after so many tellings, or, for 0, when all is done.
func init() {
	children["rekey"] = func(path string) error {
		path, at, _ := strings.Cut(path, "@")
		enough, err := strconv.Atoi(at)
		if err != nil {
			return err
		}
		s, err := store.Open(path, passphrase, (&clock{evening}).options())
		if err != nil {
			return err
		}
		if err := s.ChangePassphrase(passphrase, newOne, true); err != nil {
			return err
		}
		fmt.Println("changed")
		die := func() { _ = syscall.Kill(os.Getpid(), syscall.SIGKILL); select {} }
		n := 0
		if err := s.Rekey(context.Background(), newOne, func(uint64, uint64) {
			if n++; n == enough {
				die()
			}
		}); err != nil {
			return err
		}
		fmt.Println("sealed anew", n)
		if enough == 0 {
			die()
		}
		return s.Close()
	}
}

// Wherever the process is killed, and there is one place for each few pages that are
// written, the file is whole, opens with the new passphrase alone, and says whether it
// still is to be sealed anew; and that can be done.
func TestKilledAnywhereSealingAnewLosesNothing(t *testing.T) {
	f := open(t)
	r := tenYears()
	ok(t, f.Load(data.Records{People: r.People[:100], Groups: r.Groups[:1], Meetings: r.Meetings[:40], Marks: marksOf(r, 40)}))
	hash := must(f.ContentHash())(t)
	f.checkAndClose()
	whole := must(os.ReadFile(f.Path()))(t)
	for at, ended := 0, false; !ended; at++ {
		ok(t, os.WriteFile(f.Path(), whole, 0o600))
		cmd := childCommand(t, "rekey", f.Path()+"@"+strconv.Itoa(at))
		out := must(cmd.StdoutPipe())(t)
		ok(t, cmd.Start())
		lines := bufio.NewScanner(out)
		var said []string
		for lines.Scan() {
			said = append(said, lines.Text())
		}
		err := cmd.Wait()
		ended = err == nil
		if len(said) == 0 || ended && at < 4 {
			t.Fatalf("killed at %d it said %q: %v", at, said, err)
		}
		if _, err := store.Open(f.Path(), passphrase, f.clock.options()); !errors.Is(err, store.WrongPassphrase) {
			t.Fatalf("killed at %d the old passphrase: %v", at, err)
		}
		s := must(store.Open(f.Path(), newOne, f.clock.options()))(t)
		ok(t, must(s.Check())(t).Err())
		due := must(s.RekeyDue())(t)
		if done := len(said) == 2; due == done {
			t.Errorf("killed at %d: due %v, done %v", at, due, done)
		}
		if due && must(s.ContentHash())(t) != hash {
			t.Errorf("killed at %d the content is another one", at)
		}
		f.clock.at = f.clock.at.AddDate(1, 0, 0) // what was left is old enough to go
		if due {
			ok(t, s.Rekey(t.Context(), newOne, untold))
			ok(t, must(s.Check())(t).Err())
		}
		ok(t, s.Close())
		s = must(store.Open(f.Path(), newOne, f.clock.options()))(t)
		people := 0
		ok(t, s.View(func(r *store.Reader) error {
			all, err := r.People()
			people = len(all)
			return err
		}))
		if left := f.leftovers(); len(left) > 0 || people != 100 {
			t.Errorf("killed at %d there are %d people; left is %q", at, people, left)
		}
		ok(t, s.Close())
	}
}

// On a disk that fills up anywhere on the way nothing changes, nothing is left, and
// with room it goes on.
func init() {
	children["rekey without room"] = func(path string) error {
		signal.Ignore(syscall.SIGXFSZ)
		s, err := store.Open(path, passphrase, (&clock{evening}).options())
		if err != nil {
			return err
		}
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		before, err := s.ContentHash()
		if err != nil {
			return err
		}
		var free syscall.Rlimit
		if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &free); err != nil {
			return err
		}
		for room := uint64(0); room < uint64(info.Size())*3/4; room += 64 << 10 {
			tight := syscall.Rlimit{Cur: room, Max: free.Max}
			if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &tight); err != nil {
				return err
			}
			if err := s.Rekey(context.Background(), passphrase, untold); !errors.Is(err, store.DiskFull) {
				return fmt.Errorf("with room for %d: %w", room, err)
			}
			left, err := filepath.Glob(filepath.Join(filepath.Dir(path), ".alongside-*"))
			if err != nil || len(left) > 0 {
				return fmt.Errorf("with room for %d, left is %q: %w", room, left, err)
			}
			if after, err := s.ContentHash(); err != nil || after != before {
				return fmt.Errorf("with room for %d the content is another one: %w", room, err)
			}
		}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &free); err != nil {
			return err
		}
		if err := s.Rekey(context.Background(), passphrase, untold); err != nil {
			return err
		}
		report, err := s.Check()
		return errors.Join(err, report.Err(), s.Close())
	}
}

func TestWithoutRoomSealingAnewChangesNothing(t *testing.T) {
	f := open(t)
	r := tenYears()
	ok(t, f.Load(data.Records{People: r.People[:100], Groups: r.Groups[:1], Meetings: r.Meetings[:40], Marks: marksOf(r, 40)}))
	f.checkAndClose()
	runChild(t, "rekey without room", f.Path())
}
