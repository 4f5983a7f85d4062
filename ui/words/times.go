package words

import (
	"time"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// Times says when somebody is free: "Tuesday and Thursday evenings, weekend
// mornings"; empty where nobody noted it.
func Times(t data.Times) string {
	var parts []string
	for _, part := range [...]data.DayPart{data.Evening, data.Afternoon, data.Morning} {
		if days := freeDays(t, part); days != "" {
			parts = append(parts, freeAt(part, days))
		}
	}
	return Listed(parts)
}

// freeDays names the days of which the part is in the set, "weekday" and
// "weekend" for all of a kind.
func freeDays(t data.Times, part data.DayPart) string {
	var week, end, names []string
	for _, day := range data.Weekdays {
		switch {
		case !t.Has(day, part):
		case day == time.Saturday || day == time.Sunday:
			end = append(end, Weekday(day))
		default:
			week = append(week, Weekday(day))
		}
	}
	const allWeek, allEnd = 5, 2
	switch {
	case len(week) == allWeek && len(end) == allEnd:
		return lang.L("all")
	case len(week) == allWeek:
		names = append(names, lang.L("weekday"))
	default:
		names = append(names, week...)
	}
	if len(end) == allEnd {
		return And(append(names, lang.L("weekend")))
	}
	return And(append(names, end...))
}

func freeAt(part data.DayPart, days string) string {
	w := With{"Days": days}
	switch part {
	case data.Morning:
		return lang.L("{{.Days}} mornings", w)
	case data.Afternoon:
		return lang.L("{{.Days}} afternoons", w)
	}
	return lang.L("{{.Days}} evenings", w)
}
