package incoming

import (
	"slices"

	"alongside/data"
)

// takeAll goes through the kinds of record in an order in which each stands on those
// before it.
func (p *wholePlanner) takeAll() {
	in := &p.plan.brought.Whole
	in.People = take(p, "people", p.file.People, data.Person.FullName, p.person)
	for i := range in.People {
		in.People[i].Mentor.NotWith = p.those(in.People[i].Mentor.NotWith)
	}
	in.Groups = take(p, "groups", p.file.Groups, func(g data.Group) string { return g.Name }, p.aGroup)
	in.Memberships = take(p, "memberships", p.file.Memberships, func(m data.Membership) string { return p.nameOf(m.Person) }, p.membership())
	in.Programme.Breaks = take(p, "breaks", p.file.Programme.Breaks, func(b data.Break) string { return b.Span.From.String() }, p.aBreak)
	in.Activities = take(p, "activities", p.file.Activities, func(a data.Activity) string { return a.Title }, p.activity)
	in.Meetings = take(p, "meetings", p.file.Meetings, func(m data.Meeting) string { return m.Date.String() }, p.meeting)
	p.takeMarks()
	in.Pairs = p.takePairs()
	in.Contacts = take(p, "contacts", p.file.Contacts, func(c data.Contact) string { return p.nameOf(c.Person) + ", " + c.Date.String() }, p.contact())
	in.Goals = take(p, "goals", p.file.Goals, func(g data.Goal) string { return p.nameOf(g.Person) }, p.goal())
	in.Dismissals = take(p, "calls-set-aside", p.file.Dismissals, func(d data.Dismissal) string { return p.nameOf(d.Person) }, p.dismissal())
	in.Consents = take(p, "consents", p.file.Consents, func(c data.Consent) string { return p.nameOf(c.Person) }, p.consent)
	in.Slips = take(p, "attendance-slips", p.file.Slips, func(s data.Slip) string { return s.Reference() }, p.slip())
	in.Requests = take(p, "access-requests", p.file.Requests, func(a data.AccessRequest) string { return p.nameOf(a.Person) }, p.request())
}

const (
	notIn       = "the person is not brought in"
	noGroupHere = "the group is not brought in"
	noMeeting   = "the meeting is not brought in"
	noPair      = "the pair is not brought in"
)

func (p *wholePlanner) nameOf(id data.ID) string {
	i := slices.IndexFunc(p.file.People, func(person data.Person) bool { return person.ID == id })
	if i < 0 {
		return ""
	}
	return p.file.People[i].FullName()
}

// those are the people among ids who are here, or come in.
func (p *wholePlanner) those(ids []data.ID) (here []data.ID) {
	for _, id := range ids {
		if own, is := p.people[id]; is {
			here = append(here, own)
		}
	}
	return here
}

// swap puts an id of the export's own in place, and reports whether there is one.
func swap(id *data.ID, by map[data.ID]data.ID) bool {
	own, is := by[*id]
	if is {
		*id = own
	}
	return is
}

// person believes an id where a name or a code says the same.
func (p *wholePlanner) person(rec *data.Person) fit {
	if slices.ContainsFunc(p.Erased, func(e data.Erased) bool { return e.Person == rec.ID }) {
		return refusal("this person was erased here, and is not brought back")
	}
	names := wholeNames(*rec, true)
	if _, here := p.people[rec.ID]; here {
		i := slices.IndexFunc(p.Records.People, func(other data.Person) bool { return other.ID == rec.ID })
		if i < 0 {
			return refusal("two rows have this record")
		}
		ours := wholeNames(p.Records.People[i], true)
		if rec.FullName() != p.Records.People[i].FullName() && !slices.ContainsFunc(names, func(name string) bool { return slices.Contains(ours, name) }) {
			delete(p.people, rec.ID)
			return refusal("this record is somebody here whom nothing in the row calls by name or code")
		}
		return isKnown
	}
	if rec.FullName() == "" {
		return refusal("there is no name and no code in this row")
	}
	for _, name := range wholeNames(*rec, false) {
		if len(p.called[name]) > 0 && !p.Namesakes {
			return refusal("somebody here has this name or code already, under another record")
		}
	}
	if rec.Validate() == nil {
		p.people[rec.ID] = rec.ID
	}
	return fits
}

func (p *wholePlanner) aGroup(rec *data.Group) fit {
	if _, here := p.groups[rec.ID]; here {
		return isKnown
	}
	for _, g := range p.Records.Groups {
		if data.Fold(g.Name) == data.Fold(rec.Name) && !slices.ContainsFunc(p.file.Groups, func(o data.Group) bool { return o.ID == g.ID }) {
			p.groups[rec.ID] = g.ID
			return isKnown
		}
	}
	rec.LedBy = p.those(rec.LedBy)
	if rec.Validate() == nil {
		p.groups[rec.ID] = rec.ID
	}
	return fits
}

func (p *wholePlanner) membership() func(*data.Membership) fit {
	here := map[[2]data.ID]bool{}
	for _, m := range p.Records.Memberships {
		here[[2]data.ID{m.Group, m.Person}] = true
	}
	return func(rec *data.Membership) fit {
		switch {
		case !swap(&rec.Person, p.people):
			return refusal(notIn)
		case !swap(&rec.Group, p.groups):
			return refusal(noGroupHere)
		}
		key := [2]data.ID{rec.Group, rec.Person}
		if here[key] {
			return isKnown
		}
		here[key] = true
		return fits
	}
}

func (p *wholePlanner) aBreak(rec *data.Break) fit {
	if _, here := p.breaks[rec.ID]; here {
		return isKnown
	}
	var groups []data.ID
	for _, g := range rec.Groups {
		if own, is := p.groups[g]; is {
			groups = append(groups, own)
		}
	}
	rec.Groups = groups
	if rec.Validate() == nil {
		p.breaks[rec.ID] = rec.ID
	}
	return fits
}

// activity takes one of the same kind and title for the same: every catalogue begins with
// the same ones.
func (p *wholePlanner) activity(rec *data.Activity) fit {
	if _, here := p.activities[rec.ID]; here {
		return isKnown
	}
	for _, a := range p.Records.Activities {
		if a.Kind == rec.Kind && a.Step == rec.Step && data.Fold(a.Title) == data.Fold(rec.Title) {
			p.activities[rec.ID] = a.ID
			return isKnown
		}
	}
	if rec.Validate() == nil {
		p.activities[rec.ID] = rec.ID
	}
	return fits
}

func (p *wholePlanner) meeting(rec *data.Meeting) fit {
	if _, here := p.meetings[rec.ID]; here {
		return isKnown
	}
	byGroup := rec.Break == rec.Group
	if !swap(&rec.Group, p.groups) {
		return refusal(noGroupHere)
	}
	if m, is := p.met[metKey{rec.Group, rec.Date, rec.Start}]; is {
		p.meetings[rec.ID] = m.ID
		return isKnown
	}
	rec.LedBy = p.those(rec.LedBy)
	rec.Activities = slices.Clone(rec.Activities)
	for i := range rec.Activities {
		h := &rec.Activities[i]
		h.LedBy = p.those(h.LedBy)
		if !swap(&h.Activity, p.activities) {
			h.Activity = data.ID{}
		}
	}
	switch {
	case byGroup:
		rec.Break = rec.Group
	case !swap(&rec.Break, p.breaks):
		rec.Break = data.ID{}
	}
	if rec.Validate() == nil {
		p.meetings[rec.ID] = rec.ID
	}
	return fits
}

// takeMarks has marks at meetings that come in stand as they are, and those at meetings
// that are here fill in who is not recorded yet, as a list does.
func (p *wholePlanner) takeMarks() {
	here, ours := map[[2]data.ID]data.Status{}, map[data.ID]data.Meeting{}
	for _, m := range p.Records.Marks {
		here[[2]data.ID{m.Meeting, m.Person}] = m.Status
	}
	for _, m := range p.Records.Meetings {
		ours[m.ID] = m
	}
	says := func(m data.Mark) string { return p.nameOf(m.Person) }
	fresh := take(p, "marks", p.file.Marks, says, func(rec *data.Mark) fit {
		if !swap(&rec.Meeting, p.meetings) {
			return refusal(noMeeting)
		}
		if !swap(&rec.Person, p.people) {
			return refusal(notIn)
		}
		key := [2]data.ID{rec.Meeting, rec.Person}
		if status, is := here[key]; is && (status != data.NotRecorded || rec.Status == data.NotRecorded) {
			return isKnown
		}
		if m, is := ours[rec.Meeting]; is && !m.Takes(rec.Status, p.Today) {
			return refusal("the meeting was not held here, or is still to come")
		}
		if rec.Blank() {
			return isKnown // it says nothing
		}
		here[key] = rec.Status
		return fits
	})
	for _, m := range fresh {
		if _, is := ours[m.Meeting]; is {
			p.plan.brought.Marks = append(p.plan.brought.Marks, m)
		} else {
			p.plan.brought.Whole.Marks = append(p.plan.brought.Whole.Marks, m)
		}
	}
}

// takePairs lets a pair follow only one that is here, or comes in.
func (p *wholePlanner) takePairs() []data.Pair {
	fresh := take(p, "pairs", p.file.Pairs, func(pair data.Pair) string { return p.nameOf(pair.Mentee) }, func(rec *data.Pair) fit {
		if _, here := p.pairs[rec.ID]; here {
			return isKnown
		}
		if !swap(&rec.Mentee, p.people) || rec.Mentor != data.Gone && !swap(&rec.Mentor, p.people) {
			return refusal(notIn)
		}
		if rec.Validate() == nil {
			p.pairs[rec.ID] = rec.ID
		}
		return fits
	})
	for i := range fresh {
		if !swap(&fresh[i].From, p.pairs) {
			fresh[i].From = data.ID{}
		}
	}
	return fresh
}

func (p *wholePlanner) contact() func(*data.Contact) fit {
	here := idsOf(p.Records.Contacts, func(c data.Contact) data.ID { return c.ID })
	return func(rec *data.Contact) fit {
		switch {
		case here[rec.ID]:
			return isKnown
		case !swap(&rec.Person, p.people):
			return refusal(notIn)
		case !rec.Pair.IsZero() && !swap(&rec.Pair, p.pairs):
			return refusal(noPair)
		}
		rec.Others = p.those(rec.Others)
		here[rec.ID] = true
		return fits
	}
}

func (p *wholePlanner) goal() func(*data.Goal) fit {
	here := idsOf(p.Records.Goals, func(g data.Goal) data.ID { return g.ID })
	return func(rec *data.Goal) fit {
		switch {
		case here[rec.ID]:
			return isKnown
		case !swap(&rec.Person, p.people):
			return refusal(notIn)
		}
		rec.History = slices.Clone(rec.History)
		for i := range rec.History {
			if !swap(&rec.History[i].Pair, p.pairs) {
				rec.History[i].Pair = data.ID{}
			}
		}
		here[rec.ID] = true
		return fits
	}
}

func (p *wholePlanner) dismissal() func(*data.Dismissal) fit {
	here := idsOf(p.Records.Dismissals, func(d data.Dismissal) data.ID { return d.ID })
	return func(rec *data.Dismissal) fit {
		switch {
		case here[rec.ID]:
			return isKnown
		case !swap(&rec.Person, p.people):
			return refusal(notIn)
		case !rec.Pair.IsZero() && !swap(&rec.Pair, p.pairs):
			return refusal(noPair)
		}
		here[rec.ID] = true
		return fits
	}
}

func (p *wholePlanner) consent(rec *data.Consent) fit {
	if _, here := p.consents[rec.ID]; here {
		return isKnown
	}
	if !swap(&rec.Person, p.people) {
		return refusal(notIn)
	}
	if rec.Validate() == nil {
		p.consents[rec.ID] = rec.ID
	}
	return fits
}

func (p *wholePlanner) slip() func(*data.Slip) fit {
	here := idsOf(p.Records.Slips, func(s data.Slip) data.ID { return s.ID })
	return func(rec *data.Slip) fit {
		switch {
		case here[rec.ID]:
			return isKnown
		case !swap(&rec.Person, p.people):
			return refusal(notIn)
		case !swap(&rec.Consent, p.consents):
			return refusal("the consent is not brought in")
		}
		rec.Meetings = slices.Clone(rec.Meetings)
		for i := range rec.Meetings {
			if !swap(&rec.Meetings[i], p.meetings) {
				return refusal(noMeeting)
			}
		}
		here[rec.ID] = true
		return fits
	}
}

func (p *wholePlanner) request() func(*data.AccessRequest) fit {
	here := idsOf(p.Records.Requests, func(a data.AccessRequest) data.ID { return a.ID })
	return func(rec *data.AccessRequest) fit {
		switch {
		case here[rec.ID]:
			return isKnown
		case !swap(&rec.Person, p.people):
			return refusal(notIn)
		}
		here[rec.ID] = true
		return fits
	}
}

func idsOf[T any](records []T, id func(T) data.ID) map[data.ID]bool {
	ids := make(map[data.ID]bool, len(records))
	for _, rec := range records {
		ids[id(rec)] = true
	}
	return ids
}
