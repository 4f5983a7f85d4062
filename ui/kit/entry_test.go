package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"alongside/data"
	"alongside/ui/uitest/keyboard"
)

// chordsPassed collects the chords that reach the window.
func chordsPassed(t *testing.T) *[]string {
	before := UnhandledShortcut
	t.Cleanup(func() { UnhandledShortcut = before })
	got := &[]string{}
	UnhandledShortcut = func(_ fyne.Canvas, s fyne.Shortcut) { *got = append(*got, s.ShortcutName()) }
	return got
}

var ctrlL = &desktop.CustomShortcut{KeyName: fyne.KeyL, Modifier: fyne.KeyModifierControl}

func TestAFieldPassesOnTheChordsThatItDoesNotKnow(t *testing.T) {
	withTheme(t, Light, 1)
	e := NewEntry("")
	inWindow(t, e, 300, 40)
	got := chordsPassed(t)
	e.TypedShortcut(ctrlL)
	e.TypedShortcut(&fyne.ShortcutSelectAll{})
	e.TypedShortcut(&fyne.ShortcutCopy{Clipboard: test.NewClipboard()})
	if len(*got) != 1 || (*got)[0] != ctrlL.ShortcutName() {
		t.Errorf("passed on: %v", *got)
	}
}

func TestAValueThatIsSetIsNotSelected(t *testing.T) {
	withTheme(t, Light, 1)
	e := NewEntry("")
	inWindow(t, e, 200, 40)
	for _, value := range []string{"", "others"} {
		e.SetValue("two words")
		e.TypedShortcut(&fyne.ShortcutSelectAll{})
		e.SetValue(value)
		typeText(e, "next")
		if want := value + "next"; e.Text != want {
			t.Errorf("it holds %q, want %q", e.Text, want)
		}
	}
}

func TestOnlyTheChordsOfWordsStayInAField(t *testing.T) {
	withTheme(t, Light, 1)
	passed := chordsPassed(t)
	e := NewEntry("")
	inWindow(t, e, 200, 40)
	e.SetValue("two words")
	e.CursorColumn = 9
	other := fyne.KeyModifierAlt
	if wordModifier() == other {
		other = fyne.KeyModifierControl
	}
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyBackspace, Modifier: other})
	if len(*passed) != 1 || e.Text != "two words" {
		t.Errorf("passed on %v, with %q left", *passed, e.Text)
	}
	e.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyBackspace, Modifier: wordModifier()})
	if len(*passed) != 1 || e.Text != "two " {
		t.Errorf("passed on %v, with %q left", *passed, e.Text)
	}
}

func TestUndoInASearchIsForTheProgrammeUnlessSomethingIsBeingTyped(t *testing.T) {
	withTheme(t, Light, 1)
	search := NewSearchField("")
	w := inWindow(t, search, 600, 52)
	got := chordsPassed(t)
	search.Focus()
	undo := func() int {
		search.entry.TypedShortcut(&fyne.ShortcutUndo{})
		return len(*got)
	}
	if n := undo(); n != 1 {
		t.Errorf("with nothing typed it is passed on %d times", n)
	}
	typeText(search.entry, "Dana")
	for _, left := range []string{"Dan", "Da"} { // not the whole name
		if n := undo(); n != 1 || search.Text() != left {
			t.Errorf("with something typed it is passed on %d times, and %q is left", n-1, search.Text())
		}
	}
	search.entry.TypedShortcut(&fyne.ShortcutRedo{})
	if search.Text() != "Dan" || len(*got) != 1 {
		t.Errorf("done again, %q is there", search.Text())
	}
	typeText(search.entry, "ni")
	for range 5 {
		undo()
	}
	if search.Text() != "" || len(*got) != 1 {
		t.Errorf("%q is left of it, and it was passed on %d times", search.Text(), len(*got)-1)
	}
	search.entry.TypedShortcut(&fyne.ShortcutRedo{})
	if search.Text() != "D" {
		t.Errorf("done again from nothing, %q is there", search.Text())
	}
	undo()
	if n := undo(); n != 2 {
		t.Error("with nothing left it is not for the programme")
	}
	search.SetText("Dana")
	w.Canvas().Unfocus() // a dialog, in which somebody was added
	search.Focus()
	if n := undo(); n != 3 || search.Text() != "Dana" {
		t.Errorf("back in the field it is passed on %d times, and %q is left", n-2, search.Text())
	}
}

func TestAFieldInADialogPassesItsChordsOnToo(t *testing.T) {
	withTheme(t, Light, 1)
	w := inWindow(t, Body("behind"), 800, 600)
	e := NewEntry("")
	FormDialog(w, "Add a person", e, "Add", func() error { return nil })
	got := chordsPassed(t)
	e.TypedShortcut(ctrlL)
	if len(*got) != 1 {
		t.Errorf("passed on: %v", *got)
	}
}

func TestEscapeInAFieldReachesTheWindow(t *testing.T) {
	withTheme(t, Light, 1)
	e := NewEntry("")
	w := inWindow(t, e, 300, 40)
	escaped := false
	w.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { escaped = k.Name == fyne.KeyEscape })
	keyboard.PressOn(e, fyne.KeyEscape)
	if !escaped {
		t.Error("the window did not hear of Escape")
	}
}

func TestTheSearchFieldTellsOfTypingAndLetsTheScreenTakeArrows(t *testing.T) {
	withTheme(t, Light, 1)
	search := NewSearchField("Type a name")
	w := inWindow(t, search, 600, 52)
	var typed, submitted []string
	var arrows []fyne.KeyName
	search.OnChanged = func(text string) { typed = append(typed, text) }
	search.OnSubmitted = func(text string) { submitted = append(submitted, text) }
	search.OnKey = func(k *fyne.KeyEvent) bool {
		if k.Name != fyne.KeyDown {
			return false
		}
		arrows = append(arrows, k.Name)
		return true
	}
	search.Focus()
	focused := w.Canvas().Focused()
	typeText(focused, "da")
	keyboard.PressOn(focused, fyne.KeyDown)
	keyboard.PressOn(focused, fyne.KeyReturn)
	search.SetText("")
	if len(typed) != 2 || typed[1] != "da" || len(submitted) != 1 || submitted[0] != "da" || len(arrows) != 1 {
		t.Errorf("typed %v, submitted %v, arrows %v", typed, submitted, arrows)
	}
	if search.Text() != "" {
		t.Errorf("still holds %q", search.Text())
	}
}

func TestTheHintGivesWayToWhatIsTyped(t *testing.T) {
	for _, scale := range []float32{1, 2} {
		withTheme(t, Light, scale)
		search := NewSearchField("Type a name")
		inWindow(t, search, 500*scale, 52*scale)
		search.SetHint(Span{Text: "Nobody has this name yet"})
		typeText(search.entry, "Sam")
		if !search.hint.Visible() || search.hint.Size().Width < search.hint.FullWidth() {
			t.Errorf("beside a short name the hint is %v wide, shown %v", search.hint.Size().Width, search.hint.Visible())
		}
		for range 20 {
			typeText(search.entry, "mmm")
			end := measure(search.entry.Text, Scaled(searchSize.text), styleRegular)
			if search.hint.Visible() && search.hint.Position().X < end {
				t.Fatalf("%q ends at %v, the hint begins at %v", search.Text(), end, search.hint.Position().X)
			}
		}
		if search.hint.Visible() {
			t.Error("the hint is shown where the text fills the field")
		}
		search.SetText("")
		if !search.hint.Visible() {
			t.Error("the hint is not back in the empty field")
		}
	}
}

func TestAPassphraseIsHiddenUntilItIsAskedFor(t *testing.T) {
	withTheme(t, Light, 1)
	e := NewPasswordEntry("")
	w := inWindow(t, e, 300, 40)
	show := e.ActionItem.(*showPassphrase)
	if !e.Password || show.label() != "Show" {
		t.Fatalf("hidden %v, the button says %q", e.Password, show.label())
	}
	test.Tap(show)
	if e.Password || show.label() != "Hide" {
		t.Errorf("after a click hidden %v, the button says %q", e.Password, show.label())
	}
	w.Canvas().Focus(e)
	keyboard.Press(w.Canvas(), fyne.KeyF2)
	if !e.Password || e.Text != "" {
		t.Errorf("after its key hidden %v, the field holds %q", e.Password, e.Text)
	}
}

// Two words typed quickly, with Tab between them, go into two fields.
func TestTabGoesFromOnePassphraseToTheNext(t *testing.T) {
	withTheme(t, Light, 1)
	first, again := NewPasswordEntry(""), NewPasswordEntry("")
	w := inWindow(t, VStack(Gap8, NewField("Passphrase", first, ""), NewField("Once more", again, "")), 400, 300)
	w.Canvas().Focus(first)
	keyboard.Type(w.Canvas(), "copper willow")
	w.Canvas().FocusNext()
	keyboard.Press(w.Canvas(), fyne.KeySpace)
	keyboard.Type(w.Canvas(), "copper willow")
	if first.Text != "copper willow" || again.Text != "copper willow" || !first.Password {
		t.Errorf("the fields hold %q and %q, the first hidden %v", first.Text, again.Text, first.Password)
	}
	w.Canvas().FocusPrevious()
	if w.Canvas().Focused() != first {
		t.Errorf("Shift Tab goes to %T", w.Canvas().Focused())
	}
}

func TestAFieldIsAsHighAsAButton(t *testing.T) {
	for _, scale := range []float32{1, 1.5, 2} {
		withTheme(t, Light, scale)
		field, button := NewEntry("").MinSize().Height, NewButton("Save", Primary, nil).MinSize().Height
		if diff := field - button; diff < -1 || diff > 1 {
			t.Errorf("at %v a field is %v high and a button %v", scale, field, button)
		}
	}
}

func TestSetValueIsSilent(t *testing.T) {
	withTheme(t, Light, 1)
	e := NewEntry("")
	e.OnChanged = func(text string) { t.Errorf("OnChanged(%q)", text) }
	e.SetValue("Dana")
	if e.Text != "Dana" || e.CursorColumn != 4 {
		t.Errorf("holds %q, cursor at %d", e.Text, e.CursorColumn)
	}
}

func TestWhatIsWrongInAFieldIsSaidUntilItIsChanged(t *testing.T) {
	withTheme(t, Light, 1)
	e := NewEntry("")
	field := NewField("Name", e, "")
	w := inWindow(t, field, 300, 100)
	w.Canvas().Focus(e)
	for name, change := range map[string]func(){
		"a letter":      func() { keyboard.Type(w.Canvas(), "a") },
		"a letter gone": func() { keyboard.Press(w.Canvas(), fyne.KeyBackspace) },
		"pasted":        func() { e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()}) },
	} {
		field.SetError("Write a name.")
		keyboard.Press(w.Canvas(), fyne.KeyLeft)
		if !field.note.Visible() {
			t.Errorf("%s: an arrow changes nothing, but took back what is wrong", name)
		}
		change()
		if field.note.Visible() || e.invalid {
			t.Errorf("%s: it is still said to be wrong", name)
		}
	}
}

// A book that is pasted by mistake would stop the window for many seconds.
func TestOfWhatIsPastedOnlySoMuchIsTaken(t *testing.T) {
	withTheme(t, Light, 1)
	for pasted, want := range map[string]int{
		"three words of it":                         17,
		strings.Repeat("ż", data.MaxNote+1):         data.MaxNote + 1, // for the form to refuse
		strings.Repeat("ż", 100*data.MaxNote):       mostPasted,
		strings.Repeat("a line\n", 50*data.MaxNote): mostPasted,
	} {
		e := NewEntry("")
		inWindow(t, e, 300, 100)
		fyne.CurrentApp().Clipboard().SetContent(pasted)
		e.TypedShortcut(&fyne.ShortcutPaste{Clipboard: fyne.CurrentApp().Clipboard()})
		if got := len([]rune(e.Text)); got != want {
			t.Errorf("of %d letters %d stand in the field, want %d", len([]rune(pasted)), got, want)
		}
	}
}

// Of whom the hint speaks is the last to go where the room ends: "Enter opens" alone
// says nothing.
func TestTheHintKeepsTheName(t *testing.T) {
	withTheme(t, Light, MaxTextScale)
	search := NewSearchField("Type a name")
	win := inWindow(t, search, 300, 104)
	search.SetHint(Span{Text: "Enter opens "}, Span{Text: "Dana K.", Strong: true})
	drawn := func() (text string) {
		for _, o := range objectsOf(search.hint) {
			if part, ok := o.(*canvas.Text); ok && part.Visible() {
				text += part.Text
			}
		}
		return text
	}
	if got := drawn(); !search.hint.Visible() || got != "Dana K." {
		t.Errorf("where the room is short the hint says %q, shown %v", got, search.hint.Visible())
	}
	win.Resize(fyne.NewSize(1000, 104))
	if got := drawn(); got != "Enter opens Dana K." {
		t.Errorf("with room the hint says %q", got)
	}
	search.SetHint(Span{Text: "Enter marks "}, Span{Text: "Dana K.", Strong: true}, Span{Text: " present"})
	win.Resize(fyne.NewSize(540, 104))
	if got := drawn(); got != "Enter marks Dana K." {
		t.Errorf("what is not the name goes first, and it says %q", got)
	}
}
