package data

import "slices"

// HintKind is what a facilitator should know about somebody in the register.
type HintKind uint8

// The hints, the most urgent first.
const (
	NoHint        HintKind = iota
	FirstTime              // never seen before
	WasMissed              // back after a gap: say welcome back
	MilestoneHint          // a milestone today, and the person has opted in
	PartnerHere            // the other one of their pair is here already
	AwayToldUs             // told us that they would not come
	OnLeave                // paused, and so not expected
	MissedHint             // missed the last meetings
	AddedLater             // joined the group only after this meeting
	NotMember              // on the programme's list, not in this group
)

// Hint is one thing to know about somebody at the door.
type Hint struct {
	Kind      HintKind
	Date      Date      // last seen, away until, or member since
	Count     int       // meetings missed
	Milestone Milestone // for MilestoneHint
	Person    ID        // for PartnerHere: who is here
	As        Role      // for PartnerHere: what they are to this person, Mentor or Mentee
}

// HasHint reports whether one of the row's hints is of the kind.
func (row RegisterRow) HasHint(kind HintKind) bool {
	return slices.ContainsFunc(row.Hints, func(h Hint) bool { return h.Kind == kind })
}

// hintsFor gives all that holds, in the order of the kinds. What another hint
// says already is left out: who comes for the first time is no member yet, and
// who is welcomed back has missed meetings.
func hintsFor(p Person, ms Membership, in RegisterInput) []Hint {
	var hints []Hint
	add := func(holds bool, h Hint) {
		if holds {
			hints = append(hints, h)
		}
	}
	before, date := in.History(p).Before(in.Meeting), in.Meeting.Date
	member := ms.On(date)
	first := comesFirst(p, before, member, date) && (in.SeenBefore == nil || !in.SeenBefore(p))
	back := WelcomeBack(before, in.Thresholds, in.Meeting)
	milestone, reached := MilestoneOn(p, date, in.Milestones)
	away, told := p.ExpectedAbsenceOn(date)
	since, later := joinedAfter(ms, date)

	add(first, Hint{Kind: FirstTime})
	add(back, Hint{Kind: WasMissed, Date: before.LastSeen()})
	add(reached, Hint{Kind: MilestoneHint, Milestone: milestone})
	add(told, Hint{Kind: AwayToldUs, Date: away.Span.Until})
	add(p.PausedOn(date), Hint{Kind: OnLeave})
	add(!first && !back && before.MissedInRow() > 0,
		Hint{Kind: MissedHint, Count: before.MissedInRow(), Date: before.LastSeen()})
	add(!first && later, Hint{Kind: AddedLater, Date: since})
	add(!first && !later && !member, Hint{Kind: NotMember})
	return hints
}

// joinedAfter is the day after d on which a membership that does not cover d
// begins next.
func joinedAfter(ms Membership, d Date) (Date, bool) {
	if ms.On(d) {
		return 0, false
	}
	for _, s := range ms.Spans {
		if s.From > d {
			return s.From, true
		}
	}
	return 0, false
}

// NotePartners says in the rows of those who are in a live pair that the other
// one is here. A mark changes that of others, so it is called after each.
func (r *Register) NotePartners(pairs []Pair) {
	here := make(map[ID]bool, len(r.Rows))
	for _, row := range r.Rows {
		here[row.Person.ID] = row.Mark.Status.Attended()
	}
	partners := make(map[ID]Hint)
	for _, p := range pairs {
		if s := p.Now().State; s != Active && s != OnPause {
			continue
		}
		for of, partner := range map[ID]Hint{
			p.Mentee: {Kind: PartnerHere, Person: p.Mentor, As: Mentor},
			p.Mentor: {Kind: PartnerHere, Person: p.Mentee, As: Mentee},
		} {
			if _, known := partners[of]; here[partner.Person] && !known {
				partners[of] = partner
			}
		}
	}
	for i := range r.Rows {
		row := &r.Rows[i]
		partner, is := partners[row.Person.ID]
		row.Hints = withPartner(row.Hints, partner, is)
	}
}

// withPartner returns the hints with that about the partner as it is now, at
// its place in the order.
func withPartner(hints []Hint, partner Hint, here bool) []Hint {
	if !here && !slices.ContainsFunc(hints, func(h Hint) bool { return h.Kind == PartnerHere }) {
		return hints
	}
	var now []Hint
	for _, h := range hints {
		if here && h.Kind >= PartnerHere {
			now = append(now, partner)
			here = false
		}
		if h.Kind != PartnerHere {
			now = append(now, h)
		}
	}
	if here {
		now = append(now, partner)
	}
	return now
}

// newDays is how long after joining the programme somebody without a single
// mark is still taken to be new.
const newDays = 14

// comesFirst reports whether a register greets somebody as there for the first time,
// who was at no meeting of any group before.
func comesFirst(p Person, before Attendance, member bool, date Date) bool {
	return before.LastSeen() == 0 && newHere(p, before, member, date)
}

// newHere tells somebody who has never been seen because they are new from
// somebody whose earlier meetings are in no register: a list brought in on the
// first evening with the program is full of people whom everybody knows. New
// is who joined lately, who is no member, or who was expected before and never
// seen. Mentors and facilitators are known to the group without ever having
// been marked.
func newHere(p Person, before Attendance, member bool, date Date) bool {
	if p.Roles&(Mentor|Facilitator) != 0 {
		return false
	}
	return !member || len(before.Visits) > 0 || p.Joined != 0 && date < p.Joined.AddDays(newDays)
}
