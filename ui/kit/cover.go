package kit

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
)

// hiddenNames is whether people are shown by codes, and what shows their names
// again; nil while others have the laptop.
var hiddenNames struct {
	are  bool
	show func()
}

// HideNames tells whether names are hidden. From then on whatever lies over the
// window is covered, since it was filled while they were not, and shown again as
// it was with them; a list that is open closes. show is what their key does, or
// nil where they cannot be shown at present.
func HideNames(c fyne.Canvas, hidden bool, show func()) {
	was := hiddenNames.are
	hiddenNames.are, hiddenNames.show = hidden, show
	if hidden == was {
		return
	}
	for _, o := range slices.Backward(slices.Clone(c.Overlays().List())) {
		switch o := o.(type) {
		case *popover:
			if hidden {
				o.close()
			}
		case *Dialog:
			o.setCovered(hidden)
		}
	}
}

// Tells says what a form holds from the beginning that may say who somebody is:
// their name, how to reach them, what was written in free words. Where names are
// hidden it is covered. Returns the form.
func (d *Dialog) Tells(texts ...string) *Dialog {
	if hiddenNames.are && d.isForm() && slices.ContainsFunc(texts, func(text string) bool { return text != "" }) {
		d.setCovered(true)
	}
	return d
}

// setCovered hides what stands in the dialog behind a sentence that says so, or
// shows it again, with the keyboard where it was.
func (d *Dialog) setCovered(covered bool) {
	if d.nameless || covered == d.covered() {
		return
	}
	top := d.canvas.Overlays().Top() == d
	if covered && top {
		d.focused = d.canvas.Focused()
	}
	d.cover.Objects = nil
	if covered {
		d.fillCover()
	}
	ShowIf(covered, d.cover)
	ShowIf(!covered, d.title, d.scroll)
	for _, b := range d.buttons {
		ShowIf(!covered, b)
	}
	d.Refresh()
	if top {
		d.refocus()
	}
}

func (d *Dialog) covered() bool { return d.cover.Visible() }

// refocus puts the keyboard, once the dialog is what lies on top, on the cover's
// button, or where it was before that was there.
func (d *Dialog) refocus() {
	if d.covered() {
		d.canvas.Focus(d.coverButton)
		return
	}
	d.focus(d.focused)
}

// fillCover says what stands in place of all that the dialog holds. The keyboard
// stands on what shows names again, where that may be.
func (d *Dialog) fillCover() {
	d.coverButton = NewButton(lang.L("Close"), Secondary, d.escape)
	buttons := []fyne.CanvasObject{Spacer(), d.coverButton}
	if show := hiddenNames.show; show != nil {
		chord := lang.L("Ctrl {{.Key}}", map[string]any{"Key": "H"})
		d.coverButton = NewButton(lang.L("Show names"), Primary, show).Hint(chord)
		buttons = append(buttons, d.coverButton)
	}
	d.cover.Objects = []fyne.CanvasObject{VStack(Gap8, Section(lang.L("Names are hidden")),
		NewParagraph(lang.L("What stands here may say who somebody is. It is kept as it is.")),
		Gap(Gap8), HStack(dialogButtonGap, buttons...))}
}

// layoutCover centres the panel with the cover in it.
func (d *Dialog) layoutCover(size fyne.Size, panel fyne.CanvasObject) {
	width := min(max(Scaled(modalWidth), d.cover.MinSize().Width+2*modalMargin), size.Width-2*Gap16)
	inner := width - 2*modalMargin
	height := min(heightAt(d.cover, inner)+2*modalMargin, size.Height-2*Gap16)
	x, y := (size.Width-width)/2, max(Gap16, (size.Height-height)*0.4)
	place(panel, x, y, width, height)
	place(d.cover, x+modalMargin, y+modalMargin, inner, height-2*modalMargin)
}
