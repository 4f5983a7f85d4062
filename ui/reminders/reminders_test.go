package reminders_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/register"
	"alongside/ui/screen"
	"alongside/ui/today"
	"alongside/ui/uitest"
)

// last is the meeting that left two lines, and tonight's that is told of them.
func twoMeetings() (data.Records, data.ID, data.ID) {
	evening := data.DateOf(uitest.Evening)
	g := data.Group{ID: data.NewID(), Name: "Thursday group", Schedule: data.Schedule{
		Weekday: evening.Weekday(), Start: data.At(19, 0), Minutes: 90, Weeks: 1, Span: data.Span{From: evening.AddDays(-70)},
	}}
	dana := data.Person{ID: data.NewID(), First: "Dana", Joined: evening.AddDays(-70)}
	at := func(d data.Date, state data.MeetingState) data.Meeting {
		return data.Meeting{ID: data.NewID(), Group: g.ID, Date: d, Slot: d, Start: data.At(19, 0), State: state}
	}
	last, tonight := at(evening.AddDays(-7), data.Closed), at(evening, data.Planned)
	last.ForNext = "Cake for the coffee rota\nThe side door sticks: ring twice"
	return data.Records{
		People: []data.Person{dana}, Groups: []data.Group{g}, Meetings: []data.Meeting{last, tonight},
		Memberships: []data.Membership{{Group: g.ID, Person: dana.ID, Spans: []data.Span{{From: dana.Joined}}}},
		Marks:       []data.Mark{{Meeting: last.ID, Person: dana.ID, Status: data.Present}},
	}, last.ID, tonight.ID
}

func settled() data.Settled {
	return data.Settled{Line: "Tomasz asked for the coping card in Polish, and the chairs are to go back to the other hall", On: data.DateOf(uitest.Evening)}
}

func TestWhatTheLastEveningLeftIsTickedOnTodayAndInTheRegister(t *testing.T) {
	records, last, tonight := twoMeetings()
	for name, show := range map[string]func(*uitest.Host){
		"Today":    func(h *uitest.Host) { h.Show(today.New(h), screen.Location{Screen: screen.Today}) },
		"register": func(h *uitest.Host) { h.Show(register.New(h), screen.Location{Screen: screen.Register, ID: tonight}) },
	} {
		t.Run(name, func(t *testing.T) {
			h := uitest.New(t, records)
			show(h)
			h.WantSeen("From last time", "written on 12 November", "Cake for the coffee rota", "The side door sticks: ring twice")
			h.Walk(func(o fyne.CanvasObject) bool {
				box, is := o.(*kit.Check)
				if is {
					h.Window().Canvas().Focus(box) // as a click does
				}
				return is
			})
			h.Tick("Cake for the coffee rota")
			left := func() (m data.Meeting) {
				h.Stored(func(r *store.Reader) (err error) {
					m, err = r.Meeting(last)
					return err
				})
				return m
			}
			if m := left(); m.ForNext != "The side door sticks: ring twice" || len(m.Settled) != 1 {
				t.Errorf("stored: %+v", m)
			}
			h.WantSeen("Cake for the coffee rota", "Ticked by Maria")
			h.Press(fyne.KeySpace) // the keyboard stayed on the box
			if m := left(); len(m.Settled) != 0 {
				t.Errorf("it is still ticked: %+v", m.Settled)
			}
		})
	}
}
