package incoming

import (
	"time"

	"alongside/data"
)

// weekdaysOf are those on which a group meets or has met: a list of its past may be of
// the time before it changed its day.
func weekdaysOf(g data.Group) map[time.Weekday]bool {
	days := map[time.Weekday]bool{}
	for _, s := range g.Stretches() {
		for _, day := range s.Schedule.Days() {
			days[day] = true
		}
	}
	return days
}
