package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"alongside/ui/kit"
)

// newSwatch is a small window in the colours of a theme, whatever the theme
// in use.
func newSwatch(v kit.Variant) *fyne.Container {
	colours := kit.NewTheme(v, kit.MinTextScale)
	box := func(fill fyne.ThemeColorName) *canvas.Rectangle {
		r := canvas.NewRectangle(colours.Color(fill, theme.VariantLight))
		r.CornerRadius = 3
		return r
	}
	ground := box(kit.ColorBackground)
	ground.StrokeColor, ground.StrokeWidth = colours.Color(kit.ColorLine, theme.VariantLight), 1
	ground.CornerRadius = 6
	return container.New(swatchLayout{},
		ground, box(kit.ColorSidebar), box(kit.ColorText), box(kit.ColorMuted), box(kit.ColorAccent))
}

// swatchLayout draws a sidebar, a title, a line of text and a button.
type swatchLayout struct{}

const swatchHeight = 60

// MinSize implements fyne.Layout.
func (swatchLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(96, swatchHeight) }

// Layout implements fyne.Layout.
func (swatchLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	at := func(i int, x, y, width, height float32) {
		o[i].Move(fyne.NewPos(x, y))
		o[i].Resize(fyne.NewSize(width, height))
	}
	side := size.Width * 0.24
	left, room := side+kit.Gap8, size.Width-side-2*kit.Gap8
	at(0, 0, 0, size.Width, size.Height)
	at(1, 2, 2, side-2, size.Height-4)
	at(2, left, 10, room*0.55, 7)
	at(3, left, 24, room*0.9, 5)
	at(4, left, 38, min(room, 44), 13)
}
