package data

// StatusOnArrival is how somebody counts who comes in at that time: late once
// the group's grace period after the start is over, else present. On another
// day than the meeting's the clock tells nothing.
func StatusOnArrival(g Group, m Meeting, today Date, now TimeOfDay) Status {
	if m.Date == today && now.Minutes() > m.Start.Minutes()+g.GraceMinutes {
		return Late
	}
	return Present
}
