package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestTheWaysAndPlacesOfAContactHaveTexts(t *testing.T) {
	for how, want := range map[data.ContactHow]string{
		data.InPerson: "in-person", data.ByPhone: "phone", data.ByVideo: "video", data.ByText: "text", 9: "how-9",
	} {
		if text, err := how.MarshalText(); err != nil || string(text) != want {
			t.Errorf("way %d is %q, %v, want %q", uint8(how), text, err, want)
		}
	}
	for where, want := range map[data.ContactWhere]string{
		data.Nowhere: "", data.AtCafe: "cafe", data.AtHome: "home", data.OnAWalk: "walk", data.AtVenue: "venue",
		data.Elsewhere: "other", 9: "where-9",
	} {
		if text, err := where.MarshalText(); err != nil || string(text) != want {
			t.Errorf("place %d is %q, %v, want %q", uint8(where), text, err, want)
		}
	}
}

func TestAContactIsValidated(t *testing.T) {
	good := func() data.Contact {
		return data.Contact{ID: id(1), Person: id(2), Pair: id(3), Date: day("2026-05-03"), Minutes: 60, Where: data.AtCafe}
	}
	refuses(t, good, []refusal[data.Contact]{
		{"with nobody", func(c *data.Contact) { c.Person = data.ID{} }, "person"},
		{"no date", func(c *data.Contact) { c.Date = 0 }, "date"},
		{"negative minutes", func(c *data.Contact) { c.Minutes = -1 }, "minutes"},
		{"more than a day", func(c *data.Contact) { c.Minutes = 24*60 + 1 }, "minutes"},
		{"an unknown way", func(c *data.Contact) { c.How = data.ByText + 1 }, "contact"},
		{"an unknown place", func(c *data.Contact) { c.Where = data.Elsewhere + 1 }, "contact"},
		{"the next one before this one", func(c *data.Contact) { c.Next = day("2026-05-02") }, "next"},
	})
	limits(t, good, []limit[data.Contact]{
		{"themes", data.MaxLine, func(c *data.Contact, s string) { c.Themes = s }},
		{"note", data.MaxNote, func(c *data.Contact, s string) { c.Note = s }},
	})
	accepts(t, good, map[string]func(*data.Contact){
		"a call outside any pair":  func(c *data.Contact) { c.Pair, c.How, c.Where = data.ID{}, data.ByPhone, data.Nowhere },
		"one that did not happen":  func(c *data.Contact) { c.Missed, c.Minutes = true, 0 },
		"the next on the same day": func(c *data.Contact) { c.Next = c.Date },
		"more than two people":     func(c *data.Contact) { c.Others = []data.ID{id(4), id(5)} },
	})
}

func TestContactsKeptAreCountedOutOfAllThatWereMeant(t *testing.T) {
	happened, missed := data.Contact{}, data.Contact{Missed: true}
	for name, c := range map[string]struct {
		contacts  []data.Contact
		kept, all int
	}{
		"none at all":    {nil, 0, 0},
		"one of each":    {[]data.Contact{happened, missed}, 1, 2},
		"four of five":   {[]data.Contact{happened, happened, missed, happened, happened}, 4, 5},
		"none happened":  {[]data.Contact{missed, missed}, 0, 2},
		"every one kept": {[]data.Contact{happened}, 1, 1},
	} {
		t.Run(name, func(t *testing.T) {
			if kept, all := data.Kept(c.contacts); kept != c.kept || all != c.all {
				t.Errorf("got %d of %d, want %d of %d", kept, all, c.kept, c.all)
			}
		})
	}
}

func TestANewOneToOneIsTakenToBeLikeTheLast(t *testing.T) {
	today := day("2026-05-03")
	last := data.Contact{
		ID: id(9), Person: id(2), Pair: id(3), Others: []data.ID{id(5)}, Date: day("2026-04-20"), Minutes: 45, How: data.InPerson, Where: data.AtCafe,
		Missed: true, Themes: "sleep", Note: "tired",
	}
	for name, c := range map[string]struct{ next, date string }{
		"nothing agreed":            {"", "2026-05-03"},
		"agreed for today":          {"2026-05-03", "2026-05-03"},
		"agreed for the day before": {"2026-05-02", "2026-05-02"},
		"agreed for six days ago":   {"2026-04-27", "2026-04-27"},
		"agreed for a week ago":     {"2026-04-26", "2026-05-03"},
		"agreed for tomorrow":       {"2026-05-04", "2026-05-03"},
	} {
		t.Run(name, func(t *testing.T) {
			l := last
			l.Next = day(c.next)
			want := data.Contact{Person: id(2), Pair: id(3), Date: day(c.date), Minutes: 45, How: data.InPerson, Where: data.AtCafe}
			if diff := cmp.Diff(want, data.DefaultsFor(l, today)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestTheLastKeptOneToOneIsTheLatestThatHappened(t *testing.T) {
	at := func(n int, date string, missed bool) data.Contact {
		return data.Contact{ID: id(n), Date: day(date), Missed: missed}
	}
	contacts := []data.Contact{at(1, "2026-04-01", false), at(2, "2026-04-20", false), at(3, "2026-04-27", true), at(4, "2026-04-13", false)}
	if got := data.LastKept(contacts); got.ID != id(2) {
		t.Errorf("got %v", got)
	}
	if got := data.LastKept(contacts[2:3]); !cmp.Equal(got, data.Contact{}) {
		t.Errorf("none happened: %v", got)
	}
}
