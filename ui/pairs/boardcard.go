package pairs

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// pairCard is the card of one pair on the board.
type pairCard struct {
	panel *kit.Panel
	said  *fyne.Container
}

func newPairCard() *pairCard {
	const pad = 12
	c := &pairCard{said: kit.VStack(0)}
	c.panel = kit.NewPanel(kit.Pad(pad, c.said), nil)
	return c
}

// set says who the two are, when they met, and what stands out.
func (c *pairCard) set(b *book, of card) {
	said := []fyne.CanvasObject{
		kit.ItemName(b.name(of.pair.Mentee)),
		kit.Body(lang.L("with {{.Name}}", words.With{"Name": b.name(of.pair.Mentor)})).Ellipsis(),
	}
	lines := b.lines(of)
	if of.pair.Now().State == data.Proposed {
		lines = agreedWords(of.pair, b.names)
	}
	if lines != "" {
		said = append(said, kit.Gap(kit.Gap4), kit.CaptionParagraph(lines))
	}
	if mark := pairMark(of, b.today); mark != nil {
		said = append(said, kit.Gap(kit.Gap4), kit.Leading(mark))
	}
	c.said.Objects = said
	c.panel.Refresh()
}
