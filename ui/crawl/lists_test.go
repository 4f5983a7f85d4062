package crawl

// What no step of the crawl reaches, and why that is right.

// otherwiseDone are the operations that are not a step's doing.
var otherwiseDone = map[string]string{
	"create":        "a programme is made before it is listened to",
	"load":          "so is what it begins with",
	"plan-meetings": "done when a programme is opened",
	"migrate":       "done to a file of an earlier version",
}

// otherwiseOpened are the dialogs, by their titles, that need more than a step.
var otherwiseOpened = map[string]string{
	"The last change may be missing": "needs a file that was torn from its disk",
}

// inQuickForm are the places of each programme and look that the quick form goes
// to: one of each kind of screen.
var inQuickForm = map[string]map[string]bool{
	"sample, 1280x800": {
		"people": true, "pairs": true, "meetings": true, "document session-sheet": true,
		"register": true, "today": true, "settings 1": true, "the door": true,
	},
	"empty, 1280x800":     {"today": true, "people": true},
	"odd names, 1280x800": {"people": true},
	"outside, 1280x800":   {"start": true},
}
