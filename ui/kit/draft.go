package kit

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"alongside/data"
)

// Draft is what stands in a form that was not finished, in words.
type Draft struct {
	// Key and About tell its screen which form it is; see Resumes.
	Key    string
	About  []data.ID
	Title  string
	Fields []Drafted
}

// Drafted is what stands in one field of it.
type Drafted struct{ Label, Text string }

// drafted is a control of which a draft keeps what stands in it. Passphrases have
// no part in it.
type drafted interface {
	fyne.CanvasObject
	// keep is what stands in the control; false: nothing to be kept.
	keep() (text string, is bool)
	// refill puts back what was kept, as though somebody had typed or chosen it.
	refill(text string)
}

// HasParts is a widget in which fields stand.
type HasParts interface {
	fyne.CanvasObject
	Parts() []fyne.CanvasObject
}

// Resumes says by which key, and about what, the screen that opened a form can open
// it again. Returns the dialog.
func (d *Dialog) Resumes(key string, about ...data.ID) *Dialog {
	d.key, d.about = key, about
	return d
}

// DraftOf is what stands in the form over a window in which somebody has typed what
// nothing has stored; false where there is none. Of two, one over the other, it is
// the lower one, for the sake of which the other was opened.
func DraftOf(c fyne.Canvas) (Draft, bool) {
	for _, o := range c.Overlays().List() {
		d, ok := o.(*Dialog)
		if !ok || !d.typed() {
			continue
		}
		draft := Draft{Key: d.key, About: d.about, Title: d.title.Text()}
		fields, seen := keptIn(d.content)
		draft.Fields = fields
		for _, e := range d.typedIn { // in a part that each knows nothing of
			if text, is := e.keep(); is && e.differs() && !within(seen, e) {
				draft.Fields = append(draft.Fields, Drafted{"", text})
			}
		}
		return draft, len(draft.Fields) > 0
	}
	return Draft{}, false
}

// KeptIn is what stands in the fields in sight of an object.
func KeptIn(o fyne.CanvasObject) []Drafted {
	fields, _ := keptIn(o)
	return fields
}

func keptIn(o fyne.CanvasObject) (fields []Drafted, seen []fyne.CanvasObject) {
	each(o, "", func(label string, control drafted) {
		if text, is := control.keep(); is {
			fields, seen = append(fields, Drafted{label, text}), append(seen, control)
		}
	})
	return fields, seen
}

// within reports whether an entry is one of the controls, or part of one.
func within(controls []fyne.CanvasObject, e *Entry) bool {
	return slices.ContainsFunc(controls, func(o fyne.CanvasObject) bool {
		of, whole := o.(interface{ holds(*Entry) bool })
		return o == fyne.CanvasObject(e) || whole && of.holds(e)
	})
}

// Refill puts what was kept back into the form that lies over a window, as RefillIn
// does.
func Refill(c fyne.Canvas, fields []Drafted) (left []Drafted) {
	d, ok := c.Overlays().Top().(*Dialog)
	if !ok {
		return fields
	}
	left = RefillIn(d.content, fields)
	each(d.content, "", func(_ string, control drafted) { d.noteTyped(control) })
	Reshape(d.content)
	return left
}

// noteTyped notes that something is typed in a control that was refilled. The control
// cannot tell the dialog itself: in a real window it has no canvas before it is drawn.
func (d *Dialog) noteTyped(control drafted) {
	e, is := control.(*Entry)
	if value, of := control.(interface{ text() *Entry }); of {
		e, is = value.text(), true
	}
	if is && e.touched && !slices.Contains(d.typedIn, e) {
		d.typedIn = append(d.typedIn, e)
	}
}

// RefillIn puts what was kept back into the fields of an object. A field may appear
// because of what was put into another: so they are looked for one by one. What finds
// no place is returned.
func RefillIn(o fyne.CanvasObject, fields []Drafted) (left []Drafted) {
	var filled []fyne.CanvasObject
	for _, f := range fields {
		var into drafted
		each(o, "", func(label string, control drafted) {
			if into == nil && label == f.Label && !slices.Contains(filled, fyne.CanvasObject(control)) {
				into = control
			}
		})
		if into == nil {
			left = append(left, f)
			continue
		}
		filled = append(filled, into)
		if now, _ := into.keep(); now != f.Text {
			into.refill(f.Text)
		}
	}
	return left
}

// each visits the controls in sight of which a draft keeps what stands in them, with
// the label of each.
func each(o fyne.CanvasObject, label string, visit func(label string, control drafted)) {
	if !o.Visible() {
		return
	}
	switch o := o.(type) {
	case *Field:
		each(o.control, o.label.Text(), visit)
	case *Check:
		visit(o.label, o)
	case drafted:
		visit(label, o)
	case *container.Scroll:
		each(o.Content, label, visit)
	case *fyne.Container:
		for _, child := range o.Objects {
			each(child, label, visit)
		}
	case HasParts:
		for _, child := range o.Parts() {
			each(child, label, visit)
		}
	}
}

func (e *Entry) keep() (string, bool) { return e.Text, !e.secret }

func (e *Entry) refill(text string) {
	found := e.Text
	e.SetText(text)
	e.found, e.touched = found, true
	for _, key := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyEnd} {
		e.Entry.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func (f *valueField) keep() (string, bool)    { return f.entry.Text, true }
func (f *valueField) refill(text string)      { f.entry.refill(text); f.show(f.entry.Text, true) }
func (f *valueField) text() *Entry            { return f.entry }
func (f *valueField) holds(entry *Entry) bool { return f.entry == entry }

func (c *Check) keep() (string, bool) { return strconv.FormatBool(c.Checked), true }

func (c *Check) refill(text string) {
	if text != strconv.FormatBool(c.Checked) {
		c.press()
	}
}

func (s *Stepper) keep() (string, bool) { return strconv.Itoa(s.value), true }

func (s *Stepper) refill(text string) {
	if value, err := strconv.Atoi(text); err == nil {
		s.change(value - s.value)
	}
}

func (c *Choice[T]) keep() (string, bool) { return c.options[c.selected].Label, true }

func (c *Choice[T]) refill(label string) { c.choose(labelled(c.options, label)) }

func (p *Picker[T]) keep() (string, bool) {
	if o := p.option(); o != nil {
		return o.Label, true
	}
	return "", false
}

func (p *Picker[T]) refill(label string) {
	if i := labelled(p.options, label); i >= 0 {
		p.pick(i)
	}
}

func labelled[T comparable](options []Option[T], label string) int {
	return slices.IndexFunc(options, func(o Option[T]) bool { return o.Label == label })
}
