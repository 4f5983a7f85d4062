package data

import "slices"

// SheetHabit is how lists of one shape are read: what somebody said of the last one,
// so that they need not say it of the next. It holds no texts: headings and words are
// kept as numbers made of them, which tell the same ones again and can name nobody.
type SheetHabit struct {
	Shape   uint64      `cbor:"1,keyasint"`           // of the list: what its headings come to
	Kinds   []SheetWord `cbor:"2,keyasint,omitempty"` // what a column holds, by its heading
	Words   []SheetWord `cbor:"3,keyasint,omitempty"` // what a word of the register means
	Groups  []SheetName `cbor:"4,keyasint,omitempty"` // which group a name means
	Order   uint8       `cbor:"5,keyasint,omitempty"` // of day and month, where it was said
	Answers uint8       `cbor:"6,keyasint,omitempty"` // what rows are, where it was said
}

// SheetWord is what a text stands for, by the number made of it.
type SheetWord struct {
	_     struct{} `cbor:",toarray"`
	Text  uint64
	Means uint8
}

// SheetName is the group for which a text stands, by the number made of it.
type SheetName struct {
	_     struct{} `cbor:",toarray"`
	Text  uint64
	Means ID
}

// mostHabits is how many are kept: the lists that one programme is sent.
const mostHabits = 24

// HabitOf is how lists of a shape are read; false where none was read yet.
func (p Programme) HabitOf(shape uint64) (SheetHabit, bool) {
	at := slices.IndexFunc(p.Sheets, func(h SheetHabit) bool { return h.Shape == shape })
	if at < 0 {
		return SheetHabit{}, false
	}
	return p.Sheets[at], true
}

// WithHabit is the programme with a habit kept, in place of that of the same shape.
// The one that was said longest ago goes where there are too many.
func (p Programme) WithHabit(h SheetHabit) Programme {
	kept := slices.DeleteFunc(slices.Clone(p.Sheets), func(old SheetHabit) bool { return old.Shape == h.Shape })
	kept = append(kept, h)
	if len(kept) > mostHabits {
		kept = kept[len(kept)-mostHabits:]
	}
	p.Sheets = kept
	return p
}
