package data_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

var (
	tuesdayEvening  = data.TimesAt(time.Tuesday, data.Evening)
	saturdayMorning = data.TimesAt(time.Saturday, data.Morning)
	sundayEvening   = data.TimesAt(time.Sunday, data.Evening)
)

func TestTimesAreListedAsAWeekGoes(t *testing.T) {
	for name, c := range map[string]struct {
		times data.Times
		want  string
	}{
		"none at all": {0, ""},
		"one":         {tuesdayEvening, "tuesday evening"},
		"several, the Sunday last": {
			sundayEvening | data.TimesAt(time.Tuesday, data.Afternoon) | saturdayMorning | tuesdayEvening,
			"tuesday afternoon, tuesday evening, saturday morning, sunday evening",
		},
	} {
		t.Run(name, func(t *testing.T) {
			if text, err := c.times.MarshalText(); err != nil || string(text) != c.want {
				t.Errorf("got %q, %v, want %q", text, err, c.want)
			}
		})
	}
	if got := data.DayPart(9).String(); got != "part-9" {
		t.Errorf("an unknown part is %q", got)
	}
}

func TestEveryPartOfTheWeekIsOneOfTheTimes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		times := data.Times(rapid.Uint32Range(0, 1<<21-1).Draw(t, "times"))
		if err := times.Validate(); err != nil {
			t.Fatal(err)
		}
		var again data.Times
		n := 0
		for day, part := range times.All() {
			again |= data.TimesAt(day, part)
			n++
		}
		if again != times || n != times.Len() {
			t.Fatalf("%d parts of %d came back as %v, want %v", n, times.Len(), again, times)
		}
	})
}

func TestListingTimesCanStop(t *testing.T) {
	var first []time.Weekday
	for day := range (tuesdayEvening | saturdayMorning).All() {
		first = append(first, day)
		break
	}
	if diff := cmp.Diff([]time.Weekday{time.Tuesday}, first); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
