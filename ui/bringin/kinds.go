package bringin

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data/incoming"
)

// kindName is what a column is taken for, in a word or two.
func kindName(k incoming.Kind) string {
	switch k {
	case incoming.Name:
		return lang.L("Name")
	case incoming.First:
		return lang.L("First name")
	case incoming.Last:
		return lang.L("Last name")
	case incoming.Alias:
		return lang.L("Goes by")
	case incoming.Code:
		return lang.L("Code")
	case incoming.Number:
		return lang.L("Another program’s number")
	case incoming.Running:
		return lang.L("Running number")
	case incoming.Email:
		return lang.L("Email")
	case incoming.Phone:
		return lang.L("Phone")
	case incoming.Role:
		return lang.L("Role")
	case incoming.Joined:
		return lang.L("Joined")
	case incoming.Left:
		return lang.L("Left")
	case incoming.Recovery:
		return lang.L("Recovery date")
	case incoming.Note:
		return lang.L("Note")
	case incoming.Day:
		return lang.L("Date")
	case incoming.Time:
		return lang.L("Time")
	case incoming.Stamp:
		return lang.L("When they answered")
	case incoming.InGroup:
		return lang.L("Group")
	case incoming.Status:
		return lang.L("Attendance")
	case incoming.Mark:
		return lang.L("Meeting")
	case incoming.Tick:
		return lang.L("Ticks")
	case incoming.Count:
		return lang.L("Totals")
	}
	return lang.L("Left aside")
}
