//go:build !windows

package store_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"alongside/data"
	"alongside/data/store"
)

// A process of its own marks people one after another and says after each that
// it is saved.
func init() {
	children["marker"] = func(path string) error {
		s, err := store.Open(path, passphrase, (&clock{evening}).options())
		if err != nil {
			return err
		}
		for n := 0; ; n++ {
			status := data.Statuses[n%len(data.Statuses)]
			if err := s.SetMark(numbered('m', n%10), numbered('p', n%100), status); err != nil {
				return err
			}
			fmt.Println(n)
		}
	}
}

func TestNothingAcknowledgedIsLostWhenTheProcessIsKilled(t *testing.T) {
	f := open(t)
	r := tenYears()
	ok(t, f.Load(data.Records{People: r.People[:100], Groups: r.Groups[:1], Meetings: r.Meetings[:10]}))
	f.checkAndClose()
	for _, enough := range []int{1, 30, 171} {
		cmd := childCommand(t, "marker", f.Path())
		out := must(cmd.StdoutPipe())(t)
		ok(t, cmd.Start())
		lines, last := bufio.NewScanner(out), -1
		for lines.Scan() {
			if _, err := fmt.Sscan(lines.Text(), &last); err != nil {
				t.Fatal(err)
			}
			if last == enough {
				ok(t, cmd.Process.Kill())
			}
		}
		if err := cmd.Wait(); err == nil || last < enough {
			t.Fatalf("the marker ended by itself after %d: %v", last, err)
		}
		s := must(store.Open(f.Path(), passphrase, f.clock.options()))(t)
		ok(t, s.View(func(r *store.Reader) error {
			for n := max(0, last-99); n <= last; n++ {
				got, _, err := r.Mark(numbered('m', n%10), numbered('p', n%100))
				if err != nil {
					return err
				}
				want, next := data.Statuses[n%len(data.Statuses)], data.Statuses[(n+100)%len(data.Statuses)]
				if got.Status != want && got.Status != next {
					t.Errorf("mark %d was acknowledged as %v and is %v", n, want, got.Status)
				}
			}
			return nil
		}))
		if err := must(s.Check())(t).Err(); err != nil {
			t.Error(err)
		}
		ok(t, s.Close())
	}
}

// With a limit on the size of files, as on a full disk, the change that no
// longer fits fails, those before are kept, and after room is made it goes on.
func init() {
	children["full disk"] = func(path string) error {
		signal.Ignore(syscall.SIGXFSZ)
		s, err := store.Open(path, passphrase, (&clock{evening}).options())
		if err != nil {
			return err
		}
		info, err := os.Stat(path)
		if err != nil {
			return err
		}
		free := syscall.Rlimit{}
		if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &free); err != nil {
			return err
		}
		limit := syscall.Rlimit{Cur: uint64(info.Size()) + 64<<10, Max: free.Max}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
			return err
		}
		before, err := s.ContentHash()
		if err != nil {
			return err
		}
		people := make([]data.Person, 3000)
		for i := range people {
			people[i] = person("Somebody", strings.Repeat("x", 100))
		}
		if _, err := broughtIn(s, people); !errors.Is(err, store.DiskFull) {
			return fmt.Errorf("with no room: %w", err)
		}
		if after, err := s.ContentHash(); err != nil || after != before {
			return fmt.Errorf("the failed change left something: %w", err)
		}
		dir := filepath.Dir(path)
		if _, err := s.Backup(context.Background(), dir); err != nil {
			return fmt.Errorf("a backup that fits: %w", err)
		}
		files, err := os.ReadDir(dir)
		if err != nil {
			return err
		}
		tight := syscall.Rlimit{Cur: uint64(info.Size()) / 2, Max: free.Max}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &tight); err != nil {
			return err
		}
		if _, err := s.Backup(context.Background(), dir); !errors.Is(err, store.DiskFull) {
			return fmt.Errorf("a backup that does not fit: %w", err)
		} else if strings.Contains(err.Error(), "not saved") {
			return fmt.Errorf("no change was lost by it: %w", err)
		}
		if after, err := os.ReadDir(dir); err != nil || len(after) != len(files) {
			return fmt.Errorf("a backup that did not fit left %d files of %d: %w", len(after), len(files), err)
		}
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &free); err != nil {
			return err
		}
		if _, err := broughtIn(s, people); err != nil {
			return fmt.Errorf("after making room: %w", err)
		}
		report, err := s.Check()
		return errors.Join(err, report.Err(), s.Close())
	}
}

func TestAFullDiskLosesNothingThatWasSaved(t *testing.T) {
	path, _, _ := closed(t)
	runChild(t, "full disk", path)
}

// Without the right to write, as somebody who is not root, neither is a file
// made nor one opened, and both say why.
func init() {
	children["no rights"] = func(path string) error {
		if os.Geteuid() == 0 {
			if err := errors.Join(syscall.Setgid(65534), syscall.Setuid(65534)); err != nil {
				return err
			}
		}
		before, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		o := (&clock{evening}).options()
		if _, err := store.Open(path, passphrase, o); !errors.Is(err, store.ReadOnly) {
			return fmt.Errorf("opening: %w", err)
		}
		if err := readOnly(path, o); err != nil {
			return fmt.Errorf("only reading: %w", err)
		}
		_, _, err = store.Create(path+".new", data.NewProgramme("X"), passphrase, "Rosa", o)
		if !errors.Is(err, store.ReadOnly) {
			return fmt.Errorf("making: %w", err)
		}
		after, err := os.ReadFile(path)
		if err == nil && !bytes.Equal(before, after) {
			err = errors.New("the file was changed")
		}
		return err
	}
}

// readOnly goes through a file that cannot be written to.
func readOnly(path string, o store.Options) error {
	report, err := store.Check(path, passphrase, o)
	if err := errors.Join(err, report.Err()); err != nil {
		return err
	}
	s, err := store.OpenToRead(path, passphrase, o)
	if err != nil {
		return err
	}
	err = s.View(func(r *store.Reader) error {
		people, err := r.People()
		if len(people) == 0 {
			err = errors.Join(err, errors.New("nobody is there"))
		}
		return err
	})
	if _, adding := s.AddPerson(person("Ada", "Lovelace")); !errors.Is(adding, store.ReadOnly) {
		err = errors.Join(err, fmt.Errorf("adding says %w", adding))
	}
	return errors.Join(err, s.Close())
}

func TestAFolderThatCannotBeWritten(t *testing.T) {
	path, _, _ := closed(t)
	dir := must(os.MkdirTemp("", "alongside"))(t) // t.TempDir lies in a folder that others may not enter
	t.Cleanup(func() { ok(t, errors.Join(os.Chmod(dir, 0o700), os.RemoveAll(dir))) })
	target := filepath.Join(dir, "x.alongside")
	ok(t, os.WriteFile(target, must(os.ReadFile(path))(t), 0o444))
	ok(t, os.Chmod(dir, 0o555))
	runChild(t, "no rights", target)
}
