package data_test

import (
	"encoding/json"
	"fmt"
	"testing"
	"time"

	"alongside/data"
)

func TestEveryMinuteOfTheDayComesBackFromItsText(t *testing.T) {
	seen := map[data.TimeOfDay]bool{0: true}
	for hour := range 24 {
		for minute := range 60 {
			at := data.At(hour, minute)
			if seen[at] {
				t.Fatalf("%02d:%02d is the same as another minute, or as no time", hour, minute)
			}
			seen[at] = true
			text := fmt.Sprintf("%02d:%02d", hour, minute)
			if at.String() != text || at.Minutes() != hour*60+minute || at.IsZero() {
				t.Fatalf("%s became %q, %d minutes", text, at, at.Minutes())
			}
			if back, err := data.ParseTimeOfDay(text); err != nil || back != at {
				t.Fatalf("%q was read as %v, %v", text, back, err)
			}
			if err := at.Validate(); err != nil {
				t.Fatalf("%s: %v", text, err)
			}
		}
	}
}

func TestATimeIsTheOneThatTheClockOnTheWallShows(t *testing.T) {
	at := time.Date(2026, 5, 3, 18, 59, 59, 0, time.FixedZone("here", -5*3600))
	if got := data.TimeOfDayOf(at); got != data.At(18, 59) {
		t.Errorf("got %v", got)
	}
}

func TestTextThatIsNoTimeIsRefused(t *testing.T) {
	for _, text := range []string{"24:00", "19:60", "-1:00", "19", "19.00", "7 pm", "19:00:00", " 19:00", "noon", "१९:००"} {
		if got, err := data.ParseTimeOfDay(text); err == nil || got != 0 {
			t.Errorf("%q was read as %v", text, got)
		}
		kept := data.At(19, 0)
		if err := kept.UnmarshalText([]byte(text)); err == nil || kept != data.At(19, 0) {
			t.Errorf("%q overwrote a time with %v", text, kept)
		}
	}
}

func TestAnHourMayBeTypedWithOneDigit(t *testing.T) {
	if got, err := data.ParseTimeOfDay("9:05"); err != nil || got != data.At(9, 5) {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestNoTimeIsEmptyTextAndNotMidnight(t *testing.T) {
	none, err := data.ParseTimeOfDay("")
	if err != nil || !none.IsZero() || none.String() != "" || none.Minutes() != 0 {
		t.Errorf("got %v, %v", none, err)
	}
	if none == data.At(0, 0) {
		t.Error("midnight is taken for no time")
	}
	if err := none.Validate(); err != nil {
		t.Errorf("no time is refused: %v", err)
	}
}

func TestATimeIsTextInJSON(t *testing.T) {
	for _, want := range []data.TimeOfDay{0, data.At(0, 0), data.At(19, 30), data.At(23, 59)} {
		text, err := json.Marshal(want)
		if err != nil || string(text) != `"`+want.String()+`"` {
			t.Fatalf("%v became %s, %v", want, text, err)
		}
		var got data.TimeOfDay
		if err := json.Unmarshal(text, &got); err != nil || got != want {
			t.Errorf("%s came back as %v, %v", text, got, err)
		}
	}
}

func TestATimeThatNoClockShowsIsRefused(t *testing.T) {
	refuses(t, func() data.TimeOfDay { return data.At(23, 59) }, []refusal[data.TimeOfDay]{
		{"24:00 is tomorrow", func(at *data.TimeOfDay) { *at = data.At(24, 0) }, "time"},
		{"it is before midnight", func(at *data.TimeOfDay) { *at = -1 }, "time"},
	})
}

func TestATimePrecedesAnotherOfTheSameEvening(t *testing.T) {
	for _, c := range []struct {
		time, other data.TimeOfDay
		want        bool
	}{
		{data.At(18, 0), data.At(19, 0), true},
		{data.At(19, 0), data.At(19, 0), false},
		{data.At(20, 15), data.At(19, 0), false},
		{data.At(0, 10), data.At(22, 30), false}, // after midnight
		{data.At(22, 30), data.At(0, 10), true},
	} {
		if got := c.time.Precedes(c.other); got != c.want {
			t.Errorf("%s precedes %s: %v", c.time, c.other, got)
		}
	}
}
