package words

import (
	"slices"
	"testing"
)

func TestThingsAreJoinedAsASentenceDoes(t *testing.T) {
	Install()
	for _, c := range []struct {
		name           string
		things         []string
		and, or, comma string
	}{
		{"none", nil, "", "", ""},
		{"one", []string{"a"}, "a", "a", "a"},
		{"two", []string{"a", "b"}, "a and b", "a or b", "a, b"},
		{"three", []string{"a", "b", "c"}, "a, b and c", "a, b or c", "a, b, c"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := [...]string{And(c.things), Or(c.things), Listed(c.things)}
			if want := [...]string{c.and, c.or, c.comma}; got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestAListSaysHowManyMoreThereAre(t *testing.T) {
	Install()
	for _, c := range []struct{ things, want []string }{
		{nil, []string{""}},
		{[]string{"Mask"}, []string{"Mask"}},
		{[]string{"Mask", "Collage", "Urge log"}, []string{"Mask, Collage, Urge log", "Mask, Collage + 1 more", "Mask + 2 more"}},
	} {
		if got := ListForms(c.things); !slices.Equal(got, c.want) {
			t.Errorf("%v: %q", c.things, got)
		}
	}
}
