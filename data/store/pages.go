package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
)

// bbolt trusts its file: a page number or a length that is wrong makes it read
// outside the file, for ever, or over its own stack, and not every such fault
// can be caught. So the structure is gone through here first, by code that
// reads bytes and checks every bound. It follows bbolt's file format, version
// 2, which has not changed since 2013.

const (
	pageHeader   = 16
	elementSize  = 16 // of a branch's and of a leaf's element alike
	bucketHeader = 16
	metaSize     = 64
	boltMagic    = 0xED0CDAED
	boltVersion  = 2
	leastPage    = 1 << 10
	mostPage     = 1 << 24
	noFreelist   = ^uint64(0)

	branchPage   = 0x01
	leafPage     = 0x02
	freelistPage = 0x10
	bucketFlag   = 0x01
)

var (
	errForeign = errors.New("this file has no header of the kind that programmes have")
	errHeaders = errors.New("neither of the two header pages is whole")
)

// header is what one of the two header pages says. bbolt writes them in turn,
// so that one is always whole.
type header struct {
	pageSize int64
	root     uint64
	freelist uint64
	pages    uint64 // how many pages the file must have
	tx       uint64
}

// readHeader reads the newer whole header. Spare is false where the other one
// is not whole: bbolt copes, but it is a sign of damage.
func readHeader(f io.ReaderAt, size int64) (h header, spare bool, err error) {
	first, magic, ok := headerAt(f, 0)
	secondAt := first.pageSize
	if !ok {
		secondAt = 0
	}
	var other header
	var otherOK bool
	for at := int64(leastPage); at <= mostPage && at < size; at <<= 1 {
		if secondAt != 0 && at != secondAt {
			continue
		}
		m, isMagic, whole := headerAt(f, at)
		magic = magic || isMagic
		if whole && m.pageSize == at {
			other, otherOK = m, true
			break
		}
	}
	switch {
	case !ok && !otherOK && !magic:
		return h, false, errForeign
	case !ok && !otherOK:
		return h, false, errHeaders
	case !ok, otherOK && other.tx > first.tx:
		return other, ok, nil
	}
	return first, otherOK, nil
}

func headerAt(f io.ReaderAt, at int64) (h header, magic, whole bool) {
	var b [pageHeader + metaSize]byte
	if n, err := f.ReadAt(b[:], at); n < len(b) && err != nil {
		return h, false, false
	}
	m := b[pageHeader:]
	magic = binary.NativeEndian.Uint32(m) == boltMagic
	sum := fnv.New64a()
	_, _ = sum.Write(m[:56]) // a hash's Write returns no error
	h = header{
		pageSize: int64(binary.NativeEndian.Uint32(m[8:])),
		root:     binary.NativeEndian.Uint64(m[16:]),
		freelist: binary.NativeEndian.Uint64(m[32:]),
		pages:    binary.NativeEndian.Uint64(m[40:]),
		tx:       binary.NativeEndian.Uint64(m[48:]),
	}
	whole = magic && binary.NativeEndian.Uint32(m[4:]) == boltVersion &&
		binary.NativeEndian.Uint64(m[56:]) == sum.Sum64() &&
		h.pageSize >= leastPage && h.pageSize <= mostPage && h.pageSize&(h.pageSize-1) == 0
	return h, magic, whole
}

// page is one page with its overflow, as it lies in the file.
type page struct {
	id    uint64
	flags uint16
	count int
	over  uint64
	b     []byte
}

func parsePage(b []byte) page {
	return page{
		id:    binary.NativeEndian.Uint64(b),
		flags: binary.NativeEndian.Uint16(b[8:]),
		count: int(binary.NativeEndian.Uint16(b[10:])),
		over:  uint64(binary.NativeEndian.Uint32(b[12:])),
		b:     b,
	}
}

// entry is one element of a branch or a leaf.
type entry struct {
	key, value []byte
	child      uint64 // of a branch
	bucket     bool   // of a leaf
}

// entry reads element i, or says why it cannot be right.
func (p page) entry(i int) (entry, error) {
	at := pageHeader + i*elementSize
	if at+elementSize > len(p.b) {
		return entry{}, fmt.Errorf("page %d: more elements than fit", p.id)
	}
	el := p.b[at : at+elementSize]
	var pos, keySize, valueSize uint64
	var e entry
	if p.flags == branchPage {
		pos, keySize = uint64(binary.NativeEndian.Uint32(el)), uint64(binary.NativeEndian.Uint32(el[4:]))
		e.child = binary.NativeEndian.Uint64(el[8:])
	} else {
		flags := binary.NativeEndian.Uint32(el)
		if flags > bucketFlag {
			return entry{}, fmt.Errorf("page %d: an element of no known kind", p.id)
		}
		e.bucket = flags == bucketFlag
		pos, keySize = uint64(binary.NativeEndian.Uint32(el[4:])), uint64(binary.NativeEndian.Uint32(el[8:]))
		valueSize = uint64(binary.NativeEndian.Uint32(el[12:]))
	}
	start := uint64(at) + pos
	if keySize == 0 || start+keySize+valueSize > uint64(len(p.b)) || pos < elementSize {
		return entry{}, fmt.Errorf("page %d: an element that lies outside it", p.id)
	}
	e.key = p.b[start : start+keySize]
	e.value = p.b[start+keySize : start+keySize+valueSize]
	return e, nil
}
