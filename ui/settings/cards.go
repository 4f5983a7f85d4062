package settings

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"alongside/ui/kit"
)

// cards shows a few options as cards of one size, of which one is chosen; as
// many beside one another as there is room for.
type cards[T comparable] struct {
	widget.BaseWidget

	onChanged func(T)
	least     float32 // width of a card at 100 % text
	options   []card[T]
	chosen    int
	panels    []*kit.Panel
	dots      []*widget.Icon
}

// card is one option: a line beside the dot that tells whether it is chosen,
// and what stands under it.
type card[T comparable] struct {
	value T
	title string
	below fyne.CanvasObject
}

func newCards[T comparable](least float32, options []card[T], onChanged func(T)) *cards[T] {
	c := &cards[T]{least: least, options: options, onChanged: onChanged}
	for i, o := range options {
		dot := widget.NewIcon(nil)
		line := kit.HStack(kit.Gap8, kit.AtLeast(20, 20, dot), kit.Grow(kit.ItemName(o.title).Ellipsis()))
		c.dots = append(c.dots, dot)
		c.panels = append(c.panels, kit.NewPanel(kit.Pad(12, kit.VStack(kit.Gap4, line, o.below)), func() { c.choose(i) }))
	}
	c.show(0)
	c.ExtendBaseWidget(c)
	return c
}

// changing says that another choice changes the programme: see kit.OnlyLook.
// Returns the cards.
func (c *cards[T]) changing() *cards[T] {
	for _, p := range c.panels {
		p.Changes()
	}
	c.show(c.chosen)
	return c
}

func (c *cards[T]) choose(i int) {
	if i != c.chosen {
		c.show(i)
		c.onChanged(c.options[i].value)
	}
}

// setSelected shows what is chosen without calling onChanged.
func (c *cards[T]) setSelected(value T) {
	c.show(slices.IndexFunc(c.options, func(o card[T]) bool { return o.value == value }))
}

func (c *cards[T]) show(chosen int) {
	c.chosen = chosen
	for i, p := range c.panels {
		p.SetStrong(i == chosen)
		dot := theme.RadioButtonIcon()
		switch {
		case i == chosen:
			dot = theme.NewPrimaryThemedResource(theme.RadioButtonCheckedIcon())
		case p.Disabled():
			dot = theme.NewDisabledResource(dot)
		}
		c.dots[i].SetResource(dot)
	}
}

const cardGap = kit.Gap8

// columns is how many cards stand beside one another: all, or as many as leave
// no card alone on the last line of four.
func (c *cards[T]) columns(width float32) int {
	n := len(c.panels)
	for n > 1 && (width-cardGap*float32(n-1))/float32(n) < kit.Scaled(c.least) {
		n--
	}
	if len(c.panels)%max(n, 1) == 1 && n > 2 {
		n--
	}
	return n
}

// cell is the size of a card at a width of all.
func (c *cards[T]) cell(width float32) (size fyne.Size, columns int) {
	columns = c.columns(width)
	size.Width = (width - cardGap*float32(columns-1)) / float32(columns)
	for _, p := range c.panels {
		size.Height = max(size.Height, p.HeightForWidth(size.Width))
	}
	return size, columns
}

// HeightForWidth implements kit.HeightForWidther.
func (c *cards[T]) HeightForWidth(width float32) float32 {
	size, columns := c.cell(width)
	lines := float32((len(c.panels) + columns - 1) / columns)
	return lines*(size.Height+cardGap) - cardGap
}

// CreateRenderer implements fyne.Widget.
func (c *cards[T]) CreateRenderer() fyne.WidgetRenderer { return &cardsRenderer[T]{c} }

type cardsRenderer[T comparable] struct{ cards *cards[T] }

func (r *cardsRenderer[T]) Destroy() {}

func (r *cardsRenderer[T]) Objects() []fyne.CanvasObject {
	objects := make([]fyne.CanvasObject, len(r.cards.panels))
	for i, p := range r.cards.panels {
		objects[i] = p
	}
	return objects
}

// MinSize asks for little width: the cards go under one another.
func (r *cardsRenderer[T]) MinSize() fyne.Size {
	width := kit.Scaled(r.cards.least)
	return fyne.NewSize(width, r.cards.HeightForWidth(max(width, r.cards.Size().Width)))
}

func (r *cardsRenderer[T]) Layout(size fyne.Size) {
	cell, columns := r.cards.cell(size.Width)
	for i, p := range r.cards.panels {
		p.Move(fyne.NewPos(float32(i%columns)*(cell.Width+cardGap), float32(i/columns)*(cell.Height+cardGap)))
		p.Resize(cell)
	}
}

func (r *cardsRenderer[T]) Refresh() {
	r.Layout(r.cards.Size())
	for _, p := range r.cards.panels {
		p.Refresh()
	}
}
