package dossier

import (
	"slices"

	"alongside/data"
)

// Mentors are those who have the role and have not left, and whoever walks
// alongside somebody all the same, in order of name.
func Mentors(people []data.Person, pairs []data.Pair, today data.Date) []data.Person {
	load := data.Load(pairs)
	mentors := slices.DeleteFunc(slices.Clone(people), func(p data.Person) bool {
		return load[p.ID] == 0 && (!p.Roles.Has(data.Mentor) || p.HasLeft(today))
	})
	data.SortByName(mentors, func(p data.Person) data.Person { return p })
	return mentors
}
