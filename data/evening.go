package data

const (
	// nightEnds is until when a facilitator still writes up the evening before.
	nightEnds = 5 * 60
	// noon and eveningBegins part the day.
	noon          = 12 * 60
	eveningBegins = 18 * 60
)

// Part is the part of the day that a time belongs to; the night is that of the evening
// before it. Greetings and whatever says "tonight" go by it, so that no two of them
// disagree.
func (t TimeOfDay) Part() DayPart {
	switch m := t.Minutes(); {
	case m < nightEnds, m >= eveningBegins:
		return Evening
	case m < noon:
		return Morning
	}
	return Afternoon
}

// EveningOf is the date of the evening that it is: until five in the morning that
// of the day before. Like every rule about tonight it goes by the clock on the
// wall, wherever that hangs.
func EveningOf(today Date, now TimeOfDay) Date {
	if now.Minutes() < nightEnds {
		return today.AddDays(-1)
	}
	return today
}

// Tonight reports whether a time of a day lies in the evening that the present day
// has, or that midnight has not ended.
func Tonight(d Date, at TimeOfDay, today Date, now TimeOfDay) bool {
	return at.Part() == Evening && EveningOf(d, at) == EveningOf(today, now)
}

// IsAhead reports whether the meeting will still begin before the present day and
// its evening are over, so that somebody can be asked to come to it.
func (m Meeting) IsAhead(today Date, now TimeOfDay) bool {
	return (m.State == Planned || m.State == Open) &&
		EveningOf(m.Date, m.Start) == EveningOf(today, now) && m.minutesTo(today, now) > 0
}
