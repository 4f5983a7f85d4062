package press

import (
	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports"
	"alongside/reports/page"
)

// walkInLines are the empty lines for walk-ins on a session sheet. Where few are
// expected, as on a group's first evening, there are enough for a sheet of sheetLines
// in all.
const walkInLines, sheetLines = 6, 18

// sessionSheet reads what the sheet for a meeting is made of, the expected people
// numbered in the order in which they are looked for on it.
func sessionSheet(r *store.Reader, o Order) (reports.SessionSheetInput, error) {
	s := reports.SessionSheetInput{NameStyle: o.Names}
	g, err := o.readMeeting(r)
	if err != nil {
		return s, err
	}
	var people []data.Person
	if s.Programme, people, s.Names, err = o.everybody(r); err != nil {
		return s, err
	}
	s.Group, s.Meeting = g.group, g.meeting
	s.Expected = data.NewRegister(data.RegisterInput{
		Meeting: g.meeting, Memberships: g.members, People: people, Marks: g.marks, Thresholds: g.group.ThresholdsIn(s.Programme.Thresholds),
		Milestones: s.Programme.Milestones,
		History:    func(data.Person) data.Attendance { return data.Attendance{} }, // the sheet tells nothing of anyone
	}).ExpectedPeople()
	s.WalkIns = max(walkInLines, sheetLines-len(s.Expected))
	data.SortAsShown(s.Names, s.Expected, func(p data.Person) data.Person { return p })
	return s, nil
}

// sessionSummary reads what the summary of a meeting is made of.
func sessionSummary(r *store.Reader, o Order) (reports.SessionSummaryInput, error) {
	s := reports.SessionSummaryInput{NameStyle: o.Names}
	g, err := o.readMeeting(r)
	if err != nil {
		return s, err
	}
	var people []data.Person
	if s.Programme, people, s.Names, err = o.everybody(r); err != nil {
		return s, err
	}
	s.Group = g.group
	history, err := g.history(r, people)
	if err != nil {
		return s, err
	}
	s.Register = data.NewRegister(data.RegisterInput{
		Meeting: g.meeting, Memberships: g.members, People: people, Marks: g.marks, Thresholds: g.group.ThresholdsIn(s.Programme.Thresholds),
		Milestones: s.Programme.Milestones,
		History:    func(p data.Person) data.Attendance { return history[p.ID] },
		SeenBefore: func(p data.Person) bool { return dossier.SeenBefore(r, p.ID, g.meeting) },
	})
	data.SortAsShown(s.Names, s.Register.Rows, func(row data.RegisterRow) data.Person { return row.Person })
	return s, nil
}

// gathering is one meeting with its group.
type gathering struct {
	meeting data.Meeting
	group   data.Group
	members []data.Membership
	marks   []data.Mark
}

func (o Order) readMeeting(r *store.Reader) (g gathering, err error) {
	if g.meeting, err = r.Meeting(o.About); err != nil {
		return g, err
	}
	if g.group, err = o.group(r, g.meeting.Group); err != nil {
		return g, err
	}
	g.meeting.Place = data.NameDrawn(g.meeting.Place, page.CanDraw(o.Fonts))
	if g.members, err = r.Members(g.group.ID); err != nil {
		return g, err
	}
	g.marks, err = r.MarksAt(o.About)
	return g, err
}

// history reads the attendance in the group of everybody who belongs to it or
// was marked at the meeting.
func (g gathering) history(r *store.Reader, people []data.Person) (map[data.ID]data.Attendance, error) {
	meetings, err := r.MeetingsOf(g.group.ID)
	if err != nil {
		return nil, err
	}
	memberships := make(map[data.ID][]data.Membership, len(g.members))
	for _, m := range g.members {
		memberships[m.Person] = append(memberships[m.Person], m)
	}
	for _, m := range g.marks {
		memberships[m.Person] = append(memberships[m.Person], data.Membership{})
	}
	history := make(map[data.ID]data.Attendance, len(memberships))
	for _, p := range people {
		of, concerned := memberships[p.ID]
		if !concerned {
			continue
		}
		marks, err := r.MarksOf(p.ID)
		if err != nil {
			return nil, err
		}
		history[p.ID] = data.AttendanceOf(p, of, meetings, marks)
	}
	return history, nil
}

// sheetAbout is whom a session sheet names, in the order of their numbers: so
// the audit trail tells what the numbers on the paper mean; see SheetOf.
func sheetAbout(s reports.SessionSheetInput) []data.ID {
	return idsOf(s.Expected, func(p data.Person) data.Person { return p })
}
