package dossier

import (
	"alongside/data"
	"alongside/data/store"
)

// LikelyOwnGroups proposes which groups are those of somebody who has a key: as the
// person on the list who is called like it, or as who took the registers.
func LikelyOwnGroups(r *store.Reader, me store.Facilitator, today data.Date) ([]data.ID, error) {
	groups, err := r.Groups()
	if err != nil {
		return nil, err
	}
	people, err := r.People()
	if err != nil {
		return nil, err
	}
	var meetings []data.Meeting
	for _, g := range groups {
		if g.Ended(today) {
			continue
		}
		of, err := r.MeetingsOf(g.ID)
		if err != nil {
			return nil, err
		}
		meetings = append(meetings, of...)
	}
	took := make(map[data.ID]bool)
	for e, err := range r.AuditBackwards() {
		if err != nil {
			return nil, err
		}
		if data.DateOf(e.At) < today.AddDays(-data.LikelyDays) {
			break
		}
		if act, _, taken, _ := e.Deed(); e.By == me.ID && act == string(store.ActCloseMeeting) && !taken {
			for _, id := range e.About {
				took[id] = true
			}
		}
	}
	return data.LikelyOwnGroups(groups, meetings, data.NamedLike(me.Label, people), took, today), nil
}
