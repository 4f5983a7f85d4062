package groupform

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// chooser ticks people in a list that is searched by typing. It stays fast
// with thousands.
type chooser struct {
	people []data.Person // in order of name
	names  data.Names
	chosen map[data.ID]bool

	finder data.Finder
	shown  []int // places in people
	search *kit.SearchField
	list   *kit.RowList
	count  *kit.Text
}

// chooserHeight shows about six rows.
const chooserHeight = 270

// showChooser asks whom to choose. done gets the ids in order of name.
func showChooser(win fyne.Window, title string, people []data.Person, names data.Names, chosen []data.ID, done func([]data.ID)) {
	c := newChooser(people, names, chosen)
	dialog := kit.FormDialog(win, title, c.content(), lang.L("Choose"), func() error {
		done(c.ids())
		return nil
	})
	c.search.OnSubmitted = func(string) {
		dialog.Close()
		done(c.ids())
	}
}

func newChooser(people []data.Person, names data.Names, chosen []data.ID) *chooser {
	c := &chooser{
		people: people, names: names, chosen: make(map[data.ID]bool, len(chosen)),
		finder: names.Finder(people), count: kit.Caption(""),
	}
	for _, id := range chosen {
		c.chosen[id] = true
	}
	c.search = kit.NewSearchField(lang.L("Type a name, Enter ticks it"))
	c.search.OnChanged = func(string) { c.filter() }
	c.search.OnKey = c.searchKey
	c.list = kit.NewRowList(kit.RowHeight, func() int { return len(c.shown) }, newChooserRow, c.updateRow)
	c.list.OnActivated = c.toggle
	c.list.OnTypedKey = func(key *fyne.KeyEvent) bool {
		if key.Name == fyne.KeySpace {
			c.toggle(c.list.Selected())
		}
		return key.Name == fyne.KeySpace
	}
	c.filter()
	c.say()
	return c
}

func (c *chooser) content() fyne.CanvasObject {
	all := kit.NewButton(lang.L("Everyone"), kit.Quiet, func() { c.setAll(true) })
	nobody := kit.NewButton(lang.L("Nobody"), kit.Quiet, func() { c.setAll(false) })
	return kit.VStack(kit.Gap8, c.search, kit.AtLeast(0, chooserHeight, c.list),
		kit.HStack(kit.Gap8, kit.Grow(c.count), all, nobody))
}

// ids lists who is ticked, in order of name.
func (c *chooser) ids() []data.ID {
	var ids []data.ID
	for _, p := range c.people {
		if c.chosen[p.ID] {
			ids = append(ids, p.ID)
		}
	}
	return ids
}

func (c *chooser) filter() {
	if c.search.Text() == "" {
		c.shown = c.shown[:0]
		for i := range c.people {
			c.shown = append(c.shown, i)
		}
	} else {
		c.shown = c.finder.Find(c.search.Text(), func(int) int { return 0 })
	}
	c.list.Refresh()
	c.list.SetSelected(0)
}

// searchKey lets the arrows move in the list and Enter tick who is selected
// there, while the cursor stays in the search. With nothing typed Enter
// submits the choice.
func (c *chooser) searchKey(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		c.list.Follow(key)
		return true
	case fyne.KeyReturn, fyne.KeyEnter:
		if c.search.Text() == "" {
			return false
		}
		c.toggle(c.list.Selected())
		c.search.SetText("")
		c.filter()
		return true
	}
	return false
}

func (c *chooser) toggle(i int) {
	if i < 0 || i >= len(c.shown) {
		return
	}
	id := c.people[c.shown[i]].ID
	c.chosen[id] = !c.chosen[id]
	c.list.RefreshRow(i)
	c.say()
}

// setAll ticks all who are shown, or none of them.
func (c *chooser) setAll(ticked bool) {
	for _, i := range c.shown {
		c.chosen[c.people[i].ID] = ticked
	}
	c.list.Refresh()
	c.say()
}

func (c *chooser) say() {
	n := len(c.ids())
	c.count.SetText(lang.L("{{.Count}} of {{.All}} ticked", words.With{"Count": n, "All": len(c.people)}))
}

func newChooserRow() fyne.CanvasObject {
	box := widget.NewIcon(nil)
	return kit.Inset(0, kit.Gap8, 0, kit.Gap8, kit.Columns(12, []kit.Column{kit.Fixed(20), kit.Share(3), kit.Share(2)},
		kit.AtLeast(20, 20, box), kit.Body("").Ellipsis(), kit.Caption("").Ellipsis().Aligned(fyne.TextAlignTrailing)))
}

func (c *chooser) updateRow(i int, row fyne.CanvasObject) {
	cells := row.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	p := c.people[c.shown[i]]
	box := theme.CheckButtonIcon()
	if c.chosen[p.ID] {
		box = theme.NewPrimaryThemedResource(theme.CheckButtonCheckedIcon())
	}
	cells[0].(*fyne.Container).Objects[0].(*widget.Icon).SetResource(box)
	cells[1].(*kit.Text).SetText(c.names.Of(p))
	cells[2].(*kit.Text).SetText(words.Roles(p.Roles))
}
