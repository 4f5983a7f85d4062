package exchange

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// WriteWorkbook writes an XLSX, a sheet for each of an export. Every cell is a text, and
// of the format that spreadsheets keep as one, so that none is ever run as a formula and
// no code loses the zeros in front.
//
// The few parts of a workbook that this takes are written here, one after another: the
// library that reads workbooks puts a large sheet that it writes into a file for temporary
// use, and there it would lie in plain text.
func (e Export) WriteWorkbook(ctx context.Context, w io.Writer) error {
	z, b, row := zip.NewWriter(w), newBook(e), e.counter(ctx)
	filled := b.sheets()
	var types, list, relations strings.Builder
	for i, s := range filled {
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`, i+1)
		fmt.Fprintf(&list, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, s.name, i+1, i+1)
		fmt.Fprintf(&relations, `<Relationship Id="rId%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet%d.xml"/>`, i+1, i+1)
	}
	for _, p := range []struct{ name, text string }{
		{"xl/styles.xml", stylesPart}, // first: see workbookStart
		{"[Content_Types].xml", fmt.Sprintf(contentTypes, types.String())},
		{"_rels/.rels", packageRelations},
		{"xl/workbook.xml", fmt.Sprintf(workbookPart, list.String())},
		{"xl/_rels/workbook.xml.rels", fmt.Sprintf(workbookRelations, relations.String())},
	} {
		part, err := z.Create(p.name)
		if err == nil {
			_, err = io.WriteString(part, xml.Header+p.text)
		}
		if err != nil {
			return err
		}
	}
	for i, s := range filled {
		part, err := z.Create(fmt.Sprintf("xl/worksheets/sheet%d.xml", i+1))
		if err != nil {
			return err
		}
		if err := s.writePart(part, b, row); err != nil {
			return err
		}
	}
	return z.Close()
}

// Workbook is what WriteWorkbook writes.
func (e Export) Workbook(ctx context.Context) ([]byte, error) {
	var out bytes.Buffer
	err := e.WriteWorkbook(ctx, &out)
	return out.Bytes(), err
}

// workbookStart is how every workbook begins that is written here: with the head of a part
// that nobody else puts first.
const workbookStart = "PK\x03\x04\x14\x00\x08\x00\x08\x00" + "\x00\x00\x00\x00" + // packed, and with no time
	"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00" + "\x0d\x00\x00\x00" + "xl/styles.xml"

const (
	contentTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>` +
		`<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>%s</Types>`
	packageRelations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
		`<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	workbookPart = `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
		`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>%s</sheets></workbook>`
	workbookRelations = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">%s` +
		`<Relationship Id="rIdStyles" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`
	// stylesPart has text (49) for all cells, and bold text for headings.
	stylesPart = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
		`<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
		`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
		`<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
		`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
		`<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
		`<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>` +
		`<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`
	sheetBegins = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
		`<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
		`<cols>%s</cols><sheetData>`
	sheetEnds = `</sheetData></worksheet>`
)

// The styles of cells, by their place in stylesPart.
const (
	textStyle    = 1
	headingStyle = 2
)

// writePart writes a sheet as a part of a workbook. Its headings stay in sight, and its
// columns are as wide as what they usually hold.
func (s sheet) writePart(w io.Writer, b *book, row func() error) error {
	out := bufio.NewWriter(w)
	headings := s.headings(b.style)
	var widths strings.Builder
	for i, h := range headings {
		width := max(14, utf8.RuneCountInString(h)+2)
		if strings.Contains(strings.ToLower(h), "record") {
			width = 30 // an id
		}
		fmt.Fprintf(&widths, `<col min="%d" max="%d" width="%d" style="%d" customWidth="1"/>`, i+1, i+1, width, textStyle)
	}
	fmt.Fprintf(out, xml.Header+sheetBegins, widths.String())
	writeRow(out, headings, headingStyle)
	for cells := range s.rows(b) {
		if err := row(); err != nil {
			return err
		}
		writeRow(out, cells, textStyle)
	}
	_, err := out.WriteString(sheetEnds)
	return errors.Join(err, out.Flush())
}

// writeRow writes cells. What went wrong in writing is told by Flush.
func writeRow(out *bufio.Writer, cells []string, style int) {
	out.WriteString("<row>")
	for _, cell := range cells {
		if cell == "" {
			fmt.Fprintf(out, `<c s="%d"/>`, style)
			continue
		}
		fmt.Fprintf(out, `<c s="%d" t="inlineStr"><is><t xml:space="preserve">`, style)
		writeCell(out, cell)
		out.WriteString("</t></is></c>")
	}
	out.WriteString("</row>")
}

// writeCell writes a text as XML. What XML cannot hold stands as workbooks have it:
// _x0007_, and where such a thing stands in a text itself, its first line is _x005F_.
func writeCell(out *bufio.Writer, cell string) {
	for i, r := range cell {
		switch {
		case r == '&':
			out.WriteString("&amp;")
		case r == '<':
			out.WriteString("&lt;")
		case r == '>':
			out.WriteString("&gt;")
		case r == '_' && looksEscaped(cell[i:]):
			out.WriteString("_x005F_")
		case r < ' ' && r != '\n' && r != '\t', r == 0xFFFE, r == 0xFFFF:
			fmt.Fprintf(out, "_x%04X_", r)
		default:
			out.WriteRune(r)
		}
	}
}

// looksEscaped reports whether a text begins like _x0007_.
func looksEscaped(text string) bool {
	if len(text) < 7 || text[1] != 'x' || text[6] != '_' {
		return false
	}
	return strings.Trim(text[2:6], "0123456789abcdefABCDEF") == ""
}
