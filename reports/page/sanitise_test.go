package page

import (
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestSanitise(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"plain text stays", "Sam T. (2)", "Sam T. (2)"},
		{"a tab is a space", "Sam\tT.", "Sam T."},
		{"line breaks of every kind are spaces", "a\r\nb\nc\rd\u2028e", "a b c d e"},
		{"control characters are left out", "Sa\x00m\x1b", "Sam"},
		{"overrides of the direction are left out", "\u202eSam\ufeff", "Sam"},
		{"joiners and marks of direction stay", "\u200eS\u200da\u200cm", "\u200eS\u200da\u200cm"},
		{"soft hyphens are left out", "long\u00adname", "longname"},
		{"odd spaces are spaces", "a\u2003b\u3000c", "a b c"},
		{"unbreakable spaces stay unbreakable", "10\u00a0%\u202f!", "10\u00a0%\u00a0!"},
		{"letters and marks are composed", "e\u0301", "é"},
		{"a placeholder of the writer's is only letters", "{nb}", "{nb}"},
		{"broken bytes become visible", "a\xffb", "a\ufffdb"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := sanitise(c.in, false); got != c.want {
				t.Errorf("sanitise(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func TestSanitiseKeepsBreaksWhereAsked(t *testing.T) {
	if got := sanitise("a\r\nb\rc\u2029d", true); got != "a\nb\nc\nd" {
		t.Errorf("got %q", got)
	}
}

func TestSanitisedTextHoldsNothingUnseenButWhatShapes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.String().Draw(t, "text")
		for _, r := range sanitise(text, false) {
			if unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r) && !isUnseen(r) || r == '\t' || r == '\n' {
				t.Fatalf("%q still holds %q", text, r)
			}
		}
	})
}
