package people_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/people"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

var today = data.DateOf(uitest.Evening)

// room is the screen of people over a programme.
type room struct {
	*uitest.Host
	t      *testing.T
	screen *people.Screen
}

// enter shows the list of a programme with these records.
func enter(t *testing.T, records data.Records) room {
	t.Helper()
	r := room{Host: uitest.New(t, records), t: t}
	r.screen = people.New(r.Host)
	r.Show(r.screen, screen.Location{Screen: screen.People})
	return r
}

// visit shows one person's page.
func (r room) visit(id data.ID) { r.Show(r.screen, screen.Location{Screen: screen.People, ID: id}) }

// The tabs of a person's page.
const (
	inAttendance = iota
	inOneToOnes
	inGoals
	inPath
	inMentoring
	inConsents
	inDetails
)

// visitTab shows a tab of one person's page, reached by the keyboard.
func (r room) visitTab(id data.ID, tab int) {
	r.t.Helper()
	r.visit(id)
	r.chooseTab(tab)
}

// chooseTab goes so many tabs to the right, by keys.
func (r room) chooseTab(tab int) {
	r.t.Helper()
	var tabs *kit.Tabs
	r.Walk(func(o fyne.CanvasObject) bool {
		found, ok := o.(*kit.Tabs)
		if ok {
			tabs = found
		}
		return ok
	})
	r.Window().Canvas().Focus(tabs)
	for range tab {
		r.Press(fyne.KeyRight)
	}
}

// fill types texts into the fields of a dialog, one after another from the one
// that has the keyboard.
func (r room) fill(texts ...string) {
	for i, text := range texts {
		if i > 0 {
			r.Window().Canvas().FocusNext()
		}
		r.Type(text)
	}
}

// retype replaces what stands in the field that has the keyboard.
func (r room) retype(text string) {
	r.t.Helper()
	entry, ok := r.Window().Canvas().Focused().(*kit.Entry)
	if !ok {
		r.t.Fatal("no field has the keyboard")
	}
	entry.SetText("")
	r.Type(text)
}

// all are the people stored.
func (r room) all() []data.Person {
	r.t.Helper()
	var people []data.Person
	r.Stored(func(reader *store.Reader) (err error) {
		people, err = reader.People()
		return err
	})
	return people
}

// people are those stored, by first name.
func (r room) people() map[string]data.Person {
	r.t.Helper()
	by := make(map[string]data.Person)
	for _, p := range r.all() {
		by[p.First] = p
	}
	return by
}

func (r room) undo() {
	r.t.Helper()
	if _, err := r.Store().Undo(); err != nil {
		r.t.Fatal(err)
	}
}

func (r room) wantNoFailure() {
	r.t.Helper()
	if len(r.Failures) > 0 {
		r.t.Errorf("failed with %v", r.Failures)
	}
}

// programme is a small one: a group with meetings, a mentee with a mentor, and
// somebody who has left.
type programme struct {
	data.Records
	dana, ruth, ines data.ID
	group            data.ID
	pair             data.ID
}

// newProgramme makes it. Dana's marks are the statuses of the group's last
// closed meetings, the oldest first.
func newProgramme(marks ...data.Status) programme {
	p := programme{dana: data.NewID(), ruth: data.NewID(), ines: data.NewID(), group: data.NewID(), pair: data.NewID()}
	began := today.AddDays(-7 * len(marks))
	p.Groups = []data.Group{{ID: p.group, Name: "Thursday group", Schedule: data.Schedule{
		Weekday: today.Weekday(), Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: began},
	}}}
	p.People = []data.Person{
		{ID: p.dana, First: "Dana", Last: "Kowalska", Roles: data.Mentee, Phone: "07700 900123", Joined: began},
		{ID: p.ruth, First: "Ruth", Last: "Stone", Roles: data.Mentor, Mentor: data.Giving{Capacity: 2}},
		{ID: p.ines, First: "Inés", Last: "Cruz", Roles: data.Mentee, Left: today.AddDays(-30)},
	}
	p.Memberships = []data.Membership{{Group: p.group, Person: p.dana, Spans: []data.Span{{From: began}}}}
	for i, status := range marks {
		m := data.Meeting{
			ID: data.NewID(), Group: p.group, Date: began.AddDays(7 * i), Start: data.At(19, 0), State: data.Closed,
			Activities: []data.Held{{Kind: data.CBT, Title: "Urge surfing"}},
		}
		p.Meetings = append(p.Meetings, m)
		if status != data.NotRecorded {
			p.Marks = append(p.Marks, data.Mark{Meeting: m.ID, Person: p.dana, Status: status})
		}
	}
	p.Pairs = []data.Pair{data.NewPair(p.pair, p.dana, p.ruth, data.NewDate(2026, 9, 3), data.Active)}
	return p
}

// openFirstContact opens the newest one-to-one or call, by keys.
func (r room) openFirstContact() {
	r.t.Helper()
	r.Walk(func(o fyne.CanvasObject) bool {
		list, ok := o.(*kit.RowList)
		if ok {
			list.Focus()
		}
		return ok
	})
	r.Press(fyne.KeyReturn)
}
