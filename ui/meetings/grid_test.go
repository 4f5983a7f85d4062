package meetings_test

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/meetings"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// aTerm is a group with three people and three meetings: two closed, the last
// one open and left so.
func aTerm() (records data.Records, evenings []data.Meeting, people []data.Person) {
	people = []data.Person{dana, sam, {ID: data.NewID(), First: "Zoe"}}
	records = data.Records{People: people, Groups: []data.Group{thursday, monday}}
	for i, joined := range []data.Date{evening.AddDays(-70), evening.AddDays(-70), evening.AddDays(-10)} {
		records.Memberships = append(records.Memberships, data.Membership{
			Group: thursday.ID, Person: people[i].ID, Spans: []data.Span{{From: joined}},
		})
	}
	for i, state := range []data.MeetingState{data.Closed, data.Closed, data.Open} {
		evenings = append(evenings, data.Meeting{
			ID: data.NewID(), Group: thursday.ID, Date: evening.AddDays(-7 * (3 - i)), Start: data.At(19, 0), State: state,
		})
	}
	records.Meetings = evenings
	records.Marks = []data.Mark{
		{Meeting: evenings[0].ID, Person: dana.ID, Status: data.Present},
		{Meeting: evenings[0].ID, Person: sam.ID, Status: data.Late},
		{Meeting: evenings[1].ID, Person: dana.ID, Status: data.Absent, Note: "rang"},
	}
	return records, evenings, people
}

// showGrid opens the grid as a person does.
func showGrid(t *testing.T, records data.Records) *uitest.Host {
	t.Helper()
	h := show(t, records)
	showPast(h)
	h.Press(fyne.KeyRight)
	h.Window().Canvas().Focus(grid(h))
	return h
}

func grid(h *uitest.Host) (g *kit.StatusGrid) {
	h.Walk(func(o fyne.CanvasObject) bool {
		found, is := o.(*kit.StatusGrid)
		if is {
			g = found
		}
		return is
	})
	return g
}

// picker is the first one in sight: that of the period.
func picker(h *uitest.Host) (p uitest.Picker) {
	h.Walk(func(o fyne.CanvasObject) bool {
		found, is := o.(uitest.Picker)
		if is {
			p = found
		}
		return is
	})
	return p
}

func markOf(h *uitest.Host, m data.Meeting, p data.Person) (mark data.Mark) {
	h.Stored(func(r *store.Reader) (err error) {
		mark, _, err = r.Mark(m.ID, p.ID)
		return err
	})
	return mark
}

func TestTheGridShowsEverybodyWithRateAndCounts(t *testing.T) {
	h := showGrid(t, aTermRecords())
	h.WantSeen("Dana K.", "Sam T.", "Zoe", "1 of 2", "1 of 1", "—", "0 here · 3 expected", "29", "Oct", "12", "Nov")
}

func aTermRecords() data.Records {
	records, _, _ := aTerm()
	return records
}

func TestLettersMarkTheCellOfTheCursor(t *testing.T) {
	records, evenings, people := aTerm()
	h := showGrid(t, records) // the cursor is on Dana at the latest evening
	h.Type("p")
	h.Press(fyne.KeyDown, fyne.KeyLeft)
	h.Type("e")
	h.Press(fyne.KeyLeft)
	h.Press(fyne.KeyBackspace)
	h.Press(fyne.KeyReturn) // marks nobody
	for _, c := range []struct {
		meeting, person int
		want            data.Mark
	}{
		{2, 0, data.Mark{Status: data.Present}},
		{1, 1, data.Mark{Status: data.Excused, AfterClose: true}},
		{0, 1, data.Mark{AfterClose: true}}, // taken back at a closed meeting: that leaves a trace
		{0, 0, data.Mark{Status: data.Present}},
	} {
		got := markOf(h, evenings[c.meeting], people[c.person])
		got.Meeting, got.Person = data.ID{}, data.ID{}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s on evening %d (-want +got):\n%s", people[c.person].First, c.meeting, diff)
		}
	}
	h.WantSeen("1 here · 2 expected") // on the evening that the cursor is on, after that
}

func TestTheGridFollowsAMarkAndItsUndoing(t *testing.T) {
	h := showGrid(t, aTermRecords())
	h.Type("p")
	h.WantSeen("2 of 3", "1 here · 3 expected")
	if _, err := h.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	h.WantSeen("1 of 2", "0 here · 3 expected")
}

func TestAVisitCanBeMarkedWhereNobodyWasExpected(t *testing.T) {
	records, evenings, people := aTerm()
	h := showGrid(t, records)
	h.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyHome)
	h.WantSeen("Zoe", "not expected")
	h.Type("l")
	if got := markOf(h, evenings[0], people[2]); got.Status != data.Late {
		t.Errorf("%+v", got)
	}
	h.WantSeen("visiting", "—", "3 here · 2 expected") // a visit is in the headcount, and in no rate
}

func TestAMemberWhoWasNotExpectedIsNoVisitor(t *testing.T) {
	for name, change := range map[string]func(r *data.Records){
		"the group did not meet": func(r *data.Records) { r.Meetings[1].State = data.DidNotMeet },
		"on a pause": func(r *data.Records) {
			r.People[0].Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: r.Meetings[1].Date, Until: r.Meetings[1].Date}}}
		},
	} {
		t.Run(name, func(t *testing.T) {
			records := aTermRecords()
			change(&records)
			h := showGrid(t, records)
			h.Press(fyne.KeyLeft) // to the evening at which Dana is marked absent
			h.WantSeen("Dana K.", "rang")
			h.WantUnseen("isiting")
		})
	}
	records := aTermRecords()
	records.People[0].Left = records.Meetings[1].Date.AddDays(-1)
	h := showGrid(t, records)
	h.Press(fyne.KeyLeft)
	h.WantSeen("visiting", "rang") // who has left the programme is a guest
}

func TestTheBarMarksByMouse(t *testing.T) {
	records, evenings, people := aTerm()
	h := showGrid(t, records)
	h.Walk(func(o fyne.CanvasObject) bool {
		s, is := o.(*kit.StatusSegments)
		if is {
			s.Choose(data.Absent)
		}
		return is
	})
	if got := markOf(h, evenings[2], people[0]); got.Status != data.Absent {
		t.Errorf("%+v", got)
	}
	h.Tap("Not recorded")
	if got := markOf(h, evenings[2], people[0]); got.Status != data.NotRecorded {
		t.Errorf("%+v", got)
	}
	if h.Window().Canvas().Focused() != fyne.Focusable(grid(h)) {
		t.Error("the keyboard is not with the grid again")
	}
}

func TestUnderLargeTextTheButtonsAreBehindOne(t *testing.T) {
	records, evenings, people := aTerm()
	h := showGrid(t, records)
	h.WantUnseen("More")
	h.Wear(uitest.Look{Size: fyne.NewSize(1024-236, 640), Scale: kit.MaxTextScale})
	h.Shown.Show(screen.Location{Screen: screen.Meetings, Part: screen.Grid})
	h.WantUnseen("Their page")
	h.WantUnseen("Print")
	h.Press(fyne.KeyLeft)
	h.Tap("More")
	h.Picture("grid-more")
	h.Press(fyne.KeyReturn)
	if got := markOf(h, evenings[1], people[0]); got.Status != data.NotRecorded {
		t.Errorf("%+v", got)
	}
	h.Tap("More")
	h.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	same(t, "places", h.Places, []screen.Location{{Screen: screen.People, ID: people[0].ID}})
	h.Tap("More")
	h.Press(fyne.KeyDown, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	same(t, "printed", h.Places[1].Document, reports.GridKey)
}

func TestARemarkIsNotedWhereTheCursorStands(t *testing.T) {
	records, evenings, people := aTerm()
	h := showGrid(t, records)
	h.Press(fyne.KeyLeft)
	h.WantSeen("rang")
	h.Type("n")
	h.Type(" twice")
	h.Press(fyne.KeyReturn)
	if got := markOf(h, evenings[1], people[0]); got.Note != "rang twice" || got.Status != data.Absent {
		t.Errorf("%+v", got)
	}
	h.WantSeen("rang twice", "changed after closing")
}

func TestHeadsLeadToTheRegisterAndThePerson(t *testing.T) {
	records, evenings, people := aTerm()
	h := showGrid(t, records)
	g := grid(h)
	g.OnColumn(1)
	g.OnRow(2)
	h.Tap("Open the register")
	h.Tap("Their page")
	same(t, "places", h.Places, []screen.Location{
		{Screen: screen.Register, ID: evenings[1].ID},
		{Screen: screen.People, ID: people[2].ID},
		{Screen: screen.Register, ID: evenings[2].ID},
		{Screen: screen.People, ID: people[0].ID},
	})
}

func TestTheGridIsPrintedAsItIsSeen(t *testing.T) {
	h := showGrid(t, aTermRecords())
	h.Tap("Print")
	same(t, "places", h.Places, []screen.Location{{
		Screen: screen.Documents, Document: reports.GridKey, ID: thursday.ID,
		Period: data.Span{From: evening.AddDays(-12*7 + 1), Until: evening},
	}})
	h.Chord(fyne.KeyP)
	same(t, "by key too", len(h.Places), 2)
}

func TestATapMovesTheCursorAndMarksNothing(t *testing.T) {
	records, evenings, people := aTerm()
	h := showGrid(t, records)
	before := markOf(h, evenings[0], people[1])
	at := fyne.NewPos(0, 0)
	var body fyne.CanvasObject
	h.Walk(func(o fyne.CanvasObject) bool {
		if strings.HasSuffix(fmt.Sprintf("%T", o), ".gridBody") {
			body = o
			at = fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
		}
		return body != nil
	})
	test.TapCanvas(h.Window().Canvas(), at.AddXY(20, 50)) // the second row, the first column
	row, column := grid(h).Cursor()
	if row != 1 || column != 0 {
		t.Errorf("the cursor is at row %d, column %d", row, column)
	}
	same(t, "the mark", markOf(h, evenings[0], people[1]), before)
}

// aYear is a group with so many people that met every week.
func aYear(people int) data.Records {
	records := data.Records{Groups: []data.Group{thursday}}
	for i := range people {
		p := data.Person{ID: data.NewID(), First: fmt.Sprintf("%c%s", 'A'+rune(i%26), []string{"da", "lessandro", "mi"}[i%3]), Last: fmt.Sprintf("%cson", 'A'+rune(i/26%26))}
		if i == 1 {
			p.First = strings.Repeat("Maximilian ", 17)
		}
		joined := evening.AddDays(-7 * (i * 13 % 60))
		if i%9 == 4 {
			p.Away = []data.Away{{Kind: data.ToldUs, Span: data.Span{From: evening.AddDays(-20)}}}
		}
		records.People = append(records.People, p)
		records.Memberships = append(records.Memberships, data.Membership{Group: thursday.ID, Person: p.ID, Spans: []data.Span{{From: joined}}})
	}
	for w := range 52 {
		m := data.Meeting{ID: data.NewID(), Group: thursday.ID, Date: evening.AddDays(-7 * (51 - w)), Start: data.At(19, 0), State: data.Closed}
		switch {
		case w == 51:
			m.State = data.Open
		case w%17 == 14:
			m.State, m.Reason = data.DidNotMeet, "Holiday"
		}
		records.Meetings = append(records.Meetings, m)
		for i, p := range records.People {
			status := data.Status((i*7 + w*w*3 + i*w) % 11)
			if status > data.Absent {
				status = data.Present
			}
			if m.State == data.DidNotMeet || m.Date < records.Memberships[i].Spans[0].From || status == data.NotRecorded || w >= 49 && i%9 == 4 {
				continue
			}
			mark := data.Mark{Meeting: m.ID, Person: p.ID, Status: status, AfterClose: (i+w)%19 == 0}
			if (i+w)%13 == 0 {
				mark.Note = "By bus"
			}
			records.Marks = append(records.Marks, mark)
		}
	}
	return records
}

func TestGridPictures(t *testing.T) {
	small, large := fyne.Size{Width: 1024 - 208, Height: 640}, fyne.Size{Width: 1440 - 208, Height: 900}
	for _, people := range []int{12, 400} {
		h := showGrid(t, aYear(people))
		picture := func(name string, size fyne.Size, theme kit.Variant, scale float32) {
			h.Window().Resize(size)
			h.SetLook(theme, scale)
			h.Shown.Show(screen.Location{Screen: screen.Meetings})
			h.Picture(fmt.Sprintf("grid-%d-%s", people, name))
		}
		picture("light", small, kit.Light, 1)
		picture("dark", small, kit.Dark, 1)
		picture("contrast", small, kit.HighContrastLight, 1)
		picture("wide", large, kit.Light, 1)
		picture("large-text", small, kit.Light, 2)
	}
}

// The grid of a group as large as a programme, over a year.
func BenchmarkGrid(b *testing.B) {
	h := uitest.New(b, aYear(400))
	h.Show(meetings.New(h), screen.Location{Screen: screen.Meetings})
	showPast(h)
	h.Press(fyne.KeyRight)
	h.Window().Canvas().Focus(picker(h))
	h.Press(fyne.KeySpace, fyne.KeyDown, fyne.KeyDown, fyne.KeyReturn)
	b.Run("read and shown", func(b *testing.B) {
		for b.Loop() {
			h.Shown.Refresh(store.Change{What: store.PeopleChanged})
		}
	})
	b.Run("a cell further", func(b *testing.B) {
		for b.Loop() {
			h.Press(fyne.KeyLeft, fyne.KeyDown)
		}
	})
	b.Run("a mark from key to cell", func(b *testing.B) {
		for b.Loop() {
			h.Type("l")
			h.Type("p")
		}
	})
}
