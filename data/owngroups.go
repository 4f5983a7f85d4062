package data

import "slices"

// OwnGroups are the groups of somebody who has a key to the file: they see those first.
type OwnGroups struct {
	Key    ID   `cbor:"1,keyasint"`
	Groups []ID `cbor:"2,keyasint,omitempty"`
}

// OwnGroupsOf are the groups of whoever has the key; none where they have not said.
func (p Programme) OwnGroupsOf(key ID) []ID {
	i := slices.IndexFunc(p.Own, func(o OwnGroups) bool { return o.Key == key })
	if i < 0 {
		return nil
	}
	return p.Own[i].Groups
}

// WithOwnGroups is the programme in which these are the groups of whoever has the key.
func (p Programme) WithOwnGroups(key ID, groups []ID) Programme {
	p.Own = slices.DeleteFunc(slices.Clone(p.Own), func(o OwnGroups) bool { return o.Key == key })
	if len(groups) > 0 {
		p.Own = append(p.Own, OwnGroups{Key: key, Groups: groups})
	}
	if len(p.Own) == 0 {
		p.Own = nil
	}
	return p
}

// Shown is of which groups something is shown: of somebody's own alone, or of all.
type Shown struct {
	Own  []ID
	Only bool
}

// Group reports whether what is of a group is shown.
func (s Shown) Group(id ID) bool { return !s.Only || slices.Contains(s.Own, id) }

// Any reports whether what is of one of several groups is shown; what is of none is
// shown with all groups.
func (s Shown) Any(groups []ID) bool { return !s.Only || slices.ContainsFunc(groups, s.Group) }

// Meetings are those of the groups that are shown, in their order.
func (s Shown) Meetings(all []Meeting) []Meeting {
	if !s.Only {
		return all
	}
	return slices.DeleteFunc(slices.Clone(all), func(m Meeting) bool { return !s.Group(m.Group) })
}

// LikelyDays is how far back somebody's part in a meeting tells that its group is theirs.
const LikelyDays = 84

// LikelyOwnGroups proposes which groups are somebody's: those that go on, and that
// they lead as a rule, or of which they led a meeting of the last twelve weeks or
// took its register. Me are their records on the list, took the meetings.
func LikelyOwnGroups(groups []Group, meetings []Meeting, me []ID, took map[ID]bool, today Date) []ID {
	mine := make(map[ID]bool)
	for _, m := range meetings {
		lately := m.Date <= today && m.Date > today.AddDays(-LikelyDays)
		led := m.State.Taken() && slices.ContainsFunc(me, m.LedIn)
		if lately && (led || took[m.ID]) {
			mine[m.Group] = true
		}
	}
	var likely []ID
	for _, g := range groups {
		usual := slices.ContainsFunc(me, func(id ID) bool { return slices.Contains(g.LedBy, id) })
		if !g.Ended(today) && (usual || mine[g.ID]) {
			likely = append(likely, g.ID)
		}
	}
	return likely
}

// NamedLike are the people on the list whom a key's label may mean: nobody where it
// fits several of them.
func NamedLike(label string, people []Person) []ID {
	var found []ID
	for _, p := range people {
		for _, name := range []string{p.FullName(), p.First, p.Alias} {
			if name != "" && Fold(name) == Fold(label) {
				found = append(found, p.ID)
				break
			}
		}
	}
	if len(found) > 1 {
		return nil
	}
	return found
}
