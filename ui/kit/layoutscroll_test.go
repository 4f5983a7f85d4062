package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

func TestTheBarOfAScrollLiesOverNothing(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		withTheme(t, Light, scale)
		more := NewMore("More", Secondary, nil)
		scroll := Scroll(VStack(0, HStack(0, Spacer(), more), AtLeast(0, 2000, Body("long"))))
		inWindow(t, Inset(0, Gap32, 0, Gap32, scroll), 600, 400)
		outer := scroll.Objects[0].(*container.Scroll)
		at := fyne.CurrentApp().Driver().AbsolutePositionForObject
		bar := at(outer).X + outer.Size().Width - theme.Size(theme.SizeNameScrollBar)
		if end := at(more).X + more.Size().Width; end > bar {
			t.Errorf("text %v: the dots end at %v, and the bar begins at %v", scale, end, bar)
		}
	}
}

func TestAPanelFollowsItsFieldAsItBecomesLower(t *testing.T) {
	withTheme(t, Light, 2)
	field := NewButton("Field", Secondary, nil)
	w := inWindow(t, VStack(0, AtLeast(0, 190, Body("")), field), 500, 400)
	height := float32(380)
	pop := showPopover(field, Body("options"), func() float32 { return height }, nil)
	pop.within(w.Canvas().Size())
	height = 60
	pos, size := pop.within(w.Canvas().Size())
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(field)
	if bottom := at.Y + field.Size().Height; pos.Y > bottom+8 || pos.Y+size.Height < at.Y-8 {
		t.Errorf("the field is from %v to %v, its panel from %v to %v", at.Y, bottom, pos.Y, pos.Y+size.Height)
	}
}
