package documents

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/reports/press"
	"alongside/ui/words"
)

// mostLacking is how many people are named under the pages; a whole list of them
// would push the pages away.
const mostLacking = 6

// aboutLacking says for whom no font of this computer has the whole name, and
// which to install; "" where there is nobody. What stands on paper for them is
// said too, unless names are hidden on the screen.
func (s *Screen) aboutLacking(lacking []press.Lacking) string {
	if len(lacking) == 0 {
		return ""
	}
	hidden := words.NamesHidden(s.lists.programme)
	var names, fonts []string
	for _, l := range lacking {
		shown := l.Shown
		if hidden {
			shown = s.lists.names.ByID(l.Person)
		}
		names, fonts = append(names, shown), append(fonts, l.Fonts...)
	}
	slices.Sort(fonts)
	said := words.With{"Names": strings.Join(names, ", "), "Fonts": strings.Join(slices.Compact(fonts), ", ")}
	if more := len(names) - mostLacking; more > 0 {
		said["Names"] = lang.N("{{.Names}} and {{.Count}} more", more, words.With{"Names": strings.Join(names[:mostLacking], ", "), "Count": more})
	}
	why := lang.L("{{.Names}}: no font on this computer has every letter of the name, so this stands on paper in its place.", said)
	if hidden {
		why = lang.L("{{.Names}}: no font on this computer has every letter of the name, so another one or a code stands on paper.", said)
	}
	return why + " " + lang.L("To print it whole, install {{.Fonts}} and start Alongside again.", said)
}

// notDrawn says what of names and of other texts is not drawn on paper; nothing
// where all of it is.
func (s *Screen) notDrawn(lacking []press.Lacking, substitutes int) (said []string) {
	if names := s.aboutLacking(lacking); names != "" {
		said = append(said, names)
	}
	if substitutes > 0 {
		said = append(said, lang.N("{{.Count}} characters cannot be printed and stand as a box.", substitutes, words.With{"Count": substitutes}))
	}
	return said
}
