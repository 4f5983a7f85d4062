package settings

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/ui/kit"
)

func TestTheLookChangesAtOnceAndOnlyOnThisComputer(t *testing.T) {
	r := open(t, data.Records{}, inLook)
	before := r.programme()
	l := r.screen.entries[inLook].section.(*look)
	tap(l.themes.panels[1])
	r.Window().Canvas().Focus(l.size)
	r.Press(fyne.KeyRight, fyne.KeyRight)
	if variant, size := r.Look(); variant != kit.Dark || size != 1.5 {
		t.Errorf("the look is %v at %v", variant, size)
	}
	if kit.TextScale() != 1.5 {
		t.Error("the text has not grown")
	}
	if !cmp.Equal(r.programme(), before) {
		t.Error("the look went into the programme")
	}
}

func TestTheLookOfThisComputerIsShown(t *testing.T) {
	r := open(t, data.Records{}, inProgramme)
	r.SetLook(kit.HighContrastDark, 2)
	r.screen.choose(inLook)
	l := r.screen.entries[inLook].section.(*look)
	if l.themes.chosen != 3 || l.size.Selected() != 2 {
		t.Errorf("chosen are %d and %v", l.themes.chosen, l.size.Selected())
	}
}
