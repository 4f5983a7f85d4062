package data

import "slices"

// Occasion says why a meeting is the one to speak of today.
type Occasion uint8

// The occasions.
const (
	NoMeeting Occasion = iota
	MeetsToday
	MetLastNight // before midnight, and the night is not over
	LeftOpen     // an earlier meeting whose register was never closed
	ComesNext
)

const (
	// sameNight is for how long after its start, in minutes, a meeting may
	// belong to the night in which its register is taken.
	sameNight = 12 * 60
	// dueWithin is how long before its start, in minutes, people may come.
	dueWithin = 60
)

// IsTonight reports whether a meeting belongs to the present day, or to an
// evening that midnight has not ended.
func (m Meeting) IsTonight(today Date, now TimeOfDay) bool {
	return m.Date == today || m.wasLastNight(today, now)
}

func (m Meeting) wasLastNight(today Date, now TimeOfDay) bool {
	return m.Date < today && m.Date == EveningOf(today, now) && m.minutesTo(today, now) >= -sameNight
}

// minutesTo is the time from now to the start; it is below 0 after it.
func (m Meeting) minutesTo(today Date, now TimeOfDay) int {
	return int(m.Date-today)*24*60 + m.Start.Minutes() - now.Minutes()
}

// MeetingNow chooses, of the planned and open meetings in order of date, the
// one that a facilitator most likely came for: of tonight's that which is open,
// else the one that starts nearest to now. Past midnight, last night's come
// before those of the new day until people may come to one of these. Else it
// is the latest that was left open, else the next.
func MeetingNow(current []Meeting, today Date, now TimeOfDay) (Meeting, Occasion) {
	among := func(fits func(Meeting) bool) []Meeting {
		return slices.DeleteFunc(slices.Clone(current), func(m Meeting) bool { return !fits(m) })
	}
	todays := among(func(m Meeting) bool { return m.Date == today })
	lastNights := among(func(m Meeting) bool { return m.wasLastNight(today, now) })
	due := slices.ContainsFunc(todays, func(m Meeting) bool { return m.State == Open || m.minutesTo(today, now) <= dueWithin })
	switch {
	case len(lastNights) > 0 && !due:
		return nearest(lastNights, today, now), MetLastNight
	case len(todays) > 0:
		return nearest(todays, today, now), MeetsToday
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

// nearest is the meeting that starts nearest to now; an open one is nearer than
// any other.
func nearest(meetings []Meeting, today Date, now TimeOfDay) Meeting {
	distance := func(m Meeting) int {
		if m.State == Open {
			return -1
		}
		return max(m.minutesTo(today, now), -m.minutesTo(today, now))
	}
	return slices.MinFunc(meetings, func(a, b Meeting) int { return distance(a) - distance(b) })
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
