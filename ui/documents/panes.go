package documents

import (
	"fyne.io/fyne/v2"

	"alongside/ui/kit"
)

// panes sets the documents, the choices and the preview side by side. Where
// the text is too large for three, the list gives way to a field among the
// choices; where it is for two, the pages are seen by looking closer.
type panes struct {
	options *options
	reading bool // the preview has the whole room
}

// Widths at 100 % text, but for the preview's and the gaps'.
const (
	listLeast    = 200
	listMost     = 216
	choicesLeast = 240
	choicesMost  = 280
	previewLeast = 200
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
	if p.reading {
		kit.ShowIf(false, list, chosen)
		put(preview, 0, 0, size.Width, size.Height)
		return
	}
	kit.ShowIf(true, chosen)
	share := func(least, most, of float32) float32 {
		return max(kit.Scaled(least), min(kit.Scaled(most), size.Width*of))
	}
	width := min(size.Width, share(choicesLeast, choicesMost, 0.28))
	listWidth := share(listLeast, listMost, 0.21)
	gap := paneGap
	if size.Width >= listWidth+width+previewWide+2*widePaneGap {
		gap = widePaneGap
	}
	left := float32(0)
	listed := size.Width >= listWidth+width+previewLeast+2*gap
	kit.ShowIf(listed, list)
	kit.ShowIf(!listed, p.options.documentField)
	if listed {
		put(list, 0, -listRise, listWidth, size.Height+listRise)
		left = listWidth + gap
	}
	put(chosen, left, 0, width, size.Height)
	left += width + gap
	put(preview, left, 0, max(previewLeast, size.Width-left), size.Height)
}
