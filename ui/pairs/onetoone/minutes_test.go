package onetoone

import (
	"testing"
)

func TestMinutesAreReadAsPeopleWriteThem(t *testing.T) {
	for _, c := range []struct {
		text string
		want int
		bad  bool
	}{
		{text: "", want: 0},
		{text: "45", want: 45},
		{text: " 45 min ", want: 45},
		{text: "45 minutes", want: 45},
		{text: "1h", want: 60},
		{text: "1 h 30", want: 90},
		{text: "1:30", want: 90},
		{text: "2h 5m", want: 125},
		{text: "an hour", bad: true},
		{text: "-5", bad: true},
		{text: "4h5h", bad: true},
		{text: "99999", bad: true},
	} {
		t.Run(c.text, func(t *testing.T) {
			got, err := Minutes(c.text)
			if got != c.want || (err != nil) != c.bad {
				t.Errorf("got %d, %v", got, err)
			}
		})
	}
}
