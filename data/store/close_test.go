package store_test

import (
	"context"
	"errors"
	"sync"
	"testing"

	"alongside/data"
	"alongside/data/store"
)

// whole checks the backups in a folder.
func (f fixture) whole(dir string) {
	f.t.Helper()
	for _, b := range must(store.Backups(dir))(f.t) {
		ok(f.t, must(store.Check(b.Path, f.key.String(), f.clock.options()))(f.t).Err())
	}
}

func TestClosingWaitsForWhatIsUnderWay(t *testing.T) {
	for name, work := range map[string]func(f fixture, dir string, reached func()) error{
		"a backup": func(f fixture, dir string, reached func()) error {
			_, err := f.Backup(&atOnce{Context: context.Background(), do: reached}, dir)
			return err
		},
		"reading": func(f fixture, _ string, reached func()) error {
			return f.View(func(r *store.Reader) error {
				reached()
				_, err := r.People()
				return err
			})
		},
	} {
		t.Run(name, func(t *testing.T) {
			f := open(t)
			f.change()
			dir := t.TempDir()
			reached, goOn := make(chan struct{}), make(chan struct{})
			worked, closed := make(chan error, 1), make(chan error, 1)
			go func() {
				worked <- work(f, dir, func() { close(reached); <-goOn })
			}()
			<-reached
			go func() { closed <- f.Close() }()
			for store.KindOf(f.View(func(*store.Reader) error { return nil })) != store.Closed {
			}
			select {
			case err := <-closed:
				t.Errorf("closed while somebody works: %v", err)
			default:
			}
			close(goOn)
			ok(t, errors.Join(<-worked, <-closed))
			f.whole(dir)
		})
	}
}

func TestClosingInTheMiddleOfEverythingEndsNothingBadly(t *testing.T) {
	for range 3 {
		f := open(t)
		_, m, sam, _ := f.group()
		ok(t, f.Load(data.Records{People: []data.Person{{ID: data.NewID(), First: "Jo"}}})) // the group stays
		dir := t.TempDir()
		var all sync.WaitGroup
		works := []func() error{
			func() error { _, err := f.Backup(t.Context(), dir); return err },
			func() error { _, err := f.Check(); return err },
			func() error { return f.SetMark(m.ID, sam, data.Present) },
			func() error { _, err := f.Undo(); return err },
			func() error { _, err := f.PlanAhead(); return err },
			func() error { _, err := f.ContentHash(); return err },
			func() error { return f.Verify(passphrase) },
			func() error { return f.ResetPassphrase(passphrase) },
		}
		begun := make(chan struct{}, len(works))
		for _, work := range works {
			all.Go(func() {
				begun <- struct{}{}
				for {
					err := work()
					if errors.Is(err, store.Closed) {
						return
					}
					if err != nil && !errors.Is(err, store.Stale) { // nothing to undo
						t.Error(err)
						return
					}
				}
			})
		}
		for range works {
			<-begun
		}
		ok(t, f.Close())
		all.Wait()
		f.whole(dir)
		ok(t, f.Close()) // once more does nothing
	}
}

func TestACheckCanBeCancelled(t *testing.T) {
	f := open(t)
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := f.CheckUntil(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("%v", err)
	}
}
