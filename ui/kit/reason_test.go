package kit

import (
	"testing"

	"fyne.io/fyne/v2"
)

func TestAReasonThatWrapsKeepsItsSignAtTheFirstLine(t *testing.T) {
	withTheme(t, Light, 1)
	short := NewReason(ReasonFor, "Same area")
	long := NewReason(ReasonWarning, "Already has as many mentees as agreed, and two more are proposed")
	const width = 200
	line := heightAt(short, width)
	if got := heightAt(long, width); got < 2*line {
		t.Fatalf("the long reason is %v high, a line %v: it does not wrap", got, line)
	}
	for _, reason := range []*fyne.Container{short, long} {
		reason.Resize(fyne.NewSize(width, heightAt(reason, width)))
		sign := reason.Objects[0]
		if middle := sign.Position().Y + sign.Size().Height/2; middle != line/2 {
			t.Errorf("the sign's middle is at %v, that of the first line at %v", middle, line/2)
		}
	}
}
