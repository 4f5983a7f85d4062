package documents

import (
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/reports"
	"alongside/ui/words"
)

// hidden reports whether the pages are not to name anybody on the screen, which
// others may see too: where it shows codes, and the pages carry more.
func (w wish) hidden(screen data.NameStyle) bool {
	d, _ := reports.DocumentByKey(w.key)
	return screen == data.CodeOnly && !d.Figures && (w.names != data.CodeOnly || d.Recipient || d.Themself)
}

// aboutHidden says why the pages that are seen name nobody.
func aboutHidden() string {
	return lang.L("Names are hidden on this screen, so codes stand here, and […] for what was written in free words. What you save, open or print carries the names and the words.")
}

// hiddenWhole stands in the place of pages that would say who it is about even
// without their name.
func hiddenWhole() string {
	return lang.L("Names are hidden on this screen, so these pages are not shown: they hold everything about one person. Save, open or print them as usual, or show names again to read them here.")
}

// unnamed are ways in which somebody can be called, as a screen tells of them
// that names nobody.
func unnamed(p data.Person, name string) string {
	switch name {
	case p.NamesAlone()[0]:
		return words.NameStyle(data.FirstAndInitial)
	case strings.TrimSpace(p.Alias):
		return lang.L("What they go by")
	case strings.TrimSpace(p.First):
		return lang.L("First name")
	}
	return words.NameStyle(data.FullNames)
}
