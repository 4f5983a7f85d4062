package page_test

import (
	"strings"
	"testing"

	"alongside/reports/page"
)

func chart(bars int) page.Chart {
	c := page.Chart{Label: "Month", Value: "Each", Below: []string{"Meetings"}, Height: 20}
	for i := range bars {
		c.Bars = append(c.Bars, page.Bar{Label: "Dec", Value: "11.2", Length: float64(i), Below: []string{"4"}})
	}
	return c
}

func TestAChartIsReadOutAsATable(t *testing.T) {
	f := page.NewFlow(page.Frame{})
	f.Chart(chart(3))
	doc := f.Finish()
	if text := page.Text(doc); !strings.Contains(text, "Month\tEach\tMeetings\nDec\t11.2\t4\nDec\t11.2\t4\nDec\t11.2\t4\n") {
		t.Errorf("it says:\n%s", text)
	}
	kinds := make(map[page.ElementKind]int)
	for _, e := range doc.Elements {
		kinds[e.Kind]++
	}
	if kinds[page.TableElement] != 1 || kinds[page.TableRow] != 4 || kinds[page.TableHead] != 3 || kinds[page.TableCell] != 9 {
		t.Errorf("its elements are %v", kinds)
	}
}

// The longest bar is as high as was asked for, the others in proportion, one of
// nothing is not drawn, and nothing leaves the paper or is broken by its end.
func TestTheBarsOfAChartAreInProportion(t *testing.T) {
	for _, large := range []bool{false, true} {
		f := page.NewFlow(page.Frame{LargePrint: large})
		for range 8 {
			f.Chart(chart(13))
		}
		doc := f.Finish()
		for i, p := range doc.Pages {
			var heights []float64
			for _, op := range p.Ops {
				switch op := op.(type) {
				case page.Rect:
					heights = append(heights, op.H)
				case page.TextRun:
					if op.X < 15 || op.X+op.Width > 195 {
						t.Errorf("large print %v: %q stands at %.1f", large, op.Text, op.X)
					}
				}
			}
			if len(heights)%12 != 0 {
				t.Errorf("large print %v, page %d: a chart is broken: %d bars", large, i+1, len(heights))
			}
			if len(heights) > 0 && (heights[11] != 20 || heights[5] != 10) {
				t.Errorf("the bars are %v high", heights[:12])
			}
		}
	}
}

func TestPartsBesideEachOtherKeepToTheirHalf(t *testing.T) {
	part := func(word string, rows int) func(*page.Flow) {
		return func(f *page.Flow) {
			f.Heading(word)
			table := page.Table{Columns: []page.Column{{Head: word, Flex: 1}, {Width: 20}}}
			for range rows {
				table.Rows = append(table.Rows, []page.Cell{{Text: word}, {Bar: page.Share{Part: 0.5, Whole: true}}})
			}
			f.Table(table)
		}
	}
	for _, c := range []struct {
		large        bool
		before, rows int
		beside       bool
		pages        int
	}{
		{false, 0, 4, true, 1},
		{false, 36, 4, true, 2}, // goes on the next page as a whole
		{true, 0, 4, true, 1},
		{false, 0, 40, false, 2}, // too tall for one page
	} {
		f := page.NewFlow(page.Frame{LargePrint: c.large})
		for range c.before {
			f.Paragraph("before")
		}
		f.Beside(part("left", c.rows), part("right", 2))
		doc := f.Finish()
		if len(doc.Pages) != c.pages {
			t.Errorf("%+v: %d pages", c, len(doc.Pages))
		}
		for _, p := range doc.Pages {
			for _, op := range p.Ops {
				text, is := op.(page.TextRun)
				if !is || text.Text != "left" && text.Text != "right" {
					continue
				}
				if inRight := text.X > 100; c.beside && inRight != (text.Text == "right") || !c.beside && inRight {
					t.Errorf("%+v: %q stands at %.1f", c, text.Text, text.X)
				}
			}
		}
	}
}
