package register

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// chosenBar is the line below the list: what can be done about whoever is
// chosen, besides the four statuses. Where the list takes the whole window,
// the panel about the evening has it.
type chosenBar struct {
	screen  *Screen
	content *fyne.Container // below the list
	inSide  *fyne.Container // in the panel
	name    *kit.Text
	buttons []*kit.Button
	marking []*kit.Button // of these, what needs a meeting at which something can be noted
}

func newChosenBar(s *Screen) *chosenBar {
	b := &chosenBar{screen: s, name: kit.ItemName("")}
	bar := b.make(kit.NewButton)
	b.content = container.New(fitting{b.buttons}, bar...)
	b.inSide = kit.VStack(kit.Gap4, append([]fyne.CanvasObject{b.name}, b.make(link)...)...)
	return b
}

// link is a button without room at its left.
func link(label string, _ kit.ButtonStyle, onTapped func()) *kit.Button {
	return kit.NewLink(label, onTapped)
}

// make makes the buttons in one of their two forms.
func (b *chosenBar) make(button func(string, kit.ButtonStyle, func()) *kit.Button) []fyne.CanvasObject {
	s := b.screen
	unmark := func() { s.tap(func() { s.markChosen(data.NotRecorded) }) }
	alt := func(key string) string { return lang.L("Alt {{.Key}}", words.With{"Key": key}) }
	made := []*kit.Button{
		button(lang.L("Remark"), kit.Quiet, s.remark).Changes().Hint(alt("N")),
		button(lang.L("Away…"), kit.Quiet, s.noteAway).Changes().Hint(alt("W")),
		button(lang.L("Not recorded"), kit.Quiet, unmark).Changes().Hint(lang.L("Alt ⌫")),
		button(lang.L("Same person…"), kit.Quiet, s.samePerson).Changes().Hint(alt("M")),
	}
	var objects []fyne.CanvasObject
	for _, m := range made {
		objects = append(objects, m)
	}
	b.buttons = append(b.buttons, made...)
	b.marking = append(b.marking, made[0], made[2])
	return objects
}

// display enables the buttons while somebody is chosen. The bar below the list
// keeps its place either way: rows must not move under a finger.
func (b *chosenBar) display() {
	row, offer, ok := b.screen.chosen()
	ok = ok && !offer
	if ok {
		b.name.SetText(b.screen.evening.names.Of(row.Person))
	}
	for _, button := range b.buttons {
		button.SetEnabled(ok)
	}
	for _, button := range b.marking {
		button.SetEnabled(ok && b.screen.evening.register.Meeting.Takes(data.NotRecorded, b.screen.host.Today()))
	}
	folded := b.screen.fold.folded
	setVisible(b.content, !folded && (ok || !b.screen.hidden))
	setVisible(b.inSide, folded && ok)
}

// fitting sets buttons beside one another, without their hints where those do
// not fit, and hides the last ones where not even the words do.
type fitting struct{ buttons []*kit.Button }

// MinSize implements fyne.Layout: that of the first object.
func (fitting) MinSize(o []fyne.CanvasObject) fyne.Size { return o[0].MinSize() }

// Layout implements fyne.Layout.
func (f fitting) Layout(o []fyne.CanvasObject, size fyne.Size) {
	width := float32(0)
	for _, b := range f.buttons {
		width += b.LeastWidth(true) + kit.Gap8
	}
	for _, b := range f.buttons {
		b.ShowHint(width-kit.Gap8 <= size.Width+0.5)
	}
	x := float32(0)
	for _, object := range o {
		least := object.MinSize()
		setVisible(object, x+least.Width <= size.Width+0.5)
		object.Move(fyne.NewPos(x, (size.Height-least.Height)/2))
		object.Resize(least)
		x += least.Width + kit.Gap8
	}
}
