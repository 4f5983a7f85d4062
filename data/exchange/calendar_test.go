package exchange_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"
	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
	"alongside/data/exchange"
)

var (
	thisDay  = data.NewDate(2026, time.November, 19)
	circle   = data.Group{ID: data.ID{1}, Name: "Thursday group", Place: "Riverside Hall", Schedule: data.Schedule{Minutes: 90}}
	mentee   = data.Person{ID: data.ID{2}, First: "Dana", Last: "Kowalska", Code: "DK-7"}
	mentor   = data.Person{ID: data.ID{3}, First: "Ruth", Last: "Shapiro", Code: "RS-2"}
	together = func() data.Pair {
		p := data.NewPair(data.ID{4}, mentee.ID, mentor.ID, thisDay.AddDays(-40), data.Active)
		p.ReviewOn = thisDay.AddDays(20)
		return p
	}()
	lastMet = data.Contact{
		ID: data.ID{5}, Person: mentee.ID, Pair: together.ID, Date: thisDay.AddDays(-3), Next: thisDay.AddDays(4),
		Themes: "her flat", Note: "what Ruth wrote",
	}
)

func aCalendar() exchange.Calendar {
	return exchange.Calendar{
		Name: "Riverside", Groups: []data.Group{circle},
		Meetings: []data.Meeting{{
			ID: data.ID{6}, Group: circle.ID, Date: thisDay.AddDays(7), Start: data.At(19, 0), Note: "what was planned",
		}},
		Pairs: []data.Pair{together}, Contacts: []data.Contact{lastMet},
		Names: data.NewNames(data.FirstAndInitial, []data.Person{mentee, mentor}),
		Today: thisDay, Made: time.Date(2026, time.November, 19, 18, 30, 0, 0, time.FixedZone("", 3600)),
	}
}

// entries writes the calendar and reads it strictly.
func entries(t interface{ Fatal(...any) }, c exchange.Calendar) (text string, events []entry) {
	var b strings.Builder
	n, err := c.WriteTo(&b)
	if err != nil {
		t.Fatal(err)
	}
	if int(n) != b.Len() {
		t.Fatal("wrote", b.Len(), "bytes and says", n)
	}
	_, events, err = readCalendar(b.String())
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), events
}

func TestACalendarHasWhatIsToCome(t *testing.T) {
	_, events := entries(t, aCalendar())
	want := []entry{
		{
			"UID": "meeting-" + data.ID{6}.String() + "@alongside", "DTSTAMP": "20261119T173000Z", "SUMMARY": "Thursday group",
			"DTSTART": "20261126T190000", "DTEND": "20261126T203000", "LOCATION": "Riverside Hall",
		},
		{
			"UID": "one-to-one-" + data.ID{4}.String() + "@alongside", "DTSTAMP": "20261119T173000Z",
			"SUMMARY": "One-to-one: Dana K. · Ruth S.", "DTSTART;VALUE=DATE": "20261123", "CLASS": "PRIVATE", "TRANSP": "TRANSPARENT",
		},
		{
			"UID": "review-" + data.ID{4}.String() + "@alongside", "DTSTAMP": "20261119T173000Z",
			"SUMMARY": "Pair review: Dana K. · Ruth S.", "DTSTART;VALUE=DATE": "20261209", "CLASS": "PRIVATE", "TRANSP": "TRANSPARENT",
		},
	}
	if d := cmp.Diff(want, events); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestWhatGoesIntoACalendar(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*exchange.Calendar)
		want   []string // the kinds of the events
	}{
		"a meeting today":               {func(c *exchange.Calendar) { c.Meetings[0].Date = thisDay }, []string{"meeting", "one-to-one", "review"}},
		"a meeting that is over":        {func(c *exchange.Calendar) { c.Meetings[0].Date = thisDay - 1 }, []string{"one-to-one", "review"}},
		"a meeting closed early":        {func(c *exchange.Calendar) { c.Meetings[0].State = data.Closed }, []string{"one-to-one", "review"}},
		"a next date that has passed":   {func(c *exchange.Calendar) { c.Contacts[0].Next = thisDay - 1 }, []string{"meeting", "review"}},
		"no next date":                  {func(c *exchange.Calendar) { c.Contacts[0].Next = 0 }, []string{"meeting", "review"}},
		"a review that is overdue":      {func(c *exchange.Calendar) { c.Pairs[0].ReviewOn = thisDay - 1 }, []string{"meeting", "one-to-one"}},
		"a pair that has ended":         {func(c *exchange.Calendar) { c.Pairs[0].Steps[0].State = data.Ended }, []string{"meeting"}},
		"a pair on a pause":             {func(c *exchange.Calendar) { c.Pairs[0].Steps[0].State = data.OnPause }, []string{"meeting", "review"}},
		"a pair that is only proposed":  {func(c *exchange.Calendar) { c.Pairs[0].Steps[0].State = data.Proposed }, []string{"meeting", "review"}},
		"a contact of some other pair":  {func(c *exchange.Calendar) { c.Contacts[0].Pair = data.ID{9} }, []string{"meeting", "review"}},
		"nothing at all":                {func(c *exchange.Calendar) { c.Meetings, c.Pairs = nil, nil }, nil},
		"a one-to-one agreed for today": {func(c *exchange.Calendar) { c.Contacts[0].Next = thisDay }, []string{"meeting", "one-to-one", "review"}},
	} {
		t.Run(name, func(t *testing.T) {
			cal := aCalendar()
			cal.Pairs[0].Steps = append([]data.PairStep(nil), cal.Pairs[0].Steps...)
			c.change(&cal)
			_, events := entries(t, cal)
			var got []string
			for _, e := range events {
				got = append(got, e["UID"][:strings.LastIndex(e["UID"], "-")])
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestAMeetingThatWillNotMeetIsCalledOff(t *testing.T) {
	c := aCalendar()
	c.Meetings[0].State, c.Meetings[0].Reason = data.DidNotMeet, "the roof"
	text, events := entries(t, c)
	if events[0]["STATUS"] != "CANCELLED" || strings.Contains(text, "roof") {
		t.Errorf("got\n%s", text)
	}
}

func TestAMovedMeetingKeepsItsUID(t *testing.T) {
	c := aCalendar()
	_, before := entries(t, c)
	c.Meetings[0].Date, c.Meetings[0].Start, c.Contacts[0].Next = thisDay.AddDays(8), data.At(18, 0), thisDay.AddDays(6)
	_, after := entries(t, c)
	for i := range before {
		if before[i]["UID"] != after[i]["UID"] {
			t.Errorf("%s became %s", before[i]["UID"], after[i]["UID"])
		}
	}
	if after[0]["DTSTART"] != "20261127T180000" || after[1]["DTSTART;VALUE=DATE"] != "20261125" {
		t.Errorf("nothing moved: %v", after)
	}
}

func TestACalendarTellsNothingThatAnybodyWrote(t *testing.T) {
	c := aCalendar()
	c.Names = data.NewNames(data.CodeOnly, []data.Person{mentee, mentor})
	text, events := entries(t, c)
	for _, secret := range []string{"flat", "wrote", "planned", "Dana", "Ruth"} {
		if strings.Contains(text, secret) {
			t.Errorf("it says %q", secret)
		}
	}
	if got := events[1]["SUMMARY"]; got != "One-to-one: DK-7 · RS-2" {
		t.Errorf("with codes: %q", got)
	}
}

func TestTheKindsOfEntryAreTranslated(t *testing.T) {
	c := aCalendar()
	c.Translate = strings.ToUpper
	if text, _ := entries(t, c); !strings.Contains(text, "ONE-TO-ONE: Dana") || !strings.Contains(text, "PAIR REVIEW: Dana") {
		t.Errorf("got\n%s", text)
	}
}

func TestNoNameOrPlaceBreaksACalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		odd := rapid.OneOf(rapid.String(), rapid.StringOfN(rapid.SampledFrom([]rune("aŻ王😀 ;,:\\\"<>\r\n\t\x00\u202e")), 1, 200, -1))
		c := aCalendar()
		c.Name = odd.Draw(t, "programme")
		c.Groups[0].Name = "G" + odd.Draw(t, "group")
		c.Groups[0].Place = odd.Draw(t, "place")
		d := mentee
		d.First = "D" + odd.Draw(t, "name")
		c.Names = data.NewNames(data.FullNames, []data.Person{d, mentor})
		text, events := entries(t, c)
		if len(events) != 3 {
			t.Fatalf("%d events, want 3:\n%s", len(events), text)
		}
		if _, err := ics.ParseCalendar(strings.NewReader(text)); err != nil {
			t.Fatal(err)
		}
	})
}

func TestACalendarThatCannotBeWrittenSaysSo(t *testing.T) {
	full := errors.New("the disk is full")
	for room := range 200 {
		if _, err := aCalendar().WriteTo(&narrow{room, full}); !errors.Is(err, full) {
			t.Fatalf("with room for %d bytes: %v", room, err)
		}
	}
}

// narrow takes so many bytes.
type narrow struct {
	room int
	err  error
}

func (n *narrow) Write(p []byte) (int, error) {
	if len(p) > n.room {
		return 0, n.err
	}
	n.room -= len(p)
	return len(p), nil
}

func TestACalendarIsAboutThoseItNames(t *testing.T) {
	c := aCalendar()
	reviewed := data.NewPair(data.ID{8}, data.ID{9}, mentor.ID, thisDay, data.Active)
	reviewed.ReviewOn = thisDay
	unnamed := data.NewPair(data.ID{10}, data.ID{11}, mentor.ID, thisDay, data.Active)
	c.Pairs = append(c.Pairs, reviewed, unnamed)
	if d := cmp.Diff([]data.ID{mentee.ID, mentor.ID, {9}}, c.About()); d != "" {
		t.Errorf("(-want +got):\n%s", d)
	}
}

func TestACalendarOfAGroupOrAMentorHasNothingOfOthers(t *testing.T) {
	c := aCalendar()
	other := data.Group{ID: data.ID{21}, Name: "Friday group"}
	theirs := data.NewPair(data.ID{22}, data.ID{23}, data.ID{24}, thisDay, data.Active)
	theirs.ReviewOn = thisDay.AddDays(2)
	c.Groups, c.Pairs = append(c.Groups, other), append(c.Pairs, theirs)
	c.Meetings = append(c.Meetings,
		data.Meeting{ID: data.ID{25}, Group: other.ID, Date: thisDay.AddDays(8), Start: data.At(18, 0)},
		data.Meeting{ID: data.ID{26}, Group: other.ID, Date: thisDay.AddDays(15), Start: data.At(18, 0), LedBy: []data.ID{mentor.ID}})
	member := []data.Membership{{Group: circle.ID, Person: mentor.ID, Spans: []data.Span{{From: thisDay}}}}
	for name, c2 := range map[string]struct {
		whose exchange.Whose
		want  []string
	}{
		"everybody": {exchange.Whose{}, []string{"Thursday group", "Friday group", "Friday group", "One-to-one: Dana K. · Ruth S.", "Pair review: Dana K. · Ruth S.", "Pair review: ·"}},
		"a group":   {exchange.Whose{Group: circle.ID}, []string{"Thursday group"}},
		"a mentor":  {exchange.Whose{Mentor: mentor.ID}, []string{"Thursday group", "Friday group", "One-to-one: Dana K. · Ruth S.", "Pair review: Dana K. · Ruth S."}},
	} {
		t.Run(name, func(t *testing.T) {
			_, events := entries(t, c.Of(c2.whose, member))
			var got []string
			for _, e := range events {
				got = append(got, e["SUMMARY"])
			}
			if d := cmp.Diff(c2.want, got); d != "" {
				t.Errorf("(-want +got):\n%s", d)
			}
		})
	}
}

func TestACalendarSaysWhoLeadsWhereThatIsWantedAndAgreed(t *testing.T) {
	c := aCalendar()
	c.Pairs = nil
	c.Meetings[0].LedBy, c.Meetings[0].LedAgreed = []data.ID{mentor.ID}, thisDay
	if _, events := entries(t, c); events[0]["SUMMARY"] != "Thursday group" || len(c.About()) != 0 {
		t.Errorf("nobody asked who leads, and it says %q", events[0]["SUMMARY"])
	}
	c.Leads = true
	if _, events := entries(t, c); events[0]["SUMMARY"] != "Thursday group · led by Ruth S." {
		t.Errorf("it says %q", events[0]["SUMMARY"])
	}
	if about := c.About(); !cmp.Equal(about, []data.ID{mentor.ID}) {
		t.Errorf("it is about %v", about)
	}
	c.Meetings[0].LedAgreed, c.Meetings[0].LedBy = 0, []data.ID{mentor.ID, mentee.ID} // who usually lead
	if _, events := entries(t, c); events[0]["SUMMARY"] != "Thursday group" || len(c.About()) != 0 {
		t.Errorf("nobody has said who leads, and it says %q", events[0]["SUMMARY"])
	}
}
