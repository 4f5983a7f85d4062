package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// errorSign stands before an error, so that colour is not all that tells it.
const errorSign = "! "

// Field is a form field: a label above a control, and help or an error below.
type Field struct {
	widget.BaseWidget

	control fyne.CanvasObject
	label   *Text
	note    *Paragraph
	help    string
}

// NewField returns a field; help may be empty.
func NewField(label string, control fyne.CanvasObject, help string) *Field {
	f := &Field{control: control, help: help}
	f.label = Caption(label).Ellipsis()
	f.note = CaptionParagraph(help)
	f.SetError("")
	f.ExtendBaseWidget(f)
	return f
}

// SetError says what is wrong, in place of the help; empty for nothing.
func (f *Field) SetError(text string) {
	if e, ok := f.control.(*Entry); ok {
		e.SetInvalid(text != "")
	}
	f.note.color = ColorMuted
	shown := f.help
	if text != "" {
		f.note.color = ColorDanger
		shown = errorSign + text
	}
	f.note.text = shown
	if shown == "" {
		f.note.Hide()
	} else {
		f.note.Show()
	}
	f.Refresh()
}

// SetHelp changes the help, which stands where nothing is wrong.
func (f *Field) SetHelp(text string) {
	f.help = text
	f.SetError("")
}

// HeightForWidth implements HeightForWidther.
func (f *Field) HeightForWidth(width float32) float32 { return heightAt(f.stack(), width) }

func (f *Field) stack() *fyne.Container { return VStack(Gap4, f.label, f.control, f.note) }

// CreateRenderer implements fyne.Widget.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(f.stack())
}
