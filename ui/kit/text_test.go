package kit

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// drawn returns what a text shows at a width.
func drawn(t *Text, width float32) string {
	t.Resize(fyne.NewSize(width, t.MinSize().Height))
	var b strings.Builder
	for _, o := range test.WidgetRenderer(t).Objects() {
		b.WriteString(o.(*canvas.Text).Text)
	}
	return b.String()
}

func TestALongNameEndsInAnEllipsis(t *testing.T) {
	withTheme(t, Light, 1)
	long := strings.Repeat("Chimamanda ", 20)
	name := RowName(long)
	if least := name.MinSize().Width; least > 100 {
		t.Errorf("the name asks for a width of %v", least)
	}
	got := drawn(name, 200)
	if !strings.HasSuffix(got, "…") || !strings.HasPrefix(long, strings.TrimSuffix(got, "…")) {
		t.Errorf("drawn as %q", got)
	}
	if w := measure(got, 20, styleSemiBold); w > 200 {
		t.Errorf("drawn %v wide in 200", w)
	}
	if name.Text() != strings.TrimSpace(long) {
		t.Errorf("the full text is lost: %q", name.Text())
	}
}

func TestATextThatFitsIsDrawnWhole(t *testing.T) {
	withTheme(t, Light, 1)
	line := NewText(Span{Text: "Enter marks "}, Span{Text: "Dana K.", Strong: true}, Span{Text: " present"})
	if got := drawn(line, line.MinSize().Width); got != "Enter marks Dana K. present" {
		t.Errorf("drawn as %q", got)
	}
}

func TestFiguresAreOfOneWidth(t *testing.T) {
	withTheme(t, Light, 1)
	if a, b := BigFigure("11", Figure56, ColorText), BigFigure("88", Figure56, ColorText); a.MinSize() != b.MinSize() {
		t.Errorf("11 is %v and 88 is %v", a.MinSize(), b.MinSize())
	}
	if got := BigFigure("11 of 14", Figure32, ColorText); drawn(got, 300) != "11 of 14" {
		t.Errorf("drawn as %q", drawn(got, 300))
	}
}

func TestAParagraphAsksForTheHeightOfItsLines(t *testing.T) {
	withTheme(t, Light, 1)
	p := NewParagraph("one two three four five six seven eight nine ten\nand a second line")
	wide, narrow := p.HeightForWidth(2000), p.HeightForWidth(120)
	if wide != 48 {
		t.Errorf("two lines are %v high, want 48", wide)
	}
	if narrow <= wide {
		t.Errorf("at 120 it is %v high", narrow)
	}
}

func TestAParagraphBreaksAWordThatIsWiderThanTheLine(t *testing.T) {
	withTheme(t, Light, 1)
	word := strings.Repeat("ö", 200)
	lines := NewParagraph(word).lines(100)
	if strings.Join(lines, "") != word {
		t.Error("letters are lost")
	}
	for _, l := range lines {
		if w := measure(l, 16, styleRegular); w > 100 {
			t.Errorf("a line is %v wide", w)
		}
	}
}

func TestWrappedTextPushesDownWhatStandsBelow(t *testing.T) {
	withTheme(t, Light, 1)
	p := NewParagraph(strings.Repeat("word ", 60))
	below := Body("below")
	inWindow(t, Scroll(VStack(Gap8, HStack(Gap8, Gap(40), Grow(p)), below)), 300, 200)
	if want := p.HeightForWidth(p.Size().Width) + Gap8; below.Position().Y != want {
		t.Errorf("below is at %v, want %v", below.Position().Y, want)
	}
	if p.Size().Width != 300-48 {
		t.Errorf("the paragraph is %v wide", p.Size().Width)
	}
}

func TestWhatHasNoRoomIsSaidShorter(t *testing.T) {
	withTheme(t, Light, 1)
	held := Body("").Ellipsis()
	held.SetTexts("Urge surfing, Step 3, Deciding", "Urge surfing + 1 more")
	whole := held.FullWidth()
	for _, c := range []struct {
		width float32
		want  string
	}{
		{whole, "Urge surfing, Step 3, Deciding"},
		{whole - 5, "Urge surfing + 1 more"},
		{whole, "Urge surfing, Step 3, Deciding"},
	} {
		if got := drawn(held, c.width); got != c.want {
			t.Errorf("in %v it says %q", c.width, got)
		}
	}
	if got := drawn(held, 80); !strings.HasPrefix(got, "Urge su") || !strings.HasSuffix(got, "…") {
		t.Errorf("without room for either it says %q", got)
	}
	if held.Text() != "Urge surfing, Step 3, Deciding" {
		t.Errorf("the full text is lost: %q", held.Text())
	}
	held.SetText("Mask")
	if got := drawn(held, 80); got != "Mask" {
		t.Errorf("afterwards it says %q", got)
	}
}
