package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// ReasonSign is how a reason speaks.
type ReasonSign int

// The signs of reasons, each told by its symbol too.
const (
	ReasonFor     ReasonSign = iota // ✓
	ReasonAgainst                   // –
	ReasonWarning                   // !
)

const reasonSymbol float32 = 20

// look is how a sign is drawn, and the colour of the words behind it.
func (s ReasonSign) look() (icon Icon, color, words fyne.ThemeColorName) {
	switch s {
	case ReasonAgainst:
		return IconNotRecorded, ColorMuted, ColorMuted
	case ReasonWarning:
		return IconWarning, ColorLate, ColorLate
	}
	return IconCheck, ColorPresent, ColorText
}

// NewReason is a reason for or against something behind its sign, which stands
// before the first line where the text wraps.
func NewReason(sign ReasonSign, text string) *fyne.Container {
	return behindSign(sign, NewParagraph(text))
}

// NewVerdict is NewReason in semibold, to head what is said in more words.
func NewVerdict(sign ReasonSign, text string) *fyne.Container {
	return behindSign(sign, StrongParagraph(text))
}

func behindSign(sign ReasonSign, text *Paragraph) *fyne.Container {
	icon, color, words := sign.look()
	return container.New(reasonLayout{}, newSymbol(icon, color, reasonSymbol), text.Colored(words))
}

// reasonLayout sets the first object before the first line of the second.
type reasonLayout struct{}

func (reasonLayout) indent() float32 { return Scaled(reasonSymbol) + Gap8 }

func (l reasonLayout) heightForWidth(objects []fyne.CanvasObject, width float32) float32 {
	return heightAt(objects[1], width-l.indent())
}

// MinSize implements fyne.Layout.
func (l reasonLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return objects[1].MinSize().AddWidthHeight(l.indent(), 0)
}

// Layout implements fyne.Layout.
func (l reasonLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	side := Scaled(reasonSymbol)
	place(objects[0], 0, (Scaled(roleBody.line)-side)/2, side, side)
	place(objects[1], l.indent(), 0, size.Width-l.indent(), size.Height)
}
