package people

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
)

// whoOptions are everybody, each role, those who wait for a mentor, those in a
// pair, and those who have left.
func whoOptions() []kit.Option[filter] {
	return []kit.Option[filter]{
		{Label: lang.L("Everybody now")}, // without those who have left
		{Value: filter{role: data.Mentee}, Label: lang.L("Mentees")},
		{Value: filter{role: data.Mentor}, Label: lang.L("Mentors")},
		{Value: filter{role: data.Facilitator}, Label: lang.L("Facilitators")},
		{Value: filter{role: data.Supporter}, Label: lang.L("Supporters")},
		{Value: filter{waits: true}, Label: lang.L("Waiting for a mentor")},
		{Value: filter{paired: true}, Label: lang.L("In a pair")},
		{Value: filter{left: true}, Label: lang.L("Left the programme")},
	}
}
