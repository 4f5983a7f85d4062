package data_test

import (
	"slices"
	"strings"
	"testing"
	"time"

	"alongside/data"
)

func TestMeetingNow(t *testing.T) {
	meeting := func(days, hour int, state data.MeetingState) data.Meeting {
		return data.Meeting{ID: data.NewID(), Date: callDay.AddDays(days), Start: data.At(hour, 0), State: state}
	}
	tests := []struct {
		name     string
		meetings []data.Meeting
		want     int // which of the meetings
		occasion data.Occasion
	}{
		{"none is planned", nil, 0, data.NoMeeting},
		{"today's", []data.Meeting{meeting(-7, 19, data.Planned), meeting(0, 19, data.Planned), meeting(7, 19, data.Planned)}, 1, data.MeetsToday},
		{"of two today the nearer to now", []data.Meeting{meeting(0, 10, data.Planned), meeting(0, 19, data.Planned)}, 1, data.MeetsToday},
		{"of two today the open one", []data.Meeting{meeting(0, 10, data.Open), meeting(0, 19, data.Planned)}, 0, data.MeetsToday},
		{"today's before one left open", []data.Meeting{meeting(-1, 19, data.Open), meeting(0, 19, data.Planned)}, 1, data.MeetsToday},
		{"the latest left open", []data.Meeting{meeting(-9, 19, data.Open), meeting(-2, 19, data.Open), meeting(5, 19, data.Planned)}, 1, data.LeftOpen},
		{"yesterday's that was never opened is over", []data.Meeting{meeting(-1, 19, data.Planned), meeting(3, 19, data.Planned)}, 1, data.ComesNext},
		{"the next", []data.Meeting{meeting(-7, 19, data.Planned), meeting(5, 19, data.Planned), meeting(12, 19, data.Planned)}, 1, data.ComesNext},
		{"none after the last", []data.Meeting{meeting(-7, 19, data.Planned)}, 0, data.NoMeeting},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, occasion := data.MeetingNow(tt.meetings, callDay, data.At(18, 30))
			if occasion != tt.occasion {
				t.Fatalf("occasion %v, want %v", occasion, tt.occasion)
			}
			if occasion != data.NoMeeting && got.ID != tt.meetings[tt.want].ID {
				t.Errorf("got the meeting of %v at %v", got.Date, got.Start)
			}
		})
	}
}

func TestTonightLastsUntilFiveInTheMorning(t *testing.T) {
	at := func(days int, start data.TimeOfDay, state data.MeetingState) data.Meeting {
		return data.Meeting{ID: data.NewID(), Date: callDay.AddDays(days), Start: start, State: state}
	}
	const planned, open = data.Planned, data.Open
	week := at(7, data.At(19, 0), planned)
	type answer struct {
		want     int // which of the meetings; -1: next week's
		occasion data.Occasion
	}
	today, lastNight, next, leftOpen := data.MeetsToday, data.MetLastNight, data.ComesNext, data.LeftOpen
	for name, c := range map[string]struct {
		meetings []data.Meeting
		want     map[string]answer // by day and time on the wall; "+1" is the day after
	}{
		"one that was never opened": {
			[]data.Meeting{at(0, data.At(19, 0), planned)},
			map[string]answer{
				"23:30": {0, today}, "+1 00:05": {0, lastNight}, "+1 02:00": {0, lastNight}, "+1 04:59": {0, lastNight},
				"+1 05:00": {-1, next}, "+1 12:00": {-1, next},
			},
		},
		"one that is open": {
			[]data.Meeting{at(0, data.At(19, 0), open)},
			map[string]answer{
				"23:30": {0, today}, "+1 00:05": {0, lastNight}, "+1 02:00": {0, lastNight}, "+1 05:00": {0, leftOpen}, "+1 12:00": {0, leftOpen},
			},
		},
		"one that is open, and another group the day after": {
			[]data.Meeting{at(0, data.At(19, 0), open), at(1, data.At(18, 0), planned)},
			map[string]answer{
				"23:30": {0, today}, "+1 00:05": {0, lastNight}, "+1 02:00": {0, lastNight}, "+1 05:00": {1, today},
				"+1 12:00": {1, today}, "+1 17:55": {1, today}, "+2 00:05": {1, lastNight},
			},
		},
		"one that is open, and another group due in the night": {
			[]data.Meeting{at(0, data.At(19, 0), open), at(1, data.At(1, 0), planned)},
			map[string]answer{"23:30": {0, today}, "23:59": {0, today}, "+1 00:05": {1, today}, "+1 02:00": {1, today}},
		},
		"an early one the morning after": {
			[]data.Meeting{at(0, data.At(19, 0), planned), at(1, data.At(5, 30), planned)},
			map[string]answer{"+1 00:05": {0, lastNight}, "+1 04:29": {0, lastNight}, "+1 04:30": {1, today}},
		},
		"two groups on one evening": {
			[]data.Meeting{at(0, data.At(18, 0), planned), at(0, data.At(20, 0), planned)},
			map[string]answer{"18:50": {0, today}, "19:10": {1, today}, "23:30": {1, today}, "+1 00:05": {1, lastNight}, "+1 12:00": {-1, next}},
		},
		"two groups on one evening, one of them open": {
			[]data.Meeting{at(0, data.At(18, 0), open), at(0, data.At(20, 0), planned)},
			map[string]answer{"23:30": {0, today}, "+1 00:05": {0, lastNight}},
		},
		"one at noon": {
			[]data.Meeting{at(0, data.At(12, 0), planned)},
			map[string]answer{"23:30": {0, today}, "+1 00:00": {0, lastNight}, "+1 00:05": {-1, next}},
		},
		"one that was called off": {
			nil, // it is not among the planned and the open
			map[string]answer{"23:30": {-1, next}, "+1 00:05": {-1, next}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			for clock, want := range c.want {
				day, days := callDay, 0
				text := clock
				if n, after, later := strings.Cut(clock, " "); later {
					days, text = int(n[1]-'0'), after
				}
				day = day.AddDays(days)
				now, err := data.ParseTimeOfDay(text)
				if err != nil {
					t.Fatal(err)
				}
				all := append(slices.Clone(c.meetings), week)
				got, occasion := data.MeetingNow(all, day, now)
				wanted := week
				if want.want >= 0 {
					wanted = all[want.want]
				}
				if occasion != want.occasion || got.ID != wanted.ID {
					t.Errorf("%s: %v, the meeting of %v at %v; want %v, that of %v at %v",
						clock, occasion, got.Date, got.Start, want.occasion, wanted.Date, wanted.Start)
				}
			}
		})
	}
}

func TestAJourneyOverAZoneKeepsTheEvening(t *testing.T) {
	last := data.Meeting{ID: data.NewID(), Date: data.NewDate(2026, 10, 24), Start: data.At(19, 0)}
	for _, zone := range []int{-3, 0, 1, 3} { // hours east
		now := time.Date(2026, 10, 24, 23, 30, 0, 0, time.UTC).In(time.FixedZone("", zone*3600))
		got, occasion := data.MeetingNow([]data.Meeting{last}, data.DateOf(now), data.TimeOfDayOf(now))
		if got.ID != last.ID || occasion != data.MeetsToday && occasion != data.MetLastNight {
			t.Errorf("%d hours east, where it is %v: %v", zone, now, occasion)
		}
	}
}

func TestTheEveningThatItIs(t *testing.T) {
	for clock, want := range map[string]data.Date{
		"00:00": callDay - 1, "04:59": callDay - 1, "05:00": callDay, "12:00": callDay, "23:59": callDay,
	} {
		now, err := data.ParseTimeOfDay(clock)
		if got := data.EveningOf(callDay, now); err != nil || got != want {
			t.Errorf("at %s it is the evening of %v, want %v", clock, got, want)
		}
		m := data.Meeting{Date: callDay - 1, Start: data.At(19, 0)}
		if got := m.IsTonight(callDay, now); got != (want < callDay) {
			t.Errorf("at %s last night's is tonight's: %v", clock, got)
		}
	}
}
