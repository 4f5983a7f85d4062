package register_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"pgregory.net/rapid"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
)

// numbered are 400 members, called N000 T. to N399 T. on the screen.
func numbered(t *testing.T) evening {
	var names []string
	for i := range 400 {
		names = append(names, fmt.Sprintf("N%03d", i))
	}
	return takeRegister(t, names...)
}

// seenRow is what one row in sight says.
type seenRow struct {
	name   string // as it is stored: the first name
	status data.Status
	saved  string
}

// seenRows reads the rows of a numbered evening that are in sight.
func (e evening) seenRows() []seenRow {
	var rows []seenRow
	var row seenRow
	taking := false
	e.Walk(func(o fyne.CanvasObject) bool {
		switch o := o.(type) {
		case *kit.Text:
			var i int
			if n, _ := fmt.Sscanf(o.Text(), "N%03d", &i); n == 1 && o.Text() == fmt.Sprintf("N%03d T.", i) {
				row, taking = seenRow{name: fmt.Sprintf("N%03d", i)}, true
			} else if taking && row.saved == "?" {
				row.saved = o.Text()
				rows = append(rows, row)
				taking = false
			}
		case *kit.StatusSegments:
			if taking {
				row.status, row.saved = o.Status(), "?"
			}
		}
		return false
	})
	return rows
}

// wheel turns the mouse's wheel over the list.
func (e evening) wheel(by float32) {
	inList := false
	e.Walk(func(o fyne.CanvasObject) bool {
		if _, ok := o.(*kit.RowList); ok {
			inList = true
		}
		s, ok := o.(*container.Scroll)
		if ok && inList {
			s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: by}})
		}
		return ok && inList
	})
}

func TestNoRowEverShowsAnothersStatus(t *testing.T) {
	e := numbered(t)
	rapid.Check(t, func(t *rapid.T) {
		for range rapid.IntRange(1, 15).Draw(t, "steps") {
			e.anything(t)
			e.rowsMatch(t)
		}
		e.Release()
		e.Press(fyne.KeyEscape)
		e.rowsMatch(t)
	})
}

// anything does what somebody at the door might do next.
func (e evening) anything(t *rapid.T) {
	status := data.Status(rapid.IntRange(0, 4).Draw(t, "status"))
	who := fmt.Sprintf("N%03d", rapid.IntRange(0, 399).Draw(t, "who"))
	switch rapid.IntRange(0, 8).Draw(t, "what") {
	case 0, 1:
		e.wheel(float32(rapid.IntRange(-9000, 9000).Draw(t, "by")))
	case 2:
		focusList(e)
		e.Press(rapid.SampledFrom([]fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageUp, fyne.KeyEnd, fyne.KeyHome, fyne.KeyDown}).Draw(t, "key"))
	case 3:
		e.screen.Focus().(*kit.Entry).SetText(who[:rapid.IntRange(2, 4).Draw(t, "letters")])
	case 4:
		e.screen.Focus().(*kit.Entry).SetText("")
	case 5:
		e.Pass(1e9)
		if rows := e.seenRows(); len(rows) > 0 && status != data.NotRecorded {
			e.tapAt(e.place(rapid.IntRange(0, min(5, len(rows)-1)).Draw(t, "row"), status))
		}
	case 6:
		e.chord([]fyne.KeyName{fyne.KeyBackspace, fyne.KeyP, fyne.KeyL, fyne.KeyE, fyne.KeyA}[status], fyne.KeyModifierAlt)
	case 7:
		if err := e.Store().SetMark(e.meeting, e.people[who], status); err != nil { // as from elsewhere
			t.Fatal(err)
		}
	case 8:
		if _, can := e.Store().CanUndo(); can {
			if _, err := e.Store().Undo(); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// rowsMatch compares every row in sight with what is stored.
func (e evening) rowsMatch(t *rapid.T) {
	rows := e.seenRows()
	e.Stored(func(r *store.Reader) error {
		for _, row := range rows {
			m, _, err := r.Mark(e.meeting, e.people[row.name])
			if err != nil {
				return err
			}
			saved := "saved"
			if m.Status == data.NotRecorded {
				saved = ""
			}
			if want := (seenRow{row.name, m.Status, saved}); row != want {
				t.Fatalf("a row says %+v, and stored is %+v", row, want)
			}
		}
		return nil
	})
	if len(rows) == 0 {
		t.Fatal("no row is in sight")
	}
}
