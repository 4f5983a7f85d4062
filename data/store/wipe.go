package store

import (
	"encoding/binary"
	"fmt"

	"go.etcd.io/bbolt"
)

// Pages that bbolt does not use any more keep what stood in them until they are used
// again. After somebody was erased they are overwritten in place: a compacted copy
// would leave the old file, whole, in what the disk counts as free. What a disk keeps
// beneath that, as flash does, no program reaches.

// wipe overwrites the free pages with zeros, and notes that it is done. Where it does
// not come to its end the next opening goes on from there.
func (s *Store) wipe() error {
	if err := s.gate.enter(); err != nil {
		return explain(string(ActErase), err)
	}
	defer s.gate.leave()
	s.writing.Lock()
	defer s.writing.Unlock()
	s.reading.Lock() // nobody reads an older state, whose pages are free as well
	defer s.reading.Unlock()
	err := s.inside(func() error {
		// Once more, so that neither of the two headers leads to what was erased.
		if err := s.noteWiped(false); err != nil {
			return err
		}
		if err := s.overwriteFree(); err != nil {
			return err
		}
		return s.noteWiped(true)
	})
	return explain(string(ActErase), err)
}

// wipeIfDue goes on with what was interrupted.
func (s *Store) wipeIfDue() error {
	var due bool
	if err := s.look(nil, func(r *Reader) error {
		st, err := r.readState()
		due = st.Unwiped
		return err
	}); err != nil || !due {
		return err
	}
	return s.wipe()
}

func (s *Store) noteWiped(done bool) error {
	return s.update(func(b *bbolt.Tx) error {
		x, err := s.begin(b, ActErase)
		if err != nil {
			return err
		}
		x.state.Unwiped = !done
		return x.writeState()
	})
}

// overwriteFree overwrites the pages that neither of the two newest states uses.
func (s *Store) overwriteFree() error {
	st, err := openStructure(s.file)
	if err != nil {
		return err
	}
	free, err := s.unused(st)
	if err != nil {
		return err
	}
	zeros := make([]byte, st.h.pageSize)
	for id := range free {
		if _, err := s.file.WriteAt(zeros, int64(id)*st.h.pageSize); err != nil {
			return err
		}
	}
	return s.file.Sync()
}

// unused are the pages that are free in the newest state and in the one before.
func (s *Store) unused(st *structure) (map[uint64]bool, error) {
	free := map[uint64]bool{}
	for _, id := range freeIn(st, st.h) {
		free[id] = true
	}
	for at := range int64(2) {
		h, _, whole := headerAt(s.file, at*st.h.pageSize)
		if !whole {
			return nil, errHeaders
		}
		if h.tx == st.h.tx {
			continue
		}
		if h.tx+1 != st.h.tx {
			return nil, fmt.Errorf("the states %d and %d do not follow each other", h.tx, st.h.tx)
		}
		before := map[uint64]bool{}
		for _, id := range freeIn(st, h) {
			before[id] = true
		}
		for id := range free {
			// beyond its end there was nothing yet
			if id < h.pages && !before[id] {
				delete(free, id)
			}
		}
	}
	return free, nil
}

// freeIn reads the list of free pages of a state.
func freeIn(st *structure, h header) []uint64 {
	if h.freelist == noFreelist {
		return nil
	}
	head := make([]byte, st.h.pageSize)
	if _, err := st.f.f.ReadAt(head, int64(h.freelist)*st.h.pageSize); err != nil {
		return nil
	}
	p := parsePage(head)
	if p.flags != freelistPage {
		return nil
	}
	whole := make([]byte, int64(p.over+1)*st.h.pageSize)
	if _, err := st.f.f.ReadAt(whole, int64(h.freelist)*st.h.pageSize); err != nil {
		return nil
	}
	count, at := uint64(p.count), pageHeader
	if p.count == 0xFFFF { // more than fit: the first number is how many
		count, at = binary.NativeEndian.Uint64(whole[at:]), at+8
	}
	var ids []uint64
	for i := range count {
		if at+int(i+1)*8 > len(whole) {
			return nil
		}
		id := binary.NativeEndian.Uint64(whole[at+int(i)*8:])
		if id >= 2 && id < h.pages {
			ids = append(ids, id)
		}
	}
	return ids
}
