package kit

import (
	"errors"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"alongside/data"
	"alongside/data/written"
	"alongside/ui/uitest/keyboard"
)

func shownDialog(w fyne.Window) *Dialog {
	d, _ := w.Canvas().Overlays().Top().(*Dialog)
	return d
}

func TestEnterConfirmsAndEscapeDoesNot(t *testing.T) {
	withTheme(t, Light, 1)
	for name, c := range map[string]struct {
		key    fyne.KeyName
		danger bool
		want   bool
	}{
		"Enter says yes":                            {fyne.KeyReturn, false, true},
		"Escape says no":                            {fyne.KeyEscape, false, false},
		"Enter says no to what cannot be undone":    {fyne.KeyReturn, true, false},
		"Escape says no to what cannot be undone":   {fyne.KeyEscape, true, false},
		"the keypad's Enter says yes":               {fyne.KeyEnter, false, true},
		"another key leaves the question as it was": {fyne.KeyF5, false, false},
	} {
		t.Run(name, func(t *testing.T) {
			w := inWindow(t, Body("behind"), 800, 600)
			yes := false
			Confirm(w, "Close the meeting?", "Five are not recorded.", "Close meeting", c.danger, func() { yes = true })
			keyboard.Press(w.Canvas(), c.key)
			if yes != c.want {
				t.Errorf("yes is %v", yes)
			}
			if gone := shownDialog(w) == nil; gone == (c.key == fyne.KeyF5) {
				t.Errorf("gone is %v", gone)
			}
		})
	}
}

func TestAFormStartsInItsFirstFieldAndTabStaysInside(t *testing.T) {
	withTheme(t, Light, 1)
	behind := NewButton("Behind", Secondary, nil)
	w := inWindow(t, behind, 800, 600)
	name, phone := NewEntry(""), NewEntry("")
	d := FormDialog(w, "Add a person", VStack(Gap8, NewField("Name", name, ""), NewField("Phone", phone, "")), "Add", func() error { return nil })
	want := []fyne.Focusable{name, phone, d.buttons[0], d.main, name}
	for i, f := range want {
		if w.Canvas().Focused() != f {
			t.Fatalf("step %d: the focus is on %T", i, w.Canvas().Focused())
		}
		w.Canvas().FocusNext()
	}
}

func TestAFormThatIsNotRightStaysOpenAndSaysWhy(t *testing.T) {
	withTheme(t, Light, 1)
	w := inWindow(t, Body("behind"), 800, 600)
	name := NewEntry("")
	closed := 0
	d := FormDialog(w, "Add a person", name, "Add", func() error {
		if name.Text == "" {
			return errors.New("Give a name.")
		}
		return nil
	})
	d.OnClosed = func() { closed++ }
	keyboard.PressOn(name, fyne.KeyReturn)
	if shownDialog(w) != d || closed != 0 {
		t.Fatal("the form has gone")
	}
	if got := d.problem.Text(); got != "! Give a name." || !d.problem.Visible() {
		t.Errorf("it says %q", got)
	}
	typeText(name, "Dana")
	keyboard.PressOn(name, fyne.KeyReturn)
	if shownDialog(w) != nil || closed != 1 {
		t.Errorf("closed %d times", closed)
	}
}

func TestATallFormStaysInsideASmallWindow(t *testing.T) {
	withTheme(t, Light, 2)
	w := inWindow(t, Body("behind"), 1024, 640)
	fields := VStack(Gap8)
	for range 12 {
		fields.Add(NewField("Name", NewEntry(""), ""))
	}
	d := FormDialog(w, "Add a person", fields, "Add", func() error { return nil })
	bottom := d.main.Position().Y + d.main.Size().Height
	if bottom > 640 || d.title.Position().Y < 0 {
		t.Errorf("from %v to %v in 640", d.title.Position().Y, bottom)
	}
	if top := d.main.Position().Y; d.scroll.Position().Y+d.scroll.Size().Height > top {
		t.Errorf("the fields reach over the buttons at %v", top)
	}
}

func TestWorkIsOnlyToldOfWhenItTakesTime(t *testing.T) {
	withTheme(t, Light, 1)
	w := inWindow(t, Body("behind"), 800, 600)
	c := &clock{}
	quick := NewProgress(w, "Reading", c.after, func() {})
	quick.Done()
	c.pass()
	if shownDialog(w) != nil {
		t.Fatal("a dialog for what is over")
	}
	cancelled := false
	slow := NewProgress(w, "Reading", c.after, func() { cancelled = true })
	if shownDialog(w) != nil {
		t.Fatal("a dialog at once")
	}
	c.pass()
	if c.delays[0] != 200*time.Millisecond || shownDialog(w) == nil {
		t.Fatalf("shown after %v: %v", c.delays[0], shownDialog(w) != nil)
	}
	if got := shownDialog(w).content.(*Paragraph).Text(); got != "This may take a moment." {
		t.Errorf("it says %q", got)
	}
	OverlayKey(w.Canvas(), key(fyne.KeyEscape)) // nothing has the keyboard
	slow.Done()
	if !cancelled || shownDialog(w) != nil {
		t.Errorf("cancelled %v", cancelled)
	}
}

func TestWhatAFormSaidOfAFieldIsTakenBackAsSoonAsThatIsChanged(t *testing.T) {
	withTheme(t, Light, 1)
	name := NewEntry("")
	name.SetValue("Dana")
	day := NewDateField(data.NewDate(2026, time.November, 19), written.DayFirst, nil)
	choice := NewEither("We spoke", "No answer", nil)
	check := NewCheck("Tell them", nil)
	picker := NewPicker("", []Option[string]{{Value: "a", Label: "Ann"}, {Value: "b", Label: "Ben"}}, nil)
	w := inWindow(t, Body("behind"), 800, 600)
	fields := []*Field{
		NewField("Name", name, ""), NewField("Day", day, ""), NewField("How", VStack(0, choice), ""), NewField("Tell", check, ""), NewField("Who", picker, ""),
	}
	marks := true
	d := FormDialog(w, "Add a person", VStack(Gap8, HStack(0, fields[0]), fields[1], fields[2], fields[3], fields[4]), "Add",
		func() error {
			if !marks {
				return errors.New("That did not work.")
			}
			for _, f := range fields {
				f.SetError("Look here.")
			}
			return errors.New("Please look at what is marked.")
		})
	for _, c := range []struct {
		what   string
		of     int
		change func()
	}{
		{"a letter", 0, func() { name.TypedRune('a') }},
		{"a letter gone", 0, func() { keyboard.PressOn(name, fyne.KeyBackspace) }},
		{"what is cut", 0, func() { name.TypedShortcut(&fyne.ShortcutCut{Clipboard: fyne.CurrentApp().Clipboard()}) }},
		{"another day", 1, func() { keyboard.PressOn(day.entry, fyne.KeyUp) }},
		{"another choice", 2, func() { choice.choose(1 - choice.selected) }},
		{"a tick", 3, func() { check.Tapped(nil) }},
		{"another option", 4, func() { picker.pick(1 - max(0, picker.selected)) }},
	} {
		marks = true
		d.main.Press()
		keyboard.PressOn(name, fyne.KeyLeft)
		keyboard.PressOn(name, fyne.KeyReturn)
		for i, f := range fields {
			if !d.problem.Visible() || !f.note.Visible() {
				t.Fatalf("before %s it is not said of field %d, or taken back though nothing is changed", c.what, i)
			}
		}
		c.change()
		for i, f := range fields {
			if said := f.note.Visible(); said == (i == c.of) {
				t.Errorf("%s: field %d still says so: %v", c.what, i, said)
			}
		}
		if !d.problem.Visible() {
			t.Errorf("%s: there are marks that nothing points to", c.what)
		}
		for _, f := range fields {
			f.SetError("")
		}
		c.change()
		if d.problem.Visible() {
			t.Errorf("%s: without a mark it is still said that there are", c.what)
		}
		marks = false
		d.main.Press()
		if c.change(); d.problem.Visible() {
			t.Errorf("%s: it still says what was wrong with the whole", c.what)
		}
	}
}

func TestWhoTypesOnAChoiceBeginsTheNote(t *testing.T) {
	withTheme(t, Light, 1)
	w := inWindow(t, Body("behind"), 800, 600)
	choice := NewEither("We spoke", "No answer", nil)
	day, place, note := NewDateField(0, written.DayFirst, nil), NewEntry(""), NewMultiEntry("", 2)
	place.SetValue("Church hall")
	FormDialog(w, "Log a call", VStack(Gap8, choice, NewField("When", day, ""),
		NewField("Place", place, ""), NewField("Note", note, "")), "Log", func() error { return nil })
	for _, r := range " Is well" {
		w.Canvas().Focused().TypedRune(r)
	}
	if note.Text != "Is well" || place.Text != "Church hall" || day.entry.Text != "" {
		t.Errorf("the note is %q, the place %q, the day %q", note.Text, place.Text, day.entry.Text)
	}
}

func TestATapBesideTheFieldsLeavesTheKeyboardInTheDialog(t *testing.T) {
	withTheme(t, Light, 1)
	w := inWindow(t, Body("behind"), 800, 600)
	name := NewEntry("")
	d := FormDialog(w, "Add a person", name, "Add", func() error { return nil })
	d.MouseDown(&desktop.MouseEvent{})
	w.Canvas().Unfocus() // as the driver does
	d.Tapped(&fyne.PointEvent{})
	if w.Canvas().Focused() != name {
		t.Errorf("%T has the keyboard", w.Canvas().Focused())
	}
}

func TestTheWindowHearsThatTheKeyboardIsPerhapsFreeWhenTheLastIsClosed(t *testing.T) {
	withTheme(t, Light, 1)
	behind := NewButton("Behind", Secondary, nil)
	w := inWindow(t, behind, 800, 600)
	before, heard := KeyboardFree, 0
	t.Cleanup(func() { KeyboardFree = before })
	KeyboardFree = func(fyne.Canvas) { heard++ }
	first := Message(w, "First", "")
	Message(w, "Second", "").Close()
	if heard != 0 {
		t.Error("heard while a dialog is open")
	}
	first.Close()
	if heard != 1 {
		t.Errorf("heard %d times after the last", heard)
	}
	ShowMenu(behind, []MenuItem{{Label: "Open", Do: func() {}}})
	keyboard.Press(w.Canvas(), fyne.KeyEscape)
	if heard != 2 {
		t.Errorf("heard %d times after the menu", heard)
	}
	w.Canvas().Focus(behind)
	Message(w, "Third", "").Close()
	if w.Canvas().Focused() != behind {
		t.Error("the keyboard did not go back to where it was")
	}
}

func TestEscapeAsksBeforeWhatWasTypedIntoAFormIsLost(t *testing.T) {
	withTheme(t, Light, 1)
	w := inWindow(t, Body("behind"), 800, 600)
	name, secret := NewEntry(""), NewPasswordEntry("")
	choice := NewEither("We spoke", "No answer", nil)
	open := func() *Dialog {
		name.SetValue("Dana")
		secret.SetValue("")
		return FormDialog(w, "Add a person", VStack(Gap8, NewField("Name", name, ""), secret, choice), "Add", func() error { return nil })
	}
	escape := func() { keyboard.Press(w.Canvas(), fyne.KeyEscape) }
	for what, change := range map[string]func(){
		"nothing":         func() {},
		"another choice":  func() { choice.choose(1 - choice.selected) },
		"a passphrase":    func() { typeText(secret, "lantern") },
		"only the arrows": func() { keyboard.PressOn(name, fyne.KeyLeft) },
	} {
		open()
		change()
		escape()
		if shownDialog(w) != nil {
			t.Fatalf("%s: it is still open", what)
		}
	}
	d := open()
	typeText(name, "X")
	escape()
	if asked := shownDialog(w); asked == d || asked == nil || d.closed {
		t.Fatal("it does not ask")
	}
	escape()
	if shownDialog(w) != d || name.Text == "" {
		t.Fatal("Escape does not go on with the form")
	}
	typeText(name, "Y")
	escape()
	if shownDialog(w) == d {
		t.Fatal("what was typed since is not asked about")
	}
	shownDialog(w).buttons[1].Press()
	if shownDialog(w) != nil || !d.closed {
		t.Fatal("it is still open")
	}
	d = open()
	typeText(name, "X")
	d.buttons[0].Press()
	if shownDialog(w) != nil {
		t.Error("Cancel asks")
	}
}

func TestWhatLiesOverADialogStaysWhenThatCloses(t *testing.T) {
	withTheme(t, Light, 1)
	w := inWindow(t, Body("behind"), 800, 600)
	below := Message(w, "Below", "")
	over := Message(w, "Over", "")
	below.Close()
	if shownDialog(w) != over || w.Canvas().Focused() != over.main {
		t.Errorf("%v is on top, %v has the keyboard", shownDialog(w), w.Canvas().Focused())
	}
	over.Close()
	if shownDialog(w) != nil {
		t.Error("something is left")
	}
}

func TestWorkThatIsToStopSaysSoOnce(t *testing.T) {
	withTheme(t, Light, 1)
	w := inWindow(t, Body("behind"), 800, 600)
	stopped := 0
	p := NewProgress(w, "Reading", func(_ time.Duration, f func()) { f() }, func() { stopped++ })
	d := shownDialog(w)
	d.buttons[0].Press()
	d.buttons[0].Press()
	if got := d.content.(*Paragraph).Text(); stopped != 1 || got != "It is being stopped." {
		t.Errorf("stopped %d times, it says %q", stopped, got)
	}
	p.Done()
}

func TestEscapeAsksOnlyAboutWhatThePersonHasChanged(t *testing.T) {
	withTheme(t, Light, 1)
	for name, c := range map[string]struct {
		change func(w fyne.Window, e *Entry)
		asks   bool
	}{
		"typed": {func(w fyne.Window, e *Entry) { keyboard.Type(w.Canvas(), "a") }, true},
		"typed and taken back": {func(w fyne.Window, e *Entry) {
			keyboard.Type(w.Canvas(), "a")
			keyboard.Press(w.Canvas(), fyne.KeyBackspace)
		}, false},
		"filled in by the app":     {func(w fyne.Window, e *Entry) { e.SetValue("90") }, false},
		"typed, and then proposed": {func(w fyne.Window, e *Entry) { keyboard.Type(w.Canvas(), "a"); e.SetValue("90") }, false},
	} {
		t.Run(name, func(t *testing.T) {
			w := inWindow(t, Body("behind"), 800, 600)
			minutes := NewEntry("")
			minutes.SetValue("60")
			d := FormDialog(w, "An activity", NewField("Minutes", minutes, ""), "Save", func() error { return nil })
			c.change(w, minutes)
			if Typed(w.Canvas()) != c.asks {
				t.Errorf("something is typed that would be missed: %v", !c.asks)
			}
			keyboard.Press(w.Canvas(), fyne.KeyEscape)
			if d.Open() != c.asks {
				t.Errorf("it asks: %v", !c.asks)
			}
		})
	}
}

func TestWhatCannotBeStoppedOffersNoCancel(t *testing.T) {
	withTheme(t, Light, 1)
	w := inWindow(t, Body("behind"), 800, 600)
	p := NewProgress(w, "Changing the passphrase", func(_ time.Duration, f func()) { f() }, nil)
	d := shownDialog(w)
	if d == nil || len(d.buttons) > 0 {
		t.Fatal("it is not said, or has a button")
	}
	OverlayKey(w.Canvas(), key(fyne.KeyEscape))
	if !d.Open() {
		t.Error("Escape has taken it away")
	}
	p.Done()
	if d.Open() {
		t.Error("it stays")
	}
}

func TestWhatWasTypedIsGoneOnlyByTheButtonThatSaysSo(t *testing.T) {
	withTheme(t, Light, 1)
	w := inWindow(t, Body("behind"), 800, 600)
	name := NewEntry("")
	stored := false
	d := FormDialog(w, "Add a person", NewField("Name", name, ""), "Add", func() error { stored = true; return nil })
	typeText(name, "Dana")
	keyboard.Press(w.Canvas(), fyne.KeyEscape)
	press(t, shownDialog(w), "Go on typing")
	if shownDialog(w) != d || w.Canvas().Focused() != name || name.Text != "Dana" {
		t.Fatalf("the form says %q, and %T has the keyboard", name.Text, w.Canvas().Focused())
	}
	keyboard.Press(w.Canvas(), fyne.KeyEscape)
	if shownDialog(w) == d || !d.Open() {
		t.Fatal("going on typing was an answer for the next Escape as well")
	}
	press(t, shownDialog(w), "Close without saving")
	if shownDialog(w) != nil || stored {
		t.Errorf("open: %v, stored: %v", shownDialog(w), stored)
	}
}

// press presses a button of a dialog by its label.
func press(t *testing.T, d *Dialog, label string) {
	t.Helper()
	for _, b := range d.buttons {
		if b.Label() == label {
			b.Press()
			return
		}
	}
	t.Fatalf("the dialog has no button %q", label)
}

// What is marked is in sight, and not only that something is.
func TestALongFormThatIsRefusedShowsTheFirstFieldThatIsMarked(t *testing.T) {
	withTheme(t, Light, 1)
	w := inWindow(t, Gap(10), 600, 400)
	fields := VStack(Gap8)
	var all []*Field
	for range 12 {
		f := NewField("Name", NewEntry(""), "")
		all = append(all, f)
		fields.Add(f)
	}
	d := FormDialog(w, "Add a person", fields, "Add", func() error {
		for _, f := range all {
			f.SetError("")
		}
		all[9].SetError("Look here.")
		all[1].SetError("And here.")
		return errors.New("Please look at what is marked.")
	})
	scroll := d.scroll.Objects[0].(*container.Scroll)
	scroll.ScrollToBottom()
	d.main.Press()
	top := absolute(all[1]).Y - absolute(scroll).Y
	if top < 0 || top+all[1].Size().Height > scroll.Size().Height {
		t.Errorf("the first field that is marked begins at %v of %v", top, scroll.Size().Height)
	}
}
