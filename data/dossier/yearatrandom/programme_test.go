package yearatrandom

import (
	"cmp"

	"alongside/data"
	"alongside/data/store"
)

func (r *ride) nameProgramme() (bool, error) {
	r.now.called = []string{"Harbour House", "Riverside", "North"}[r.chance.IntN(3)]
	var p data.Programme
	r.need(r.s.View(func(reader *store.Reader) (err error) {
		p, err = reader.Programme()
		return err
	}))
	p.Name = r.now.called
	return true, r.s.UpdateProgramme(p)
}

// nameActivity calls something of the catalogue otherwise, or adds to it.
func (r *ride) nameActivity() (bool, error) {
	a := data.Activity{ID: one(r, r.now.catalog), Title: []string{"Walk", "Tea", "Chess"}[r.chance.IntN(3)]}
	if r.chance.IntN(2) == 0 {
		a.ID = data.ID{}
	}
	id, err := r.s.SaveActivity(a)
	r.now.catalog[id] = a.Title
	return true, err
}

// groupRules changes how many minutes of grace a group gives: none of its meetings is
// touched by that.
func (r *ride) groupRules() (bool, error) {
	id := one(r, r.now.groups)
	var g data.Group
	r.need(r.s.View(func(reader *store.Reader) (err error) {
		g, err = reader.Group(id)
		return err
	}))
	g.GraceMinutes = r.chance.IntN(20)
	r.now.grace[id] = g.GraceMinutes
	return true, r.s.UpdateGroup(g)
}

// ownGroups has whoever opened the file say that one group is theirs, or none.
func (r *ride) ownGroups() (bool, error) {
	id := one(r, r.now.groups)
	if r.chance.IntN(3) == 0 {
		delete(r.now.own, r.me)
		return true, r.s.SetOwnGroups(nil)
	}
	r.now.own[r.me] = id
	return true, r.s.SetOwnGroups([]data.ID{id})
}

// print notes that paper was made.
func (r *ride) print() (bool, error) {
	who := one(r, r.now.people)
	r.need(r.s.RecordPrinted("session-sheet", []data.ID{who}))
	r.lastEntry("print session-sheet", who)
	return true, nil
}

// makeRecord makes the record that somebody may have asked for.
func (r *ride) makeRecord() (bool, error) {
	who := one(r, r.now.people)
	for id, a := range r.now.requests {
		if a.person == who && a.handed == "" && a.made == "" {
			a.made = r.today()
			r.now.requests[id] = a
			r.did, r.undone = nil, nil // steps may stand on it
		}
	}
	r.need(r.s.RecordMadeFor("one-person-record", who))
	r.lastEntry("print one-person-record", who)
	return true, nil
}

// lastEntry is the last one of the audit trail, and says about whom and by whom.
func (r *ride) lastEntry(act string, about data.ID) {
	r.t.Helper()
	var last []data.AuditEntry
	r.need(r.s.View(func(reader *store.Reader) (err error) {
		last, err = reader.Audit(1)
		return err
	}))
	if len(last) != 1 || last[0].Act != act || last[0].By != r.me || len(last[0].About) != 1 || last[0].About[0] != about {
		r.fail("the audit trail ends with %+v", last)
	}
}

func (r *ride) compareProgramme(reader *store.Reader) error {
	p, err1 := reader.Programme()
	all, err2 := reader.Activities()
	groups, err3 := reader.Groups()
	wrong := []error{
		err1, err2, err3,
		differ("the name", "the programme", p.Name, r.now.called),
		differ("how many activities", "the catalogue", len(all), len(r.now.catalog)),
		differ("how many breaks", "the programme", len(p.Breaks), len(r.now.pauses)),
	}
	for id := range r.keys.of {
		own := cmp.Or(append(p.OwnGroupsOf(id), data.ID{})...)
		wrong = append(wrong, differ("the group", id, own, r.now.own[id]))
	}
	for _, a := range all {
		wrong = append(wrong, differ("the activity", a.ID, a.Title, r.now.catalog[a.ID]))
	}
	for _, g := range groups {
		wrong = append(wrong, differ("the minutes of grace", g.ID, g.GraceMinutes, r.now.grace[g.ID]))
	}
	return cmp.Or(wrong...)
}
