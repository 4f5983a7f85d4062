package contactlog_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/pairs"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

var today = data.DateOf(uitest.Evening)

// desk is the page over a programme of two pairs: Dana with Ruth, who met on 3
// November, and Leo with Ruth.
type desk struct {
	*uitest.Host
	t         *testing.T
	dana, leo data.Pair
}

func sit(t *testing.T) desk {
	t.Helper()
	person := func(first string) data.Person { return data.Person{ID: data.NewID(), First: first} }
	ruth, dana, leo := person("Ruth"), person("Dana"), person("Leo")
	d := desk{t: t}
	d.dana = data.NewPair(data.NewID(), dana.ID, ruth.ID, today.AddDays(-90), data.Active)
	d.leo = data.NewPair(data.NewID(), leo.ID, ruth.ID, today.AddDays(-10), data.Active)
	d.Host = uitest.New(t, data.Records{
		People: []data.Person{ruth, dana, leo}, Pairs: []data.Pair{d.dana, d.leo},
		Contacts: []data.Contact{{ID: data.NewID(), Person: dana.ID, Pair: d.dana.ID, Date: data.NewDate(2026, 11, 3)}},
	})
	d.Host.Show(pairs.New(d.Host), screen.Location{Screen: screen.Pairs, Part: screen.ContactLogs})
	return d
}

// line types cells, each with Enter.
func (d desk) line(cells ...string) {
	for _, cell := range cells {
		d.Type(cell)
		d.Press(fyne.KeyReturn)
	}
}

// stored are the one-to-ones of a pair, by date.
func (d desk) stored(p data.Pair) (all []data.Contact) {
	d.t.Helper()
	d.Stored(func(r *store.Reader) (err error) {
		all, err = r.ContactsOfPair(p.ID)
		return err
	})
	return all
}

var withoutIDs = cmpopts.IgnoreFields(data.Contact{}, "ID")

func TestALogIsTypedInWithEnterAloneAndStoredInOneStep(t *testing.T) {
	d := sit(t)
	d.Pick(0, "d")
	d.line("5 nov", "45", "", "c", "", "Sleep", "12 nov")
	d.line("12 nov", "", "ph", "", "m", "", "")
	d.WantSeen("Store 2 one-to-ones", "5 Nov 2026", "Café", "Missed", "Phone")
	d.Tap("Store 2 one-to-ones")
	person := d.dana.Mentee
	want := []data.Contact{
		{Person: person, Pair: d.dana.ID, Date: data.NewDate(2026, 11, 3)},
		{
			Person: person, Pair: d.dana.ID, Date: data.NewDate(2026, 11, 5), Minutes: 45, Where: data.AtCafe,
			Themes: "Sleep", Next: data.NewDate(2026, 11, 12),
		},
		{Person: person, Pair: d.dana.ID, Date: data.NewDate(2026, 11, 12), Missed: true, How: data.ByPhone},
	}
	if diff := cmp.Diff(want, d.stored(d.dana), withoutIDs); diff != "" {
		t.Errorf("stored (-want +got):\n%s", diff)
	}
	d.WantUnseen("5 Nov 2026") // the page is empty for the next log
	if _, err := d.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	if n := len(d.stored(d.dana)); n != 1 {
		t.Errorf("undone, there are %d one-to-ones", n)
	}
}

func TestSeveralLogsAreStoredTogether(t *testing.T) {
	d := sit(t)
	d.Pick(0, "d")
	d.line("5 nov")
	d.Tap("Another pair’s log")
	d.Pick(1, "l")
	d.line("16 nov")
	d.Tap("Store 2 one-to-ones")
	if a, b := len(d.stored(d.dana)), len(d.stored(d.leo)); a != 2 || b != 1 {
		t.Errorf("stored %d and %d", a, b)
	}
}

func TestWhatIsWrongIsPointedOutAndNothingIsStored(t *testing.T) {
	for _, c := range []struct {
		name  string
		cells []string
		want  string
	}{
		{"no date of any year", []string{"31 feb"}, "! Date: There is no such day."},
		{"a day to come", []string{"20 nov 2026"}, "! Date: This day is yet to come."},
		{"no date", []string{"", "45"}, "! Date: The date is missing."},
		{"neither yes nor no", []string{"5 nov", "", "", "", "x"}, "! Happened?: Write happened or missed; the first letters do."},
		{"no such way", []string{"5 nov", "", "pigeon"}, "! How: Write in person, phone, video or text message; the first letters do."},
		{"no minutes", []string{"5 nov", "long"}, "! Minutes: Write the minutes as a number, like 45."},
		{"a next time before", []string{"5 nov", "", "", "", "", "", "4 nov 2026"}, "! Next date: The next time is before this one."},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := sit(t)
			d.Pick(0, "d")
			d.line("10 nov", "", "", "", "", "", "")
			d.line(c.cells...)
			d.WantSeen(c.want)
			d.Tap("Store 2 one-to-ones")
			d.WantSeen("Nothing is stored yet. Please look at what is marked.")
			if n := len(d.stored(d.dana)); n != 1 {
				t.Errorf("there are %d one-to-ones", n)
			}
		})
	}
}

func TestALogNeedsItsPair(t *testing.T) {
	d := sit(t)
	d.Window().Canvas().FocusNext()
	d.line("5 nov")
	d.Tap("Store 1 one-to-one")
	d.WantSeen("Choose whose log this is.")
	d.Pick(0, "d")
	d.WantUnseen("Choose whose log this is.")
	d.Tap("Store 1 one-to-one")
	if n := len(d.stored(d.dana)); n != 2 {
		t.Errorf("there are %d one-to-ones", n)
	}
}

func TestWhatIsOddIsRemarkedOnAndStopsNobody(t *testing.T) {
	for _, c := range []struct{ name, typed, want string }{
		{"a day that has one", "3 nov", "There is a one-to-one of this day already."},
		{"a day before the pair", "3 may", "That was before they were a pair."},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := sit(t)
			d.Pick(0, "d")
			d.line(c.typed)
			d.WantSeen(c.want)
			d.Tap("Store 1 one-to-one")
			if n := len(d.stored(d.dana)); n != 2 {
				t.Errorf("there are %d one-to-ones", n)
			}
		})
	}
}

func TestTheSameDayTwiceInALogIsRemarkedOn(t *testing.T) {
	d := sit(t)
	d.Pick(0, "l")
	d.line("16 nov", "", "", "", "", "", "")
	d.line("16 nov")
	d.WantSeen("There is a one-to-one of this day already.")
}

func TestWhatIsTypedStaysWhileAnotherPageIsLookedAt(t *testing.T) {
	d := sit(t)
	d.Pick(0, "d")
	d.line("5 nov")
	s := d.Shown
	d.Host.Show(s, screen.Location{Screen: screen.Pairs})
	d.Host.Show(s, screen.Location{Screen: screen.Pairs, Part: screen.ContactLogs})
	d.WantSeen("5 Nov 2026", "Store 1 one-to-one")
}

func TestArrowKeysGoUpAndDownAColumn(t *testing.T) {
	d := sit(t)
	d.Pick(0, "d")
	d.line("5 nov", "", "", "", "", "", "")
	d.line("")
	d.Type("30")
	d.Press(fyne.KeyUp)
	d.Type("45")
	d.Press(fyne.KeyDown, fyne.KeyUp, fyne.KeyUp)
	d.Type("x") // still in the first row
	d.WantSeen("45x")
}

// heading is where the one heading with the text is.
func (d desk) heading(text string) fyne.Position {
	d.t.Helper()
	var all []fyne.CanvasObject
	d.Walk(func(o fyne.CanvasObject) bool {
		if said, ok := o.(*kit.Text); ok && said.Text() == text {
			all = append(all, o)
		}
		return false
	})
	if len(all) != 1 {
		d.t.Fatalf("there are %d headings %q", len(all), text)
	}
	return fyne.CurrentApp().Driver().AbsolutePositionForObject(all[0])
}

func TestTheHeadingsStayInSightAboveALongLog(t *testing.T) {
	d := sit(t)
	before := d.heading("Minutes")
	d.Pick(0, "d")
	for range 20 {
		d.line("5 nov", "", "", "", "", "", "")
	}
	d.Tap("Another pair’s log")
	d.Picture("paper-log-long")
	if after := d.heading("Minutes"); after != before || after.Y < 0 {
		t.Errorf("the heading went from %v to %v", before, after)
	}
}

func TestNothingTypedStoresNothing(t *testing.T) {
	d := sit(t)
	d.Pick(0, "d")
	d.Tap("Store")
	d.WantSeen("From paper")
	d.WantUnseen("Nothing is stored yet. Please look at what is marked.")
	if n := len(d.stored(d.dana)); n != 1 {
		t.Errorf("there are %d one-to-ones", n)
	}
}

func TestTheWayBackToThePairsKeepsWhatIsTyped(t *testing.T) {
	d := sit(t)
	d.Pick(0, "d")
	d.line("5 nov")
	d.Tap("‹ Pairs")
	if diff := cmp.Diff([]screen.Location{{Screen: screen.Pairs}}, d.Places); diff != "" {
		t.Errorf("went to (-want +got):\n%s", diff)
	}
	s := d.Shown
	d.Host.Show(s, d.Places[0])
	d.WantSeen("2 pairs", "Make a pair")
	d.Host.Show(s, screen.Location{Screen: screen.Pairs, Part: screen.ContactLogs})
	d.WantSeen("5 Nov 2026", "Store 1 one-to-one")
	if n := len(d.stored(d.dana)); n != 1 {
		t.Errorf("there are %d one-to-ones", n)
	}
}
