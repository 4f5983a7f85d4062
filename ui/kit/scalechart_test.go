package kit

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

func TestTheScaleOfAChartIsRoundAndHoldsTheHighest(t *testing.T) {
	for most, want := range map[float64]float64{0: 2, 1: 2, 2: 2, 3: 4, 9: 10, 10: 10, 11: 20, 20.4: 40, 41: 60, 99: 100, 101: 200, 999: 1000} {
		if got := scaleTop(most); got != want {
			t.Errorf("up to %v the scale goes to %v, want %v", most, got, want)
		}
	}
}

func TestEachBarStandsOnTheGroundAsHighAsItsValue(t *testing.T) {
	withTheme(t, Light, 1)
	c := NewScaleChart(ScaleBar{Value: 10, Number: "10", Label: "Jan"}, ScaleBar{Label: "Feb"}, ScaleBar{Value: 5, Number: "5", Label: "Mar"}, ScaleBar{Label: "Apr"})
	c.Resize(fyne.NewSize(400, 200))
	var bars []*canvas.Rectangle
	for _, o := range test.WidgetRenderer(c).Objects() {
		if rect, is := o.(*canvas.Rectangle); is && rect.TopLeftCornerRadius > 0 {
			bars = append(bars, rect)
		}
	}
	if len(bars) != 2 || bars[0].Size().Height != 2*bars[1].Size().Height {
		t.Fatalf("%d bars", len(bars))
	}
	if a, b := bars[0], bars[1]; a.Position().Y+a.Size().Height != b.Position().Y+b.Size().Height {
		t.Error("they do not stand on one line")
	}
	if bars[1].FillColor != Color(ColorAccent) {
		t.Error("the last value does not stand out")
	}
}
