package notes

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
)

// layOut sets the search over what narrows it, and the list.
func (s *Screen) layOut() {
	s.head = kit.Head(kit.PageTitle(lang.L("Search the notes")), nil, kit.AtLeast(200, 0, s.when), kit.AtLeast(160, 0, s.order))
	s.opens = kit.Caption("").Aligned(fyne.TextAlignTrailing).Ellipsis()
	left := kit.CaptionParagraph(lang.L("People’s own pages are not searched."))
	foot := kit.FoldingColumns(kit.Gap16, []kit.Column{kit.Share(1), kit.Share(1)}, left, s.opens)
	// where the window is too low for the text size, the whole of it scrolls
	s.content = kit.Scroll(kit.Page(kit.Gap8, kit.VStack(kit.Gap8, s.head, s.search, s.parts),
		kit.Stacked(s.list, kit.Inset(kit.Gap16, 0, 0, 0, s.none)), foot))
}
