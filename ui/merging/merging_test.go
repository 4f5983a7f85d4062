package merging_test

import (
	"testing"
	"time"
	"unicode"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/merging"
	"alongside/ui/uitest"
	"alongside/ui/words"
)

var today = data.DateOf(uitest.Evening)

// twice is a programme with Dana Kowalska, who came last week and has a
// namesake, and Danuta, a walk-in of this evening who may be her.
type twice struct {
	*uitest.Host
	dana, danuta data.ID
}

func newTwice(t *testing.T, style data.NameStyle) twice {
	t.Helper()
	began := today.AddDays(-14)
	w := twice{dana: data.NewID(), danuta: data.NewID()}
	g := data.Group{ID: data.NewID(), Name: "Thursday group", Schedule: data.Schedule{
		Weekday: time.Thursday, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: began},
	}}
	r := data.Records{Programme: data.NewProgramme("Riverside"), Groups: []data.Group{g}}
	r.Programme.ScreenNames = style
	r.People = []data.Person{
		{
			ID: w.dana, First: "Dana", Last: "Kowalska", Alias: "Dee", Code: "KA7", Roles: data.Mentee, Joined: began,
			Phone: "07700 900123", Email: "dana@example.org", Note: "Likes to sit by the door",
			RecoveryDates: []data.Date{data.NewDate(2025, 3, 2)},
		},
		{ID: w.danuta, First: "Danuta", Code: "KB7", Roles: data.Mentee},
		{ID: data.NewID(), First: "Dana", Last: "Kent", Code: "KC7", Roles: data.Mentee},
	}
	r.Memberships = []data.Membership{{Group: g.ID, Person: w.dana, Spans: []data.Span{{From: began}}}}
	for i, who := range []data.ID{w.dana, w.danuta} {
		m := data.Meeting{ID: data.NewID(), Group: g.ID, Date: began.AddDays(7 * (i + 1)), Start: data.At(19, 0), State: data.Open}
		r.Meetings = append(r.Meetings, m)
		r.Marks = append(r.Marks, data.Mark{Meeting: m.ID, Person: who, Status: data.Present})
	}
	r.Contacts = []data.Contact{{ID: data.NewID(), Person: w.dana, Date: today, How: data.ByPhone}}
	w.Host = uitest.New(t, r)
	return w
}

// details are what a person's own page alone may show of Dana.
var details = []string{"07700 900123", "dana@example.org", "2 March 2025", "Dee", "sit by the door", "One-to-ones"}

func TestARoomThatLooksOnSeesOnlyWhatTheScreenShows(t *testing.T) {
	for _, c := range []struct {
		style              data.NameStyle
		dana, danuta, kent string
		never              string
	}{
		{data.FirstAndInitial, "Dana Ko.", "Danuta", "Dana Ke.", "Kowalska"},
		{data.CodeOnly, "KA7", "KB7", "KC7", "Dan"},
		{data.FullNames, "Dana Kowalska", "Danuta", "Dana Kent", "Dana K."},
	} {
		t.Run(c.style.String(), func(t *testing.T) {
			w := newTwice(t, c.style)
			merging.Ask(w, w.danuta, func(data.ID) {})
			w.WantSeen("The same person twice", c.danuta+" may be on the list twice")
			w.open()
			w.WantSeen(c.dana, c.kent)
			w.WantUnseen(append(details, c.never)...)
			w.Type(c.dana)
			w.Press(fyne.KeyReturn)
			w.WantSeen("Are these one person?", c.dana, c.danuta, "Thursday group", "Joined", "5 November", "Last here", "12 November", "Meetings")
			w.WantUnseen(append(details, c.never)...)
		})
	}
}

// open opens the picker.
func (w twice) open() {
	w.Walk(func(o fyne.CanvasObject) bool {
		picker, ok := o.(uitest.Picker)
		if ok {
			w.Window().Canvas().Focus(picker)
		}
		return ok
	})
	w.Press(fyne.KeySpace)
}

func TestOnTheirOwnPageTheDetailsAreCompared(t *testing.T) {
	w := newTwice(t, data.FirstAndInitial)
	merging.AskWithDetails(w, w.dana, func(data.ID) {})
	w.WantSeen("Dana Ko. may be on the list twice")
	w.Pick(0, "Danu")
	w.WantSeen(append(details, "Dana Kowalska")...)
}

func TestWhereNamesAreHiddenTheDetailsComparedTellNobody(t *testing.T) {
	w := newTwice(t, data.CodeOnly)
	merging.AskWithDetails(w, w.dana, func(data.ID) {})
	w.Pick(0, "KB7")
	w.WantSeen("Are these one person?", "KA7", "KB7", "Hidden", "Names are hidden. Close this and press Ctrl H to see them.", "2 March 2025")
	w.WantUnseen("Dan", "Dee", "Kowalska", "07700 900123", "dana@example.org")
}

func TestTheDetailsShowWhatCanBeDrawnOfAName(t *testing.T) {
	words.DrawOnly(func(r rune) bool { return !unicode.Is(unicode.Han, r) })
	t.Cleanup(func() { words.DrawOnly(nil) })
	w := newTwice(t, data.FullNames)
	var dana data.Person
	w.Stored(func(r *store.Reader) (err error) {
		dana, err = r.Person(w.dana)
		return err
	})
	dana.First, dana.Last, dana.Alias = "伟", "王", "小伟"
	if err := w.Store().UpdatePerson(dana); err != nil {
		t.Fatal(err)
	}
	merging.AskWithDetails(w, w.danuta, func(data.ID) {})
	w.Pick(0, "KA7")
	w.WantSeen("Are these one person?", "KA7", "Danuta")
	w.WantUnseen("伟", "王")
}

func TestTheNameIsShownThatTheOneRecordWouldHave(t *testing.T) {
	w := newTwice(t, data.FirstAndInitial)
	var kept data.ID
	merging.Ask(w, w.dana, func(id data.ID) { kept = id })
	w.open()
	w.Press(fyne.KeyDown, fyne.KeyReturn) // Dana Ke. comes first
	w.WantSeen("Danuta", "Dana Ko.")
	w.WantUnseen("Danuta K.")
	w.Press(fyne.KeyRight) // Danuta's record stays, and takes the last name
	w.WantSeen("Danuta K.")
	w.Tap("Make one of them")
	if kept != w.danuta {
		t.Errorf("%v is left, want %v", kept, w.danuta)
	}
	w.Stored(func(r *store.Reader) error {
		p, err := r.Person(w.danuta)
		if p.FullName() != "Danuta Kowalska" {
			t.Errorf("the record is %q", p.FullName())
		}
		return err
	})
}

func TestPictures(t *testing.T) {
	for _, l := range uitest.Looks() {
		t.Run(l.Name, func(t *testing.T) {
			w := newTwice(t, data.FirstAndInitial)
			w.Wear(l)
			merging.Ask(w, w.danuta, func(data.ID) {})
			w.Picture("merging-who-" + l.Name)
			w.open()
			w.Picture("merging-open-" + l.Name)
			w.Press(fyne.KeyDown, fyne.KeyReturn)
			w.Picture("merging-room-" + l.Name)
			w.Press(fyne.KeyEscape)
			merging.AskWithDetails(w, w.dana, func(data.ID) {})
			w.Pick(0, "Danu")
			w.Picture("merging-details-" + l.Name)
		})
	}
}
