package words

import (
	"testing"
	"time"

	"alongside/data"
)

func TestWhenAGroupMeetsInWords(t *testing.T) {
	Install()
	for want, s := range map[string]data.Schedule{
		"Every Thursday at 19:00":                    {Weekday: time.Thursday, Weeks: 1},
		"Thursday at 19:00, every 2 weeks":           {Weekday: time.Thursday, Weeks: 2},
		"Every Monday and Thursday at 19:00":         {Weekday: time.Thursday, More: data.DaysOf(time.Monday), Weeks: 1},
		"Every Monday, Thursday and Sunday at 19:00": {Weekday: time.Thursday, More: data.DaysOf(time.Monday, time.Sunday), Weeks: 1},
		"The first Monday of the month at 19:00":     {Weekday: time.Monday, Weeks: 1, Nth: 1},
		"The last Friday of the month at 19:00":      {Weekday: time.Friday, Weeks: 1, Nth: data.LastOfMonth},
	} {
		s.Start = data.At(19, 0)
		if got := Schedule(s); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
