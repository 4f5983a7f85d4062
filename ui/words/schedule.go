package words

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// Schedule is "Every Thursday at 19:00", or "The first Monday of the month at 19:00".
func Schedule(s data.Schedule) string {
	var days []string
	for _, d := range s.Days() {
		days = append(days, Weekday(d))
	}
	w := With{"Weekday": And(days), "Time": s.Start, "Weeks": s.Weeks}
	switch {
	case s.Nth == 1:
		return lang.L("The first {{.Weekday}} of the month at {{.Time}}", w)
	case s.Nth == 2:
		return lang.L("The second {{.Weekday}} of the month at {{.Time}}", w)
	case s.Nth == 3:
		return lang.L("The third {{.Weekday}} of the month at {{.Time}}", w)
	case s.Nth == 4:
		return lang.L("The fourth {{.Weekday}} of the month at {{.Time}}", w)
	case s.Nth == data.LastOfMonth:
		return lang.L("The last {{.Weekday}} of the month at {{.Time}}", w)
	case s.Weeks == 1:
		return lang.L("Every {{.Weekday}} at {{.Time}}", w)
	}
	return lang.L("{{.Weekday}} at {{.Time}}, every {{.Weeks}} weeks", w)
}

// ScheduleAndPlace is "Every Thursday at 19:00 · St Luke’s hall".
func ScheduleAndPlace(s data.Stretch) string {
	if s.Place == "" {
		return Schedule(s.Schedule)
	}
	return lang.L("{{.Schedule}} · {{.Place}}", With{"Schedule": Schedule(s.Schedule), "Place": Drawn(s.Place)})
}

// Break is "Break: Christmas and New Year", or when it is where nobody has said why.
func Break(b data.Break, today data.Date) string {
	if b.Reason == "" {
		return lang.L("Break, {{.From}} to {{.Until}}", With{"From": ShortDate(b.Span.From, today), "Until": ShortDate(b.Span.Until, today)})
	}
	return lang.L("Break: {{.Reason}}", With{"Reason": Drawn(b.Reason)})
}
