// Package page lays a document out once, as pages of plain drawing operations
// in millimetres, and plays those pages into a PDF.
//
// The road of a document:
//
//	model → Flow (headings, tables, …) → Document (pages of Op) → PDF, screen, plain text
//
// Everything that needs measuring is measured in the Flow, from the embedded
// faces themselves, so that each back end only draws what it is told: the
// preview is the paper, and the number of pages is known before the first one
// is drawn. PDF is the one back end in this package and the project's only use
// of gofpdf; a screen draws the same ops; Text reads them out.
//
// Text of any script is set in one way: it is put in the order in which it is
// read by its directions (bidi.go), each letter gets what draws it (shape.go for
// what gofpdf sets, mixed.go for what has to be shaped and drawn as outlines),
// and lines are broken and placed by what was measured (wrap.go, line.go).
//
// Units: millimetres from the top left corner of the paper, x to the right and
// y down; letters are sized in points.
package page

import "alongside/data"

// Point is the size of one typographic point in millimetres.
const Point = 25.4 / 72

// PaperSize is an upright sheet's width and height in millimetres.
func PaperSize(p data.Paper) (width, height float64) {
	if p == data.Letter {
		return 215.9, 279.4
	}
	return 210, 297
}

// Size is the width and height of the document's pages in millimetres.
func (d Document) Size() (width, height float64) { return pageSize(d.Paper, d.Landscape) }

func pageSize(p data.Paper, landscape bool) (width, height float64) {
	width, height = PaperSize(p)
	if landscape {
		return height, width
	}
	return width, height
}

// Document is a document laid out: what it is called and its finished pages.
type Document struct {
	// Title says what kind of document it is ("Attendance review"). It goes
	// into the PDF's metadata, which other programs show and index, so it
	// must name no person.
	Title string
	Paper data.Paper
	// Landscape lays the paper on its side.
	Landscape bool
	Pages     []Page
	// Language is the language of the text, as a tag: "en-GB".
	Language string
	// Elements is what the document is made of, each before those within it; the
	// operations of the pages say which they belong to.
	Elements []Element
	// Substitutes counts the characters that no typeface can draw and that
	// stand on the pages as Substitute, so that the person can be told. What
	// is repeated on every page counts once.
	Substitutes int
}

// Page is one sheet: its operations in reading order, header first and footer
// last. Drawing them in that order is right too: what lies behind comes first.
type Page struct {
	Ops []Op
}
