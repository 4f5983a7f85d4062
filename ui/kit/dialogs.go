package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// Confirm asks before something is done. verb names it on the button ("Close
// meeting"). When danger is set it cannot be undone: the button is red and the
// keyboard stands on Cancel. What is done changes something: see OnlyLook.
func Confirm(win fyne.Window, title, text, verb string, danger bool, onYes func()) *Dialog {
	if d := refuse(win, title); d != nil {
		return d
	}
	d := newDialog(win, title, NewParagraph(text))
	style := Primary
	if danger {
		style = Danger
	}
	cancel := NewButton(lang.L("Cancel"), Secondary, d.Close)
	yes := NewButton(verb, style, func() {
		d.Close()
		onYes()
	})
	d.buttons, d.main = []*Button{cancel, yes}, yes
	d.show()
	if danger {
		d.main = cancel
		d.focus(cancel)
	} else {
		d.focus(yes)
	}
	return d
}

// Message tells something that needs no decision.
func Message(win fyne.Window, title, text string) *Dialog {
	d := newDialog(win, title, NewParagraph(text))
	d.main = NewButton(lang.L("Close"), Primary, d.Close)
	d.buttons = []*Button{d.main}
	d.show()
	d.focus(d.main)
	return d
}

// ErrorDialog says what happened, what was kept and what to do.
func ErrorDialog(win fyne.Window, title, text string) *Dialog {
	sign := NewSymbol(IconWarning, ColorDanger).thick()
	d := newDialog(win, title, HStack(Gap16, sign, Grow(NewParagraph(text))))
	d.main = NewButton(lang.L("Close"), Primary, d.Close)
	d.buttons = []*Button{d.main}
	d.show()
	d.focus(d.main)
	return d
}

// FormDialog asks for something to be filled in. onOK is called for the verb's
// button or Enter; an error that it returns is shown in the dialog, which then
// stays open, until something in the form is changed. The keyboard starts in
// the first field. What is filled in changes something: see OnlyLook.
func FormDialog(win fyne.Window, title string, content fyne.CanvasObject, verb string, onOK func() error) *Dialog {
	if d := refuse(win, title); d != nil {
		return d
	}
	d := LookDialog(win, title, content, verb, onOK)
	d.stores = true
	return d
}

// LookDialog is FormDialog for what is filled in only to see something.
func LookDialog(win fyne.Window, title string, content fyne.CanvasObject, verb string, onOK func() error) *Dialog {
	var d *Dialog
	d = newForm(win, title, content, verb, func() {
		if err := onOK(); err != nil {
			d.say(err)
			return
		}
		d.Close()
	})
	d.show()
	d.focus(nil)
	return d
}

// newForm makes a dialog in which something is filled in, with room for what is
// wrong with it; show puts it up. onVerb answers the verb's button and Enter.
func newForm(win fyne.Window, title string, content fyne.CanvasObject, verb string, onVerb func()) *Dialog {
	problem := NewParagraph("").Colored(ColorDanger)
	problem.Hide()
	d := newDialog(win, title, VStack(Gap8, content, problem))
	d.problem = problem
	d.main = NewButton(verb, Primary, onVerb)
	d.buttons = []*Button{NewButton(lang.L("Cancel"), Secondary, d.Close), d.main}
	return d
}

// ChoiceDialog asks for a choice in the content, which closes the dialog when
// it is made; the only button leaves without one, and says so.
func ChoiceDialog(win fyne.Window, title string, content fyne.CanvasObject, leave string) *Dialog {
	d := newDialog(win, title, content)
	d.main = NewButton(leave, Secondary, d.Close)
	d.buttons = []*Button{d.main}
	d.show()
	d.focus(nil)
	return d
}
