package words

import (
	"testing"
	"time"
)

func TestTonightIsSaidOfTheEveningAlone(t *testing.T) {
	Install()
	at := func(day, hour, minute int) time.Time {
		return time.Date(2026, time.November, day, hour, minute, 0, 0, time.UTC)
	}
	for _, c := range []struct {
		at, now   time.Time
		list, say string
	}{
		{at(19, 17, 49), at(19, 17, 52), "Today, 17:49", "today at 17:49"}, // while the greeting is "Good afternoon"
		{at(19, 18, 0), at(19, 18, 0), "Tonight, 18:00", "tonight at 18:00"},
		{at(19, 9, 30), at(19, 21, 0), "Today, 09:30", "today at 09:30"},
		{at(20, 0, 10), at(20, 0, 30), "Tonight, 00:10", "tonight at 00:10"},
		{at(20, 0, 10), at(20, 19, 0), "Today, 00:10", "today at 00:10"},
		{at(19, 21, 4), at(20, 9, 0), "Thu 19 Nov, 21:04", "yesterday at 21:04"},
	} {
		if got := Moment(c.at, c.now); got != c.list {
			t.Errorf("%v at %v: %q, want %q", c.at, c.now, got, c.list)
		}
		if got := MomentInSentence(c.at, c.now); got != c.say {
			t.Errorf("%v at %v: %q, want %q", c.at, c.now, got, c.say)
		}
	}
}
