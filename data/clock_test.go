package data_test

import (
	"testing"
	"time"

	"alongside/data"
)

func TestAClockIsBehindWhereMoreThanADayIsMissing(t *testing.T) {
	noted := time.Date(2026, time.November, 19, 20, 30, 0, 0, time.UTC)
	for _, c := range []struct {
		now    time.Time
		behind bool
	}{
		{noted, false},
		{noted.AddDate(1, 0, 0), false}, // a programme may rest, or the clock be ahead: nobody can tell
		{noted.Add(-time.Hour), false},  // the autumn change
		{noted.Add(-24 * time.Hour), false},
		{noted.Add(-24*time.Hour - time.Second), true},
		{noted.AddDate(-10, 0, 0), true},                                     // an empty battery
		{noted.In(time.FixedZone("", -11*3600)).Add(-23 * time.Hour), false}, // another zone is no other time
		{time.Time{}.Add(time.Hour), true},                                   // the year 1
	} {
		if got := data.ClockIsBehind(c.now, noted); got != c.behind {
			t.Errorf("at %v behind: %v", c.now, got)
		}
	}
}
