package groupform_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/groupform"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

var (
	dana = data.Person{ID: data.NewID(), First: "Dana", Last: "Kowalska", Roles: data.Mentee}
	sam  = data.Person{ID: data.NewID(), First: "Sam", Last: "Tanner", Roles: data.Mentee}
	tom  = data.Person{ID: data.NewID(), First: "Tom", Last: "Barlow", Roles: data.Facilitator}
	gone = data.Person{ID: data.NewID(), First: "Gwen", Left: data.DateOf(uitest.Evening).AddDays(-1)}
	wed  = data.Group{
		ID: data.NewID(), Name: "Wednesday group", LedBy: []data.ID{tom.ID},
		Schedule: data.Schedule{
			Weekday: time.Wednesday, Start: data.At(18, 30), Minutes: 90, Weeks: 2,
			Span: data.Span{From: data.DateOf(uitest.Evening).AddDays(-70)},
		},
	}
	people = []data.Person{dana, sam, tom, gone}
)

func belongs(g data.Group, p data.Person) data.Membership {
	return data.Membership{Group: g.ID, Person: p.ID, Spans: []data.Span{{From: g.Schedule.Span.From}}}
}

// stored reads the groups and, by group, the first names of who belongs today.
func stored(t *testing.T, h *uitest.Host) (groups []data.Group, members map[data.ID][]string) {
	t.Helper()
	members = make(map[data.ID][]string)
	err := h.Store().View(func(r *store.Reader) (err error) {
		if groups, err = r.Groups(); err != nil {
			return err
		}
		all, err := r.Memberships()
		for _, m := range all {
			if m.On(h.Today()) {
				i := slices.IndexFunc(people, func(p data.Person) bool { return p.ID == m.Person })
				members[m.Group] = append(members[m.Group], people[i].First)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, names := range members {
		slices.Sort(names)
	}
	return groups, members
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestANameAndEnterMakeAWeeklyGroup(t *testing.T) {
	h := uitest.New(t, data.Records{People: people})
	var made data.ID
	groupform.Make(h, func(id data.ID) { made = id })
	h.Type("Riverside circle")
	h.Press(fyne.KeyReturn)

	groups, members := stored(t, h)
	if len(groups) != 1 {
		t.Fatalf("%d groups are stored", len(groups))
	}
	g := groups[0]
	same(t, "id", made, g.ID)
	same(t, "name", g.Name, "Riverside circle")
	same(t, "schedule", g.Schedule, data.Schedule{
		Weekday: time.Thursday, Start: data.At(19, 0), Minutes: 90, Weeks: 1, Span: data.Span{From: h.Today()},
	})
	same(t, "members: everybody who has not left", members[g.ID], []string{"Dana", "Sam", "Tom"})
	if h.Window().Canvas().Overlays().Top() != nil {
		t.Error("the dialog is still there")
	}
}

func TestTheWeekdayIsTheNameWhereNoneIsTyped(t *testing.T) {
	h := uitest.New(t, data.Records{People: people})
	groupform.Make(h, nil)
	h.Press(fyne.KeyReturn)
	groups, _ := stored(t, h)
	same(t, "name", groups[0].Name, "Thursday group")
}

func TestWhoBelongsToAGroupAlreadyIsNotSuggestedForAnother(t *testing.T) {
	h := uitest.New(t, data.Records{
		People: people, Groups: []data.Group{wed}, Memberships: []data.Membership{belongs(wed, dana), belongs(wed, sam)},
	})
	groupform.Make(h, nil)
	h.Type("Second group")
	h.Press(fyne.KeyReturn)
	groups, members := stored(t, h)
	i := slices.IndexFunc(groups, func(g data.Group) bool { return g.Name == "Second group" })
	same(t, "members", members[groups[i].ID], []string{"Tom"})
}

func TestTheDayAndPlaceOfAGroupAreChangedFromADayOn(t *testing.T) {
	h := uitest.New(t, data.Records{People: people, Groups: []data.Group{wed}})
	groupform.Edit(h, wed.ID)
	h.Tap("Another day, time, place or name from a day on")
	want := []screen.Location{{Screen: screen.Meetings, Part: screen.ChangeGroup, ID: wed.ID}}
	same(t, "where it leads", h.Places, want)
	if h.Sees("Usually led by") {
		t.Error("the form lies over it still")
	}
}

// The evening of the tests is a Thursday.
func TestTheFirstDateAndTheWeekdayAreNeverTwoDays(t *testing.T) {
	made := func(do func(h *uitest.Host)) data.Schedule {
		h := uitest.New(t, data.Records{People: people})
		groupform.Make(h, nil)
		do(h)
		h.Tap("Make the group")
		groups, _ := stored(t, h)
		if len(groups) != 1 {
			t.Fatalf("%d groups are stored", len(groups))
		}
		return groups[0].Schedule
	}
	today := data.DateOf(uitest.Evening)
	typed := made(func(h *uitest.Host) {
		for range 5 { // name, place, weekday, how often, time: the next is the date
			h.Window().Canvas().FocusNext()
		}
		h.Press(fyne.KeyUp) // the day after
	})
	same(t, "the weekday of a date that was typed", typed.Weekday, time.Friday)
	same(t, "the date that was typed", typed.Span.From, today.AddDays(1))
	chosen := made(func(h *uitest.Host) { h.Pick(0, "Tue") })
	same(t, "the weekday that was chosen", chosen.Weekday, time.Tuesday)
	same(t, "the first date of a weekday that was chosen", chosen.Span.From, today.AddDays(5))
}

func TestATimeThatIsNoneIsSaidAndNothingIsStored(t *testing.T) {
	h := uitest.New(t, data.Records{People: people})
	groupform.Make(h, nil)
	for range 4 { // name, place, weekday, how often: the next is the time
		h.Window().Canvas().FocusNext()
	}
	h.Type("half")
	h.Tap("Make the group")
	if !h.Sees("Say at what time the group meets") {
		t.Error("the dialog does not say what is wrong")
	}
	groups, _ := stored(t, h)
	same(t, "groups", groups, []data.Group(nil))
}

func TestMembersAreTickedByTypingTheirNames(t *testing.T) {
	h := uitest.New(t, data.Records{
		People: people, Groups: []data.Group{wed}, Memberships: []data.Membership{belongs(wed, dana), belongs(wed, sam)},
	})
	groupform.Edit(h, wed.ID)
	h.Tap("2 people")
	h.Type("barl")
	h.Press(fyne.KeyReturn) // ticks Tom
	h.Type("sam")
	h.Press(fyne.KeyReturn) // takes the tick from Sam
	if !h.Sees("2 of 3 ticked") {
		t.Error("the count is not shown")
	}
	h.Press(fyne.KeyReturn) // with nothing typed it chooses
	h.Tap("Save")
	_, members := stored(t, h)
	same(t, "members", members[wed.ID], []string{"Dana", "Tom"})
}

func TestEveryoneAndNobody(t *testing.T) {
	h := uitest.New(t, data.Records{
		People: people, Groups: []data.Group{wed}, Memberships: []data.Membership{belongs(wed, dana), belongs(wed, sam)},
	})
	groupform.Edit(h, wed.ID)
	h.Tap("2 people")
	h.Tap("Everyone")
	h.Tap("Choose")
	h.Tap("Everyone, 3 people")
	h.Tap("Nobody")
	h.Tap("Choose")
	h.Tap("Save")
	_, members := stored(t, h)
	same(t, "members", members[wed.ID], []string(nil))
}

func TestEditingKeepsWhatIsNotTouched(t *testing.T) {
	h := uitest.New(t, data.Records{People: people, Groups: []data.Group{wed}, Memberships: []data.Membership{belongs(wed, dana)}})
	if _, err := h.Store().PlanAhead(); err != nil {
		t.Fatal(err)
	}
	groupform.Edit(h, wed.ID)
	h.Tap("Save")
	groups, members := stored(t, h)
	same(t, "group", groups[0], wed)
	same(t, "members", members[wed.ID], []string{"Dana"})
	if _, can := h.Store().CanUndo(); can {
		t.Error("nothing was changed, but there is something to take back")
	}
}

func TestEscapeMakesNothing(t *testing.T) {
	h := uitest.New(t, data.Records{People: people})
	groupform.Make(h, nil)
	h.Type("Never")
	h.Press(fyne.KeyEscape)
	groups, _ := stored(t, h)
	same(t, "groups", groups, []data.Group(nil))
}

func TestPictures(t *testing.T) {
	h := uitest.New(t, data.Records{People: people, Groups: []data.Group{wed}, Memberships: []data.Membership{belongs(wed, dana)}})
	groupform.Edit(h, wed.ID)
	for i, size := range []fyne.Size{{Width: 1024, Height: 640}, {Width: 1440, Height: 900}} {
		h.Window().Resize(size)
		for variant, theme := range []kit.Variant{kit.Light, kit.Dark, kit.HighContrastLight} {
			h.SetLook(theme, 1)
			h.Picture(fmt.Sprintf("groupform-%d-%d", i, variant))
		}
	}
	h.Window().Resize(fyne.NewSize(1024, 640))
	h.SetLook(kit.Light, 2)
	h.Picture("groupform-large")
	h.SetLook(kit.Light, 1)
	h.Tap("1 person")
	h.Picture("groupform-members")
}
