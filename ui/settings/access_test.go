package settings

import (
	"testing"

	"alongside/data"
	"alongside/reports"
)

func TestWhatStandsBesideAnAnswerIsWrittenAnewAndTakenBack(t *testing.T) {
	r := open(t, data.Records{}, inProgramme)
	a := r.programmeSection().access
	shipped := reports.NewWords(nil).AccessText(data.Programme{}, data.AccessKeeping)
	r.WantSeen("Beside an answer to an access request", "How long", shipped, "Write your own period.")
	text := a.texts[data.AccessKeeping]
	r.retype(text, "Five years")
	r.leave()
	if got := r.programme().AccessText(data.AccessKeeping); got != "Five years" {
		t.Errorf("stored is %q", got)
	}
	r.retype(text, "")
	r.leave()
	if got := r.programme().AccessTexts; got != nil || text.Text != shipped {
		t.Errorf("once emptied %v is stored, and %q is shown", got, text.Text)
	}
}
