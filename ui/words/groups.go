package words

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// GroupNames lists what the groups with these ids are called on a day, in the order
// of the groups.
func GroupNames(groups []data.Group, ids []data.ID, on data.Date) (names []string) {
	for _, g := range groups {
		for _, id := range ids {
			if g.ID == id {
				names = append(names, Drawn(g.On(on).Name))
			}
		}
	}
	return names
}

// GroupName is the name of a group by which it is told from the others on a day: where
// another bears the same name, or the window cannot draw it, with the day and the
// time at which it meets.
func GroupName(g data.Group, groups []data.Group, on data.Date) string {
	is := g.On(on)
	namesake := func(other data.Group) bool {
		return other.ID != g.ID && data.Fold(other.On(on).Name) == data.Fold(is.Name)
	}
	if AllDrawn(is.Name) && !slices.ContainsFunc(groups, namesake) {
		return is.Name
	}
	return lang.L("{{.Group}}, {{.Weekday}} at {{.Time}}",
		With{"Group": Drawn(is.Name), "Weekday": Weekday(is.Schedule.Weekday), "Time": is.Schedule.Start})
}
