package mygroups

import (
	"alongside/data"
	"alongside/data/store"
	"alongside/ui/screen"
)

// Groups are those that go on, and which of them are whose.
type Groups struct {
	data.Shown
	All []data.Group
}

// Read finds the groups that go on and what of them is shown at present: somebody's own
// alone as long as they have any that goes on and have not asked for all. Me is whose
// key the file is open with.
func Read(r *store.Reader, h screen.Host, me data.ID) (Groups, error) {
	var g Groups
	programme, err := r.Programme()
	if err != nil {
		return g, err
	}
	all, err := r.Groups()
	if err != nil {
		return g, err
	}
	own := data.Shown{Own: programme.OwnGroupsOf(me), Only: true}
	for _, one := range all {
		if one.Ended(h.Today()) {
			continue
		}
		g.All = append(g.All, one)
		if own.Group(one.ID) {
			g.Own = append(g.Own, one.ID)
		}
	}
	g.Only = len(g.Own) > 0 && len(g.All) > 1 && !h.ShowsAllGroups()
	return g, nil
}
