package words

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// GroupNames lists the names of the groups with these ids, in the order of the
// groups.
func GroupNames(groups []data.Group, ids []data.ID) (names []string) {
	for _, g := range groups {
		for _, id := range ids {
			if g.ID == id {
				names = append(names, Drawn(g.Name))
			}
		}
	}
	return names
}

// GroupName is the name of a group by which it is told from the others: where
// another bears the same name, or the window cannot draw it, with the day and the
// time at which it meets.
func GroupName(g data.Group, groups []data.Group) string {
	namesake := func(other data.Group) bool {
		return other.ID != g.ID && data.Fold(other.Name) == data.Fold(g.Name)
	}
	if AllDrawn(g.Name) && !slices.ContainsFunc(groups, namesake) {
		return g.Name
	}
	return lang.L("{{.Group}}, {{.Weekday}} at {{.Time}}",
		With{"Group": Drawn(g.Name), "Weekday": Weekday(g.Schedule.Weekday), "Time": g.Schedule.Start})
}
