package vault

import (
	"encoding/binary"
	"math/bits"
)

// Sum is a keyed hash over a set of sealed values that does not depend on
// their order and can be kept up to date one value at a time: the sum of their
// Elements modulo 2^256. Without the key nobody can tell which values cancel
// each other, so a value taken away, or an older one put back, shows.
type Sum [32]byte

// Add puts an element in.
func (s *Sum) Add(e [32]byte) {
	var carry uint64
	for i := 24; i >= 0; i -= 8 {
		var word uint64
		word, carry = bits.Add64(binary.BigEndian.Uint64(s[i:]), binary.BigEndian.Uint64(e[i:]), carry)
		binary.BigEndian.PutUint64(s[i:], word)
	}
}

// Remove takes an element out.
func (s *Sum) Remove(e [32]byte) {
	var borrow uint64
	for i := 24; i >= 0; i -= 8 {
		var word uint64
		word, borrow = bits.Sub64(binary.BigEndian.Uint64(s[i:]), binary.BigEndian.Uint64(e[i:]), borrow)
		binary.BigEndian.PutUint64(s[i:], word)
	}
}
