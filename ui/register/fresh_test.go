package register_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// takeLivelyRegister shows a register of which there is much to know: a
// meeting before it, a pair, somebody on a pause, and people on the list who
// are in no group, one of them seen before and one never.
func takeLivelyRegister(t *testing.T) (e evening, before data.ID) {
	t.Helper()
	e = takeRegister(t, "Dana", "Isla", "Oscar", "Priya", "Ruth")
	e.keepArrivals()
	e.isPaused("Isla")
	for _, name := range []string{"Vera", "Neill"} {
		id, err := e.Store().AddPerson(data.Person{First: name, Last: "Visitor", Roles: data.Mentee})
		if err != nil {
			t.Fatal(err)
		}
		e.people[name] = id
	}
	today := e.Today()
	before, err := e.Store().AddMeeting(data.Meeting{Group: e.readMeeting().Group, Date: today.AddDays(-7), Start: data.At(18, 0)})
	if err != nil {
		t.Fatal(err)
	}
	for name, status := range map[string]data.Status{"Dana": data.Absent, "Priya": data.Present, "Vera": data.Late} {
		if err := e.Store().SetMark(before, e.people[name], status); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Store().CloseMeeting(before, store.LeaveAsIs); err != nil {
		t.Fatal(err)
	}
	for _, mentee := range []string{"Dana", "Vera"} {
		if _, err := e.Store().MakePair(e.people[mentee], e.people["Ruth"], today.AddDays(-9), data.Active); err != nil {
			t.Fatal(err)
		}
	}
	e.Show(e.screen, screen.Location{Screen: screen.Register, ID: e.meeting})
	return e, before
}

// TestWhatIsShownIsAlwaysWhatAFreshLookShows holds what the register keeps
// while it is taken against reading everything anew, after whatever is done at
// it and elsewhere. What the store refuses is no matter here.
func TestWhatIsShownIsAlwaysWhatAFreshLookShows(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		e, before := takeLivelyRegister(t)
		today := e.Today()
		whoever := rapid.SampledFrom([]string{"da", "is", "os", "pr", "ru", "ve", "nei", "new"})
		member := rapid.SampledFrom([]string{"Dana", "Isla", "Oscar", "Vera", "Neill"})
		deeds := map[string]func(){
			"Enter": func() {
				e.Type(whoever.Draw(rt, "who"))
				e.Press(fyne.KeyReturn, fyne.KeyReturn)
			},
			"a chord": func() {
				e.Type(whoever.Draw(rt, "who"))
				e.chord(rapid.SampledFrom([]fyne.KeyName{fyne.KeyP, fyne.KeyL, fyne.KeyE, fyne.KeyA, fyne.KeyBackspace}).Draw(rt, "key"), fyne.KeyModifierAlt)
			},
			"a search": func() { e.Type(whoever.Draw(rt, "who")) },
			"visitors": func() { e.Type("+") },
			"undo":     func() { e.Store().Undo() },
			"redo":     func() { e.Store().Redo() },
			"close":    func() { e.Store().CloseMeeting(e.meeting, store.MarkAbsent) },
			"reopen":   func() { e.Store().ReopenMeeting(e.meeting) },
			"not held": func() { e.Store().DidNotMeet(e.meeting, "No heating") },
			"move": func() {
				e.Store().MoveMeeting(e.meeting, today.AddDays(-rapid.IntRange(0, 21).Draw(rt, "days")), data.At(19, 0), "")
			},
			"reopen the one before": func() { e.Store().ReopenMeeting(before) },
			"close the one before":  func() { e.Store().CloseMeeting(before, store.LeaveAsIs) },
			"mark the one before":   func() { e.Store().SetMark(before, e.people[member.Draw(rt, "whom")], data.Absent) },
			"from paper": func() {
				e.Store().SetMarks(e.meeting, []data.Mark{{Person: e.people[member.Draw(rt, "whom")], Status: data.Present}})
			},
			"a remark": func() {
				e.Store().EditMark(data.Mark{
					Meeting: e.meeting, Person: e.people[member.Draw(rt, "whom")],
					Note:   rapid.SampledFrom([]string{"", "Bus"}).Draw(rt, "note"),
					Status: rapid.SampledFrom([]data.Status{data.NotRecorded, data.Present, data.Absent}).Draw(rt, "status"),
				})
			},
		}
		names := make([]string, 0, len(deeds))
		for name := range deeds {
			names = append(names, name)
		}
		slices.Sort(names)
		for range rapid.IntRange(1, 12).Draw(rt, "deeds") {
			if rapid.Bool().Draw(rt, "slow") {
				e.Hold()
			}
			if rapid.IntRange(0, 3).Draw(rt, "disk") == 3 {
				e.Break(errDiskFull)
			}
			deeds[rapid.SampledFrom(names).Draw(rt, "deed")]()
			e.Release()
			e.Break(nil)
			shown := uitest.Texts(e.Window())
			e.screen.Show(screen.Location{Screen: screen.Register, ID: e.meeting})
			if diff := cmp.Diff(uitest.Texts(e.Window()), shown); diff != "" {
				rt.Fatalf("-fresh +shown:\n%s", diff)
			}
			e.Press(fyne.KeyEscape)
		}
	})
}
