package kit

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
)

// fewOptions need no search before somebody types.
const fewOptions = 8

// pickerPanel is the open list of a Picker. Typing narrows it: what was typed
// stands in a field above the options, where it can be mended.
type pickerPanel[T comparable] struct {
	picker *Picker[T]
	pop    *popover
	search *Entry
	list   *RowList
	none   *Text
	labels [][]string // the words of each label, folded
	words  [][]string // those of all that each is found by
	shown  []int      // indexes of the options that match
}

func openPickerPanel[T comparable](p *Picker[T], typed string) *pickerPanel[T] {
	panel := &pickerPanel[T]{picker: p}
	for _, o := range p.options {
		panel.labels = append(panel.labels, foldedWords(o.Label))
		panel.words = append(panel.words, foldedWords(o.Label+" "+o.Hint+" "+o.Also))
	}
	panel.list = NewRowList(RowHeight, func() int { return len(panel.shown) }, newPickerRow, panel.updateRow)
	panel.list.OnActivated = panel.pick
	panel.list.OnTypedRune = panel.typeOn
	panel.none = Muted(lang.L("Nothing matches"))
	panel.search = NewEntry(lang.L("Type to search"))
	panel.search.OnChanged = func(string) { panel.filter() }
	panel.search.OnKey = panel.searchKey
	panel.search.SetValue(typed)
	ShowIf(typed != "" || len(p.options) > fewOptions, panel.search)
	panel.filter()
	content := Pad(Gap8, VStack(Gap4, panel.search, panel.none, Grow(AtLeast(panel.width(), 0, panel.list))))
	panel.pop = showPopover(p, content, panel.height, func() { p.open = nil })
	if panel.pop == nil {
		return nil
	}
	if panel.search.Visible() {
		panel.pop.canvas.Focus(panel.search)
	} else {
		panel.pop.canvas.Focus(panel.list)
	}
	return panel
}

// typeOn begins the search with a letter typed on the list.
func (n *pickerPanel[T]) typeOn(r rune) {
	n.search.Show()
	n.pop.canvas.Focus(n.search)
	n.search.TypedRune(r)
}

// width is what the longest options need. Only a few are measured: measuring
// thousands takes long.
func (n *pickerPanel[T]) width() float32 {
	const measured = 10
	options := slices.Clone(n.picker.options)
	slices.SortFunc(options, func(a, b Option[T]) int {
		return utf8.RuneCountInString(b.Label+b.Hint) - utf8.RuneCountInString(a.Label+a.Hint)
	})
	widest := float32(0)
	for _, o := range options[:min(measured, len(options))] {
		widest = max(widest, Body(o.Label).FullWidth()+Caption(o.Hint).FullWidth())
	}
	return widest + 3*Gap8
}

// height is that of what there is to see.
func (n *pickerPanel[T]) height() float32 {
	height := 2 * Gap8
	if n.search.Visible() {
		height += n.search.MinSize().Height + Gap4
	}
	if len(n.shown) == 0 {
		return height + n.none.MinSize().Height
	}
	return height + float32(len(n.shown))*n.list.rowHeight()
}

// filter keeps the options in which every word typed begins a word or, where
// there are none, in which every word typed stands.
func (n *pickerPanel[T]) filter() {
	typed := foldedWords(n.search.Text)
	n.shown = n.matching(typed, strings.HasPrefix)
	if len(n.shown) == 0 {
		n.shown = n.matching(typed, strings.Contains)
	}
	ShowIf(len(n.shown) == 0, n.none)
	ShowIf(len(n.shown) > 0, n.list)
	n.list.RefreshWith(n.likeliest(typed))
	if n.pop != nil {
		n.pop.Refresh()
	}
}

func (n *pickerPanel[T]) matching(typed []string, matches func(word, typed string) bool) []int {
	var found []int
	for i, words := range n.words {
		if eachStandsIn(typed, words, matches) {
			found = append(found, i)
		}
	}
	return found
}

// likeliest is the row that Enter picks: what is picked already while nothing
// is typed, else the first option that is what was typed, else the first with
// those very words, else the first that begins so. One letter alone is no word: it
// would find the initial of a last name.
func (n *pickerPanel[T]) likeliest(typed []string) int {
	if len(typed) == 0 {
		return max(0, n.picker.selected)
	}
	same := func(word, typed string) bool { return word == typed && utf8.RuneCountInString(typed) > 1 }
	row := n.firstShown(func(i int) bool { return slices.Equal(n.labels[i], typed) })
	if row < 0 {
		row = n.firstShown(func(i int) bool { return eachStandsIn(typed, n.words[i], same) })
	}
	if row < 0 {
		begin := strings.Join(typed, " ")
		row = n.firstShown(func(i int) bool { return strings.HasPrefix(strings.Join(n.labels[i], " "), begin) })
	}
	return max(0, row)
}

func (n *pickerPanel[T]) firstShown(is func(option int) bool) (row int) {
	return slices.IndexFunc(n.shown, is)
}

// eachStandsIn reports whether each of the typed words matches one of the words.
func eachStandsIn(typed, words []string, matches func(word, typed string) bool) bool {
	for _, t := range typed {
		if !slices.ContainsFunc(words, func(word string) bool { return matches(word, t) }) {
			return false
		}
	}
	return true
}

func foldedWords(text string) []string {
	return strings.FieldsFunc(data.Fold(text), func(r rune) bool { return !unicode.In(r, unicode.L, unicode.M, unicode.N) })
}

// searchKey moves in the list while the cursor is in the search.
func (n *pickerPanel[T]) searchKey(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown, fyne.KeyReturn, fyne.KeyEnter:
		n.list.Follow(key)
		return true
	}
	return false
}

func (n *pickerPanel[T]) pick(i int) {
	n.pop.close()
	n.picker.pick(n.shown[i])
}

// newPickerRow is a label with a hint at its right.
func newPickerRow() fyne.CanvasObject {
	return Inset(0, Gap8, 0, Gap8, HStack(Gap8, Grow(Body("").Ellipsis()), Caption("")))
}

func (n *pickerPanel[T]) updateRow(i int, row fyne.CanvasObject) {
	option := n.picker.options[n.shown[i]]
	setPickerRow(row, option.Label, option.Hint)
}

func setPickerRow(row fyne.CanvasObject, label, hint string) {
	parts := row.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	parts[0].(*fyne.Container).Objects[0].(*Text).SetText(label)
	parts[1].(*Text).SetText(hint)
}
