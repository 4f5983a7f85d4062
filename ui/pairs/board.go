package pairs

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/pairs/onetoone"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// What is shown before somebody asks for all: as many cards of a stage, and as
// many of the pairs that ended last, as can be looked through.
const (
	fewCards = 12
	fewEnded = 20
)

// board is the tab of the live pairs, in a column for each stage, and below
// them those that have ended.
type board struct {
	host screen.Host
	book *book

	content   *fyne.Container
	filter    *kit.Entry
	nobody    *kit.Paragraph
	stages    *fyne.Container
	past      *fyne.Container
	cards     map[data.ID]*pairCard
	shown     [len(data.Stages)][]*pairCard
	allCards  bool
	showEnded bool
	allEnded  bool
}

func newBoard(h screen.Host) *board {
	b := &board{host: h, cards: make(map[data.ID]*pairCard)}
	b.filter = kit.NewEntry(lang.L("Type a name to find a pair"))
	b.filter.OnChanged = func(string) { b.draw() }
	b.filter.OnKey = b.filterKey
	b.nobody = kit.MutedParagraph("")
	b.stages, b.past = kit.VStack(0), kit.VStack(0)
	keys := lang.L("Ctrl F finds a pair. On a card: arrow keys move, Enter opens, L logs a one-to-one.")
	if kit.OnlyLooking() {
		keys = lang.L("Ctrl F finds a pair. On a card: arrow keys move, Enter opens.")
	}
	hint := kit.CaptionParagraph(keys)
	top := kit.FoldingColumns(kit.Gap16, []kit.Column{kit.Fixed(240), kit.Share(1)}, b.filter, hint)
	b.content = kit.VStack(kit.Gap16, top, b.nobody, b.stages, b.past)
	return b
}

func (b *board) show(of *book) {
	b.book = of
	b.draw()
}

// first is the card that the keyboard belongs to at first, or nil.
func (b *board) first() fyne.Focusable {
	for _, column := range b.shown {
		if len(column) > 0 {
			return column[0].panel
		}
	}
	return nil
}

func (b *board) draw() {
	named := b.book.named(b.filter.Text)
	var columns []fyne.CanvasObject
	found := 0
	for _, stage := range data.Stages {
		var cards []card
		for _, c := range b.book.columns[stage] {
			if named == nil || named[c.pair.Mentee] || named[c.pair.Mentor] {
				cards = append(cards, c)
			}
		}
		found += len(cards)
		columns = append(columns, b.column(stage, cards))
	}
	b.nobody.SetText(lang.L("No pair goes by this name."))
	if named == nil {
		b.nobody.SetText(lang.L("Nobody is paired at present. Who waits for a mentor stands under Waiting, the longest first."))
	}
	kit.ShowIf(found == 0, b.nobody)
	b.stages.Objects = []fyne.CanvasObject{form.NewBeside(columns...)}
	b.past.Objects = b.ended()
	kit.ShowIf(len(b.past.Objects) > 0, b.past)
	b.content.Refresh()
}

// column is a stage and its cards.
func (b *board) column(stage data.Stage, cards []card) fyne.CanvasObject {
	head := kit.HStack(kit.Gap8, kit.Grow(kit.Label(boardStage(stage)).Ellipsis()), kit.Label(strconv.Itoa(len(cards))))
	const gap = 12 // room for the ring of the keyboard between two cards
	column := kit.VStack(gap, head, kit.NewAccentDivider())
	b.shown[stage] = nil
	for i, c := range cards {
		if i == fewCards && !b.allCards {
			column.Add(kit.Leading(kit.NewLink(
				lang.N("Show all {{.Count}}", len(cards), words.With{"Count": len(cards)}),
				func() { b.allCards = true; b.draw() })))
			break
		}
		drawn := b.card(c)
		b.shown[stage] = append(b.shown[stage], drawn)
		column.Add(drawn.panel)
	}
	return column
}

// boardStage is the name of a stage over its narrow column.
func boardStage(s data.Stage) string {
	if s == data.GettingToKnow {
		return lang.L("Getting to know")
	}
	return words.Stage(s)
}

// card is the card of a pair: the same object at every drawing, so that it
// keeps the keyboard when a one-to-one was logged from it.
func (b *board) card(c card) *pairCard {
	drawn, ok := b.cards[c.pair.ID]
	if !ok {
		drawn = newPairCard()
		b.cards[c.pair.ID] = drawn
	}
	drawn.set(b.book, c)
	drawn.panel.OnTapped = func() { b.host.Go(screen.Location{Screen: screen.Pairs, ID: c.pair.ID}) }
	drawn.panel.OnRune = func(r rune) { b.typedOn(c.pair, r) }
	drawn.panel.OnKey = func(key *fyne.KeyEvent) bool { return b.move(drawn, key.Name) }
	return drawn
}

// typedOn logs a one-to-one on L.
func (b *board) typedOn(p data.Pair, r rune) {
	if r == 'l' || r == 'L' {
		onetoone.LogPair(b.host, p, b.book.names)
	}
}

// filterKey leaves the filter for the cards, or empties it.
func (b *board) filterKey(key *fyne.KeyEvent) bool {
	switch {
	case key.Name == fyne.KeyEscape && b.filter.Text != "":
		b.forgetSearch()
	case key.Name == fyne.KeyDown || key.Name == fyne.KeyReturn || key.Name == fyne.KeyEnter:
		if first := b.first(); first != nil {
			b.host.Window().Canvas().Focus(first)
		}
	default:
		return false
	}
	return true
}

// forgetSearch shows every pair.
func (b *board) forgetSearch() {
	if b.filter.Text != "" {
		b.filter.SetText("")
	}
}

// move gives the keyboard to the next card in the direction of an arrow key.
func (b *board) move(from *pairCard, key fyne.KeyName) bool {
	column, row := b.find(from)
	switch key {
	case fyne.KeyUp:
		row--
	case fyne.KeyDown:
		row++
	case fyne.KeyLeft:
		column = b.filled(column-1, -1)
	case fyne.KeyRight:
		column = b.filled(column+1, +1)
	default:
		return false
	}
	if column < 0 || column >= len(b.shown) || row < 0 {
		return true
	}
	cards := b.shown[column]
	if key == fyne.KeyLeft || key == fyne.KeyRight {
		row = min(row, len(cards)-1)
	}
	if row < len(cards) {
		b.host.Window().Canvas().Focus(cards[row].panel)
	}
	return true
}

// find is where a card stands.
func (b *board) find(c *pairCard) (column, row int) {
	for column = range b.shown {
		for row = range b.shown[column] {
			if b.shown[column][row] == c {
				return column, row
			}
		}
	}
	return -1, -1
}

// filled is the next column, from one on in a direction, that has cards.
func (b *board) filled(column, by int) int {
	for column >= 0 && column < len(b.shown) && len(b.shown[column]) == 0 {
		column += by
	}
	return column
}
