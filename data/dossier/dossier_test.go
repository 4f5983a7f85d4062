package dossier_test

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
)

var today = data.NewDate(2026, 11, 19)

func id(n byte) data.ID { return data.ID{15: n} }

// A Thursday group of Dana and Sam, whom Ruth and Omar walk alongside. Big
// Tony walked in last week; Amira is in the Monday group, where Dana was a
// guest once.
var (
	dana  = data.Person{ID: id(1), First: "Dana", Last: "Kowalska", Roles: data.Mentee}
	sam   = data.Person{ID: id(2), First: "Sam", Last: "Tanner", Roles: data.Mentee}
	ruth  = data.Person{ID: id(3), First: "Ruth", Last: "Shapiro", Roles: data.Mentor}
	omar  = data.Person{ID: id(4), First: "Omar", Roles: data.Mentor}
	tony  = data.Person{ID: id(5), Alias: "Big Tony"}
	amira = data.Person{ID: id(6), First: "Amira"}

	thursday = data.Group{ID: id(20), Name: "Thursday group", Schedule: weekly(time.Thursday)}
	monday   = data.Group{ID: id(21), Name: "Monday group", Schedule: weekly(time.Monday)}

	lastWeek   = meeting(30, thursday, today.AddDays(-7), data.Closed)
	tonight    = meeting(31, thursday, today, data.Planned)
	longAgo    = meeting(32, thursday, today.AddDays(-210), data.Closed)
	asGuest    = meeting(33, monday, today.AddDays(-10), data.Closed)
	notAtAll   = meeting(34, monday, today.AddDays(-3), data.Closed)
	ruthsPair  = data.NewPair(id(40), dana.ID, ruth.ID, today.AddDays(-30), data.Active)
	endedPair  = data.NewPair(id(41), dana.ID, omar.ID, today.AddDays(-300), data.Active)
	samsPair   = data.NewPair(id(42), sam.ID, omar.ID, today.AddDays(-30), data.Active)
	withRuth   = data.Contact{ID: id(50), Person: dana.ID, Pair: id(40), Date: today.AddDays(-5)}
	withOmar   = data.Contact{ID: id(51), Person: dana.ID, Pair: id(41), Date: today.AddDays(-100), Note: "what Omar wrote"}
	everybody  = []data.Person{dana, sam, ruth, omar, tony, amira}
	membership = func(g data.Group, p data.Person) data.Membership {
		return data.Membership{Group: g.ID, Person: p.ID, Spans: []data.Span{{From: today.AddDays(-250)}}}
	}
)

func weekly(day time.Weekday) data.Schedule {
	return data.Schedule{Weekday: day, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: today.AddDays(-250)}}
}

func meeting(n byte, g data.Group, d data.Date, state data.MeetingState) data.Meeting {
	return data.Meeting{ID: id(n), Group: g.ID, Date: d, Start: data.At(19, 0), State: state}
}

func mark(m data.Meeting, p data.Person, s data.Status) data.Mark {
	return data.Mark{Meeting: m.ID, Person: p.ID, Status: s}
}

// view reads from the programme of these records.
func view(t *testing.T, read func(*store.Reader) error) {
	t.Helper()
	ended := endedPair
	ended.Steps = append(ended.Steps, data.PairStep{Date: today.AddDays(-60), State: data.Ended, Reason: data.MovedOn})
	with(t, data.Records{
		People: everybody, Groups: []data.Group{thursday, monday},
		Memberships: []data.Membership{membership(thursday, dana), membership(thursday, sam), membership(monday, amira)},
		Meetings:    []data.Meeting{lastWeek, tonight, longAgo, asGuest, notAtAll},
		Marks: []data.Mark{
			mark(lastWeek, dana, data.Present), mark(lastWeek, sam, data.Absent), mark(lastWeek, tony, data.Present),
			mark(longAgo, dana, data.Present), mark(asGuest, dana, data.Late), mark(notAtAll, amira, data.Present),
			mark(tonight, tony, data.Present),
		},
		Pairs:    []data.Pair{ruthsPair, ended, samsPair},
		Contacts: []data.Contact{withRuth, withOmar},
	}, read)
}

// with reads from a programme that holds the records.
func with(t *testing.T, records data.Records, read func(*store.Reader) error) {
	t.Helper()
	s := programmeWith(t, records)
	if err := s.View(read); err != nil {
		t.Fatal(err)
	}
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func TestTheSheetNumbersTheExpectedAsTheRegisterDoes(t *testing.T) {
	view(t, func(r *store.Reader) error {
		s, err := dossier.ForSessionSheet(r, tonight.ID, data.FullNames)
		if err != nil {
			return err
		}
		var names []string
		for _, p := range s.Expected {
			names = append(names, s.Names.Of(p))
		}
		same(t, "numbered people", names, []string{"Dana Kowalska", "Sam Tanner"})
		same(t, "group", s.Group.Name, "Thursday group")
		if s.WalkIns == 0 {
			t.Error("there are no lines for walk-ins")
		}
		return nil
	})
}

func TestTheSummaryHoldsEverybodyMarkedAndKnowsFirstTimers(t *testing.T) {
	view(t, func(r *store.Reader) error {
		s, err := dossier.ForSessionSummary(r, lastWeek.ID, data.FirstAndInitial)
		if err != nil {
			return err
		}
		got := make(map[string]data.Status)
		for _, row := range s.Register.Rows {
			got[s.Names.Of(row.Person)] = row.Mark.Status
		}
		same(t, "marks", got, map[string]data.Status{
			"Big Tony": data.Present, "Dana K.": data.Present, "Sam T.": data.Absent,
		})
		same(t, "first-timers here", s.Register.Counts().FirstTimer, 1)
		return nil
	})
}

func TestTheReviewGathersOnlyThePersonsOwn(t *testing.T) {
	view(t, func(r *store.Reader) error {
		a, err := dossier.ForAttendanceReview(r, dana.ID, dossier.UsualPeriod(today), data.FirstAndInitial)
		if err != nil {
			return err
		}
		got := make(map[data.ID]bool)
		for _, m := range a.Meetings {
			got[m.ID] = true
		}
		same(t, "meetings up to the end of the period", got, map[data.ID]bool{
			longAgo.ID: true, lastWeek.ID: true, tonight.ID: true, asGuest.ID: true,
		})
		for _, m := range a.Marks {
			if m.Person != dana.ID {
				t.Errorf("a mark of somebody else: %v", m)
			}
		}
		for _, m := range a.Memberships {
			if m.Person != dana.ID {
				t.Errorf("a membership of somebody else: %v", m)
			}
		}
		same(t, "mentor", a.Mentor.First, "Ruth")
		same(t, "contacts", a.Contacts, []data.Contact{withRuth})
		return nil
	})
}

func TestTheReviewOfSomebodyWithoutAMentorNamesNone(t *testing.T) {
	view(t, func(r *store.Reader) error {
		a, err := dossier.ForAttendanceReview(r, tony.ID, dossier.UsualPeriod(today), data.FirstAndInitial)
		if err != nil {
			return err
		}
		same(t, "mentor", a.Mentor, data.Person{})
		same(t, "pair", a.Pair, data.Pair{})
		return nil
	})
}

func TestWhatIsNotThereIsSaid(t *testing.T) {
	view(t, func(r *store.Reader) error {
		for what, read := range map[string]func() error{
			"sheet":   func() error { _, err := dossier.ForSessionSheet(r, id(99), data.FullNames); return err },
			"summary": func() error { _, err := dossier.ForSessionSummary(r, id(99), data.FullNames); return err },
			"review": func() error {
				_, err := dossier.ForAttendanceReview(r, id(99), data.Span{}, data.FullNames)
				return err
			},
		} {
			if err := read(); store.KindOf(err) != store.NotFound {
				t.Errorf("%s: %v, want not found", what, err)
			}
		}
		return nil
	})
}
