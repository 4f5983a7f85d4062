package settings

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestInABackupTheSettingsAreOnlyLookedAt(t *testing.T) {
	r := room{Host: uitest.NewToLook(t, data.Records{}), t: t}
	r.screen = New(r.Host)
	r.Show(r.screen, screen.Location{Screen: screen.Settings})
	before := r.programme()
	name := r.programmeSection().name
	if !name.Disabled() {
		t.Error("another name can be typed")
	}
	name.TypedRune('x')
	for section, labels := range map[int][]string{
		inGroups: {"Make a weekly group"}, inKeeping: {"Change my passphrase", "Back up now"}, inActivities: {"Add one of your own"},
	} {
		r.screen.choose(section)
		for _, label := range labels {
			r.Tap(label)
			r.WantSeen(store.Looking.Error())
			r.Press(fyne.KeyEscape)
		}
	}
	if len(r.Failures) > 0 {
		t.Errorf("the store had to refuse: %v", r.Failures)
	}
	r.screen.choose(inProgramme)
	tap(r.programmeSection().large)
	if len(r.Failures) != 1 || store.KindOf(r.Failures[0]) != store.Looking || r.programmeSection().large.Checked {
		t.Errorf("a choice: failed %v, ticked %v", r.Failures, r.programmeSection().large.Checked)
	}
	if after := r.programme(); after.Name != before.Name || after.LargePrint {
		t.Errorf("stored is %+v", after)
	}
}
