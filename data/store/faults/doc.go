// Package faults has no code of its own: its tests do to programme files what
// disks, power cuts, crashes and people do to them, many thousand times, and do
// the same to a bare bbolt file beside it.
//
// The usual tests draw a few hundred of each kind. With ALONGSIDE_FAULTS set to the
// path of a file all of them are made, and each row of the README's table is put into
// it as soon as it is there. make faults makes all rows, and one with ROW=flipped, say.
package faults
