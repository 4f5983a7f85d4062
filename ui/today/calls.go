package today

import (
	"alongside/data"
	"alongside/data/store"
)

// readCalls finds who needs a call. Reading every mark of ten years would take
// seconds, so the marks of the last weeks are read first: for everybody who
// came within them they decide alone, because what was missed since then is
// all that counts. Only those who did not come are read in full.
func (o *overview) readCalls(r *store.Reader, groups []data.Group) error {
	recent, err := o.readRecent(r, groups)
	if err != nil {
		return err
	}
	memberships, err := r.Memberships()
	if err != nil {
		return err
	}
	byPerson := make(map[data.ID][]data.Membership)
	for _, m := range memberships {
		byPerson[m.Person] = append(byPerson[m.Person], m)
	}
	for id, p := range o.people {
		own := byPerson[id]
		if !data.StillComes(p, own, o.today) {
			continue
		}
		attendance := data.AttendanceOf(p, own, recent.meetings, recent.marks[id])
		if attendance.LastSeen() == 0 {
			if attendance, err = recent.full(r, p, own); err != nil {
				return err
			}
		}
		if data.ConcernFor(p, attendance, o.programme.Thresholds, o.today) == data.NoConcern {
			continue
		}
		if err := o.addCall(r, p, own, attendance); err != nil {
			return err
		}
	}
	data.SortCalls(o.calls, func(c call) data.Call { return c.Call })
	return nil
}

// recent is what the last weeks say, and all meetings to look further back.
type recent struct {
	meetings []data.Meeting          // of the last weeks
	marks    map[data.ID][]data.Mark // their marks, by person
	byGroup  map[data.ID][]data.Meeting
	byID     map[data.ID]data.Meeting
}

func (o *overview) readRecent(r *store.Reader, groups []data.Group) (recent, error) {
	w := recent{
		marks:   make(map[data.ID][]data.Mark),
		byGroup: make(map[data.ID][]data.Meeting), byID: make(map[data.ID]data.Meeting),
	}
	for _, g := range groups {
		meetings, err := r.MeetingsOf(g.ID)
		if err != nil {
			return w, err
		}
		w.byGroup[g.ID] = meetings
		for _, m := range meetings {
			w.byID[m.ID] = m
			if m.Date < o.today.AddDays(-recentDays) || m.State == data.Planned || m.State == data.DidNotMeet {
				continue
			}
			w.meetings = append(w.meetings, m)
			marks, err := r.MarksAt(m.ID)
			if err != nil {
				return w, err
			}
			for _, mark := range marks {
				w.marks[mark.Person] = append(w.marks[mark.Person], mark)
			}
		}
	}
	return w, nil
}

// full is somebody's attendance from the beginning: in all their groups, and
// where they were a guest.
func (w recent) full(r *store.Reader, p data.Person, memberships []data.Membership) (data.Attendance, error) {
	marks, err := r.MarksOf(p.ID)
	if err != nil {
		return data.Attendance{}, err
	}
	var meetings []data.Meeting
	own := make(map[data.ID]bool)
	for _, m := range memberships {
		own[m.Group] = true
		meetings = append(meetings, w.byGroup[m.Group]...)
	}
	for _, mark := range marks {
		if m := w.byID[mark.Meeting]; !own[m.Group] {
			meetings = append(meetings, m)
		}
	}
	return data.AttendanceOf(p, memberships, meetings, marks), nil
}

// addCall notes the call unless somebody spoke to the person this week.
func (o *overview) addCall(r *store.Reader, p data.Person, memberships []data.Membership, a data.Attendance) error {
	contacts, err := r.ContactsOf(p.ID)
	if err != nil {
		return err
	}
	needed, rung := data.CallFor(p, memberships, a, contacts, o.programme.Thresholds, o.today)
	if !rung {
		return nil
	}
	c := call{Call: needed, byPair: !needed.Last.Pair.IsZero()}
	pairs, err := r.PairsOf(p.ID)
	if err != nil {
		return err
	}
	if pair, paired := data.CurrentPair(pairs, p.ID); paired {
		c.mentor = o.names.ByID(pair.Mentor)
		c.byPair = needed.Last.Pair == pair.ID
	}
	o.calls = append(o.calls, c)
	return nil
}
