package dossier

import (
	"cmp"
	"slices"

	"alongside/data"
	"alongside/data/store"
)

// Calls finds who should be rung, by when and why, what matters most first. Now is
// the time of today.
//
// Reading every mark and contact of ten years would take seconds. So contacts
// are read only where they can decide, and of the marks those of the last
// weeks: see recent.
func Calls(r *store.Reader, today data.Date, now data.TimeOfDay) (CallList, error) {
	c, err := newCaller(r, today)
	if err != nil {
		return CallList{}, err
	}
	if err := c.readAhead(now); err != nil {
		return CallList{}, err
	}
	people, err := r.People()
	if err != nil {
		return CallList{}, err
	}
	var list CallList
	for _, p := range people {
		if err := c.judge(p, &list); err != nil {
			return CallList{}, err
		}
	}
	data.SortCalls(list.Due)
	data.SortCalls(list.Later)
	data.SortCalls(list.SetAside)
	return list, nil
}

// CallList is who should be rung, who would be if nobody had spoken to them within
// the last week, and who if nobody had set it aside.
type CallList struct {
	Due, Later, SetAside []data.Call
}

// caller holds what is read once for everybody.
type caller struct {
	r           *store.Reader
	today       data.Date
	programme   data.Programme
	thresholds  func(person data.ID) data.Thresholds
	memberships map[data.ID][]data.Membership // by person
	pairs       map[data.ID][]data.Pair       // live ones, by mentee
	ended       map[data.ID][]data.Pair       // those that are over, by mentee
	dismissals  map[data.ID][]data.Dismissal  // by person
	toMentors   map[data.ID][]data.Contact    // calls to mentors, by mentor, read when asked for
	recent      recent
	ahead       []aheadToday
}

// aheadToday is a meeting that is still to begin today, and who is marked for it.
type aheadToday struct {
	data.Meeting
	marks []data.Mark
}

func newCaller(r *store.Reader, today data.Date) (*caller, error) {
	c := &caller{r: r, today: today, toMentors: make(map[data.ID][]data.Contact)}
	var err error
	if c.programme, err = r.Programme(); err != nil {
		return nil, err
	}
	groups, err := r.Groups()
	if err != nil {
		return nil, err
	}
	memberships, err := r.Memberships()
	if err != nil {
		return nil, err
	}
	c.thresholds = data.ThresholdsOf(c.programme.Thresholds, groups, memberships, today)
	c.memberships = by(memberships, func(m data.Membership) data.ID { return m.Person })
	dismissals, err := r.Dismissals()
	if err != nil {
		return nil, err
	}
	c.dismissals = by(dismissals, func(d data.Dismissal) data.ID { return d.Person })
	pairs, err := r.Pairs()
	if err != nil {
		return nil, err
	}
	c.pairs = make(map[data.ID][]data.Pair)
	c.ended = make(map[data.ID][]data.Pair)
	for _, p := range pairs {
		if p.Live() {
			c.pairs[p.Mentee] = append(c.pairs[p.Mentee], p)
		} else {
			c.ended[p.Mentee] = append(c.ended[p.Mentee], p)
		}
	}
	c.recent, err = readRecent(r, groups, today)
	return c, err
}

// readAhead finds the meetings that are still to begin today, the next first.
func (c *caller) readAhead(now data.TimeOfDay) error {
	for _, meetings := range c.recent.byGroup {
		for _, m := range meetings {
			if !m.IsAhead(c.today, now) {
				continue
			}
			marks, err := c.r.MarksAt(m.ID)
			if err != nil {
				return err
			}
			c.ahead = append(c.ahead, aheadToday{m, marks})
		}
	}
	slices.SortFunc(c.ahead, func(a, b aheadToday) int {
		return cmp.Or(cmp.Compare(a.Date, b.Date), cmp.Compare(a.Start, b.Start), slices.Compare(a.ID[:], b.ID[:]))
	})
	return nil
}

// by sorts items into lists.
func by[T any](items []T, key func(T) data.ID) map[data.ID][]T {
	lists := make(map[data.ID][]T)
	for _, it := range items {
		lists[key(it)] = append(lists[key(it)], it)
	}
	return lists
}

// judge adds a person to the list who belongs on it.
func (c *caller) judge(p data.Person, list *CallList) error {
	in, err := c.whatIsKnown(p)
	if err != nil || len(in.Reasons) == 0 {
		return err
	}
	if call, due := data.CallFor(in); due {
		list.Due = append(list.Due, call)
		return nil
	}
	if call, later := data.CallLater(in); later {
		list.Later = append(list.Later, call)
	}
	in.Dismissals = nil
	if call, due := data.CallFor(in); due {
		list.SetAside = append(list.SetAside, call)
	}
	return nil
}

// whatIsKnown gathers what decides about a call to a person. Contacts are read
// only where there is a reason.
func (c *caller) whatIsKnown(p data.Person) (data.CallInput, error) {
	if p.HasLeft(c.today) {
		return data.CallInput{}, nil
	}
	why := data.ReasonInput{
		Person: p, Memberships: c.memberships[p.ID], Thresholds: c.thresholds(p.ID),
		Ended: c.ended[p.ID], Milestones: c.programme.Milestones, Today: c.today,
	}
	var err error
	if why.Attendance, err = c.recent.attendance(c.r, p, why.Memberships); err != nil {
		return data.CallInput{}, err
	}
	for _, pair := range c.pairs[p.ID] {
		log := data.PairLog{Pair: pair}
		if log.Contacts, err = c.r.ContactsOfPair(pair.ID); err != nil {
			return data.CallInput{}, err
		}
		why.Pairs = append(why.Pairs, log)
	}
	in := data.CallInput{
		Person: p, Reasons: data.ReasonsToCall(why), LastSeen: why.Attendance.LastSeen(),
		Dismissals: c.dismissals[p.ID], Thresholds: why.Thresholds, Today: c.today,
	}
	if len(in.Reasons) == 0 {
		return in, nil
	}
	for _, m := range why.Memberships {
		if m.On(c.today) {
			in.Groups = append(in.Groups, m.Group)
		}
	}
	for _, m := range c.ahead {
		if data.AwaitedAt(m.Meeting, p, why.Memberships, m.marks) {
			in.Ahead = append(in.Ahead, m.Meeting)
		}
	}
	if pair, paired := data.CurrentPair(c.pairs[p.ID], p.ID); paired {
		in.Mentor = pair.Mentor
	}
	for _, reason := range in.Reasons {
		if err := c.readToMentor(reason.Mentor); err != nil {
			return in, err
		}
	}
	in.OfMentors = c.toMentors
	in.Contacts, err = c.r.ContactsOf(p.ID)
	return in, err
}

// readToMentor reads the calls that somebody made to a mentor: not the
// one-to-ones of a pair of theirs.
func (c *caller) readToMentor(mentor data.ID) error {
	if _, known := c.toMentors[mentor]; known || mentor.IsZero() {
		return nil
	}
	contacts, err := c.r.ContactsOf(mentor)
	if err != nil {
		return err
	}
	calls := []data.Contact{}
	for _, contact := range contacts {
		if contact.Pair.IsZero() {
			calls = append(calls, contact)
		}
	}
	c.toMentors[mentor] = calls
	return nil
}
