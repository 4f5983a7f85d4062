package press

import (
	"slices"
	"strings"
	"unicode"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/reports/page"
)

// everybody is dossier.Everybody for paper: with the letters that the embedded
// typefaces and the order's have.
func (o Order) everybody(r *store.Reader) (data.Programme, []data.Person, data.Names, error) {
	return dossier.Everybody(r, o.Names, page.CanDraw(o.Fonts))
}

// group is the group of an id, called by what paper can draw of its names.
func (o Order) group(r *store.Reader, id data.ID) (data.Group, error) {
	g, err := r.Group(id)
	return g.NamesDrawn(page.CanDraw(o.Fonts)), err
}

// groups are all, likewise.
func (o Order) groups(r *store.Reader) ([]data.Group, error) {
	all, err := r.Groups()
	draws := page.CanDraw(o.Fonts)
	for i := range all {
		all[i] = all[i].NamesDrawn(draws)
	}
	return all, err
}

// Lacking is somebody whose name no typeface draws whole.
type Lacking struct {
	Person data.ID
	// Shown is what stands on paper in place of the name.
	Shown string
	// Fonts are those that would draw it.
	Fonts []string
}

// lacking finds everybody whose name stands otherwise on paper because letters
// of it are drawn nowhere.
func lacking(r *store.Reader, o Order) ([]Lacking, error) {
	draws := page.CanDraw(o.Fonts)
	people, err := r.People()
	if err != nil {
		return nil, err
	}
	drawn := data.NewNamesDrawn(o.Names, nil, draws)
	if !slices.ContainsFunc(people, func(p data.Person) bool { return !drawn.CanDraw(p) }) {
		return nil, nil
	}
	drawn = data.NewNamesDrawn(o.Names, people, draws)
	meant := data.NewNames(o.Names, people)
	var all []Lacking
	for _, p := range people {
		if drawn.CanDraw(p) || drawn.Of(p) == meant.Of(p) {
			continue
		}
		all = append(all, Lacking{Person: p.ID, Shown: drawn.Of(p), Fonts: fontsFor(p.First+p.Last+p.Alias+p.Code, draws)})
	}
	return all, nil
}

// Lacking are those in the document, once it is laid out, whose name no typeface
// draws whole.
func (m Made) Lacking(doc page.Document) []Lacking {
	if len(m.lacking) == 0 {
		return nil
	}
	text := page.Text(doc)
	return slices.DeleteFunc(slices.Clone(m.lacking), func(l Lacking) bool { return !strings.Contains(text, l.Shown) })
}

// fontsFor are the fonts that draw what of a text is drawn nowhere.
func fontsFor(text string, draws func(rune) bool) []string {
	var fonts []string
	for _, r := range text {
		if r < 0x80 || draws(r) {
			continue
		}
		if f := fontFor(r); !slices.Contains(fonts, f) {
			fonts = append(fonts, f)
		}
	}
	slices.Sort(fonts)
	return fonts
}

// fontFor is a font that is free and draws the letter: Noto has one for each
// script.
func fontFor(r rune) string {
	switch {
	case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Bopomofo):
		return "Noto Sans CJK"
	case unicode.In(r, unicode.Common, unicode.Inherited):
		return "Symbola"
	}
	for name, letters := range unicode.Scripts { // a letter is of one script
		if unicode.Is(letters, r) {
			return "Noto Sans " + strings.ReplaceAll(name, "_", " ")
		}
	}
	return "Noto Sans"
}
