// Package storetest is for the tests of other rooms, which know nothing of how a
// file is laid out.
package storetest

import (
	"errors"
	"slices"

	"go.etcd.io/bbolt"
)

// TakeMark takes the first mark out of a programme file, and the index entry that
// names it, as somebody could who has no key: no record that is left shows it.
func TakeMark(path string) error {
	db, err := bbolt.Open(path, 0o600, nil)
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bbolt.Tx) error {
		marks, index := tx.Bucket([]byte("marks")), tx.Bucket([]byte("marks by person"))
		key, _ := marks.Cursor().First()
		half := len(key) / 2
		return errors.Join(index.Delete(slices.Concat(key[half:], key[:half])), marks.Delete(key))
	})
	return errors.Join(err, db.Close())
}
