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
	listLeast    = 222
	listMost     = 280
	choicesLeast = 236
	choicesMost  = 264
	previewLeast = 200
	paneGap      = kit.Gap24
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
	width := min(size.Width, max(kit.Scaled(choicesLeast), min(kit.Scaled(choicesMost), size.Width*0.26)))
	left := float32(0)
	listed := size.Width >= kit.Scaled(listLeast)+width+previewLeast+2*paneGap
	kit.ShowIf(listed, list)
	kit.ShowIf(!listed, p.options.documentField)
	if listed {
		room := size.Width - width - 2*paneGap
		listWidth := min(kit.Scaled(listMost), max(kit.Scaled(listLeast), room*0.36))
		put(list, 0, 0, listWidth, size.Height)
		left = listWidth + paneGap
	}
	put(chosen, left, 0, width, size.Height)
	left += width + paneGap
	put(preview, left, 0, max(previewLeast, size.Width-left), size.Height)
}
