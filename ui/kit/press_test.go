package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// hold does what the driver does while a key is held down: it is told of once,
// and comes again and again to whatever has the keyboard.
func hold(t *testing.T, on desktop.Keyable, name fyne.KeyName, then ...fyne.Focusable) {
	t.Helper()
	t.Cleanup(func() { told = false })
	on.KeyDown(key(name))
	for _, has := range append([]fyne.Focusable{on.(fyne.Focusable)}, then...) {
		has.TypedKey(key(name))
	}
}

func TestAKeyThatIsHeldDownPressesOnce(t *testing.T) {
	for name, held := range map[string]fyne.KeyName{"Enter": fyne.KeyReturn, "Space": fyne.KeySpace} {
		t.Run(name, func(t *testing.T) {
			did, next := 0, 0
			button := NewButton("Propose", Primary, func() { did++ })
			shown := NewButton("Agrees", Primary, func() { next++ })
			hold(t, button, held, button, shown, shown)
			if did != 1 || next != 0 {
				t.Errorf("pressed %d times, and what was shown next %d times", did, next)
			}
			button.KeyUp(key(held))
			hold(t, shown, held)
			if next != 1 {
				t.Errorf("once pressed itself, it was pressed %d times", next)
			}
		})
	}
}

func TestAHeldEnterSubmitsAFieldOnce(t *testing.T) {
	withTheme(t, Light, 1)
	submitted := 0
	field, next := NewEntry(""), NewEntry("")
	inWindow(t, VStack(0, field, next), 300, 100)
	field.OnSubmitted = func(string) { submitted++ }
	next.OnSubmitted = field.OnSubmitted
	next.OnKey = func(*fyne.KeyEvent) bool { t.Error("the next field has the key"); return false }
	hold(t, field, fyne.KeyReturn, field, next)
	if submitted != 1 {
		t.Errorf("submitted %d times", submitted)
	}
}

func TestAPressThatWentElsewhereIsForgotten(t *testing.T) {
	withTheme(t, Light, 1)
	did := 0
	button := NewButton("End the pair", Primary, func() { did++ })
	inWindow(t, button, 200, 60)
	t.Cleanup(func() { told = false })
	button.KeyDown(key(fyne.KeyReturn)) // a chord took it
	button.FocusLost()
	button.TypedKey(key(fyne.KeyReturn))
	if did != 0 {
		t.Error("it was pressed by a repeat")
	}
}
