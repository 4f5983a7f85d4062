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
	const scale = 3
	p := aPage(t)
	var drawn []*canvas.Text
	for _, o := range draw(p, scale) {
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
		if got := float64(text.Size().Width); math.Abs(got-want) > 2+0.05*want {
			t.Errorf("%q is %v wide on the screen and %v on paper", run.Text, got, want)
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
