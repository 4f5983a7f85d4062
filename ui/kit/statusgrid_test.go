package kit

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
	"alongside/ui/uitest/keyboard"
)

// numbered is a grid whose heads and cells say where they stand.
type numbered struct{ rows, columns int }

func (n *numbered) Rows() int    { return n.rows }
func (n *numbered) Columns() int { return n.columns }

func (n *numbered) Row(i int) GridRow {
	return GridRow{Name: fmt.Sprintf("person %d", i), Rate: fmt.Sprintf("%d of %d", i%9, 9)}
}

func (n *numbered) Column(i int) GridColumn {
	return GridColumn{Above: "Nov", Date: fmt.Sprint(i), Count: fmt.Sprint(100 + i), Quiet: i%7 == 0}
}

func (n *numbered) Cell(row, column int) GridCell {
	return GridCell{
		Kind: GridCellKind((row + column) % 4), Status: data.Status((row*5 + column) % 5),
		Changed: row%3 == 0, Noted: column%5 == 0,
	}
}

// shownGrid is a grid in a window.
func shownGrid(t testing.TB, rows, columns int, size fyne.Size) (*StatusGrid, fyne.Window) {
	t.Helper()
	app := test.NewApp()
	app.Settings().SetTheme(NewTheme(Light, 1))
	g := NewStatusGrid(&numbered{rows, columns}, "Name", "Here")
	w := test.NewTempWindow(t, g)
	w.SetPadded(false)
	w.Resize(size)
	return g, w
}

// mismatch is the first thing in sight that is not what the source says of
// where it stands.
func mismatch(g *StatusGrid) string {
	rows, columns := g.inSight()
	at := make(map[fyne.Position]*gridCellView)
	visible := make(map[fyne.CanvasObject]bool)
	for _, o := range g.body.objects {
		visible[o] = true
	}
	for _, v := range g.body.pool {
		if visible[v.fill] {
			at[v.at] = v
		}
	}
	cell := gridCell()
	for row := rows.first; row < rows.end; row++ {
		for column := columns.first; column < columns.end; column++ {
			v := at[fyne.NewPos(float32(column)*cell.Width, float32(row)*cell.Height)]
			if v == nil || v.shown != g.source.Cell(row, column) {
				return fmt.Sprintf("the cell at %d, %d", row, column)
			}
		}
	}
	for i := rows.first; i < rows.end; i++ {
		name := g.names.pool[i%len(g.names.pool)][0]
		if y := float32(i)*cell.Height - g.scroll.Offset.Y; name.Text() != g.source.Row(i).Name || name.Position().Y < y || name.Position().Y > y+cell.Height {
			return fmt.Sprintf("the name of row %d: %s", i, name.Text())
		}
	}
	for i := columns.first; i < columns.end; i++ {
		date := g.dates.pool[i%len(g.dates.pool)][1]
		if x := float32(i)*cell.Width - g.scroll.Offset.X; date.Text() != g.source.Column(i).Date || date.Position().X != x {
			return fmt.Sprintf("the date of column %d: %s", i, date.Text())
		}
	}
	return ""
}

func TestAGridNeverShowsACellOfAnotherRowOrColumn(t *testing.T) {
	g, w := shownGrid(t, 400, 52, fyne.NewSize(800, 500))
	rapid.Check(t, func(t *rapid.T) {
		for range rapid.IntRange(1, 12).Draw(t, "steps") {
			switch rapid.IntRange(0, 3).Draw(t, "step") {
			case 0:
				g.scroll.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(
					rapid.Float32Range(-700, 700).Draw(t, "right"), rapid.Float32Range(-4000, 4000).Draw(t, "down"))})
			case 1:
				g.SetCursor(rapid.IntRange(0, 399).Draw(t, "row"), rapid.IntRange(0, 51).Draw(t, "column"))
			case 2:
				w.Resize(fyne.NewSize(rapid.Float32Range(400, 1300).Draw(t, "width"), rapid.Float32Range(200, 900).Draw(t, "height")))
			case 3:
				g.Refresh()
			}
			if what := mismatch(g); what != "" {
				t.Fatalf("%s is not what it should be", what)
			}
		}
	})
}

func TestOnlyWhatIsInSightOfAGridExists(t *testing.T) {
	g, _ := shownGrid(t, 400, 52, fyne.NewSize(800, 500))
	for row := 0; row < 400; row += 7 {
		g.SetCursor(row, row%52)
	}
	if n := len(g.body.pool); n > 300 {
		t.Errorf("%d cells were made for a small window", n)
	}
}

func TestTheCursorOfAGridMovesByKeysAndStaysInIt(t *testing.T) {
	g, _ := shownGrid(t, 400, 52, fyne.NewSize(800, 500))
	var told [][2]int
	g.OnMoved = func(row, column int) { told = append(told, [2]int{row, column}) }
	for _, step := range []struct {
		key         fyne.KeyName
		row, column int
	}{
		{fyne.KeyUp, 0, 0},
		{fyne.KeyDown, 1, 0},
		{fyne.KeyRight, 1, 1},
		{fyne.KeyEnd, 1, 51},
		{fyne.KeyRight, 1, 51},
		{fyne.KeyPageDown, 10, 51},
		{fyne.KeyHome, 10, 0},
		{fyne.KeyLeft, 10, 0},
		{fyne.KeyPageUp, 1, 0},
		{fyne.KeyReturn, 1, 0},
	} {
		keyboard.PressOn(g, step.key)
		if row, column := g.Cursor(); row != step.row || column != step.column {
			t.Fatalf("%s leads to %d, %d, want %d, %d", step.key, row, column, step.row, step.column)
		}
		rows, columns := g.inSight()
		if step.row < rows.first || step.row >= rows.end || step.column < columns.first || step.column >= columns.end {
			t.Fatalf("after %s the cursor is out of sight", step.key)
		}
	}
	if len(told) != 6 {
		t.Errorf("told of %d moves: %v", len(told), told)
	}
	g.SetCursor(3, 3)
	if len(told) != 6 {
		t.Error("SetCursor is not silent")
	}
}

func TestLettersMarkInAGridAndOtherKeysDoNot(t *testing.T) {
	g, _ := shownGrid(t, 3, 3, fyne.NewSize(800, 500))
	g.SetCursor(1, 2)
	var marks []string
	g.OnMarked = func(row, column int, s data.Status) { marks = append(marks, fmt.Sprint(row, column, s)) }
	other := ""
	g.OnTypedRune = func(r rune) { other += string(r) }
	for _, r := range "pLeAnx" {
		g.TypedRune(r)
	}
	for _, key := range []fyne.KeyName{fyne.KeyBackspace, fyne.KeyDelete, fyne.KeyReturn, fyne.KeySpace} {
		keyboard.PressOn(g, key)
	}
	want := []string{"1 2 present", "1 2 late", "1 2 excused", "1 2 absent", "1 2 not-recorded", "1 2 not-recorded"}
	if diff := cmp.Diff(want, marks); diff != "" || other != "nx" {
		t.Errorf("other letters %q (-want +got):\n%s", other, diff)
	}
}

func TestAnEmptyGridMarksNothing(t *testing.T) {
	g, _ := shownGrid(t, 0, 5, fyne.NewSize(800, 500))
	g.OnMarked = func(int, int, data.Status) { t.Error("marked") }
	g.TypedRune('p')
	keyboard.PressOn(g, fyne.KeyDown)
	g.SetCursor(4, 4)
	if row, _ := g.Cursor(); row != 0 {
		t.Errorf("the cursor is in row %d of none", row)
	}
}

func TestHeadsOfAGridAreTapped(t *testing.T) {
	g, w := shownGrid(t, 400, 52, fyne.NewSize(800, 500))
	row, column := -1, -1
	g.OnRow, g.OnColumn = func(i int) { row = i }, func(i int) { column = i }
	g.SetCursor(399, 51)
	rows, columns := g.inSight()
	center := func(h *gridHeads, i int) fyne.Position {
		at, size := h.place(i)
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(h).Add(at).AddXY(size.Width/2, size.Height/2)
	}
	test.TapCanvas(w.Canvas(), center(g.names, rows.end-2))
	test.TapCanvas(w.Canvas(), center(g.dates, columns.end-2))
	if row != rows.end-2 || column != columns.end-2 {
		t.Errorf("row %d, column %d, want %d, %d", row, column, rows.end-2, columns.end-2)
	}
}

// A step of the cursor against the same in a window of a quarter of the cells.
func BenchmarkStatusGrid(b *testing.B) {
	for _, size := range []fyne.Size{{Width: 600, Height: 400}, {Width: 1200, Height: 800}} {
		b.Run(fmt.Sprint(size.Width), func(b *testing.B) {
			g, _ := shownGrid(b, 400, 52, size)
			for b.Loop() {
				g.SetCursor(399, 51)
				g.SetCursor(0, 0)
			}
		})
	}
}
