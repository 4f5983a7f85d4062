package data

import "slices"

// Gone stands in records for somebody who was erased, where it matters that there was
// somebody. It is nobody's id: a random one is never all ones.
var Gone = ID{
	0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff,
}

// Goes counts what erasing somebody takes away, by kind.
type Goes struct {
	Marks, Pairs, OneToOnes, Calls int
	Goals, GoalSteps               int
	Consents, Slips, SetAside      int
	Requests                       int // to see what is held about them
	Led                            int // meetings and groups that they led, or part of which
	Audit                          int // lines of the audit trail
}

// WithoutID returns the ids without one. It is the same slice where that does not occur,
// and nil, as in a record that never had any, where no other is left.
func WithoutID(ids []ID, gone ID) []ID {
	if !slices.Contains(ids, gone) {
		return ids
	}
	left := slices.DeleteFunc(slices.Clone(ids), func(id ID) bool { return id == gone })
	if len(left) == 0 {
		return nil
	}
	return left
}

// Without returns the person as one who is kept apart from others than the one who
// is gone.
func (p Person) Without(gone ID) Person {
	p.Mentor.NotWith = WithoutID(p.Mentor.NotWith, gone)
	return p
}

// Without returns the group led by the others.
func (g Group) Without(gone ID) Group {
	g.LedBy = WithoutID(g.LedBy, gone)
	return g
}

// Without returns the meeting led by the others.
func (m Meeting) Without(gone ID) Meeting {
	if m.LedBy = WithoutID(m.LedBy, gone); len(m.LedBy) == 0 {
		m.LedAgreed = 0 // it is open again who leads it
	}
	m.Activities = slices.Clone(m.Activities)
	for i := range m.Activities {
		m.Activities[i].LedBy = WithoutID(m.Activities[i].LedBy, gone)
	}
	return m
}

// Without returns the contact with the others who took part.
func (c Contact) Without(gone ID) Contact {
	c.Others = WithoutID(c.Others, gone)
	return c
}

// Without returns a pair with Gone where the mentor was who was erased on a day: what
// the mentee went through remains theirs. One that goes on, as in an older copy of the
// file, ended on that day: nobody walks alongside the mentee any more.
func (p Pair) Without(gone ID, on Date) Pair {
	if p.Mentor != gone {
		return p
	}
	p.Mentor = Gone
	if p.Live() {
		now := p.Now()
		p.Steps = append(slices.Clone(p.Steps), PairStep{Date: max(on, now.Date), Stage: now.Stage, State: Ended, Reason: MentorUnavailable})
		p.ReviewOn = 0
	}
	return p
}

// Without returns an entry of the audit trail that tells of Gone where the person was,
// under whichever of their ids, and no more of the records that are gone with them.
func (e AuditEntry) Without(person []ID, records map[ID]bool) AuditEntry {
	about := make([]ID, 0, len(e.About))
	for _, id := range e.About {
		switch {
		case slices.Contains(person, id):
			about = append(about, Gone)
		case !records[id]:
			about = append(about, id)
		}
	}
	e.About = about
	return e
}

// Tells reports whether an entry of the audit trail names a person, or a record that
// goes with them.
func (e AuditEntry) Tells(person []ID, records map[ID]bool) bool {
	return slices.ContainsFunc(e.About, func(id ID) bool { return slices.Contains(person, id) || records[id] })
}

// Erased says that somebody was erased, so that no backup and no import brings them
// back. It is all that is kept of who it was.
type Erased struct {
	ID     ID   `cbor:"1,keyasint,omitzero" json:"-"` // of this entry, random
	Person ID   `cbor:"2,keyasint" json:"person"`
	On     Date `cbor:"3,keyasint" json:"on"`
	By     ID   `cbor:"4,keyasint,omitzero" json:"by"` // the facilitator's key
}

// Validate reports the first thing that keeps the record from being stored.
func (e Erased) Validate() error {
	if e.Person.IsZero() || e.On == 0 {
		return invalid("person", "an entry of the erased list has a person and a day")
	}
	return nil
}
