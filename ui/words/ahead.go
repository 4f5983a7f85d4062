package words

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// Ahead says how long after today the date lies: "today", "tomorrow", "in 5
// days", "in 3 weeks", "in 4 months". What is over is said as Ago says it.
func Ahead(d, today data.Date) string {
	const fewDays, fewWeeks, month = 14, 9 * 7, 30
	switch days := int(d - today); {
	case days < 0:
		return Ago(d, today)
	case days == 0:
		return lang.L("today")
	case days == 1:
		return lang.L("tomorrow")
	case days < fewDays:
		return lang.N("in {{.Count}} days", days, With{"Count": days})
	case days < fewWeeks:
		return lang.N("in {{.Count}} weeks", days/7, With{"Count": days / 7})
	default:
		return lang.N("in {{.Count}} months", days/month, With{"Count": days / month})
	}
}
