package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"os"
)

// found is a value as it lies in the file.
type found struct {
	bucket     string // empty: that is not known
	key, value []byte
}

// debris is what lies in the pages of a damaged file.
type debris struct {
	f        *ahead
	pageSize int64
	pages    uint64
	header   header
	rooted   bool // a whole header leads to the tree
	doubtful bool // not both headers are whole
	magic    bool // some header at least looks like one

	way      way
	conflict bool                         // the tree leads to a page that is said to be free
	free     []bool                       // the pages that the list of free ones names; nil: it cannot be read
	reached  []bool                       // the pages of the tree
	gaps     bool                         // a part of the tree is lost
	values   map[string]map[string][]byte // by bucket, what the tree leads to
	lost     []found                      // what lies in pages that the tree has lost
}

func newDebris(f *os.File, size int64) *debris {
	d := &debris{f: &ahead{f: f}, pageSize: 4096, values: map[string]map[string][]byte{}}
	first, magic, ok := headerAt(f, 0)
	if ok {
		d.pageSize = first.pageSize
	}
	other, otherMagic, otherOK := headerAt(f, d.pageSize)
	d.magic = magic || otherMagic
	otherOK = otherOK && other.pageSize == d.pageSize
	switch {
	case ok && otherOK && other.tx > first.tx, !ok && otherOK:
		d.header, d.rooted = other, true
	case ok:
		d.header, d.rooted = first, true
	}
	d.doubtful = !ok || !otherOK
	d.pages = uint64((size + d.pageSize - 1) / d.pageSize)
	d.reached = make([]bool, d.pages)
	return d
}

var errGap = errors.New("a page is lost")

// page reads a page with its overflow, and trusts nothing of it.
func (d *debris) page(id uint64) (page, error) {
	if id < 2 || id >= d.pages {
		return page{}, errGap
	}
	b := make([]byte, d.pageSize)
	if n, err := d.f.ReadAt(b, int64(id)*d.pageSize); err != nil && n < len(b) {
		return page{}, errGap
	}
	p := parsePage(b)
	if p.id != id || p.over >= d.pages-id || p.over*uint64(d.pageSize) >= mostRun {
		return page{}, errGap
	}
	if p.over > 0 {
		p.b = make([]byte, int64(p.over+1)*d.pageSize)
		if _, err := d.f.ReadAt(p.b, int64(id)*d.pageSize); err != nil {
			return page{}, errGap
		}
	}
	return p, nil
}

// way is what is gone by where tree and list of free pages contradict each other.
type way int

const (
	byList way = iota // the list is right
	byTree            // the tree is right, and the list is not used at all
	byBoth            // nothing counts that they do not agree about
)

// survey goes through the tree, and then through what it has lost.
func (d *debris) survey() {
	if !d.rooted {
		return
	}
	if d.way != byTree {
		d.readFree()
	}
	d.tree(d.header.root, "", span{}, 0)
	if d.gaps && d.way == byList {
		d.gather()
	}
}

// readFree reads the list of free pages, unless anything in it is out of order.
func (d *debris) readFree() {
	p, err := d.page(d.header.freelist)
	if err != nil || p.flags != freelistPage {
		return
	}
	count, ids := uint64(p.count), p.b[pageHeader:]
	if p.count == 0xFFFF {
		count, ids = binary.NativeEndian.Uint64(ids), ids[8:]
	}
	if count > uint64(len(ids)/8) {
		return
	}
	free, last := make([]bool, d.pages), uint64(1)
	for i := range count {
		id := binary.NativeEndian.Uint64(ids[8*i:])
		if id <= last || id >= d.header.pages {
			return
		}
		if last = id; id < d.pages { // else cut off
			free[id] = true
		}
	}
	for i := p.id; i <= p.id+p.over; i++ {
		if free[i] {
			return
		}
		d.reached[i] = true
	}
	d.free = free
}

// tree goes through the pages under one page. In the root there are only buckets:
// there the bucket is empty.
func (d *debris) tree(id uint64, bucket string, within span, depth int) {
	p, err := d.page(id)
	if err == nil && d.free != nil && d.free[id] {
		d.conflict, err = true, errGap
	}
	if err != nil || depth >= deepest || d.reached[id] {
		d.gaps = true
		return
	}
	switch p.flags {
	case leafPage:
		d.reach(p)
		d.leaf(p, bucket, within, depth)
	case branchPage:
		d.reach(p)
		d.branch(p, bucket, within, depth)
	default:
		d.gaps = true
	}
}

func (d *debris) reach(p page) {
	for i := p.id; i <= p.id+p.over; i++ {
		d.reached[i] = true
	}
}

func (d *debris) branch(p page, bucket string, within span, depth int) {
	for i := range p.count {
		e, err := p.entry(i)
		if err != nil || !within.holds(e.key) {
			d.gaps = true
			continue
		}
		until := within.until
		if i+1 < p.count {
			if next, err := p.entry(i + 1); err == nil && bytes.Compare(e.key, next.key) < 0 {
				until = next.key
			}
		}
		d.tree(e.child, bucket, span{bytes.Clone(e.key), bytes.Clone(until)}, depth+1)
	}
	d.gaps = d.gaps || p.count == 0
}

func (d *debris) leaf(p page, bucket string, within span, depth int) {
	for i := range p.count {
		e, err := p.entry(i)
		switch {
		case err != nil || e.bucket != (bucket == ""):
			d.gaps = true
		case e.bucket:
			d.bucket(e, depth)
		case !within.holds(e.key):
			d.gaps = true
			d.lost = append(d.lost, found{"", bytes.Clone(e.key), bytes.Clone(e.value)})
		default:
			put(d.values, bucket, string(e.key), bytes.Clone(e.value))
		}
	}
}

// bucket goes into a bucket, or says that it is lost.
func (d *debris) bucket(e entry, depth int) {
	if len(e.value) < bucketHeader {
		d.gaps = true
		return
	}
	if root := binary.NativeEndian.Uint64(e.value); root != 0 {
		d.tree(root, string(e.key), span{}, depth+1)
		return
	}
	inline := e.value[bucketHeader:]
	if len(inline) < pageHeader {
		d.gaps = true
		return
	}
	if p := parsePage(bytes.Clone(inline)); p.flags == leafPage && p.over == 0 {
		d.leaf(p, string(e.key), span{}, depth+1)
		return
	}
	d.gaps = true
}

// gather reads the pages that belong to the tree and that it does not lead to any
// more. Where the list of free pages cannot be read, none does for sure.
func (d *debris) gather() {
	if d.free == nil {
		return
	}
	for id := uint64(2); id < min(d.pages, d.header.pages); id++ {
		if d.reached[id] || d.free[id] {
			continue
		}
		p, err := d.page(id)
		if err != nil || p.flags != leafPage {
			continue
		}
		d.reach(p)
		for i := range p.count {
			e, err := p.entry(i)
			switch {
			case err != nil:
			case e.bucket:
				d.bucket(e, 0)
			default:
				d.lost = append(d.lost, found{"", bytes.Clone(e.key), bytes.Clone(e.value)})
			}
		}
	}
}

// leaves gives every page that looks like a leaf, of whatever time.
func (d *debris) leaves(fn func(page)) {
	for id := uint64(2); id < d.pages; id++ {
		if p, err := d.page(id); err == nil && p.flags == leafPage {
			fn(p)
		}
	}
}

// everything gives every value in every page that looks like a leaf, of whatever time.
func (d *debris) everything(fn func(key, value []byte)) {
	each := func(p page) {
		for i := range p.count {
			if e, err := p.entry(i); err == nil && !e.bucket {
				fn(bytes.Clone(e.key), bytes.Clone(e.value))
			}
		}
	}
	d.leaves(func(p page) {
		each(p)
		for i := range p.count {
			if e, err := p.entry(i); err == nil && e.bucket && len(e.value) >= bucketHeader+pageHeader {
				if inline := parsePage(bytes.Clone(e.value[bucketHeader:])); inline.flags == leafPage {
					each(inline)
				}
			}
		}
	})
}

// strays are the key slots that lie anywhere in the file, where the tree does not lead
// to them any more.
func (d *debris) strays() map[string][]byte {
	slots := map[string][]byte{}
	d.everything(func(key, value []byte) {
		if bytes.HasPrefix(key, []byte(slotPrefix)) {
			slots[string(key)] = value
		}
	})
	return slots
}

// rootAgain looks for the root of the tree where no header is whole: each change has
// written one, and the newest is the one whose state counts most.
func (d *debris) rootAgain(stateIn func(meta map[string][]byte) (state, bool)) {
	best, entries := uint64(0), uint64(0)
	d.leaves(func(p page) {
		for i := range p.count {
			e, err := p.entry(i)
			if err != nil || !e.bucket || string(e.key) != metaBucket {
				continue
			}
			trial := &debris{f: d.f, pageSize: d.pageSize, pages: d.pages, reached: make([]bool, d.pages), values: map[string]map[string][]byte{}}
			trial.bucket(e, 0)
			if st, ok := stateIn(trial.values[metaBucket]); ok && st.Entries > entries {
				best, entries = p.id, st.Entries
			}
		}
	})
	if best != 0 {
		d.tree(best, "", span{}, 0)
	}
}
