package kit

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// presser presses as somebody does who may press twice, by a clock of its own.
type presser struct {
	t     *testing.T
	win   fyne.Window
	clock time.Time
}

func newPresser(t *testing.T, win fyne.Window) *presser {
	p := &presser{t: t, win: win, clock: time.Date(2026, 5, 5, 19, 0, 0, 0, time.UTC)}
	beforeNow, beforeShown := now, shown
	now, DoublePress = func() time.Time { return p.clock }, 300*time.Millisecond
	shown.at, shown.by = time.Time{}, "" // what another test showed is no part of this one
	t.Cleanup(func() { now, shown, DoublePress = beforeNow, beforeShown, 0 })
	return p
}

// press presses a key and lets it go.
func (p *presser) press(name fyne.KeyName) {
	on := p.win.Canvas().Focused()
	if on == nil {
		KeyWentDown(key(name))
		OverlayKey(p.win.Canvas(), key(name))
		return
	}
	on.(desktop.Keyable).KeyDown(key(name))
	on.TypedKey(key(name))
	on.(desktop.Keyable).KeyUp(key(name))
}

func (p *presser) wait(d time.Duration) { p.clock = p.clock.Add(d) }

const (
	atOnce  = 200 * time.Millisecond
	later   = 400 * time.Millisecond
	enter   = fyne.KeyReturn
	another = fyne.KeyTab
)

func TestThePressThatOpenedADialogDoesNothingInIt(t *testing.T) {
	withTheme(t, Light, 1)
	agreed := 0
	var opener *Button
	var win fyne.Window
	ask := func() { Confirm(win, "End the pair?", "", "End it", false, func() { agreed++ }) }
	opener = NewButton("End", Primary, ask)
	win = inWindow(t, opener, 600, 400)
	p := newPresser(t, win)
	win.Canvas().Focus(opener)

	p.press(enter)
	p.wait(atOnce)
	p.press(fyne.KeySpace)
	if agreed != 0 {
		t.Fatal("the second half of a double press has agreed")
	}
	p.wait(later)
	p.press(enter)
	if agreed != 1 {
		t.Fatal("a press of its own does not agree")
	}
	p.wait(atOnce)
	p.press(enter)
	if win.Canvas().Overlays().Top() != nil {
		t.Error("the press that closed it has opened it again")
	}
	p.wait(later)
	test.Tap(opener)
	yes := win.Canvas().Overlays().Top().(*Dialog).main
	p.wait(atOnce)
	test.Tap(yes)
	if agreed != 1 {
		t.Error("the second half of a double click has agreed")
	}
	p.wait(later)
	test.Tap(yes)
	if agreed != 2 {
		t.Error("a tap of its own does not agree")
	}
}

func TestWhoOpensByAnotherKeyIsNotKeptWaiting(t *testing.T) {
	withTheme(t, Light, 1)
	agreed := false
	win := inWindow(t, NewParagraph(""), 600, 400)
	p := newPresser(t, win)
	KeyWentDown(key(another))
	Confirm(win, "Close the meeting?", "", "Close it", false, func() { agreed = true })
	p.press(enter)
	if !agreed {
		t.Error("Enter does nothing")
	}
}

func TestWhoTypesInBetweenDoesNotPressTwice(t *testing.T) {
	withTheme(t, Light, 1)
	stored := ""
	win := inWindow(t, NewParagraph(""), 600, 400)
	p := newPresser(t, win)
	KeyWentDown(key(enter))
	name := NewEntry("")
	FormDialog(win, "Name", NewField("Name", name, ""), "Store", func() error { stored = name.Text; return nil })
	p.press(enter)
	if win.Canvas().Overlays().Top() == nil {
		t.Fatal("the press that opened the form has stored it")
	}
	name.KeyDown(key(fyne.KeyA))
	name.TypedRune('a')
	p.press(enter)
	if stored != "a" {
		t.Error("what was typed is not stored")
	}
}

func TestOneEscapeMoreLeavesWhatLiesUnderneathAndNotWhatItOpened(t *testing.T) {
	withTheme(t, Light, 1)
	win := inWindow(t, NewParagraph(""), 600, 400)
	p := newPresser(t, win)
	note := NewEntry("")
	form := FormDialog(win, "Note", NewField("Note", note, ""), "Store", func() error { return nil })
	Message(win, "Told", "")
	p.press(fyne.KeyEscape)
	note.TypedRune('a')
	p.press(fyne.KeyEscape)
	if win.Canvas().Overlays().Top() == form {
		t.Fatal("the second Escape was passed over")
	}
	p.wait(atOnce)
	p.press(fyne.KeyEscape)
	if win.Canvas().Overlays().Top() == form {
		t.Error("the question went with the Escape that opened it")
	}
}

func TestProgressThatComesUnderADoublePressGoesOn(t *testing.T) {
	withTheme(t, Light, 1)
	win := inWindow(t, NewParagraph(""), 600, 400)
	p := newPresser(t, win)
	cancelled := 0
	progress := NewProgress(win, "Backing up", func(_ time.Duration, f func()) { f() }, func() { cancelled++ })
	for range 3 {
		p.press(enter)
		p.wait(later)
	}
	if cancelled != 0 {
		t.Fatal("Enter has cancelled it")
	}
	p.press(fyne.KeyEscape)
	p.press(fyne.KeyEscape)
	if cancelled != 1 {
		t.Errorf("Escape has cancelled it %d times", cancelled)
	}
	progress.Done()
}

func TestWhoPicksByTypingGoesOnAtOnce(t *testing.T) {
	withTheme(t, Light, 1)
	win := inWindow(t, NewParagraph(""), 600, 400)
	p := newPresser(t, win)
	stored := false
	picker := NewPicker("Choose", []Option[string]{{Value: "a", Label: "Ann"}, {Value: "b", Label: "Ben"}}, nil)
	FormDialog(win, "Who", picker, "Store", func() error { stored = true; return nil })
	p.wait(later)
	p.press(enter) // opens
	p.wait(atOnce)
	p.press(enter)
	if picker.Picked() {
		t.Fatal("the press that opened the list has picked")
	}
	p.press(fyne.KeyEscape)
	picker.TypedRune('b')
	p.press(enter)
	p.press(enter)
	if !stored {
		t.Error("the press after the pick was passed over")
	}
}
