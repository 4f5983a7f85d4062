package pairs

import (
	"fyne.io/fyne/v2"

	"alongside/ui/kit"
)

// fewRows sets rows one below the other. Of more than the most that are made at
// first, the others stand behind a link with the label.
func fewRows(n, most int, row func(i int) fyne.CanvasObject, label string, showAll func()) []fyne.CanvasObject {
	var rows []fyne.CanvasObject
	for i := range min(n, most) {
		rows = append(rows, kit.Inset(kit.Gap16, 0, kit.Gap16, 0, row(i)), kit.NewDivider())
	}
	if n > most {
		rows = append(rows, kit.Gap(kit.Gap8), kit.Leading(kit.NewLink(label, showAll)))
	}
	return rows
}
