package page_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"alongside/data"
	"alongside/reports/page"
)

var meta = page.Meta{Author: "Riverside Recovery", Created: time.Date(2026, 11, 19, 0, 0, 0, 0, time.UTC)}

func makePDF(t testing.TB, doc page.Document) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := page.PDF(&out, doc, meta); err != nil {
		t.Fatalf("PDF: %v", err)
	}
	return out.Bytes()
}

// oneOfEach is a document with every block in it.
func oneOfEach(text string) page.Document {
	f := page.NewFlow(page.Frame{
		Title: "Attendance review", Left: "Riverside Recovery", Right: text, Running: text, Foot: "Printed 19 November 2026",
	})
	f.Title(text)
	f.Subtitle(text)
	f.Figures(page.Figure{Value: text, Caption: text}, page.Figure{Value: "2", Caption: "missed in a row"})
	f.Facts(page.Fact{Label: "Place", Value: text}, page.Fact{Label: text, Value: "Hall"})
	f.Strip([]page.StripBox{{Mark: page.Filled, Letter: "P", Label: text}, {Mark: page.Light, Letter: "–", Label: "19 Nov"}}, "")
	f.Caption(text)
	f.Heading(text)
	f.Table(page.Table{
		Columns: []page.Column{{Head: "No.", Width: 9, Right: true}, {Head: "Name", Lines: 2}, {Head: "P", Width: 6, Tick: true}},
		Rows:    [][]page.Cell{{{Text: "1"}, {Text: text}}, {{Text: "2"}, {Text: "Sam", Bold: true}}},
	})
	f.Paragraph(text)
	f.WritingLines(2)
	f.Signatures("Mentor", text)
	return f.Finish()
}

func TestSameDocumentGivesSameBytes(t *testing.T) {
	doc := oneOfEach("Nguyễn Żaneta 王")
	first := makePDF(t, doc)
	for range 3 {
		if !bytes.Equal(first, makePDF(t, doc)) {
			t.Fatal("two PDFs of one document differ")
		}
	}
	later := meta
	later.Created = meta.Created.Add(time.Hour)
	var other bytes.Buffer
	if err := page.PDF(&other, doc, later); err != nil {
		t.Fatal(err)
	}
	if bytes.Equal(first, other.Bytes()) {
		t.Error("the date of creation has no effect")
	}
}

// The preview is laid out while a PDF is being made.
func TestDocumentsAreMadeSideBySide(t *testing.T) {
	want := makePDF(t, oneOfEach("Nguyễn Żaneta 王"))
	made := make(chan []byte)
	for range 4 {
		go func() {
			var out bytes.Buffer
			_ = page.PDF(&out, oneOfEach("Nguyễn Żaneta 王"), meta)
			made <- out.Bytes()
		}()
	}
	for range 4 {
		if !bytes.Equal(<-made, want) {
			t.Error("documents made at the same time disturb each other")
		}
	}
}

func TestPDFNeedsADate(t *testing.T) {
	var out bytes.Buffer
	if err := page.PDF(&out, oneOfEach("Sam"), page.Meta{}); err == nil || out.Len() > 0 {
		t.Errorf("made %d bytes without a date (error %v)", out.Len(), err)
	}
}

func TestPanicInTheWriterComesBackAsErrorWithoutTheText(t *testing.T) {
	doc := page.Document{Pages: []page.Page{{Ops: []page.Op{
		page.TextRun{Text: "Samantha \U0001f600", Size: 12}, // no Flow lets this through
	}}}}
	err := page.PDF(&bytes.Buffer{}, doc, meta)
	if err == nil {
		t.Fatal("a character beyond U+FFFF should be refused")
	}
	if strings.Contains(err.Error(), "Samantha") {
		t.Errorf("the error quotes the document: %v", err)
	}
}

type fullDisk struct{}

var errFull = errors.New("disk full")

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestErrorOfTheWriterIsReturned(t *testing.T) {
	if err := page.PDF(fullDisk{}, oneOfEach("Sam"), meta); !errors.Is(err, errFull) {
		t.Errorf("got %v, want the disk's error", err)
	}
}

func TestPDFHoldsWhatThePagesHold(t *testing.T) {
	names := map[string]string{
		"Arabic": "محمد الفارسي", "Hebrew": "שרה לוי", "Chinese": "王小明", "Hindi": "हिन्दी",
		"Polish": "Łukasz Żółć", "Vietnamese": "Nguyễn Thị Hà", "emoji": "Jo 😀👍🏽", "stacked marks": "x\u0323\u0308y\u0301z",
		"200 letters": strings.Repeat("Maximilian", 20), "placeholder": "{nb} {{nb}}", "tab": "Sam\tT.",
		"PDF's own signs": `(Sam) \ T) <</Type /Page>> endstream`, "carriage return": "Sam\rT.", "empty": "",
		"broken bytes": "Sam\xff\xfe", "beyond": "\U00010000\U0010ffff",
	}
	for name, text := range names {
		t.Run(name, func(t *testing.T) {
			doc := oneOfEach(text)
			file := readPDF(t, makePDF(t, doc))
			if file.pages != len(doc.Pages) {
				t.Errorf("the PDF has %d pages, the document %d", file.pages, len(doc.Pages))
			}
			if want := runText(doc); file.text != want {
				t.Errorf("the PDF says\n%q\nthe pages say\n%q", file.text, want)
			}
		})
	}
}

func TestAnyTextStaysOnThePage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		if problem := outside(oneOfEach(rapid.String().Draw(t, "text"))); problem != "" {
			t.Fatal(problem)
		}
	})
}

func TestAnyTextMakesAPDF(t *testing.T) {
	f := page.NewFlow(page.Frame{})
	for _, text := range rapid.SliceOfN(rapid.String(), 300, 300).Example(1) {
		f.Paragraph(text)
	}
	doc := f.Finish()
	if got, want := readPDF(t, makePDF(t, doc)).text, runText(doc); got != want {
		t.Errorf("the PDF says\n%q\nthe pages say\n%q", got, want)
	}
}

func TestSubstitutesAreCountedOnce(t *testing.T) {
	f := page.NewFlow(page.Frame{Left: "王", Right: "王", Running: "and Jo", Foot: "王"})
	f.Facts(page.Fact{Label: "王", Value: "Jo"})
	for range 60 {
		f.Paragraph("Jo")
	}
	f.Paragraph("王小明 and Jo")
	doc := f.Finish()
	if want := 4 + 1 + 3; len(doc.Pages) < 2 || doc.Substitutes != want { // the header twice: without and with Running
		t.Errorf("%d substitutes on %d pages, want %d", doc.Substitutes, len(doc.Pages), want)
	}
}

func TestMetadataNamesProgrammeAndKindOnly(t *testing.T) {
	raw := string(makePDF(t, oneOfEach("Dana Kowalska")))
	for _, want := range []string{utf16Text("Attendance review"), utf16Text("Riverside Recovery"), "D:20261119000000"} {
		if !strings.Contains(raw, want) {
			t.Errorf("the metadata lacks %q", want)
		}
	}
	if strings.Contains(raw, "Dana") || strings.Contains(raw, utf16Text("Dana")) {
		t.Error("a person's name stands in the clear")
	}
}

func TestPapers(t *testing.T) {
	for paper, box := range map[data.Paper]string{data.A4: "/MediaBox [0 0 595.28 841.89]", data.Letter: "/MediaBox [0 0 612.00 792.00]"} {
		f := page.NewFlow(page.Frame{Paper: paper})
		f.Paragraph("Sam")
		if raw := string(makePDF(t, f.Finish())); !strings.Contains(raw, box) {
			t.Errorf("paper %v: no %s", paper, box)
		}
	}
}
