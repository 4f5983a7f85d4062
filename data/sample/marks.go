package sample

import (
	"alongside/assets/words"
	"alongside/data"
)

// takeRegister marks those who belong to the group on the day, and those who
// walk in.
func (m *maker) takeRegister(lives []*life, group data.Group, meeting data.Meeting) {
	for _, l := range lives {
		status := data.NotRecorded
		switch {
		case l.habit == visitor:
			status = m.visit(l, meeting.Date)
		case l.belongs(meeting.Date):
			status = m.statusOf(l, meeting.Date)
		case meeting.Date < l.from() && meeting.Date >= l.from().AddDays(-7) && m.chance(0.35):
			status = data.Present // walked in a week before joining
		}
		if status != data.NotRecorded {
			m.records.Marks = append(m.records.Marks, m.newMark(l, group, meeting, status))
		}
	}
}

// belongs reports whether the person is a member of the group on the date, and
// is not on a pause.
func (l *life) belongs(d data.Date) bool {
	for _, s := range l.spans {
		if s.Contains(d) {
			return !l.person.PausedOn(d)
		}
	}
	return false
}

// comes is how likely the habit makes it that somebody is there.
func (l *life) comes(d data.Date) float64 {
	switch {
	case l.gap.From != 0 && l.gap.Contains(d):
		return 0.04
	case l.habit == irregular:
		return 0.55
	case l.habit == drifting || l.habit == returning:
		return 0.84
	}
	return 0.91
}

// statusOf draws what the register says of a member; once in a while it says
// nothing.
func (m *maker) statusOf(l *life, d data.Date) data.Status {
	if _, told := l.person.ExpectedAbsenceOn(d); told {
		return data.Excused
	}
	if m.chance(0.015) {
		return data.NotRecorded
	}
	if m.chance(l.comes(d)) {
		if m.chance(0.1) {
			return data.Late
		}
		return data.Present
	}
	inGap := l.gap.From != 0 && l.gap.Contains(d)
	switch {
	case !inGap && m.chance(0.35):
		return data.Excused
	case m.chance(0.08):
		return data.NotRecorded
	}
	return data.Absent
}

// visit draws whether somebody who does not belong looks in: on their first
// day for certain, and seldom after that.
func (m *maker) visit(l *life, d data.Date) data.Status {
	first := d >= l.person.Joined && d < l.person.Joined.AddDays(7)
	again := d >= l.person.Joined.AddDays(7) && m.chance(0.02)
	if first || again {
		return data.Present
	}
	return data.NotRecorded
}

func (m *maker) newMark(l *life, group data.Group, meeting data.Meeting, status data.Status) data.Mark {
	mark := data.Mark{Meeting: meeting.ID, Person: l.person.ID, Status: status}
	if status == data.Late && group.KeepArrival {
		mark.Arrived = meeting.Start + data.TimeOfDay(m.between(group.GraceMinutes+1, 45))
	}
	if status.Attended() {
		mark.Note = m.sometimes(0.02, words.MarkNotes)
		if m.chance(0.015) {
			mark.LeftEarly = true
			mark.LeftAt = meeting.Start + data.TimeOfDay(m.between(50, 80))
		}
	}
	mark.AfterClose = m.chance(0.003)
	return mark
}
