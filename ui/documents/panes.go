package documents

import (
	"fyne.io/fyne/v2"

	"alongside/ui/kit"
)

// panes sets the documents, the choices and the preview side by side. Where
// the text is too large for three, the list gives way to a field among the
// choices; where it is for two, a button there leads to the pages.
type panes struct {
	options *options
	preview *preview
}

// Widths at 100 % text, but for the preview's and the gaps'.
const (
	listLeast    = 200
	listMost     = 216
	choicesLeast = 240
	choicesMost  = 280
	previewLeast = 140
	paneGap      = kit.Gap24
	previewWide  = 360
	widePaneGap  = 40
	// listRise brings the first head of the list on one line with the first of
	// the choices.
	listRise = 14
)

// MinSize implements fyne.Layout.
func (p *panes) MinSize(o []fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Scaled(choicesLeast), 320)
}

// Layout implements fyne.Layout.
func (p *panes) Layout(o []fyne.CanvasObject, size fyne.Size) {
	list, chosen, preview := o[0], o[1], o[2]
	share := func(least, most, of float32) float32 {
		return max(kit.Scaled(least), min(kit.Scaled(most), size.Width*of))
	}
	least := kit.Scaled(previewLeast)
	width := min(size.Width, share(choicesLeast, choicesMost, 0.28))
	listWidth := share(listLeast, listMost, 0.21)
	gap := paneGap
	if size.Width >= listWidth+width+previewWide+2*widePaneGap {
		gap = widePaneGap
	}
	listed := size.Width >= listWidth+width+least+2*gap
	beside := size.Width >= width+gap+least
	reading := p.preview.room
	p.preview.alone = !beside
	kit.ShowIf(listed && !reading, list)
	kit.ShowIf(!reading, chosen)
	kit.ShowIf(!listed, p.options.documentField)
	kit.ShowIf(beside || reading, preview)
	kit.ShowIf(!beside, p.options.pages)
	if reading {
		put(preview, 0, 0, size.Width, size.Height)
		return
	}
	left := float32(0)
	if listed {
		put(list, 0, -listRise, listWidth, size.Height+listRise)
		left = listWidth + gap
	}
	put(chosen, left, 0, width, size.Height)
	left += width + gap
	put(preview, left, 0, size.Width-left, size.Height)
}
