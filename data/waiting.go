package data

import (
	"cmp"
	"slices"
)

// Waiting is somebody without a mentor, and since when and why.
type Waiting struct {
	Person Person `json:"person"`
	// Since is the day since when they have waited: noted as such, or the end
	// of their last pair, or the day on which they joined; none: not known.
	Since Date      `json:"since,omitempty"`
	Why   WaitsFor  `json:"why"`
	Last  Pair      `json:"-"` // their last pair, where Why is LastPairEnded
	Ready Readiness `json:"ready,omitzero"`
}

// WaitsFor is why somebody is on the waiting list.
type WaitsFor uint8

// The ways onto the waiting list.
const (
	NotedAsWaiting WaitsFor = iota
	LastPairEnded           // and not because they had come to its good end
	NoMentorYet             // a mentee of whom nobody noted that they wait
)

var waitsForNames = spelt[WaitsFor]("waits", "noted", "last-pair-ended", "no-mentor-yet")

// String is the way as the terminal and JSON have it, in English.
func (w WaitsFor) String() string { return waitsForNames.of(w) }

// MarshalText writes the way's name, so that JSON shows it.
func (w WaitsFor) MarshalText() ([]byte, error) { return []byte(w.String()), nil }

// Days is how long they have waited; 0 where nobody knows since when.
func (w Waiting) Days(today Date) int {
	if w.Since == 0 {
		return 0
	}
	return max(0, int(today-w.Since))
}

// WaitingList lists who is without a mentor, the longest waiting first: before
// those mentees of whom nobody has noted that they wait, by the day on which
// they joined. Those of one day stand as SortAsShown has them. A pair that is proposed is no longer waiting. Whoever completed
// their last pair, moved on, or has become a mentor waits only where that has
// been noted since.
func WaitingList(n Names, people []Person, pairs []Pair, today Date) []Waiting {
	list := allWaiting(people, pairs, today)
	SortAsShown(n, list, func(w Waiting) Person { return w.Person })
	slices.SortStableFunc(list, func(a, b Waiting) int { return cmp.Compare(a.turn(), b.turn()) })
	return list
}

// allWaiting are those of the waiting list, in the order of the people.
func allWaiting(people []Person, pairs []Pair, today Date) []Waiting {
	paired := make(map[ID]bool)
	ended := make(map[ID][]Pair)
	for _, p := range pairs {
		if p.Live() {
			paired[p.Mentee] = true
		} else {
			ended[p.Mentee] = append(ended[p.Mentee], p)
		}
	}
	var list []Waiting
	for _, p := range people {
		if paired[p.ID] || p.HasLeft(today) {
			continue
		}
		if w, waits := waitingFor(p, lastOf(ended[p.ID])); waits {
			w.Ready = ReadyForMentor(p, today)
			list = append(list, w)
		}
	}
	return list
}

// waitingFor judges somebody without a mentor; last is their last pair, if any.
func waitingFor(p Person, last Pair) (Waiting, bool) {
	w := Waiting{Person: p}
	noted, ended := p.Path.WaitingSince, Date(0)
	if len(last.Steps) > 0 {
		ended = last.Now().Date
	}
	switch {
	case noted != 0 && noted >= ended:
		w.Since = noted
	case !p.Roles.Has(Mentee) && noted == 0, p.Roles.Has(Mentor):
		return Waiting{}, false
	case ended == 0:
		w.Since, w.Why = p.Joined, NoMentorYet
	default:
		reason := last.Now().Reason
		if reason == Completed || reason == MovedOn || reason == Died {
			return Waiting{}, false
		}
		w.Since, w.Why, w.Last = ended, LastPairEnded, last
	}
	return w, true
}

// turn orders the list: those who are known to wait, then the others, then
// those of whom no day is known.
func (w Waiting) turn() Date {
	const later = 1 << 24 // far beyond any date
	switch {
	case w.Since == 0:
		return 2 * later
	case w.Why == NoMentorYet:
		return later + w.Since
	}
	return w.Since
}
