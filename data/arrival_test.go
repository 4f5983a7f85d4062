package data_test

import (
	"testing"

	"alongside/data"
)

func TestWhoComesAfterTheGracePeriodIsLate(t *testing.T) {
	evening := day("2026-11-19")
	meeting := data.Meeting{Date: evening, Start: data.At(19, 0)}
	for _, c := range []struct {
		name  string
		grace int
		today data.Date
		now   data.TimeOfDay
		want  data.Status
	}{
		{"long before", 10, evening, data.At(18, 20), data.Present},
		{"at the start", 10, evening, data.At(19, 0), data.Present},
		{"in the last minute of grace", 10, evening, data.At(19, 10), data.Present},
		{"a minute after it", 10, evening, data.At(19, 11), data.Late},
		{"without grace", 0, evening, data.At(19, 1), data.Late},
		{"on the day after, in the register left open", 10, evening.AddDays(1), data.At(21, 0), data.Present},
	} {
		if got := data.StatusOnArrival(data.Group{GraceMinutes: c.grace}, meeting, c.today, c.now); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
