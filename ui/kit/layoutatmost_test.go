package kit

import "testing"

// A width at most is that at 100 % text: the lines of larger text are as long in words.
func TestAWidthAtMostGrowsWithTheText(t *testing.T) {
	for _, scale := range []float32{1, 1.5, MaxTextScale} {
		withTheme(t, Light, scale)
		inside := NewParagraph("A few words")
		for name, held := range map[string]func() float32{
			"at the left": func() float32 {
				c := AtMost(300, inside)
				c.Resize(c.MinSize().AddWidthHeight(2000, 0))
				return inside.Size().Width
			},
			"centred": func() float32 {
				c := CentredAtMost(300, inside)
				c.Resize(c.MinSize().AddWidthHeight(2000, 0))
				return inside.Size().Width
			},
		} {
			if got := held(); got != 300*scale {
				t.Errorf("%s, at %v: %v wide", name, scale, got)
			}
		}
	}
}
