package page_test

import (
	"bytes"
	"fmt"
	"image/png"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"alongside/reports/page"
)

// names are of every script that has to be printed by the embedded typefaces
// alone.
var names = []string{
	"Zoë Müller", "Łukasz Żółć", "Σοφία Νικολάου", "Дмитрий Шевченко", "Nguyễn Thị Hạnh", "مريم الحداد", "שירה לוי",
	"दीपक मिश्रा", "மீனா குமார்", "สมชาย ใจดี", "Sam Haddad (مريم الحداد)", "שירה\u200e (2)", "مُحَمَّد", "می\u200cخواهم",
}

// listOf is a document with the names in regular and bold.
func listOf(names []string) page.Document { return listWith(names, nil) }

func listWith(names []string, fonts page.Fonts) page.Document {
	f := page.NewFlow(page.Frame{Title: "Names", Left: "Riverside Recovery", Foot: "Printed 19 November 2026", Fonts: fonts})
	f.Title("Names")
	t := page.Table{Columns: []page.Column{{Head: "No.", Width: 10}, {Head: "Name"}, {Head: "Again"}}}
	for i, n := range names {
		t.Rows = append(t.Rows, []page.Cell{{Text: fmt.Sprint(i + 1)}, {Text: n}, {Text: n, Bold: true}})
	}
	f.Table(t)
	return f.Finish()
}

func TestNamesOfEveryScriptAreSaidAsTheyAreWritten(t *testing.T) {
	doc := listOf(names)
	if doc.Substitutes != 0 {
		t.Errorf("%d characters are not drawn", doc.Substitutes)
	}
	text := page.Text(doc)
	for i, n := range names {
		plain := strings.ReplaceAll(n, "\u200e", "")
		if want := fmt.Sprintf("\n%d\t%s\t%s\n", i+1, plain, plain); !strings.Contains(text, want) {
			t.Errorf("no %q", want)
		}
	}
}

// tool runs one of poppler's or qpdf's programmes on a document, where it is
// installed.
func tool(t *testing.T, doc page.Document, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(args[0])
	if err != nil {
		t.Skip(args[0] + " is not installed")
	}
	file := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(file, makePDF(t, doc), 0o600); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		if a == "FILE" {
			args[i] = file
		}
	}
	out, err := exec.Command(path, args[1:]...).CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %v\n%s", args, err, out)
	}
	return string(out)
}

func TestNamesAreCopiedOutOfThePDF(t *testing.T) {
	text := tool(t, listOf(names), "pdftotext", "-layout", "FILE", "-")
	text = strings.NewReplacer("\u202b", "", "\u202c", "", "\u200e", "", "\u200f", "").Replace(text)
	for _, n := range names {
		n = strings.ReplaceAll(n, "\u200e", "")
		if got := strings.Count(text, n); got < 2 {
			t.Errorf("%q is found %d times, want in regular and in bold", n, got)
		}
	}
}

// What a reader marks when the text is chosen is what is seen of it.
func TestUnseenLettersLieOverTheOutlines(t *testing.T) {
	f := page.NewFlow(page.Frame{})
	for _, n := range []string{"שירה לוי", "दीपक", "محمد الحداد", "मीनाक्षी"} {
		f.Paragraph(n)
	}
	doc := f.Finish()
	boxes := regexp.MustCompile(`xMin="([0-9.]+)" yMin="[0-9.]+" xMax="([0-9.]+)"`).FindAllStringSubmatch(tool(t, doc, "pdftotext", "-bbox", "FILE", "-"), -1)
	number := func(text string) float64 { v, _ := strconv.ParseFloat(text, 64); return v * page.Point }
	i := 0
	for _, op := range doc.Pages[0].Ops {
		run, is := op.(page.GlyphRun)
		if !is {
			continue
		}
		words := len(strings.Fields(run.Text)) // from left to right
		if left, right := number(boxes[i][1]), number(boxes[i+words-1][2]); math.Abs(left-run.X) > 0.05 || math.Abs(right-run.X-run.Width) > 0.05 {
			t.Errorf("%q lies from %.2f to %.2f mm, is drawn from %.2f to %.2f", run.Text, left, right, run.X, run.X+run.Width)
		}
		i += words
	}
	if i != 6 {
		t.Errorf("%d words are drawn as outlines", i)
	}
}

func TestPDFIsSoundForOtherProgrammes(t *testing.T) {
	if out := tool(t, listOf(names), "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
}

// Letters that are drawn must be where the unseen ones lie, and of the ink that
// they are to be.
func TestGlyphsAreDrawnWhereTheRunIs(t *testing.T) {
	for _, name := range []string{"שירה", "दीपक", "محمد"} {
		f := page.NewFlow(page.Frame{})
		f.Paragraph(name)
		doc := f.Finish()
		run := doc.Pages[0].Ops[1].(page.GlyphRun)
		picture, err := png.Decode(strings.NewReader(tool(t, doc, "pdftoppm", "-r", "144", "-png", "FILE")))
		if err != nil {
			t.Fatal(err)
		}
		const dots = 144 / 25.4
		left, right, top, bottom := 1e9, 0.0, 1e9, 0.0
		for y := range int((run.Y + 3) * dots) {
			for x := range picture.Bounds().Dx() {
				mm := float64(y) / dots
				if r, _, _, _ := picture.At(x, y).RGBA(); r < 0x6000 && mm > run.Y-run.Size*page.Point {
					left, right = min(left, float64(x)/dots), max(right, float64(x)/dots)
					top, bottom = min(top, mm), max(bottom, mm)
				}
			}
		}
		if left < run.X-0.5 || left > run.X+1 || right > run.X+run.Width+0.5 || right < run.X+run.Width-1 {
			t.Errorf("%q is drawn from %.1f to %.1f mm, want %.1f to %.1f", name, left, right, run.X, run.X+run.Width)
		}
		if top > run.Y-1.5 || bottom < run.Y-0.5 {
			t.Errorf("%q is drawn from %.1f down to %.1f mm, its line stands on %.1f", name, top, bottom, run.Y)
		}
	}
}

// manyNames are n names, each made of letters of its script.
func manyNames(n int) []string {
	out := make([]string, 0, n)
	all := slices.Concat(names[:10], foreign[:3])
	words := make([][]string, 0, len(all))
	for _, name := range all {
		words = append(words, strings.Fields(name))
	}
	for i := range n {
		w := words[i%len(words)]
		first, last := []rune(w[i/7%len(w)]), []rune(w[(i/10+1)%len(w)])
		slices.Reverse(last)
		out = append(out, string(first)+" "+string(last[:1+i%len(last)]))
	}
	return out
}

func TestFourHundredNamesOfManyScriptsAreASmallFile(t *testing.T) {
	doc := listWith(manyNames(400), fontsElsewhere(t))
	if size := len(makePDF(t, doc)); size > 500_000 || doc.Substitutes > 0 {
		t.Errorf("%d bytes, %d substitutes", size, doc.Substitutes)
	}
}

// BenchmarkMixedScripts prints 400 names in thirteen scripts, each name twice.
func BenchmarkMixedScripts(b *testing.B) {
	names, fonts := manyNames(400), fontsElsewhere(b)
	var size int
	for b.Loop() {
		var out bytes.Buffer
		if err := page.PDF(&out, listWith(names, fonts), page.Meta{Created: time.Unix(1e9, 0)}); err != nil {
			b.Fatal(err)
		}
		size = out.Len()
	}
	b.ReportMetric(float64(size)/1000, "kB")
	b.ReportMetric(b.Elapsed().Seconds()*1000/float64(b.N), "ms")
}
