package form_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"alongside/ui/kit"
	"alongside/ui/people/form"
)

func TestAPickerOutOfSightFollowsAChangeOfTheme(t *testing.T) {
	arranged := map[string]func(fyne.CanvasObject) fyne.CanvasObject{
		"in columns": func(o fyne.CanvasObject) fyne.CanvasObject { return form.NewBeside(o) },
		"in columns within columns": func(o fyne.CanvasObject) fyne.CanvasObject {
			return form.NewBeside(kit.NewSearchField(""), form.NewBeside(kit.AtLeast(0, 52, o), kit.Gap(0)))
		},
		"in a flow":           func(o fyne.CanvasObject) fyne.CanvasObject { return form.NewFlow(kit.Gap8, o) },
		"in a field in a row": func(o fyne.CanvasObject) fyne.CanvasObject { return form.NewBeside(kit.NewField("Who", o, "")) },
	}
	for name, arrange := range arranged {
		t.Run(name, func(t *testing.T) {
			app := test.NewTempApp(t)
			app.Settings().SetTheme(kit.NewTheme(kit.Light, 1))
			picker := kit.NewPicker("", []kit.Option[string]{{Value: "all", Label: "Everybody"}}, nil)
			room := kit.Stacked(arrange(picker))
			w := test.NewTempWindow(t, room)
			before := fill(picker)
			w.SetContent(kit.Stacked()) // another room
			app.Settings().SetTheme(kit.NewTheme(kit.Dark, 1))
			w.SetContent(room)
			room.Refresh()
			if got, want := fill(picker), kit.Color(kit.ColorSurface); got != want || got == before {
				t.Errorf("the picker is drawn on %v, want %v", got, want)
			}
		})
	}
}

// fill is the colour that a picker is drawn on.
func fill(p fyne.Widget) color.Color {
	return test.WidgetRenderer(p).Objects()[0].(*canvas.Rectangle).FillColor
}
