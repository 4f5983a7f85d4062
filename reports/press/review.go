package press

import (
	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
)

// review is the input while it is read.
type review reports.AttendanceReviewInput

// attendanceReview reads what the review of one person over a period is made of:
// the meetings, up to its end, of their groups and those where they were a
// guest, their own marks and goals, and the contacts of their current pair.
// Of anyone else it holds the mentor's record, how people are named, and how often
// each came, of which only the sum can be told.
func attendanceReview(r *store.Reader, o Order) (reports.AttendanceReviewInput, error) {
	a := review{Period: o.Period, NameStyle: o.Names}
	err := a.read(r, o)
	return reports.AttendanceReviewInput(a), err
}

func (a *review) read(r *store.Reader, o Order) (err error) {
	if a.Programme, _, a.Names, err = o.everybody(r); err != nil {
		return err
	}
	if a.Mentee, err = r.Person(o.About); err != nil {
		return err
	}
	if err := a.readGoals(r); err != nil {
		return err
	}
	if err := a.readAttendance(r, o); err != nil {
		return err
	}
	if a.Rates, err = dossier.ForGroupRates(r, a.Period, o.Today); err != nil {
		return err
	}
	return a.readPair(r)
}

// readGoals reads what the mentee wants and how it stands, without what anybody
// noted about it.
func (a *review) readGoals(r *store.Reader) (err error) {
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

// readAttendance reads their own attendance with the meetings up to the end of
// the period: a streak may have begun before it.
func (a *review) readAttendance(r *store.Reader, o Order) error {
	own, err := dossier.ForAttending(r, a.Mentee.ID)
	if err != nil {
		return err
	}
	a.Memberships, a.Marks = own.Memberships, own.Marks
	for _, m := range own.Meetings {
		if (data.Span{Until: a.Period.Until}).Contains(m.Date) {
			a.Meetings = append(a.Meetings, m)
		}
	}
	return a.readGroups(r, o)
}

func (a *review) readGroups(r *store.Reader, o Order) error {
	read := make(map[data.ID]bool)
	for _, m := range a.Meetings {
		if read[m.Group] {
			continue
		}
		read[m.Group] = true
		g, err := o.group(r, m.Group)
		if err != nil {
			return err
		}
		a.Groups = append(a.Groups, g)
	}
	return nil
}

// readPair reads the mentor of today and the contacts of that pair alone.
func (a *review) readPair(r *store.Reader) error {
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
