package kit

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/ui/uitest/keyboard"
)

// headed is a list of which every fifth row is a low head.
func headed(n *int) *RowList {
	made := 0
	l := numbers(n, &made)
	l.PassOver = func(i int) bool { return i%5 == 0 }
	l.HeightOf = func(i int, width float32) float32 {
		switch {
		case i%5 == 0:
			return 30
		case width < 200:
			return 100
		}
		return 60
	}
	return l
}

func TestRowsOfDifferentHeightsFollowOneAnother(t *testing.T) {
	for _, scale := range []float32{1, 1.5} {
		withTheme(t, Light, scale)
		n := 500
		l := headed(&n)
		inWindow(t, l, 300, 400)
		l.ScrollTo(0)
		end := float32(0)
		for i := 0; i < 5; i++ {
			row := l.body.visible[i]
			if row == nil {
				t.Fatalf("row %d is not in sight", i)
			}
			if row.Position().Y != end || row.Size().Height != Scaled(l.HeightOf(i, 300)) {
				t.Errorf("text %v: row %d at %v is %v high, the one before ends at %v", scale, i, row.Position().Y, row.Size().Height, end)
			}
			end = row.Position().Y + row.Size().Height
		}
		if got, want := l.body.MinSize().Height, Scaled(100*(30+4*60)); got != want {
			t.Errorf("all rows are %v high, want %v", got, want)
		}
		if got, want := l.HeightAt(6, 300), Scaled(2*30+4*60); got != want {
			t.Errorf("six rows are %v high, want %v", got, want)
		}
		l.Resize(fyne.NewSize(150, 400))
		if got, want := l.body.MinSize().Height, Scaled(100*(30+4*100)); got != want {
			t.Errorf("narrow, all rows are %v high, want %v", got, want)
		}
	}
}

func TestTheLastOfRowsOfDifferentHeightsIsReached(t *testing.T) {
	withTheme(t, Light, 1)
	n := 500
	l := headed(&n)
	inWindow(t, l, 300, 400)
	l.Focus()
	keyboard.PressOn(l, fyne.KeyEnd)
	if l.Selected() != 499 || l.body.visible[499] == nil {
		t.Fatalf("selected %d", l.Selected())
	}
	if row := l.body.visible[499]; row.Position().Y+row.Size().Height > l.scroll.Offset.Y+400.5 {
		t.Errorf("it ends at %v, and %v is in sight", row.Position().Y+row.Size().Height, l.scroll.Offset.Y+400)
	}
	if rows := len(l.body.visible); rows > 10 {
		t.Errorf("%d rows exist", rows)
	}
	n = 1
	l.Refresh()
	if len(l.body.visible) != 1 {
		t.Errorf("%d rows exist of one", len(l.body.visible))
	}
	n = 0
	l.Refresh()
	if len(l.body.visible) != 0 || l.MinSize().Height != RowHeight {
		t.Errorf("%d rows exist of none, %v high", len(l.body.visible), l.MinSize().Height)
	}
}

func TestWhatStandsOverTheFirstRowComesIntoSightWithTheRoom(t *testing.T) {
	withTheme(t, Light, 1)
	n := 500
	l := headed(&n)
	inWindow(t, l, 300, 80)
	l.SetSelected(1)
	l.Resize(fyne.NewSize(300, 400))
	if l.scroll.Offset.Y != 0 {
		t.Errorf("the list begins at %v", l.scroll.Offset.Y)
	}
}
