package data_test

import (
	"testing"

	"alongside/data"
)

func TestEveryHourBelongsToOnePartOfTheDay(t *testing.T) {
	want := [24]data.DayPart{}
	for hour := range want {
		switch {
		case hour < 5 || hour >= 18:
			want[hour] = data.Evening
		case hour < 12:
			want[hour] = data.Morning
		default:
			want[hour] = data.Afternoon
		}
	}
	for hour, part := range want {
		for _, minute := range []int{0, 59} {
			if got := data.At(hour, minute).Part(); got != part {
				t.Errorf("%02d:%02d is %v, want %v", hour, minute, got, part)
			}
		}
	}
}

func TestWhatIsTonight(t *testing.T) {
	at := func(text string) data.TimeOfDay {
		v, err := data.ParseTimeOfDay(text)
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
	for _, c := range []struct {
		day   int // after callDay
		time  string
		today int
		now   string
		want  bool
	}{
		{0, "19:00", 0, "08:00", true},
		{0, "19:00", 0, "21:00", true},
		{0, "18:00", 0, "12:00", true},
		{0, "17:59", 0, "17:59", false}, // the greeting says afternoon
		{0, "12:30", 0, "19:00", false},
		{0, "19:00", 1, "04:59", true}, // the night is that evening's
		{0, "19:00", 1, "05:00", false},
		{1, "01:00", 0, "22:00", true}, // after midnight, and of one evening
		{1, "01:00", 1, "00:30", true},
		{1, "01:00", 1, "08:00", false},
		{1, "19:00", 1, "00:30", false}, // of the day that has begun, and not of the evening
		{1, "19:00", 0, "21:00", false},
		{-7, "19:00", 0, "19:00", false},
	} {
		got := data.Tonight(callDay.AddDays(c.day), at(c.time), callDay.AddDays(c.today), at(c.now))
		if got != c.want {
			t.Errorf("day %+d at %s, on day %+d at %s: tonight is %v", c.day, c.time, c.today, c.now, got)
		}
	}
}

func TestAMeetingIsAheadUntilItBegins(t *testing.T) {
	meeting := func(day, hour int, state data.MeetingState) data.Meeting {
		return data.Meeting{Date: callDay.AddDays(day), Start: data.At(hour, 0), State: state}
	}
	for name, c := range map[string]struct {
		meeting data.Meeting
		ahead   func(hour int) bool // on the day, for every hour of it
	}{
		"in the evening":            {meeting(0, 19, data.Planned), func(h int) bool { return h >= 5 && h < 19 }},
		"with its register open":    {meeting(0, 19, data.Open), func(h int) bool { return h >= 5 && h < 19 }},
		"at noon":                   {meeting(0, 12, data.Planned), func(h int) bool { return h >= 5 && h < 12 }},
		"after midnight":            {meeting(1, 1, data.Planned), func(h int) bool { return h >= 5 }},
		"in the night of yesterday": {meeting(0, 2, data.Planned), func(h int) bool { return h < 2 }},
		"closed":                    {meeting(0, 19, data.Closed), func(int) bool { return false }},
		"cancelled":                 {meeting(0, 19, data.DidNotMeet), func(int) bool { return false }},
		"tomorrow's":                {meeting(1, 19, data.Planned), func(int) bool { return false }},
		"yesterday's":               {meeting(-1, 19, data.Planned), func(int) bool { return false }},
	} {
		for hour := range 24 {
			if got, want := c.meeting.IsAhead(callDay, data.At(hour, 0)), c.ahead(hour); got != want {
				t.Errorf("%s, at %02d:00: ahead is %v", name, hour, got)
			}
		}
	}
}
