package words

import (
	"strings"
	"testing"
	"time"

	"alongside/data"
)

var today = data.NewDate(2026, time.November, 19)

func TestEveryReasonIsSaidInWords(t *testing.T) {
	Install()
	said := make(map[string]data.ReasonKind)
	for _, kind := range data.ReasonKinds() {
		r := data.Reason{
			Kind: kind, Text: "Arabic", Count: 2, Of: 4, Date: data.NewDate(2026, time.March, 2),
			Rate: data.Rate{Attended: 9, Missed: 2}, Times: data.TimesAt(time.Tuesday, data.Evening), End: data.Mismatch,
		}
		text := Reason(r, today)
		declines := kind == data.MentorDeclines || kind == data.MenteeDeclines
		switch other, twice := said[text]; {
		case text == "" || strings.Contains(text, "{{"):
			t.Errorf("%v is said as %q", kind, text)
		case twice && !declines:
			t.Errorf("%v and %v are both said as %q", kind, other, text)
		}
		said[text] = kind
	}
}

func TestReasonsCarryTheirFigures(t *testing.T) {
	Install()
	for _, c := range []struct {
		reason data.Reason
		want   string
	}{
		{data.Reason{Kind: data.DetoxDone, Date: data.NewDate(2026, time.September, 20)}, "Detox finished 20 September"},
		{data.Reason{Kind: data.RehabDone, Count: 6, Date: data.NewDate(2025, time.November, 1)}, "6 weeks of rehab, until 1 November 2025"},
		{data.Reason{Kind: data.RehabShort, Count: 1, Of: 4}, "1 week of rehab; ideally it is 4 or more"},
		{data.Reason{Kind: data.TrainingDone, Text: "CBT basics", Date: data.NewDate(2026, time.March, 2)}, "CBT basics, March 2026"},
		{data.Reason{Kind: data.SharedTimes, Times: data.TimesAt(time.Tuesday, data.Evening)}, "Both free: Tuesday evenings"},
		{data.Reason{Kind: data.AttendsTooSeldom, Rate: data.Rate{Attended: 9, Missed: 2}, Of: 90}, "Attended 9 of 11 (" + Percent(82) + "); the programme asks for " + Percent(90)},
		{
			data.Reason{Kind: data.PairedBefore, Date: data.NewDate(2026, time.May, 3), End: data.Mismatch},
			"Were a pair until 3 May: not the right match",
		},
	} {
		t.Run(c.want, func(t *testing.T) {
			if got := Reason(c.reason, today); got != c.want {
				t.Errorf("got %q", got)
			}
		})
	}
}
