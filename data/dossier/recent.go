package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// recentDays of marks tell, of everybody who came within them, all that
// decides about a call: what was missed before somebody last came counts no
// more. Older marks are read only of the others.
const recentDays = 70

// recent is what the last weeks say, and all meetings to look further back.
type recent struct {
	today    data.Date
	meetings []data.Meeting          // of the last weeks
	marks    map[data.ID][]data.Mark // their marks, by person
	byGroup  map[data.ID][]data.Meeting
	byID     map[data.ID]data.Meeting
}

func readRecent(r *store.Reader, groups []data.Group, today data.Date) (recent, error) {
	w := recent{
		today: today, marks: make(map[data.ID][]data.Mark),
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
			if m.Date < today.AddDays(-recentDays) || m.State == data.Planned || m.State == data.DidNotMeet {
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

// attendance is somebody's attendance as far back as it decides about a call.
func (w recent) attendance(r *store.Reader, p data.Person, memberships []data.Membership) (data.Attendance, error) {
	a := data.AttendanceOf(p, memberships, w.meetings, w.marks[p.ID])
	if a.LastSeen() == 0 || w.beganLately(a) {
		return w.full(r, p, memberships)
	}
	return a, nil
}

// beganLately reports whether nothing but this week is known of somebody's
// coming: they are new, or back after a gap longer than the last weeks.
func (w recent) beganLately(a data.Attendance) bool {
	return int(w.today-a.FirstSeen()) < data.CalledFor
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
		if m, known := w.byID[mark.Meeting]; known && !own[m.Group] {
			meetings = append(meetings, m)
		}
	}
	return data.AttendanceOf(p, memberships, meetings, marks), nil
}
