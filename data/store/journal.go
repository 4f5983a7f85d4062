package store

import (
	"encoding/binary"
	"errors"
	"time"

	"go.etcd.io/bbolt"

	"alongside/data"
)

// The journal keeps the last steps in the file itself, each in the transaction
// of the operation that it takes back: so undoing goes on where it was after a
// lock, a crash or a power cut. It is made when the first step is, and holds
//
//	did     1, 2, 3 …  → sealed step that Undo takes back
//	undone  1, 2, 3 …  → sealed step that Redo does again
//	planned mark       → a meeting that PlanAhead made, as it made it; its value says nothing
//
// under keys that begin with a letter for each. It is no content: undoing leaves
// ContentHash as it was.
const journalBucket = "journal"

// stack is where a step lies in the journal.
type stack byte

const (
	did     stack = 'd'
	undone  stack = 'u'
	planned stack = 'p' // not steps, but what they stand on
)

// plannedValue stands under what PlanAhead made: the key says it all.
var plannedValue = make([]byte, padTo)

const (
	// mostSteps is how far back undoing goes.
	mostSteps = 500
	// longestStep is how large one may be, in bytes. A larger one, as of the
	// import of a hundred thousand people, cannot be taken back.
	longestStep = mostRun / 2
	// stepsLast is how long a step can be taken back after the file was closed:
	// for the evening, whether or not midnight passes in it.
	stepsLast = 18 * time.Hour
)

// step is one operation as it can be taken back: what it changed, byte for
// byte, so that the content is afterwards exactly what it was before.
type step struct {
	_       struct{} `cbor:",toarray"`
	Done    Done
	Changes []change
}

// doneKept is Done as the journal has it: the encoding of times knows no parts of
// a second.
type doneKept struct {
	_      struct{} `cbor:",toarray"`
	Act    Act
	Detail string
	About  []data.ID
	Count  int
	At     int64 // Unix nanoseconds
}

// MarshalCBOR implements cbor.Marshaler.
func (d Done) MarshalCBOR() ([]byte, error) {
	return encoding.Marshal(doneKept{Act: d.Act, Detail: d.Detail, About: d.About, Count: d.Count, At: d.At.UnixNano()})
}

// UnmarshalCBOR implements cbor.Unmarshaler.
func (d *Done) UnmarshalCBOR(b []byte) error {
	var k doneKept
	err := decoding.Unmarshal(b, &k)
	*d = Done{Act: k.Act, Detail: k.Detail, About: k.About, Count: k.Count, At: time.Unix(0, k.At)}
	return err
}

const markSize = 16

// mark tells a value from any other that was ever under its key: the beginning
// of what it contributes to the sums, as values are sealed anew each time.
func mark(element [32]byte) []byte { return element[:markSize] }

// markOf is the mark of what is under a key; nil for nothing.
func (x *tx) markOf(b *bbolt.Bucket, bucket string, key []byte) []byte {
	value := b.Get(key)
	if value == nil {
		return nil
	}
	return mark(x.vault.Element(x.place(bucket, key), value))
}

// stepKey is the key of the nth step of a stack.
func stepKey(of stack, n uint64) []byte { return binary.BigEndian.AppendUint64([]byte{byte(of)}, n) }

var errStepKey = errors.New("a step of the journal is not numbered")

// ends returns the numbers of the first and last step of a stack, or reports that
// it has none.
func (of stack) ends(b *bbolt.Bucket) (first, last uint64, some bool, err error) {
	if b == nil {
		return 0, 0, false, nil
	}
	c := b.Cursor()
	lowest, _ := c.Seek([]byte{byte(of)})
	if lowest == nil || lowest[0] != byte(of) {
		return 0, 0, false, nil
	}
	highest, _ := c.Seek([]byte{byte(of) + 1})
	if highest == nil {
		highest, _ = c.Last()
	} else {
		highest, _ = c.Prev()
	}
	if len(lowest) != 9 || len(highest) != 9 {
		return 0, 0, false, &Error{Kind: Damaged, Table: journalBucket, Err: errStepKey}
	}
	return binary.BigEndian.Uint64(lowest[1:]), binary.BigEndian.Uint64(highest[1:]), true, nil
}

func (r *Reader) journal() *bbolt.Bucket { return r.tx.Bucket([]byte(journalBucket)) }

// lastStep reads the top step of a stack, if there is one.
func (r *Reader) lastStep(of stack) (s step, there bool, err error) {
	_, last, some, err := of.ends(r.journal())
	if err != nil || !some {
		return s, false, err
	}
	s, err = r.step(stepKey(of, last))
	return s, err == nil, err
}

func (r *Reader) step(key []byte) (s step, err error) {
	err = r.openPassing(journalBucket, key, &s)
	return s, err
}

// pushStep puts a step on a stack, and lets the oldest go where there are more
// than enough.
func (x *tx) pushStep(on stack, s step) error {
	first, last, some, err := on.ends(x.journal())
	if err != nil {
		return err
	}
	plain, err := encode(s)
	if err != nil {
		return err
	}
	if len(plain) > longestStep {
		return errors.Join(x.emptySteps(did), x.emptySteps(undone))
	}
	if !some {
		first, last = 1, 0
	}
	if last-first+1 >= mostSteps {
		if err := x.setPassing(journalBucket, stepKey(on, first), nil); err != nil {
			return err
		}
	}
	return x.setPassing(journalBucket, stepKey(on, last+1), plain)
}

// popStep takes the top step off a stack.
func (x *tx) popStep(off stack) error {
	_, last, some, err := off.ends(x.journal())
	if err != nil || !some {
		return err
	}
	return x.setPassing(journalBucket, stepKey(off, last), nil)
}

// emptySteps forgets the steps of a stack.
func (x *tx) emptySteps(of stack) error {
	return x.dropPassing(journalBucket, func(key []byte) bool { return key[0] == byte(of) })
}

// notePlanned keeps in mind which meetings PlanAhead made, and as what.
func (x *tx) notePlanned(ids []data.ID) error {
	for _, id := range ids {
		key, err := x.plannedKey(id)
		if err == nil {
			err = x.setPassing(journalBucket, key, plannedValue)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// asPlanned reports whether a meeting is as PlanAhead once made it.
func (x *tx) asPlanned(id data.ID) (bool, error) {
	b := x.journal()
	if b == nil {
		return false, nil
	}
	key, err := x.plannedKey(id)
	return err == nil && b.Get(key) != nil, err
}

func (x *tx) plannedKey(id data.ID) ([]byte, error) {
	b, err := x.bucket(meetingsTable.name)
	if err != nil {
		return nil, err
	}
	return append([]byte{byte(planned)}, x.markOf(b, meetingsTable.name, id[:])...), nil
}

// oldSteps are the keys of what has had its evening: the steps that are too old, and
// all before them, as steps are taken back in order only. Where none is left after
// them everything goes, and where one of those that were undone is too old, all of
// these. What cannot be read is left to the check.
func (r *Reader) oldSteps(now time.Time) (old [][]byte) {
	var all, again, stay [][]byte
	againOld := false
	r.eachPassing(journalBucket, func(key []byte) {
		all = append(all, key)
		if stack(key[0]) == planned {
			return
		}
		s, err := r.step(key)
		isOld := err == nil && now.Sub(s.Done.At).Abs() > stepsLast
		switch {
		case stack(key[0]) == undone:
			again = append(again, key)
			againOld = againOld || isOld
		case isOld:
			old, stay = append(append(old, stay...), key), nil
		default:
			stay = append(stay, key)
		}
	})
	if againOld {
		old, again = append(old, again...), nil
	}
	if len(old) > 0 && len(stay)+len(again) == 0 {
		return all
	}
	return old
}
