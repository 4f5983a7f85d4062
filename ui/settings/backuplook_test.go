package settings

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
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
		r.WantOff(labels...)
	}
	r.screen.choose(inKeeping)
	r.WantSeen(uitest.Backup, "Backup of 12 November 2026, 21:00. You look at a copy of it")
	r.WantUnseen(r.Store().Path())
	r.screen.choose(inProgramme)
	p := r.programmeSection()
	tap(p.large)
	p.size.SetSelected(data.A4)
	p.size.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	p.onScreen.panels[1].Tapped(nil)
	if p.large.Checked || p.size.Selected() != data.A4 || p.onScreen.chosen != 0 {
		t.Error("a choice is shown that is not stored")
	}
	if len(r.Failures) > 0 {
		t.Errorf("the store had to refuse: %v", r.Failures)
	}
	if after := r.programme(); after.Name != before.Name || after.LargePrint {
		t.Errorf("stored is %+v", after)
	}
}
