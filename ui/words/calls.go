package words

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// CallReason says why somebody should be rung: "Missed the last 3 meetings".
func CallReason(names data.Names, r data.CallReason, today data.Date) string {
	days := r.Days(today)
	w := With{"Name": names.ByID(r.Mentor), "Count": days, "Date": Date(r.Since, today), "Milestone": Milestone(r.Milestone)}
	switch r.Kind {
	case data.QuietPair:
		return lang.N("No one-to-one with {{.Name}} for {{.Count}} days", days, w)
	case data.WaitingForMentor:
		if days < 14 {
			return lang.N("Waiting for a mentor for {{.Count}} days", days, w)
		}
		w["Count"] = days / 7
		return lang.N("Waiting for a mentor for {{.Count}} weeks", days/7, w)
	case data.PairReview:
		if days == 0 {
			return lang.L("The review of the pair with {{.Name}} is due today", w)
		}
		return lang.L("The review of the pair with {{.Name}} was due on {{.Date}}", w)
	case data.NextOneToOne:
		if days == 0 {
			return lang.L("One-to-one with {{.Name}} today", w)
		}
		return lang.L("The one-to-one with {{.Name}} of {{.Date}} is not logged", w)
	case data.CameBack:
		return lang.L("Came back on {{.Date}}, after being missed", w)
	case data.MilestoneDue:
		if days == 0 {
			return lang.L("{{.Milestone}} today", w)
		}
		w["Weekday"] = Weekday(r.Since.Weekday())
		return lang.L("{{.Milestone}} on {{.Weekday}}", w)
	}
	return notSeen(r, days)
}

// notSeen tells of the misses, or of the time where it is that which counts.
func notSeen(r data.CallReason, days int) string {
	if r.Missed > 1 || r.Concern == data.CheckIn {
		return lang.N("Missed the last {{.Count}} meetings", r.Missed, With{"Count": r.Missed})
	}
	return lang.N("Not seen for {{.Count}} days", days, With{"Count": days})
}

// awayDeed says that an absence or a pause was noted, or ended.
func awayDeed(detail string, w With) string {
	switch detail {
	case data.Paused.String():
		return lang.L("Noted a pause of {{.Name}}", w)
	case data.ToldUs.String():
		return lang.L("{{.Name}} is expected to be away", w)
	}
	return lang.L("Ended an absence of {{.Name}}", w)
}
