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
// which to install; "" where there is nobody.
func aboutLacking(lacking []press.Lacking) string {
	if len(lacking) == 0 {
		return ""
	}
	var names, fonts []string
	for _, l := range lacking {
		names, fonts = append(names, l.Shown), append(fonts, l.Fonts...)
	}
	slices.Sort(fonts)
	what := words.With{"Names": strings.Join(names, ", "), "Fonts": strings.Join(slices.Compact(fonts), ", ")}
	if more := len(names) - mostLacking; more > 0 {
		what["Names"] = strings.Join(names[:mostLacking], ", ")
		what["Count"] = more
		return lang.N("{{.Names}} and {{.Count}} more: no font on this computer has every letter of the name, so this stands on paper in its place. To print it whole, install {{.Fonts}} and start Alongside again.", more, what)
	}
	return lang.L("{{.Names}}: no font on this computer has every letter of the name, so this stands on paper in its place. To print it whole, install {{.Fonts}} and start Alongside again.", what)
}
