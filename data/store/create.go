package store

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/vault"
)

// Create makes a new programme file and opens it. Owner is what its first
// facilitator is called. It returns the recovery key, which is to be shown
// once and printed: it is kept nowhere.
//
// A file that exists is never written over: that fails with Exists. A weak
// passphrase is Invalid, with a *vault.Weak inside.
func Create(path string, p data.Programme, passphrase, owner string, o Options) (*Store, vault.RecoveryKey, error) {
	key := vault.NewRecoveryKey()
	if err := strongEnough(passphrase, p.Name, owner); err != nil {
		return nil, key, explain("create", err)
	}
	if _, err := os.Lstat(path); err == nil {
		return nil, key, explain("create", fs.ErrExist)
	}
	v, err := vault.New()
	if err != nil {
		return nil, key, explain("create", err)
	}
	s := &Store{gate: newGate(), vault: v, now: o.Now, opts: o, me: Facilitator{ID: data.NewID(), Label: owner, Since: data.DateOf(o.Now()), Opened: data.DateOf(o.Now())}}
	err = writeNew(path, func(temp string) error { return s.fill(temp, p, passphrase, key) })
	if err != nil {
		return nil, key, explain("create", err)
	}
	path = target(path)
	f, err := lockFile(path, os.O_RDWR)
	if err != nil {
		return nil, key, explain("create", err)
	}
	opened, err := openLocked(f, path, o, os.O_RDWR)
	if err != nil {
		return nil, key, explain("create", err)
	}
	opened.vault, opened.me = s.vault, s.me
	at, err := opened.changes()
	if err != nil {
		_ = opened.Close()
		return nil, key, explain("create", err)
	}
	opened.made = at.Changes
	return opened, key, nil
}

// halfWritten are the names of files that are not whole yet.
const halfWritten = ".alongside-*.tmp"

// writeNew has a file made under a temporary name in the same folder, syncs
// it, and gives it its name, which nobody else may have taken. A power cut
// while bbolt first lays out a file can leave it broken, so that is never done
// under the real name.
func writeNew(path string, fill func(temp string) error) error {
	return writeNewAt(path, fill, func(temp string) error { return giveName(temp, path) })
}

// writeNewAt is writeNew with a way of its own to put the file in its place.
func writeNewAt(path string, fill, place func(temp string) error) error {
	dir := filepath.Dir(path)
	f, err := os.CreateTemp(dir, halfWritten) // 0600
	if err != nil {
		return err
	}
	temp := f.Name()
	defer func() { _ = os.Remove(temp) }() // gone already where all went well
	if err := f.Close(); err != nil {
		return err
	}
	if err := fill(temp); err != nil {
		return err
	}
	if err := syncFile(temp); err != nil {
		return err
	}
	if err := place(temp); err != nil {
		return err
	}
	return syncFolder(dir)
}

func syncFile(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// giveName renames without ever replacing a file: by a second link, or, where
// the disk knows no links, after looking.
func giveName(temp, path string) error {
	err := os.Link(temp, path)
	if err == nil {
		return os.Remove(temp)
	}
	if errors.Is(err, fs.ErrExist) {
		return err
	}
	if _, err := os.Lstat(path); err == nil {
		return fs.ErrExist
	}
	return os.Rename(temp, path)
}

// fill lays out a new file and writes its first records.
func (s *Store) fill(path string, p data.Programme, passphrase string, key vault.RecoveryKey) (err error) {
	if s.db, err = bbolt.Open(path, 0o600, boltOptions()); err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.db.Close()) }()
	recovery := Facilitator{ID: data.NewID(), Recovery: true, Since: s.me.Since, From: s.me.ID}
	mine, err := s.vault.WrapPassphrase(s.me.ID, passphrase, s.opts.kdf())
	if err != nil {
		return err
	}
	spare, err := s.vault.WrapRecovery(recovery.ID, key)
	if err != nil {
		return err
	}
	return s.db.Update(func(b *bbolt.Tx) error {
		x := &tx{
			Reader: &Reader{tx: b, vault: s.vault}, s: s, now: s.now(),
			state: state{Format: uint64(formatVersion)}, done: Done{Act: ActCreate},
		}
		if err := x.layOut(); err != nil {
			return err
		}
		if err := errors.Join(
			x.setSlot(mine), x.setSlot(spare), programmeTable.put(x, p),
			facilitatorsTable.put(x, s.me), facilitatorsTable.put(x, recovery),
		); err != nil {
			return err
		}
		return x.finish(Did, nil)
	})
}

// layOut makes the buckets and writes what stands in clear.
func (x *tx) layOut() error {
	if _, err := x.tx.CreateBucket([]byte(metaBucket)); err != nil {
		return err
	}
	for _, t := range tables {
		for _, name := range t.bucketNames() {
			if _, err := x.tx.CreateBucket([]byte(name)); err != nil {
				return err
			}
		}
	}
	id := data.NewID()
	return errors.Join(
		x.setClear([]byte(formatKey), []byte(formatPrefix+strconv.Itoa(formatVersion))),
		x.setClear([]byte(fileKey), id[:]),
	)
}
