package today

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
)

// callRowHeight holds a name over two lines.
const callRowHeight float32 = 80

// callRow is one row of "who needs a call", and the layout of its parts: tag,
// name and reasons beside one another where there is room, and else the tag
// behind the name, above the reasons.
type callRow struct {
	tag                *kit.Tag
	name               *kit.Text
	reason, background *kit.Text
	log                *kit.Button
}

func newCallRow() *fyne.Container {
	r := &callRow{
		tag: kit.NewTag("", kit.ToneLate), name: kit.ItemName(""),
		reason: kit.Body("").Ellipsis(), background: kit.Caption("").Ellipsis(),
		log: kit.NewButton(lang.L("Log a call"), kit.Secondary, nil),
	}
	return container.New(r, r.tag, r.name, r.reason, r.background, r.log)
}

func (r *callRow) set(o *overview, c call, onLog func()) {
	label, tone := lang.L("Check in"), kit.ToneLate
	if c.Concern == data.Review {
		label, tone = lang.L("Review"), kit.ToneAbsent
	}
	r.tag.Set(label, tone)
	r.name.SetText(o.names.Of(c.Person))
	r.reason.SetText(o.reason(c))
	r.background.SetText(o.background(c))
	r.log.OnTapped = onLog
}

const (
	tagWidth  = 84
	nameWidth = 120
	// wideRow is the least width, at 100 % text, for everything on one line.
	wideRow = 620
)

// MinSize implements fyne.Layout.
func (r *callRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Scaled(120)+r.log.MinSize().Width+kit.Gap16, kit.Scaled(callRowHeight))
}

// Layout implements fyne.Layout.
func (r *callRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	button := r.log.MinSize()
	put(r.log, size.Width-button.Width-kit.Gap8, (size.Height-button.Height)/2, button.Width, button.Height)
	width := size.Width - button.Width - 2*kit.Gap16
	line, small := r.name.MinSize().Height, r.background.MinSize().Height
	if size.Width >= kit.Scaled(wideRow) {
		left := kit.Scaled(tagWidth) + kit.Gap16
		right := left + kit.Scaled(nameWidth) + kit.Gap16
		y := (size.Height - line - small) / 2
		put(r.tag, kit.Gap4, 0, kit.Scaled(tagWidth), size.Height)
		put(r.name, left, (size.Height-line)/2, kit.Scaled(nameWidth), line)
		put(r.reason, right, y, width-right, line)
		put(r.background, right, y+line, width-right, small)
		return
	}
	y := (size.Height - 2*line - small) / 2
	tagged := r.tag.MinSize().Width
	shown := min(fullWidth(r.name), width-tagged-kit.Gap16)
	put(r.name, kit.Gap4, y, shown, line)
	put(r.tag, kit.Gap4+shown+kit.Gap8, y, tagged, line)
	put(r.reason, kit.Gap4, y+line, width, line)
	put(r.background, kit.Gap4, y+2*line, width, small)
}

// fullWidth is what a name needs to be shown whole.
func fullWidth(name *kit.Text) float32 {
	whole := kit.NewText(kit.Span{Text: name.Text(), Strong: true})
	return whole.MinSize().Width + 1
}

func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	o.Resize(fyne.NewSize(width, height))
}
