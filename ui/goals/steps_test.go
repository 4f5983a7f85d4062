package goals

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestStepsKeepTheirDayWhenTheyAreChanged(t *testing.T) {
	const monday, tuesday = data.Date(20), data.Date(21)
	before := []data.GoalStep{{Text: "Telly off at eleven", Done: monday}, {Text: "Buy a book"}, {Text: "Read in bed", Done: tuesday}}
	for name, c := range map[string]struct {
		typed string
		want  []data.GoalStep
	}{
		"nothing changed":  {"Telly off at eleven\nBuy a book\nRead in bed", before},
		"one added":        {"Telly off at eleven\nBuy a book\nRead in bed\nTea without caffeine", append(before[:3:3], data.GoalStep{Text: "Tea without caffeine"})},
		"one reworded":     {"Telly off at ten\nBuy a book\nRead in bed", []data.GoalStep{{Text: "Telly off at ten", Done: monday}, before[1], before[2]}},
		"the first gone":   {"Buy a book\nRead in bed", before[1:]},
		"another order":    {"Read in bed\nTelly off at eleven\nBuy a book", []data.GoalStep{before[2], before[0], before[1]}},
		"blank lines":      {"\n  Telly off at eleven \n\nBuy a book\nRead in bed\n\n", before},
		"one taken twice":  {"Read in bed\nRead in bed", []data.GoalStep{before[2], {Text: "Read in bed"}}},
		"nothing is left":  {"", nil},
		"only blank lines": {" \n\t\n", nil},
	} {
		t.Run(name, func(t *testing.T) {
			if d := cmp.Diff(c.want, withSteps(before, c.typed)); d != "" {
				t.Errorf("steps (-want +got):\n%s", d)
			}
		})
	}
}
