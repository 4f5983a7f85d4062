package register

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/words"
)

// fold sets the list and the panel about the evening side by side. Where the
// text is so large that the list would have no room for names, one of them is
// shown at a time, with a button to turn to the other.
type fold struct {
	list, side fyne.CanvasObject
	turn       *kit.Button
	content    *fyne.Container
	onShape    func() // called when folded or narrow has changed
	onTurned   func() // called when the person turns to the other half

	folded bool // one at a time
	narrow bool // the head has no room for all its buttons
	onSide bool // while folded: the panel is what is shown
	laid   bool // it has been laid out
	alone  bool // the list's half is shown alone: the panel is hidden too
}

const (
	foldGap           = kit.Gap24
	sideWidth float32 = 256
	leastList float32 = 420 // room for a name, letters for statuses, and "saved"
	roomyHead float32 = 880
)

func newFold(list, side fyne.CanvasObject) *fold {
	f := &fold{list: list, side: side}
	f.turn = kit.NewButton("", kit.Quiet, func() {
		f.onSide = !f.onSide
		f.show()
		f.onTurned()
	})
	f.turn.Hide()
	f.content = container.New(f, list, side)
	return f
}

// display says on the button what it turns to. The count of who is here stays
// in sight.
func (f *fold) display(here int) {
	f.turn.SetLabel(lang.L("{{.Count}} here: the evening", words.With{"Count": here}))
	if f.onSide {
		f.turn.SetLabel(lang.L("The list"))
	}
	setVisible(f.turn, f.folded && !f.alone)
}

// toList turns to the list, and reports whether it was out of sight.
func (f *fold) toList() bool {
	was := f.folded && f.onSide
	f.onSide = false
	if was {
		f.show()
	}
	return was
}

// toSide turns to the panel, where only one of both has room; before the first layout
// nobody knows yet whether it is so.
func (f *fold) toSide() {
	f.onSide = true
	f.show()
}

// show shows what is in front.
func (f *fold) show() {
	setVisible(f.list, !f.folded || !f.onSide || f.alone)
	setVisible(f.side, !f.alone && (!f.folded || f.onSide))
	f.onShape()
	f.content.Refresh()
}

// MinSize implements fyne.Layout: that of the folded form.
func (f *fold) MinSize([]fyne.CanvasObject) fyne.Size {
	return f.list.MinSize().Max(f.side.MinSize())
}

// Layout implements fyne.Layout.
func (f *fold) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	side := max(sideWidth, min(kit.Scaled(sideWidth), (size.Width-foldGap)*0.4))
	main := size.Width - side - foldGap
	folded, narrow := main < kit.Scaled(leastList), size.Width < kit.Scaled(roomyHead)
	if folded != f.folded || narrow != f.narrow {
		f.folded, f.narrow, f.onSide = folded, narrow, f.onSide && !f.laid
		f.show()
	}
	if f.folded || f.alone {
		main, side = size.Width, size.Width
	}
	f.laid = true
	f.list.Move(fyne.NewPos(0, 0))
	f.list.Resize(fyne.NewSize(main, size.Height))
	f.side.Move(fyne.NewPos(size.Width-side, 0))
	f.side.Resize(fyne.NewSize(side, size.Height))
}
