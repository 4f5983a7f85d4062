package words

import (
	"fmt"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// Weekday is the day's name: "Thursday".
func Weekday(d time.Weekday) string {
	return lang.X("weekday."+strings.ToLower(d.String()), d.String())
}

// Month is the month's name: "November".
func Month(m time.Month) string {
	return lang.X("month."+strings.ToLower(m.String()), m.String())
}

// monthShort is the month's short name: "Nov".
func monthShort(m time.Month) string {
	return lang.X("month.short."+strings.ToLower(m.String()), m.String()[:3])
}

// Date is "19 November", and "19 November 2025" in another year than today's.
func Date(d, today data.Date) string {
	if d.Year() == today.Year() {
		return lang.X("date.day-month", "{{.Day}} {{.Month}}", dateParts(d, Month))
	}
	return DateWithYear(d)
}

// DateWithYear is "19 November 2026".
func DateWithYear(d data.Date) string {
	if d.IsZero() {
		return ""
	}
	return lang.X("date.day-month-year", "{{.Day}} {{.Month}} {{.Year}}", dateParts(d, Month))
}

// ShortDate is "19 Nov", and "19 Nov 2025" in another year than today's.
func ShortDate(d, today data.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Year() == today.Year():
		return lang.X("date.day-month", "{{.Day}} {{.Month}}", dateParts(d, monthShort))
	}
	return lang.X("date.day-month-year", "{{.Day}} {{.Month}} {{.Year}}", dateParts(d, monthShort))
}

// LongDate is "Thursday 19 November", with the year where it is another than
// today's.
func LongDate(d, today data.Date) string {
	if d.IsZero() {
		return ""
	}
	return lang.X("date.weekday-date", "{{.Weekday}} {{.Date}}",
		with{"Weekday": Weekday(d.Weekday()), "Date": Date(d, today)})
}

func dateParts(d data.Date, month func(time.Month) string) with {
	return with{"Day": d.Day(), "Month": month(d.Month()), "Year": d.Year()}
}

// Ago says how long before today the date lies: "today", "yesterday",
// "5 days ago", "7 weeks ago".
func Ago(d, today data.Date) string {
	switch days := int(today - d); {
	case days <= 0:
		return lang.L("today")
	case days == 1:
		return lang.L("yesterday")
	case days < 21:
		return lang.N("{{.Count}} days ago", days, with{"Count": days})
	default:
		return lang.N("{{.Count}} weeks ago", days/7, with{"Count": days / 7})
	}
}

// Schedule is "Every Thursday at 19:00".
func Schedule(s data.Schedule) string {
	w := with{"Weekday": Weekday(s.Weekday), "Time": s.Start, "Weeks": s.Weeks}
	if s.Weeks == 1 {
		return lang.L("Every {{.Weekday}} at {{.Time}}", w)
	}
	return lang.L("{{.Weekday}} at {{.Time}}, every {{.Weeks}} weeks", w)
}

// Milestone is "60 days", "9 months" or "2 years".
func Milestone(m data.Milestone) string {
	switch {
	case m.Days == 1:
		return lang.L("24 hours")
	case m.Days > 0:
		return lang.N("{{.Count}} days", m.Days, with{"Count": m.Days})
	case m.Months%12 == 0:
		return lang.N("{{.Count}} years", m.Months/12, with{"Count": m.Months / 12})
	}
	return lang.N("{{.Count}} months", m.Months, with{"Count": m.Months})
}

// Rate is "9 of 11 (82 %)", or "—" where nothing counts.
func Rate(r data.Rate) string {
	if p, ok := r.Percent(); ok {
		return fmt.Sprintf("%s (%s)", Share(r.Attended, r.Of()), Percent(p))
	}
	return "—"
}

// Share is "9 of 11".
func Share(n, of int) string { return lang.L("{{.N}} of {{.Of}}", with{"N": n, "Of": of}) }

// Percent is "82 %", with a space that does not break.
func Percent(p int) string { return lang.L("{{.P}} %", with{"P": p}) }
