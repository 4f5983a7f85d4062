package data

import "slices"

// Called is a name, or a code, that somebody had on the list until a day.
type Called struct {
	First string `cbor:"1,keyasint,omitempty" json:"first,omitempty"`
	Last  string `cbor:"2,keyasint,omitempty" json:"last,omitempty"`
	Code  string `cbor:"3,keyasint,omitempty" json:"code,omitempty"`
	Until Date   `cbor:"4,keyasint,omitempty" json:"until,omitempty"`
}

// mostFormer is how many are kept: more are corrections of typing.
const mostFormer = 12

// Renamed is the record as it is to be stored in place of old: where the name or the
// code is another one now, the old one is kept as what they were called until a day.
func (p Person) Renamed(old Person, until Date) Person {
	was := Called{Until: until}
	if Fold(old.First+" "+old.Last) != Fold(p.First+" "+p.Last) {
		was.First, was.Last = old.First, old.Last
	}
	if old.Code != p.Code {
		was.Code = old.Code
	}
	return p.calledToo(was)
}

// calledToo adds a former name, unless it says nothing, or nothing new.
func (p Person) calledToo(was ...Called) Person {
	p.Formerly = slices.Clone(p.Formerly)
	for _, w := range was {
		known := func(c Called) bool {
			return Fold(c.First+" "+c.Last) == Fold(w.First+" "+w.Last) && Fold(c.Code) == Fold(w.Code)
		}
		if w.First+w.Last+w.Code == "" || slices.ContainsFunc(p.Formerly, known) {
			continue
		}
		p.Formerly = append(p.Formerly, w)
	}
	if n := len(p.Formerly); n > mostFormer {
		p.Formerly = p.Formerly[n-mostFormer:]
	}
	if len(p.Formerly) == 0 {
		p.Formerly = nil
	}
	return p
}
