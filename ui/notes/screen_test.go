package notes_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/notes"
	"alongside/ui/screen"
	"alongside/ui/uitest"
	"alongside/ui/words"
)

// book is a programme in which something has been written down.
type book struct {
	data.Records

	maria, leo, grace, ola, gone data.ID
	thursday                     data.ID
	evening, earlier             data.ID
	oneToOne, call               data.ID
}

func newBook() book {
	b := book{
		maria: data.NewID(), leo: data.NewID(), grace: data.NewID(), ola: data.NewID(), gone: data.NewID(),
		thursday: data.NewID(), evening: data.NewID(), earlier: data.NewID(), oneToOne: data.NewID(), call: data.NewID(),
	}
	today := data.DateOf(uitest.Evening)
	b.People = []data.Person{
		{ID: b.leo, First: "Leo", Last: "Fontaine", Roles: data.Mentee},
		{ID: b.grace, First: "Grace", Last: "Bello", Roles: data.Mentor},
		{ID: b.ola, First: "Ola", Last: "Malik", Roles: data.Mentee},
		{ID: b.gone, First: "Xaveria", Last: "Quillfeather", Roles: data.Mentee},
	}
	b.Groups = []data.Group{{ID: b.thursday, Name: "Thursday group", Schedule: data.Schedule{
		Weekday: today.Weekday(), Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: today.AddDays(-140)},
	}}}
	meeting := func(id data.ID, ago int, note, next string) {
		d := today.AddDays(-ago)
		b.Meetings = append(b.Meetings, data.Meeting{
			ID: id, Group: b.thursday, Date: d, Slot: d, Start: data.At(19, 0), State: data.Closed, Note: note, ForNext: next,
		})
	}
	meeting(b.evening, 14, "After the songs three people asked for help with the housing form", "")
	meeting(b.earlier, 138, "", "bring ten copies of the housing form")
	for _, p := range []data.ID{b.leo, b.ola, b.gone} {
		b.Memberships = append(b.Memberships, data.Membership{Group: b.thursday, Person: p, Spans: []data.Span{{From: today.AddDays(-140)}}})
	}
	b.Marks = []data.Mark{
		{Meeting: b.evening, Person: b.ola, Status: data.Present, Note: "took a form along"},
		{Meeting: b.evening, Person: b.gone, Status: data.Present, Note: "has her housing form"},
	}
	pair := data.NewPair(data.NewID(), b.leo, b.grace, today.AddDays(-90), data.Active)
	b.Pairs = []data.Pair{pair}
	b.Contacts = []data.Contact{
		{ID: b.oneToOne, Person: b.leo, Pair: pair.ID, Date: today.AddDays(-16), Note: "Brought his housing form, signed it over coffee"},
		{ID: data.NewID(), Person: b.leo, Pair: pair.ID, Others: []data.ID{b.gone}, Date: today.AddDays(-60), Note: "The form for housing benefit came back"},
		{ID: b.call, Person: b.ola, Date: today.AddDays(-1), How: data.ByPhone, Note: "Rang back. The housing office lost her form"},
	}
	return b
}

func open(t testing.TB, b book) *uitest.Host {
	t.Helper()
	h := uitest.New(t, b.Records)
	h.Show(notes.New(h), screen.Location{Screen: screen.Notes})
	return h
}

func TestNotesAreFoundWhileTheirWordsAreTyped(t *testing.T) {
	h := open(t, newBook())
	h.WantSeen("7 notes are looked through as you type")
	h.WantUnseen("housing")
	h.Type("hous form")
	h.WantSeen("6 notes hold both words", "Thursday group", "For next time: bring ten copies of the", "Leo F. with Grace B.",
		"Leo F. with Grace B. and Xaveria Q.", "Ola M.", "Xaveria Q.", "Enter opens Thursday group, 5 November")
	h.WantUnseen("took a")
	h.Picture("notes")
	h.Type("ular")
	h.WantSeen("No note holds what you typed.")
	h.Press(fyne.KeyEscape)
	h.WantSeen("7 notes are looked through as you type")
	if len(h.Places) > 0 || h.Backs > 0 {
		t.Errorf("Escape left the search: %v, %d", h.Places, h.Backs)
	}
}

func TestAResultOpensWhereItStands(t *testing.T) {
	b := newBook()
	for typed, want := range map[string]screen.Location{
		"songs":      {Screen: screen.Register, ID: b.evening, Part: screen.EveningNote},
		"ten copies": {Screen: screen.Register, ID: b.earlier, Part: screen.ForNext},
		"coffee":     {Screen: screen.People, ID: b.leo, Part: screen.OneToOnes, Contact: b.oneToOne},
		"office":     {Screen: screen.People, ID: b.ola, Part: screen.OneToOnes, Contact: b.call},
		"along":      {Screen: screen.Register, ID: b.evening, Person: b.ola},
	} {
		h := open(t, b)
		h.Type(typed)
		h.Press(fyne.KeyReturn)
		if len(h.Places) != 1 || h.Places[0] != want {
			t.Errorf("%q leads to %+v, not %+v", typed, h.Places, want)
		}
	}
}

func TestTheArrowsMoveInTheListFromTheField(t *testing.T) {
	b := newBook()
	h := open(t, b)
	h.Type("housing")
	h.Press(fyne.KeyDown)
	h.Press(fyne.KeyDown) // over the head of the one-to-ones
	h.Press(fyne.KeyReturn)
	if want := (screen.Location{Screen: screen.People, ID: b.leo, Part: screen.OneToOnes, Contact: b.oneToOne}); len(h.Places) != 1 || h.Places[0] != want {
		t.Errorf("the third leads to %+v, not %+v", h.Places, want)
	}
}

func TestOfManyNotesAFewAreListedUntilSomebodyAsksForAll(t *testing.T) {
	b := newBook()
	for i := range 8 {
		b.Contacts = append(b.Contacts, data.Contact{
			ID: data.NewID(), Person: b.ola, Date: data.DateOf(uitest.Evening).AddDays(-i - 2), Note: fmt.Sprintf("kettle %d", i+1),
		})
	}
	h := open(t, b)
	h.Type("kettle")
	h.WantSeen("8 notes hold this word", "kettle", " 3", "Show all 8")
	h.WantUnseen(" 4")
	h.Press(fyne.KeyUp) // none above
	for range 3 {
		h.Press(fyne.KeyDown)
	}
	h.Press(fyne.KeyReturn)
	h.WantSeen(" 8")
	h.WantUnseen("Show all 8")
}

func TestWhereNamesAreHiddenSoAreTheNotes(t *testing.T) {
	h := open(t, newBook())
	codes := data.CodeOnly
	h.Type("housing")
	words.ShowNames(&codes)
	t.Cleanup(func() { words.ShowNames(nil) })
	h.Shown.(screen.Searched).ForgetSearch()
	h.Show(h.Shown, screen.Location{Screen: screen.Notes})
	h.Type("housing")
	h.WantSeen("Names are hidden, and with them the notes")
	h.WantUnseen("songs", "coffee", "Leo")
}

func TestOfSomebodyErasedNothingIsFound(t *testing.T) {
	b := newBook()
	h := open(t, b)
	h.Type("housing form")
	h.WantSeen("Xaveria Q.", "has her")
	if _, err := h.Store().Erase(store.Erasure{Person: b.gone, Why: store.ErasedAsked}); err != nil {
		t.Fatal(err)
	}
	h.WantSeen("5 notes hold both words", "Leo F. with Grace B.")
	h.WantUnseen("Xaveria", "has her")
}

func TestNotesAreOfATimeAndTheOldestMayComeFirst(t *testing.T) {
	h := open(t, newBook())
	h.Type("housing")
	h.Pick(0, "The last 12 weeks")
	h.WantUnseen("ten copies")
	h.Pick(0, "The last 12 months")
	h.WantSeen("bring ten copies")
	h.Pick(1, "Oldest first")
	texts := uitest.Texts(h.Window())
	first := slices.IndexFunc(texts, func(s string) bool { return strings.HasPrefix(s, "For next time: bring ten copies") })
	then := slices.IndexFunc(texts, func(s string) bool { return strings.HasPrefix(s, "After the songs") })
	if first < 0 || then < first {
		t.Errorf("the oldest does not come first: %q", texts)
	}
}

func TestPictures(t *testing.T) {
	for _, l := range uitest.Looks() {
		t.Run(l.Name, func(t *testing.T) {
			h := open(t, newBook())
			h.Wear(l)
			h.Picture("notes-none-" + l.Name)
			h.Type("housing form")
			h.Picture("notes-" + l.Name)
		})
	}
}
