package pairs

import (
	"strings"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// grave are the reasons that stand out among those against somebody: what was
// agreed or asked for speaks against it, not mere chance.
var grave = map[data.ReasonKind]bool{
	data.OnPauseNow: true, data.RestsNow: true, data.IsFull: true, data.GenderOther: true,
	data.MentorDeclines: true, data.MenteeDeclines: true, data.PairedNow: true, data.PairedBefore: true,
	data.TrainingExpired: true, data.TrainingRunsOut: true, data.SeldomSeen: true,
}

// reasons lists each reason for and against on a line of its own, those that
// stand out first.
func reasons(pros, cons []data.Reason, today data.Date) []fyne.CanvasObject {
	var lines, mild []fyne.CanvasObject
	for _, r := range cons {
		if grave[r.Kind] {
			lines = append(lines, kit.NewReason(kit.ReasonWarning, words.Reason(r, today)))
		} else {
			mild = append(mild, kit.NewReason(kit.ReasonAgainst, words.Reason(r, today)))
		}
	}
	for _, r := range pros {
		lines = append(lines, kit.NewReason(kit.ReasonFor, words.Reason(r, today)))
	}
	return append(lines, mild...)
}

// reasonLine says several reasons on one line.
func reasonLine(all []data.Reason, today data.Date) string {
	said := make([]string, len(all))
	for i, r := range all {
		said[i] = words.Reason(r, today)
	}
	return strings.Join(said, " · ")
}
