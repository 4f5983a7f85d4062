package page

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"time"
	"unicode/utf8"

	"github.com/jung-kurt/gofpdf"
)

// Meta is what a PDF tells about itself to the programs that open it. Other
// programs show and index it: no person's name belongs here.
type Meta struct {
	// Author is the programme.
	Author string
	// Created is required, so that the same document gives the same bytes.
	Created time.Time
}

// PDF plays the document into w. It is deterministic: equal documents and
// Meta give equal bytes. Whatever goes wrong inside gofpdf comes back as an
// error; the words of the document never stand in it.
func PDF(w io.Writer, doc Document, meta Meta) (err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("the PDF could not be made: %w", panicError(r))
		}
	}()
	if meta.Created.IsZero() {
		return errors.New("the PDF could not be made: it needs a date of creation")
	}
	if len(doc.Elements) == 0 {
		doc.Elements = []Element{{Kind: WholeDocument}}
	}
	width, height := doc.Size()
	p := player{
		pdf: gofpdf.NewCustom(&gofpdf.InitType{
			OrientationStr: "P", UnitStr: "mm", Size: gofpdf.SizeType{Wd: width, Ht: height},
		}),
		templates: make(map[glyphKey]*glyphTemplate),
		codes:     make(map[rune]uint16),
		tags:      newTagger(doc),
	}
	p.describe(doc, meta)
	p.addFaces(doc)
	for i, page := range doc.Pages {
		p.page(page, i)
	}
	var file []byte
	if err := p.pdf.Output(writer(func(raw []byte) (err error) {
		file, err = p.assemble(raw, doc)
		return err
	})); err != nil {
		return fmt.Errorf("the PDF could not be made: %w", err)
	}
	if _, err := w.Write(file); err != nil {
		return fmt.Errorf("the PDF could not be written: %w", err)
	}
	return nil
}

// writer takes the whole file at once, as gofpdf writes it.
type writer func([]byte) error

func (w writer) Write(all []byte) (int, error) {
	if err := w(all); err != nil {
		return 0, err
	}
	return len(all), nil
}

// panicError keeps what the runtime says ("index out of range") and nothing
// else: another panic's value might quote the document.
func panicError(r any) error {
	var fault runtime.Error
	if err, ok := r.(error); ok && errors.As(err, &fault) {
		return fault
	}
	return fmt.Errorf("unexpected %T", r)
}

// player draws ops with gofpdf and remembers its pen, because gofpdf writes
// every setting into the page even if it changes nothing.
type player struct {
	pdf       *gofpdf.Fpdf
	pen       pen
	templates map[glyphKey]*glyphTemplate
	codes     map[rune]uint16 // of the unseen characters that need more than two bytes
	tags      *tagger
}

type pen struct {
	face   Face
	size   float64
	fill   int
	draw   int
	stroke float64
	dashed bool
}

// freshPen is what no op asks for, so that the first one sets everything.
var freshPen = pen{face: faceCount, fill: -1, draw: -1, stroke: -1}

func (p *player) describe(doc Document, meta Meta) {
	p.pdf.SetCatalogSort(true)
	p.pdf.SetCompression(false) // see assemble
	p.pdf.SetCreationDate(meta.Created)
	p.pdf.SetModificationDate(meta.Created)
	p.pdf.SetTitle(doc.Title, true)
	p.pdf.SetAuthor(meta.Author, true)
	p.pdf.SetCreator("Alongside", true)
	p.pdf.SetProducer("Alongside", true)
	p.pdf.SetMargins(0, 0, 0)
	p.pdf.SetAutoPageBreak(false, 0)
}

var faceNames = [faceCount]string{"regular", "semibold", "bold", "fallback-regular", "fallback-bold"}

// addFaces embeds the faces that the document uses, no others.
func (p *player) addFaces(doc Document) {
	var used [faceCount]bool
	unseen := false
	for _, page := range doc.Pages {
		for _, op := range page.Ops {
			switch run := op.(type) {
			case TextRun:
				used[run.Face] = true
			case GlyphRun:
				unseen = true
			}
		}
	}
	for f := range faceCount {
		if used[f] {
			p.addFace(faceNames[f], f)
		}
	}
	if unseen {
		p.addFace(unseenFace, Regular)
	}
}

func (p *player) addFace(name string, f Face) {
	// A copy, because gofpdf pads the tables of what it is given.
	p.pdf.AddUTF8FontFromBytes(name, "", bytes.Clone(f.TTF()))
}

func (p *player) page(page Page, number int) {
	p.pdf.AddPage()
	p.pen = freshPen
	for i, op := range page.Ops {
		if mark := p.tags.mark(saidBy(op).element, number); mark != "" {
			p.pdf.RawWriteStr(mark)
		}
		switch op := op.(type) {
		case TextRun:
			if goesOn(page.Ops[i+1:], op.Element) {
				op.Text += " " // or whoever reads it out joins two words
			}
			p.text(op)
		case GlyphRun:
			p.glyphs(op)
		case Line:
			p.stroke(op.Width, op.Ink, false)
			p.pdf.Line(op.X1, op.Y1, op.X2, op.Y2)
		case Rect:
			p.rect(op)
		}
	}
	if end := p.tags.end(); end != "" {
		p.pdf.RawWriteStr(end)
	}
}

// goesOn tells whether the next that is said is a further word of the element.
func goesOn(next []Op, element int) bool {
	for _, op := range next {
		if said := saidBy(op); said.text != "" {
			return element > 0 && said.element == element && said.join == NewWord
		}
	}
	return false
}

// text writes a run. gofpdf records no width for marks of width zero, so that
// viewers would move on after one: each mark is therefore written at a place
// of its own.
func (p *player) text(run TextRun) {
	if run.Face != p.pen.face || run.Size != p.pen.size {
		p.pdf.SetFont(faceNames[run.Face], "", run.Size)
		p.pen.face, p.pen.size = run.Face, run.Size
	}
	p.fill(run.Ink)
	m, x, from := run.Face.metrics(), run.X, 0
	for i, r := range run.Text {
		if r < 0x300 || m.width(r) != 0 {
			continue
		}
		if i > from {
			p.pdf.Text(x, run.Y, run.Text[from:i])
			x += float64(m.units(run.Text[from:i])) * run.Size * Point / 1000
		}
		from = i + utf8.RuneLen(r)
		p.pdf.Text(x, run.Y, run.Text[i:from])
	}
	if from < len(run.Text) {
		p.pdf.Text(x, run.Y, run.Text[from:])
	}
}

func (p *player) rect(r Rect) {
	how := ""
	if r.Filled {
		p.fill(r.Fill)
		how = "F"
	}
	if r.Stroke > 0 {
		p.stroke(r.Stroke, r.Ink, r.Dashed)
		how += "D"
	}
	switch {
	case how == "":
	case r.Radius > 0:
		p.pdf.RoundedRect(r.X, r.Y, r.W, r.H, r.Radius, "1234", how)
	default:
		p.pdf.Rect(r.X, r.Y, r.W, r.H, how)
	}
}

// fill sets the ink of letters and of filled boxes alike: gofpdf writes less
// when the two are one.
func (p *player) fill(g Grey) {
	if v := int(g); v != p.pen.fill {
		p.pdf.SetFillColor(v, v, v)
		p.pdf.SetTextColor(v, v, v)
		p.pen.fill = v
	}
}

func (p *player) stroke(width float64, g Grey, dashed bool) {
	if v := int(g); v != p.pen.draw {
		p.pdf.SetDrawColor(v, v, v)
		p.pen.draw = v
	}
	if width != p.pen.stroke {
		p.pdf.SetLineWidth(width)
		p.pen.stroke = width
	}
	if dashed != p.pen.dashed {
		var dashes []float64
		if dashed {
			dashes = []float64{1, 0.7}
		}
		p.pdf.SetDashPattern(dashes, 0)
		p.pen.dashed = dashed
	}
}
