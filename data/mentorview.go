package data

import "slices"

// MentorView is what a mentor may see: their own mentees, and of each what
// concerns the two of them (domain page, "Privacy and dignity"). It is all that
// the handed-over screen and the caseload have: what is not in here is
// reachable by no path.
type MentorView struct {
	Mentor  Person       `json:"mentor"` // without what others noted about them
	Mentees []MenteeView `json:"mentees"`
}

// MenteeView is one mentee as their mentor sees them.
type MenteeView struct {
	Person     Person     `json:"person"` // without what is the facilitators' business
	Pair       Pair       `json:"pair"`
	Attendance Attendance `json:"attendance"` // without remarks
	Contacts   []Contact  `json:"contacts"`   // of this pair, by date; of who joined, the mentor's own mentees
	Goals      []Goal     `json:"goals"`      // with the notes of this pair alone
}

// MentorViewInput is everything that a view is taken from. It may hold more
// than the mentor may see.
type MentorViewInput struct {
	Mentor      ID
	People      []Person
	Pairs       []Pair
	Contacts    []Contact
	Goals       []Goal
	Memberships []Membership
	Meetings    []Meeting
	Marks       []Mark
	Today       Date
}

// MenteesOf returns the pairs in which somebody walks alongside a mentee now:
// those that are active or on a pause. Before both have agreed a mentor sees
// nothing, and nothing any more after the end.
func MenteesOf(pairs []Pair, mentor ID) []Pair {
	var own []Pair
	for _, p := range pairs {
		if p.Mentor == mentor && p.Meets() {
			own = append(own, p)
		}
	}
	return own
}

// NewMentorView takes out of the input what the mentor may see.
func NewMentorView(in MentorViewInput) MentorView {
	people := make(map[ID]Person, len(in.People))
	for _, p := range in.People {
		people[p.ID] = p
	}
	v := MentorView{Mentor: forMentor(people[in.Mentor])}
	own := MenteesOf(in.Pairs, in.Mentor)
	for _, pair := range own {
		person, known := people[pair.Mentee]
		if !known {
			continue
		}
		v.Mentees = append(v.Mentees, in.mentee(person, pair, own))
	}
	SortByName(v.Mentees, func(m MenteeView) Person { return m.Person })
	return v
}

// mentee is one of the mentor's own pairs, with what it holds.
func (in MentorViewInput) mentee(p Person, pair Pair, own []Pair) MenteeView {
	v := MenteeView{Person: forMentor(p), Pair: pair}
	v.Pair.From = ID{}
	var memberships []Membership
	for _, m := range in.Memberships {
		if m.Person == p.ID {
			memberships = append(memberships, m)
		}
	}
	v.Attendance = AttendanceOf(p, memberships, in.Meetings, in.Marks)
	for i := range v.Attendance.Visits {
		v.Attendance.Visits[i] = forMentorVisit(v.Attendance.Visits[i])
	}
	for _, c := range in.Contacts {
		if c.Pair == pair.ID {
			c.Others = menteesAmong(c.Others, own)
			v.Contacts = append(v.Contacts, c)
		}
	}
	slices.SortStableFunc(v.Contacts, func(a, b Contact) int { return int(a.Date - b.Date) })
	for _, g := range in.Goals {
		if g.Person == p.ID {
			v.Goals = append(v.Goals, g.ForPair(pair.ID))
		}
	}
	SortGoals(v.Goals)
	return v
}

// menteesAmong leaves of those who joined a one-to-one the mentees of the pairs.
func menteesAmong(others []ID, own []Pair) []ID {
	var known []ID
	for _, id := range others {
		if slices.ContainsFunc(own, func(p Pair) bool { return p.Mentee == id }) {
			known = append(known, id)
		}
	}
	return known
}

// forMentor leaves of somebody's record who they are and how to reach them,
// when they are away, and what they share with the group.
func forMentor(p Person) Person {
	seen := Person{
		ID: p.ID, First: p.First, Last: p.Last, Alias: p.Alias, Code: p.Code, Email: p.Email, Phone: p.Phone,
		Roles: p.Roles, Joined: p.Joined, Left: p.Left, Times: p.Times, Languages: p.Languages, Interests: p.Interests,
	}
	for _, a := range p.Away {
		a.Reason = ""
		seen.Away = append(seen.Away, a)
	}
	if date := p.RecoveryDate(); p.ShareMilestones && date != 0 {
		seen.RecoveryDates, seen.ShareMilestones = []Date{date}, true
	}
	return seen
}

// forMentorVisit leaves of a meeting when, where and what, and the status; not
// what was noted about the evening or about anybody at it.
func forMentorVisit(v Visit) Visit {
	m := v.Meeting
	v.Meeting = Meeting{ID: m.ID, Group: m.Group, Date: m.Date, Start: m.Start, Place: m.Place, State: m.State}
	for _, h := range m.Activities {
		v.Meeting.Activities = append(v.Meeting.Activities,
			Held{Activity: h.Activity, Kind: h.Kind, Title: h.Title, Step: h.Step, Tradition: h.Tradition, Minutes: h.Minutes})
	}
	v.Mark.Note = ""
	return v
}

// ForPair returns the goal as a pair may see it: how it stood and when, and
// the notes of that pair alone.
func (g Goal) ForPair(pair ID) Goal {
	g.History = slices.Clone(g.History)
	for i, c := range g.History {
		if c.Pair != pair {
			g.History[i] = GoalChange{Date: c.Date, Status: c.Status}
		}
	}
	return g
}
