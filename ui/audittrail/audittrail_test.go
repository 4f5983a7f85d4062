package audittrail_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/audittrail"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// room is the audit trail of an evening.
type room struct {
	*uitest.Host
	t      *testing.T
	screen *stage
	people []data.ID
}

// stage shows the page as the settings do.
type stage struct{ page *audittrail.Page }

func (s *stage) Content() fyne.CanvasObject { return s.page.Content() }
func (s *stage) Show(screen.Location)       { s.page.Show() }
func (s *stage) Refresh(store.Change)       { s.page.Show() }
func (s *stage) Focus() fyne.Focusable      { return s.page.Focus() }

func open(t *testing.T) room {
	t.Helper()
	id := func(n byte) data.ID { return data.ID{15: n} }
	today := data.DateOf(uitest.Evening)
	records := data.Records{
		Groups:   []data.Group{{ID: id(20), Name: "Thursday group", Schedule: data.Schedule{Weekday: uitest.Evening.Weekday(), Start: data.At(19, 0), Minutes: 90, Weeks: 1, Span: data.Span{From: today}}}},
		Meetings: []data.Meeting{{ID: id(30), Group: id(20), Date: today, Start: data.At(19, 0), State: data.Open}},
	}
	r := room{t: t}
	for i, name := range []string{"Jakub Adler", "Dário Quist", "Layla Emin", "Sam Tailor"} {
		first, last, _ := strings.Cut(name, " ")
		p := data.Person{ID: id(byte(i + 1)), First: first, Last: last, Roles: data.Mentee}
		records.People, r.people = append(records.People, p), append(r.people, p.ID)
	}
	r.Host = uitest.New(t, records)
	st := r.Store()
	for _, p := range r.people {
		if err := st.SetMark(id(30), p, data.Present); err != nil {
			t.Fatal(err)
		}
	}
	if err := st.CloseMeeting(id(30), store.LeaveAsIs); err != nil {
		t.Fatal(err)
	}
	if err := st.RecordPrinted("attendance-slip", r.people[1:2]); err != nil {
		t.Fatal(err)
	}
	if _, err := st.Erase(store.Erasure{Person: r.people[3], Why: store.ErasedAsked, Someone: "someone"}); err != nil {
		t.Fatal(err)
	}
	r.screen = &stage{audittrail.New(r.Host)}
	r.Window().Resize(fyne.NewSize(1072, 800))
	r.Show(r.screen, screen.Location{})
	return r
}

func TestTheTrailIsToldByDayWithRunsAsOneLine(t *testing.T) {
	r := open(t)
	r.WantSeen("Today, Thursday 19 November", "Maria marked 4 people in a minute at Thursday group, 19 Nov 2026.", "Maria closed Thursday group, 19 Nov 2026.",
		"Maria made a document about Dário Q.: attendance slip.", "Left the programme", "Maria erased a person, who had asked for it.")
	r.WantUnseen("Maria marked Jakub A. as present", "Sam T.")
	r.Tap("Show each")
	r.WantSeen("Maria marked Jakub A. as present at Thursday group, 19 Nov 2026.", "Maria marked a person as present at Thursday group, 19 Nov 2026.")
	r.Tap("Show as one")
	r.WantUnseen("Maria marked Jakub A. as present")
}

func TestALineLeadsToWhomItIsAboutAndThePageBackToTheSettings(t *testing.T) {
	r := open(t)
	r.Type("attendance slip")
	r.Walk(func(o fyne.CanvasObject) bool {
		list, is := o.(*kit.RowList)
		if is {
			r.Window().Canvas().Focus(list)
		}
		return is
	})
	r.Press(fyne.KeyReturn)
	r.WantSeen("A line of the audit trail")
	r.Tap("Open Dário Q.")
	r.Tap("‹ Settings")
	want := []screen.Location{{Screen: screen.People, ID: r.people[1]}, {Screen: screen.Settings, Part: screen.Keeping}}
	if diff := cmp.Diff(want, r.Places); diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
}

func TestSentencesAreSearchedAndFiltered(t *testing.T) {
	r := open(t)
	r.Type("JAKUB present")
	r.WantSeen("Maria marked Jakub A. as present")
	r.WantUnseen("closed Thursday group", "Dário Q.")
	r.Press(fyne.KeyDown) // within the field
	for range len("JAKUB present") {
		r.Press(fyne.KeyBackspace)
	}
	r.Type("nobody at all")
	r.WantSeen("Nothing here. Look further back, or for something else.")
	for range len("nobody at all") {
		r.Press(fyne.KeyBackspace)
	}
	r.Pick(0, "Dário Q.")
	r.WantSeen("attendance slip.", "Maria marked Dário Q. as present")
	r.WantUnseen("closed Thursday group", "Jakub A.")
}

func TestALineLeadsToThePersonsPage(t *testing.T) {
	r := open(t)
	r.Type("slip")
	var list *kit.RowList
	r.Walk(func(o fyne.CanvasObject) bool {
		l, is := o.(*kit.RowList)
		if is {
			list = l
		}
		return is
	})
	list.OnActivated(1)
	r.WantSeen("A line of the audit trail", "18:50:00")
	r.Tap("Open Dário Q.")
	if at := r.Places[len(r.Places)-1]; at != (screen.Location{Screen: screen.People, ID: r.people[1]}) {
		t.Errorf("it leads to %v", at)
	}
}

// What is on paper is what is shown, and the trail says that it was made.
func TestTheTrailIsSavedAsItIsShown(t *testing.T) {
	r := open(t)
	r.Type("slip")
	r.Tap("Save as PDF")
	r.Press(fyne.KeyReturn)
	pdf, err := os.ReadFile(filepath.Join(fyne.CurrentApp().Preferences().String("folder"), "audit-trail-2026-11-19.pdf"))
	if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF")) || len(r.Failures) > 0 {
		t.Fatalf("it is not saved: %v, failed %v", err, r.Failures)
	}
	for range len("slip") {
		r.Press(fyne.KeyBackspace)
	}
	r.Show(r.screen, screen.Location{})
	r.WantSeen("Maria made a document: audit trail.")
}

// Pictures of the page in several looks.
func TestPictures(t *testing.T) {
	r := open(t)
	for look, l := range map[string]struct {
		width, height float32
		variant       kit.Variant
		scale         float32
	}{
		"drawn": {1072, 800, kit.Light, 1}, "small": {816, 640, kit.Light, 1}, "dark": {1072, 800, kit.Dark, 1}, "large": {816, 640, kit.Light, 2},
	} {
		if look != "large" && os.Getenv(uitest.PicturesFolder) == "" {
			continue
		}
		r.Window().Resize(fyne.NewSize(l.width, l.height))
		r.SetLook(l.variant, l.scale)
		r.Show(r.screen, screen.Location{})
		r.Picture("audit-" + look)
	}
}
