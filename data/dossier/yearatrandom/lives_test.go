package yearatrandom

import (
	"cmp"

	"alongside/data"
	"alongside/data/store"
)

// What is noted of somebody's way beside the meetings, as the notebook has it.
type (
	goal struct {
		person  data.ID
		words   string
		reviews int
	}
	consent struct {
		person           data.ID
		until, withdrawn day
	}
	request struct {
		person              data.ID
		asked, made, handed day
	}
	// setAside is one kind of reason to ring somebody that was set aside.
	setAside struct {
		person data.ID
		kind   data.CallKind
	}
	aside struct {
		id data.ID
		on day
	}
)

// handed gives what is somebody's to whoever their record is made one with.
func handed[V any](m map[data.ID]V, of func(*V) *data.ID, keep, gone data.ID) {
	for id, v := range m {
		if who := of(&v); *who == gone {
			*who = keep
			m[id] = v
		}
	}
}

func dropped[V any](m map[data.ID]V, of func(*V) *data.ID, gone data.ID) {
	for id, v := range m {
		if *of(&v) == gone {
			delete(m, id)
		}
	}
}

func goalOf(g *goal) *data.ID       { return &g.person }
func consentOf(c *consent) *data.ID { return &c.person }
func requestOf(r *request) *data.ID { return &r.person }

// mergeLives hands over what is noted beside the meetings. Of two reasons of one kind
// that were set aside the later one stays.
func (n notebook) mergeLives(keep, gone data.ID) {
	handed(n.goals, goalOf, keep, gone)
	handed(n.consents, consentOf, keep, gone)
	handed(n.requests, requestOf, keep, gone)
	for what, theirs := range n.asides {
		if what.person != gone {
			continue
		}
		delete(n.asides, what)
		what.person = keep
		if own, is := n.asides[what]; !is || own.on < theirs.on {
			n.asides[what] = theirs
		}
	}
}

func (n notebook) eraseLives(gone data.ID) {
	dropped(n.goals, goalOf, gone)
	dropped(n.consents, consentOf, gone)
	dropped(n.requests, requestOf, gone)
	for what := range n.asides {
		if what.person == gone {
			delete(n.asides, what)
		}
	}
}

func (r *ride) addGoal() (bool, error) {
	g := goal{person: one(r, r.now.people), words: "a job"}
	id, err := r.s.AddGoal(data.Goal{Person: g.person, Words: g.words, Made: on(r.today())})
	r.now.goals[id] = g
	return !g.person.IsZero(), err
}

func (r *ride) editGoal() (bool, error) {
	id, words := one(r, r.now.goals), []string{"a flat", "a dog"}[r.chance.IntN(2)]
	g, known := r.now.goals[id]
	if g.words = words; known {
		r.now.goals[id] = g
	}
	return known, r.s.UpdateGoal(data.Goal{ID: id, Words: words})
}

func (r *ride) reviewGoal() (bool, error) {
	id := one(r, r.now.goals)
	g, known := r.now.goals[id]
	if g.reviews++; known {
		r.now.goals[id] = g
	}
	return known, r.s.ReviewGoal(id, r.reached())
}

func (r *ride) reached() data.GoalChange {
	return data.GoalChange{Date: on(r.today()), Status: data.GoalReached}
}

// logOnGoals logs a call at which goals were looked at.
func (r *ride) logOnGoals() (bool, error) {
	c, id := contact{person: one(r, r.now.people), date: r.near(10, 1)}, one(r, r.now.goals)
	reviews := map[data.ID]data.GoalChange{}
	if g, known := r.now.goals[id]; known {
		g.reviews++
		r.now.goals[id], reviews[id] = g, r.reached()
	}
	made, err := r.s.LogOneToOne(data.Contact{Person: c.person, Date: on(c.date)}, reviews)
	r.now.contacts[made] = c
	return !c.person.IsZero() && c.date <= r.today(), err
}

// logs are those of a log that was kept on paper: all of them, or none.
func (r *ride) logs() (bool, error) {
	may := true
	var all []contact
	var records []data.Contact
	for range 1 + r.chance.IntN(3) {
		c := contact{person: one(r, r.now.people), date: r.near(20, 0), missed: r.chance.IntN(3) == 0}
		if r.chance.IntN(8) == 0 {
			c.date = r.today().plus(1)
		}
		may = may && !c.person.IsZero() && c.date <= r.today()
		all, records = append(all, c), append(records, data.Contact{Person: c.person, Date: on(c.date), Missed: c.missed})
	}
	ids, err := r.s.AddContacts(records)
	for i, id := range ids {
		r.now.contacts[id] = all[i]
	}
	return may, err
}

func (r *ride) editLog() (bool, error) {
	id, to := one(r, r.now.contacts), r.near(20, 1)
	c, known := r.now.contacts[id]
	record := data.Contact{ID: id, Person: data.NewID(), Date: on(to)}
	if known {
		if err := r.s.View(func(reader *store.Reader) (err error) {
			record, err = reader.Contact(id)
			return err
		}); err != nil {
			return true, err
		}
		record.Date, record.Missed, record.Next = on(to), !record.Missed, 0
		c.date, c.missed = to, !c.missed
		r.now.contacts[id] = c
	}
	return known && to <= r.today(), r.s.UpdateContact(record)
}

func (r *ride) agreeTo() (bool, error) {
	c := consent{person: one(r, r.now.people), until: r.near(0, 90)}
	id, err := r.s.AddConsent(data.Consent{
		Person: c.person, Recipient: "County Court", Purpose: "a report", Span: data.Span{From: on(r.today()), Until: on(c.until)},
	})
	r.now.consents[id] = c
	return !c.person.IsZero(), err
}

func (r *ride) withdraw() (bool, error) {
	id := one(r, r.now.consents)
	c, known := r.now.consents[id]
	may := known && c.withdrawn == "" && r.today() <= c.until
	if c.withdrawn = r.today(); may {
		r.now.consents[id] = c
	}
	return may, r.s.WithdrawConsents(c.person, on(r.today()), id)
}

// asked reports whether somebody waits for their record.
func (n notebook) asked(who data.ID) bool {
	for _, a := range n.requests {
		if a.person == who && a.handed == "" {
			return true
		}
	}
	return false
}

func (r *ride) ask() (bool, error) {
	a := request{person: one(r, r.now.people), asked: r.near(20, 0)}
	may := !a.person.IsZero() && !r.now.asked(a.person)
	id, err := r.s.AskAccess(a.person, on(a.asked))
	r.now.requests[id] = a
	return may, err
}

func (r *ride) answer() (bool, error) {
	id := one(r, r.now.requests)
	a, known := r.now.requests[id]
	if a.made == "" {
		a.made = r.today()
	}
	if a.handed = r.today(); known {
		r.now.requests[id] = a
	} else {
		a.person, a.asked = data.NewID(), r.today()
	}
	return known, r.s.AnswerAccess(data.AccessRequest{ID: id, Person: a.person, Asked: on(a.asked), Made: on(a.made), Handed: on(a.handed)})
}

// setAside has no call be made to somebody for a reason.
func (r *ride) setAside() (bool, error) {
	what := setAside{one(r, r.now.people), []data.CallKind{data.NotSeen, data.MilestoneDue}[r.chance.IntN(2)]}
	d := data.NewDismissal(what.person, data.CallReason{Kind: what.kind, Since: on(r.today())}, on(r.today()), "spoke at the shop")
	r.now.asides[what] = aside{d.ID, r.today()}
	return !what.person.IsZero(), r.s.Dismiss(d)
}

func (r *ride) callAgain() (bool, error) {
	who := one(r, r.now.people)
	for what := range r.now.asides {
		if what.person == who {
			delete(r.now.asides, what)
		}
	}
	return true, r.s.RestoreCalls(who)
}

func (r *ride) becomeMentor() (bool, error) {
	id := one(r, r.now.people)
	p, known := r.now.people[id]
	may := known && !p.mentor
	if p.mentor = true; known {
		r.now.people[id] = p
	}
	return may, r.s.BecomeMentor(id, on(r.today()), false)
}

// returns has somebody who left be back from a day on. They belong to their groups again,
// and did not between.
func (r *ride) returns() (bool, error) {
	id, from := one(r, r.now.people), r.near(20, 5)
	p, known := r.now.people[id]
	if known && p.left != "" {
		for g := range r.now.groups {
			where := belongs{g, id}
			var again []stretch
			for _, s := range r.now.members[where] {
				if s.until == "" || s.until >= from {
					s.from = max(s.from, from)
					again = append(again, s)
				}
			}
			if r.now.leave(g, id, p.left); len(again) > 0 {
				r.now.cover(where, r.now.members[where], again...)
			}
		}
		p.left = ""
		r.now.people[id] = p
	}
	return known, r.s.ComeBack(id, on(from))
}

func (r *ride) compareLives(reader *store.Reader) error {
	goals, err1 := reader.Goals()
	consents, err2 := reader.Consents()
	requests, err3 := reader.Requests()
	asides, err4 := reader.Dismissals()
	if err := cmp.Or(err1, err2, err3, err4); err != nil {
		return err
	}
	all := []error{
		differ("how many goals", "the programme", len(goals), len(r.now.goals)),
		differ("how many consents", "the programme", len(consents), len(r.now.consents)),
		differ("how many requests", "the programme", len(requests), len(r.now.requests)),
		differ("how much is set aside", "the programme", len(asides), len(r.now.asides)),
	}
	for _, g := range goals {
		all = append(all, differ("the goal", g.ID, goal{g.Person, g.Words, len(g.History)}, r.now.goals[g.ID]))
	}
	for _, c := range consents {
		all = append(all, differ("the consent", c.ID, consent{c.Person, text(c.Span.Until), text(c.Withdrawn)}, r.now.consents[c.ID]))
	}
	for _, a := range requests {
		all = append(all, differ("the request", a.ID, request{a.Person, text(a.Asked), text(a.Made), text(a.Handed)}, r.now.requests[a.ID]))
	}
	for _, d := range asides {
		all = append(all, differ("what is set aside", d.ID, aside{d.ID, text(d.On)}, r.now.asides[setAside{d.Person, d.Kind}]))
	}
	return cmp.Or(all...)
}
