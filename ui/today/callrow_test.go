package today

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"alongside/ui/kit"
)

func TestWhyToRingIsNeverCut(t *testing.T) {
	app := test.NewTempApp(t)
	for _, scale := range []float32{1, 1.5, kit.MaxTextScale} {
		app.Settings().SetTheme(kit.NewTheme(kit.Light, scale))
		for _, width := range []float32{380, 500, 720, 1000} {
			row := newCallRow()
			r := callRowOf(row)
			const why = "No one-to-one with Jade O. for 26 days"
			r.name.SetText("Raquel L.")
			r.reason.SetText(why)
			r.all.SetPieces(kit.Span{Text: why}, kit.Span{Text: "Last here 18 November"})
			r.number.SetText("07700 900318")
			r.part(false)
			test.NewTempWindow(t, row)
			wide := max(width, row.MinSize().Width)
			row.Resize(fyne.NewSize(wide, kit.Scaled(line{}.rowHeight(wide))))
			if r.reason.Visible() == r.all.Visible() {
				t.Fatalf("text %v, width %v: the reason is there twice or not at all", scale, width)
			}
			if r.reason.Visible() && r.reason.FullWidth() > r.reason.Size().Width {
				t.Errorf("text %v, width %v: the reason is cut", scale, width)
			}
			if low := r.all.Position().Y + r.all.Size().Height; r.all.Visible() && low > row.Size().Height {
				t.Errorf("text %v, width %v: it ends at %v in a row of %v", scale, width, low, row.Size().Height)
			}
		}
	}
}
