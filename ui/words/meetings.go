package words

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
)

// StateOf says in a sentence of a meeting that is not being taken what that means,
// and what can be noted at it; empty where it is or can be taken. Where names are
// hidden the reason is too.
func StateOf(m data.Meeting, hidden bool, today data.Date) string {
	said := With{"Reason": NoteWithin(hidden, m.Reason), "Date": LongDate(m.Date, today)}
	switch {
	case m.State == data.Closed && kit.OnlyLooking():
		return lang.L("This meeting is closed.")
	case m.State == data.Closed:
		return lang.L("This meeting is closed. A mark changed now is noted as changed afterwards.")
	case m.IsCancelled(today) && m.Reason != "":
		return lang.L("This meeting is cancelled: {{.Reason}}", said)
	case m.IsCancelled(today):
		return lang.L("This meeting is cancelled.")
	case m.State == data.DidNotMeet && m.Reason != "":
		return lang.L("This meeting did not take place: {{.Reason}}", said)
	case m.State == data.DidNotMeet:
		return lang.L("This meeting did not take place.")
	case m.Date > today && kit.OnlyLooking():
		return lang.L("This meeting is still to come, on {{.Date}}.", said)
	case m.Date > today:
		return lang.L("This meeting is on {{.Date}}; the register opens then. Who has told you that they will be away can be noted as excused.", said)
	}
	return ""
}
