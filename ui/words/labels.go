package words

import (
	"strconv"
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
func Stage(s data.Stage) string { return paper.Stage(s) }

// PairState is the label of a pair's state.
func PairState(s data.PairState) string { return paper.PairState(s) }

// EndReason is why a pair ended.
func EndReason(r data.EndReason) string { return paper.EndReason(r) }

// Met is whether a one-to-one happened or was missed.
func Met(missed bool) string { return paper.Met(missed) }

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
func MeetingState(m data.Meeting, today data.Date) string {
	switch m.State {
	case data.Planned:
		return lang.L("Planned")
	case data.Open:
		return lang.L("Open")
	case data.Closed:
		return lang.L("Closed")
	}
	if m.IsCancelled(today) {
		return lang.L("Cancelled")
	}
	return lang.L("Did not meet")
}

// TakesPlace is the label of what takes back that a meeting is not held.
func TakesPlace(m data.Meeting, today data.Date) string {
	if m.IsCancelled(today) {
		return lang.L("It takes place")
	}
	return lang.L("It did meet")
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

// Number is a count as people write it: "4,302".
func Number(n int) string {
	text := strconv.Itoa(n)
	for at := len(text) - 3; at > 0; at -= 3 {
		text = text[:at] + "," + text[at:]
	}
	return text
}
