package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// Ask offers two ways on, neither of which is wrong. The keyboard stands on
// the first, which changes nothing and is Escape's too. onDo is called before
// the dialog closes.
func Ask(win fyne.Window, title, text, leave, do string, onDo func()) *Dialog {
	d := newDialog(win, title, NewParagraph(text))
	first := NewButton(leave, Secondary, d.Close)
	second := NewButton(do, Primary, func() {
		onDo()
		d.Close()
	})
	d.buttons, d.main = []*Button{first, second}, first
	d.show()
	d.focus(first)
	return d
}

// AskWhich offers several ways on in one row of buttons, after the one that leaves
// without any. The keyboard stands on the last, which is Enter's too.
func AskWhich(win fyne.Window, title, text, leave string, ways ...MenuItem) *Dialog {
	d := newDialog(win, title, NewParagraph(text))
	d.buttons = []*Button{NewButton(leave, Secondary, d.Close)}
	for i, way := range ways {
		style := Secondary
		if i == len(ways)-1 {
			style = Primary
		}
		d.main = NewButton(way.Label, style, func() {
			d.Close()
			way.Do()
		})
		d.buttons = append(d.buttons, d.main)
	}
	d.show()
	d.focus(d.main)
	return d
}

// AskToDiscard asks before what was typed is lost. The keyboard stands on going
// on, which is Escape's too.
func AskToDiscard(win fyne.Window, onYes func()) *Dialog {
	d := newDialog(win, lang.L("Close without saving what you typed?"), NewParagraph(lang.L("It is not stored yet.")))
	d.nameless = true
	stay := NewButton(lang.L("Go on typing"), Secondary, d.Close)
	leave := NewButton(lang.L("Close without saving"), Danger, func() {
		d.Close()
		onYes()
	})
	d.buttons, d.main = []*Button{stay, leave}, stay
	d.show()
	d.focus(stay)
	return d
}
