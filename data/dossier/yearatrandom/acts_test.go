package yearatrandom

import (
	"cmp"
	"context"
	"slices"
	"time"

	"alongside/data"
	"alongside/data/store"
)

var acts = []act{
	{"time goes on", 14, (*ride).later, true},
	{"the clock is wrong", 1, (*ride).wrongClock, true},
	{"add a person", 4, (*ride).addPerson, false},
	{"bring people in", 1, (*ride).addPeople, false},
	{"change a name", 2, (*ride).rename, false},
	{"leave the programme", 1, (*ride).leaveProgramme, false},
	{"join a group", 4, (*ride).join, false},
	{"leave a group", 1, (*ride).leave, false},
	{"be away", 2, (*ride).goAway, false},
	{"be back", 1, (*ride).comeBack, false},
	{"mark", 24, (*ride).mark, false},
	{"mark with a note", 3, (*ride).markWithNote, false},
	{"marks from paper", 3, (*ride).marks, false},
	{"walk in", 3, (*ride).walkIn, false},
	{"visitors", 2, (*ride).visitors, false},
	{"close the register", 6, (*ride).close, false},
	{"open it again", 1, (*ride).open, false},
	{"call off", 1, (*ride).callOff, false},
	{"move a meeting", 1, (*ride).move, false},
	{"agree who leads", 3, (*ride).agreeLeader, false},
	{"one more meeting", 1, (*ride).oneMore, false},
	{"make a pair", 2, (*ride).pair, false},
	{"say yes to a pair", 2, (*ride).agree, false},
	{"end a pair", 1, (*ride).endPair, false},
	{"another mentor", 1, (*ride).transfer, false},
	{"look at a pair", 1, (*ride).review, false},
	{"look at a pair and its goals", 1, (*ride).reviewTogether, false},
	{"plan to look at a pair", 1, (*ride).reviewOn, false},
	{"become a mentor", 1, (*ride).becomeMentor, false},
	{"come back to the programme", 1, (*ride).returns, false},
	{"log a one-to-one", 4, (*ride).log, false},
	{"log what was on paper", 1, (*ride).logs, false},
	{"log with goals", 1, (*ride).logOnGoals, false},
	{"change a log", 1, (*ride).editLog, false},
	{"a goal", 1, (*ride).addGoal, false},
	{"a goal in other words", 1, (*ride).editGoal, false},
	{"how a goal stands", 1, (*ride).reviewGoal, false},
	{"a consent", 1, (*ride).agreeTo, false},
	{"a consent withdrawn", 1, (*ride).withdraw, false},
	{"ask for one's record", 1, (*ride).ask, false},
	{"the record is handed over", 1, (*ride).answer, false},
	{"set a call aside", 1, (*ride).setAside, false},
	{"call them after all", 1, (*ride).callAgain, false},
	{"one of two records", 1, (*ride).merge, false},
	{"a break", 2, (*ride).planBreak, false},
	{"take a break back", 2, (*ride).takeBackBreak, false},
	{"a new group", 1, (*ride).newGroup, false},
	{"a group changes", 2, (*ride).changeGroup, false},
	{"a group ends", 1, (*ride).endGroup, false},
	{"a group begins again", 2, (*ride).startGroupAgain, false},
	{"a note of an evening", 1, (*ride).noteEvening, false},
	{"what was done", 2, (*ride).hold, false},
	{"who led", 2, (*ride).lead, false},
	{"for next time", 3, (*ride).forNext, false},
	{"seen to", 3, (*ride).settle, false},
	{"not seen to", 1, (*ride).unsettle, false},
	{"the programme's name", 1, (*ride).nameProgramme, false},
	{"the catalogue", 1, (*ride).nameActivity, false},
	{"a group's own rules", 1, (*ride).groupRules, false},
	{"whose groups they are", 1, (*ride).ownGroups, false},
	{"print", 1, (*ride).print, true},
	{"make one's record", 1, (*ride).makeRecord, true},
	{"give a key", 1, (*ride).giveKey, true},
	{"take a key away", 1, (*ride).takeKey, true},
	{"another name for a key", 1, (*ride).renameKey, true},
	{"another role", 1, (*ride).changeRole, true},
	{"another passphrase", 1, (*ride).changePassphrase, true},
	{"another recovery key", 1, (*ride).newRecoveryKey, true},
	{"somebody else opens it", 1, (*ride).someoneElse, true},
	{"write out and bring in again", 1, (*ride).exportAndImport, true},
	{"erase", 1, (*ride).erase, true},
	{"undo", 8, (*ride).undo, true},
	{"do again", 4, (*ride).redo, true},
	{"load", 1, (*ride).load, true},
	{"lock", 1, (*ride).lock, true},
	{"crash", 1, (*ride).fall, true},
	{"compact", 1, (*ride).compact, true},
	{"seal anew", 1, (*ride).sealAnew, true},
	{"back up", 1, func(r *ride) (bool, error) { return true, r.backUp() }, true},
	{"restore", 1, func(r *ride) (bool, error) { _, err := r.restore(); return true, err }, true},
}

var allWeights = func() (sum int) {
	for _, a := range acts {
		sum += a.weight
	}
	return sum
}()

func (r *ride) later() (bool, error) {
	r.at = r.at.Add(time.Duration(1+r.chance.IntN(60)) * time.Hour)
	r.learnPlanned()
	return true, nil
}

// wrongClock does something at a time that is far from the present, and goes on
// at the right one.
func (r *ride) wrongClock() (bool, error) {
	right := r.at
	r.at = r.at.AddDate(0, 0, r.chance.IntN(800)-400)
	r.note("%s", r.today())
	was := r.now.copied()
	may, err := r.mark()
	switch {
	case !may:
		r.now = was
	case !r.now.same(was):
		r.did, r.undone = append(r.did, step{was, r.at}), nil
	}
	r.at = right
	return may, err
}

func (r *ride) addPerson() (bool, error) {
	p := person{name: r.name(), joined: r.near(40, 3)}
	id, err := r.s.AddPerson(data.Person{First: p.name, Joined: on(p.joined)})
	r.now.people[id] = p
	return true, err
}

func (r *ride) addPeople() (bool, error) {
	var b data.Brought
	g, from := one(r, r.now.groups), r.near(60, 5)
	for range 1 + r.chance.IntN(4) {
		p := data.Person{ID: data.NewID(), First: r.name()}
		b.People = append(b.People, p)
		b.Joins = append(b.Joins, data.Join{Group: g, Person: p.ID, Span: data.Span{From: on(from)}})
		r.now.people[p.ID] = person{name: p.First}
		r.now.join(g, p.ID, from)
	}
	return true, r.s.BringIn(context.Background(), b)
}

// changed reads a person's record and stores it as it is changed.
func (r *ride) changed(id data.ID, change func(*data.Person)) error {
	var p data.Person
	err := r.s.View(func(reader *store.Reader) (err error) {
		p, err = reader.Person(id)
		return err
	})
	if err != nil {
		return err
	}
	change(&p)
	return r.s.UpdatePerson(p)
}

func (r *ride) rename() (bool, error) {
	id := one(r, r.now.people)
	p, known := r.now.people[id]
	if known {
		p.name = r.name()
		r.now.people[id] = p
	}
	return known, r.changed(id, func(record *data.Person) { record.First = p.name })
}

func (r *ride) leaveProgramme() (bool, error) {
	id := one(r, r.now.people)
	p, known := r.now.people[id]
	if p.left = r.near(10, 10); r.chance.IntN(3) == 0 || p.left < p.joined {
		p.left = ""
	}
	if known {
		r.now.people[id] = p
	}
	return known, r.changed(id, func(record *data.Person) { record.Left = on(p.left) })
}

func (r *ride) join() (bool, error) {
	id, g, from := one(r, r.now.people), one(r, r.now.groups), r.near(40, 5)
	if _, known := r.now.people[id]; !known {
		return false, r.s.JoinGroup(g, id, on(from))
	}
	r.now.join(g, id, from)
	return true, r.s.JoinGroup(g, id, on(from))
}

func (r *ride) leave() (bool, error) {
	id, g, last := one(r, r.now.people), one(r, r.now.groups), r.near(30, 5)
	return r.now.leave(g, id, last), r.s.LeaveGroup(g, id, on(last))
}

func (r *ride) goAway() (bool, error) {
	id := one(r, r.now.people)
	a := away{stretch{from: r.near(10, 20)}, r.chance.IntN(2) == 0}
	kind := data.ToldUs
	if a.paused {
		kind = data.Paused
	}
	if r.chance.IntN(3) > 0 {
		a.until = a.from.plus(r.chance.IntN(30))
	}
	_, known := r.now.people[id]
	if known {
		r.now.goAway(id, a)
	}
	return known, r.s.AddAway(id, data.Away{Kind: kind, Span: data.Span{From: on(a.from), Until: on(a.until)}})
}

func (r *ride) comeBack() (bool, error) {
	id, index, last := one(r, r.now.people), r.chance.IntN(2), r.near(5, 5)
	return r.now.comeBack(id, index, last), r.s.EndAway(id, index, on(last))
}

// someone draws somebody for a meeting, mostly of its group.
func (r *ride) someone(meeting data.ID) data.ID {
	m := r.now.meetings[meeting]
	members := map[data.ID]person{}
	for id, p := range r.now.people {
		if r.now.belongsOn(m.group, id, m.date) {
			members[id] = p
		}
	}
	if len(members) == 0 || r.chance.IntN(6) == 0 {
		return one(r, r.now.people)
	}
	return one(r, members)
}

func (r *ride) mark() (bool, error) {
	id := r.soon()
	who, status := r.someone(id), r.status()
	r.note("%s of %s at %s", status, who, r.now.meetings[id].date)
	_, known := r.now.people[who]
	old, where := r.now.marks[at{id, who}], at{id, who}
	may := old.status == status || known && r.now.mark(where, status, old.note, r.today())
	return may, r.s.SetMark(id, who, statuses[status])
}

func (r *ride) markWithNote() (bool, error) {
	id := r.soon()
	who, status, note := r.someone(id), r.status(), []string{"", "rang first", "left early"}[r.chance.IntN(3)]
	_, known := r.now.people[who]
	may := r.now.marks[at{id, who}] == mark{status: status, note: note} || known && r.now.mark(at{id, who}, status, note, r.today())
	return may, r.s.EditMark(data.Mark{Meeting: id, Person: who, Status: statuses[status], Note: note})
}

func (r *ride) marks() (bool, error) {
	id := r.soon()
	var marks []data.Mark
	may, seen := true, map[data.ID]bool{}
	for range r.chance.IntN(6) {
		who, status := r.someone(id), r.status()
		if seen[who] || who.IsZero() {
			continue
		}
		seen[who] = true
		marks = append(marks, data.Mark{Person: who, Status: statuses[status]})
		if status != "" {
			may = r.now.mark(at{id, who}, status, r.now.marks[at{id, who}].note, r.today()) && may
		}
	}
	return may, r.s.SetMarks(id, marks)
}

func (r *ride) walkIn() (bool, error) {
	id, status, name := r.soon(), []string{present, late}[r.chance.IntN(2)], r.name()
	who, err := r.s.AddWalkIn(id, data.Person{First: name, Joined: on(r.today())}, statuses[status])
	if who.IsZero() {
		who = data.NewID() // it is refused, and forgotten again below
	}
	r.now.people[who] = person{name: name, joined: r.today()}
	return r.now.mark(at{id, who}, status, "", r.today()), err
}

func (r *ride) visitors() (bool, error) {
	id, n := r.soon(), r.chance.IntN(4)
	return r.now.visitors(id, n, r.today()), r.s.SetVisitors(id, n)
}

func (r *ride) close() (bool, error) {
	id, fill := r.soon(), r.chance.IntN(2)
	r.note("of %s", r.now.meetings[id].date)
	return r.now.close(id, fill == int(store.MarkAbsent), r.today()), r.s.CloseMeeting(id, store.CloseFill(fill))
}

func (r *ride) open() (bool, error) {
	id := r.soon()
	r.now.reopen(id, r.today())
	return true, r.s.ReopenMeeting(id)
}

func (r *ride) callOff() (bool, error) {
	id := r.soon()
	return r.now.callOff(id), r.s.DidNotMeet(id, "")
}

func (r *ride) move() (bool, error) {
	id := r.soon()
	to := r.free(r.now.meetings[id].group)
	r.note("from %s to %s", r.now.meetings[id].date, to)
	return r.now.move(id, to, r.today()), r.s.MoveMeeting(id, on(to), data.At(19, 0), "")
}

// agreeLeader has somebody lead a meeting: mostly one that is still to come.
func (r *ride) agreeLeader() (bool, error) {
	id, who := r.soon(), one(r, r.now.people)
	ahead := map[data.ID]meeting{}
	for other, m := range r.now.meetings {
		if m.state == planned && m.date >= r.today() {
			ahead[other] = m
		}
	}
	if len(ahead) > 0 && r.chance.IntN(6) > 0 {
		id = one(r, ahead)
	}
	if id.IsZero() || who.IsZero() {
		return false, r.s.AgreeLeaders([]data.Agreement{{Meeting: data.NewID(), Group: data.NewID(), Leads: []data.ID{who}}})
	}
	r.note("on %s", r.now.meetings[id].date)
	return r.now.agreeLeader(id, who, r.today()), r.s.AgreeLeaders([]data.Agreement{{Meeting: id, Group: r.now.meetings[id].group, Leads: []data.ID{who}}})
}

// free draws a day on which a group has no meeting.
func (r *ride) free(group data.ID) day {
	d := r.near(20, 20)
	for slices.ContainsFunc(sorted(r.now.meetings), func(id data.ID) bool {
		return r.now.meetings[id].group == group && r.now.meetings[id].date == d
	}) {
		d = d.plus(1)
	}
	return d
}

func (r *ride) oneMore() (bool, error) {
	g := one(r, r.now.groups)
	m := meeting{group: g, date: r.free(g), state: planned, start: "19:00"}
	id, err := r.s.AddMeeting(data.Meeting{Group: m.group, Date: on(m.date), Start: data.At(19, 0)})
	r.now.meetings[id] = m
	return true, err
}

func (r *ride) log() (bool, error) {
	id := one(r, r.now.pairs)
	p, known := r.now.pairs[id]
	c := contact{pair: id, person: p.mentee, date: r.near(10, 1), missed: r.chance.IntN(4) == 0}
	if !known || r.chance.IntN(3) == 0 { // a call
		c.pair, c.person = data.ID{}, one(r, r.now.people)
	}
	if with := one(r, r.now.people); with != c.person && r.chance.IntN(3) == 0 {
		c.others = []data.ID{with}
	}
	made, err := r.s.AddContact(data.Contact{Person: c.person, Pair: c.pair, Others: c.others, Date: on(c.date), Missed: c.missed})
	may := !c.person.IsZero() && c.date <= r.today() && (c.pair.IsZero() || p.state != "proposed")
	if may {
		r.now.contacts[made] = c
	}
	return may, err
}

func (r *ride) erase() (bool, error) {
	who := one(r, r.now.people)
	_, may := r.now.people[who]
	for _, p := range r.now.pairs {
		if p.state != "ended" && (p.mentee == who || p.mentor == who) {
			may = false
		}
	}
	if may {
		r.erased = append(r.erased, r.now.erase(who)...)
		r.did, r.undone = nil, nil
	}
	_, err := r.s.Erase(store.Erasure{Person: who, Why: store.ErasedAsked})
	return may, err
}

func (r *ride) undo() (bool, error) {
	if len(r.did) == 0 {
		return true, nil
	}
	r.back(&r.did, &r.undone)
	if last, is := r.s.CanUndo(); is && r.chance.IntN(3) == 0 {
		taken, err := r.s.UndoIf(last)
		if !taken {
			r.fail("the last step is %v, and was not taken back", last)
		}
		return true, cmp.Or(err, r.planAgain())
	}
	_, err := r.s.Undo()
	return true, cmp.Or(err, r.planAgain())
}

func (r *ride) redo() (bool, error) {
	if len(r.undone) == 0 {
		_, err := r.s.Redo()
		return false, err
	}
	r.back(&r.undone, &r.did)
	_, err := r.s.Redo()
	return true, cmp.Or(err, r.planAgain())
}

// load brings in a meeting of the past with marks, as an old spreadsheet does.
// What was done before cannot be taken back any more.
func (r *ride) load() (bool, error) {
	g, id := one(r, r.now.groups), data.NewID()
	m := meeting{group: g, date: r.free(g), state: closed, start: "19:00"}
	records := data.Records{Meetings: []data.Meeting{{ID: id, Group: m.group, Date: on(m.date), Start: data.At(19, 0), State: data.Closed}}}
	r.now.meetings[id] = m
	for _, who := range sorted(r.now.people) {
		if status := r.status(); status != "" {
			r.now.marks[at{id, who}] = mark{status: status}
			records.Marks = append(records.Marks, data.Mark{Meeting: id, Person: who, Status: statuses[status]})
		}
	}
	r.did, r.undone = nil, nil
	return true, r.s.Load(records)
}

func (r *ride) lock() (bool, error) {
	r.whole()
	r.need(r.s.Close())
	r.reopen()
	return true, nil
}

func (r *ride) fall() (bool, error) {
	r.crash()
	r.whole()
	return true, nil
}

func (r *ride) compact() (bool, error) {
	r.need(r.s.Close())
	before, after, err := store.Compact(r.path)
	if after > before {
		r.fail("compacting made %d of %d", after, before)
	}
	r.reopen()
	return true, err
}

// sealAnew gives the file a new data key. What was done before cannot be taken back
// any more.
func (r *ride) sealAnew() (bool, error) {
	r.did, r.undone = nil, nil
	return true, r.s.Rekey(context.Background(), r.present(), func(uint64, uint64) {})
}
