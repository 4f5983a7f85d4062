package crawl

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// hit is what a desktop's driver gives a click at a position to, and where in
// it the click is.
func hit(c fyne.Canvas, at fyne.Position) (found fyne.CanvasObject, in fyne.Position) {
	look(c, func(s seen) {
		if !s.box.holds(at) || !s.clip.holds(at) {
			return
		}
		switch s.object.(type) {
		case fyne.Tappable, fyne.SecondaryTappable, fyne.DoubleTappable, fyne.Focusable, desktop.Mouseable:
			found, in = s.object, at.Subtract(s.box.at)
		}
	})
	return found, in
}

// click moves the mouse to a position and clicks there, as a desktop's driver
// does.
func click(c fyne.Canvas, at fyne.Position, button desktop.MouseButton) {
	test.MoveMouse(c, at)
	o, in := hit(c, at)
	event := &desktop.MouseEvent{
		PointEvent: fyne.PointEvent{Position: in, AbsolutePosition: at}, Button: button,
	}
	mouse, hears := o.(desktop.Mouseable)
	if hears {
		mouse.MouseDown(event)
	}
	leaveField(c, o, at)
	if after, _ := hit(c, at); after != o {
		return // it went away under the mouse
	}
	if hears {
		mouse.MouseUp(event)
	}
	leaveField(c, o, at)
	point := event.PointEvent
	switch tapped := o.(type) {
	case fyne.SecondaryTappable:
		if button == desktop.MouseButtonSecondary {
			tapped.TappedSecondary(&point)
			return
		}
	}
	if tapped, ok := o.(fyne.Tappable); ok && button == desktop.MouseButtonPrimary {
		tapped.Tapped(&point)
	}
}

// leaveField takes the keyboard away from whatever has it, for a click
// elsewhere.
func leaveField(c fyne.Canvas, clicked fyne.CanvasObject, at fyne.Position) {
	focused, ok := c.Focused().(fyne.CanvasObject)
	if !ok || clicked == focused {
		return
	}
	under := false
	look(c, func(s seen) {
		under = under || s.object == focused && s.box.holds(at) && s.clip.holds(at)
	})
	if !under {
		c.Unfocus()
	}
}

// turnWheel turns the wheel of the mouse over a position.
func turnWheel(c fyne.Canvas, at fyne.Position, by float32) { test.Scroll(c, at, 0, by) }
