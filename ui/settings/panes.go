package settings

import (
	"fyne.io/fyne/v2"

	"alongside/ui/kit"
)

// panes sets the list of sections beside the one that is shown. Where the text
// is too large for two columns, the list gives way to a field above, which says
// the section’s name too.
type panes struct{}

// Widths at 100 % text, but for the gap's.
const (
	listLeast = 210
	listMost  = 260
	bodyLeast = 440
	paneGap   = kit.Gap32
)

// MinSize implements fyne.Layout.
func (panes) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(kit.Scaled(240), 320) }

// Layout implements fyne.Layout.
func (panes) Layout(o []fyne.CanvasObject, size fyne.Size) {
	list, picker, heading, body := o[0], o[1], o[2], o[3]
	listed := size.Width >= kit.Scaled(listLeast)+kit.Scaled(bodyLeast)+paneGap
	kit.ShowIf(listed, list)
	kit.ShowIf(!listed, picker)
	kit.ShowIf(listed, heading)
	at := fyne.NewPos(0, 0)
	if listed {
		width := min(kit.Scaled(listMost), max(kit.Scaled(listLeast), size.Width*0.24))
		list.Move(at)
		list.Resize(fyne.NewSize(width, size.Height))
		at.X = width + paneGap
		height := heading.MinSize().Height
		heading.Move(at)
		heading.Resize(fyne.NewSize(size.Width-at.X, height))
		at.Y = height + kit.Gap8
	} else {
		height := picker.MinSize().Height
		picker.Move(at)
		picker.Resize(fyne.NewSize(min(size.Width, kit.Scaled(listMost)), height))
		at.Y = height + kit.Gap16
	}
	body.Move(at)
	body.Resize(size.SubtractWidthHeight(at.X, at.Y))
}
