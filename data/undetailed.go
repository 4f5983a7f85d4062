package data

import (
	"cmp"
	"slices"
)

// NewFor is for how many days somebody is new enough to be asked for more than a name.
const NewFor = 14

// WithoutDetails lists who has come new within NewFor days, and of whom nothing is
// noted by which they could be reached or told from a namesake: the newest first. A
// first-timer at the door often gives a first name only, and next week nobody
// remembers to ask.
func WithoutDetails(people []Person, today Date) []Person {
	var all []Person
	for _, p := range people {
		days := int(today - p.Joined)
		if p.Joined == 0 || days < 0 || days > NewFor || p.HasLeft(today) {
			continue
		}
		if p.Phone == "" && p.Email == "" && p.Last == "" && p.Note == "" {
			all = append(all, p)
		}
	}
	slices.SortStableFunc(all, func(a, b Person) int {
		return cmp.Or(cmp.Compare(b.Joined, a.Joined), cmp.Compare(a.First, b.First))
	})
	return all
}
