package store

import (
	"alongside/data"
)

// The tables of the file. A new kind of record is one more of these and one
// more line in tables.
var (
	programmeTable = &table[data.Programme]{
		name: "programme", what: ProgrammeChanged, version: 1,
		valid: func(p *data.Programme) error { return p.Validate() },
	}
	peopleTable = &table[data.Person]{
		name: "people", what: PeopleChanged, version: 3,
		ids:   func(p *data.Person) keyIDs { return keyIDs{&p.ID} },
		valid: func(p *data.Person) error { return p.Validate() },
		refs:  func(p *data.Person) []ref { return people(p.Mentor.NotWith...) },
	}
	groupsTable = &table[data.Group]{
		name: "groups", what: GroupsChanged, version: 2,
		ids:   func(g *data.Group) keyIDs { return keyIDs{&g.ID} },
		valid: func(g *data.Group) error { return g.Validate() },
		refs:  func(g *data.Group) []ref { return people(g.LedBy...) },
	}
	membershipsTable = &table[data.Membership]{
		name: "memberships", what: MembershipsChanged, version: 2,
		ids:   func(m *data.Membership) keyIDs { return keyIDs{&m.Group, &m.Person} },
		valid: func(m *data.Membership) error { return m.Validate() },
		indexes: []index[data.Membership]{{membershipsByPerson, func(m *data.Membership) [][]byte {
			return [][]byte{joinedKey(m.Person, m.Group)}
		}}},
		refs: func(m *data.Membership) []ref {
			return append(people(m.Person), ref{"groups", idKey(m.Group)})
		},
	}
	meetingsTable = &table[data.Meeting]{
		name: "meetings", what: MeetingsChanged, version: 2,
		ids:   func(m *data.Meeting) keyIDs { return keyIDs{&m.ID} },
		valid: func(m *data.Meeting) error { return m.Validate() },
		indexes: []index[data.Meeting]{
			{meetingsByGroup, func(m *data.Meeting) [][]byte { return [][]byte{joinedKey(m.Group, m.ID)} }},
			{meetingsCurrent, func(m *data.Meeting) [][]byte {
				if m.State == data.Closed || m.State == data.DidNotMeet {
					return nil
				}
				return [][]byte{idKey(m.ID)}
			}},
		},
		refs: meetingRefs,
	}
	marksTable = &table[data.Mark]{
		name: "marks", what: MarksChanged, version: 2,
		ids:   func(m *data.Mark) keyIDs { return keyIDs{&m.Meeting, &m.Person} },
		valid: func(m *data.Mark) error { return m.Validate() },
		indexes: []index[data.Mark]{{marksByPerson, func(m *data.Mark) [][]byte {
			return [][]byte{joinedKey(m.Person, m.Meeting)}
		}}},
		refs: func(m *data.Mark) []ref {
			return append(people(m.Person), ref{"meetings", idKey(m.Meeting)})
		},
		read: readMark,
	}
	activitiesTable = &table[data.Activity]{
		name: "activities", what: ActivitiesChanged, version: 2,
		ids:   func(a *data.Activity) keyIDs { return keyIDs{&a.ID} },
		valid: func(a *data.Activity) error { return a.Validate() },
	}
	pairsTable = &table[data.Pair]{
		name: "pairs", what: PairsChanged, version: 2,
		ids:   func(p *data.Pair) keyIDs { return keyIDs{&p.ID} },
		valid: func(p *data.Pair) error { return p.Validate() },
		indexes: []index[data.Pair]{{pairsByPerson, func(p *data.Pair) [][]byte {
			if p.Mentor == data.Gone {
				return [][]byte{joinedKey(p.Mentee, p.ID)}
			}
			return [][]byte{joinedKey(p.Mentee, p.ID), joinedKey(p.Mentor, p.ID)}
		}}},
		refs: func(p *data.Pair) []ref {
			refs := people(p.Mentee)
			if p.Mentor != data.Gone {
				refs = append(refs, people(p.Mentor)...)
			}
			if !p.From.IsZero() {
				refs = append(refs, ref{"pairs", idKey(p.From)})
			}
			return refs
		},
	}
	contactsTable = &table[data.Contact]{
		name: "contacts", what: ContactsChanged, version: 2,
		ids:   func(c *data.Contact) keyIDs { return keyIDs{&c.ID} },
		valid: func(c *data.Contact) error { return c.Validate() },
		indexes: []index[data.Contact]{
			{contactsByPerson, contactPeople},
			{contactsByPair, func(c *data.Contact) [][]byte {
				if c.Pair.IsZero() {
					return nil
				}
				return [][]byte{joinedKey(c.Pair, c.ID)}
			}},
		},
		refs: func(c *data.Contact) []ref {
			refs := people(append([]data.ID{c.Person}, c.Others...)...)
			if !c.Pair.IsZero() {
				refs = append(refs, ref{"pairs", idKey(c.Pair)})
			}
			return refs
		},
	}
	goalsTable = &table[data.Goal]{
		name: "goals", what: GoalsChanged, version: 2,
		ids:   func(g *data.Goal) keyIDs { return keyIDs{&g.ID} },
		valid: func(g *data.Goal) error { return g.Validate() },
		indexes: []index[data.Goal]{{goalsByPerson, func(g *data.Goal) [][]byte {
			return [][]byte{joinedKey(g.Person, g.ID)}
		}}},
		refs: goalRefs,
	}
	// A dismissal lies beside the others about the same person.
	dismissalsTable = &table[data.Dismissal]{
		name: "dismissals", what: DismissalsChanged, version: 2,
		ids:   func(d *data.Dismissal) keyIDs { return keyIDs{&d.Person, &d.ID} },
		valid: func(d *data.Dismissal) error { return d.Validate() },
		refs:  func(d *data.Dismissal) []ref { return people(d.Person) },
	}
	// A consent and a slip lie beside the others of the same person.
	consentsTable = &table[data.Consent]{
		name: "consents", what: ConsentsChanged, version: 1,
		ids:   func(c *data.Consent) keyIDs { return keyIDs{&c.Person, &c.ID} },
		valid: func(c *data.Consent) error { return c.Validate() },
		refs:  func(c *data.Consent) []ref { return people(c.Person) },
	}
	slipsTable = &table[data.Slip]{
		name: "slips", what: SlipsChanged, version: 1,
		ids:   func(s *data.Slip) keyIDs { return keyIDs{&s.Person, &s.ID} },
		valid: func(s *data.Slip) error { return s.Validate() },
		refs:  slipRefs,
	}
	requestsTable = &table[data.AccessRequest]{
		name: "requests", what: RequestsChanged, version: 1,
		ids:   func(a *data.AccessRequest) keyIDs { return keyIDs{&a.Person, &a.ID} },
		valid: func(a *data.AccessRequest) error { return a.Validate() },
		refs:  func(a *data.AccessRequest) []ref { return people(a.Person) },
	}
	// What stays of those who were erased, apart from their marks: these lie with the
	// meetings.
	namelessTable = &table[data.Nameless]{
		name: "nameless", what: ErasedChanged, version: 1,
		ids:   func(n *data.Nameless) keyIDs { return keyIDs{&n.ID} },
		valid: func(n *data.Nameless) error { return n.Validate() },
	}
	// Whom no backup and no import brings back. Their ids stand in the records, which
	// are sealed, and not in the keys.
	erasedTable = &table[data.Erased]{
		name: "erased", what: ErasedChanged, version: 1,
		ids:   func(e *data.Erased) keyIDs { return keyIDs{&e.ID} },
		valid: func(e *data.Erased) error { return e.Validate() },
	}
	facilitatorsTable = &table[Facilitator]{
		name: "facilitators", what: FacilitatorsChanged, version: 3,
		ids:   func(f *Facilitator) keyIDs { return keyIDs{&f.ID} },
		valid: func(f *Facilitator) error { return f.Validate() },
	}
	// The audit trail is summed by itself, so that undoing leaves the sum over
	// the content as it was while the trail grows.
	auditTable = &table[data.AuditEntry]{
		name: "audit", version: 1,
		valid: func(*data.AuditEntry) error { return nil },
		indexes: []index[data.AuditEntry]{{auditByFingerprint, func(e *data.AuditEntry) (keys [][]byte) {
			for _, was := range e.Was {
				keys = append(keys, idKey(was))
			}
			return keys
		}}},
	}
)

// tables lists every kind of record that a file holds.
var tables = []anyTable{
	programmeTable, peopleTable, groupsTable, membershipsTable, meetingsTable, marksTable,
	activitiesTable, pairsTable, contactsTable, goalsTable, dismissalsTable,
	consentsTable, slipsTable, requestsTable, namelessTable, erasedTable, facilitatorsTable, auditTable,
}

// KindsOfRecord names every kind of record that a file holds, for whoever
// promises to have looked at all of them.
func KindsOfRecord() []string {
	kinds := make([]string, len(tables))
	for i, t := range tables {
		kinds[i] = t.bucketNames()[0]
	}
	return kinds
}

// The indexes.
const (
	membershipsByPerson = "memberships by person"
	meetingsByGroup     = "meetings by group"
	meetingsCurrent     = "meetings current"
	marksByPerson       = "marks by person"
	pairsByPerson       = "pairs by person"
	contactsByPerson    = "contacts by person"
	contactsByPair      = "contacts by pair"
	goalsByPerson       = "goals by person"
	auditByFingerprint  = "audit by fingerprint"
)

// theOne is the key of the only record of its table.
var theOne = []byte{1}

// anyTable is what can be done with a table without knowing its records.
type anyTable interface {
	bucketNames() []string
	enter(map[string]What)
	check(*checker) error
	resealAll(*tx) error
	compare(*losing) error
	keySize() int
	rescue(*Wreck) error
	mend(*Wreck)
	write(*tx, *Wreck, StandIns) error
}

func (t *table[T]) bucketNames() []string {
	names := []string{t.name}
	for _, ix := range t.indexes {
		names = append(names, ix.bucket)
	}
	return names
}

func people(ids ...data.ID) []ref {
	refs := make([]ref, 0, len(ids)+1)
	for _, id := range ids {
		refs = append(refs, ref{"people", idKey(id)})
	}
	return refs
}

func meetingRefs(m *data.Meeting) []ref {
	refs := append(people(m.LedBy...), ref{"groups", idKey(m.Group)})
	for _, h := range m.Activities {
		refs = append(refs, people(h.LedBy...)...)
		if !h.Activity.IsZero() {
			refs = append(refs, ref{"activities", idKey(h.Activity)})
		}
	}
	return refs
}

func goalRefs(g *data.Goal) []ref {
	refs := people(g.Person)
	for _, c := range g.History {
		if !c.Pair.IsZero() {
			refs = append(refs, ref{"pairs", idKey(c.Pair)})
		}
	}
	return refs
}

func slipRefs(s *data.Slip) []ref {
	refs := append(people(s.Person), ref{"consents", joinedKey(s.Person, s.Consent)})
	for _, id := range s.Meetings {
		refs = append(refs, ref{"meetings", idKey(id)})
	}
	return refs
}

// contactPeople indexes a contact by everybody who took part, once each.
func contactPeople(c *data.Contact) [][]byte {
	keys := [][]byte{joinedKey(c.Person, c.ID)}
	seen := map[data.ID]bool{c.Person: true}
	for _, id := range c.Others {
		if !seen[id] {
			seen[id] = true
			keys = append(keys, joinedKey(id, c.ID))
		}
	}
	return keys
}
