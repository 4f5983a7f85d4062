package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// activityRow is one activity in the list, and the layout of its parts: its
// kind, its words, whether it is hidden. The button gives way where the text
// is too large for it: the dialog of the activity hides it too.
type activityRow struct {
	kind        *kit.Tag
	title, line *kit.Text
	words       *fyne.Container
	row         *fyne.Container
	hidden      *kit.Text
	hide        *kit.Button
}

func newActivityRow() fyne.CanvasObject {
	r := &activityRow{
		kind: kit.NewTag("", kit.ToneAccent), title: kit.ItemName("").Ellipsis(), line: kit.Caption("").Ellipsis(),
		hidden: kit.Label(lang.L("Hidden")).Aligned(fyne.TextAlignTrailing),
		hide:   kit.NewButton("", kit.Quiet, nil).Changes(),
	}
	r.words = kit.VStack(0, r.title, r.line)
	r.row = container.New(r, r.kind, r.words, r.hidden, r.hide)
	return r.row
}

func (r *activityRow) set(a data.Activity, onHide func()) {
	r.kind.Set(words.ActivityKind(a.Kind), kit.ToneAccent)
	r.title.SetText(a.Title)
	r.line.SetText(a.Description)
	label, colour := lang.L("Hide"), kit.ColorText
	if a.Hidden {
		label, colour = lang.L("Show"), kit.ColorMuted
	}
	r.title.SetColor(colour)
	kit.ShowIf(a.Hidden, r.hidden)
	r.hide.OnTapped = onHide
	r.hide.SetLabel(label)
	r.row.Refresh()
}

// Widths at 100 % text.
const (
	kindWidth   = 68
	hiddenWidth = 56
	hideWidth   = 76
	wordsLeast  = 200
)

// MinSize implements fyne.Layout.
func (r *activityRow) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(kit.Scaled(kindWidth+hiddenWidth)+kit.Scaled(wordsLeast)/2, r.words.MinSize().Height)
}

// Layout implements fyne.Layout.
func (r *activityRow) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	room := size.Width - kit.Gap8
	right := size.Width
	fixed := kit.Scaled(kindWidth+hiddenWidth+hideWidth) + 3*kit.Gap8
	at := func(o fyne.CanvasObject, x, width float32) {
		height := min(size.Height, o.MinSize().Height)
		o.Move(fyne.NewPos(x, (size.Height-height)/2))
		o.Resize(fyne.NewSize(width, height))
	}
	roomy := room-fixed >= kit.Scaled(wordsLeast)
	kit.ShowIf(roomy, r.hide)
	if roomy {
		right -= kit.Scaled(hideWidth)
		at(r.hide, right, kit.Scaled(hideWidth))
	}
	if r.hidden.Visible() {
		right -= kit.Scaled(hiddenWidth) + kit.Gap8
		at(r.hidden, right, kit.Scaled(hiddenWidth))
	}
	left := kit.Gap8 + kit.Scaled(kindWidth) + kit.Gap16
	at(r.kind, kit.Gap8, kit.Scaled(kindWidth))
	at(r.words, left, max(0, right-kit.Gap8-left))
}
