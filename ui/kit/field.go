package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
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
	wrong   bool
}

// tellsOfChanges is a control that says when something else stands in it.
type tellsOfChanges interface{ whenChanged(do func()) }

// showsErrors is a control that shows that something is wrong with it.
type showsErrors interface{ SetInvalid(invalid bool) }

// saysItself is a control with a line of its own for what is not understood.
// saysWrong has it say that there, and reports whether there is any.
type saysItself interface{ saysWrong() bool }

// sparesLine is a control with a line at its foot that is empty at times.
type sparesLine interface{ spareLine() float32 }

// NewField returns a field; help may be empty.
func NewField(label string, control fyne.CanvasObject, help string) *Field {
	f := &Field{control: control, help: help}
	f.label = Caption(label).Ellipsis()
	f.note = CaptionParagraph(help)
	f.SetError("")
	f.ExtendBaseWidget(f)
	if c, ok := control.(tellsOfChanges); ok {
		c.whenChanged(f.controlChanged)
	}
	return f
}

// controlChanged takes away what was wrong with what stood there before.
func (f *Field) controlChanged() {
	if f.wrong {
		f.SetError("")
	} else {
		f.Refresh()
	}
}

// SetError says what is wrong, in place of the help; empty for nothing. Where the
// control does not understand what is typed, its own line says so and how to
// write it, and nothing else does.
func (f *Field) SetError(text string) {
	if c, ok := f.control.(showsErrors); ok {
		c.SetInvalid(text != "")
	}
	f.wrong = text != ""
	if f.wrong {
		if d := dialogOf(f); d != nil {
			d.marked = append(d.marked, f)
		}
	}
	f.note.color = ColorMuted
	shown := f.help
	if f.wrong {
		f.note.color = ColorDanger
		shown = errorSign + text
	}
	f.note.text = shown
	c, itself := f.control.(saysItself)
	if shown == "" || f.wrong && itself && c.saysWrong() { // one thing is said once
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

func (f *Field) stack() *fyne.Container {
	return container.New(&fieldLayout{vStack{gap: Gap4}, f}, f.label, f.control, f.note)
}

// fieldLayout is a stack whose note stands in the line that the control leaves
// empty.
type fieldLayout struct {
	vStack
	field *Field
}

// Layout implements fyne.Layout.
func (l *fieldLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	l.vStack.Layout(objects, size)
	if c, ok := l.field.control.(sparesLine); ok {
		l.field.note.Move(l.field.note.Position().SubtractXY(0, c.spareLine()))
	}
}

// CreateRenderer implements fyne.Widget.
func (f *Field) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(f.stack())
}

// FieldWith sets a button beside the control of a field, between its label and the
// line below.
func FieldWith(field *Field, button *Button) *fyne.Container {
	return container.New(besideControl{field, button}, field, button)
}

type besideControl struct {
	field  *Field
	button *Button
}

func (l besideControl) fieldWidth(width float32) float32 {
	return width - l.button.MinSize().Width - Gap8
}

func (l besideControl) heightForWidth(_ []fyne.CanvasObject, width float32) float32 {
	return heightAt(l.field, l.fieldWidth(width))
}

// MinSize implements fyne.Layout.
func (l besideControl) MinSize([]fyne.CanvasObject) fyne.Size {
	field := l.field.MinSize()
	return fyne.NewSize(field.Width+Gap8+l.button.MinSize().Width, field.Height)
}

// Layout implements fyne.Layout.
func (l besideControl) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	width := l.fieldWidth(size.Width)
	place(l.field, 0, 0, width, size.Height)
	place(l.button, width+Gap8, l.field.label.MinSize().Height+Gap4, size.Width-width-Gap8, l.field.control.MinSize().Height)
}
