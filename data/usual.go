package data

import "slices"

// usualLeast is how many meetings it takes to say what is usual.
const usualLeast = 4

// UsualRange is between which two numbers the middle half of the meetings lie:
// "usually 14 to 18 come". It is false for too few meetings to tell.
func UsualRange(here []int) (low, high int, ok bool) {
	if len(here) < usualLeast {
		return 0, 0, false
	}
	sorted := slices.Sorted(slices.Values(here))
	n := len(sorted)
	return sorted[n/4], sorted[n-1-n/4], true
}
