//go:build !windows

package faults

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"alongside/data"
	"alongside/data/store"
)

// Two processes use one file. Only one has it open at a time, and the other is told so;
// what each of them was told is stored stays, also where the other one compacts the
// file or seals it anew in between.
func init() {
	children["one of two"] = func(args []string) error {
		path, which := args[0], args[1]
		rounds, err := strconv.Atoi(args[2])
		if err != nil {
			return err
		}
		for n := 0; n < rounds; {
			s, err := store.Open(path, passphrase, options())
			if store.KindOf(err) == store.InUse {
				continue // the other one has it
			}
			if err != nil {
				return err
			}
			name := fmt.Sprintf("%s-%d", which, n)
			_, err = s.AddPerson(data.Person{First: name})
			if err == nil && n%40 == 20 {
				err = s.Rekey(context.Background(), passphrase, func(uint64, uint64) {})
			}
			if err := errors.Join(err, s.Close()); err != nil {
				return err
			}
			fmt.Println(name)
			if n%40 == 30 {
				if _, _, err := store.Compact(path); err != nil && store.KindOf(err) != store.InUse {
					return err
				}
			}
			n++
		}
		return nil
	}
}

func TestTwoProcessesNeverWriteIntoOneFile(t *testing.T) {
	row(t, "two", "a change by one of two programs that use one file, and compact it and seal it anew", func(t *testing.T) tally {
		path, rounds := filepath.Join(small(t), "a.alongside"), some(25, 500)
		// a window that stays open: nobody else comes in
		open, err := store.Open(path, passphrase, options())
		need(t, err)
		_, err = store.Open(path, passphrase, options())
		if _, _, compacting := store.Compact(path); store.KindOf(err) != store.InUse || store.KindOf(compacting) != store.InUse {
			t.Errorf("beside an open one: %v, %v", err, compacting)
		}
		need(t, open.Close())

		var both sync.WaitGroup
		var said [2][]string
		for i := range said {
			cmd := child(t.Context(), t, "one of two", path, strconv.Itoa(i), strconv.Itoa(rounds))
			cmd.Stderr = os.Stderr
			both.Go(func() {
				out, err := cmd.Output()
				said[i] = strings.Fields(string(out))
				if err != nil {
					t.Error(err)
				}
			})
		}
		both.Wait()
		count, there := tally{}, map[string]bool{}
		s, err := store.Open(path, passphrase, options())
		need(t, err)
		need(t, s.View(func(r *store.Reader) error {
			people, err := r.People()
			for _, p := range people {
				there[p.First] = true
			}
			return err
		}))
		report, err := s.Check()
		need(t, errors.Join(err, report.Err(), s.Close()))
		for _, name := range slices.Concat(said[:]...) {
			count[map[bool]outcome{true: harmless, false: wrong}[there[name]]]++
		}
		if count.all() != 2*rounds {
			t.Errorf("%d of %d changes came through", count.all(), 2*rounds)
		}
		return count
	}, nil)
}
