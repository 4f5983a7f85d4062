package people

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/words"
)

// readable is the width to which running facts are held.
const readable float32 = 760

// atReadable holds each part to a width that can be read.
func atReadable(parts ...fyne.CanvasObject) []fyne.CanvasObject {
	for i, part := range parts {
		parts[i] = kit.AtMost(readable, part)
	}
	return parts
}

// fact is a label and what it stands for.
type fact struct{ label, value string }

// facts sets what is known under a head, in two columns; a longer text takes
// a line of its own. Nothing known is said in a word.
func facts(head fyne.CanvasObject, all ...fact) *fyne.Container {
	const long = 60
	column := kit.VStack(kit.Gap8, head)
	var short []fyne.CanvasObject
	flush := func() {
		for ; len(short) > 1; short = short[2:] {
			column.Add(form.NewBeside(short[0], short[1]))
		}
		for _, o := range short {
			column.Add(form.NewBeside(o, kit.Gap(0)))
		}
		short = nil
	}
	whole := true
	for _, f := range all {
		value := words.Drawn(f.value)
		whole = whole && value == f.value
		switch {
		case value == "":
		case len(value) > long:
			flush()
			column.Add(kit.KeyValue(f.label, value))
		default:
			short = append(short, kit.KeyValue(f.label, value))
		}
	}
	flush()
	if !whole {
		column.Add(kit.CaptionParagraph(words.TextNotDrawn()))
	}
	if len(column.Objects) == 1 {
		column.Add(kit.Muted(lang.L("Nothing noted")))
	}
	column.Add(kit.Gap(kit.Gap8))
	return column
}

// largeText is the size of text above which what can be done stands under what
// it is about.
const largeText = 1.3

// line is a fact in a list: what, a remark about it, and what can be done.
func line(what, about string, actions ...fyne.CanvasObject) *fyne.Container {
	texts := kit.VStack(0, kit.Body(words.Drawn(what)).Ellipsis())
	if about != "" {
		texts.Add(kit.CaptionParagraph(words.Drawn(about)))
	}
	row := kit.HStack(kit.Gap8, append([]fyne.CanvasObject{kit.Grow(texts)}, actions...)...)
	if kit.TextScale() > largeText && len(actions) > 1 {
		row = kit.VStack(0, texts, kit.Wrap(kit.Gap8, actions...))
	}
	return kit.VStack(0, kit.Inset(kit.Gap4, 0, kit.Gap4, 0, row), kit.NewDivider())
}

// lines sets facts under a head; none is said in a sentence.
func lines(head fyne.CanvasObject, none string, all []fyne.CanvasObject) *fyne.Container {
	column := kit.VStack(0, head)
	if len(all) == 0 {
		column.Add(kit.MutedParagraph(none))
	}
	for _, l := range all {
		column.Add(l)
	}
	column.Add(kit.Gap(kit.Gap8))
	return column
}

// spanWords is "12 December to 19 December", or one end of it.
func spanWords(s data.Span, today data.Date) string {
	w := words.With{"From": words.Date(s.From, today), "Until": words.Date(s.Until, today)}
	switch {
	case s == data.Span{}:
		return ""
	case s.Until == 0:
		return lang.L("from {{.From}}", w)
	case s.From == 0:
		return lang.L("until {{.Until}}", w)
	case s.From == s.Until:
		return words.LongDate(s.From, today)
	}
	return lang.L("{{.From}} to {{.Until}}", w)
}

func quoted(hidden bool, text string) string {
	if text == "" {
		return ""
	}
	return words.Quoted(hidden, text)
}
