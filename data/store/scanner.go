package store

import "alongside/data"

// There are a hundred times as many marks as anything else, and reading all of
// them is what makes the people's page and the reports wait. readMark reads
// exactly what encoding writes for a mark, at a tenth of the cost of the general
// way. It gives up on anything unusual, and then the general way decides; a
// test holds the two against each other.
func readMark(b []byte, mark *data.Mark) bool {
	var m data.Mark
	s := scanner{b: b}
	last := uint64(0)
	for range s.size(cborMap) {
		field := s.uint()
		if field <= last || s.bad {
			return false
		}
		last = field
		switch field {
		case 1:
			m.Meeting = s.id()
		case 2:
			m.Person = s.id()
		case 3:
			m.Status = data.Status(s.upTo(0xFF))
		case 4:
			m.Arrived = data.TimeOfDay(s.upTo(0x7FFF))
		case 5:
			m.LeftEarly = s.yes()
		case 6:
			m.LeftAt = data.TimeOfDay(s.upTo(0x7FFF))
		case 8:
			m.AfterClose = s.yes()
		default: // a note, or what this version does not know
			return false
		}
	}
	if s.bad || len(s.b) > 0 {
		return false
	}
	*mark = m
	return true
}

// The kinds of CBOR item that a mark is made of.
const (
	cborUint  = 0 << 5
	cborMinus = 1 << 5 // -1 less the number
	cborBytes = 2 << 5
	cborArray = 4 << 5
	cborMap   = 5 << 5
	cborTrue  = 0xF5
)

// scanner reads CBOR items one after another. Once something is not as
// expected it is bad, and gives zeros.
type scanner struct {
	b   []byte
	bad bool
}

// size reads the head of an item of a kind, and returns its number. Most are
// one byte.
func (s *scanner) size(kind byte) uint64 {
	if len(s.b) > 0 && s.b[0]-kind < 24 {
		n := s.b[0] - kind
		s.b = s.b[1:]
		return uint64(n)
	}
	return s.longSize(kind)
}

func (s *scanner) longSize(kind byte) uint64 {
	if len(s.b) == 0 || s.b[0]&0xE0 != kind {
		s.bad = true
		return 0
	}
	n := uint64(s.b[0] & 0x1F)
	s.b = s.b[1:]
	if n < 24 {
		return n
	}
	more := 1 << (n - 24) // bytes of the number that follow
	if n > 27 || len(s.b) < more {
		s.bad = true
		return 0
	}
	n = 0
	for _, c := range s.b[:more] {
		n = n<<8 | uint64(c)
	}
	s.b = s.b[more:]
	return n
}

func (s *scanner) uint() uint64 { return s.size(cborUint) }

// int reads a number of either sign: a time is before 1970 where the clock was wrong.
func (s *scanner) int() int64 {
	if len(s.b) > 0 && s.b[0]&0xE0 == cborMinus {
		return -1 - int64(s.size(cborMinus))
	}
	return int64(s.uint())
}

// upTo reads a number that must not be greater than most.
func (s *scanner) upTo(most uint64) uint64 {
	n := s.uint()
	if n > most {
		s.bad = true
		return 0
	}
	return n
}

func (s *scanner) want(kind byte, n uint64) {
	if s.size(kind) != n {
		s.bad = true
	}
}

func (s *scanner) id() (id data.ID) {
	if len(s.b) <= len(id) || s.b[0] != cborBytes|byte(len(id)) {
		s.bad = true
		return id
	}
	copy(id[:], s.b[1:])
	s.b = s.b[1+len(id):]
	return id
}

func (s *scanner) yes() bool {
	if len(s.b) == 0 || s.b[0] != cborTrue {
		s.bad = true
		return false
	}
	s.b = s.b[1:]
	return true
}
