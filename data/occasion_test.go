package data_test

import (
	"testing"

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
