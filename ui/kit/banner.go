package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Banner is the one thing that people most likely came to do, filled in the
// accent.
type Banner struct {
	widget.BaseWidget

	title, sub *Text
	button     *Button
}

// NewBanner returns a banner with its button.
func NewBanner(title, sub, buttonLabel string, onTapped func()) *Banner {
	b := &Banner{button: NewButton(buttonLabel, onBanner, onTapped)}
	b.title = newRoleText(textRole{24, 32, styleBold, ColorOnBanner, false}, title).Ellipsis()
	b.sub = newRoleText(roleBody, sub).Colored(ColorOnBanner).Ellipsis()
	b.ExtendBaseWidget(b)
	return b
}

// SetText changes what the banner says.
func (b *Banner) SetText(title, sub string) {
	b.title.SetText(title)
	b.sub.SetText(sub)
}

// Button returns the banner's button.
func (b *Banner) Button() *Button { return b.button }

// CreateRenderer implements fyne.Widget.
func (b *Banner) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(nil)
	words := Inset(Gap24-2, 28, Gap24-2, 28,
		HStack(Gap16, Grow(VStack(0, b.title, b.sub)), AtLeast(0, 48, b.button)))
	return painted(paintedRenderer{
		widget:  b,
		objects: []fyne.CanvasObject{box, words},
		minSize: words.MinSize,
		layout: func(size fyne.Size) {
			place(box, 0, 0, size.Width, size.Height)
			place(words, 0, 0, size.Width, size.Height)
		},
		paint: func() { box.FillColor, box.CornerRadius = Color(ColorBanner), radiusLarge },
	})
}
