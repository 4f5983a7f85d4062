package kit

import (
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func TestOneLine(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"a plain name stays":               {"Dana K.", "Dana K."},
		"a tab becomes a space":            {"Dana\tK.", "Dana K."},
		"line breaks become one space":     {"Dana\r\n\n K.", "Dana K."},
		"space at the ends goes":           {"  Dana \n", "Dana"},
		"a bell is not shown":              {"Da\ana", "Da na"},
		"a turn of direction is left out":  {"Dana \u202Egnp.exe", "Dana gnp.exe"},
		"Arabic stays as it is":            {"سامية", "سامية"},
		"an emoji of several marks stays":  {"👩‍🦰", "👩‍🦰"},
		"what nobody sees goes":            {"\uFEFFDa\u200Bna\u2060", "Dana"},
		"a joiner of letters stays":        {"می\u200Cخواهم", "می\u200Cخواهم"},
		"a line separator becomes a space": {"a\u2028b", "a b"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := OneLine(c.text); got != c.want {
				t.Errorf("OneLine(%q) = %q, want %q", c.text, got, c.want)
			}
		})
	}
}

func TestOneLineNeverHoldsControlCharacters(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := OneLine(rapid.String().Draw(t, "text"))
		for _, r := range text {
			if unicode.IsControl(r) || turnsDirection(r) {
				t.Fatalf("%q holds %U", text, r)
			}
		}
		if again := OneLine(text); again != text {
			t.Fatalf("OneLine is not settled: %q, then %q", text, again)
		}
	})
}
