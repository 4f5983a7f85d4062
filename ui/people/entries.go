package people

import "slices"

// replaced is a copy of a list with another entry at a place.
func replaced[T any](list []T, at int, by T) []T {
	list = slices.Clone(list)
	list[at] = by
	return list
}

// without is a copy of a list that lacks an entry.
func without[T any](list []T, at int) []T { return slices.Delete(slices.Clone(list), at, at+1) }
