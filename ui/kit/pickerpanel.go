package kit

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

const (
	pickerRowsShown   = 8
	pickerSearchAbove = 8 // options; fewer need no search
)

// pickerPanel is the open list of a Picker.
type pickerPanel struct {
	picker *Picker
	pop    *popover
	search *Entry
	list   *RowList
	none   *Text
	keys   []string // folded labels and what else they are found by
	shown  []int    // indexes of the options that match
}

func openPickerPanel(p *Picker, typed string) *pickerPanel {
	panel := &pickerPanel{picker: p}
	for _, o := range p.options {
		panel.keys = append(panel.keys, data.Fold(o.Label+" "+o.Hint+" "+o.Also))
	}
	panel.list = NewRowList(RowHeight, func() int { return len(panel.shown) }, newPickerRow, panel.updateRow)
	panel.list.OnActivated = panel.pick
	panel.none = Muted(lang.L("Nothing matches"))
	panel.search = NewEntry(lang.L("Type to search"))
	panel.search.OnChanged = func(string) { panel.filter() }
	panel.search.OnKey = panel.searchKey
	panel.search.SetValue(typed)
	if len(p.options) <= pickerSearchAbove {
		panel.search.Hide()
		panel.list.OnTypedRune = panel.jump
	}
	panel.filter()
	content := Pad(Gap8, VStack(Gap4, panel.search, panel.none, Grow(panel.list)))
	panel.pop = showPopover(p, content, panel.height, func() { p.open = nil })
	if panel.pop == nil {
		return nil
	}
	panel.start()
	return panel
}

// start puts the focus and the selection where typing goes on.
func (n *pickerPanel) start() {
	if n.search.Visible() {
		n.pop.canvas.Focus(n.search)
	} else {
		n.list.SetSelected(max(0, n.picker.selected))
		n.pop.canvas.Focus(n.list)
		if n.search.Text != "" {
			n.jump([]rune(n.search.Text)[0])
		}
		return
	}
	if n.search.Text == "" {
		n.list.SetSelected(max(0, n.picker.selected))
	}
}

func (n *pickerPanel) height() float32 {
	height := 2*Gap8 + float32(min(len(n.picker.options), pickerRowsShown))*n.list.rowHeight()
	if n.search.Visible() {
		height += n.search.MinSize().Height + Gap4
	}
	return height
}

// filter keeps the options that hold every word typed.
func (n *pickerPanel) filter() {
	n.shown = n.shown[:0]
	words := []string{}
	if n.search.Visible() {
		words = strings.Fields(data.Fold(n.search.Text))
	}
	for i, key := range n.keys {
		if holdsAll(key, words) {
			n.shown = append(n.shown, i)
		}
	}
	n.list.SetSelected(-1)
	n.list.Refresh()
	if len(n.shown) > 0 {
		n.list.SetSelected(0)
		n.none.Hide()
	} else {
		n.none.Show()
	}
}

func holdsAll(key string, words []string) bool {
	for _, word := range words {
		if !strings.Contains(key, word) {
			return false
		}
	}
	return true
}

// jump selects the next option that begins with a letter.
func (n *pickerPanel) jump(r rune) {
	begin := data.Fold(string(r))
	for step := 1; step <= len(n.shown); step++ {
		i := (n.list.Selected() + step) % len(n.shown)
		if strings.HasPrefix(n.keys[n.shown[i]], begin) {
			n.list.SetSelected(i)
			return
		}
	}
}

// searchKey moves in the list while the cursor is in the search.
func (n *pickerPanel) searchKey(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyReturn, fyne.KeyEnter:
		n.list.Follow(key)
		return true
	}
	return false
}

func (n *pickerPanel) pick(i int) {
	n.pop.close()
	n.picker.pick(n.shown[i])
}

// newPickerRow is a label with a hint at its right.
func newPickerRow() fyne.CanvasObject {
	return Inset(0, Gap8, 0, Gap8, HStack(Gap8, Grow(Body("").Ellipsis()), Caption("")))
}

func (n *pickerPanel) updateRow(i int, row fyne.CanvasObject) {
	option := n.picker.options[n.shown[i]]
	setPickerRow(row, option.Label, option.Hint)
}

func setPickerRow(row fyne.CanvasObject, label, hint string) {
	parts := row.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	parts[0].(*fyne.Container).Objects[0].(*Text).SetText(label)
	parts[1].(*Text).SetText(hint)
}
