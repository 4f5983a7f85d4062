package words_test

import (
	"testing"

	"alongside/data"
	"alongside/ui/words"
)

func TestHowFarADayLiesAheadIsSaidInWords(t *testing.T) {
	words.Install()
	today := data.NewDate(2026, 11, 19)
	for days, want := range map[int]string{
		-21: "3 weeks ago", -1: "yesterday", 0: "today", 1: "tomorrow", 2: "in 2 days", 13: "in 13 days",
		14: "in 2 weeks", 21: "in 3 weeks", 62: "in 8 weeks", 63: "in 2 months", 400: "in 13 months",
	} {
		if got := words.Ahead(today.AddDays(days), today); got != want {
			t.Errorf("%d days on: %q, want %q", days, got, want)
		}
	}
}
