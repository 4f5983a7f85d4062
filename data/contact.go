package data

// ContactHow is the way in which people were in touch.
type ContactHow uint8

// The ways of being in touch.
const (
	InPerson ContactHow = iota
	ByPhone
	ByVideo
	ByText
)

// ContactHows lists the ways in the order in which they are offered.
var ContactHows = [...]ContactHow{InPerson, ByPhone, ByVideo, ByText}

var contactHowNames = spelt[ContactHow]("how", "in-person", "phone", "video", "text")

// String is the way as the terminal and JSON have it, in English.
func (h ContactHow) String() string { return contactHowNames.of(h) }

// MarshalText writes the way's name, so that JSON shows it.
func (h ContactHow) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// ContactWhere is where a contact in person took place.
type ContactWhere uint8

// The places of a contact.
const (
	Nowhere ContactWhere = iota
	AtCafe
	AtHome
	OnAWalk
	AtVenue
	Elsewhere
)

// ContactWheres lists the places in the order in which they are offered.
var ContactWheres = [...]ContactWhere{AtCafe, AtHome, OnAWalk, AtVenue, Elsewhere}

var contactWhereNames = spelt[ContactWhere]("where", "", "cafe", "home", "walk", "venue", "other")

// String is the place as the terminal and JSON have it, in English.
func (w ContactWhere) String() string { return contactWhereNames.of(w) }

// MarshalText writes the place's name, so that JSON shows it.
func (w ContactWhere) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// Contact is a one-to-one outside the group: of a pair, or a call that
// somebody made to a person (then Pair is none).
type Contact struct {
	ID ID `cbor:"1,keyasint,omitzero" json:"id"`
	// Person is whom it was about: the mentee of a pair, or the person called.
	Person ID `cbor:"2,keyasint" json:"person"`
	Pair   ID `cbor:"3,keyasint,omitzero" json:"pair,omitzero"`
	// Others who took part in a joint contact, besides the pair.
	Others  []ID         `cbor:"4,keyasint,omitempty" json:"others,omitempty"`
	Date    Date         `cbor:"5,keyasint" json:"date"`
	Minutes int          `cbor:"6,keyasint,omitempty" json:"minutes,omitempty"`
	How     ContactHow   `cbor:"7,keyasint,omitempty" json:"how"`
	Where   ContactWhere `cbor:"8,keyasint,omitempty" json:"where,omitempty"`
	Missed  bool         `cbor:"9,keyasint,omitempty" json:"missed,omitempty"`
	Themes  string       `cbor:"10,keyasint,omitempty" json:"themes,omitempty"`
	Note    string       `cbor:"11,keyasint,omitempty" json:"note,omitempty"`
	Next    Date         `cbor:"12,keyasint,omitempty" json:"next,omitempty"`
}

// Validate reports the first thing that keeps the record from being stored.
func (c Contact) Validate() error {
	switch {
	case c.Person.IsZero():
		return invalid("person", "say with whom it was")
	case c.Date == 0:
		return invalid("date", "say on which day it was")
	case c.Minutes < 0 || c.Minutes > 24*60:
		return invalid("minutes", "a one-to-one or a call lasts a day at the most")
	case !contactHowNames.has(c.How) || !contactWhereNames.has(c.Where):
		return invalid("contact", "how or where it was is of no known kind")
	case c.Next != 0 && c.Next < c.Date:
		return invalid("next", "the next date is before this one")
	}
	return firstError(atMost("themes", c.Themes, MaxLine), atMost("note", c.Note, MaxNote))
}

// Kept counts the contacts that happened and all of them, for "4 of 5 kept".
func Kept(contacts []Contact) (happened, all int) {
	for _, c := range contacts {
		if !c.Missed {
			happened++
		}
	}
	return happened, len(contacts)
}

// DefaultsFor is what a new one-to-one of a pair most likely was, going by one
// that the pair has had: the same way, place and length, on the day that was
// agreed where that has lately come, else today.
func DefaultsFor(last Contact, today Date) Contact {
	const lately = 7
	c := Contact{Person: last.Person, Pair: last.Pair, Date: today, How: last.How, Where: last.Where, Minutes: last.Minutes}
	if last.Next != 0 && last.Next > last.Date && last.Next <= today && int(today-last.Next) < lately {
		c.Date = last.Next
	}
	return c
}

// LastKept is the latest contact that happened, or zero: the one to take the
// defaults from.
func LastKept(contacts []Contact) Contact {
	var last Contact
	for _, c := range contacts {
		if !c.Missed && c.Date >= last.Date {
			last = c
		}
	}
	return last
}
