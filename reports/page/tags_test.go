package page_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"alongside/reports/page"
)

// outlineOf is a document as its elements tell it: each with what it says, those
// within it further in.
func outlineOf(doc page.Document) string {
	kinds := map[page.ElementKind]string{
		page.WholeDocument: "document", page.Heading1: "h1", page.Heading2: "h2", page.ParagraphElement: "p",
		page.ListElement: "list", page.ListItem: "item", page.ListLabel: "label", page.ListBody: "body",
		page.TableElement: "table", page.TableRow: "row", page.TableHead: "head", page.TableCell: "cell",
	}
	said := make([][]string, len(doc.Elements))
	for _, p := range doc.Pages {
		for _, op := range p.Ops {
			switch op := op.(type) {
			case page.TextRun:
				said[op.Element] = append(said[op.Element], op.Text)
			case page.GlyphRun:
				said[op.Element] = append(said[op.Element], op.Text)
			case page.Rect:
				if op.Alt != "" {
					said[op.Element] = append(said[op.Element], op.Alt)
				}
			}
		}
	}
	var out strings.Builder
	var tell func(e, depth int)
	tell = func(e, depth int) {
		fmt.Fprintf(&out, "%s%s", strings.Repeat(" ", depth), kinds[doc.Elements[e].Kind])
		if e > 0 && len(said[e]) > 0 {
			fmt.Fprintf(&out, " %s", strings.Join(said[e], "|"))
		}
		out.WriteString("\n")
		for i := 1; i < len(doc.Elements); i++ {
			if doc.Elements[i].Parent == e {
				tell(i, depth+1)
			}
		}
	}
	tell(0, 0)
	return out.String()
}

// overleaf is a document with a row that is taller than a page.
func overleaf() page.Document {
	f := page.NewFlow(page.Frame{Title: "Register", Left: "Riverside", Right: "For the folder", Running: "Thursday", Foot: "Printed today"})
	f.Title("Register")
	f.Facts(page.Fact{Label: "Place", Value: "Hall"})
	f.Heading("People")
	rows := [][]page.Cell{{{Text: "1"}, {Text: "שירה"}}, {{Text: "2"}, {Text: strings.Repeat("late again ", 400)}}}
	f.Table(page.Table{Columns: []page.Column{{Head: "No.", Width: 12}, {Head: "Name"}, {Head: "P", Width: 6, Tick: true}}, Rows: rows})
	f.Form("W1", []page.Blank{{Label: "Name", Room: 30}})
	return f.Finish()
}

func TestElementsTellWhatADocumentIsMadeOf(t *testing.T) {
	doc := overleaf()
	if len(doc.Pages) != 3 {
		t.Fatalf("%d pages", len(doc.Pages))
	}
	got := regexp.MustCompile(`(late again|late|again|\|| )+\n`).ReplaceAllString(outlineOf(doc), " …\n")
	want := `document
 p Riverside
 p For the folder
 h1 Register
 list
  item
   label Place
   body Hall
 h2 People
 table
  row
   head No.
   head Name
   head P
  row
   cell 1
   cell שירה
   cell [ ]
  row
   cell 2
   cell …
   cell [ ]
 p W1
 p Name|____
 p Printed today
 p Page 3 of 3
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPDFIsTaggedAndSaysItsLanguage(t *testing.T) {
	doc := overleaf()
	raw := string(makePDF(t, doc))
	for _, want := range []string{"%PDF-1.7\n", "/Lang(en-GB)", "/MarkInfo<</Marked true>>", "/DisplayDocTitle true", "/StructParents 1"} {
		if !strings.Contains(raw, want) {
			t.Errorf("the PDF lacks %q", want)
		}
	}
	objects := strings.Join(readPDF(t, []byte(raw)).objects, "\n")
	for what, want := range map[string]int{
		"/S/H1/": 1, "/S/H2/": 1, "/S/TH/": 3, "/Scope/Column": 3, "/S/TR/": 3, "/S/TD/": 6, "/S/Table/": 1,
		"/Type/MCR":                     1, // the cell that goes on overleaf
		"/ActualText" + hexText("שירה"): 1, "/ActualText" + hexText("[ ]"): 2,
		"/Title" + hexText("Register") + "/Parent": 1, "/Title" + hexText("People") + "/Parent": 1,
	} {
		if got := strings.Count(objects, what); got != want {
			t.Errorf("%d times %q, want %d", got, what, want)
		}
	}
}

func hexText(text string) string { return fmt.Sprintf("<feff%x>", utf16Text(text)) }

func TestOtherProgrammesFindTheTags(t *testing.T) {
	if info := tool(t, overleaf(), "pdfinfo", "FILE"); !regexp.MustCompile(`Tagged: +yes`).MatchString(info) {
		t.Error(info)
	}
	tree := tool(t, overleaf(), "pdfinfo", "-struct-text", "FILE")
	for _, want := range []string{"H1 (block)\n    \"Register\"", "H2 (block)\n    \"People\"", "TH:\n         /Scope /Column\n        \"Name\"", "late again late again"} {
		if !strings.Contains(tree, want) {
			t.Errorf("no %q in\n%s", want, tree)
		}
	}
	if strings.Contains(tree, "lateagain") || strings.Contains(tree, "againlate") {
		t.Error("two lines are read as one word")
	}
}

// What the pages say and what the elements say is the same, each once.
func TestEveryWordBelongsToAnElementOrStandsAroundEveryPage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		doc := oneOfEach(rapid.String().Draw(t, "text"))
		for i, e := range doc.Elements {
			if e.Parent > i || i > 0 && e.Parent == i {
				t.Fatalf("element %d is within %d", i, e.Parent)
			}
		}
		for n, p := range doc.Pages {
			around := 0
			for _, op := range p.Ops {
				switch run := op.(type) {
				case page.TextRun:
					if run.Element == 0 {
						around++
					}
				case page.GlyphRun:
					if run.Element == 0 {
						around++
					}
				}
			}
			if head, foot := n > 0, n < len(doc.Pages)-1; !head && !foot && around > 0 {
				t.Fatalf("%d runs of the only page are lost to whoever hears the document", around)
			}
		}
	})
}

// Letters of the higher planes take two numbers in UTF-16, which readers of PDFs
// do not put together.
func TestLettersOfTheHigherPlanesAreCopied(t *testing.T) {
	f := page.NewFlow(page.Frame{Fonts: fontsElsewhere(t)})
	f.Paragraph("𠮷田")
	doc := f.Finish()
	if doc.Substitutes > 0 {
		t.Fatal("the letter is not drawn")
	}
	if copied := tool(t, doc, "pdftotext", "FILE", "-"); !strings.Contains(copied, "𠮷田") {
		t.Errorf("copied is %q", copied)
	}
}

// What is set a second time, because it was to stay together, is said once.
func TestWhatIsKeptTogetherIsSaidOnce(t *testing.T) {
	f := page.NewFlow(page.Frame{})
	for range 44 {
		f.Paragraph("A line of text")
	}
	f.Together(func() {
		f.Heading("Notes")
		f.Facts(page.Fact{Label: "Place", Value: "Hall"}, page.Fact{Label: "Time", Value: "19:00"})
		f.AtFoot(func() { f.Caption("To check this") })
	})
	doc := f.Finish()
	if len(doc.Pages) != 2 {
		t.Fatalf("%d pages", len(doc.Pages))
	}
	_, got, _ := strings.Cut(outlineOf(doc), " h2")
	want := " Notes\n list\n  item\n   label Place\n   body Hall\n  item\n   label Time\n   body 19:00\n p To check this\n p Page 2 of 2\n"
	if got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
