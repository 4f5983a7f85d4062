package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// Tone is the colour that a tag speaks in.
type Tone int

// The tones: neutral good news, and those of the statuses.
const (
	ToneAccent  Tone = iota // a milestone, a first time
	TonePresent             // done, kept
	ToneLate                // check in, quiet pair
	ToneExcused             // away, paused
	ToneAbsent              // review
	ToneQuiet               // over and done with
)

// Tag is a word or two on a soft colour.
type Tag struct {
	widget.BaseWidget

	text *Text
	tone Tone
	sign *Symbol // before the words, or nil
}

// NewTag returns a tag. Wider than its words, they stand in its middle.
func NewTag(text string, tone Tone) *Tag {
	t := &Tag{tone: tone, text: newRoleText(roleLabel, text).Aligned(fyne.TextAlignCenter)}
	t.ExtendBaseWidget(t)
	return t
}

// WithIcon sets an icon before the words. Returns the tag.
func (t *Tag) WithIcon(icon Icon) *Tag {
	_, ink := t.tone.colors()
	t.sign = newSymbol(icon, ink, tagIcon)
	return t
}

// tagIcon is the side of an icon in a tag.
const tagIcon float32 = 18

// indent is how far the words stand in behind the icon.
func (t *Tag) indent() float32 {
	if t.sign == nil {
		return 0
	}
	return Scaled(tagIcon) + Gap4
}

// Set changes what the tag says, and its tone.
func (t *Tag) Set(text string, tone Tone) {
	t.tone = tone
	t.text.SetText(text)
	t.Refresh()
}

func (t Tone) colors() (soft, ink fyne.ThemeColorName) {
	switch t {
	case TonePresent:
		return ColorPresentSoft, ColorOnPresentSoft
	case ToneLate:
		return ColorLateSoft, ColorOnLateSoft
	case ToneExcused:
		return ColorExcusedSoft, ColorOnExcusedSoft
	case ToneAbsent:
		return ColorAbsentSoft, ColorOnAbsentSoft
	case ToneQuiet:
		return ColorSidebar, ColorMuted
	}
	return ColorTagSoft, ColorOnAccentSoft
}

// CreateRenderer implements fyne.Widget.
func (t *Tag) CreateRenderer() fyne.WidgetRenderer {
	box := canvas.NewRectangle(nil)
	height := func() float32 { return Scaled(roleLabel.line) + Gap4 }
	objects := []fyne.CanvasObject{box, t.text}
	if t.sign != nil {
		objects = append(objects, t.sign)
	}
	return painted(paintedRenderer{
		widget:  t,
		objects: objects,
		minSize: func() fyne.Size { return fyne.NewSize(t.indent()+t.text.MinSize().Width+2*Gap8, height()) },
		layout: func(size fyne.Size) {
			y := (size.Height - height()) / 2
			place(box, 0, y, size.Width, height())
			place(t.text, Gap4+t.indent(), y, size.Width-2*Gap4-t.indent(), height())
			if t.sign != nil {
				side := Scaled(tagIcon)
				place(t.sign, Gap8, (size.Height-side)/2, side, side)
			}
		},
		paint: func() {
			soft, ink := t.tone.colors()
			box.FillColor = Color(soft)
			box.StrokeColor, box.StrokeWidth = Color(ColorLine), themeSize(sizeMark)
			box.CornerRadius = radius / 2
			t.text.SetColor(ink)
			if t.sign != nil {
				t.sign.set(t.sign.icon, ink, false)
			}
		},
	})
}
