package kit

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestPiecesStayWholeAndWhatHasNoRoomIsCounted(t *testing.T) {
	perLetter := func(_ Span, text string) float32 { return float32(len([]rune(text))) }
	for name, c := range map[string]struct {
		pieces []string
		width  float32
		want   []string
	}{
		"nothing":                         {nil, 20, nil},
		"all on one line":                 {[]string{"First time", "60 days"}, 20, []string{"First time · 60 days"}},
		"the second on a line of its own": {[]string{"First time", "60 days today"}, 20, []string{"First time", "60 days today"}},
		"the third has no room":           {[]string{"First time", "60 days today", "Ben is here"}, 20, []string{"First time", "60 days today · +1"}},
		"two have none": {
			[]string{"First time", "60 days today", "Ben is here", "Missed 2"},
			20,
			[]string{"First time", "60 days today · +2"},
		},
		"the count itself needs room": {
			[]string{"Welcome back", "one two", "three four", "Missed 2"},
			21,
			[]string{"Welcome back", "one two · +2"},
		},
		"a long one goes on in the next line": {[]string{"Late from work most weeks"}, 16, []string{"Late from work", "most weeks"}},
		"a long one begins on the line before": {
			[]string{"Back", "late from work most weeks"}, 20, []string{"Back · late from", "work most weeks"},
		},
		"one word that is too long is left to be cut": {[]string{"Welcome", strings.Repeat("a", 30)}, 10, []string{"Welcome", strings.Repeat("a", 30)}},
	} {
		t.Run(name, func(t *testing.T) {
			var pieces []Span
			for _, text := range c.pieces {
				pieces = append(pieces, Span{Text: text})
			}
			var got []string
			for _, line := range breakPieces(pieces, 2, c.width, perLetter) {
				text := ""
				for _, s := range line {
					text += s.Text
				}
				got = append(got, text)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}
