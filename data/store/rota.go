package store

import (
	"slices"

	"alongside/data"
)

// AgreeLeaders stores who leads meetings that are still to come, and plans those of them
// that are further ahead than meetings are planned by themselves. Where nobody is given it
// is open again who leads. It is one step.
func (s *Store) AgreeLeaders(agreements []data.Agreement) error {
	return s.do(ActAgreeLeaders, func(x *tx) error {
		x.done.Count = len(agreements)
		for _, a := range agreements {
			if !slices.Contains(x.done.About, a.Group) {
				x.done.About = append(x.done.About, a.Group)
			}
			if err := x.agreeOn(a); err != nil {
				return err
			}
		}
		return nil
	})
}

func (x *tx) agreeOn(a data.Agreement) error {
	m, err := x.agreedMeeting(a)
	if err != nil {
		return err
	}
	if m.State != data.Planned || m.Date < data.DateOf(x.now) {
		return refuse("meeting", "This meeting is not planned any more. Who leads it is said in its register.")
	}
	group, err := x.Group(m.Group)
	if err != nil {
		return err
	}
	x.agree(&m, a.Leads)
	if m.LedBy = a.Leads; len(a.Leads) == 0 {
		m.LedBy = group.LedBy
	}
	return meetingsTable.put(x, m)
}

// agree notes on which day it was said who leads a meeting. What stands already keeps its
// day.
func (x *tx) agree(m *data.Meeting, people []data.ID) {
	switch {
	case len(people) == 0:
		m.LedAgreed = 0
	case m.LedAgreed == 0 || !slices.Equal(m.LedBy, people):
		m.LedAgreed = data.DateOf(x.now)
	}
}

// agreedMeeting is the meeting of an agreement, planned now where it is not yet.
func (x *tx) agreedMeeting(a data.Agreement) (data.Meeting, error) {
	if !a.Meeting.IsZero() {
		return x.Meeting(a.Meeting)
	}
	group, err := x.Group(a.Group)
	if err != nil {
		return data.Meeting{}, err
	}
	if err := x.likely(a.Slot); err != nil {
		return data.Meeting{}, err
	}
	meetings, err := x.MeetingsOf(a.Group)
	if err != nil {
		return data.Meeting{}, err
	}
	taken := make(map[data.ID]bool, len(meetings))
	for _, m := range meetings {
		if m.Slot == a.Slot {
			return m, nil // planned meanwhile
		}
		taken[m.ID] = true
	}
	if !group.MeetsOn(a.Slot) {
		return data.Meeting{}, refuse("meeting", "The group does not meet on this day any more.")
	}
	programme, err := x.Programme()
	if err != nil {
		return data.Meeting{}, err
	}
	return meetingOn(group, a.Slot, x.meetingID(a.Group, a.Slot, taken), programme.Breaks), nil
}
