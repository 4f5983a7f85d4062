package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// AttendanceReview is what one mentee's attendance review is made of.
type AttendanceReview struct {
	Programme   data.Programme
	Mentee      data.Person
	Mentor      data.Person
	Pair        data.Pair
	Groups      []data.Group
	Memberships []data.Membership
	Meetings    []data.Meeting
	Marks       []data.Mark
	Contacts    []data.Contact
	Goals       []data.Goal
	Period      data.Span
	Names       data.Names
	NameStyle   data.NameStyle
}

// About is the mentee.
func (a AttendanceReview) About() []data.ID { return []data.ID{a.Mentee.ID} }

// ForAttendanceReview gathers the review of one person over a period: the
// meetings, up to its end, of their groups and those where they were a guest, their own marks
// and goals, and the contacts of their current pair. Nothing about anyone else is read
// but the mentor's record and how people are named.
func ForAttendanceReview(r *store.Reader, person data.ID, period data.Span, style data.NameStyle) (AttendanceReview, error) {
	a := AttendanceReview{Period: period, NameStyle: style}
	var err error
	if a.Programme, _, a.Names, err = everybody(r, style); err != nil {
		return a, err
	}
	if a.Mentee, err = r.Person(person); err != nil {
		return a, err
	}
	if a.Memberships, err = r.MembershipsOf(person); err != nil {
		return a, err
	}
	if a.Marks, err = r.MarksOf(person); err != nil {
		return a, err
	}
	if err := a.readGoals(r); err != nil {
		return a, err
	}
	if err := a.readMeetings(r); err != nil {
		return a, err
	}
	return a, a.readPair(r)
}

// readGoals reads what the mentee wants and how it stands, without what anybody
// noted about it.
func (a *AttendanceReview) readGoals(r *store.Reader) (err error) {
	if a.Goals, err = r.GoalsOf(a.Mentee.ID); err != nil {
		return err
	}
	for _, g := range a.Goals {
		for i, c := range g.History {
			g.History[i] = data.GoalChange{Date: c.Date, Status: c.Status}
		}
	}
	return nil
}

// readMeetings reads the meetings up to the end of the period, and the groups
// they are of.
func (a *AttendanceReview) readMeetings(r *store.Reader) error {
	read := make(map[data.ID]bool)
	for _, m := range a.Memberships {
		meetings, err := r.MeetingsOf(m.Group)
		if err != nil {
			return err
		}
		for _, m := range meetings {
			read[m.ID] = true
			a.add(m)
		}
	}
	for _, mark := range a.Marks {
		if read[mark.Meeting] {
			continue
		}
		meeting, err := r.Meeting(mark.Meeting)
		if err != nil {
			return err
		}
		a.add(meeting)
	}
	return a.readGroups(r)
}

// add takes a meeting up to the end of the period: a streak may have begun
// before it.
func (a *AttendanceReview) add(m data.Meeting) {
	if (data.Span{Until: a.Period.Until}).Contains(m.Date) {
		a.Meetings = append(a.Meetings, m)
	}
}

func (a *AttendanceReview) readGroups(r *store.Reader) error {
	read := make(map[data.ID]bool)
	for _, m := range a.Meetings {
		if read[m.Group] {
			continue
		}
		read[m.Group] = true
		g, err := r.Group(m.Group)
		if err != nil {
			return err
		}
		a.Groups = append(a.Groups, g)
	}
	return nil
}

// readPair reads the mentor of today and the contacts of that pair alone.
func (a *AttendanceReview) readPair(r *store.Reader) error {
	pairs, err := r.PairsOf(a.Mentee.ID)
	if err != nil {
		return err
	}
	pair, paired := data.CurrentPair(pairs, a.Mentee.ID)
	if !paired {
		return nil
	}
	a.Pair = pair
	if a.Mentor, err = r.Person(pair.Mentor); err != nil {
		return err
	}
	a.Contacts, err = r.ContactsOfPair(pair.ID)
	return err
}
