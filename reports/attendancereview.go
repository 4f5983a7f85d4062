package reports

import (
	"slices"

	"alongside/data"
)

// AttendanceReview is one mentee's attendance over a period, for their mentor.
type AttendanceReview struct {
	Programme string
	// Mentee and Mentor as they are named on paper; no Mentor if there is none.
	Mentee, Mentor string
	// Groups are those of the meetings, in order of first date.
	Groups []string
	Period data.Span
	Names  data.NameStyle

	Rate data.Rate
	// GroupRates are those of the groups in which they were expected, in order of
	// first date, without one where too few others stand behind it.
	GroupRates []ReviewGroup
	// The streak and LastSeen are those at the end of the period, and go back as
	// far as the records; a pause ends a streak of misses.
	MissedInRow   int
	AttendedInRow int
	LastSeen      data.Date
	// Visited is how often they came up to the end of the period, if they never
	// belonged to a group; who is a visitor has no streak.
	Visited int
	// Away are the stretches on which the mentee was not looked for, oldest first.
	Away []ReviewAway
	// Meetings in order of date, oldest first.
	Meetings []ReviewMeeting
	// OneToOnes of this pair in the period, oldest first.
	OneToOnes []data.Contact
	// LastOneToOne is the last that took place up to the end of the period, however
	// far back; none where there was none.
	LastOneToOne data.Contact
	// Goals that are open.
	Goals []ReviewGoal
}

// ReviewGroup is how often somebody came to a group, and how often everybody did.
type ReviewGroup struct {
	Group    string
	Own, All data.Rate
}

// ReviewAway is a stretch of days that touches the period; why is not told.
type ReviewAway struct {
	Kind AwayAs
	Span data.Span
}

// AwayAs is how somebody was away.
type AwayAs uint8

// The ways of being away.
const (
	AwayOnPause AwayAs = iota
	AwayTold           // they had told us
	AwayOutside        // not in the group, after they had been
)

// ReviewGoal is something that the mentee wants, in their own words, and how
// many of its small steps are done.
type ReviewGoal struct {
	Words       string
	Made        data.Date
	Done, Steps int
}

// ReviewMeeting is one meeting of the mentee's.
type ReviewMeeting struct {
	Group      string
	Date       data.Date
	Mark       data.Mark // without ids
	Activities []data.Held
	// Expected is false where the meeting does not count in the rate.
	Expected bool
}

// AttendanceReviewInput is what an AttendanceReview is made of. Everything but
// Names may hold more than the review tells; what is not the mentee's, not of
// the period or not of the pair is left out.
type AttendanceReviewInput struct {
	Programme data.Programme
	Mentee    data.Person
	Mentor    data.Person
	// Pair is that of Mentee and Mentor.
	Pair        data.Pair
	Groups      []data.Group
	Memberships []data.Membership
	Meetings    []data.Meeting
	Marks       []data.Mark
	Contacts    []data.Contact
	Goals       []data.Goal
	// Rates are of everybody in the groups over the period.
	Rates  data.GroupRates
	Period data.Span
	// Names in the style of the paper, made of everybody on the list.
	Names     data.Names
	NameStyle data.NameStyle
}

// NewAttendanceReview says what the review says. It tells of nobody but the
// mentee and the mentor: neither who led nor who else came, no note about a
// meeting, and of the one-to-ones only that this pair had them. What an
// earlier mentor logged never appears.
func NewAttendanceReview(in AttendanceReviewInput) AttendanceReview {
	memberships := slices.DeleteFunc(slices.Clone(in.Memberships), func(m data.Membership) bool {
		return m.Person != in.Mentee.ID
	})
	r := AttendanceReview{
		Programme: in.Programme.Name, Mentee: in.Names.Of(in.Mentee), Mentor: in.Names.ByID(in.Mentor.ID),
		Period: in.Period, Names: in.NameStyle,
	}
	r.addAttendance(data.AttendanceOf(in.Mentee, memberships, in.Meetings, in.Marks), in.Groups, in.Rates)
	r.addContacts(in.Contacts, in.Mentee.ID, in.Pair)
	r.addGoals(in.Goals, in.Mentee.ID)
	return r
}

// addAttendance says what follows from an attendance: when they were last seen
// and what they are in a row of, as it stood at the end of the period, however
// far that goes back; the rest of the period alone.
func (r *AttendanceReview) addAttendance(a data.Attendance, groups []data.Group, rates data.GroupRates) {
	a.Visits = slices.DeleteFunc(slices.Clone(a.Visits), func(v data.Visit) bool {
		return !(data.Span{Until: r.Period.Until}).Contains(v.Meeting.Date)
	})
	r.AttendedInRow, r.LastSeen = a.AttendedInRow(), a.LastSeen()
	r.MissedInRow = a.MissedLately(r.ends(a))
	if times, visitor := a.Visited(); visitor {
		r.Visited, r.AttendedInRow = times, 0
	}
	r.addAway(a)
	a.Visits = slices.DeleteFunc(a.Visits, func(v data.Visit) bool { return !r.Period.Contains(v.Meeting.Date) })
	r.Rate = a.Rate()
	byID := make(map[data.ID]data.Group, len(groups))
	for _, g := range groups {
		byID[g.ID] = g
	}
	r.addGroupRates(a.Visits, byID, rates)
	for _, v := range a.Visits {
		r.addMeeting(v, byID[v.Meeting.Group].NameOf(v.Meeting))
	}
}

// addGroupRates says how the groups of the visits did over the period, where that
// may be told.
func (r *AttendanceReview) addGroupRates(visits []data.Visit, byID map[data.ID]data.Group, rates data.GroupRates) {
	of := make(map[data.ID]data.Attendance)
	var groups []data.ID
	for _, v := range visits {
		group := v.Meeting.Group
		a, known := of[group]
		if !known {
			groups = append(groups, group)
		}
		a.Visits = append(a.Visits, v)
		of[group] = a
	}
	for _, group := range groups {
		own := of[group].Rate()
		all, told := rates.Told(data.LeastPeople, group, visits[0].Mark.Person)
		if own.Of() > 0 && told { // not that of a group where they were a guest
			r.GroupRates = append(r.GroupRates, ReviewGroup{byID[group].NameOf(lastOf(of[group].Visits).Meeting), own, all})
		}
	}
}

func lastOf(visits []data.Visit) data.Visit { return visits[len(visits)-1] }

// ends is the last day that the review looks at.
func (r *AttendanceReview) ends(a data.Attendance) data.Date {
	if until := r.Period.Until; until != 0 || len(a.Visits) == 0 {
		return until
	}
	return lastOf(a.Visits).Meeting.Date
}

// addAway says when nobody looked for them, and nothing about why.
func (r *AttendanceReview) addAway(a data.Attendance) {
	add := func(kind AwayAs, s data.Span) {
		if s.From > 0 && (r.Period.Until == 0 || s.From <= r.Period.Until) && (s.Until == 0 || s.Until >= r.Period.From) {
			r.Away = append(r.Away, ReviewAway{kind, s})
		}
	}
	for _, s := range a.Away {
		if slices.Contains(a.Paused, s) {
			add(AwayOnPause, s)
		} else {
			add(AwayTold, s)
		}
	}
	for i, s := range a.Outside {
		if i == 0 || s.From != a.Outside[i-1].From { // left twice over: the group and the programme
			add(AwayOutside, s)
		}
	}
	slices.SortStableFunc(r.Away, func(x, y ReviewAway) int { return int(x.Span.From - y.Span.From) })
}

// addContacts adds the one-to-ones of the pair, and of nobody else.
func (r *AttendanceReview) addContacts(contacts []data.Contact, mentee data.ID, pair data.Pair) {
	var own []data.Contact
	for _, c := range contacts {
		if c.Person == mentee && c.Pair == pair.ID && !pair.ID.IsZero() && (data.Span{Until: r.Period.Until}).Contains(c.Date) {
			own = append(own, data.Contact{Date: c.Date, Minutes: c.Minutes, How: c.How, Where: c.Where, Missed: c.Missed})
		}
	}
	slices.SortStableFunc(own, func(a, b data.Contact) int { return int(a.Date - b.Date) })
	r.LastOneToOne = data.LastKept(own)
	first := slices.IndexFunc(own, func(c data.Contact) bool { return r.Period.Contains(c.Date) })
	if first >= 0 {
		r.OneToOnes = own[first:]
	}
}

// addGoals adds what the mentee wants at present, in their own words, and how
// far they have come; not what anybody noted about it.
func (r *AttendanceReview) addGoals(goals []data.Goal, mentee data.ID) {
	for _, g := range goals {
		if g.Person == mentee && g.Status() == data.GoalOpen && g.Made <= r.Period.Until {
			r.Goals = append(r.Goals, ReviewGoal{Words: g.Words, Made: g.Made, Done: g.StepsDone(), Steps: len(g.Steps)})
		}
	}
}

func (r *AttendanceReview) addMeeting(v data.Visit, group string) {
	if group != "" && !slices.Contains(r.Groups, group) {
		r.Groups = append(r.Groups, group)
	}
	m := ReviewMeeting{Group: group, Date: v.Meeting.Date, Mark: v.Mark, Expected: v.Expected}
	m.Mark.Meeting, m.Mark.Person = data.ID{}, data.ID{}
	m.Mark.Note = "" // written at the door, not for the mentor: it may name others
	for _, h := range v.Meeting.Activities {
		m.Activities = append(m.Activities, data.Held{Kind: h.Kind, Title: h.Title, Step: h.Step, Tradition: h.Tradition})
	}
	r.Meetings = append(r.Meetings, m)
}
