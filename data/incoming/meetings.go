package incoming

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"slices"

	"alongside/data"
)

// resolve finds the meeting of every entry, makes those that are missing, and takes the
// marks.
func (p *planner) resolve() {
	starts := map[slot]map[data.TimeOfDay]bool{}
	for _, e := range p.entries {
		day := slot{group: e.at.group, date: e.at.date}
		if starts[day] == nil {
			starts[day] = map[data.TimeOfDay]bool{}
		}
		starts[day][e.at.start] = true
	}
	onDay := map[slot][]data.Meeting{}
	p.slots = map[slot]bool{}
	for _, m := range p.book.Meetings {
		if m.Slot != 0 {
			p.slots[slot{group: m.Group, date: m.Slot}] = true
		}
		day := slot{group: m.Group, date: m.Date}
		onDay[day] = append(onDay[day], m)
	}
	meetings := map[data.ID]*Meeting{}
	found := map[slot]*Meeting{}
	said := map[markKey]data.Mark{}
	for _, e := range p.entries {
		if e.at.date > p.book.Today {
			p.refuseEntry(e, fmt.Sprintf("%s has not come yet", e.at.date))
			continue
		}
		day := slot{group: e.at.group, date: e.at.date}
		m := found[e.at]
		if m == nil {
			there, err := p.meetingAt(e.at, onDay[day], len(starts[day]) == 1)
			if err != nil {
				p.refuseEntry(e, err.Error())
				continue
			}
			if m = meetings[there.ID]; m == nil {
				m = &there
				m.Column = e.meeting
				meetings[there.ID] = m
				onDay[day] = appendNew(onDay[day], there)
			}
			found[e.at] = m
		}
		if m.State == data.DidNotMeet {
			p.refuseEntry(e, fmt.Sprintf("the group did not meet on %s", e.at.date))
			continue
		}
		p.take(e, m, said)
	}
	p.orderMeetings(meetings)
}

// appendNew adds a meeting that is made, so that another time of the same day finds it.
func appendNew(on []data.Meeting, m Meeting) []data.Meeting {
	if !m.New {
		return on
	}
	return append(on, m.Meeting)
}

// meetingAt is the meeting of a slot: the one at its time, or the only one of the day
// where the list too knows only one; else one that is made.
func (p *planner) meetingAt(at slot, on []data.Meeting, only bool) (Meeting, error) {
	g, _ := p.book.group(at.group)
	was := g.On(at.date) // it may have met at another time and place then
	start := at.start
	if start == 0 && (len(on) != 1 || !only) {
		start = was.Schedule.Start
	}
	for _, m := range on {
		if m.Start == start || start == 0 {
			return p.existing(m), nil
		}
	}
	if len(on) == 1 && only {
		return p.existing(on[0]), nil
	}
	if len(on) > 1 && at.start == 0 && only {
		return Meeting{}, fmt.Errorf("the group met several times on %s, and the list does not say which is meant", at.date)
	}
	m := data.Meeting{ID: data.NewID(), Group: g.ID, Date: at.date, Start: start, Place: was.Place, State: data.Closed, LedBy: g.LedBy}
	if at.date == p.book.Today {
		m.State = data.Open
	}
	free := slot{group: g.ID, date: at.date}
	if g.MeetsOn(at.date) && !p.slots[free] && (start == was.Schedule.Start || only) {
		m.Slot, p.slots[free] = at.date, true
	}
	return Meeting{Meeting: m, New: true, Column: -1}, nil
}

func (p *planner) existing(m data.Meeting) Meeting {
	return Meeting{Meeting: m, Closes: m.State == data.Planned && m.Date < p.book.Today, Column: -1}
}

// take takes one mark, unless it is recorded already or said otherwise further up.
func (p *planner) take(e entry, m *Meeting, said map[markKey]data.Mark) {
	key := markKey{person: e.somebody.Person.ID, meeting: m.ID}
	if before, twice := said[key]; twice {
		if before.Status != e.status {
			p.refuseEntry(e, fmt.Sprintf("the same person is %s on %s further up", before.Status, e.at.date))
		} else {
			p.setEntry(e, there)
		}
		return
	}
	mark := data.Mark{Meeting: m.ID, Person: key.person, Status: e.status, Note: e.note}
	if g, _ := p.book.group(m.Group); e.arrived != 0 && e.status == data.Present {
		if g.GraceMinutes > 0 && e.arrived > m.Start.After(g.GraceMinutes) {
			mark.Status = data.Late
		}
		if g.KeepArrival {
			mark.Arrived = e.arrived
		}
	}
	said[key] = data.Mark{Status: e.status}
	e.somebody.began(m.Group, m.Date)
	if old := p.book.Marked[[2]data.ID{m.ID, key.person}]; old != data.NotRecorded {
		if old != mark.Status {
			p.refuseEntry(e, fmt.Sprintf("on %s they are recorded as %s already, and that stays", e.at.date, old))
			return
		}
		p.setEntry(e, there)
		p.plan.marks[key] = 0
		return
	}
	p.plan.brought.Marks = append(p.plan.brought.Marks, mark)
	p.plan.marks[key] = len(p.plan.brought.Marks)
	e.somebody.Marks++
	m.Marks++
}

func (s *somebody) began(group data.ID, day data.Date) {
	if first, is := s.first[group]; !is || day < first {
		s.first[group] = day
	}
}

// refuseEntry refuses the cells of a mark.
func (p *planner) refuseEntry(e entry, reason string) {
	if e.meeting >= 0 {
		p.refuse(e.row, e.column, reason)
		return
	}
	for column := range p.Columns {
		if p.fates.get(e.row, column) == marked {
			p.fates.set(e.row, column, noFate)
		}
	}
	p.refuseMark(e.row, errors.New(reason))
}

func (p *planner) setEntry(e entry, to fate) {
	if e.meeting >= 0 {
		p.fates.set(e.row, e.column, to)
		return
	}
	for column := range p.Columns {
		if p.fates.get(e.row, column) == marked {
			p.fates.set(e.row, column, to)
		}
	}
}

// orderMeetings puts the meetings that get a mark into the order of time.
func (p *planner) orderMeetings(meetings map[data.ID]*Meeting) {
	for _, m := range meetings {
		if m.Marks == 0 && m.New {
			continue
		}
		p.plan.Meetings = append(p.plan.Meetings, *m)
	}
	slices.SortFunc(p.plan.Meetings, func(x, y Meeting) int {
		return cmp.Or(cmp.Compare(x.Date, y.Date), cmp.Compare(x.Start, y.Start), bytes.Compare(x.Group[:], y.Group[:]))
	})
	for _, m := range p.plan.Meetings {
		if m.New {
			p.plan.brought.Meetings = append(p.plan.brought.Meetings, m.Meeting)
		}
	}
	if n := len(p.plan.Meetings); n > 0 {
		p.plan.From, p.plan.Until = p.plan.Meetings[0].Date, p.plan.Meetings[n-1].Date
	}
}
