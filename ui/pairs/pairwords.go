package pairs

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/words"
)

// subtitle says where the pair stands, and since when.
func (f *pairFacts) subtitle() string {
	now := f.pair().Now()
	w := words.With{
		"Stage": words.Stage(now.Stage), "Date": words.Date(now.Date, f.today),
		"Since": words.Date(f.pair().Since(), f.today), "Reason": strings.ToLower(words.EndReason(now.Reason)),
	}
	switch now.State {
	case data.Proposed:
		return lang.L("Proposed on {{.Date}}", w)
	case data.OnPause:
		w["Date"] = words.Date(f.pair().StateSince(), f.today)
		return lang.L("{{.Stage}} · a pair since {{.Since}} · paused since {{.Date}}", w)
	case data.Ended:
		return lang.L("A pair from {{.Since}} to {{.Date}} · {{.Reason}}", w)
	}
	return lang.L("{{.Stage}} · a pair since {{.Since}}", w)
}

// historyLine is one step of the pair in words.
type historyLine struct{ date, what, note string }

// history tells the steps, the newest first, each by what changed with it.
func (f *pairFacts) history() []historyLine {
	var lines []historyLine
	steps := f.pair().Steps
	for i, s := range steps {
		before := data.PairStep{}
		if i > 0 {
			before = steps[i-1]
		}
		lines = append(lines, historyLine{words.ShortDate(s.Date, f.today), stepWords(i == 0, before, s), words.Note(f.names.Hidden(), s.Note)})
	}
	slices.Reverse(lines)
	return lines
}

// stepWords says what changed with a step; first where nothing was before.
func stepWords(first bool, before, s data.PairStep) string {
	stage := words.With{"Stage": strings.ToLower(words.Stage(s.Stage)), "Reason": strings.ToLower(words.EndReason(s.Reason))}
	switch {
	case s.Review:
		return lang.L("Reviewed")
	case s.State == data.Ended && before.State == data.Proposed && !first:
		return lang.L("The proposal was taken back: {{.Reason}}", stage)
	case s.State == data.Ended:
		return lang.L("Ended: {{.Reason}}", stage)
	case first && s.State == data.Active:
		return lang.L("Began, {{.Stage}}", stage)
	case first:
		return words.PairState(s.State)
	case s.Stage != before.Stage:
		return words.Stage(s.Stage)
	case s.State == data.Active && before.State == data.OnPause:
		return lang.L("Went on after the pause")
	case s.State == data.Active && before.State == data.Proposed:
		return lang.L("Both agreed, and they began")
	}
	return words.PairState(s.State)
}
