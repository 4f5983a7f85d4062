package store

import (
	"context"
	"errors"
	"fmt"

	"alongside/data"
)

// Report is what Check found.
type Report struct {
	Records map[string]int // by table
	Damaged []Damage       // records that do not open, or do not fit the others
	// Structure is what is wrong with the pages of the file. Then no record
	// was looked at: bbolt cannot be trusted with such a file.
	Structure error
	// Sums reports whether the sums over all records are right. Where they are
	// not, a record was removed from the file or replaced by an older one, by
	// something other than this program.
	Sums bool
}

// OK reports whether nothing is wrong.
func (r Report) OK() bool { return len(r.Damaged) == 0 && r.Structure == nil && r.Sums }

var errSums = errors.New("the sum over all records is not right: some were removed or replaced")

// Err is nil where nothing is wrong, else Damaged, with the first finding.
func (r Report) Err() error {
	switch {
	case r.OK():
		return nil
	case r.Structure != nil:
		return &Error{Kind: Damaged, Op: "check", Err: r.Structure}
	case len(r.Damaged) > 0:
		d := r.Damaged[0]
		return &Error{Kind: Damaged, Op: "check", Table: d.Table, Key: d.Key, Err: d.Err}
	}
	return &Error{Kind: Damaged, Op: "check", Err: errSums}
}

// Check opens the file and checks it. The error says why it could not be
// opened; what is wrong inside stands in the report.
func Check(path, secret string, o Options) (Report, error) {
	s, err := openAsIs(path, secret, o)
	if err != nil {
		return Report{}, explain("check", err)
	}
	report, err := s.Check()
	return report, errors.Join(err, s.Close())
}

// Check goes through the whole file: every page; whether every record opens,
// is valid, and refers to others that are there; whether the indexes and the
// records agree both ways; and the sums over all records.
func (s *Store) Check() (Report, error) { return s.CheckUntil(context.Background()) }

// CheckUntil is Check that can be cancelled.
func (s *Store) CheckUntil(ctx context.Context) (Report, error) {
	if err := s.gate.enter(); err != nil {
		return Report{}, explain("check", err)
	}
	defer s.gate.leave()
	s.writing.Lock()
	broken := checkStructure(s.file)
	s.writing.Unlock()
	if broken != nil {
		return Report{Structure: broken}, nil
	}
	return s.checkContent(ctx)
}

// CheckOpened is CheckUntil without the pages, which opening has gone through. It
// is for the background after that: nobody who marks waits for it. Measured at 260,000
// marks, on a busy machine of two cores: 1.2 to 2.2 s, of marks stored meanwhile one in
// two took 1 ms and one in a hundred 27 to 63 ms, as the machine was busy (19 ms without
// it), and the file did not grow. Only one that was just compacted, and so has no page
// free, grew by the 16 MB that bbolt makes a file longer by at a time: what the view
// still reads is not used again before its end. It is not worth more than one view.
func (s *Store) CheckOpened(ctx context.Context) (Report, error) {
	if err := s.gate.enter(); err != nil {
		return Report{}, explain("check", err)
	}
	defer s.gate.leave()
	return s.checkContent(ctx)
}

func (s *Store) checkContent(ctx context.Context) (Report, error) {
	c := &checker{ctx: ctx, report: Report{Records: map[string]int{}}}
	err := s.look(nil, func(r *Reader) error {
		c.Reader = r
		return c.run()
	})
	if err == nil {
		s.noteChecked(c.report.OK())
	}
	return c.report, err
}

// ContentHash is the keyed sum over all records but the audit trail: equal
// where the content is equal, byte for byte.
func (s *Store) ContentHash() ([32]byte, error) {
	var sum [32]byte
	err := s.View(func(r *Reader) error {
		st, err := r.readState()
		sum = st.Content
		return err
	})
	return sum, err
}

// checker goes through all tables in one view.
type checker struct {
	*Reader
	ctx    context.Context
	report Report
	old    bool  // an older format: its records are not read, only opened
	found  state // the sums over what is there
}

func (c *checker) run() error {
	st, err := c.readState()
	if err != nil {
		return err
	}
	c.old = st.Format < uint64(formatVersion)
	c.found = state{Format: st.Format, Unwiped: st.Unwiped, Lasting: st.Lasting, Anew: st.Anew, Rekeyed: st.Rekeyed}
	for _, t := range tables {
		if err := t.check(c); err != nil {
			return err
		}
	}
	c.passing()
	if c.found.Clear, c.found.Slots, err = c.sumClear(); err != nil {
		return err
	}
	if st.Format < allSummed {
		c.found.Indexes, c.found.Links, c.found.Clear, c.found.Slots = st.Indexes, st.Links, st.Clear, st.Slots
	}
	c.report.Sums = c.found == st
	if c.old {
		return nil
	}
	return c.slots()
}

func (c *checker) damaged(table string, key []byte, err error) {
	c.report.Damaged = append(c.report.Damaged, Damage{Table: table, Key: keyText(key), Err: err})
}

var (
	errWrongKey  = errors.New("the record lies under another one's key")
	errNoEntry   = errors.New("the index does not name this record")
	errNoRecord  = errors.New("the index names records that are not there")
	errDangling  = errors.New("it refers to a record that is not there")
	errSlotAlone = errors.New("a key slot and a facilitator do not belong together")
)

// check goes through one table and its indexes.
func (t *table[T]) check(c *checker) error {
	b, err := c.bucket(t.name)
	if err != nil {
		if c.old { // it came with a later format
			return nil
		}
		return err
	}
	var rec T
	entries := make([]int, len(t.indexes))
	of, count := c.found.sumOf(t.name), 0
	err = b.ForEach(func(key, sealed []byte) error {
		if err := c.ctx.Err(); err != nil {
			return err
		}
		count++
		at := c.place(t.name, key)
		of.add(c.vault.Element(at, sealed))
		if c.old {
			if _, err := c.vault.Open(nil, at, sealed); err != nil {
				c.damaged(t.name, key, err)
			}
			return nil
		}
		if err := t.openRecord(c.Reader, key, sealed, &rec); err != nil {
			c.damaged(t.name, key, err)
			return nil
		}
		t.checkRecord(c, key, &rec, entries)
		return nil
	})
	if err != nil {
		return err
	}
	c.report.Records[t.name] = count
	for i, ix := range t.indexes {
		if err := c.checkIndex(ix.bucket, entries[i]); err != nil {
			return err
		}
	}
	return nil
}

// passing checks the journal and the drafts: that each value opens, and their sum.
func (c *checker) passing() {
	for _, name := range []string{journalBucket, draftsBucket} {
		c.eachPassing(name, func(key []byte) {
			sealed := c.tx.Bucket([]byte(name)).Get(key)
			at := c.place(name, key)
			c.found.sumOf(name).add(c.vault.Element(at, sealed))
			if _, err := c.vault.Open(nil, at, sealed); err != nil {
				c.damaged(name, key, err)
			}
		})
	}
}

// checkRecord checks one record, and counts the index entries it accounts for.
func (t *table[T]) checkRecord(c *checker, key []byte, rec *T, entries []int) {
	if err := t.valid(rec); err != nil {
		c.damaged(t.name, key, err)
	}
	if t.refs != nil {
		for _, ref := range t.refs(rec) {
			if b, err := c.bucket(ref.table); err != nil || b.Get(ref.key) == nil {
				c.damaged(t.name, key, fmt.Errorf("%w: %s %s", errDangling, ref.table, keyText(ref.key)))
			}
		}
	}
	for i, ix := range t.indexes {
		b, err := c.bucket(ix.bucket)
		for _, want := range ix.keys(rec) {
			if err != nil || b.Get(want) == nil {
				c.damaged(ix.bucket, want, errNoEntry)
				continue
			}
			entries[i]++
		}
	}
}

// checkIndex sums an index, and compares how many entries it has with how many
// its records account for: with none missing, more means some without a record.
func (c *checker) checkIndex(name string, want int) error {
	b, err := c.bucket(name)
	if err != nil {
		if c.old { // it came with a later format
			return nil
		}
		return err
	}
	of, has := c.found.sumOf(name), 0
	if err := b.ForEach(func(key, value []byte) error {
		has++
		of.add(c.vault.Element(c.place(name, key), value))
		return nil
	}); err != nil {
		return err
	}
	if !c.old && has > want {
		c.damaged(name, nil, fmt.Errorf("%w: %d", errNoRecord, has-want))
	}
	return nil
}

// slots compares the key slots, which stand in clear, with the facilitators,
// which are sealed: a slot put in from outside belongs to nobody.
func (c *checker) slots() error {
	slots, err := slotsOf(c.tx)
	if err != nil {
		return err
	}
	if slots.broken > 0 {
		c.damaged(metaBucket, []byte(slotPrefix), errBadSlot)
	}
	facilitators, err := facilitatorsTable.list(c.Reader, nil)
	if err != nil {
		return nil // a damaged facilitator is in the report already
	}
	known := map[data.ID]bool{}
	for _, f := range facilitators {
		if f.HasKey() {
			known[f.ID] = true
		}
	}
	for _, slot := range slots.whole {
		if !known[slot.ID] {
			c.damaged(metaBucket, slot.ID[:], errSlotAlone)
		}
		delete(known, slot.ID)
	}
	for id := range known {
		c.damaged(metaBucket, id[:], errSlotAlone)
	}
	return nil
}
