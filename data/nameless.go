package data

import (
	"bytes"
	"cmp"
	"slices"
)

// NamelessMark is what stays at a meeting of the mark of somebody who was erased,
// so that the meeting's figures, and those of the programme, are for ever what they
// were: how many came, and not who.
//
// Thread is a random number that the marks of one erased person share, and that
// stands nowhere else: without it a summary could count visits, but no longer
// people. It is none where no figure needs it.
type NamelessMark struct {
	Status   Status `cbor:"1,keyasint,omitempty"`
	Expected bool   `cbor:"2,keyasint,omitempty"` // at this meeting, so that it counts in the group's rate
	First    bool   `cbor:"3,keyasint,omitempty"` // the first meeting that they came to
	Greeted  bool   `cbor:"4,keyasint,omitempty"` // as a first-timer, by the register
	Thread   ID     `cbor:"5,keyasint,omitzero"`
}

// sortNameless keeps the marks in an order that tells nothing of when who was erased.
func sortNameless(marks []NamelessMark) {
	order := func(n NamelessMark) int {
		of := int(n.Status) << 3
		for i, is := range []bool{n.Greeted, n.First, n.Expected} {
			if is {
				of |= 1 << i
			}
		}
		return of
	}
	slices.SortFunc(marks, func(a, b NamelessMark) int {
		return cmp.Or(cmp.Compare(order(a), order(b)), bytes.Compare(a.Thread[:], b.Thread[:]))
	})
}

// WithNameless is the meeting with one more nameless mark.
func (m Meeting) WithNameless(mark NamelessMark) Meeting {
	m.Nameless = append(slices.Clone(m.Nameless), mark)
	sortNameless(m.Nameless)
	return m
}

// namelessAttended reports whether somebody came to the meeting who is erased now.
func (m Meeting) namelessAttended() bool {
	return slices.ContainsFunc(m.Nameless, func(n NamelessMark) bool { return n.Status.Attended() })
}

// Counted reports whether people are counted at the meeting whom no mark names:
// visitors, and who came and was erased since.
func (m Meeting) Counted() bool { return m.Visitors > 0 || m.namelessAttended() }

// countNameless adds those who are erased to the numbers of a register.
func (c *Counts) countNameless(m Meeting) {
	for _, n := range m.Nameless {
		if n.Expected {
			c.Expected++
		}
		c.By[n.Status]++
	}
}

// NamelessMarks are what stays of somebody's attendance, by meeting. Meetings are
// all that there are, memberships and marks those of the person.
func NamelessMarks(p Person, memberships []Membership, meetings []Meeting, marks []Mark, thread ID) map[ID]NamelessMark {
	member := make(map[ID]Membership, len(memberships))
	for _, m := range memberships {
		member[m.Group] = m
	}
	noted := make(map[ID]Mark, len(marks))
	for _, m := range marks {
		noted[m.Meeting] = m
	}
	stays := make(map[ID]NamelessMark)
	var first *Meeting
	for i := range meetings {
		m := &meetings[i]
		if !m.State.Taken() {
			continue
		}
		mark, expected := noted[m.ID], Expected(member[m.Group], p, *m)
		if !onRegister(expected, mark) {
			continue
		}
		n := NamelessMark{Status: mark.Status, Expected: expected}
		if mark.Status.Attended() || expected && mark.Status.Counts() {
			n.Thread = thread
		}
		stays[m.ID] = n
		if mark.Status.Attended() && (first == nil || m.earlier(first)) {
			first = m
		}
	}
	for i := range meetings {
		m := &meetings[i]
		n, stay := stays[m.ID]
		if !stay || !n.Status.Attended() || first.Before(*m) {
			continue
		}
		n.First = m == first
		before := AttendanceOf(p, memberships, ofGroup(meetings, m.Group), marks).Before(*m)
		n.Greeted = comesFirst(p, before, member[m.Group].On(m.Date), m.Date)
		stays[m.ID] = n
	}
	return stays
}

func ofGroup(meetings []Meeting, group ID) []Meeting {
	return slices.DeleteFunc(slices.Clone(meetings), func(m Meeting) bool { return m.Group != group })
}

// Nameless is what stays of an erased person's way through mentoring, so that the
// summaries of the past stay what they were: days, without a name or a word, under a
// random id that has nothing to do with their attendance.
type Nameless struct {
	ID           ID             `cbor:"1,keyasint,omitzero"`
	Roles        Role           `cbor:"2,keyasint,omitempty"` // mentee and mentor alone
	Joined       Date           `cbor:"3,keyasint,omitempty"`
	Left         Date           `cbor:"4,keyasint"` // at the latest the day of erasing
	WaitingSince Date           `cbor:"5,keyasint,omitempty"`
	MentorSince  Date           `cbor:"6,keyasint,omitempty"`
	Belonged     []Belonged     `cbor:"7,keyasint,omitempty"`
	Pairs        []NamelessPair `cbor:"8,keyasint,omitempty"` // in which they were the mentee
}

// Belonged is when somebody belonged to a group, or came to it.
type Belonged struct {
	Group ID     `cbor:"1,keyasint"`
	Spans []Span `cbor:"2,keyasint"`
}

// NamelessPair is a pair in days alone.
type NamelessPair struct {
	Steps     []PairStep    `cbor:"1,keyasint"` // without a note
	OneToOnes []NamelessDay `cbor:"2,keyasint,omitempty"`
}

// NamelessDay is the day of a one-to-one that happened, or was missed.
type NamelessDay struct {
	Date   Date `cbor:"1,keyasint"`
	Missed bool `cbor:"2,keyasint,omitempty"`
}

// Validate reports the first thing that keeps the record from being stored.
func (n Nameless) Validate() error {
	if n.Left == 0 {
		return invalid("left", "who is erased is not in the programme any more")
	}
	return nil
}

// NamelessInput is what a Nameless is made of.
type NamelessInput struct {
	Person      Person
	Memberships []Membership // theirs
	Meetings    []Meeting    // all
	Marks       []Mark       // theirs
	Pairs       []Pair       // theirs
	Contacts    []Contact    // of these pairs
	Today       Date
}

// NewNameless makes the record under a fresh id. It is false where no figure about
// mentoring has anything of the person in it.
func NewNameless(in NamelessInput) (Nameless, bool) {
	p := in.Person
	n := Nameless{
		ID: NewID(), Roles: p.Roles & (Mentee | Mentor), Left: in.Today,
		WaitingSince: p.Path.WaitingSince, MentorSince: p.Mentor.Since,
	}
	if p.Left != 0 {
		n.Left = min(p.Left, in.Today)
	}
	for _, pair := range in.Pairs {
		if pair.Mentee == p.ID {
			n.Pairs = append(n.Pairs, pair.nameless(in.Contacts))
		}
	}
	waits := p.Roles.Has(Mentee) || p.Path.WaitingSince != 0
	if !waits && len(n.Pairs) == 0 && n.MentorSince == 0 {
		return Nameless{}, false
	}
	if waits {
		n.Joined = p.Joined
	}
	n.Belonged = in.belonged()
	return n, true
}

func (p Pair) nameless(contacts []Contact) NamelessPair {
	var n NamelessPair
	for _, s := range p.Steps {
		n.Steps = append(n.Steps, PairStep{Date: s.Date, Stage: s.Stage, State: s.State, Reason: s.Reason})
	}
	for _, c := range contacts {
		if c.Pair == p.ID {
			n.OneToOnes = append(n.OneToOnes, NamelessDay{c.Date, c.Missed})
		}
	}
	return n
}

// belonged are the days on which the person was a member of a group or came to it.
func (in NamelessInput) belonged() []Belonged {
	spans := make(map[ID][]Span)
	for _, m := range in.Memberships {
		spans[m.Group] = append(spans[m.Group], m.Spans...)
	}
	came := make(map[ID]bool)
	for _, m := range in.Marks {
		came[m.Meeting] = m.Status.Attended()
	}
	for _, m := range in.Meetings {
		within := func(s Span) bool { return s.Contains(m.Date) }
		if came[m.ID] && m.State.Taken() && !slices.ContainsFunc(spans[m.Group], within) {
			spans[m.Group] = append(spans[m.Group], Span{m.Date, m.Date})
		}
	}
	var all []Belonged
	for group, s := range spans {
		slices.SortFunc(s, func(a, b Span) int { return cmp.Compare(a.From, b.From) })
		all = append(all, Belonged{group, s})
	}
	slices.SortFunc(all, func(a, b Belonged) int { return bytes.Compare(a.Group[:], b.Group[:]) })
	return all
}

// With adds what stays of those who were erased to what a summary is made of.
func (in ProgrammeSummaryInput) With(nameless []Nameless) ProgrammeSummaryInput {
	for _, n := range nameless {
		p := Person{ID: n.ID, Roles: n.Roles, Joined: n.Joined, Left: n.Left}
		p.Path.WaitingSince, p.Mentor.Since = n.WaitingSince, n.MentorSince
		in.People = append(in.People, p)
		for _, b := range n.Belonged {
			if b.Group == in.Group {
				in.Memberships = append(in.Memberships, Membership{Group: b.Group, Person: n.ID, Spans: b.Spans})
			}
		}
		for _, pair := range n.Pairs {
			id := NewID()
			in.Pairs = append(in.Pairs, Pair{ID: id, Mentee: n.ID, Steps: pair.Steps})
			for _, c := range pair.OneToOnes {
				in.Contacts = append(in.Contacts, Contact{Person: n.ID, Pair: id, Date: c.Date, Missed: c.Missed})
			}
		}
	}
	return in
}
