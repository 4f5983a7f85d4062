package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
)

// structure goes through the pages of a file.
type structure struct {
	f     *ahead
	h     header
	used  []bool // by page: part of a tree, of the freelist, or free
	bufs  [][]byte
	only  []string // the only buckets to go into; none: all
	spare bool
}

// What bounds a file before anything in it was proved to be genuine, so that one
// that somebody crafted takes neither the memory nor the afternoon.
const (
	// deepest a tree of pages can be; a thousand million records need seven.
	deepest = 32
	// mostRun is how many bytes one page can be with its overflow. bbolt lets a
	// page run over for a value that is larger than a page, and a note of the
	// longest kind is a few of them.
	mostRun = 16 << 20
	// A file of more than sparseFrom bytes of which less than one in sparseShare
	// was ever written was not made by bbolt, which writes what it counts.
	sparseFrom  = 64 << 20
	sparseShare = 8
)

var errSparse = errors.New("most of the file was never written")

// errTruncated says that the file is shorter than its header claims.
type errTruncated struct{ has, claims int64 }

func (e errTruncated) Error() string {
	return fmt.Sprintf("the file has %d bytes and should have %d", e.has, e.claims)
}

// openStructure reads the file's header and compares the size with it. The
// error is errForeign for some other kind of file, io.EOF for an empty one.
func openStructure(f *os.File) (*structure, error) {
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	if info.Size() == 0 {
		return nil, io.EOF
	}
	h, spare, err := readHeader(f, info.Size())
	if err != nil {
		return nil, err
	}
	// so many pages that the product overflows are more than there are
	if h.pages > uint64(info.Size())/uint64(h.pageSize) {
		return nil, errTruncated{info.Size(), int64(min(h.pages, 1<<40)) * h.pageSize}
	}
	if h.pages < 4 {
		return nil, errHeaders
	}
	if has := int64(h.pages) * h.pageSize; has > sparseFrom && onDisk(info) < has/sparseShare {
		return nil, errSparse
	}
	return &structure{f: &ahead{f: f}, h: h, spare: spare, used: make([]bool, h.pages)}, nil
}

// checkStart checks what bbolt touches on opening, and the one bucket that is
// read before the passphrase is known.
// Spare is false where only one of the two headers is whole.
func checkStart(f *os.File) (spare bool, err error) {
	s, err := openStructure(f)
	if err != nil {
		return false, err
	}
	s.only = []string{metaBucket}
	return s.spare, s.walk()
}

// checkTables is checkStart for some tables more, of which alone is read then.
func checkTables(f *os.File, names ...string) error {
	s, err := openStructure(f)
	if err != nil {
		return err
	}
	s.only = append(names, metaBucket)
	return s.walk()
}

// checkStructure checks every page of the file: none missing, none used twice,
// none both used and free, and the keys in order.
func checkStructure(f *os.File) error {
	s, err := openStructure(f)
	if err != nil {
		return err
	}
	if err := s.walk(); err != nil {
		return err
	}
	for id, used := range s.used {
		if !used && id > 1 {
			return fmt.Errorf("page %d belongs to nothing", id)
		}
	}
	return nil
}

func (s *structure) walk() error {
	if err := s.freelist(); err != nil {
		return err
	}
	return s.tree(s.h.root, span{}, 0, true)
}

// ahead reads a few pages at once, as those of a tree mostly lie side by side.
type ahead struct {
	f  io.ReaderAt
	at int64
	b  []byte
}

const aheadSize = 32 << 10

func (a *ahead) ReadAt(b []byte, at int64) (int, error) {
	if from := at - a.at; from >= 0 && from+int64(len(b)) <= int64(len(a.b)) {
		return copy(b, a.b[from:]), nil
	}
	if len(b) > aheadSize {
		return a.f.ReadAt(b, at)
	}
	if a.b == nil {
		a.b = make([]byte, aheadSize)
	}
	n, err := a.f.ReadAt(a.b[:aheadSize], at)
	a.at, a.b = at, a.b[:n]
	if n >= len(b) {
		return copy(b, a.b), nil
	}
	return 0, err
}

// span bounds the keys under a page: from included, until not; nil: no bound.
type span struct{ from, until []byte }

func (s span) holds(key []byte) bool {
	return bytes.Compare(key, s.from) >= 0 && (s.until == nil || bytes.Compare(key, s.until) < 0)
}

// read reads a page with its overflow into the buffer for the depth, and marks
// it as used.
func (s *structure) read(id uint64, depth int) (page, error) {
	if id < 2 || id >= s.h.pages || depth >= deepest {
		return page{}, fmt.Errorf("page %d cannot be where it is referred to", id)
	}
	for len(s.bufs) <= depth {
		s.bufs = append(s.bufs, make([]byte, s.h.pageSize))
	}
	at := int64(id) * s.h.pageSize
	b := s.bufs[depth][:s.h.pageSize]
	if _, err := s.f.ReadAt(b, at); err != nil {
		return page{}, fmt.Errorf("page %d: %w", id, err)
	}
	p := parsePage(b)
	if p.id != id || p.over >= s.h.pages-id || p.over*uint64(s.h.pageSize) >= s.longest(p) {
		return page{}, fmt.Errorf("page %d says that it is page %d with %d more", id, p.id, p.over)
	}
	for i := id; i <= id+p.over; i++ {
		if s.used[i] {
			return page{}, fmt.Errorf("page %d is used twice", i)
		}
		s.used[i] = true
	}
	if p.over > 0 {
		whole := make([]byte, int64(p.over+1)*s.h.pageSize)
		if _, err := s.f.ReadAt(whole, at); err != nil {
			return page{}, fmt.Errorf("page %d: %w", id, err)
		}
		s.bufs[depth] = whole
		p.b = whole
	}
	return p, nil
}

// longest is how many bytes a page may run over. The list of free pages has a
// number for each, and so is as long as the file makes it.
func (s *structure) longest(p page) uint64 {
	if p.flags == freelistPage {
		return max(mostRun, 16*s.h.pages)
	}
	return mostRun
}

// tree checks the pages under one page. In the root of the file, top, there
// are only buckets.
func (s *structure) tree(id uint64, within span, depth int, top bool) error {
	p, err := s.read(id, depth)
	if err != nil {
		return err
	}
	switch p.flags {
	case leafPage:
		return s.leaf(p, within, depth, top)
	case branchPage:
		return s.branch(p, within, depth, top)
	}
	return fmt.Errorf("page %d is neither a branch nor a leaf", id)
}

func (s *structure) branch(p page, within span, depth int, top bool) error {
	if p.count == 0 {
		return fmt.Errorf("page %d is a branch without anything under it", p.id)
	}
	e, err := p.entry(0)
	if err != nil {
		return err
	}
	for i := range p.count {
		next := entry{key: within.until}
		if i+1 < p.count {
			if next, err = p.entry(i + 1); err != nil {
				return err
			}
		}
		if !within.holds(e.key) || next.key != nil && bytes.Compare(e.key, next.key) >= 0 {
			return fmt.Errorf("page %d: keys out of order", p.id)
		}
		if err := s.tree(e.child, span{e.key, next.key}, depth+1, top); err != nil {
			return err
		}
		e = next
	}
	return nil
}

func (s *structure) leaf(p page, within span, depth int, top bool) error {
	var last []byte
	for i := range p.count {
		e, err := p.entry(i)
		if err != nil {
			return err
		}
		edge := i == 0 || i == p.count-1 // those between follow from their order
		if edge && !within.holds(e.key) || last != nil && bytes.Compare(last, e.key) >= 0 {
			return fmt.Errorf("page %d: keys out of order", p.id)
		}
		last = e.key
		if top != e.bucket { // so nothing here is nested deeper than a table is
			return fmt.Errorf("page %d: only tables can be at the top, and only values in a table", p.id)
		}
		if top && (s.only == nil || slices.Contains(s.only, string(e.key))) {
			if err := s.bucket(e, depth); err != nil {
				return fmt.Errorf("table %q: %w", e.key, err)
			}
		}
	}
	return nil
}

// bucket checks a bucket: a tree of its own, or for a small one a leaf page
// within the value.
func (s *structure) bucket(e entry, depth int) error {
	if len(e.value) < bucketHeader {
		return fmt.Errorf("its head is too short")
	}
	if root := binary.NativeEndian.Uint64(e.value); root != 0 {
		return s.tree(root, span{}, depth+1, false)
	}
	inline := e.value[bucketHeader:]
	if len(inline) < pageHeader {
		return fmt.Errorf("its page is too short")
	}
	p := parsePage(inline)
	if p.flags != leafPage || p.over != 0 {
		return fmt.Errorf("its page is not a leaf")
	}
	return s.leaf(p, span{}, depth+1, false)
}

// freelist checks the list of free pages. A page in it that is in use would be
// written over.
func (s *structure) freelist() error {
	if s.h.freelist == noFreelist {
		return fmt.Errorf("the list of free pages is missing")
	}
	p, err := s.read(s.h.freelist, 0)
	if err != nil {
		return err
	}
	if p.flags != freelistPage {
		return fmt.Errorf("page %d is not the list of free pages", p.id)
	}
	count, ids := uint64(p.count), p.b[pageHeader:]
	if p.count == 0xFFFF { // more than fit into the count: it comes first
		count, ids = binary.NativeEndian.Uint64(ids), ids[8:]
	}
	if count > uint64(len(ids)/8) {
		return fmt.Errorf("the list of free pages is longer than its page")
	}
	for i := range count {
		id := binary.NativeEndian.Uint64(ids[8*i:])
		if id < 2 || id >= s.h.pages || s.used[id] {
			return fmt.Errorf("page %d cannot be free", id)
		}
		s.used[id] = true
	}
	return nil
}
