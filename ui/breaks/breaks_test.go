package breaks_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/breaks"
	"alongside/ui/meetings"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

var today = data.DateOf(uitest.Evening) // Thursday 19 November 2026

func weekly(name string, day time.Weekday, weeks int) data.Group {
	return data.Group{
		ID: data.NewID(), Name: name, Place: "St Luke’s hall",
		Schedule: data.Schedule{Weekday: day, Start: data.At(19, 0), Minutes: 90, Weeks: weeks, Span: data.Span{From: today.AddDays(-40)}},
	}
}

func programme(t *testing.T) (h *uitest.Host, groups []data.Group) {
	t.Helper()
	groups = []data.Group{weekly("Thursday group", time.Thursday, 1), weekly("Saturday group", time.Saturday, 1), weekly("Family evening", time.Wednesday, 2)}
	h = uitest.New(t, data.Records{Groups: groups})
	if _, err := h.Store().PlanAhead(); err != nil {
		t.Fatal(err)
	}
	return h, groups
}

func stored(t *testing.T, h *uitest.Host, group data.ID) (off int, all []data.Break) {
	t.Helper()
	if err := h.Store().View(func(r *store.Reader) error {
		programme, err := r.Programme()
		if err != nil {
			return err
		}
		all = programme.Breaks
		of, err := r.MeetingsOf(group)
		for _, m := range of {
			if m.State == data.DidNotMeet {
				off++
			}
		}
		return err
	}); err != nil {
		t.Fatal(err)
	}
	return off, all
}

func TestABreakSaysWhatItCancelsBeforeItIsPlanned(t *testing.T) {
	h, groups := programme(t)
	h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings})
	h.Tap("A break")
	h.Fill("From", "30 November 2026")
	h.Choose("3 weeks")
	h.Fill("Reason, as people will read it", "Christmas and New Year")
	for _, text := range []string{"3 Dec", "10 Dec", "17 Dec", "19 Dec", "7 meetings are cancelled. Nobody counts as missing."} {
		if !h.Sees(text) {
			t.Errorf("%q is not said: %q", text, uitest.Texts(h.Window()))
		}
	}
	h.Tick("Saturday group")
	if !h.Sees("Meets as usual") || !h.Sees("4 meetings are cancelled. Nobody counts as missing.") {
		t.Errorf("one group is not stopped, and what is said is %q", uitest.Texts(h.Window()))
	}
	h.Tap("Plan the break")
	if off, all := stored(t, h, groups[0].ID); off != 3 || len(all) != 1 || all[0].Span.Until != data.NewDate(2026, 12, 20) {
		t.Errorf("%d are cancelled, and the breaks are %+v", off, all)
	}
	if off, _ := stored(t, h, groups[1].ID); off != 0 {
		t.Error("the group that was not ticked is stopped")
	}
	if !h.Sees("Break: Christmas and New Year") || !h.Sees("4 meetings, nobody missed anything") {
		t.Errorf("the list of meetings says %q", uitest.Texts(h.Window()))
	}
	h.Tap("Take back")
	h.Tap("Take it back")
	if off, all := stored(t, h, groups[0].ID); off != 0 || len(all) != 0 {
		t.Errorf("taken back, %d are cancelled, and the breaks are %+v", off, all)
	}
}

func TestABreakThatCannotBeIsSaidAndNotPlanned(t *testing.T) {
	h, groups := programme(t)
	breaks.Ask(h, groups[0].ID)
	h.Fill("From", "1 November 2026")
	h.Tap("Plan the break")
	if !h.Sees("A break begins today or later.") {
		t.Errorf("%q", uitest.Texts(h.Window()))
	}
	h.Fill("From", "1 December 2026")
	h.Choose("2 weeks")
	h.Tick("Thursday group")
	h.Tap("Plan the break")
	if !h.Sees("Tick the groups that do not meet.") {
		t.Errorf("%q", uitest.Texts(h.Window()))
	}
	if _, all := stored(t, h, groups[0].ID); len(all) != 0 {
		t.Errorf("%+v", all)
	}
	h.Press(fyne.KeyEscape)
}

func TestPictures(t *testing.T) {
	h, groups := programme(t)
	s := meetings.New(h)
	h.Show(s, screen.Location{Screen: screen.Meetings})
	if _, err := h.Store().PlanBreak(data.Break{
		Groups: []data.ID{groups[0].ID, groups[1].ID}, Span: data.Span{From: today.AddDays(4), Until: today.AddDays(17)}, Reason: "Half-term, the hall is closed",
	}); err != nil {
		t.Fatal(err)
	}
	for _, look := range uitest.Looks() {
		h.Wear(look)
		h.Show(s, screen.Location{Screen: screen.Meetings})
		h.Picture("breaks-list-" + look.Name)
		breaks.Ask(h, data.ID{})
		h.Fill("From", "21 December 2026")
		h.Choose("3 weeks")
		h.Picture("breaks-" + look.Name)
		uitest.Leave(h.Window())
	}
}
