//go:build !windows

package faults

import (
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

// A disk is full from one byte on, and which one that is nobody knows. So room is
// made for a little more each time: of what is done then the part that fits is
// stored and what does not fit is refused as that, and after room was made all goes
// on.
func init() {
	children["full"] = func(args []string) error {
		dir := args[0]
		from, err1 := strconv.Atoi(args[1])
		until, err2 := strconv.Atoi(args[2])
		if err := errors.Join(err1, err2); err != nil {
			return err
		}
		signal.Ignore(syscall.SIGXFSZ)
		for n := from; n < until; n++ {
			fmt.Println(onFullDisk(dir, int64(n)*1024))
		}
		return nil
	}
}

// limited allows files of this many bytes and no more; none: as ever.
func limited(bytes int64) error {
	var limit syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &limit); err != nil {
		return err
	}
	if limit.Cur = limit.Max; bytes > 0 {
		limit.Cur = uint64(bytes)
	}
	return syscall.Setrlimit(syscall.RLIMIT_FSIZE, &limit)
}

// onFullDisk works on a copy of the programme with so much room.
func onFullDisk(dir string, room int64) string {
	place := filepath.Join(dir, "full")
	path := filepath.Join(place, "a.alongside")
	if err := errors.Join(os.RemoveAll(place), os.Mkdir(place, 0o700), copied(filepath.Join(dir, "a.alongside"), path)); err != nil {
		return fmt.Sprintf("%s %v", wrong, err)
	}
	s, err := store.Open(path, passphrase, options())
	if err != nil {
		return fmt.Sprintf("%s %v", wrong, err)
	}
	full, err := workUntilFull(s, place, room)
	if err != nil {
		return fmt.Sprintf("%s with %d bytes: %v", wrong, room, err)
	}
	_, err = s.AddPerson(data.Person{First: "Again"})
	report, checking := s.Check()
	if err := errors.Join(err, checking, report.Err(), s.Close()); err != nil {
		return fmt.Sprintf("%s afterwards: %v", wrong, err)
	}
	if err := noneHalfWritten(place); err != nil {
		return fmt.Sprintf("%s %v", wrong, err)
	}
	if full {
		return string(refused)
	}
	return string(harmless)
}

// workUntilFull stores, backs up and erases until there is no room. What failed has
// left nothing, and what did not is there.
func workUntilFull(s *store.Store, dir string, room int64) (full bool, err error) {
	backup, err := s.Backup(context.Background(), dir)
	if err != nil {
		return false, err
	}
	if err := limited(room); err != nil {
		return false, err
	}
	defer func() { err = errors.Join(err, limited(0)) }()
	var lastAdded data.ID
	works := []func() error{
		func() (err error) {
			lastAdded, err = s.AddPerson(data.Person{First: "Somebody", Note: strings.Repeat("x", 1500)})
			return err
		},
		func() error {
			return s.BringIn(context.Background(), data.Brought{People: []data.Person{
				{ID: data.NewID(), First: "A", Note: strings.Repeat("y", 1900)}, {ID: data.NewID(), First: "B"}, {ID: data.NewID(), First: "C"},
			}})
		},
		func() error { _, err := s.Backup(context.Background(), dir); return err },
		func() error {
			_, err := s.Erase(store.Erasure{Person: lastAdded, Why: store.ErasedAsked})
			return err
		},
		func() error { return s.Rekey(context.Background(), passphrase, func(uint64, uint64) {}) },
		func() error {
			_, err := store.Restore(backup, filepath.Join(dir, "restored.alongside"), passphrase, options())
			return err
		},
	}
	for i := range 24 {
		before, err := s.ContentHash()
		if err != nil {
			return full, err
		}
		kind := i % len(works)
		failure := works[kind]()
		after, err := s.ContentHash()
		switch {
		case err != nil:
			return full, err
		case failure == nil:
			continue
		case store.KindOf(failure) == store.NotFound && kind == 3 && full: // nobody was added
			continue
		case store.KindOf(failure) != store.DiskFull:
			return full, fmt.Errorf("it failed as %v: %w", store.KindOf(failure), failure)
		case after != before && kind != 3: // of erasing the overwriting of old pages may be what does not fit
			return full, errors.New("what failed left something")
		}
		full = true
	}
	return full, nil
}

func TestAFullDiskRefusesAndLosesNothing(t *testing.T) {
	dir := small(t)
	row(t, "full", "a disk that is full from some byte on, while storing, backing up, sealing anew, restoring and erasing", func(t *testing.T) tally {
		count := try(t, "full", dir, some(30, 600))
		if count[refused] == 0 {
			t.Error("there was always room")
		}
		return count
	}, nil)
}
