package page_test

import (
	"os"
	"strings"
	"testing"

	"github.com/go-text/typesetting/language"

	"alongside/reports/page"
)

// elsewhere are fonts of another computer: Noto Sans with the letters of a few
// names.
type elsewhere map[language.Script]*page.Typeface

func (e elsewhere) Find(letters []rune, script language.Script, _ bool) *page.Typeface {
	if t := e[script]; t != nil && t.Draws(letters) {
		return t
	}
	return nil
}

func fontsElsewhere(t testing.TB) elsewhere {
	t.Helper()
	e := make(elsewhere)
	for name, scripts := range map[string][]language.Script{
		"NotoSansCJK.otf":      {language.Han, language.Hiragana, language.Hangul},
		"NotoSansEthiopic.ttf": {language.Ethiopic},
	} {
		file, err := os.Open("testdata/" + name)
		if err != nil {
			t.Fatal(err)
		}
		defer file.Close()
		typeface, err := page.ParseTypeface(file, 0, false)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range scripts {
			e[s] = typeface
		}
	}
	return e
}

// foreign are names that the embedded typefaces do not draw.
var foreign = []string{"静怡 林", "さくら 田中", "지우 김", "አበበ", "Lin (静怡 林)"}

func TestWhatTheEmbeddedTypefacesLackIsDrawnFromOthers(t *testing.T) {
	f := page.NewFlow(page.Frame{Fonts: fontsElsewhere(t)})
	for _, n := range foreign {
		f.Paragraph(n)
	}
	doc := f.Finish()
	if want := strings.Join(foreign, "\n") + "\n"; doc.Substitutes != 0 || !strings.HasPrefix(page.Text(doc), want) {
		t.Errorf("%d substitutes in %q", doc.Substitutes, page.Text(doc))
	}
	copied := tool(t, doc, "pdftotext", "-layout", "FILE", "-")
	for _, n := range foreign {
		if !strings.Contains(copied, n) {
			t.Errorf("%q does not come out of the PDF:\n%s", n, copied)
		}
	}
}

func TestChineseTurnsWithoutSpacesAndNeverBeforeAComma(t *testing.T) {
	f := page.NewFlow(page.Frame{Fonts: fontsElsewhere(t)})
	f.Paragraph(strings.Repeat("静怡林、", 40))
	for _, op := range f.Finish().Pages[0].Ops {
		if run, is := op.(page.GlyphRun); is && strings.HasPrefix(run.Text, "、") {
			t.Errorf("a line begins with %q", run.Text)
		}
	}
}
