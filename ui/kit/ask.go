package kit

import "fyne.io/fyne/v2"

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
