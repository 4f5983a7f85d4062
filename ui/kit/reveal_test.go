package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

func TestTheKeyboardIsFollowedDownALongPage(t *testing.T) {
	withTheme(t, Light, 1)
	var buttons []fyne.CanvasObject
	for range 30 {
		buttons = append(buttons, NewButton("Open", Secondary, nil))
	}
	page := Scroll(VStack(Gap8, buttons...))
	w := inWindow(t, page, 300, 200)
	scroll := page.Objects[0].(*container.Scroll)
	inSight := func(o fyne.CanvasObject) bool {
		top := absolute(o).Y - absolute(scroll).Y
		return top >= 0 && top+o.Size().Height <= scroll.Size().Height
	}
	for i, b := range buttons {
		w.Canvas().FocusNext()
		if i%7 == 0 && !inSight(b) {
			t.Errorf("button %d has the keyboard out of sight", i)
		}
	}
	last := scroll.Offset.Y
	for range 29 {
		w.Canvas().FocusPrevious()
	}
	if !inSight(buttons[0]) || scroll.Offset.Y >= last {
		t.Error("the first button has the keyboard out of sight")
	}
}

func TestWhatHasTheKeyboardStaysInSightWhenTheWindowBecomesLower(t *testing.T) {
	withTheme(t, Light, 1)
	low := NewEntry("")
	page := Scroll(VStack(0, Gap(180), NewField("Name", low, ""), Gap(400)))
	w := inWindow(t, page, 300, 400)
	w.Canvas().Focus(low)
	w.Resize(fyne.NewSize(300, 120))
	if !InSight(low) {
		t.Errorf("scrolled by %v only", page.Objects[0].(*container.Scroll).Offset.Y)
	}
}

func TestWhatIsToBeInSightWhollyIsNotLeftHalfThere(t *testing.T) {
	withTheme(t, Light, 1)
	low := NewButton("Open", Secondary, nil)
	page := Scroll(VStack(0, Gap(180), low, Gap(400)))
	inWindow(t, page, 300, 210)
	RevealWhole(low)
	scroll := page.Objects[0].(*container.Scroll)
	if top := absolute(low).Y - absolute(scroll).Y; top < 0 || top+low.Size().Height > scroll.Size().Height {
		t.Errorf("it begins at %v", top)
	}
}

func TestWhatIsHalfInSightStaysWhereItIs(t *testing.T) {
	withTheme(t, Light, 1)
	low := NewButton("Open", Secondary, nil)
	page := Scroll(VStack(0, Gap(180), low, Gap(400)))
	w := inWindow(t, page, 300, 210)
	w.Canvas().Focus(low)
	if offset := page.Objects[0].(*container.Scroll).Offset.Y; offset != 0 {
		t.Errorf("scrolled by %v", offset)
	}
}

// What is scrolled reaches far beneath the foot of a page, but the foot is no part of it.
func TestAFieldBelowWhatIsScrolledScrollsNothing(t *testing.T) {
	withTheme(t, Light, 1)
	field := NewEntry("")
	scroll := Scroll(VStack(0, Gap(2000)))
	w := inWindow(t, Page(Gap8, Body("head"), scroll, VStack(0, field)), 300, 400)
	w.Canvas().Focus(field)
	if by := scroll.Objects[0].(*container.Scroll).Offset.Y; by != 0 {
		t.Errorf("scrolled by %v", by)
	}
}
