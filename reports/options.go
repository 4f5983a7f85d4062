// Package reports holds the documents that Alongside prints, one file each.
//
// A document has a model, a struct of plain values that says what the document
// says; New… builds it from data values and decides what is told and what is
// kept back; Layout sets it as pages. The model is what tests and a text
// rendering look at; the pages serve the printer and the preview alike.
package reports

import (
	"slices"
	"strings"

	"alongside/data"
	"alongside/reports/page"
)

// Options are how a document is put on paper, whatever it says.
type Options struct {
	Paper data.Paper
	// LargePrint sets the body in 14 points instead of 12.
	LargePrint bool
	// Printed is the date that stands at the foot of every page.
	Printed data.Date
	// Fonts finds typefaces for letters that no embedded one draws; nil is none.
	Fonts page.Fonts
	// Translate gives the reader's language; nil is English.
	Translate page.Translate
}

// words are the options' words. What fills a blank turns round nothing that
// follows it in the sentence, whatever script it is written in.
func (o Options) words() Words {
	w := NewWords(o.Translate)
	w.paper = true
	said := w.tr
	w.tr = func(text string, values ...any) string {
		for i, value := range values {
			if filled, are := value.(blanks); are {
				values[i] = inLine(filled)
			}
		}
		return said(text, values...)
	}
	return w
}

func inLine(filled blanks) blanks {
	all := make(blanks, len(filled))
	for name, value := range filled {
		if text, is := value.(string); is {
			value = data.InLine(text)
		}
		all[name] = value
	}
	return all
}

// joined puts parts of a line behind each other, without those that are empty.
// Lines of which a part is a name, or what anybody wrote, are made by it: what
// follows such a part is not turned round by it.
func joined(between string, parts ...string) string {
	parts = slices.DeleteFunc(slices.Clone(parts), func(p string) bool { return p == "" })
	for i := range parts[:max(0, len(parts)-1)] {
		parts[i] = data.InLine(parts[i])
	}
	return strings.Join(parts, between)
}

// dot stands between the parts of a line that say different things.
const dot = page.Dot

// running is what stands at the head of every page but the first, so that a page
// that is lost can be put back: the kind of document, whom or what it is about, and
// when, in short.
func running(parts ...string) string { return joined(", ", parts...) }

// paper is what every document has around its text.
type paper struct {
	kind, programme, right, running string
	names                           data.NameStyle
	// confidential says who may read it; anonymous stands in its place and in that
	// of the name style where nobody is named.
	confidential, anonymous string
	landscape               bool
}

// forMentor is the paper of what a mentor is given; nobody's where there is no
// mentor yet.
func (w Words) forMentor(mentor string) paper {
	p := paper{right: w.tr("For the mentor"), confidential: w.tr("Confidential: for the mentor named above only")}
	if mentor != "" {
		p.right = w.tr("For {{.Name}}, mentor", blanks{"Name": mentor})
	}
	return p
}

// flow begins a document.
func (o Options) flow(p paper) *page.Flow {
	w := o.words()
	foot := w.tr("Printed {{.Date}}", blanks{"Date": w.Date(o.Printed)}) + dot
	if p.anonymous == "" {
		foot += w.NameStyle(p.names) + dot + p.confidential
	} else {
		foot += w.tr("No names") + dot + p.anonymous
	}
	return page.NewFlow(page.Frame{
		Title: p.kind, Paper: o.Paper, Landscape: p.landscape, LargePrint: o.LargePrint,
		Left: o.called(p.programme), Right: p.right, Running: p.running, Foot: foot,
		Fonts: o.Fonts, Translate: w.tr,
	})
}

// called is what a programme is called, as far as paper can draw it.
func (o Options) called(programme string) string {
	return data.NameDrawn(programme, page.CanDraw(o.Fonts))
}
