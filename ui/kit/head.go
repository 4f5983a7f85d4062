package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Head is the top of a screen: the title over a line about it (nil for none),
// and actions at the right, or below where there is not the room.
func Head(title, subtitle *Text, actions ...fyne.CanvasObject) *fyne.Container {
	words := VStack(0, title)
	if subtitle != nil {
		words.Add(subtitle)
	}
	if len(actions) == 0 {
		return words
	}
	return container.New(&headLayout{title: title, subtitle: subtitle}, words, Wrap(Gap8, actions...))
}

// headLayout keeps the words readable: actions that would squeeze the title
// go below it.
type headLayout struct{ title, subtitle *Text }

// beside reports whether the actions fit at the right of the title.
func (l *headLayout) beside(objects []fyne.CanvasObject, width float32) bool {
	return l.title.FullWidth()+Gap24+wrapWidth(objects[1]) <= width
}

func wrapWidth(o fyne.CanvasObject) float32 {
	c := o.(*fyne.Container)
	return c.Layout.(*wrap).oneLine(c.Objects)
}

func (l *headLayout) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	words := objects[0].MinSize().Height
	if l.beside(objects, width) {
		return max(words, heightAt(objects[1], wrapWidth(objects[1])))
	}
	return words + Gap8 + heightAt(objects[1], width)
}

// MinSize implements fyne.Layout.
func (l *headLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	width := max(objects[0].MinSize().Width, objects[1].MinSize().Width)
	return fyne.NewSize(width, max(objects[0].MinSize().Height, objects[1].MinSize().Height))
}

// Layout implements fyne.Layout.
func (l *headLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	words, actions := objects[0], objects[1]
	height := words.MinSize().Height
	if l.beside(objects, size.Width) {
		width := wrapWidth(actions)
		place(words, 0, 0, size.Width-width-Gap16, height)
		place(actions, size.Width-width, 0, width, heightAt(actions, width))
		return
	}
	place(words, 0, 0, size.Width, height)
	place(actions, 0, height+Gap8, size.Width, heightAt(actions, size.Width))
}

// Wrap sets objects beside one another, on further lines where one is full.
func Wrap(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return container.New(&wrap{gap: gap}, objects...)
}

type wrap struct {
	gap   float32
	width float32 // of the last layout
}

func (l *wrap) oneLine(objects []fyne.CanvasObject) float32 {
	width := -l.gap
	for _, o := range visible(objects) {
		width += l.gap + o.MinSize().Width
	}
	return max(0, width)
}

// arrange calls set with the place of each object and returns the height.
func (l *wrap) arrange(objects []fyne.CanvasObject, width float32, set func(o fyne.CanvasObject, x, y float32)) float32 {
	x, y, line := float32(0), float32(0), float32(0)
	for _, o := range visible(objects) {
		least := o.MinSize()
		if x > 0 && x+least.Width > width+0.5 {
			x, y, line = 0, y+line+l.gap, 0
		}
		set(o, x, y)
		x += least.Width + l.gap
		line = max(line, least.Height)
	}
	return y + line
}

func (l *wrap) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	return l.arrange(objects, width, func(fyne.CanvasObject, float32, float32) {})
}

// MinSize implements fyne.Layout.
func (l *wrap) MinSize(objects []fyne.CanvasObject) fyne.Size {
	least := float32(0)
	for _, o := range visible(objects) {
		least = max(least, o.MinSize().Width)
	}
	if l.width == 0 {
		return fyne.NewSize(least, l.heightForWidth(objects, l.oneLine(objects)))
	}
	return fyne.NewSize(least, l.heightForWidth(objects, l.width))
}

// Layout implements fyne.Layout.
func (l *wrap) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.width = size.Width
	l.arrange(objects, size.Width, func(o fyne.CanvasObject, x, y float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(o.MinSize())
	})
}
