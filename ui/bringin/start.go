package bringin

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/words"
)

// start is where a list is given.
type start struct {
	content *fyne.Container
	file    *kit.Button
}

func newStart(s *Screen) *start {
	ctrl := func(key string) string { return lang.L("Ctrl {{.Key}}", words.With{"Key": key}) }
	t := &start{file: kit.NewButton(lang.L("Choose a file"), kit.Primary, s.choose).Changes().Hint(ctrl("I"))}
	paste := kit.NewButton(lang.L("Paste cells"), kit.Secondary, s.paste).Changes().Hint(ctrl("V"))
	t.content = kit.Scroll(kit.VStack(kit.Gap16,
		kit.VStack(0, kit.Leading(kit.NewLink(lang.L("‹ Back"), s.host.Back)), kit.PageTitle(lang.L("Bring in a spreadsheet")),
			kit.MutedParagraph(lang.L("The list that you keep today: of people, or of who came when. You see what it is taken for first, and nothing is changed before you say so."))),
		kit.Wrap(kit.Gap8, t.file, paste),
		kit.AtMost(kit.Scaled(640), kit.VStack(kit.Gap8,
			kit.CaptionParagraph(lang.L("A workbook (XLSX or ODS), CSV or text, as other programs write it or as you keep it by hand. You can also drop the file on the window, or copy cells where they are and paste them here.")),
			kit.CaptionParagraph(lang.L("The file is only read. It stays where it is, and nobody protects it there: when everybody is in, think of deleting it."))))))
	return t
}
