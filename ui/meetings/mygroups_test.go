package meetings_test

import (
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/meetings"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// ownSaturday meets on Thursdays and Saturdays; Saturday is whose key opened the file.
func ownSaturday(t *testing.T) (*uitest.Host, *meetings.Screen) {
	t.Helper()
	saturday := data.Group{
		ID: data.NewID(), Name: "Saturday group", Place: "The Old Library",
		Schedule: data.Schedule{Weekday: time.Saturday, Start: data.At(11, 0), Weeks: 1, Span: data.Span{From: evening}},
	}
	h := uitest.New(t, data.Records{Groups: []data.Group{thursday, saturday}})
	if _, err := h.Store().PlanAhead(); err != nil {
		t.Fatal(err)
	}
	if err := h.Store().SetOwnGroups([]data.ID{saturday.ID}); err != nil {
		t.Fatal(err)
	}
	s := meetings.New(h)
	h.Show(s, screen.Location{Screen: screen.Meetings})
	return h, s
}

func TestOnesOwnGroupsMeetFirstAndAllAreOneKeyAway(t *testing.T) {
	h, s := ownSaturday(t)
	h.WantSeen("Saturday group", "My groups 1", "All groups 2")
	h.WantUnseen("Thursday group")
	h.Window().Canvas().Focus(s.Focus())
	h.Type("g")
	h.WantSeen("Saturday group", "Thursday group")
	h.Type("g")
	h.WantUnseen("Thursday group")
}

func TestAGroupThatIsNotOnesOwnCanBeChosenBelowOnesOwn(t *testing.T) {
	h, s := ownSaturday(t)
	h.Pick(0, "Thursday")
	h.WantSeen("Thursday group", "St Luke’s hall")
	h.WantUnseen("The Old Library", "My groups 1") // it is none of one's own
	h.Window().Canvas().Focus(s.Focus())
	h.Type("g")
	h.WantSeen("All groups 2")
}

func TestWhatIsDoneToAGroupIsOfferedForOnesOnlyOwn(t *testing.T) {
	h, s := ownSaturday(t)
	h.FromMenu("Seldom done", "Another day or time")
	if len(h.Places) != 1 || h.Places[0].Part != screen.ChangeGroup {
		t.Errorf("it leads to %v", h.Places)
	}
	h.Window().Canvas().Focus(s.Focus())
	h.Type("g")
	h.FromMenu("Seldom done", "Another day or time")
	if want := "Choose the group first, in the list of groups above the meetings."; len(h.Places) != 1 || !slices.Contains(h.Said, want) {
		t.Errorf("of all groups it leads to %v, and says %q", h.Places, h.Said)
	}
}

func TestPicturesOfOnesOwnMeetings(t *testing.T) {
	h, _ := ownSaturday(t)
	for _, look := range uitest.Looks() {
		h.Wear(look)
		h.Picture("meetings-own-" + look.Name)
	}
	h.SetLook(kit.Light, 1)
	h.Window().Resize(fyne.NewSize(816, 640))
	h.Picture("meetings-own-narrow")
}
