package store

import (
	"errors"
	"fmt"

	"github.com/fxamacker/cbor/v2"

	"alongside/data"
)

// envelope is what is sealed for each record. Later exchange between sites and
// the audit stand on its first three fields.
type envelope[T any] struct {
	_       struct{} `cbor:",toarray"`
	Version uint64   // of the record's schema
	At      int64    // when it was last changed: Unix milliseconds
	By      data.ID  // the key slot of who changed it
	Record  T
}

// Sizes are rounded up before sealing, so that the length of a sealed value
// does not tell a short status from a long one, nor a mark with the time of
// arrival, which only somebody who came has, from one without. The steps grow with
// the size, so that of a long note it is told only to a third how long it is.
const padTo = 48

// padded is the size of n bytes with what is added, at least one: 48 or 1, 1.5 times
// a power of two of that.
func padded(n int) int {
	step := padTo
	for step*4 <= n {
		step *= 2
	}
	return (n/step + 1) * step
}

var (
	errPadding  = errors.New("a sealed value does not end as it should")
	errEnvelope = errors.New("a record does not begin as it should")
)

// The one way of writing CBOR: canonical, so that equal records have equal
// bytes. Times keep their zone, so that a deed at seven in the evening stays
// so wherever the file is read.
var encoding = must(cbor.EncOptions{
	Sort: cbor.SortCoreDeterministic, ShortestFloat: cbor.ShortestFloat16,
	NaNConvert: cbor.NaNConvert7e00, InfConvert: cbor.InfConvertFloat16,
	IndefLength: cbor.IndefLengthForbidden, TagsMd: cbor.TagsForbidden,
	Time: cbor.TimeRFC3339,
}.EncMode())

// The one way of reading it: strict. A field that this version does not know
// means that a later version wrote the record; dropping it silently on the
// next save would lose data.
var decoding = must(cbor.DecOptions{
	DupMapKey: cbor.DupMapKeyEnforcedAPF, IndefLength: cbor.IndefLengthForbidden,
	TagsMd: cbor.TagsForbidden, MaxNestedLevels: 16,
	MaxArrayElements: 1 << 17, MaxMapPairs: 1 << 10,
	ExtraReturnErrors: cbor.ExtraDecErrorUnknownField,
}.DecMode())

func must[T any](v T, err error) T {
	if err != nil {
		panic(err) // options of our own that contradict each other
	}
	return v
}

// encode writes v and pads it.
func encode(v any) ([]byte, error) {
	b, err := encoding.Marshal(v)
	if err != nil {
		return nil, err
	}
	all := make([]byte, padded(len(b)))
	copy(all, b)
	all[len(b)] = 0x80
	return all, nil
}

// decode reads what encode wrote.
func decode(all []byte, v any) error {
	b, err := unpad(all)
	if err != nil {
		return err
	}
	return decoding.Unmarshal(b, v)
}

// head is the part of an envelope before the record.
type head struct {
	version uint64
	at      int64
	by      data.ID
}

// readHead reads an envelope's head and leaves the record's own bytes.
func readHead(all []byte) (h head, record []byte, err error) {
	b, err := unpad(all)
	if err != nil {
		return h, nil, err
	}
	s := scanner{b: b}
	s.want(cborArray, 4)
	h = head{version: s.uint(), at: s.int(), by: s.id()}
	if s.bad {
		return h, nil, errEnvelope
	}
	return h, s.b, nil
}

func unpad(all []byte) ([]byte, error) {
	n := len(all) - 1
	for n >= 0 && all[n] == 0 {
		n--
	}
	if n < 0 || all[n] != 0x80 {
		return nil, errPadding
	}
	return all[:n], nil
}

// unknownField reports whether a record has a field that only a later version
// can have written.
func unknownField(err error) bool {
	var unknown *cbor.UnknownFieldError
	return errors.As(err, &unknown)
}

// errLaterSchema says that a record's schema is newer than this program.
type errLaterSchema struct{ has, known uint64 }

func (e errLaterSchema) Error() string {
	return fmt.Sprintf("schema %d; this version knows %d", e.has, e.known)
}
