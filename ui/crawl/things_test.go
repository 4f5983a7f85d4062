package crawl

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/uitest"
)

// thing is something that can be used.
type thing struct {
	seen
	kind  string // its type
	label string // what it says, without names, dates and figures
	field string // what the form's field around it is called
	off   bool   // disabled
}

// String names the thing: the same for all of its kind.
func (t thing) String() string {
	s := t.kind
	if t.field != "" && t.field != t.label {
		s += " ‹" + t.field + "›"
	}
	if t.label != "" {
		s += " “" + t.label + "”"
	}
	return s
}

// things are what can be used in the layer on top.
func (m masks) things(c fyne.Canvas) []thing {
	var all []thing
	look(c, func(s seen) {
		if inEntry(s) {
			return
		}
		_, taps := s.object.(fyne.Tappable)
		_, types := s.object.(fyne.Focusable)
		_, menus := s.object.(fyne.SecondaryTappable)
		if !taps && !types && !menus {
			return
		}
		t := thing{seen: s, kind: kindOf(s.object), field: m.fieldOf(s)}
		_, picks := s.object.(uitest.Picker)
		switch s.object.(type) {
		case *kit.RowList, *kit.StatusGrid, *kit.Dialog, *kit.Entry, *kit.KeyScroll:
		default:
			if t.field == "" || !picks { // what is picked is nothing to the field
				t.label = m.label(s.object)
			}
			if t.kind == "listRow" && inTrail.MatchString(t.label) {
				t.label = "an entry of the audit trail" // which tells of whatever was done before
			}
		}
		if d, ok := s.object.(fyne.Disableable); ok {
			t.off = d.Disabled()
		}
		all = append(all, t)
	})
	return all
}

// inEntry reports whether something is a part of a field for text, which takes
// the mouse and the keyboard as one.
func inEntry(s seen) bool {
	return slices.ContainsFunc(s.inside, func(o fyne.CanvasObject) bool {
		_, is := o.(*kit.Entry)
		return is
	})
}

// fieldOf is what the field of a form is called that a thing stands in.
func (m masks) fieldOf(s seen) string {
	for i := len(s.inside) - 1; i >= 0; i-- {
		if field, ok := s.inside[i].(*kit.Field); ok {
			return m.first(field)
		}
	}
	return ""
}

// first is the first text in an object.
func (m masks) first(o fyne.CanvasObject) string {
	for _, text := range texts(o) {
		return m.hide(text)
	}
	return ""
}

const longestLabel = 80 // letters

// label is what stands in an object.
func (m masks) label(o fyne.CanvasObject) string {
	words := []rune(m.hide(strings.Join(texts(o), " | ")))
	return string(words[:min(len(words), longestLabel)])
}

// texts is all that can be read in an object, one after another. A line that is
// cut for want of room is there whole; what the toast says is left out.
func texts(o fyne.CanvasObject) []string {
	var all []string
	said := func(text string) {
		if text = strings.TrimSpace(text); text != "" {
			all = append(all, text)
		}
	}
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		if o == nil || !o.Visible() {
			return
		}
		switch o := o.(type) {
		case *kit.Toaster:
			return
		case *kit.Text:
			said(o.Text())
			return
		case *kit.Paragraph:
			said(o.Text())
			return
		case *kit.Button:
			said(o.Label())
			return
		case *kit.Entry:
			said(o.Text)
		case *canvas.Text:
			said(o.Text)
		}
		for _, child := range children(o) {
			walk(child)
		}
	}
	walk(o)
	return all
}

// title is the largest text of the layer.
func title(root fyne.CanvasObject, window box) string {
	largest, found := float32(0), ""
	lookAt(root, window, func(s seen) {
		text, ok := s.object.(*canvas.Text)
		if !ok || text.TextSize <= largest || strings.TrimSpace(text.Text) == "" {
			return
		}
		for _, o := range s.inside {
			switch o := o.(type) {
			case *kit.Toaster:
				return
			case *kit.Text:
				largest, found = text.TextSize, o.Text()
				return
			}
		}
	})
	return found
}

// called is the title of a dialog or, where that is names and dates alone, what
// it says next.
func (m masks) called(dialog fyne.CanvasObject, window box) string {
	called := m.hide(title(dialog, window))
	for _, text := range texts(dialog) {
		if strings.ContainsFunc(called, unicode.IsLetter) {
			break
		}
		called = m.hide(text)
	}
	return called
}

// masks hide what differs from row to row.
type masks struct {
	names  map[string]bool
	hidden map[string]string // texts that were looked at before
}

// masksFor hides the names of everybody in the records and of their groups, and
// what they have set themselves as goals.
func masksFor(r data.Records) masks {
	m := masks{map[string]bool{}, map[string]string{}}
	for _, word := range words(aName + " " + aScript + " Pat group") { // who is brought in on the way, and what groups are called anywhere
		m.names[word] = true
	}
	codes := data.NewNames(data.CodeOnly, r.People)
	for _, p := range r.People {
		for _, name := range []string{p.First, p.Last, p.Alias, codes.Of(p)} {
			for _, word := range words(name) {
				m.names[word] = true
			}
		}
	}
	for _, g := range r.Groups {
		for _, word := range words(g.Name) {
			m.names[word] = true
		}
	}
	for month := time.January; month <= time.December; month++ {
		date := data.NewDate(2026, month, int(month))
		for _, word := range words(kit.DateLong(date) + " " + kit.DateMedium(date)) {
			if !unicode.IsDigit([]rune(word)[0]) {
				m.names[word] = true
			}
		}
	}
	own := func(words string) { m.hidden[words], m.hidden["“"+words+"”"] = "…", "…" }
	for _, g := range r.Goals {
		own(g.Words)
		for _, step := range g.Steps {
			own(step.Text)
		}
	}
	return m
}

// inTrail are the rows of the audit trail.
var inTrail = regexp.MustCompile(`(^|\| )(Taken back: |Done again: )?(Maria|Piotr) [a-z]`)

// aCode is the code of somebody who was added on the way.
var aCode = regexp.MustCompile(`^[0-9A-Z]{6}$`)

func words(text string) []string {
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}

// hide puts … for every name, date and figure.
func (m masks) hide(text string) string {
	hidden, known := m.hidden[text]
	if !known {
		hidden = m.hideAnew(text)
		m.hidden[text] = hidden
	}
	return hidden
}

func (m masks) hideAnew(text string) string {
	var b strings.Builder
	hidden := false
	put := func(word string) {
		letters := []rune(word)
		if m.names[word] || aCode.MatchString(word) || unicode.IsDigit(letters[0]) || len(letters) == 1 && !unicode.IsLower(letters[0]) {
			if !hidden {
				b.WriteString("…")
			}
			hidden = true
			return
		}
		hidden = false
		b.WriteString(word)
	}
	word := []rune{}
	for _, r := range text + "\x00" {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			word = append(word, r)
			continue
		}
		if len(word) > 0 {
			put(string(word))
			word = word[:0]
		}
		if r == 0 || unicode.Is(unicode.Cf, r) || hidden && strings.ContainsRune(" .:,-’'()", r) {
			continue
		}
		hidden = false
		b.WriteRune(r)
	}
	return b.String()
}

// reach scrolls a thing into sight, as the wheel of a mouse does, and reports
// the part of it that can be clicked; false where none can.
func reach(c fyne.Canvas, t thing) (box, bool) {
	for _, around := range t.scrolls {
		scroll := around.scroll
		at := place(c, t.object)
		within := place(c, scroll)
		if at.within(within).size == at.size {
			continue
		}
		scroll.ScrollToOffset(fyne.NewPos(
			scroll.Offset.X+into(at.at.X, at.size.Width, within.at.X, within.size.Width),
			scroll.Offset.Y+into(at.at.Y, at.size.Height, within.at.Y, within.size.Height)))
	}
	part := box{}
	look(c, func(s seen) {
		if s.object == t.object {
			part = s.box.within(s.clip)
		}
	})
	return part, !part.empty()
}

// into is how far to scroll for a stretch to begin or end within another.
func into(at, length, within, room float32) float32 {
	switch {
	case at < within || length > room:
		return at - within
	case at+length > within+room:
		return at + length - within - room
	}
	return 0
}

func place(c fyne.Canvas, o fyne.CanvasObject) box {
	found := box{}
	look(c, func(s seen) {
		if s.object == o {
			found = s.box
		}
	})
	return found
}

// inSight reports whether an object is in the layer on top.
func inSight(c fyne.Canvas, o fyne.CanvasObject) bool {
	found := false
	look(c, func(s seen) { found = found || s.object == o })
	return found
}

// kindOf is the name of a thing's type, whatever values it holds.
func kindOf(o fyne.CanvasObject) string {
	kind, _, _ := strings.Cut(reflect.TypeOf(o).Elem().Name(), "[")
	return kind
}
