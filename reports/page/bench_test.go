package page_test

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/jung-kurt/gofpdf"

	"alongside/reports/page"
)

// rowsOnPage is how many rows of 12 points a page of A4 holds.
const rowsOnPage = 26

func benchRow(i int) [4]string {
	return [4]string{
		fmt.Sprint(i + 1), fmt.Sprintf("Somebody With-Name %d", i),
		[...]string{"Present", "Late", "Excused", "Absent"}[i%4], "CBT: Coping card, bus late",
	}
}

var benchWidths = [4]float64{18, 64, 30, 62}

// BenchmarkPDF sets a table and plays it into a PDF, against gofpdf called
// directly for the same rows, letters and rules on as many pages. "ratio" is
// our median time over theirs, "cpu-ratio" that of the work of all cores, which
// others at work on the machine change less.
func BenchmarkPDF(b *testing.B) {
	b.Run("200 pages", func(b *testing.B) { compareWithBareGofpdf(b, 200*rowsOnPage) })
	b.Run("8000 rows", func(b *testing.B) { compareWithBareGofpdf(b, 8000) })
}

func compareWithBareGofpdf(b *testing.B, rows int) {
	var ours, bare, oursWorked, bareWorked []time.Duration
	for b.Loop() {
		var pages, want int
		took, worked := timed(func() { pages = throughFlow(b, rows) })
		ours, oursWorked = append(ours, took), append(oursWorked, worked)
		took, worked = timed(func() { want = throughBareGofpdf(b, rows) })
		bare, bareWorked = append(bare, took), append(bareWorked, worked)
		if pages != want {
			b.Fatalf("%d pages, bare gofpdf has %d", pages, want)
		}
	}
	b.ReportMetric(float64(median(ours))/float64(median(bare)), "ratio")
	b.ReportMetric(float64(median(oursWorked))/float64(median(bareWorked)), "cpu-ratio")
	b.ReportMetric(median(bare).Seconds()*1000, "bare-ms")
}

// timed runs do on a swept heap, so that neither side pays for the other's
// garbage, and says how long it took and how long the cores worked for it.
func timed(do func()) (took, worked time.Duration) {
	runtime.GC()
	start, before := time.Now(), coresWorked()
	do()
	return time.Since(start), coresWorked() - before
}

func median(d []time.Duration) time.Duration {
	slices.Sort(d)
	return d[len(d)/2]
}

func throughFlow(b *testing.B, rows int) int {
	f := page.NewFlow(page.Frame{Title: "Register", Left: "Riverside Recovery", Right: "For the folder", Foot: "Printed 19 November 2026"})
	var t page.Table
	for i, head := range []string{"No.", "Name", "Status", "Note"} {
		t.Columns = append(t.Columns, page.Column{Head: head, Width: benchWidths[i] - 4})
	}
	t.Rows = make([][]page.Cell, rows)
	for i := range t.Rows {
		row := benchRow(i)
		t.Rows[i] = []page.Cell{{Text: row[0]}, {Text: row[1]}, {Text: row[2]}, {Text: row[3]}}
	}
	f.Table(t)
	doc := f.Finish()
	if err := page.PDF(io.Discard, doc, page.Meta{Created: time.Unix(1e9, 0)}); err != nil {
		b.Fatal(err)
	}
	return len(doc.Pages)
}

func throughBareGofpdf(b *testing.B, rows int) int {
	pdf := gofpdf.New("P", "mm", "A4", "")
	for name, face := range map[string]page.Face{"regular": page.Regular, "semibold": page.SemiBold} {
		pdf.AddUTF8FontFromBytes(name, "", face.TTF())
	}
	pdf.SetAutoPageBreak(false, 0)
	for i := range rows {
		if i%rowsOnPage == 0 {
			pdf.AddPage()
			pdf.SetFont("semibold", "", 10)
			pdf.Text(16, 18, "Riverside Recovery")
			pdf.Text(160, 18, "For the folder")
			pdf.Text(16, 285, "Printed 19 November 2026")
			pdf.Text(170, 285, fmt.Sprintf("Page %d of %d", pdf.PageNo(), rows/rowsOnPage))
			pdf.SetXY(16, 28)
			for c, head := range []string{"No.", "Name", "Status", "Note"} {
				pdf.CellFormat(benchWidths[c], 6, head, "B", 0, "L", false, 0, "")
			}
			pdf.SetFont("regular", "", 12)
			pdf.Ln(6)
		}
		pdf.SetX(16)
		for c, text := range benchRow(i) {
			pdf.CellFormat(benchWidths[c], 8.96, text, "", 0, "L", false, 0, "")
		}
		pdf.Ln(8.96)
		pdf.Line(16, pdf.GetY(), 194, pdf.GetY())
	}
	if err := pdf.Output(io.Discard); err != nil {
		b.Fatal(err)
	}
	return pdf.PageCount()
}
