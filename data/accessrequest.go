package data

import "slices"

// AccessRequest is somebody's request to see what is held about them. The law gives
// one month to answer it.
type AccessRequest struct {
	ID     ID   `cbor:"1,keyasint,omitzero" json:"id"`
	Person ID   `cbor:"2,keyasint,omitzero" json:"person"`
	Asked  Date `cbor:"3,keyasint" json:"asked"`
	// Made is the day on which the record was made, Handed that on which the person
	// got it; none: not yet.
	Made   Date `cbor:"4,keyasint,omitempty" json:"made,omitempty"`
	Handed Date `cbor:"5,keyasint,omitempty" json:"handed,omitempty"`
}

// accessMonths is how long there is to answer (UK GDPR, article 12(3)).
const accessMonths = 1

// Due is the last day on which the request is answered in time: the same day of the
// next month, or the last of that where there is none.
func (r AccessRequest) Due() Date { return r.Asked.AddMonths(accessMonths) }

// Open reports whether the person has not got the answer yet.
func (r AccessRequest) Open() bool { return r.Handed == 0 }

// Validate reports the first thing that keeps the record from being stored.
func (r AccessRequest) Validate() error {
	switch {
	case r.Person.IsZero():
		return invalid("person", "say who asked")
	case r.Asked == 0:
		return invalid("asked", "say on which day they asked")
	case r.Made != 0 && r.Made < r.Asked:
		return invalid("made", "the record was made before anybody asked for it")
	case r.Handed != 0 && r.Handed < r.Asked:
		return invalid("handed", "it was handed over before anybody asked for it")
	}
	return nil
}

// Replacing is the request with another person in one's place, as when two records
// turn out to be of one person.
func (r AccessRequest) Replacing(old, with ID) AccessRequest {
	if r.Person == old {
		r.Person = with
	}
	return r
}

// OpenRequest is the request of a person that is not answered yet.
func OpenRequest(all []AccessRequest, person ID) (AccessRequest, bool) {
	i := slices.IndexFunc(all, func(r AccessRequest) bool { return r.Person == person && r.Open() })
	if i < 0 {
		return AccessRequest{}, false
	}
	return all[i], true
}
