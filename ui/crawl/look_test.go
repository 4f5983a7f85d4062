package crawl

import (
	"reflect"

	"fyne.io/fyne/v2"
)

// wearer is an app that does not put on what it wears already: each theme that
// is set has Fyne read its fonts anew, even where it is the same.
type wearer struct {
	fyne.App
	worn fyne.Theme
}

func (w *wearer) Settings() fyne.Settings { return wardrobe{w.App.Settings(), w} }

type wardrobe struct {
	fyne.Settings
	of *wearer
}

func (w wardrobe) SetTheme(t fyne.Theme) {
	if !reflect.DeepEqual(w.of.worn, t) {
		w.of.worn = t
		w.Settings.SetTheme(t)
	}
}

// wear gives the window its size and the app its look.
func (c *computer) wear() {
	if variant, scale := c.app.Look(); variant != c.look.Variant || scale != c.look.Scale {
		c.app.SetLook(c.look.Variant, c.look.Scale)
	}
	if c.canvas().Size() != c.look.Size {
		c.win.Resize(c.look.Size)
	}
}
