package store

import (
	"bytes"
	"errors"
	"fmt"
	"time"

	"github.com/fxamacker/cbor/v2"
	"go.etcd.io/bbolt"

	"alongside/data"
	"alongside/data/vault"
)

// tx is a write transaction: a reader that can also set, and that remembers
// what it changed.
type tx struct {
	*Reader
	s       *Store
	now     time.Time
	done    Done
	state   state
	touched What
	changes []change
	forget  bool                       // do not remember the changes: this is no undo step
	bulk    bool                       // of many records, in any order
	entries map[string][][]byte        // in bulk: index entries still to be written
	awaited map[string]map[string]bool // in bulk: by table, what records refer to
	audited bool                       // write an audit entry even where nothing changed
	was     []data.ID                  // what the audit entry remembers others by
}

// change is what an operation did under one key.
type change struct {
	_      struct{} `cbor:",toarray"`
	Bucket string
	Key    []byte
	Before []byte // the value that was there; nil: none
	After  []byte // what tells the value that it left, see mark; nil: none
}

// errNothing ends a transaction in which nothing was changed.
var errNothing = errors.New("nothing to change")

// do runs one operation: one transaction, one audit entry and, where something
// changed, one undo step. Where records were changed that nobody remembers, the
// steps before cannot be taken back any more either: those records may stand on
// what a step would take away. Listeners hear of it afterwards.
func (s *Store) do(act Act, op func(*tx) error) error {
	c, err := s.commit(act, Did, op, func(x *tx) error {
		switch {
		case !x.forget:
			return errors.Join(x.emptySteps(undone), x.pushStep(did, step{Done: x.done, Changes: x.changes}))
		case x.touched&^FacilitatorsChanged != 0: // no step stands on who has a key
			return errors.Join(x.emptySteps(did), x.emptySteps(undone))
		}
		return nil
	})
	if err != nil || c == nil {
		return err
	}
	s.tell(*c)
	return nil
}

// commit runs op in a write transaction, and in the same one keep, which puts down
// how it can be taken back. It returns no change where there was nothing to do.
func (s *Store) commit(act Act, how How, op, keep func(*tx) error) (*Change, error) {
	if err := s.allowed(act); err != nil {
		return nil, err
	}
	var change *Change
	err := s.write(act, func(x *tx) error {
		if err := op(x); err != nil {
			return err
		}
		if err := x.finish(how, keep); err != nil {
			return err
		}
		change = &Change{What: x.touched, How: how, Done: x.done}
		return nil
	})
	if errors.Is(err, errNothing) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return change, nil
}

// write runs op in a write transaction, one at a time.
func (s *Store) write(act Act, op func(*tx) error) error {
	if err := s.gate.enter(); err != nil {
		return explain(string(act), err)
	}
	defer s.gate.leave()
	if s.Looking() {
		return fail(string(act), Looking, nil)
	}
	s.writing.Lock()
	defer s.writing.Unlock()
	if err := s.inPlace(); err != nil {
		return fail(string(act), Replaced, err)
	}
	err := s.update(func(b *bbolt.Tx) error {
		x, err := s.begin(b, act)
		if err != nil {
			return err
		}
		return op(x)
	})
	if errors.Is(err, errNothing) {
		return err
	}
	if err != nil {
		return explain(string(act), err)
	}
	if err := s.inPlace(); err != nil {
		return fail(string(act), Replaced, err)
	}
	return nil
}

func (s *Store) begin(b *bbolt.Tx, act Act) (*tx, error) {
	x := &tx{Reader: &Reader{tx: b, vault: s.vault}, s: s, now: s.now(), entries: map[string][][]byte{}, awaited: map[string]map[string]bool{}}
	x.done = Done{Act: act, At: x.now}
	var err error
	x.state, err = x.readState()
	return x, err
}

// finish writes the audit entry, what keep puts down, and the sums.
func (x *tx) finish(how How, keep func(*tx) error) error {
	if len(x.changes) == 0 && x.touched == 0 && !x.audited {
		return errNothing
	}
	if err := x.putEntries(); err != nil {
		return err
	}
	if err := x.audit(how); err != nil {
		return err
	}
	if keep != nil {
		if err := keep(x); err != nil {
			return err
		}
	}
	return x.writeState()
}

func (x *tx) audit(how How) error {
	act := string(x.done.Act)
	if x.done.Detail != "" {
		act += " " + x.done.Detail
	}
	switch how {
	case Undid:
		act = "undo " + act
	case Redid:
		act = "redo " + act
	}
	by := x.s.Me().ID
	entry := data.AuditEntry{At: x.now, By: by, Act: act, About: x.done.About, Count: x.done.Count, Was: x.was}
	b, err := x.bucket(auditTable.name)
	if err != nil {
		return err
	}
	b.FillPercent = inOrder
	n, err := b.NextSequence()
	if err != nil {
		return err
	}
	key := auditKey(n)
	plain, err := encode(envelope[data.AuditEntry]{Version: auditTable.version, At: x.now.UnixMilli(), By: by, Record: entry})
	if err != nil {
		return err
	}
	at := x.place(auditTable.name, key)
	sealed := x.vault.Seal(nil, at, plain)
	x.state.sumOf(auditTable.name).add(x.vault.Element(at, sealed))
	return b.Put(key, sealed)
}

// inOrder is how full pages are made where keys arrive in order: there is no
// need to leave room in between.
const inOrder = 0.9

// set sets or, with nil, takes away a record or an index entry, keeps the sums
// right, and remembers what was there.
func (x *tx) set(bucket string, key, value []byte) error {
	b, err := x.bucket(bucket)
	if err != nil {
		return err
	}
	of, at, old := x.state.sumOf(bucket), x.place(bucket, key), b.Get(key)
	if old != nil {
		of.remove(x.vault.Element(at, old))
	}
	var after []byte
	if value != nil {
		element := x.vault.Element(at, value)
		of.add(element)
		after = mark(element)
	}
	if !x.forget {
		x.changes = append(x.changes, change{
			Bucket: bucket, Key: bytes.Clone(key), Before: bytes.Clone(old), After: after,
		})
	}
	if value == nil {
		return b.Delete(key)
	}
	return b.Put(key, value)
}

// state of the whole file, sealed in meta: the format that it claims in clear,
// and the sums over everything in it.
type state struct {
	Format  uint64    `cbor:"1,keyasint"`
	Content vault.Sum `cbor:"2,keyasint"` // of the records
	Audit   vault.Sum `cbor:"3,keyasint"`
	Records uint64    `cbor:"4,keyasint"`
	Entries uint64    `cbor:"5,keyasint"`           // of the audit trail
	Indexes vault.Sum `cbor:"6,keyasint,omitzero"`  // of the index entries, since format 4
	Links   uint64    `cbor:"7,keyasint,omitempty"` // how many those are
	Clear   vault.Sum `cbor:"8,keyasint,omitzero"`  // of what stands in clear beside this, since format 4
	// Unwiped says that somebody was erased, and that the pages in which they stood are
	// not overwritten yet.
	Unwiped bool      `cbor:"9,keyasint,omitempty"`
	Passing vault.Sum `cbor:"10,keyasint,omitzero"`  // of what stays for a day: the journal and the drafts
	Passed  uint64    `cbor:"11,keyasint,omitempty"` // how many those are
	// Slots are the key slots that count, since format 4: the first half of what each
	// contributes to Clear, in order.
	Slots cbor.ByteString `cbor:"12,keyasint,omitempty"`
	// Lasting is the lasting key of the first data key; none as long as that is in use.
	Lasting cbor.ByteString `cbor:"13,keyasint,omitempty"`
	// Anew is set from when a new data key was asked for until it is made.
	Anew bool `cbor:"14,keyasint,omitempty"`
	// Rekeyed is the number of the entry of the audit trail that tells of the last
	// new data key; none: there never was one.
	Rekeyed uint64 `cbor:"15,keyasint,omitempty"`
}

// tally is one of the sums of a state, and how much is in it.
type tally struct {
	sum   *vault.Sum
	count *uint64
}

func (t tally) add(e [32]byte)    { t.sum.Add(e); *t.count++ }
func (t tally) remove(e [32]byte) { t.sum.Remove(e); *t.count-- }

// sumOf is the sum that what lies in a bucket belongs to.
func (s *state) sumOf(bucket string) tally {
	switch bucket {
	case auditTable.name:
		return tally{&s.Audit, &s.Entries}
	case journalBucket, draftsBucket:
		return tally{&s.Passing, &s.Passed}
	}
	if _, is := records[bucket]; is {
		return tally{&s.Content, &s.Records}
	}
	return tally{&s.Indexes, &s.Links}
}

var stateKey = []byte("state")

func (r *Reader) readState() (state, error) {
	var st state
	b, err := r.bucket(metaBucket)
	if err != nil {
		return st, err
	}
	plain, err := r.vault.Open(nil, r.place(metaBucket, stateKey), b.Get(stateKey))
	if err == nil {
		err = decode(plain, &st)
	}
	if err != nil {
		return st, &Error{Kind: Damaged, Table: metaBucket, Key: "state", Err: err}
	}
	return st, nil
}

func (x *tx) writeState() error {
	b, err := x.bucket(metaBucket)
	if err != nil {
		return err
	}
	plain, err := encode(x.state)
	if err != nil {
		return fmt.Errorf("state of the file: %w", err)
	}
	return b.Put(stateKey, x.vault.Seal(nil, x.place(metaBucket, stateKey), plain))
}
