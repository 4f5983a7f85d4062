package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"

	"alongside/data"
)

// outside is what can be seen of a programme file without a key, in a few
// pages of it. It tells copies of one programme apart.
type outside struct {
	file    data.ID // the programme's
	changes uint64  // how many entries the audit trail has
	last    []byte  // the last of them, sealed, and so like no other
	state   []byte  // sealed too: the sums over all records
}

func (o outside) equal(other outside) bool {
	return o.file == other.file && o.changes == other.changes && bytes.Equal(o.last, other.last) && bytes.Equal(o.state, other.state)
}

// peek looks at a file by code of our own, which trusts none of it. The file
// may be open elsewhere.
func peek(path string) (outside, error) {
	f, err := openRegular(path, os.O_RDONLY)
	if err != nil {
		return outside{}, err
	}
	defer func() { _ = f.Close() }() // only read
	return peekAt(f)
}

func peekAt(f *os.File) (o outside, err error) {
	s, err := openStructure(f)
	if err != nil {
		return o, err
	}
	id, err := s.value(metaBucket, []byte(fileKey))
	if err != nil {
		return o, err
	}
	if len(id.value) != len(o.file) {
		return o, errForeign
	}
	o.file = data.ID(id.value)
	state, err := s.value(metaBucket, stateKey)
	if err != nil {
		return o, err
	}
	o.state = bytes.Clone(state.value)
	last, err := s.value(auditTable.name, nil)
	if err != nil {
		return o, err
	}
	o.last = bytes.Clone(last.value)
	o.changes, err = auditNumber(last.key)
	return o, err
}

// value finds a value in a bucket, the last one for no key. It is good until
// the next one is asked for.
func (s *structure) value(bucket string, key []byte) (entry, error) {
	e, err := s.seek(s.h.root, []byte(bucket))
	if err != nil {
		return entry{}, err
	}
	if !e.bucket || len(e.value) < bucketHeader+pageHeader && binary.NativeEndian.Uint64(e.value) == 0 {
		return entry{}, fmt.Errorf("there is no table %q", bucket)
	}
	if root := binary.NativeEndian.Uint64(e.value); root != 0 {
		return s.seek(root, key)
	}
	p := parsePage(bytes.Clone(e.value[bucketHeader:]))
	if p.flags != leafPage {
		return entry{}, fmt.Errorf("the page of the table %q is not a leaf", bucket)
	}
	e, err = p.upTo(key)
	return exactly(e, key, err)
}

// seek goes down from a page to a key, or to the last one for no key.
func (s *structure) seek(id uint64, key []byte) (entry, error) {
	for depth := range deepest {
		p, err := s.read(id, depth)
		if err != nil {
			return entry{}, err
		}
		clear(s.used[id : id+p.over+1]) // it may be passed again
		e, err := p.upTo(key)
		if err != nil || p.flags == leafPage {
			return exactly(e, key, err)
		}
		if p.flags != branchPage {
			return entry{}, fmt.Errorf("page %d is neither a branch nor a leaf", id)
		}
		id = e.child
	}
	return entry{}, fmt.Errorf("the pages lead nowhere")
}

// upTo is the last element whose key is not past the given one; for none, the
// last of all.
func (p page) upTo(key []byte) (found entry, err error) {
	for i := range p.count {
		e, err := p.entry(i)
		if err != nil {
			return entry{}, err
		}
		if key != nil && bytes.Compare(e.key, key) > 0 {
			break
		}
		found = e
	}
	if found.key == nil {
		return entry{}, fmt.Errorf("page %d does not hold what it should", p.id)
	}
	return found, nil
}

func exactly(e entry, key []byte, err error) (entry, error) {
	if err == nil && key != nil && !bytes.Equal(e.key, key) {
		err = fmt.Errorf("the key %q is missing", key)
	}
	return e, err
}

// Unfit is NotFound, Foreign or Empty for a file that no key opens as a programme, as
// far as that is seen without one, at its very beginning; else nil: that it is damaged,
// or cannot be read, Open tells.
func Unfit(path string) error {
	f, err := openRegular(target(path), os.O_RDONLY)
	if err == nil {
		defer func() { _ = f.Close() }() // only read
		if _, err = openStructure(f); err != nil {
			err = startError(err)
		}
	}
	switch err = explain("look", err); KindOf(err) {
	case NotFound, Foreign, Empty:
		return err
	}
	return nil
}
