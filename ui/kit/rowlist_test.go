package kit

import (
	"fmt"
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/ui/uitest/keyboard"
)

// numbers is a list of n rows that say their number.
func numbers(n *int, made *int) *RowList {
	return NewRowList(RowHeight, func() int { return *n },
		func() fyne.CanvasObject {
			*made++
			return Body("")
		},
		func(i int, row fyne.CanvasObject) { row.(*Text).SetText(fmt.Sprint(i)) })
}

// inSight returns what the rows say, from the top.
func inSight(l *RowList) []string {
	var texts []string
	for _, o := range l.body.objects {
		texts = append(texts, o.(*listRow).content.(*Text).Text())
	}
	return texts
}

func TestOnlyTheRowsInSightExist(t *testing.T) {
	withTheme(t, Light, 1)
	n, made := 5000, 0
	l := numbers(&n, &made)
	inWindow(t, l, 300, 440)
	for _, i := range []int{0, 2500, 4999, 17} {
		l.ScrollTo(i)
		if got := inSight(l); !slices.Contains(got, fmt.Sprint(i)) {
			t.Errorf("row %d is not in sight: %v", i, got)
		}
	}
	if made > 30 {
		t.Errorf("%d rows were made for 10 in sight", made)
	}
}

func TestTheKeysOfAList(t *testing.T) {
	withTheme(t, Light, 1)
	n, made := 100, 0
	l := numbers(&n, &made)
	inWindow(t, l, 300, 440)
	var selected, opened []int
	l.OnSelected = func(i int) { selected = append(selected, i) }
	l.OnActivated = func(i int) { opened = append(opened, i) }
	l.Focus()
	for _, name := range []fyne.KeyName{
		fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn, fyne.KeyPageDown, fyne.KeyEnd, fyne.KeyDown, fyne.KeyHome,
	} {
		keyboard.PressOn(l, name)
	}
	if want := []int{0, 1, 2, 11, 99, 0}; !slices.Equal(selected, want) {
		t.Errorf("selected %v, want %v", selected, want)
	}
	if !slices.Equal(opened, []int{2}) {
		t.Errorf("opened %v", opened)
	}
}

func TestTheSelectionPassesOverHeads(t *testing.T) {
	withTheme(t, Light, 1)
	n, made := 12, 0
	l := numbers(&n, &made)
	l.PassOver = func(i int) bool { return i == 0 || i == 3 || i == 11 }
	inWindow(t, l, 300, 2*RowHeight)
	var selected []int
	l.OnSelected = func(i int) { selected = append(selected, i) }
	l.OnActivated = func(i int) { t.Errorf("%d was opened", i) }
	l.Focus()
	for _, name := range []fyne.KeyName{fyne.KeyUp, fyne.KeyDown, fyne.KeyDown, fyne.KeyUp, fyne.KeyEnd, fyne.KeyDown, fyne.KeyHome} {
		keyboard.PressOn(l, name)
	}
	if want := []int{1, 2, 4, 2, 10, 1}; !slices.Equal(selected, want) {
		t.Errorf("selected %v, want %v", selected, want)
	}
	if got := inSight(l); got[0] != "0" {
		t.Errorf("in sight %v: the head of the first row is not", got)
	}
	l.body.visible[0].Tapped(nil)
	if l.Selected() != 1 {
		t.Errorf("a tap on a head selects %d", l.Selected())
	}
}

func TestTheScreenTakesLettersAndKeysOfAList(t *testing.T) {
	withTheme(t, Light, 1)
	n, made := 3, 0
	l := numbers(&n, &made)
	inWindow(t, l, 300, 200)
	var runes []rune
	cleared := false
	l.OnTypedRune = func(r rune) { runes = append(runes, r) }
	l.OnTypedKey = func(k *fyne.KeyEvent) bool {
		cleared = cleared || k.Name == fyne.KeyBackspace
		return cleared
	}
	l.TypedRune('p')
	keyboard.PressOn(l, fyne.KeyBackspace)
	if string(runes) != "p" || !cleared {
		t.Errorf("letters %q, Backspace %v", string(runes), cleared)
	}
}

func TestATapOnARowSelectsAndOpensIt(t *testing.T) {
	withTheme(t, Light, 1)
	n, made := 5, 0
	l := numbers(&n, &made)
	w := inWindow(t, l, 300, 300)
	opened := -1
	l.OnActivated = func(i int) { opened = i }
	l.body.visible[3].Tapped(nil)
	if l.Selected() != 3 || opened != 3 || w.Canvas().Focused() != fyne.Focusable(l) {
		t.Errorf("selected %d, opened %d", l.Selected(), opened)
	}
}

func TestSetSelectedIsSilentAndScrolls(t *testing.T) {
	withTheme(t, Light, 1)
	n, made := 100, 0
	l := numbers(&n, &made)
	inWindow(t, l, 300, 440)
	l.OnSelected = func(i int) { t.Errorf("OnSelected(%d)", i) }
	l.SetSelected(80)
	if got := inSight(l); !slices.Contains(got, "80") {
		t.Errorf("in sight: %v", got)
	}
}

func TestAListThatShrinksForgetsASelectionThatIsGone(t *testing.T) {
	withTheme(t, Light, 1)
	n, made := 100, 0
	l := numbers(&n, &made)
	inWindow(t, l, 300, 440)
	l.SetSelected(99)
	n = 2
	l.Refresh()
	if got := inSight(l); !slices.Equal(got, []string{"0", "1"}) || l.Selected() != -1 {
		t.Errorf("in sight %v, selected %d", got, l.Selected())
	}
	n = 0
	l.Refresh()
	l.Focus()
	if got := inSight(l); len(got) != 0 || l.Selected() != -1 {
		t.Errorf("in sight %v, selected %d", got, l.Selected())
	}
}

func TestASelectedRowStaysInSightWhereTheListBecomesLower(t *testing.T) {
	withTheme(t, Light, 1)
	for name, c := range map[string]struct {
		selected int
		offset   float32
		seen     bool
	}{
		"the last in sight":       {9, 0, true},
		"one that was looked for": {50, 41 * RowHeight, true},
		"one scrolled away":       {50, 0, false},
	} {
		t.Run(name, func(t *testing.T) {
			n, made := 100, 0
			l := numbers(&n, &made)
			inWindow(t, l, 300, 440)
			l.SetSelected(c.selected)
			l.scroll.ScrollToOffset(fyne.NewPos(0, c.offset))
			l.Resize(fyne.NewSize(300, 300))
			if seen := slices.Contains(inSight(l), fmt.Sprint(c.selected)) && float32(c.selected+1)*RowHeight <= l.scroll.Offset.Y+300; seen != c.seen {
				t.Errorf("row %d in sight: %v", c.selected, seen)
			}
		})
	}
}
