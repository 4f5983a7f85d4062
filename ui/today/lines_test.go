package today_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/screen"
	"alongside/ui/today"
	"alongside/ui/uitest"
)

// at shows Today at an hour of the evening's day.
func at(t *testing.T, records data.Records, hour, minute int) *uitest.Host {
	t.Helper()
	h := uitest.New(t, records)
	h.Pass(time.Duration(hour*60+minute-(18*60+50)) * time.Minute)
	h.Show(today.New(h), screen.Location{Screen: screen.Today})
	return h
}

func TestGreetingAndTonightGoByOneRule(t *testing.T) {
	noon := aGroup()
	noon.Meetings[4].Start = data.At(12, 30)
	for _, c := range []struct {
		name         string
		records      data.Records
		hour, minute int
		want         []string
	}{
		{"an evening group, from the morning", aGroup(), 8, 0, []string{"Good morning, Maria", "Tonight, before the group"}},
		{"in the afternoon", aGroup(), 17, 49, []string{"Good afternoon, Maria", "Tonight, before the group"}},
		{"in the evening", aGroup(), 18, 0, []string{"Good evening, Maria", "Tonight, before the group"}},
		{"once it has begun", aGroup(), 19, 0, []string{"Good evening, Maria", "This week"}},
		{"past midnight it is the evening still, and tonight's has been", aGroup(), 24 + 0, 30, []string{"Good evening, Maria", "This week"}},
		{"a group at noon", noon, 9, 0, []string{"Good morning, Maria", "Today, before the group"}},
		{"in the afternoon after it", noon, 15, 0, []string{"Good afternoon, Maria", "This week"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			at(t, c.records, c.hour, c.minute).WantSeen(append(c.want, "Yusuf H.")...)
		})
	}
}

func TestWhoWasSpokenToThisWeekIsFoldedAwayAndCanBeShown(t *testing.T) {
	records := aGroup()
	records.Pairs = nil
	h := show(t, records)
	if _, err := h.Store().AddContact(data.Contact{Person: yusuf.ID, Date: evening.AddDays(-2), How: data.ByPhone}); err != nil {
		t.Fatal(err)
	}
	h.WantSeen("Nobody today.", "Later", "1 person, spoken to within the last week")
	h.WantUnseen("Yusuf H.")
	onTheList(t, h)
	h.Press(fyne.KeyReturn)
	h.WantSeen("Yusuf H.", "We rang on 17 November", "07700 900318")
	h.Tap("Hide")
	h.WantUnseen("Yusuf H.")
	h.Tap("Show")
	h.Type("l")
	h.WantSeen("Log a call: Yusuf H.")
}

func TestAMissingNumberIsAskedForInTheRow(t *testing.T) {
	records := aGroup()
	records.People[1].Phone = ""
	h := show(t, records)
	h.WantSeen("No number yet")
	h.Tap("Add one")
	h.Tap("Add the number")
	h.WantSeen("Type the number first.")
	h.Type("07700 900274")
	h.Tap("Add the number")
	h.WantSeen("07700 900274", "Log a call")
	if got := personOf(h, yusuf.ID).Phone; got != "07700 900274" {
		t.Errorf("stored: %q", got)
	}
	var contacts []data.Contact
	h.Read(func(r *store.Reader) (err error) {
		contacts, err = r.ContactsOf(yusuf.ID)
		return err
	})
	if len(contacts) != 0 {
		t.Errorf("a call is logged: %v", contacts)
	}
}

func TestACallToSomebodyWithoutANumberCanBeLogged(t *testing.T) {
	records := aGroup()
	records.People[1].Phone = ""
	h := show(t, records)
	h.FromMenu("More", "Log a call")
	h.WantSeen("Log a call: Yusuf H.")
}
