package documents

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/reports"
	"alongside/ui/kit"
)

// listed is a line of the list: a head that says who gets the documents below it,
// or one of those.
type listed struct {
	head string // in English; empty: a document
	key  string
	text string // in English
}

// offered are the documents that whoever opened the programme may make.
func offered(lead bool) (all []reports.Document) {
	for _, d := range reports.Documents {
		if lead || !d.Leads {
			all = append(all, d)
		}
	}
	return all
}

// listing is the list: every document under its head.
func listing(lead bool) (lines []listed) {
	head := ""
	for _, d := range offered(lead) {
		if d.Under != head {
			head = d.Under
			lines = append(lines, listed{head: head})
		}
		lines = append(lines, listed{key: d.Key, text: d.Title})
	}
	return lines
}

// newListing is the list of documents as it is seen.
func newListing(lines func() []listed, choose func(key string)) *kit.RowList {
	var list *kit.RowList
	list = kit.NewRowList(kit.ControlHeight, func() int { return len(lines()) }, newListedRow, func(i int, row fyne.CanvasObject) {
		updateListedRow(row, lines()[i], i == list.Selected())
	})
	list.SetDividers(false)
	list.PassOver = func(i int) bool { return lines()[i].key == "" }
	list.OnSelected = func(i int) { choose(lines()[i].key) }
	list.OnActivated = list.OnSelected
	return list
}

// selectListed shows which document is chosen.
func selectListed(list *kit.RowList, lines []listed, key string) {
	for i, l := range lines {
		if l.key == key {
			list.SetSelected(i)
		}
	}
}

// Room in a row: a head stands a little nearer to what it heads.
const (
	rowSide  = 12
	headDrop = kit.Gap8
)

func newListedRow() fyne.CanvasObject {
	return kit.Stacked(kit.Inset(headDrop, rowSide, 0, rowSide, kit.Caption("")), kit.Inset(0, rowSide, 0, rowSide, kit.NewText()))
}

func updateListedRow(row fyne.CanvasObject, l listed, selected bool) {
	layers := row.(*fyne.Container).Objects
	text := func(i int) *kit.Text { return layers[i].(*fyne.Container).Objects[0].(*kit.Text) }
	kit.ShowIf(l.key == "", layers[0])
	kit.ShowIf(l.key != "", layers[1])
	if l.key == "" {
		text(0).SetText(lang.L(l.head))
		return
	}
	shown := kit.Span{Text: lang.L(l.text)}
	if selected {
		shown.Strong, shown.Color = true, kit.ColorAccent
	}
	text(1).SetSpans(shown)
}
