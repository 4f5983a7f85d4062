package data_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

func goodGoal() data.Goal {
	return data.Goal{
		ID: id(1), Person: id(2), Words: "See my daughter again", Made: day("2026-03-01"),
		Steps: []data.GoalStep{{Text: "Write to her", Done: day("2026-03-09")}, {Text: "Ring on her birthday"}},
		History: []data.GoalChange{
			{Date: day("2026-03-08"), Pair: id(3), Note: "Found the address"},
			{Date: day("2026-04-08"), Status: data.GoalResting},
		},
	}
}

func TestTheStatusesOfAGoalHaveTextsThatAreReadBack(t *testing.T) {
	for i, want := range []string{"open", "reached", "resting", "let-go"} {
		status := data.GoalStatuses[i]
		text, err := status.MarshalText()
		if err != nil || string(text) != want {
			t.Errorf("status %d is %q, %v, want %q", uint8(status), text, err, want)
		}
		if back, err := data.ParseGoalStatus(" " + string(text) + " "); err != nil || back != status {
			t.Errorf("%q is read as %v, %v", text, back, err)
		}
	}
	if got := data.GoalStatus(9).String(); got != "status-9" {
		t.Errorf("an unknown status is %q", got)
	}
	if _, err := data.ParseGoalStatus("forgotten"); err == nil {
		t.Error("a word that is no status was read")
	}
}

func TestHowAGoalStands(t *testing.T) {
	type standing struct {
		Status   data.GoalStatus
		Reviewed string
		Steps    int
	}
	untouched := data.Goal{Made: day("2026-03-01")}
	for name, c := range map[string]struct {
		goal data.Goal
		want standing
	}{
		"never looked at since":   {untouched, standing{data.GoalOpen, "", 0}},
		"as the last review says": {goodGoal(), standing{data.GoalResting, "2026-04-08", 1}},
	} {
		t.Run(name, func(t *testing.T) {
			got := standing{c.goal.Status(), c.goal.Reviewed().String(), c.goal.StepsDone()}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestAReviewTypedInLateTakesItsPlaceByDate(t *testing.T) {
	got, err := goodGoal().With(data.GoalChange{Date: day("2026-03-20"), Status: data.GoalReached, Note: "late"})
	if err != nil {
		t.Fatal(err)
	}
	if got.Status() != data.GoalResting || got.History[1].Note != "late" {
		t.Errorf("stands at %v after %v", got.Status(), got.History)
	}
}

func TestTheHistoryOfAGoalOnlyGrows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		g := goodGoal()
		g.History = slices.Grow(g.History, 8) // room in which a careless insert would write
		for range rapid.IntRange(1, 10).Draw(t, "reviews") {
			before := slices.Clone(g.History)
			change := data.GoalChange{
				Date:   day("2026-03-01").AddDays(rapid.IntRange(-20, 60).Draw(t, "day")),
				Status: data.GoalStatus(rapid.IntRange(0, 4).Draw(t, "status")),
			}
			next, err := g.With(change)
			if diff := cmp.Diff(before, g.History); diff != "" {
				t.Fatalf("the goal itself changed (-before +after):\n%s", diff)
			}
			if err != nil {
				if diff := cmp.Diff(g, next); diff != "" {
					t.Fatalf("a refused review changed the goal (-before +after):\n%s", diff)
				}
				continue
			}
			if err := next.Validate(); err != nil {
				t.Fatal(err)
			}
			at := slices.IndexFunc(next.History, func(c data.GoalChange) bool { return c.Date > change.Date })
			if at < 0 {
				at = len(next.History)
			}
			if diff := cmp.Diff(before, slices.Delete(slices.Clone(next.History), at-1, at)); diff != "" || next.History[at-1] != change {
				t.Fatalf("something else than the review was added (-before +after):\n%s", diff)
			}
			g = next
		}
	})
}

func TestAGoalIsValidated(t *testing.T) {
	refuses(t, goodGoal, []refusal[data.Goal]{
		{"nobody's", func(g *data.Goal) { g.Person = data.ID{} }, "person"},
		{"no words", func(g *data.Goal) { g.Words = " \n" }, "words"},
		{"made on no day", func(g *data.Goal) { g.Made = 0 }, "date"},
		{"an empty step", func(g *data.Goal) { g.Steps[1].Text = " " }, "steps"},
		{"a review on no day", func(g *data.Goal) { g.History[0].Date = 0 }, "date"},
		{"reviews out of order", func(g *data.Goal) { g.History[1].Date = day("2026-03-07") }, "date"},
		{"a status that nobody knows", func(g *data.Goal) { g.History[1].Status = data.GoalLetGo + 1 }, "status"},
	})
	limits(t, goodGoal, []limit[data.Goal]{
		{"words", data.MaxNote, func(g *data.Goal, s string) { g.Words = s }},
		{"steps", data.MaxLine, func(g *data.Goal, s string) { g.Steps[0].Text = s }},
		{"note", data.MaxNote, func(g *data.Goal, s string) { g.History[0].Note = s }},
	})
	accepts(t, goodGoal, map[string]func(*data.Goal){
		"two reviews of one day":               func(g *data.Goal) { g.History[1].Date = g.History[0].Date },
		"looked at before it was noted":        func(g *data.Goal) { g.Made = day("2026-03-30") },
		"words alone":                          func(g *data.Goal) { g.Steps, g.History = nil, nil },
		"a step done before it was thought of": func(g *data.Goal) { g.Steps[0].Done = day("2026-01-01") },
	})
}

func TestGoalsThatAreStillWantedComeFirst(t *testing.T) {
	goal := func(n int, made string, status data.GoalStatus) data.Goal {
		return data.Goal{ID: id(n), Made: day(made), History: []data.GoalChange{{Date: day(made), Status: status}}}
	}
	goals := []data.Goal{
		goal(1, "2026-01-01", data.GoalLetGo), goal(2, "2026-01-01", data.GoalReached), goal(4, "2026-01-01", data.GoalOpen),
		goal(3, "2026-01-01", data.GoalOpen), goal(5, "2026-02-01", data.GoalOpen), goal(6, "2026-02-01", data.GoalResting),
	}
	data.SortGoals(goals)
	var order []data.ID
	for _, g := range goals {
		order = append(order, g.ID)
	}
	if diff := cmp.Diff([]data.ID{id(5), id(3), id(4), id(2), id(6), id(1)}, order); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
