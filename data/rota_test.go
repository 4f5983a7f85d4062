package data_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"alongside/data"
)

// thursdays is a group that five people lead in turn, of whom each has led as often as
// said.
func thursdays(led map[int]int) data.RotaInput {
	g := data.Group{ID: id(100), Name: "Thursday group", Schedule: data.Schedule{
		Weekday: time.Thursday, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: day("2026-01-01")},
	}}
	in := data.RotaInput{Group: g, Today: day("2026-11-12")}
	for i, name := range []string{"Maria", "Piotr", "Idris", "Grace", "Nasreen"} {
		in.People = append(in.People, data.Person{ID: id(i + 1), First: name, Roles: data.Facilitator})
		in.Group.LedBy = append(in.Group.LedBy, id(i+1))
	}
	on := day("2026-11-05")
	for n := 1; n <= 5; n++ {
		for range led[n] {
			in.Meetings = append(in.Meetings, data.Meeting{
				ID: data.NewID(), Group: g.ID, Date: on, Slot: on, State: data.Closed, LedBy: []data.ID{id(n)},
			})
			on = on.AddDays(-7)
		}
	}
	return in
}

// nameOf is whoever has a number in thursdays.
func nameOf(in data.RotaInput, who data.ID) string {
	for _, p := range in.People {
		if p.ID == who {
			return p.First
		}
	}
	return "?"
}

func leads(in data.RotaInput, r data.Rota) (all []string) {
	for _, t := range r.Turns {
		name := "nobody"
		for i, id := range t.Leads {
			if name = nameOf(in, id); i > 0 {
				name += "+"
			}
		}
		all = append(all, fmt.Sprintf("%s %s", t.Meeting.Date.String()[5:], name))
	}
	return all
}

func wantLeads(t *testing.T, in data.RotaInput, want ...string) data.Rota {
	t.Helper()
	r := data.NewRota(in)
	if got := leads(in, r); !slices.Equal(got, want) {
		t.Errorf("the turns are %q, not %q", got, want)
	}
	return r
}

func TestTurnsGoToWhoHasLedLeastAndLongestAgo(t *testing.T) {
	in := thursdays(map[int]int{1: 3, 2: 3, 3: 3, 4: 2, 5: 1})
	r := wantLeads(t, in, "11-12 Nasreen", "11-19 Grace", "11-26 Nasreen", "12-03 Idris", "12-10 Piotr", "12-17 Maria", "12-24 Grace", "12-31 Nasreen")
	if first := r.Turns[0]; !first.Fewest || first.Still || first.Led != 1 || r.Of != 12 {
		t.Errorf("why the first is hers: %+v, of %d", first, r.Of)
	}
	if third := r.Turns[2]; !third.Fewest || !third.Still {
		t.Errorf("why the third is hers: %+v", third)
	}
	for _, taken := range r.Taken {
		if taken.Has+taken.Would != 4 {
			t.Errorf("%s leads %d and %d", nameOf(in, taken.Person), taken.Has, taken.Would)
		}
	}
}

func TestWhoIsAwayLeadsNothingThen(t *testing.T) {
	in := thursdays(map[int]int{1: 3, 2: 3, 3: 3, 4: 2, 5: 1})
	in.People[4].Away = []data.Away{{Kind: data.ToldUs, Span: data.Span{From: day("2026-11-10"), Until: day("2026-11-20")}}}
	in.People[2].Left = day("2026-11-30")
	r := wantLeads(t, in, "11-12 Grace", "11-19 Idris", "11-26 Nasreen", "12-03 Piotr", "12-10 Nasreen", "12-17 Maria", "12-24 Grace", "12-31 Nasreen")
	if first := r.Turns[0]; first.Away != id(5) || first.Until != day("2026-11-20") {
		t.Errorf("it is not said why Nasreen is passed over: %+v", first)
	}
	for i := range in.People {
		in.People[i].Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: day("2026-11-10")}}}
	}
	if r := data.NewRota(in); len(r.Turns) != 8 || len(r.Turns[0].Leads) != 0 || r.Turns[0].Away.IsZero() {
		t.Errorf("everybody is away, and %q", leads(in, r))
	}
}

func TestBreaksAndCancelledMeetingsHaveNoTurn(t *testing.T) {
	in := thursdays(map[int]int{1: 1, 2: 1, 3: 1, 4: 1, 5: 1})
	in.Breaks = []data.Break{{ID: id(200), Groups: []data.ID{in.Group.ID}, Span: data.Span{From: day("2026-12-20"), Until: day("2027-01-10")}, Reason: "Christmas"}}
	in.Meetings = append(in.Meetings, data.Meeting{ID: id(300), Group: in.Group.ID, Date: day("2026-11-19"), Slot: day("2026-11-19"), State: data.DidNotMeet})
	r := wantLeads(t, in, "11-12 Nasreen", "11-26 Grace", "12-03 Idris", "12-10 Piotr", "12-17 Maria", "01-14 Nasreen", "01-21 Grace", "01-28 Idris")
	if len(r.Off) != 4 || r.Off[0].Date != day("2026-11-19") || r.Off[1].Break != id(200) {
		t.Errorf("not held: %+v", r.Off)
	}
}

func TestWhatIsAgreedStaysAndCounts(t *testing.T) {
	in := thursdays(map[int]int{1: 1, 2: 1, 3: 1, 4: 1, 5: 1})
	agreed := data.Meeting{
		ID: id(300), Group: in.Group.ID, Date: day("2026-11-19"), Slot: day("2026-11-19"),
		LedBy: []data.ID{id(5)}, LedAgreed: day("2026-11-05"),
	}
	in.Meetings = append(in.Meetings, agreed)
	// Nasreen, who led longest ago, does not lead beside her agreed turn
	wantLeads(t, in, "11-12 Grace", "11-19 Nasreen", "11-26 Idris", "12-03 Piotr", "12-10 Maria", "12-17 Grace", "12-24 Nasreen", "12-31 Idris")
	in.People[4].Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: day("2026-11-18")}}}
	if turn := data.NewRota(in).Turns[1]; !turn.Agreed() || turn.Leads[0] != id(5) || turn.Away != id(5) {
		t.Errorf("what is agreed of somebody who is away then: %+v", turn)
	}
	elsewhere := agreed
	elsewhere.ID, elsewhere.Group, elsewhere.Date, elsewhere.LedBy = id(301), id(101), day("2026-11-12"), []data.ID{id(4)}
	in.Meetings = append(in.Meetings, elsewhere)
	if turn := data.NewRota(in).Turns[0]; turn.Leads[0] == id(4) || turn.Away != id(4) || !turn.Busy {
		t.Errorf("Grace leads two groups on one evening: %+v", turn)
	}
}

func TestWithoutUsualLeadersAllFacilitatorsTakeTurns(t *testing.T) {
	in := thursdays(nil)
	in.Group.LedBy = nil
	in.People = append(in.People, data.Person{ID: id(9), First: "Dana", Roles: data.Mentee})
	r := data.NewRota(in)
	if len(r.Taken) != 5 {
		t.Errorf("%d take turns", len(r.Taken))
	}
	in.People = nil
	if r := data.NewRota(in); len(r.Turns) != 8 || len(r.Turns[0].Leads) != 0 {
		t.Errorf("nobody can, and %q", leads(in, r))
	}
}

func TestATurnIsSwappedWithTheNextOfEachOfTheOthers(t *testing.T) {
	in := thursdays(map[int]int{1: 3, 2: 3, 3: 3, 4: 2, 5: 1})
	in.People[3].Away = []data.Away{{Kind: data.ToldUs, Span: data.Span{From: day("2026-12-09"), Until: day("2026-12-11")}}}
	r := wantLeads(t, in, "11-12 Nasreen", "11-19 Grace", "11-26 Nasreen", "12-03 Idris", "12-10 Piotr", "12-17 Maria", "12-24 Grace", "12-31 Nasreen")
	swaps := r.Swaps(4, in) // Piotr's of 10 December
	var got []string
	for _, s := range swaps {
		got = append(got, fmt.Sprintf("%s %v %v", nameOf(in, r.Turns[s.With].Leads[0]), s.Beside, s.Away))
	}
	if want := []string{"Nasreen false false", "Grace false true", "Idris false false", "Maria false false"}; !slices.Equal(got, want) {
		t.Errorf("he swaps with %q, not %q", got, want)
	}
	if first := r.Swaps(0, in); !slices.ContainsFunc(first, func(s data.SwapPartner) bool { return s.With == 1 }) {
		t.Error("neighbours cannot be swapped")
	}
}

// TestTurnsAreFair sees for any past and any absences that nobody who could lead is passed
// over for somebody who has taken two turns more, but for who would lead twice in a row.
func TestTurnsAreFair(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		led := map[int]int{}
		for n := 1; n <= 5; n++ {
			led[n] = rapid.IntRange(0, 2).Draw(t, "led")
		}
		in := thursdays(led)
		for i := range in.People {
			if rapid.Bool().Draw(t, "away") {
				from := in.Today.AddDays(rapid.IntRange(-10, 60).Draw(t, "from"))
				in.People[i].Away = []data.Away{{Kind: data.ToldUs, Span: data.Span{From: from, Until: from.AddDays(rapid.IntRange(0, 30).Draw(t, "days"))}}}
			}
		}
		r := data.NewRota(in)
		if len(r.Turns) != data.RotaTurns {
			t.Fatalf("%d turns", len(r.Turns))
		}
		turns := map[data.ID]int{}
		for n, times := range led {
			turns[id(n)] = times
		}
		before := data.ID{}
		for _, turn := range r.Turns {
			can := func(p data.Person) bool {
				return !slices.ContainsFunc(p.Away, func(a data.Away) bool { return a.Span.Contains(turn.Meeting.Date) })
			}
			if len(turn.Leads) == 0 {
				if slices.ContainsFunc(in.People, can) {
					t.Fatalf("nobody is proposed for %s, and somebody can", turn.Meeting.Date)
				}
				before = data.ID{}
				continue
			}
			who := turn.Leads[0]
			for _, p := range in.People {
				if p.ID == who && !can(p) {
					t.Fatalf("%s is away on %s", p.First, turn.Meeting.Date)
				}
				if p.ID != who && p.ID != before && can(p) && (turns[p.ID] < turns[who] || who == before) {
					t.Fatalf("%s leads on %s after %d turns, and %s has %d", nameOf(in, who), turn.Meeting.Date, turns[who], p.First, turns[p.ID])
				}
			}
			turns[who]++
			before = who
		}
	})
}
