package data

import "slices"

// Occasion says why a meeting is the one to speak of today.
type Occasion uint8

// The occasions.
const (
	NoMeeting Occasion = iota
	MeetsToday
	LeftOpen // an earlier meeting whose register was never closed
	ComesNext
)

// MeetingNow chooses, of the planned and open meetings in order of date, the
// one that a facilitator most likely came for: today's (an open one first,
// else the one that starts nearest to now), else the latest that was left
// open, else the next.
func MeetingNow(current []Meeting, today Date, now TimeOfDay) (Meeting, Occasion) {
	if todays := slices.DeleteFunc(slices.Clone(current), func(m Meeting) bool { return m.Date != today }); len(todays) > 0 {
		return slices.MinFunc(todays, func(a, b Meeting) int { return distanceFrom(a, now) - distanceFrom(b, now) }), MeetsToday
	}
	if open := MeetingsLeftOpen(current, today); len(open) > 0 {
		return open[len(open)-1], LeftOpen
	}
	for _, m := range current {
		if m.Date > today {
			return m, ComesNext
		}
	}
	return Meeting{}, NoMeeting
}

// distanceFrom is the time between now and the start, in minutes; an open
// meeting is nearer than any other.
func distanceFrom(m Meeting, now TimeOfDay) int {
	if m.State == Open {
		return -1
	}
	return max(m.Start.Minutes()-now.Minutes(), now.Minutes()-m.Start.Minutes())
}

// MeetingsLeftOpen lists the meetings of earlier days whose register is open.
func MeetingsLeftOpen(meetings []Meeting, today Date) []Meeting {
	var open []Meeting
	for _, m := range meetings {
		if m.State == Open && m.Date < today {
			open = append(open, m)
		}
	}
	return open
}
