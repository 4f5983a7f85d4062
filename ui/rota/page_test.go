package rota_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/meetings"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// evenings is a group that five people lead in turn.
type evenings struct {
	data.Records

	group data.ID
	who   map[string]data.ID
}

func newEvenings() evenings {
	e := evenings{group: data.NewID(), who: make(map[string]data.ID)}
	today := data.DateOf(uitest.Evening)
	g := data.Group{ID: e.group, Name: "Thursday group", Schedule: data.Schedule{
		Weekday: time.Thursday, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: today.AddDays(-140)},
	}}
	add := func(first, last string) data.ID {
		id := data.NewID()
		e.who[first] = id
		e.People = append(e.People, data.Person{ID: id, First: first, Last: last, Roles: data.Facilitator})
		return id
	}
	led := map[string]int{"Maria": 3, "Piotr": 3, "Idris": 3, "Grace": 2, "Nasreen": 1}
	d := today.AddDays(-7)
	for _, name := range [][2]string{{"Maria", "Okafor"}, {"Piotr", "Zajac"}, {"Idris", "Cole"}, {"Grace", "Bello"}, {"Nasreen", "Tariq"}} {
		id := add(name[0], name[1])
		g.LedBy = append(g.LedBy, id)
		for range led[name[0]] {
			e.Meetings = append(e.Meetings, data.Meeting{
				ID: data.NewID(), Group: e.group, Date: d, Slot: d, Start: data.At(19, 0), State: data.Closed, LedBy: []data.ID{id},
			})
			d = d.AddDays(-7)
		}
	}
	e.People[2].Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: today.AddDays(10), Until: today.AddDays(23)}}}
	e.Groups = []data.Group{g}
	return e
}

func open(t *testing.T, e evenings) *uitest.Host {
	t.Helper()
	h := uitest.New(t, e.Records)
	if _, err := h.Store().PlanAhead(); err != nil {
		t.Fatal(err)
	}
	h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings, Part: screen.Rota, ID: e.group})
	return h
}

// coming are the group's meetings from today on.
func coming(h *uitest.Host, group data.ID) (all []data.Meeting) {
	h.Read(func(r *store.Reader) error {
		meetings, err := r.MeetingsOf(group)
		for _, m := range meetings {
			if m.Date >= h.Today() {
				all = append(all, m)
			}
		}
		return err
	})
	return all
}

func TestTheProposedRotaIsKeptByOneButtonAndTakenBackByOneStep(t *testing.T) {
	e := newEvenings()
	h := open(t, e)
	h.WantSeen("Thursday group", "Who leads the coming 8 meetings", "Thu 19 Nov", "Nasreen T.", "Led 1 of the last 12, the fewest",
		"Fair turns", "The last 12 meetings, and the coming 8", "After these, everybody has led 4 times.")
	h.Tap("Keep this rota")
	for i, m := range coming(h, e.group)[:data.RotaTurns] {
		if len(m.LedBy) != 1 || m.LedAgreed != h.Today() {
			t.Errorf("the %d. is led by %v, agreed on %s", i, m.LedBy, m.LedAgreed)
		}
	}
	h.WantSeen("Agreed on 19 November")
	h.WantUnseen("Keep this rota")
	if _, err := h.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	h.WantSeen("Keep this rota")
	h.WantUnseen("Agreed on")
}

func TestTurnsAreSwappedByKeyboard(t *testing.T) {
	e := newEvenings()
	h := open(t, e)
	h.Window().Canvas().Focus(h.Shown.Focus())
	h.Press(fyne.KeyReturn) // the first turn, Nasreen's
	h.WantSeen("Nasreen T. leads it", "Swap with Grace B.", "Somebody else")
	h.Picture("rota-ways")
	h.Press(fyne.KeyDown)
	h.Press(fyne.KeyReturn)
	all := coming(h, e.group)
	if !slices.Equal(all[0].LedBy, []data.ID{e.who["Grace"]}) || !slices.Equal(all[1].LedBy, []data.ID{e.who["Nasreen"]}) {
		t.Errorf("they are led by %v and %v", all[0].LedBy, all[1].LedBy)
	}
	if focused, is := h.Window().Canvas().Focused().(*kit.Button); !is || focused.Label() != "Change" {
		t.Errorf("the keyboard is at %T", h.Window().Canvas().Focused())
	}
	h.Press(fyne.KeyReturn)
	h.WantSeen("Leave it open again")
	h.WantUnseen("Grace B. leads it")
	h.Press(fyne.KeyEnd)
	h.Press(fyne.KeyReturn)
	if m := coming(h, e.group)[0]; m.LedAgreed != 0 {
		t.Error("it is not open again")
	}
}

func TestSomebodyElseLeads(t *testing.T) {
	e := newEvenings()
	e.People = append(e.People, data.Person{ID: data.NewID(), First: "Dana", Last: "Kowalska", Roles: data.Mentor})
	h := open(t, e)
	h.Window().Canvas().Focus(h.Shown.Focus())
	h.Press(fyne.KeyReturn)
	h.Press(fyne.KeyEnd)
	h.Press(fyne.KeyReturn)
	h.WantSeen("Who leads on Thursday 19 November?")
	h.Pick(0, "Dana")
	h.Tap("Save")
	if m := coming(h, e.group)[0]; !slices.Equal(m.LedBy, []data.ID{e.People[5].ID}) {
		t.Errorf("it is led by %v", m.LedBy)
	}
	h.WantSeen("Dana K.", "Agreed on 19 November")
}

func TestWhatGoesOutIsShownAndEntered(t *testing.T) {
	e := newEvenings()
	h := open(t, e)
	h.Tap("Copy as text")
	h.WantSeen("This goes out", "Thursday group: who leads", "Thu 19 Nov, 19:00: Nasreen T., proposed", "The audit trail says that it was copied.")
	h.Picture("rota-text")
	h.Press(fyne.KeyEscape)
	if text := fyne.CurrentApp().Clipboard().Content(); text != "" {
		t.Errorf("Escape copies %q", text)
	}
	h.Tap("Copy as text")
	h.Tap("Copy")
	if text := fyne.CurrentApp().Clipboard().Content(); !strings.Contains(text, "Thu 26 Nov, 19:00: Grace B., proposed\n") || strings.Contains(text, "Bello") {
		t.Errorf("copied: %q", text)
	}
	h.Read(func(r *store.Reader) error {
		entries, err := r.Audit(1)
		if len(entries) != 1 || !entries[0].Of("print") || len(entries[0].About) != 5 {
			t.Errorf("entered: %+v", entries)
		}
		return err
	})

	h.Tap("Keep this rota")
	h.Tap("Calendar file")
	h.WantSeen("This goes out", "who leads each")
	h.Tap("Choose where…")
	h.Tap("Save")
	folder := fyne.CurrentApp().Preferences().String("folder")
	files, err := filepath.Glob(filepath.Join(folder, "calendar-*.ics"))
	if err != nil || len(files) != 1 {
		t.Fatalf("%d files are there: %v", len(files), err)
	}
	content, err := os.ReadFile(files[0])
	if err != nil || !strings.Contains(string(content), "Thursday group · led by Nasreen T.") || strings.Contains(string(content), "Tariq") {
		t.Errorf("%v\n%s", err, content)
	}
}

func TestBreaksStandBetweenTheTurns(t *testing.T) {
	e := newEvenings()
	h := open(t, e)
	today := h.Today()
	if _, err := h.Store().PlanBreak(data.Break{
		Groups: []data.ID{e.group}, Span: data.Span{From: today.AddDays(35), Until: today.AddDays(49)}, Reason: "Christmas and New Year",
	}); err != nil {
		t.Fatal(err)
	}
	h.WantSeen("24 Dec – 7 Jan", "Break: Christmas and New Year", "Thu 28 Jan 2027")
	h.Picture("rota-break")
}

func TestWhoIsNoLeadDoesNotChooseWhoTakesTurns(t *testing.T) {
	e := newEvenings()
	h := uitest.NewNoLead(t, e.Records)
	h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings, Part: screen.Rota, ID: e.group})
	h.WantSeen("Keep this rota")
	h.WantUnseen("Who usually leads")
	h.Tap("Keep this rota")
	h.WantSeen("Agreed on 19 November")
}

func TestPictures(t *testing.T) {
	for _, l := range uitest.Looks() {
		t.Run(l.Name, func(t *testing.T) {
			h := open(t, newEvenings())
			h.Wear(l)
			h.Show(h.Shown, screen.Location{Screen: screen.Meetings, Part: screen.Rota, ID: h.Shown.(screen.Placed).Place().ID})
			h.Picture("rota-" + l.Name)
		})
	}
}

func TestThePageLeadsBackToMeetings(t *testing.T) {
	h := open(t, newEvenings())
	h.Tap("‹ Meetings")
	if want := (screen.Location{Screen: screen.Meetings}); len(h.Places) != 1 || h.Places[0] != want {
		t.Errorf("it leads to %v", h.Places)
	}
}

func TestTheArrowsGoThroughTheTurnsAndTheKeyboardStaysWhereSomethingWasDone(t *testing.T) {
	h := open(t, newEvenings())
	h.Window().Canvas().Focus(h.Shown.Focus())
	at := func() int {
		turn, found := -1, -1
		h.Walk(func(o fyne.CanvasObject) bool {
			if b, is := o.(*kit.Button); is && b.Label() == "Change" {
				turn++
				if fyne.Focusable(b) == h.Window().Canvas().Focused() {
					found = turn
				}
			}
			return false
		})
		return found
	}
	for i, c := range []struct {
		key  fyne.KeyName
		want int
	}{{"", 0}, {fyne.KeyDown, 1}, {fyne.KeyDown, 2}, {fyne.KeyUp, 1}} {
		if c.key != "" {
			h.Press(c.key)
		}
		if got := at(); got != c.want {
			t.Errorf("step %d: the keyboard is at turn %d, want %d", i, got, c.want)
		}
	}
	h.Press(fyne.KeyReturn)
	h.Press(fyne.KeyReturn) // the first that can be done: it is agreed on
	if got := at(); got != 1 {
		t.Errorf("afterwards the keyboard is at turn %d", got)
	}
	h.Tap("Keep this rota")
	if got := at(); got != 1 {
		t.Errorf("after keeping them the keyboard is at turn %d", got)
	}
}
