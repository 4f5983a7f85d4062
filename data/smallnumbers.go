package data

import (
	"math"
	"slices"
)

// Least is how many people must stand behind a number for it to be told to
// others. Of fewer it is too easily known who they are.
//
// Meetings, activities and one-to-ones are not held back; people and pairs are,
// and what is made of them. Nothing is hidden by choosing which parts to show:
// of numbers that add up to one that is told, either all are told or none, for
// whoever knows a sum and all parts but one knows that one too.
type Least int

// LeastPeople is what holds for screen, paper and CSV alike. It has to be three
// or more: "under two" would be one.
const LeastPeople Least = 5

// Telling is how a number is told.
type Telling uint8

// The ways of telling a number, the most careful first.
const (
	Withheld Telling = iota // not at all
	Under                   // as one from 1 to Least − 1
	Exact
)

// Told is a number as it is told. What may not be known of it, it does not hold.
type Told struct {
	N   int // of an Exact one
	How Telling
}

func exactly(n int) Told { return Told{n, Exact} }

// Part is a number that people stand behind: how many they are, or how often
// they came.
type Part struct{ N, People int }

// OfPeople is a count of people or pairs.
func OfPeople(n int) Part { return Part{n, n} }

// small reports whether it is too few people who stand behind the number.
func (t Least) small(p Part) bool { return p.People > 0 && p.People < int(t) }

// Count tells a count of people or pairs.
func (t Least) Count(n int) Told {
	if t.small(OfPeople(n)) {
		return Told{How: Under}
	}
	return exactly(n)
}

// Sum tells how often people came. Where they are few it is withheld: that
// under five people came forty times would tell more of them than they are few.
func (t Least) Sum(p Part) Told {
	if t.small(p) {
		return Told{}
	}
	return exactly(p.N)
}

// Split is a total and the parts that it is made of.
type Split struct {
	Total Told
	// Level says how coarse the parts are: 0 as fine as they come. Without parts
	// it is the total alone that is told.
	Level int
	Parts []Told
}

// Split tells the parts of a total at the finest level at which none of them is
// small. The levels are the same whatever the numbers are. Of a total that is
// not told in full no part is.
func (t Least) Split(total Told, levels ...[]Part) Split {
	s := Split{Total: total}
	if total.How != Exact {
		return s
	}
	for level, parts := range levels {
		if slices.ContainsFunc(parts, t.small) {
			continue
		}
		s.Level = level
		for _, p := range parts {
			s.Parts = append(s.Parts, exactly(p.N))
		}
		return s
	}
	return s
}

// OutOf tells how many of a total they are: with them, the rest is told too.
func (t Least) OutOf(total Told, n int) Told {
	split := t.Split(total, []Part{OfPeople(n), OfPeople(total.N - n)})
	if split.Parts == nil {
		return Told{}
	}
	return split.Parts[0]
}

// Percent is what share of a total they are, where both are told and enough
// people stand behind it.
func (t Least) Percent(n, total Told) Told {
	if n.How != Exact || total.How != Exact || total.N < int(t) {
		return Told{}
	}
	p, _ := Rate{Attended: n.N, Missed: total.N - n.N}.Percent()
	return exactly(p)
}

// Tenths is how much of a number falls to each of several meetings, in tenths,
// where it is told and enough people stand behind it.
func (t Least) Tenths(sum Told, people, meetings int) Told {
	if sum.How != Exact || people < int(t) || meetings == 0 {
		return Told{}
	}
	return exactly(int(math.Round(10 * float64(sum.N) / float64(meetings))))
}

// Median is the number that half of the people do not exceed, where it is told
// how many they are and they are enough.
func (t Least) Median(people Told, numbers []int) Told {
	if people.How != Exact || len(numbers) < int(t) {
		return Told{}
	}
	return exactly(slices.Sorted(slices.Values(numbers))[(len(numbers)-1)/2])
}

// Group reports whether the figures of one group may be told: neither it nor all
// the others without it are so few people.
func (t Least) Group(people, elsewhere int) bool {
	return !t.small(OfPeople(people)) && !t.small(OfPeople(elsewhere))
}
