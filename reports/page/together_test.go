package page

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWhatIsKeptTogetherStandsOnOnePage(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := NewFlow(Frame{LargePrint: rapid.Bool().Draw(t, "large")})
		for i := range rapid.IntRange(0, 60).Draw(t, "lines before") {
			f.Paragraph(fmt.Sprintf("before %d", i))
		}
		n := rapid.IntRange(1, 20).Draw(t, "lines together")
		f.Together(func() {
			for i := range n {
				f.Paragraph(fmt.Sprintf("together %d", i))
			}
			f.Signatures("together signs", "Date")
		})
		f.Paragraph("after")
		text := Text(f.Finish())
		pages := 0
		for _, page := range strings.Split(text, "\f") {
			if strings.Contains(page, "together") {
				pages++
			}
		}
		if got := strings.Count(text, "together "); got != n+1 {
			t.Fatalf("%d of %d lines are there", got, n+1)
		}
		if pages != 1 {
			t.Fatalf("they stand on %d pages:\n%s", pages, text)
		}
	})
}
