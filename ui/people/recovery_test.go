package people

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestTheRecoveryDateIsCorrectedOrBeginsAnew(t *testing.T) {
	const first, second, third data.Date = 739000, 739100, 739200
	for _, c := range []struct {
		name     string
		dates    []data.Date
		date     data.Date
		newStart bool
		want     []data.Date
	}{
		{"the first date", nil, first, false, []data.Date{first}},
		{"a mistake leaves no trace", []data.Date{first}, second, false, []data.Date{second}},
		{"a new start keeps the past", []data.Date{first}, second, true, []data.Date{first, second}},
		{"only the last date is corrected", []data.Date{first, second}, third, false, []data.Date{first, third}},
		{"the same date changes nothing", []data.Date{first}, first, true, []data.Date{first}},
		{"an emptied field takes the date back", []data.Date{first, second}, 0, false, []data.Date{first}},
		{"no date at all", nil, 0, false, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := withRecoveryDate(c.dates, c.date, c.newStart)
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("dates (-want +got):\n%s", d)
			}
		})
	}
}
