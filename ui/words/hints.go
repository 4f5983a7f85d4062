package words

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// Hints says what there is to know of somebody in the register: what is to
// stand out, and the rest, each in the order in which it was given.
func Hints(hints []data.Hint, names data.Names, today data.Date) (strong, plain []string) {
	for _, h := range hints {
		loud, quiet := hint(h, names, today)
		if loud != "" {
			strong = append(strong, loud)
		}
		if quiet != "" {
			plain = append(plain, quiet)
		}
	}
	return strong, plain
}

// hint says one hint: the part to stand out, and the rest.
func hint(h data.Hint, names data.Names, today data.Date) (strong, plain string) {
	switch h.Kind {
	case data.FirstTime:
		return lang.L("First time"), ""
	case data.WasMissed:
		return lang.L("Welcome back"), lang.L("last here {{.Date}}", With{"Date": ShortDate(h.Date, today)})
	case data.MilestoneHint:
		return lang.L("{{.Milestone}} today", With{"Milestone": Milestone(h.Milestone)}), ""
	case data.PartnerHere:
		if h.As == data.Mentor {
			return "", lang.L("{{.Name}}, their mentor, is here", With{"Name": names.ByID(h.Person)})
		}
		return "", lang.L("{{.Name}}, their mentee, is here", With{"Name": names.ByID(h.Person)})
	case data.AwayToldUs:
		if h.Date.IsZero() {
			return "", lang.L("Told us: away")
		}
		return "", lang.L("Told us: away until {{.Date}}", With{"Date": Date(h.Date, today)})
	case data.OnLeave:
		return "", lang.L("On a pause")
	case data.MissedHint:
		return "", lang.N("Missed the last {{.Count}}", h.Count, With{"Count": h.Count})
	case data.AddedLater:
		return "", lang.L("Joined the group later, on {{.Date}}", With{"Date": Date(h.Date, today)})
	case data.NotMember:
		return "", lang.L("Not a member of this group")
	}
	return "", ""
}
