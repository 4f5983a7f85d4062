package words

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// Status is the label of a status.
func Status(s data.Status) string { return paper.Status(s) }

// Role is the label of one role.
func Role(r data.Role) string {
	switch r {
	case data.Mentee:
		return lang.L("Mentee")
	case data.Mentor:
		return lang.L("Mentor")
	case data.Facilitator:
		return lang.L("Facilitator")
	case data.Supporter:
		return lang.L("Supporter")
	}
	return ""
}

// Roles lists the roles that somebody holds: "Mentor, facilitator".
func Roles(r data.Role) string {
	var held []string
	for _, role := range data.AllRoles {
		if r.Has(role) {
			held = append(held, Role(role))
		}
	}
	for i := range held[min(1, len(held)):] {
		held[i+1] = strings.ToLower(held[i+1])
	}
	return strings.Join(held, ", ")
}

// ActivityKind is the label of a kind of activity.
func ActivityKind(k data.ActivityKind) string { return paper.Kind(k) }

// Stage is the label of a pair's stage.
func Stage(s data.Stage) string {
	switch s {
	case data.GettingToKnow:
		return lang.L("Getting to know each other")
	case data.BuildingTrust:
		return lang.L("Building trust")
	case data.WorkingTogether:
		return lang.L("Working together")
	}
	return lang.L("Ending well")
}

// PairState is the label of a pair's state.
func PairState(s data.PairState) string {
	switch s {
	case data.Proposed:
		return lang.L("Proposed")
	case data.Active:
		return lang.L("Active")
	case data.OnPause:
		return lang.L("Paused")
	}
	return lang.L("Ended")
}

// EndReason is why a pair ended.
func EndReason(r data.EndReason) string {
	switch r {
	case data.Completed:
		return lang.L("Completed")
	case data.MovedOn:
		return lang.L("Moved on")
	case data.Transferred:
		return lang.L("Transferred to another mentor")
	case data.LostContact:
		return lang.L("Lost contact")
	case data.Mismatch:
		return lang.L("Not the right match")
	case data.MentorUnavailable:
		return lang.L("The mentor is not available")
	case data.MenteesChoice:
		return lang.L("The mentee’s choice")
	case data.Safeguarding:
		return lang.L("Safeguarding")
	case data.Died:
		return lang.L("Died")
	}
	return ""
}

// ContactHow is the label of a way of being in touch.
func ContactHow(h data.ContactHow) string {
	switch h {
	case data.InPerson:
		return lang.L("In person")
	case data.ByPhone:
		return lang.L("Phone")
	case data.ByVideo:
		return lang.L("Video")
	}
	return lang.L("Text message")
}

// ContactWhere is the label of a place of a contact.
func ContactWhere(w data.ContactWhere) string {
	switch w {
	case data.AtCafe:
		return lang.L("Café")
	case data.AtHome:
		return lang.L("At home")
	case data.OnAWalk:
		return lang.L("On a walk")
	case data.AtVenue:
		return lang.L("At the venue")
	case data.Elsewhere:
		return lang.L("Somewhere else")
	}
	return ""
}

// MeetingState is the label of a meeting's state.
func MeetingState(s data.MeetingState) string {
	switch s {
	case data.Planned:
		return lang.L("Planned")
	case data.Open:
		return lang.L("Open")
	case data.Closed:
		return lang.L("Closed")
	}
	return lang.L("Did not meet")
}

// NameStyle is the label of a name style.
func NameStyle(s data.NameStyle) string {
	switch s {
	case data.FullNames:
		return lang.L("Full name")
	case data.CodeOnly:
		return lang.L("Code only")
	}
	return lang.L("First name and initial")
}

// Paper is the label of a paper size.
func Paper(p data.Paper) string {
	if p == data.Letter {
		return lang.L("US Letter")
	}
	return lang.L("A4")
}

// Hint says what there is to know of somebody in the register: the part to
// stand out, and the rest.
func Hint(h data.Hint, today data.Date) (strong, plain string) {
	switch h.Kind {
	case data.FirstTime:
		return lang.L("First time"), ""
	case data.WasMissed:
		return lang.L("Welcome back"), lang.L("last here {{.Date}}", with{"Date": Date(h.Date, today)})
	case data.MilestoneHint:
		return lang.L("{{.Milestone}} today", with{"Milestone": Milestone(h.Milestone)}), ""
	case data.AwayToldUs:
		if h.Date.IsZero() {
			return "", lang.L("Told us: away")
		}
		return "", lang.L("Told us: away until {{.Date}}", with{"Date": Date(h.Date, today)})
	case data.OnLeave:
		return "", lang.L("On a pause")
	case data.MissedHint:
		return "", lang.N("Missed the last {{.Count}}", h.Count, with{"Count": h.Count})
	case data.NotMember:
		return "", lang.L("Not a member of this group")
	}
	return "", ""
}
