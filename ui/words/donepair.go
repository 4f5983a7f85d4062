package words

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
)

// pairDeed is the sentence for an act that is about a pair, the mentee first;
// empty for any other.
func pairDeed(names data.Names, d store.Done) string {
	w := With{"Mentee": lang.L("the mentee"), "Mentor": lang.L("the mentor")}
	for i, role := range []string{"Mentee", "Mentor"} {
		if i < len(d.About) && names.ByID(d.About[i]) != "" {
			w[role] = names.ByID(d.About[i])
		}
	}
	switch d.Act {
	case store.ActMakePair:
		if d.Detail == data.Proposed.String() {
			return lang.L("Proposed {{.Mentor}} to walk alongside {{.Mentee}}", w)
		}
		return lang.L("Paired {{.Mentee}} with {{.Mentor}}", w)
	case store.ActAgreePair:
		if d.Detail == data.Active.String() {
			return lang.L("{{.Mentee}} and {{.Mentor}} are a pair now", w)
		}
		return lang.L("Noted a yes to {{.Mentee}} with {{.Mentor}}", w)
	case store.ActStepPair:
		return stepDeed(d.Detail, w)
	case store.ActReviewOn:
		return lang.L("Planned the next review of {{.Mentee}} with {{.Mentor}}", w)
	case store.ActReviewPair:
		return lang.L("Noted a review of {{.Mentee}} with {{.Mentor}}", w)
	case store.ActTransferPair:
		return lang.L("Moved {{.Mentee}} to {{.Mentor}}", w)
	}
	return ""
}

// stepDeed is the sentence for a step to a state.
func stepDeed(state string, w With) string {
	switch state {
	case data.Ended.String():
		return lang.L("Ended the pair of {{.Mentee}} and {{.Mentor}}", w)
	case data.OnPause.String():
		return lang.L("Paused the pair of {{.Mentee}} and {{.Mentor}}", w)
	}
	return lang.L("Noted a step of {{.Mentee}} with {{.Mentor}}", w)
}
