//go:build !windows

package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"go.etcd.io/bbolt"
)

func TestAFaultInsideBboltIsDamage(t *testing.T) {
	db, err := bbolt.Open(filepath.Join(t.TempDir(), "x"), 0o600, boltOptions())
	if err != nil {
		t.Fatal(err)
	}
	err = guarded(func() error {
		return db.Update(func(b *bbolt.Tx) error {
			_, err := b.CreateBucket([]byte("a"))
			return errors.Join(err, os.Truncate(db.Path(), 4096)) // the mapped pages are gone
		})
	})
	if err == nil {
		err = guarded(func() error {
			return db.View(func(b *bbolt.Tx) error {
				_ = b.Bucket([]byte("a"))
				return nil
			})
		})
	}
	if !errors.Is(err, Damaged) {
		t.Errorf("%v", err)
	}
}
