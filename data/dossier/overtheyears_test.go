package dossier_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/dossier/riverside"
	"alongside/data/store"
)

// pastMeeting is what a list or a document says of a meeting that is past.
type pastMeeting struct {
	Meeting     data.Meeting
	Name, Place string
	Minutes     int
	Counts      data.Counts
}

// past is all that is told of the days before today.
type past struct {
	Meetings  map[data.ID]pastMeeting
	Rates     map[data.ID]string // how often each person came, and to how many
	Summaries map[data.ID]data.ProgrammeSummary
	Grids     map[data.ID]data.Grid
}

func pastOf(t *testing.T, s *store.Store) (p past) {
	t.Helper()
	p = past{Meetings: make(map[data.ID]pastMeeting), Rates: make(map[data.ID]string), Summaries: make(map[data.ID]data.ProgrammeSummary), Grids: make(map[data.ID]data.Grid)}
	yesterday := riverside.Today.AddDays(-1)
	year := data.Span{From: yesterday.AddDays(-365), Until: yesterday}
	if err := s.View(func(r *store.Reader) error {
		people, err := r.People()
		if err != nil {
			return err
		}
		byID := make(map[data.ID]data.Person)
		for _, person := range people {
			byID[person.ID] = person
			a, err := dossier.ForAttending(r, person.ID)
			if err != nil {
				return err
			}
			of := data.AttendanceOf(person, a.Memberships, a.Meetings, a.Marks).Until(yesterday)
			p.Rates[person.ID] = fmt.Sprint(of.Rate(), of.MissedInRow(), of.LastSeen())
		}
		groups, err := r.Groups()
		if err != nil {
			return err
		}
		for _, g := range groups {
			meetings, err := r.MeetingsOf(g.ID)
			if err != nil {
				return err
			}
			members, err := r.Members(g.ID)
			if err != nil {
				return err
			}
			for _, m := range meetings {
				if m.Date > yesterday {
					continue
				}
				marks, err := r.MarksAt(m.ID)
				if err != nil {
					return err
				}
				p.Meetings[m.ID] = pastMeeting{m, g.NameOf(m), g.PlaceOf(m), g.MinutesOf(m), data.CountsOf(m, members, byID, marks)}
			}
			grid, err := dossier.ForGrid(r, g, year)
			if err != nil {
				return err
			}
			grid.Group, grid.Memberships = data.Group{}, nil // what it was then is compared above
			p.Grids[g.ID] = data.NewGrid(data.GridInput{Span: grid.Span, Memberships: cut(members, yesterday), People: grid.People, Meetings: grid.Meetings, Marks: grid.Marks})
		}
		for _, of := range append([]data.ID{{}}, ids(groups)...) {
			in, err := dossier.ForProgrammeSummary(r, year, of, riverside.Today)
			if err != nil {
				return err
			}
			in.Least = 1
			p.Summaries[of] = data.NewProgrammeSummary(in)
		}
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return p
}

// cut are the memberships as they were up to a day.
func cut(members []data.Membership, last data.Date) []data.Membership {
	var all []data.Membership
	for _, m := range members {
		all = append(all, m.Leave(last))
	}
	return all
}

func ids(groups []data.Group) (all []data.ID) {
	for _, g := range groups {
		all = append(all, g.ID)
	}
	return all
}

// Whatever is said of the days to come – another day, time, place, name or rhythm, the
// end of a group, its beginning again, breaks, and taking any of it back – nothing that
// is told of the past becomes another.
func TestNothingThatIsSaidOfTheDaysToComeChangesThePast(t *testing.T) {
	rnd := rand.New(rand.NewPCG(13, 4))
	done := make(map[string]int)
	for range 7 {
		s := riverside.Programme(t, invented(rnd))
		if _, err := s.PlanAhead(); err != nil {
			t.Fatal(err)
		}
		before := pastOf(t, s)
		var said []string
		for range 6 {
			what, err := sayOfDaysToCome(s, rnd)
			said = append(said, what)
			if err == nil {
				done[what]++
			} else if store.KindOf(err) != store.Invalid {
				t.Fatalf("%v: %v", said, err)
			}
			if diff := cmp.Diff(before, pastOf(t, s)); diff != "" {
				t.Fatalf("after %v the past is another (-before +after):\n%s", said, diff)
			}
		}
	}
	for _, what := range []string{"change", "end", "again", "break", "take back", "undo"} {
		if done[what] < 1 {
			t.Errorf("%q was done %d times only", what, done[what])
		}
	}
}

func sayOfDaysToCome(s *store.Store, rnd *rand.Rand) (what string, err error) {
	var groups []data.Group
	var programme data.Programme
	if err := s.View(func(r *store.Reader) (err error) {
		if groups, err = r.Groups(); err != nil {
			return err
		}
		programme, err = r.Programme()
		return err
	}); err != nil {
		return "", err
	}
	g := groups[rnd.IntN(len(groups))]
	from := riverside.Today.AddDays(rnd.IntN(70))
	to := data.Stretch{
		Name: fmt.Sprintf("Group %d", rnd.IntN(100)), Place: fmt.Sprintf("Hall %d", rnd.IntN(3)),
		Schedule: data.Schedule{Weekday: time.Weekday(rnd.IntN(7)), Start: data.At(8+rnd.IntN(12), 0), Minutes: 15 * rnd.IntN(9), Weeks: 1 + rnd.IntN(3)},
	}
	switch rnd.IntN(3) {
	case 0:
		to.Schedule.Weeks, to.Schedule.Nth = 1, []int{1, 2, data.LastOfMonth}[rnd.IntN(3)]
	case 1:
		to.Schedule.More = data.DaySet(rnd.IntN(128))
	}
	switch n := rnd.IntN(7); {
	case g.Ended(riverside.Today.AddDays(71)) && n < 4:
		return "again", s.StartGroupAgain(g.ID, from, to, nil)
	case n < 2:
		return "change", s.ChangeGroup(g.ID, from, to, "another rhythm")
	case n == 2:
		return "end", s.EndGroup(g.ID, from, "the end")
	case n == 3 && len(programme.Breaks) > 0:
		return "take back", s.TakeBackBreak(programme.Breaks[rnd.IntN(len(programme.Breaks))].ID)
	case n < 6:
		_, err := s.PlanBreak(data.Break{Groups: []data.ID{g.ID}, Span: data.Span{From: from, Until: from.AddDays(rnd.IntN(30))}, Reason: "holiday"})
		return "break", err
	}
	if _, can := s.CanUndo(); !can {
		return "nothing", nil
	}
	_, err = s.Undo()
	return "undo", err
}
