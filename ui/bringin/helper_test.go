package bringin_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/xuri/excelize/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/bringin"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// room is the screen over a programme.
type room struct {
	*uitest.Host
	t      *testing.T
	screen *bringin.Screen
}

// enter shows the screen of a programme with these records.
func enter(t *testing.T, records data.Records) room {
	t.Helper()
	r := room{Host: uitest.New(t, records), t: t}
	r.begin()
	return r
}

func (r *room) begin() {
	r.screen = bringin.New(r.Host)
	r.Show(r.screen, screen.Location{Screen: screen.BringIn})
}

// thursday is a programme with a group and nobody in it.
func thursday() data.Records {
	return data.Records{Groups: []data.Group{{ID: data.ID{5}, Name: "Thursday group", Schedule: data.Schedule{
		Weekday: time.Thursday, Start: data.At(18, 30), Weeks: 1, Span: data.Span{From: data.NewDate(2026, time.September, 3)},
	}}}}
}

// riverside is a programme with a group of people whom the lists know.
func riverside() data.Records {
	var r data.Records
	group := data.Group{ID: data.ID{4}, Name: "Tuesday group", Schedule: data.Schedule{
		Weekday: time.Tuesday, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: data.NewDate(2026, time.September, 1)},
	}}
	r.Groups = []data.Group{group}
	for i, name := range [][2]string{{"Ada", "Brook"}, {"Ben", "Cole"}, {"Cal", "Dunn"}, {"Rory", "O’Neal"}, {"Sam", "Taylor"}, {"Anne-Marie", "Le Roux"}, {"Łucja", "Żak"}} {
		p := data.Person{ID: data.ID{9, byte(i + 1)}, First: name[0], Last: name[1]}
		r.People = append(r.People, p)
		r.Memberships = append(r.Memberships, data.Membership{Group: group.ID, Person: p.ID, Spans: []data.Span{{From: data.NewDate(2025, time.January, 7)}}})
	}
	return r
}

// give hands the screen one of the lists of data/incoming.
func (r room) give(name string) {
	r.t.Helper()
	r.screen.TakeFile(filepath.Join("..", "..", "data", "incoming", "testdata", name))
	r.wantNoFailure()
}

// paste hands it cells.
func (r room) paste(text string) {
	r.t.Helper()
	fyne.CurrentApp().Clipboard().SetContent(text)
	r.Tap("Paste cells")
}

func (r room) wantNoFailure() {
	r.t.Helper()
	if len(r.Failures) > 0 {
		r.t.Errorf("failed with %v", r.Failures)
	}
}

// grid is the sheet that is shown.
func (r room) grid() (grid *kit.SheetGrid) {
	r.t.Helper()
	r.Walk(func(o fyne.CanvasObject) bool {
		grid, _ = o.(*kit.SheetGrid)
		return grid != nil
	})
	if grid == nil {
		r.t.Fatal("no sheet is shown")
	}
	return grid
}

// rows is the list of the preview, or of an open menu.
func (r room) rows() (list *kit.RowList) {
	r.t.Helper()
	r.Walk(func(o fyne.CanvasObject) bool {
		list, _ = o.(*kit.RowList)
		return list != nil
	})
	if list == nil {
		r.t.Fatal("no rows are shown")
	}
	return list
}

// fromRow opens the menu of the i-th row of the preview and chooses what is called so.
func (r room) fromRow(i int, label string) {
	r.t.Helper()
	r.Window().Canvas().Focus(r.rows())
	r.rows().SetSelected(i)
	r.Press(fyne.KeyReturn)
	r.chooseInMenu(label)
}

func (r room) chooseInMenu(label string) {
	r.t.Helper()
	menu, is := r.Window().Canvas().Focused().(*kit.RowList)
	if !is {
		r.t.Fatal("no menu is open")
	}
	for i := 0; ; i++ {
		if menu.SetSelected(i); menu.Row(i) == nil {
			break
		}
		for _, o := range test.LaidOutObjects(menu.Row(i)) {
			if said, is := o.(*kit.Text); is && said.Text() == label {
				menu.OnActivated(i)
				return
			}
		}
	}
	r.t.Fatalf("the menu has no %q", label)
}

// stored is what is in the programme.
func (r room) stored() (people []data.Person, marks []data.Mark, meetings []data.Meeting) {
	r.t.Helper()
	r.Stored(func(x *store.Reader) (err error) {
		if people, err = x.People(); err != nil {
			return err
		}
		if meetings, err = x.Meetings(); err != nil {
			return err
		}
		for m, err := range x.AllMarks() {
			if err != nil {
				return err
			}
			marks = append(marks, m)
		}
		return nil
	})
	return people, marks, meetings
}

func (r room) undo() {
	r.t.Helper()
	if _, err := r.Store().Undo(); err != nil {
		r.t.Fatal(err)
	}
}

// workbook writes a workbook with two sheets.
func workbook(t *testing.T, name, list, second, other string) string {
	t.Helper()
	f := excelize.NewFile()
	defer f.Close()
	if err := f.SetSheetName("Sheet1", name); err != nil {
		t.Fatal(err)
	}
	if _, err := f.NewSheet(second); err != nil {
		t.Fatal(err)
	}
	for sheet, text := range map[string]string{name: list, second: other} {
		for i, line := range strings.Split(strings.TrimSpace(text), "\n") {
			if err := f.SetCellValue(sheet, fmt.Sprintf("A%d", i+1), line); err != nil {
				t.Fatal(err)
			}
		}
	}
	path := filepath.Join(t.TempDir(), "book.xlsx")
	if err := f.SaveAs(path); err != nil {
		t.Fatal(err)
	}
	return path
}
