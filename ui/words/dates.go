package words

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/reports"
)

// paper says data values as the documents do, so that screen and paper cannot
// differ.
var paper = reports.NewWords(lang.L)

// OnPaper are the words that documents use too.
func OnPaper() reports.Words { return paper }

// MonthYear is "Nov 2027"; empty for none.
func MonthYear(d data.Date) string {
	if d.IsZero() {
		return ""
	}
	return paper.MonthYear(d)
}

// Weekday is the day's name: "Thursday".
func Weekday(d time.Weekday) string { return paper.Weekday(d) }

// Date is "19 November", and "19 November 2025" in another year than today's;
// empty for none.
func Date(d, today data.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Year() == today.Year():
		return paper.DayMonth(d)
	}
	return paper.Date(d)
}

// DateWithYear is "19 November 2026"; empty for none.
func DateWithYear(d data.Date) string {
	if d.IsZero() {
		return ""
	}
	return paper.Date(d)
}

// ShortDate is "19 Nov", and "19 Nov 2025" in another year than today's; empty
// for none.
func ShortDate(d, today data.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Year() == today.Year():
		return paper.ShortDate(d)
	}
	return paper.ShortDateYear(d)
}

// DayAndDate is "Thu 19 Nov", with the year where it is another than today's.
func DayAndDate(d, today data.Date) string {
	day := []rune(Weekday(d.Weekday()))
	return lang.L("{{.Weekday}} {{.Date}}",
		With{"Weekday": string(day[:min(3, len(day))]), "Date": ShortDate(d, today)})
}

// LongDate is "Thursday 19 November", with the year where it is another than
// today's.
func LongDate(d, today data.Date) string {
	if d.IsZero() {
		return ""
	}
	return lang.L("{{.Weekday}} {{.Date}}",
		With{"Weekday": Weekday(d.Weekday()), "Date": Date(d, today)})
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
		return lang.N("{{.Count}} days ago", days, With{"Count": days})
	default:
		return lang.N("{{.Count}} weeks ago", days/7, With{"Count": days / 7})
	}
}

// Period is "6 August to 19 November 2026"; an open end is said in words.
func Period(s data.Span) string { return paper.Period(s) }

// Milestone is "60 days", "9 months" or "2 years".
func Milestone(m data.Milestone) string { return paper.Milestone(m) }

// Rate is "9 of 11 (82 %)", or "—" where nothing counts.
func Rate(r data.Rate) string {
	if p, ok := r.Percent(); ok {
		return fmt.Sprintf("%s (%s)", Share(r.Attended, r.Of()), Percent(p))
	}
	return "—"
}

// Share is "9 of 11".
func Share(n, of int) string { return paper.Of(n, of) }

// Percent is "82 %", with a space that does not break.
func Percent(p int) string { return lang.L("{{.P}} %", With{"P": p}) }
