package store

import (
	"bytes"
	"context"
	"errors"
	"os"
	"sync"

	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/vault"
)

// Ring is the keys that somebody has shown to have: of the programme that is open,
// or of a backup whose passphrase they typed. With it backups are looked into one
// after another without the passphrase being typed for each. Its methods may be
// called on any goroutine; one looks at a time.
type Ring struct {
	mu   sync.Mutex
	o    Options
	keys []ringKey
}

// ringKey is a data key, and the slot that it came out of, as that stands in its
// file: the same bytes open with the same passphrase.
type ringKey struct {
	vault *vault.Vault
	id    data.ID
	slot  []byte
}

// NewRing returns a ring without a key.
func NewRing(o Options) *Ring { return &Ring{o: o} }

// Ring returns a ring with the key that opened the file. It is of use after the
// file was closed too, until it is closed itself.
func (s *Store) Ring() (*Ring, error) {
	if err := s.gate.enter(); err != nil {
		return nil, explain("ring", err)
	}
	defer s.gate.leave()
	me := s.Me().ID
	slot, err := s.slotBytes(me)
	if err != nil {
		return nil, explain("ring", err)
	}
	v, err := s.vault.Copy()
	if err != nil {
		return nil, explain("ring", err)
	}
	r := NewRing(s.opts)
	r.keys = append(r.keys, ringKey{v, me, slot})
	return r, nil
}

// Close overwrites the keys.
func (r *Ring) Close() {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, k := range r.keys {
		k.vault.Close()
	}
	r.keys = nil
}

// Add tries a passphrase or a recovery key on a file, and keeps the key that it
// opens. It fails as Open does.
func (r *Ring) Add(path, secret string) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	s, err := r.open(path)
	if err != nil {
		return explain("open", err)
	}
	err = s.enter(secret)
	var key ringKey
	if err == nil {
		key = ringKey{vault: s.vault, id: s.Me().ID}
		key.slot, err = s.slotBytes(key.id)
	}
	if err := errors.Join(err, s.db.Close()); err != nil {
		return explain("open", err)
	}
	r.keys = append(r.keys, key)
	return nil
}

// slotBytes is a key slot as it stands in the file.
func (s *Store) slotBytes(id data.ID) (slot []byte, err error) {
	err = s.inside(func() error {
		return s.db.View(func(b *bbolt.Tx) error {
			slot = bytes.Clone(b.Bucket([]byte(metaBucket)).Get(slotKey(vault.Slot{ID: id})))
			return nil
		})
	})
	if err == nil && slot == nil {
		err = &Error{Kind: Damaged, Table: metaBucket, Key: "slot", Err: errBadSlot}
	}
	return slot, err
}

// open opens a file only to read it, before anybody has shown a key.
func (r *Ring) open(path string) (*Store, error) {
	o := r.o
	o.copy = true // it may be a backup
	path = target(path)
	f, err := lockFile(path, os.O_RDONLY)
	if err != nil {
		return nil, err
	}
	return openLocked(f, path, o, os.O_RDONLY)
}

// fit gives an open file the key that opens it: the one that came out of a slot that
// the file has too, as it is. So what the ring opens, its passphrase opens. It fails
// with WrongPassphrase where the ring has none.
func (r *Ring) fit(s *Store) error {
	for _, k := range r.keys {
		slot, err := s.slotBytes(k.id)
		if err != nil || !bytes.Equal(slot, k.slot) {
			continue
		}
		var is vault.Slot
		if err := decoding.Unmarshal(slot, &is); err != nil {
			return &Error{Kind: Damaged, Table: metaBucket, Key: "slot", Err: err}
		}
		s.vault = k.vault
		return s.view(nil, func(reader *Reader) error { return s.identify(reader, is) })
	}
	return &Error{Kind: WrongPassphrase, Err: vault.ErrWrongKey}
}

// with opens a file with a key of the ring, only to read those of its pages that
// check has gone through.
func (r *Ring) with(path string, check func(*os.File) error, do func(*Store) error) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	s, err := r.open(path)
	if err != nil {
		return err
	}
	if err = check(s.file); err != nil {
		err = &Error{Kind: Damaged, Err: err}
	} else if err = r.fit(s); err == nil {
		err = do(s)
	}
	return errors.Join(err, s.db.Close()) // not s.Close: the key stays on the ring
}

// checkHolds goes through the pages that Look reads.
func checkHolds(f *os.File) error {
	return checkTables(f, programmeTable.name, facilitatorsTable.name, meetingsTable.name, peopleTable.name, contactsTable.name)
}

// Look says what a backup holds: nothing is counted in one of an earlier format. It
// fails with WrongPassphrase where no key of the ring opens it, else as Open does.
// That every record of it opens, Compare tells.
func (r *Ring) Look(path string) (holds Holds, err error) {
	err = r.with(path, checkHolds, func(s *Store) (err error) {
		holds, err = s.holds()
		return err
	})
	return holds, explain("look", err)
}

// Compare goes through the whole of a backup, and fails with Damaged where anything in
// it is amiss. Then it says what would be lost if the backup took the place of the
// programme that is open: nothing for no programme, and for a backup of an earlier
// format, of which that is not known.
func (r *Ring) Compare(ctx context.Context, path string, now *Store) (loss Loss, err error) {
	err = r.with(path, checkStructure, func(then *Store) error {
		report, err := then.CheckUntil(ctx)
		if err == nil {
			err = report.Err()
		}
		if version, versionErr := then.format(); err != nil || versionErr != nil || version < formatVersion || now == nil {
			return errors.Join(err, versionErr)
		}
		return then.look(nil, func(b *Reader) error {
			return now.View(func(a *Reader) (err error) {
				loss, err = lossOf(ctx, a, b)
				return err
			})
		})
	})
	return loss, explain("compare", err)
}

// Open opens a file as Open does, with a key of the ring.
func (r *Ring) Open(path string) (*Store, error) { return r.openAs(path, "") }

// OpenToRead opens a file only to read it, as it is, with a key of the ring. It is
// closed by whoever opened it.
func (r *Ring) OpenToRead(path string) (*Store, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	s, err := r.open(path)
	if err != nil {
		return nil, explain("open", err)
	}
	if err = checkStructure(s.file); err != nil {
		err = &Error{Kind: Damaged, Err: err}
	} else if err = r.fit(s); err == nil {
		s.vault, err = s.vault.Copy()
	}
	if err != nil {
		_ = s.db.Close() // the first error tells more
		return nil, explain("open", err)
	}
	return s, nil
}

// OpenToLook opens a copy of a backup as OpenToLook does.
func (r *Ring) OpenToLook(path, backup string) (*Store, error) { return r.openAs(path, backup) }

func (r *Ring) openAs(path, lookedAt string) (*Store, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	o := r.o
	if lookedAt != "" {
		o.copy = true
	}
	s, err := openBy(path, o, os.O_RDWR, func(s *Store) error {
		if broken := checkStructure(s.file); broken != nil {
			return &Error{Kind: Damaged, Err: broken}
		}
		if err := r.fit(s); err != nil {
			return err
		}
		own, err := s.vault.Copy()
		s.vault = own
		return err
	})
	if err == nil {
		s, err = s.ready()
	}
	if err != nil {
		return nil, explain("open", err)
	}
	if lookedAt != "" {
		return s.asLook(lookedAt)
	}
	return s, nil
}
