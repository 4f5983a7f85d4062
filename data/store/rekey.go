package store

import (
	"bytes"
	"context"
	"errors"
	"os"

	"github.com/fxamacker/cbor/v2"
	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/vault"
)

// Rekey seals the whole file anew under a new random data key, which every key that
// opens the file today then opens, and nothing else: neither an old slot that is put
// back, nor the data key that somebody took out of the file before. Present is as for
// AddFacilitator; tell hears how far it has come. It takes some seconds for a large
// programme.
//
// A new file is written beside the open one, checked, and put in its place, as a
// whole and at once. Cancelled, killed or without room on the disk it leaves the file
// as it was, and is begun anew; RekeyDue tells of one that was asked for. Reading goes
// on meanwhile, and so does everything else: what is changed while it copies, it
// copies again. What was done before cannot be taken back any more. It fails with
// KeysBehind where somebody's key is of an earlier format.
func (s *Store) Rekey(ctx context.Context, present string, tell func(done, of uint64)) error {
	if err := s.confirmed(ActRekey, present); err != nil {
		return err
	}
	if s.Looking() {
		return fail(string(ActRekey), Looking, nil)
	}
	s.rekeying.Lock()
	defer s.rekeying.Unlock()
	a := &anew{s: s, ctx: ctx, tell: tell}
	err := writeNewAt(s.path, a.first, func(temp string) error {
		return s.gate.onlyMe(ctx, func() error { return a.takeOver(temp) })
	})
	if err != nil {
		a.drop()
		return explain(string(ActRekey), err)
	}
	if s.gate.enter() == nil {
		s.remember()
		s.gate.leave()
	}
	s.tell(Change{What: FacilitatorsChanged, How: Did, Done: Done{Act: ActRekey, At: s.now()}})
	return nil
}

// RekeyDue reports whether a new data key was asked for, with ChangePassphrase,
// RemoveFacilitator or ReplaceRecoveryKey, and is not made yet.
func (s *Store) RekeyDue() (due bool, err error) {
	err = s.View(func(r *Reader) error {
		st, err := r.readState()
		due = st.Anew
		return err
	})
	return due, err
}

// CannotFollow are those whose keys were made by an earlier version, and cannot open
// a new data key until they have opened the file once. With any, Rekey fails.
func (s *Store) CannotFollow() ([]Facilitator, error) {
	keys, err := s.Facilitators()
	var behind []Facilitator
	for _, f := range keys {
		if _, old := s.earlierSlot(f.ID); old {
			behind = append(behind, f)
		}
	}
	return behind, err
}

// anew is a file that is written under a new data key.
type anew struct {
	s     *Store
	ctx   context.Context
	tell  func(done, of uint64)
	vault *vault.Vault // the new one
	of    int          // the transaction of which the file is a copy
	total uint64       // how many values that has
	fresh *Store       // the file, open and locked; nil until it is whole
}

// drop lets go of a file that does not take the place of the open one.
func (a *anew) drop() {
	if a.fresh != nil {
		_ = a.fresh.db.Close() // it is of no use to anybody
	}
	if a.vault != nil {
		a.vault.Close()
	}
	a.fresh, a.vault = nil, nil
}

// first writes the file while others read and write the open one.
func (a *anew) first(temp string) error {
	if err := a.s.gate.enter(); err != nil {
		return err
	}
	defer a.s.gate.leave()
	return a.write(temp)
}

// write writes the file, syncs it, opens it and goes through the whole of it.
func (a *anew) write(temp string) (err error) {
	if a.vault, err = vault.New(); err != nil {
		return err
	}
	a.vault.KeepLasting(a.s.vault.Lasting())
	if err := os.Truncate(temp, 0); err != nil {
		return err
	}
	if err := a.copyTo(temp); err != nil {
		return err
	}
	if err := syncFile(temp); err != nil {
		return err
	}
	f, err := lockFile(temp, os.O_RDWR)
	if err != nil {
		return err
	}
	c, err := openLocked(f, temp, a.s.opts, os.O_RDWR)
	if err != nil {
		return err
	}
	c.vault = a.vault
	a.fresh = c
	report, err := c.CheckUntil(a.ctx)
	if err == nil {
		err = report.Err()
	}
	if err == nil {
		a.tell(a.total, a.total)
	}
	return err
}

// copyTo reseals what is in the open file, as it is at this moment.
func (a *anew) copyTo(temp string) (err error) {
	bo := boltOptions()
	bo.NoSync = true // it is synced as a whole, and of no use before
	dst, err := bbolt.Open(temp, 0o600, bo)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, dst.Close()) }()
	return a.s.inside(func() error {
		return a.s.db.View(func(b *bbolt.Tx) error {
			a.of = b.ID()
			r := &resealing{anew: a, from: &Reader{tx: b, vault: a.s.vault}, dst: dst}
			return r.run()
		})
	})
}

// resealing goes once through the open file.
type resealing struct {
	*anew
	from  *Reader
	dst   *bbolt.DB
	at    vault.Place
	plain []byte
	done  uint64
	was   []data.ID // the fingerprints of the audit trail's entries
	found state     // the sums over what is in the open file
	is    state     // and over what is written
}

// tellEvery is after how many values it is told how far it has come.
const tellEvery = 1 << 10

func (r *resealing) run() error {
	st, err := r.from.readState()
	if err != nil {
		return err
	}
	r.total = st.Records + st.Entries + st.Links
	r.found = state{Format: st.Format, Unwiped: st.Unwiped, Lasting: st.Lasting, Anew: st.Anew, Rekeyed: st.Rekeyed}
	if r.found.Clear, r.found.Slots, err = r.from.sumClear(); err != nil {
		return err
	}
	r.is = state{Format: st.Format}
	for _, t := range tables {
		for _, name := range t.bucketNames() {
			if err := r.bucket(name); err != nil {
				return err
			}
		}
	}
	if err := r.passing(); err != nil {
		return err
	}
	if r.found != st {
		return &Error{Kind: Damaged, Err: errSums}
	}
	return r.finish(st)
}

// bucket copies a table or an index, a part at a time.
func (r *resealing) bucket(name string) error {
	from, err := r.from.bucket(name)
	if err != nil {
		return err
	}
	c := from.Cursor()
	key, value := c.First()
	for first := true; first || key != nil; first = false {
		if err := r.dst.Update(func(b *bbolt.Tx) error {
			to, err := b.CreateBucketIfNotExists([]byte(name))
			if err != nil {
				return err
			}
			to.FillPercent = inOrder
			for size := 0; key != nil && size < compactChunk; key, value = c.Next() {
				anew, err := r.value(name, key, value)
				if err != nil {
					return err
				}
				if err := to.Put(key, anew); err != nil {
					return err
				}
				size += len(key) + len(anew)
			}
			return to.SetSequence(from.Sequence())
		}); err != nil {
			return err
		}
	}
	return nil
}

// passing copies the drafts. The journal is only summed: its steps know what they
// left by the old key, and could not be taken back any more.
func (r *resealing) passing() error {
	if r.from.tx.Bucket([]byte(draftsBucket)) != nil {
		if err := r.bucket(draftsBucket); err != nil {
			return err
		}
	}
	journal := r.from.journal()
	if journal == nil {
		return nil
	}
	return journal.ForEach(func(key, value []byte) error {
		r.found.sumOf(journalBucket).add(r.from.vault.Element(r.from.place(journalBucket, key), value))
		return nil
	})
}

// value is what stands in the new file for a value of the open one, and is summed.
func (r *resealing) value(name string, key, value []byte) ([]byte, error) {
	if r.done%tellEvery == 0 {
		if err := r.ctx.Err(); err != nil {
			return nil, err
		}
		r.tell(r.done, r.total)
	}
	r.done++
	if name == auditTable.name {
		r.was = append(r.was, fingerprint(value))
	}
	r.at = r.at.At(name, key)
	r.found.sumOf(name).add(r.from.vault.Element(r.at, value))
	anew := value
	if isSealed(name) {
		plain, err := r.from.vault.Open(r.plain[:0], r.at, value)
		if err != nil {
			return nil, &Error{Kind: Damaged, Table: name, Key: keyText(key), Err: err}
		}
		r.plain = plain
		anew = r.vault.Seal(nil, r.at, plain)
	}
	r.is.sumOf(name).add(r.vault.Element(r.at, anew))
	return anew, nil
}

// isSealed tells the tables and the drafts, whose values are sealed, from the indexes.
func isSealed(bucket string) bool {
	_, is := records[bucket]
	return is || bucket == draftsBucket
}

// remembered is how many entries of the audit trail, the last ones, are known by what
// they were sealed as before: of some years. By them backups of before are known as
// those of the same programme, and thinned out with its later ones.
const remembered = 1 << 13

// finish writes what stands in clear, with the data key wrapped for everybody whose
// key counts, and the entry of the audit trail.
func (r *resealing) finish(st state) error {
	return r.dst.Update(func(b *bbolt.Tx) error {
		x := &tx{Reader: &Reader{tx: b, vault: r.vault}, s: r.s, now: r.s.now(), state: r.is, done: Done{Act: ActRekey}, audited: true, forget: true}
		x.was = r.was[max(0, len(r.was)-remembered):]
		for _, was := range x.was {
			if err := x.set(auditByFingerprint, was[:], indexed); err != nil {
				return err
			}
		}
		x.state.Rekeyed = b.Bucket([]byte(auditTable.name)).Sequence() + 1
		x.state.Lasting = cbor.ByteString(r.from.vault.Lasting())
		if _, err := b.CreateBucket([]byte(metaBucket)); err != nil {
			return err
		}
		slots, err := slotsOf(r.from.tx)
		if err != nil {
			return err
		}
		if slots.broken > 0 {
			return &Error{Kind: Damaged, Table: metaBucket, Key: "slot", Err: errBadSlot}
		}
		for _, slot := range slots.whole {
			// never for one that somebody put there
			if err := r.from.inForce(st, slot); err != nil {
				return &Error{Kind: Damaged, Table: metaBucket, Key: "slot", Err: err}
			}
			anew, err := r.vault.WrapAgain(slot)
			if errors.Is(err, vault.ErrNoPublicKey) {
				err = &Error{Kind: KeysBehind, Err: err}
			}
			if err != nil {
				return err
			}
			if err := x.setSlot(anew); err != nil {
				return err
			}
		}
		if err := r.from.eachClear(func(key, value []byte) error {
			if bytes.HasPrefix(key, []byte(slotPrefix)) {
				return nil
			}
			return x.setClear(key, value)
		}); err != nil {
			return err
		}
		return x.finish(Did, nil)
	})
}

// takeOver puts the new file in the place of the open one, while nobody is at it.
func (a *anew) takeOver(temp string) error {
	s := a.s
	if err := s.inPlace(); err != nil {
		return &Error{Kind: Replaced, Err: err}
	}
	changed := false
	if err := s.inside(func() error {
		return s.db.View(func(b *bbolt.Tx) error {
			changed = b.ID() != a.of
			return nil
		})
	}); err != nil {
		return err
	}
	if changed {
		a.drop()
		if err := a.write(temp); err != nil {
			return err
		}
	}
	if err := a.takeName(temp); err != nil {
		return err
	}
	old := s.vault
	s.isNow(a.fresh)
	s.vault = a.vault
	a.fresh, a.vault = nil, nil
	old.Close()
	return nil
}

// takeName renames the new file to the path of the open one, and closes that.
func (a *anew) takeName(temp string) error {
	s := a.s
	if renamesOpen {
		if err := os.Rename(temp, s.path); err != nil {
			return err
		}
		_ = s.db.Close() // nothing of it counts any more
		return nil
	}
	// Neither file may be open while it is renamed, and so neither is locked for a
	// moment. Whoever opens one in that moment keeps this from going on.
	err := errors.Join(a.fresh.db.Close(), s.db.Close())
	if err == nil {
		err = os.Rename(temp, s.path)
	}
	there, opening := openAgain(s.path, s.opts)
	if opening != nil {
		a.fresh = nil
		return errors.Join(err, opening) // nothing can be done with the store any more
	}
	if err != nil {
		s.isNow(there)
		a.fresh = nil
		return err
	}
	a.fresh = there
	return nil
}

// isNow has the store go on with a file that another store has open.
func (s *Store) isNow(other *Store) {
	s.db, s.file, s.info, s.left = other.db, other.file, other.info, header{}
	s.newest.Store(0) // the transactions are counted anew
}

func openAgain(path string, o Options) (*Store, error) {
	f, err := lockFile(path, os.O_RDWR)
	if err != nil {
		return nil, err
	}
	return openLocked(f, path, o, os.O_RDWR)
}
