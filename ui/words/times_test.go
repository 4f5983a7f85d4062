package words

import (
	"testing"
	"time"

	"alongside/data"
)

func TestFreeTimesAreSaidAsPeopleSayThem(t *testing.T) {
	Install()
	at := func(part data.DayPart, days ...time.Weekday) (set data.Times) {
		for _, day := range days {
			set |= data.TimesAt(day, part)
		}
		return set
	}
	week := []time.Weekday{time.Monday, time.Tuesday, time.Wednesday, time.Thursday, time.Friday}
	for _, c := range []struct {
		name  string
		times data.Times
		want  string
	}{
		{"nothing noted", 0, ""},
		{"one evening", at(data.Evening, time.Tuesday), "Tuesday evenings"},
		{"two evenings", at(data.Evening, time.Thursday, time.Tuesday), "Tuesday and Thursday evenings"},
		{"three mornings", at(data.Morning, time.Monday, time.Friday, time.Sunday), "Monday, Friday and Sunday mornings"},
		{"all weekdays", at(data.Afternoon, week...), "weekday afternoons"},
		{"all weekdays and the weekend", at(data.Evening, append(week, time.Saturday, time.Sunday)...), "all evenings"},
		{"the weekend", at(data.Morning, time.Saturday, time.Sunday), "weekend mornings"},
		{
			"the evenings first", at(data.Morning, time.Saturday) | at(data.Evening, time.Monday),
			"Monday evenings, Saturday mornings",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Times(c.times); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
