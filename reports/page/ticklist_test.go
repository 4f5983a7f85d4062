package page

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestATickListHoldsEachRowOnceAndEndsWithSome(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := NewFlow(Frame{LargePrint: rapid.Bool().Draw(t, "large")})
		n := rapid.IntRange(1, 120).Draw(t, "rows")
		list := TickList{
			Number: "No.", Name: "Name", Boxes: []string{"P", "A"}, Beside: rapid.IntRange(1, 2).Draw(t, "beside"),
			RowHeight: rapid.Float64Range(6.5, 12).Draw(t, "height"), KeepLast: min(5, n/2),
			Then: func() { f.HeadingWith("The end", "as it is"); f.Blanks(Blank{Label: "Signed", Room: 20}) },
		}
		if list.Beside == 1 && rapid.Bool().Draw(t, "signed") {
			list.Hand = []HandColumn{{Head: "Came at", Width: 20}, {Head: "Signature"}}
		}
		for i := range n {
			name := strings.Repeat("Maximilian ", rapid.IntRange(1, 9).Draw(t, "length"))
			list.Rows = append(list.Rows, TickRow{Number: fmt.Sprint(i + 1), Name: name})
		}
		f.TickList(list)
		doc := f.Finish()
		text := Text(doc)
		at := 0
		for i := range n {
			number := fmt.Sprintf("\n%d\tMaximilian", i+1)
			if strings.Count(text, number) != 1 || strings.Index(text, number) < at {
				t.Fatalf("row %d is not there once in its place:\n%s", i+1, text)
			}
			at = strings.Index(text, number)
		}
		pages := strings.Split(text, "\f")
		last := pages[len(pages)-1]
		if on := strings.Count(last, "\tMaximilian"); on < min(list.KeepLast, n) || !strings.Contains(last, "The end") || !strings.Contains(last, "Signed") {
			t.Fatalf("the last of %d pages ends badly, with %d rows:\n%s", len(pages), on, last)
		}
		kinds := make(map[ElementKind]int)
		for _, e := range doc.Elements {
			kinds[e.Kind]++
		}
		if kinds[TableElement] != 1 || kinds[TableRow] != n+1 || kinds[TableCell] != n*(4+len(list.Hand)) || kinds[TableHead] != 4+len(list.Hand) {
			t.Fatalf("who hears it is told of %v", kinds)
		}
		for i, p := range doc.Pages {
			for _, op := range p.Ops {
				if r, ok := op.(Rect); ok && (r.X < f.left || r.X+r.W > f.right || r.Y+r.H > f.bottom+0.01) {
					t.Fatalf("page %d: a box lies off the page: %+v", i+1, r)
				}
			}
		}
	})
}
