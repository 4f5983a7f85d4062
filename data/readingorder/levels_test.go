package readingorder

import (
	"testing"

	"golang.org/x/text/unicode/bidi"
	"pgregory.net/rapid"
)

// seen is a text as it stands from left to right.
func seen(text string) string {
	runes := []rune(text)
	all, _ := Levels(runes)
	var out []rune
	for _, i := range Visual(all) {
		r := runes[i]
		if all[i]%2 == 1 {
			r = []rune(bidi.ReverseString(string(r)))[0]
		}
		out = append(out, r)
	}
	return string(out)
}

func TestTextStandsInTheOrderOfItsDirections(t *testing.T) {
	cases := []struct{ name, text, want string }{
		{"from the left", "Sam T. (2)", "Sam T. (2)"},
		{"Hebrew alone", "שירה לוי.", ".יול הריש"},
		{"a number in Hebrew stays a number", "שירה 12 לוי", "יול 12 הריש"},
		{"a Latin name with a Hebrew one in brackets", "Shira (שירה לוי), mentor", "Shira (יול הריש), mentor"},
		{"a number after a Hebrew name in a sentence", "For שירה (2) and Sam", "For (2) הריש and Sam"},
		{"a mark puts the brackets after the name", "שירה\u200e (2)", "הריש\u200e (2)"},
		{"two Hebrew names in a list keep their places", "שירה, Sam, לוי", "הריש, Sam, יול"},
		{"Arabic digits", "أ 12:30 ب", "ب 12:30 أ"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := seen(c.text); got != c.want {
				t.Errorf("%q stands as %q, want %q", c.text, got, c.want)
			}
		})
	}
}

// x/text says of every character whether it goes left or right, though not how
// deep it lies. (Its pairs of brackets are left out: it never finds one.)
func TestDirectionsAreThoseOfTheAlgorithm(t *testing.T) {
	signs := []rune("אבمحٌ 12٣ .,:+-%€\u200f!")
	for first, letters := range map[string][]rune{"\u200e": append(signs, 'a', 'b', 0x200e), "\u200f": signs} {
		texts := rapid.StringOfN(rapid.RuneFrom(letters), 1, 30, -1)
		rapid.Check(t, func(t *rapid.T) {
			text := first + texts.Draw(t, "text")
			got, _ := Levels([]rune(text))
			var p bidi.Paragraph
			if _, err := p.SetString(text); err != nil {
				t.Fatal(err)
			}
			order, err := p.Order()
			if err != nil {
				t.Fatal(err)
			}
			at := 0
			for i := range order.NumRuns() {
				run := order.Run(i)
				for range []rune(run.String()) {
					if (got[at]%2 == 1) != (run.Direction() == bidi.RightToLeft) {
						t.Fatalf("%q: character %d has level %d, x/text says %v", text, at, got[at], run.Direction())
					}
					at++
				}
			}
		})
	}
}
