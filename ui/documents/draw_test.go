package documents

import (
	"math"
	"testing"

	"fyne.io/fyne/v2/canvas"

	"alongside/data"
	"alongside/reports"
	"alongside/reports/page"
	"alongside/ui/uitest"
)

// aPage is a page of a sheet with names in several scripts.
func aPage(t *testing.T) page.Page {
	t.Helper()
	people := []data.Person{
		{ID: data.NewID(), First: "Żaneta", Last: "Łukasz"},
		{ID: data.NewID(), First: "Nguyễn", Last: "Thị"},
		{ID: data.NewID(), First: "Ελένη", Last: "Παππά"},
	}
	doc := reports.NewSessionSheet(reports.SessionSheetInput{
		Programme: data.NewProgramme("Riverside"), Group: data.Group{Name: "Thursday group"}, Expected: people,
		Names: data.NewNames(data.FullNames, people), WalkIns: 2,
	}).Layout(reports.Options{Printed: data.DateOf(uitest.Evening)})
	return doc.Pages[0]
}

func TestTheScreenDrawsEveryWordWhereThePaperHasIt(t *testing.T) {
	uitest.New(t, data.Records{}) // a driver that measures text
	for scale := 1.8; scale < 12; scale += 0.3 {
		wantWordsInPlace(t, aPage(t), scale)
	}
}

// wantWordsInPlace draws a page at so many units a millimetre.
func wantWordsInPlace(t *testing.T, p page.Page, scale float64) {
	t.Helper()
	var drawn []*canvas.Text
	for _, o := range draw(p, float32(scale)) {
		if text, is := o.(*canvas.Text); is {
			drawn = append(drawn, text)
		}
	}
	i := 0
	for _, op := range p.Ops {
		run, is := op.(page.TextRun)
		if !is {
			continue
		}
		text := drawn[i]
		i++
		if text.Text != run.Text {
			t.Fatalf("drew %q in the place of %q", text.Text, run.Text)
		}
		if x := float64(text.Position().X); math.Abs(x-run.X*scale) > 0.01 {
			t.Errorf("%q begins at %v, want %v", run.Text, x, run.X*scale)
		}
		top, bottom := float64(text.Position().Y), float64(text.Position().Y+text.Size().Height)
		if y := run.Y * scale; y < top || y > bottom {
			t.Errorf("the baseline of %q, %v, lies outside its line from %v to %v", run.Text, y, top, bottom)
		}
		want := run.Width * scale
		if got := float64(text.Size().Width); got > want*1.005+1 || got < want*0.85-2 {
			t.Errorf("at %.1f units %q is %v wide on the screen and %v on paper", scale, run.Text, got, want)
		}
	}
	if i != len(drawn) {
		t.Errorf("%d texts were drawn, the page has %d", len(drawn), i)
	}
}

func TestADashedBoxKeepsItsFill(t *testing.T) {
	objects := draw(page.Page{Ops: []page.Op{
		page.Rect{X: 10, Y: 10, W: 8, H: 8, Filled: true, Fill: page.White, Stroke: 0.3, Dashed: true},
	}}, 2)
	if _, is := objects[0].(*canvas.Rectangle); !is {
		t.Errorf("the first object is %T, want the fill behind the dashes", objects[0])
	}
	for _, o := range objects[1:] {
		if _, is := o.(*canvas.Line); !is {
			t.Errorf("%T, want dashes only", o)
		}
	}
	if len(objects) < 9 {
		t.Errorf("%d objects: at least two dashes a side are wanted", len(objects))
	}
}

func TestABoxThatOnlyStandsForATextIsNotDrawn(t *testing.T) {
	if objects := draw(page.Page{Ops: []page.Op{page.Rect{W: 5, H: 5, Alt: "[ ]"}}}, 2); len(objects) != 0 {
		t.Errorf("%d objects", len(objects))
	}
}

// Fyne draws Arabic letters apart and from the left: the screen has the outlines
// of the paper instead.
func TestTheScreenDrawsShapedNamesWhereThePaperHasThem(t *testing.T) {
	people := []data.Person{{ID: data.NewID(), First: "مريم", Last: "الحداد"}}
	doc := reports.NewSessionSheet(reports.SessionSheetInput{
		Programme: data.NewProgramme("Riverside"), Group: data.Group{Name: "Thursday group"}, Expected: people,
		Names: data.NewNames(data.FullNames, people),
	}).Layout(reports.Options{Printed: data.DateOf(uitest.Evening)})
	var run page.GlyphRun
	for _, op := range doc.Pages[0].Ops {
		if glyphs, is := op.(page.GlyphRun); is {
			run = glyphs
		}
	}
	if run.Text != "مريم الحداد" {
		t.Fatalf("the page draws %q", run.Text)
	}
	const scale = 4
	raster, is := draw(page.Page{Ops: []page.Op{run}}, scale)[0].(*canvas.Raster)
	if !is {
		t.Fatal("no picture of the name")
	}
	w, h := int(raster.Size().Width), int(raster.Size().Height)
	picture := raster.Generator(w, h)
	left, right, inked := w, 0, 0
	for x := range w {
		for y := range h {
			if _, _, _, alpha := picture.At(x, y).RGBA(); alpha > 0x8000 {
				left, right, inked = min(left, x), max(right, x), inked+1
			}
		}
	}
	from, to := float64(left)+float64(raster.Position().X), float64(right)+float64(raster.Position().X)
	if math.Abs(from-run.X*scale) > 4 || math.Abs(to-(run.X+run.Width)*scale) > 4 {
		t.Errorf("drawn from %v to %v, the paper has it from %v to %v", from, to, run.X*scale, (run.X+run.Width)*scale)
	}
	if inked < 100 {
		t.Errorf("only %d dots are drawn", inked)
	}
}
