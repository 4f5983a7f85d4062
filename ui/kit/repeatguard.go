package kit

import "fyne.io/fyne/v2"

// repeatGuard tells a press of Enter or Space from the repeats that follow while the
// key stays down. A key that is held as the screen changes would else go on
// pressing whatever is shown next: propose a mentor, say yes for both, and log a
// one-to-one; at the register it would mark one row after another. A widget that
// Enter or Space presses embeds it, which makes it a desktop.Keyable, passes over
// what repeats, and calls over when it loses the focus.
type repeatGuard struct{ down bool }

// KeyDown implements desktop.Keyable: a key went down while the widget had the
// keyboard.
func (p *repeatGuard) KeyDown(key *fyne.KeyEvent) {
	KeyWentDown(key)
	if presses(key.Name) {
		p.down = !secondPress(key)
	}
}

// KeyUp implements desktop.Keyable.
func (p *repeatGuard) KeyUp(*fyne.KeyEvent) { p.over() }

// over notes that the key is up again, or that the keyboard went elsewhere.
func (p *repeatGuard) over() { p.down = false }

// repeats reports whether the key is an Enter or a Space that was not pressed on
// this widget, or has done something already.
func (p *repeatGuard) repeats(key *fyne.KeyEvent) bool {
	return presses(key.Name) && !p.take()
}

// take reports whether the key that came was pressed on this widget, and has not
// done anything yet.
func (p *repeatGuard) take() bool {
	fresh := p.down
	p.down = false
	return fresh
}
