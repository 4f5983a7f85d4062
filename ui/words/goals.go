package words

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// GoalStatus is the label of how a goal stands.
func GoalStatus(s data.GoalStatus) string {
	switch s {
	case data.GoalReached:
		return lang.L("Reached")
	case data.GoalResting:
		return lang.L("Resting")
	case data.GoalLetGo:
		return lang.L("Let go")
	}
	return lang.L("Working on it")
}
