package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"alongside/data"
)

// hold does what the driver does while a key is held down: it is told of once,
// and comes again and again to whatever has the keyboard.
func hold(t *testing.T, on desktop.Keyable, name fyne.KeyName, then ...fyne.Focusable) {
	t.Helper()
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
	button.KeyDown(key(fyne.KeyReturn)) // a chord took it
	button.FocusLost()
	button.TypedKey(key(fyne.KeyReturn))
	if did != 0 {
		t.Error("it was pressed by a repeat")
	}
}

// What Enter or Space does on other widgets happens once, too.
func TestAHeldKeyDoesOneThingOnEveryWidget(t *testing.T) {
	withTheme(t, Light, 1)
	type held interface {
		fyne.Focusable
		desktop.Keyable
	}
	did := 0
	count := func() { did++ }
	list := func(set func(*RowList)) *RowList {
		n, made := 5, 0
		l := numbers(&n, &made)
		set(l)
		return l
	}
	for name, c := range map[string]struct {
		widget held
		key    fyne.KeyName
	}{
		"a list":                      {list(func(l *RowList) { l.OnActivated = func(int) { count() } }), fyne.KeyReturn},
		"a list whose keys are taken": {list(func(l *RowList) { l.OnTypedKey = func(*fyne.KeyEvent) bool { count(); return true } }), fyne.KeyReturn},
		"a box to tick":               {NewCheck("Left early", func(bool) { count() }), fyne.KeySpace},
		"a card":                      {NewPanel(Caption("Dana"), count), fyne.KeyReturn},
		"a place":                     {NewNavItem(IconToday, "Today", "", count), fyne.KeyReturn},
		"times of the week":           {NewTimesGrid(func(data.Times) { count() }), fyne.KeySpace},
	} {
		t.Run(name, func(t *testing.T) {
			inWindow(t, c.widget.(fyne.CanvasObject), 400, 300)
			if l, is := c.widget.(*RowList); is {
				l.SetSelected(2)
			}
			did = 0
			hold(t, c.widget, c.key, c.widget, c.widget)
			if did != 1 {
				t.Errorf("held down it did %d things", did)
			}
			c.widget.KeyUp(key(c.key))
			hold(t, c.widget, c.key)
			if did != 2 {
				t.Errorf("pressed again it has done %d things", did)
			}
		})
	}
}
