package kit

import (
	"strings"

	"fyne.io/fyne/v2"
)

// MenuItem is one thing to do.
type MenuItem struct {
	Label string
	Key   string // the letter that does it while the menu is open, shown at the right; empty: none
	Do    func()
}

const menuWidth float32 = 280

// ShowMenu opens a list of things to do under an anchor, or above it. ↑ ↓ and
// Enter, an item's letter or a tap choose; Escape and a tap beside it close.
func ShowMenu(anchor fyne.CanvasObject, items []MenuItem) {
	var pop *popover
	do := func(i int) {
		pop.close()
		items[i].Do()
	}
	list := NewRowList(RowHeight, func() int { return len(items) }, newPickerRow, func(i int, row fyne.CanvasObject) {
		setPickerRow(row, items[i].Label, items[i].Key)
	})
	list.SetDividers(false)
	list.OnActivated = do
	list.OnTypedRune = func(letter rune) {
		letter = Command(letter)
		for i, item := range items {
			if item.Key != "" && strings.EqualFold(item.Key, string(letter)) {
				do(i)
				return
			}
		}
	}
	height := func() float32 { return 2*Gap8 + float32(len(items))*list.rowHeight() }
	pop = showPopover(anchor, Pad(Gap8, AtLeast(Scaled(menuWidth), 0, list)), height, nil)
	if pop != nil {
		pop.canvas.Focus(list) // the list itself knows its canvas only once it is drawn
	}
}

// Row is the object that shows the i-th thing, or nil where it is not in
// sight: an anchor for what opens beside it.
func (l *RowList) Row(i int) fyne.CanvasObject {
	if row := l.body.visible[i]; row != nil {
		return row.content
	}
	return nil
}
