package store

import (
	"slices"
	"strings"

	"alongside/data"
)

// traces is everything that a programme holds about one person.
type traces struct {
	person      data.Person
	ids         []data.ID // theirs, and those of records that were joined with theirs
	memberships []data.Membership
	meetings    []data.Meeting // all that there are
	marks       []data.Mark
	pairs       []data.Pair
	contacts    []data.Contact // in which they took part
	ofPairs     []data.Contact // those of the pairs that go
	goals       []data.Goal
	dismissals  []data.Dismissal
	consents    []data.Consent
	slips       []data.Slip
	requests    []data.AccessRequest
	// gone are the records that go with the person, whatever refers to them.
	gone map[data.ID]bool
}

func (r *Reader) tracesOf(person data.ID) (t traces, err error) {
	read := func(fn func() error) {
		if err == nil {
			err = fn()
		}
	}
	read(func() (err error) { t.person, err = r.Person(person); return err })
	read(func() (err error) { t.memberships, err = r.MembershipsOf(person); return err })
	read(func() (err error) { t.meetings, err = r.Meetings(); return err })
	read(func() (err error) { t.marks, err = r.MarksOf(person); return err })
	read(func() (err error) { t.pairs, err = r.PairsOf(person); return err })
	read(func() (err error) { t.contacts, err = r.ContactsOf(person); return err })
	read(func() (err error) { t.goals, err = r.GoalsOf(person); return err })
	read(func() (err error) { t.dismissals, err = r.DismissalsOf(person); return err })
	read(func() (err error) { t.consents, err = consentsTable.list(r, idKey(person)); return err })
	read(func() (err error) { t.slips, err = slipsTable.list(r, idKey(person)); return err })
	read(func() (err error) { t.requests, err = requestsTable.list(r, idKey(person)); return err })
	read(func() (err error) { t.ids, err = r.idsOf(person); return err })
	read(func() error {
		for _, p := range t.pairs {
			if p.Mentee != person {
				continue
			}
			of, err := r.ContactsOfPair(p.ID)
			if err != nil {
				return err
			}
			t.ofPairs = append(t.ofPairs, of...)
		}
		return nil
	})
	t.note()
	return t, err
}

// idsOf are the id of a person and those of other records of theirs that were joined
// with this one: backups from before hold them under these. It goes backwards through
// the audit trail, so that joinings that were taken back are left out.
func (r *Reader) idsOf(person data.ID) ([]data.ID, error) {
	ids, undone := []data.ID{person}, 0
	for entry, err := range r.AuditBackwards() {
		if err != nil {
			return nil, err
		}
		if len(entry.About) != 2 || !slices.Contains(ids, entry.About[0]) {
			continue
		}
		switch {
		case entry.Act == "undo "+string(ActMergePeople):
			undone++
		case !strings.HasSuffix(entry.Act, string(ActMergePeople)): // done, or redone
		case undone > 0:
			undone--
		default:
			ids = append(ids, entry.About[1])
		}
	}
	return ids, nil
}

// note lists the records that go.
func (t *traces) note() {
	t.gone = make(map[data.ID]bool)
	for _, p := range t.pairs {
		if p.Mentee == t.person.ID {
			t.gone[p.ID] = true
		}
	}
	for _, c := range slices.Concat(t.contacts, t.ofPairs) {
		if t.takes(c) {
			t.gone[c.ID] = true
		}
	}
	for _, g := range t.goals {
		t.gone[g.ID] = true
	}
	for _, d := range t.dismissals {
		t.gone[d.ID] = true
	}
	for _, c := range t.consents {
		t.gone[c.ID] = true
	}
	for _, s := range t.slips {
		t.gone[s.ID] = true
	}
	for _, a := range t.requests {
		t.gone[a.ID] = true
	}
}

// takes reports whether a contact goes: it was about the person, or of a pair that
// goes. Of others in which they took part only they are taken out.
func (t *traces) takes(c data.Contact) bool {
	return c.Person == t.person.ID || t.gone[c.Pair]
}

// Goes counts what erasing takes away.
func (t *traces) goes() data.Goes {
	g := data.Goes{
		Marks: len(t.marks), Pairs: len(t.pairs), Goals: len(t.goals), Consents: len(t.consents),
		Slips: len(t.slips), SetAside: len(t.dismissals), Requests: len(t.requests),
	}
	counted := make(map[data.ID]bool)
	for _, c := range slices.Concat(t.contacts, t.ofPairs) {
		switch {
		case counted[c.ID] || !t.takes(c):
		case c.Pair.IsZero():
			g.Calls++
		default:
			g.OneToOnes++
		}
		counted[c.ID] = true
	}
	for _, goal := range t.goals {
		g.GoalSteps += len(goal.Steps)
	}
	for _, m := range t.meetings {
		if m.State.Taken() && m.LedIn(t.person.ID) {
			g.Led++
		}
	}
	return g
}

// Erasing is what erasing somebody would do.
type Erasing struct {
	Person   data.Person
	Goes     data.Goes
	Came     int         // meetings at which they were: their headcounts stay
	Pairs    []data.Pair // theirs
	Live     []data.Pair // those of them that have to be ended first
	Mentions []Mention
	Printed  []data.AuditEntry // documents that were made about them, the latest first
}

// Erasing looks for every trace of a person, and changes nothing.
func (r *Reader) Erasing(person data.ID) (Erasing, error) {
	t, err := r.tracesOf(person)
	if err != nil {
		return Erasing{}, err
	}
	e := Erasing{Person: t.person, Goes: t.goes(), Pairs: t.pairs, Live: t.live()}
	for _, m := range t.marks {
		if m.Status.Attended() {
			e.Came++
		}
	}
	for entry, err := range r.AuditBackwards() {
		if err != nil {
			return e, err
		}
		if !entry.Tells(t.ids, t.gone) {
			continue
		}
		e.Goes.Audit++
		if entry.Of(string(ActPrint)) && entry.Tells(t.ids, nil) {
			e.Printed = append(e.Printed, entry)
		}
	}
	e.Mentions, err = r.mentions(&t)
	return e, err
}

func (t *traces) live() (live []data.Pair) {
	for _, p := range t.pairs {
		if p.Live() {
			live = append(live, p)
		}
	}
	return live
}

// Why somebody is erased, as the audit trail has it.
const (
	ErasedAsked    = "asked"     // they asked for it
	ErasedKeptLong = "kept-long" // they left longer ago than records are kept
)

// Erasure is what to erase, and how.
type Erasure struct {
	Person data.ID
	Why    string // ErasedAsked or ErasedKeptLong
	// TakeOut are the texts of others in which the person's name becomes Someone.
	TakeOut []Place
	Someone string
}

// Erase takes every trace of a person out of the file: what is about them goes, from
// what is about others they are taken out, and the audit trail tells of a person. The
// pages in which it stood are overwritten. What the meetings and the programme were
// in numbers stays as it was. It cannot be taken back, and neither can what was done
// before. It returns in how many texts the name was taken out.
//
// It fails with Invalid while the person is in a pair: how that ended is for somebody
// to say, as the other one goes on from there.
func (s *Store) Erase(e Erasure) (notes int, err error) {
	err = s.do(ActErase, func(x *tx) error {
		x.forget, x.audited = true, true
		t, err := x.tracesOf(e.Person)
		if err != nil {
			return err
		}
		if len(t.live()) > 0 {
			return refuse("pair", "This person is in a pair at present. End the pair first, and say why: the other one goes on from there.")
		}
		if notes, err = x.takeOutNames(&t, e); err != nil {
			return err
		}
		if t, err = x.tracesOf(e.Person); err != nil { // the texts of meetings may have changed
			return err
		}
		if err := x.erase(t, data.DateOf(x.now)); err != nil {
			return err
		}
		x.done.About, x.done.Detail, x.done.Count = []data.ID{data.Gone}, e.Why, notes
		x.state.Unwiped = true
		return x.enlist(t.ids, data.DateOf(x.now), x.s.Me().ID)
	})
	if err != nil {
		return 0, err
	}
	if err := s.wipe(); err != nil {
		return notes, err
	}
	s.rememberErased()
	return notes, nil
}

// enlist puts ids on the erased list.
func (x *tx) enlist(ids []data.ID, on data.Date, by data.ID) error {
	for _, id := range ids {
		if err := erasedTable.put(x, data.Erased{ID: data.NewID(), Person: id, On: on, By: by}); err != nil {
			return err
		}
	}
	return nil
}

// erase takes away what is about the person, and takes them out of the rest.
func (x *tx) erase(t traces, on data.Date) error {
	person := t.person.ID
	for _, step := range []func() error{
		x.emptyPassing, // either may hold them, as they were before
		func() error { return x.keepNameless(t, on) },
		func() error { return requestsTable.dropAll(x, t.requests) },
		func() error { return slipsTable.dropAll(x, t.slips) },
		func() error { return consentsTable.dropAll(x, t.consents) },
		func() error { return dismissalsTable.dropAll(x, t.dismissals) },
		func() error { return x.otherDismissals(t) },
		func() error { return goalsTable.dropAll(x, t.goals) },
		func() error { return x.contactsWithout(t) },
		func() error { return x.pairsWithout(t, on) },
		func() error { return marksTable.dropAll(x, t.marks) },
		func() error { return membershipsTable.dropAll(x, t.memberships) },
		func() error { return groupsTable.amendAll(x, func(g *data.Group) { *g = g.Without(person) }) },
		func() error { return peopleTable.drop(x, t.person) },
		func() error { return peopleTable.amendAll(x, func(p *data.Person) { *p = p.Without(person) }) },
		func() error { _, err := x.withoutInAudit(t.ids, t.gone); return err },
	} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// keepNameless leaves of the person what the figures of the past are counted from.
func (x *tx) keepNameless(t traces, on data.Date) error {
	stays := data.NamelessMarks(t.person, t.memberships, t.meetings, t.marks, data.NewID())
	for _, m := range t.meetings {
		mark, counts := stays[m.ID]
		if !counts && !m.LedIn(t.person.ID) {
			continue
		}
		if err := meetingsTable.amend(x, idKey(m.ID), func(m *data.Meeting) {
			*m = m.Without(t.person.ID)
			if counts {
				*m = m.WithNameless(mark)
			}
		}); err != nil {
			return err
		}
	}
	n, keep := data.NewNameless(data.NamelessInput{
		Person: t.person, Memberships: t.memberships, Meetings: t.meetings, Marks: t.marks,
		Pairs: t.pairs, Contacts: t.ofPairs, Today: on,
	})
	if !keep {
		return nil
	}
	return namelessTable.putAs(x, idKey(n.ID), nil, n, head{}) // not even when tells whose it was
}

// otherDismissals takes away what was set aside of somebody else because of a pair that
// goes.
func (x *tx) otherDismissals(t traces) error {
	all, err := dismissalsTable.list(x.Reader, nil)
	if err != nil {
		return err
	}
	return dismissalsTable.dropAll(x, slices.DeleteFunc(all, func(d data.Dismissal) bool { return !t.gone[d.Pair] }))
}

func (x *tx) contactsWithout(t traces) error {
	dropped := make(map[data.ID]bool)
	for _, c := range slices.Concat(t.contacts, t.ofPairs) {
		var err error
		switch {
		case dropped[c.ID]:
		case t.takes(c):
			dropped[c.ID] = true
			err = contactsTable.drop(x, c)
		default:
			err = contactsTable.amend(x, idKey(c.ID), func(c *data.Contact) { *c = c.Without(t.person.ID) })
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// pairsWithout takes away the pairs in which the person was the mentee. Of those in
// which they were the mentor the mentee's way remains.
func (x *tx) pairsWithout(t traces, on data.Date) error {
	for _, p := range t.pairs {
		var err error
		if t.gone[p.ID] {
			err = pairsTable.drop(x, p)
		} else {
			err = pairsTable.amend(x, idKey(p.ID), func(p *data.Pair) { *p = p.Without(t.person.ID, on) })
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// Nameless returns what stays of those who were erased, apart from their marks.
func (r *Reader) Nameless() ([]data.Nameless, error) { return namelessTable.list(r, nil) }
