package sample

import (
	"slices"

	"alongside/assets/words"
	"alongside/data"
)

// makeMeetings holds every meeting of every group from the start until
// yesterday, and plans tonight's.
func (m *maker) makeMeetings() {
	for g, group := range m.records.Groups {
		dates := group.Schedule.Dates(data.Span{From: m.start, Until: m.Today})
		rota := m.newRota()
		cancelled := m.between(5, 10) // one of the last dozen did not meet
		for i, d := range dates {
			meeting := data.Meeting{
				ID: m.id(), Group: group.ID, Date: d, Slot: d,
				Start: group.Schedule.Start, Place: group.Place, State: data.Closed,
			}
			if d == m.Today {
				meeting.State = data.Planned
			}
			if reason, ok := holiday(d); ok && d < m.Today {
				meeting.State, meeting.Reason = data.DidNotMeet, reason
			} else if i == len(dates)-cancelled || m.chance(0.01) && d < m.Today {
				meeting.State, meeting.Reason = data.DidNotMeet, pick(m.draw, words.NotHeld)
			}
			if meeting.State != data.DidNotMeet {
				meeting.LedBy = m.leaders(group)
				meeting.Activities = m.activities(rota, meeting.LedBy)
			}
			if meeting.State == data.Closed {
				meeting.Note = m.sometimes(0.25, words.MeetingNotes)
				if m.chance(0.15) {
					meeting.Visitors = m.between(1, 4)
				}
				m.takeRegister(m.byGroup[g], group, meeting)
			}
			m.records.Meetings = append(m.records.Meetings, meeting)
		}
	}
}

// leaders are one or two of the group's facilitators.
func (m *maker) leaders(g data.Group) []data.ID {
	if len(g.LedBy) == 0 {
		return nil
	}
	first := m.IntN(len(g.LedBy))
	led := []data.ID{g.LedBy[first]}
	if len(g.LedBy) > 1 && m.chance(0.5) {
		led = append(led, g.LedBy[(first+1)%len(g.LedBy)])
	}
	return led
}

// rota goes through the catalogue, kind by kind, as a group does.
type rota struct {
	evening int
	next    map[data.ActivityKind]int
}

func (m *maker) newRota() *rota {
	next := make(map[data.ActivityKind]int)
	for _, kind := range data.ActivityKinds {
		next[kind] = m.between(0, 11)
	}
	return &rota{next: next}
}

// turn returns the next activity of the kind.
func (r *rota) turn(kind data.ActivityKind, catalogue []data.Activity) data.Activity {
	ofKind := slices.DeleteFunc(slices.Clone(catalogue), func(a data.Activity) bool { return a.Kind != kind })
	a := ofKind[r.next[kind]%len(ofKind)]
	r.next[kind]++
	return a
}

// activities plans an evening: CBT and the steps in turn or together, and now
// and then music, art, or a round to begin with.
func (m *maker) activities(r *rota, leaders []data.ID) []data.Held {
	kinds := []data.ActivityKind{data.CBT, data.TwelveStep}
	if m.chance(0.4) {
		kinds = kinds[r.evening%2 : r.evening%2+1]
	}
	switch {
	case r.evening%7 == 5:
		kinds = []data.ActivityKind{data.Music, kinds[0]}
	case r.evening%9 == 7:
		kinds = []data.ActivityKind{data.Art}
	case m.chance(0.15):
		kinds = append([]data.ActivityKind{data.OtherActivity}, kinds...)
	}
	r.evening++
	held := make([]data.Held, len(kinds))
	for i, kind := range kinds {
		a := r.turn(kind, m.records.Activities)
		held[i] = data.Held{
			Activity: a.ID, Kind: kind, Title: a.Title, Step: a.Step, Minutes: 90 / len(kinds) / 5 * 5,
			Materials: m.sometimes(0.1, words.Materials), Note: m.sometimes(0.06, words.ActivityNotes),
		}
		if a.Title == "Tradition discussion" {
			held[i].Tradition = m.between(1, 12)
		}
		if len(leaders) > 0 {
			held[i].LedBy = []data.ID{leaders[i%len(leaders)]}
		}
	}
	return held
}
