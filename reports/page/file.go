package page

import (
	"bytes"
	"cmp"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strconv"
)

// objects is the file that is written: the objects of gofpdf's, and ours, which
// lie packed together as PDF 1.5 has it.
type objects struct {
	out     bytes.Buffer
	entries []entry // by number
	packed  []packedObject
	bodies  []byte // of those that are packed, one after the other
	deflate *zlib.Writer
	small   bytes.Buffer // what deflate made last
}

// entry says where an object is: at a place in the file, or within another
// object that packs it. The zero entry is that of a number that is not used.
type entry struct {
	kind   byte // 1 at a place, 2 packed
	at     int  // the place, or the number of the object around it
	within int  // which one there
}

type packedObject struct {
	number int
	at     int // in bodies
}

// packs is how many objects lie packed in one.
const packs = 200

// newObjects begins a file that has so many objects of gofpdf's and about so
// many of ours, and will be about so large.
func newObjects(used, more, size int) *objects {
	deflate, err := zlib.NewWriterLevel(nil, zlib.BestSpeed)
	if err != nil {
		panic(err) // there is such a level
	}
	o := &objects{
		entries: make([]entry, used, used+more), deflate: deflate,
		packed: make([]packedObject, 0, more), bodies: make([]byte, 0, more*72),
	}
	o.out.Grow(size)
	o.out.WriteString("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	return o
}

// reserve gives a number to an object that is put later.
func (o *objects) reserve() int {
	o.entries = append(o.entries, entry{})
	return len(o.entries) - 1
}

// put packs an object with others.
func (o *objects) put(number int, body []byte) {
	o.packed = append(o.packed, packedObject{number, len(o.bodies)})
	o.bodies = append(append(o.bodies, body...), '\n')
}

// write puts an object into the file as it is.
func (o *objects) write(number int, body []byte) {
	o.entries[number] = entry{kind: 1, at: o.out.Len()}
	fmt.Fprintf(&o.out, "%d 0 obj\n", number)
	o.out.Write(body)
	o.out.WriteString("\nendobj\n")
}

// stream writes an object of bytes, which are compressed.
func (o *objects) stream(number int, dictionary string, bodies ...[]byte) {
	o.small.Reset()
	o.deflate.Reset(&o.small)
	for _, body := range bodies {
		o.deflate.Write(body) // a bytes.Buffer takes everything
	}
	o.deflate.Close()
	o.entries[number] = entry{kind: 1, at: o.out.Len()}
	fmt.Fprintf(&o.out, "%d 0 obj\n<<%s/Filter/FlateDecode/Length %d>>\nstream\n", number, dictionary, o.small.Len())
	o.out.Write(o.small.Bytes())
	o.out.WriteString("\nendstream\nendobj\n")
}

// pack writes the objects that were put.
func (o *objects) pack() {
	var head []byte
	for from := 0; from < len(o.packed); from += packs {
		some, end := o.packed[from:], len(o.bodies)
		if len(some) > packs {
			some, end = some[:packs], some[packs].at
		}
		number := o.reserve()
		head = head[:0]
		for i, p := range some {
			head = append(strconv.AppendInt(head, int64(p.number), 10), ' ')
			head = append(strconv.AppendInt(head, int64(p.at-some[0].at), 10), ' ')
			o.entries[p.number] = entry{kind: 2, at: number, within: i}
		}
		o.stream(number, fmt.Sprintf("/Type/ObjStm/N %d/First %d", len(some), len(head)), head, o.bodies[some[0].at:end])
	}
}

// finish writes the table of all objects.
func (o *objects) finish(catalogue, info int) []byte {
	o.pack()
	number := o.reserve()
	at := o.out.Len()
	o.entries[number] = entry{kind: 1, at: at}
	table := make([]byte, 0, 7*len(o.entries))
	for _, e := range o.entries {
		table = append(table, e.kind)
		table = binary.BigEndian.AppendUint32(table, uint32(e.at))
		table = binary.BigEndian.AppendUint16(table, uint16(e.within))
	}
	o.stream(number, fmt.Sprintf("/Type/XRef/Size %d/W[1 4 2]/Root %d 0 R/Info %d 0 R", len(o.entries), catalogue, info), table)
	fmt.Fprintf(&o.out, "startxref\n%d\n%%%%EOF\n", at)
	return o.out.Bytes()
}

// written is gofpdf's file taken apart.
type written struct {
	bodies          [][]byte // of its objects by number
	catalogue, info int
}

var (
	trailer    = regexp.MustCompile(`(?s)\nxref\n0 (\d+)\n(.*)trailer\n<<\n.*/Root (\d+) 0 R\n/Info (\d+) 0 R\n>>\nstartxref\n\d+\n%%EOF\n$`)
	errUnknown = errors.New("the PDF is not of the shape that was expected")
)

// takeApart finds the objects of a file of gofpdf's.
func takeApart(raw []byte) (written, error) {
	// The table is at the end, at 20 bytes an object; only there is it looked for.
	tail := raw[max(0, bytes.LastIndex(raw, []byte("\nxref\n"))):]
	found := trailer.FindSubmatch(tail)
	if found == nil {
		return written{}, errUnknown
	}
	var w written
	w.catalogue, _ = strconv.Atoi(string(found[3]))
	w.info, _ = strconv.Atoi(string(found[4]))
	type place struct{ number, at int }
	var places []place
	for i, line := range bytes.Split(bytes.TrimSpace(found[2]), []byte("\n"))[1:] {
		at, err := strconv.Atoi(string(line[:10]))
		if err != nil {
			return written{}, errUnknown
		}
		places = append(places, place{i + 1, at})
	}
	slices.SortFunc(places, func(a, b place) int { return cmp.Compare(a.at, b.at) })
	w.bodies = make([][]byte, len(places)+1)
	for i, p := range places {
		end := len(raw) - len(tail) + 1
		if i+1 < len(places) {
			end = places[i+1].at
		}
		body, begins := bytes.CutPrefix(raw[p.at:end], fmt.Appendf(nil, "%d 0 obj\n", p.number))
		body, ends := bytes.CutSuffix(body, []byte("\nendobj\n"))
		if !begins || !ends {
			return written{}, errUnknown
		}
		w.bodies[p.number] = body
	}
	return w, nil
}
