package data

// Expected reports whether the person counts as expected at the meeting:
// a member of its group on that date, still in the programme, not on a pause,
// and the meeting not cancelled. Marks of people who were not expected count
// for the headcount and never against anyone.
func Expected(m Membership, p Person, meeting Meeting) bool {
	return m.Group == meeting.Group && m.Person == p.ID &&
		meeting.State != DidNotMeet &&
		m.On(meeting.Date) &&
		!p.HasLeft(meeting.Date) &&
		!p.PausedOn(meeting.Date)
}

// FillFor is what closing a meeting proposes for somebody who was expected and
// not recorded: excused where the absence was told beforehand; nothing for who is
// noted as leading it, since they may well have been there; else absent.
func FillFor(p Person, meeting Meeting) Status {
	if _, told := p.ExpectedAbsenceOn(meeting.Date); told {
		return Excused
	}
	if meeting.LedIn(p.ID) {
		return NotRecorded
	}
	return Absent
}
