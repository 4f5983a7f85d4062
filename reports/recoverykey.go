package reports

import (
	"slices"
	"strings"

	"alongside/data"
	"alongside/reports/page"
)

// blocksARow is how many blocks of the key stand beside each other. The rows have
// no numbers: whoever types the key could take them for a part of it.
const blocksARow = 3

// RecoverySheet is the sheet with the recovery key that is printed once, when
// a programme begins, and kept away from the computer.
type RecoverySheet struct {
	Programme string
	Key       string // as it is to be typed, in blocks with dashes between
	Made      data.Date
}

// Layout sets the sheet on one page: what the key is for, the key large enough
// to be copied by hand, and where to keep it.
func (s RecoverySheet) Layout(o Options) page.Document {
	w, programme := o.words(), o.called(s.Programme)
	f := page.NewFlow(page.Frame{
		Title: "Recovery key", Paper: o.Paper, LargePrint: o.LargePrint, Left: programme,
		Foot: w.tr("Printed {{.Date}}", blanks{"Date": w.Date(o.Printed)}), Fonts: o.Fonts, Translate: w.tr,
	})
	f.Title(w.tr("Recovery key"))
	f.Subtitle(w.tr("{{.Programme}} · made {{.Date}}", blanks{"Programme": programme, "Date": w.Date(s.Made)}))
	f.Paragraph(w.tr("This key opens the programme if every passphrase has been forgotten. It cannot be printed a second time: a lead can make a new one, which ends this one. Without a key or a passphrase nobody can open the file."))
	f.Space(6)
	f.Blocks(slices.Collect(slices.Chunk(strings.Split(s.Key, "-"), blocksARow))...)
	f.Caption(w.tr("Type it row by row, each from left to right."))
	f.Space(6)
	f.Heading(w.tr("How to use it"))
	f.Paragraph(w.tr("Open the programme in Alongside. Where it asks for the passphrase, type this key instead; small letters and missing dashes do not matter. Then choose a new passphrase."))
	f.Heading(w.tr("Where to keep it"))
	f.Paragraph(w.tr("On paper, in a locked place, not with the laptop. Whoever holds this sheet and the file can read everything in it. Delete the PDF once it is printed."))
	return f.Finish()
}
