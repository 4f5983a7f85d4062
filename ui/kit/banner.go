package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Banner is the one thing that people most likely came to do, filled in the
// accent. Where it is narrow for the text size the button stands below the
// words.
type Banner struct {
	widget.BaseWidget

	title  *Text
	sub    *Paragraph
	button *Button
	words  *fyne.Container
}

// bannerFolds is the width, at 100 % text, below which a banner folds.
const bannerFolds float32 = 480

const (
	bannerEdge float32 = 22
	bannerSide float32 = 28
)

// NewBanner returns a banner with its button.
func NewBanner(title, sub, buttonLabel string, onTapped func()) *Banner {
	b := &Banner{button: NewButton(buttonLabel, onBanner, onTapped)}
	b.title = newRoleText(textRole{24, 32, styleBold, ColorOnBanner, false}, title).Ellipsis()
	b.sub = NewParagraph(sub).Colored(ColorOnBanner)
	b.words = VStack(0, b.title, b.sub)
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

func (b *Banner) folds(width float32) bool { return width < Scaled(bannerFolds) }

// HeightForWidth implements HeightForWidther.
func (b *Banner) HeightForWidth(width float32) float32 {
	_, words := b.wordsSize(width)
	button := b.buttonSize().Height
	if b.folds(width) {
		return bannerEdge + words + Gap8 + button + bannerEdge
	}
	return bannerEdge + max(words, button) + bannerEdge
}

// wordsSize is how wide the words may be in a banner of a width, and how high
// they are then.
func (b *Banner) wordsSize(width float32) (wide, high float32) {
	wide = width - 2*bannerSide
	if !b.folds(width) {
		wide -= b.buttonSize().Width + Gap16
	}
	return wide, heightAt(b.words, wide)
}

func (b *Banner) buttonSize() fyne.Size {
	least := b.button.MinSize()
	return fyne.NewSize(least.Width, max(48, least.Height))
}

// CreateRenderer implements fyne.Widget.
func (b *Banner) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(nil)
	return painted(paintedRenderer{
		widget:  b,
		objects: []fyne.CanvasObject{box, b.words, b.button},
		minSize: func() fyne.Size {
			words, button := b.words.MinSize(), b.buttonSize()
			return fyne.NewSize(max(words.Width, button.Width)+2*bannerSide, b.HeightForWidth(Scaled(bannerFolds)))
		},
		layout: func(size fyne.Size) {
			place(box, 0, 0, size.Width, size.Height)
			button := b.buttonSize()
			wide, high := b.wordsSize(size.Width)
			if b.folds(size.Width) {
				place(b.words, bannerSide, bannerEdge, wide, high)
				place(b.button, bannerSide, bannerEdge+high+Gap8, button.Width, button.Height)
				return
			}
			place(b.words, bannerSide, (size.Height-high)/2, wide, high)
			place(b.button, size.Width-bannerSide-button.Width, (size.Height-button.Height)/2, button.Width, button.Height)
		},
		paint: func() { box.FillColor, box.CornerRadius = Color(ColorBanner), radiusLarge },
	})
}
