package kit

import "fyne.io/fyne/v2"

// press tells a press of Enter or Space from the repeats that follow while the
// key stays down. A key that is held as the screen changes would else go on
// pressing whatever is shown next: propose a mentor, say yes for both, and log a
// one-to-one.
type press struct{ down bool }

// told says that the driver tells when a key goes down, which that of the tests
// does not: there every key counts as a press.
var told bool

// keyDown notes that a key went down while the widget had the keyboard.
func (p *press) keyDown(key *fyne.KeyEvent) {
	told = true
	if isEnter(key) || key.Name == fyne.KeySpace {
		p.down = true
	}
}

// over notes that the key is up again, or that the keyboard went elsewhere.
func (p *press) over() { p.down = false }

// take reports whether the key that came was pressed on this widget, and has not
// done anything yet.
func (p *press) take() bool {
	fresh := p.down || !told
	p.down = false
	return fresh
}
