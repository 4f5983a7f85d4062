package data

// PlaceOf is where a meeting of the group is held: at a place of its own, or
// where the group always meets.
func (g Group) PlaceOf(m Meeting) string {
	if m.Place != "" {
		return m.Place
	}
	return g.Place
}
