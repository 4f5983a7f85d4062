package settings

import (
	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// sheetWidth keeps lines short enough to read.
const sheetWidth = 720

// sheet is a section that scrolls: a sentence about it, and its blocks under
// one another.
func sheet(about string, blocks ...fyne.CanvasObject) *fyne.Container {
	all := append([]fyne.CanvasObject{kit.MutedParagraph(about)}, blocks...)
	return kit.Scroll(kit.AtMost(sheetWidth, kit.Inset(0, 0, kit.Gap24, 0, kit.VStack(kit.Gap24, all...))))
}

// block is one thing to set: what it is, a sentence about it where that helps,
// and what belongs to it.
func block(title, help string, objects ...fyne.CanvasObject) *fyne.Container {
	return headed(kit.ItemName(title), help, objects)
}

// part is a block that is one of the few large things that a long page is about.
func part(title, help string, objects ...fyne.CanvasObject) *fyne.Container {
	return headed(kit.Section(title), help, objects)
}

func headed(title *kit.Text, help string, objects []fyne.CanvasObject) *fyne.Container {
	words := kit.VStack(0, title)
	if help != "" {
		words.Add(kit.CaptionParagraph(help))
	}
	return kit.VStack(kit.Gap8, append([]fyne.CanvasObject{words}, objects...)...)
}

// keepOnLeaving calls save with the text of a field on Enter and when the
// field is left. Escape shows what is stored again.
func keepOnLeaving(e *kit.Entry, save func(text string), stored func() string) {
	if e.Changes().Disabled() {
		return
	}
	e.OnSubmitted = save
	e.OnFocus = func(focused bool) {
		if !focused {
			save(e.Text)
		}
	}
	e.OnKey = func(key *fyne.KeyEvent) bool {
		if key.Name != fyne.KeyEscape || e.Text == stored() {
			return false
		}
		e.SetValue(stored())
		save(e.Text)
		return true
	}
}

// changeProgramme changes the programme as it is stored now. Nothing is stored
// where that changes nothing.
func changeProgramme(h screen.Host, change func(*data.Programme)) error {
	var p data.Programme
	if err := h.Store().View(func(r *store.Reader) (err error) {
		p, err = r.Programme()
		return err
	}); err != nil {
		return err
	}
	change(&p)
	return h.Store().UpdateProgramme(p)
}
