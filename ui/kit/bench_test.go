package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"alongside/data"
)

// BenchmarkRegisterRows measures what one mark costs on the screen: all rows in
// sight shown anew.
func BenchmarkRegisterRows(b *testing.B) {
	app := test.NewTempApp(b)
	app.Settings().SetTheme(NewTheme(Light, 1))
	list := NewRowList(RowHeightTall, func() int { return 400 },
		func() fyne.CanvasObject {
			return Columns(Gap16, []Column{Share(1), Fixed(368)}, RowName(""), NewStatusSegments())
		},
		func(i int, row fyne.CanvasObject) {
			parts := row.(*fyne.Container).Objects
			parts[0].(*Text).SetText(fmt.Sprint("Person ", i))
			parts[1].(*StatusSegments).Bind(data.Status(i%5), nil)
		})
	w := test.NewWindow(list)
	w.Resize(fyne.NewSize(700, 600))
	defer w.Close()
	b.Run("refresh", func(b *testing.B) {
		for b.Loop() {
			list.Refresh()
		}
	})
	b.Run("scroll a page", func(b *testing.B) {
		i := 0
		for b.Loop() {
			i = (i + 10) % 390
			list.ScrollTo(i)
		}
	})
}
