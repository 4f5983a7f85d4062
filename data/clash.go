package data

// clashMinutes is how long a meeting is taken to last of which nobody has said.
const clashMinutes = 60

// Clashes are those of the meetings that other groups hold in a meeting's place while
// it lasts. Two groups on one evening are nothing to warn of; two in one room may be.
func Clashes(m Meeting, groups map[ID]Group, others []Meeting) []Meeting {
	place := Fold(groups[m.Group].PlaceOf(m))
	if place == "" {
		return nil
	}
	lasts := func(m Meeting) int {
		if minutes := groups[m.Group].MinutesOf(m); minutes > 0 {
			return minutes
		}
		return clashMinutes
	}
	var clashes []Meeting
	for _, o := range others {
		begins, other := m.Start.Minutes(), o.Start.Minutes()
		if o.Group != m.Group && o.Date == m.Date && o.State != DidNotMeet && Fold(groups[o.Group].PlaceOf(o)) == place &&
			begins < other+lasts(o) && other < begins+lasts(m) {
			clashes = append(clashes, o)
		}
	}
	return clashes
}
