package today_test

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/today"
	"alongside/ui/uitest"
)

// besideSaturday is aGroup with another group beside it, of which Sam has missed the
// last meetings and which meets in two days. Yusuf is of the Thursday group.
func besideSaturday() (r data.Records, saturday data.Group, sam data.Person) {
	r = aGroup()
	r.Pairs = nil
	saturday = data.Group{
		ID: data.NewID(), Name: "Saturday group", Place: "The Old Library",
		Schedule: data.Schedule{Weekday: time.Saturday, Start: data.At(11, 0), Weeks: 1, Span: data.Span{From: evening.AddDays(-70)}},
	}
	sam = data.Person{ID: data.NewID(), First: "Sam", Last: "Talbot", Roles: data.Mentee, Phone: "07700 900561"}
	r.Groups, r.People = append(r.Groups, saturday), append(r.People, sam)
	r.Memberships = append(r.Memberships, data.Membership{Group: saturday.ID, Person: sam.ID, Spans: []data.Span{{From: evening.AddDays(-70)}}})
	for week := 4; week >= 1; week-- {
		m := data.Meeting{ID: data.NewID(), Group: saturday.ID, Date: evening.AddDays(2 - 7*week), Start: data.At(11, 0), State: data.Closed}
		status := data.Absent
		if week == 4 {
			status = data.Present
		}
		r.Meetings, r.Marks = append(r.Meetings, m), append(r.Marks, data.Mark{Meeting: m.ID, Person: sam.ID, Status: status})
	}
	r.Meetings = append(r.Meetings, data.Meeting{ID: data.NewID(), Group: saturday.ID, Date: evening.AddDays(2), Start: data.At(11, 0)})
	return r, saturday, sam
}

func ownGroups(h *uitest.Host) (own []data.ID) {
	h.Read(func(r *store.Reader) error {
		p, err := r.Programme()
		own = p.OwnGroupsOf(h.Store().Me().ID)
		return err
	})
	return own
}

func TestOnesOwnGroupsComeFirstOnTodayAndAllAreOneKeyAway(t *testing.T) {
	records, saturday, _ := besideSaturday()
	h := uitest.New(t, records)
	if err := h.Store().SetOwnGroups([]data.ID{saturday.ID}); err != nil {
		t.Fatal(err)
	}
	h.Show(today.New(h), screen.Location{Screen: screen.Today})
	h.WantSeen("My groups 1", "All groups 2", "Saturday group", "Sat 21 Nov, 11:00", "Sam T.", "1 person of your groups. 1 person in other groups or in none: G shows them.")
	h.WantUnseen("Thursday group", "Yusuf H.")
	h.Type("g")
	h.WantSeen("Thursday group, 19:00", "Yusuf H.", "Sam T.", "2 people. A few minutes")
	h.Type("g")
	h.WantUnseen("Yusuf H.")
}

func TestWhereThereIsOneGroupNothingIsAsked(t *testing.T) {
	h := show(t, aGroup())
	h.WantUnseen("My groups", "All groups")
	h.Type("g")
	h.WantUnseen("Which groups are yours?")
}

func TestWhichGroupsAreOnesOwnIsAskedWithThoseTickedWhoseRegisterOneTook(t *testing.T) {
	records, saturday, _ := besideSaturday()
	open := data.Meeting{ID: data.NewID(), Group: saturday.ID, Date: evening.AddDays(-1), Start: data.At(11, 0), State: data.Open}
	records.Meetings = append(records.Meetings, open)
	h := show(t, records)
	h.WantSeen("My groups 0", "Yusuf H.", "Sam T.")
	if err := h.Store().CloseMeeting(open.ID, store.LeaveAsIs); err != nil {
		t.Fatal(err)
	}
	h.Type("g")
	h.WantSeen("Which groups are yours?", "Ticked are those that you lead, or whose registers you took.")
	h.Press(fyne.KeyReturn)
	if got := ownGroups(h); len(got) != 1 || got[0] != saturday.ID {
		t.Fatalf("own groups: %v", got)
	}
	h.WantUnseen("Yusuf H.")
	h.FromMenu("Which groups are mine", "Which groups are mine")
	h.WantSeen("What is of these groups stands on Today")
	h.Press(fyne.KeySpace) // the first, Saturday or Thursday, by name
	h.Tap("These are mine")
	if got := ownGroups(h); len(got) == 1 {
		t.Errorf("own groups: %v", got)
	}
}

func TestWhoGivesNoAnswerSeesAllGroups(t *testing.T) {
	records, _, _ := besideSaturday()
	h := show(t, records)
	h.Type("g")
	h.Press(fyne.KeyEscape)
	h.WantSeen("Yusuf H.", "Sam T.", "My groups 0")
}

func TestPicturesOfOnesOwnGroups(t *testing.T) {
	h := uitest.New(t, sample.Make(sample.Config{Seed: 7, People: 400, Years: 1, Groups: 12, Today: evening}))
	var own []data.ID
	h.Read(func(r *store.Reader) error {
		groups, err := r.Groups()
		for _, g := range groups[:2] {
			own = append(own, g.ID)
		}
		return err
	})
	if _, err := h.Store().PlanAhead(); err != nil {
		t.Fatal(err)
	}
	if err := h.Store().SetOwnGroups(own); err != nil {
		t.Fatal(err)
	}
	h.Show(today.New(h), screen.Location{Screen: screen.Today})
	for _, look := range uitest.Looks() {
		h.Wear(look)
		h.Picture("today-own-" + look.Name)
	}
	h.SetLook(kit.Light, 1)
	h.FromMenu("Which groups are mine", "Which groups are mine")
	h.Picture("today-own-ask")
}

// manyGroups is a programme of fifty groups and some five hundred people to ring.
func manyGroups(t testing.TB) *uitest.Host {
	h := uitest.New(t, sample.Make(sample.Config{Seed: 7, People: 2500, Years: 3, Groups: 50, Today: evening}))
	if _, err := h.Store().PlanAhead(); err != nil {
		t.Fatal(err)
	}
	return h
}

// BenchmarkTodayOfFiftyGroups shows Today of one's own groups and of all.
func BenchmarkTodayOfFiftyGroups(b *testing.B) {
	h := manyGroups(b)
	var own []data.ID
	h.Read(func(r *store.Reader) error {
		groups, err := r.Groups()
		own = []data.ID{groups[0].ID, groups[1].ID}
		return err
	})
	if err := h.Store().SetOwnGroups(own); err != nil {
		b.Fatal(err)
	}
	s := today.New(h)
	for _, all := range []bool{false, true} {
		b.Run(fmt.Sprintf("all=%v", all), func(b *testing.B) {
			h.ShowAllGroups(all)
			for b.Loop() {
				h.Show(s, screen.Location{Screen: screen.Today})
			}
		})
	}
}
