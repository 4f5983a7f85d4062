package data_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

// The register, the grid and Today show the same numbers of the same meeting.
func TestAMeetingIsCountedAlikeEverywhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		people := []data.Person{h.person, {ID: id(3), First: "Tony"}}
		members, marks := h.memberships, h.marks
		for _, p := range crowd(12)[6:] {
			people = append(people, p)
			if rapid.Bool().Draw(t, "member") {
				members = append(members, data.Membership{Group: id(1), Person: p.ID, Spans: []data.Span{drawSpan(t, "membership")}})
			}
			for _, m := range h.meetings {
				status := data.Status(rapid.IntRange(0, 4).Draw(t, "status"))
				mark := data.Mark{Meeting: m.ID, Person: p.ID, Status: status, LeftEarly: rapid.Bool().Draw(t, "left early")}
				if !mark.Blank() {
					marks = append(marks, mark)
				}
			}
		}
		byID := make(map[data.ID]data.Person)
		for _, p := range people {
			byID[p.ID] = p
		}
		for _, m := range h.meetings {
			ofMeeting, ofGroup := marksOf(marks, m.ID), membersOf(members, m.Group)
			want := data.NewRegister(data.RegisterInput{
				Meeting: m, Memberships: ofGroup, People: people, Marks: ofMeeting,
				History: func(data.Person) data.Attendance { return data.Attendance{} },
			}).Counts()
			want.FirstTimer = 0
			if diff := cmp.Diff(want, data.CountsOf(m, ofGroup, byID, ofMeeting)); diff != "" {
				t.Fatalf("today: %s", diff)
			}
			g := data.NewGrid(data.GridInput{
				Group: data.Group{ID: m.Group}, Span: data.Span{From: m.Date, Until: m.Date},
				Meetings: []data.Meeting{m}, Memberships: ofGroup, People: people, Marks: ofMeeting,
			})
			if len(g.Counts) != 1 {
				t.Fatalf("the grid has %d meetings", len(g.Counts))
			}
			if diff := cmp.Diff(want, g.Counts[0]); diff != "" {
				t.Fatalf("grid: %s", diff)
			}
		}
	})
}

func marksOf(marks []data.Mark, meeting data.ID) (of []data.Mark) {
	for _, m := range marks {
		if m.Meeting == meeting {
			of = append(of, m)
		}
	}
	return of
}

func membersOf(members []data.Membership, group data.ID) (of []data.Membership) {
	for _, m := range members {
		if m.Group == group {
			of = append(of, m)
		}
	}
	return of
}

func TestHowManyUsuallyCome(t *testing.T) {
	for name, c := range map[string]struct {
		here      []int
		low, high int
	}{
		"always as many":                {[]int{12, 12, 12, 12}, 12, 12},
		"one quiet evening says little": {[]int{3, 14, 15, 16, 17, 18, 15, 16}, 15, 16},
		"four, the outermost left out":  {[]int{10, 20, 12, 30}, 12, 20},
	} {
		t.Run(name, func(t *testing.T) {
			low, high, ok := data.UsualRange(c.here)
			if !ok || low != c.low || high != c.high {
				t.Errorf("%d to %d (%v), want %d to %d", low, high, ok, c.low, c.high)
			}
		})
	}
	if _, _, ok := data.UsualRange([]int{12, 13, 14}); ok {
		t.Error("three meetings say what is usual")
	}
}

func TestAtLeastHalfOfTheMeetingsAreUsual(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		here := rapid.SliceOfN(rapid.IntRange(0, 60), 4, 30).Draw(t, "here")
		kept := slices.Clone(here)
		low, high, _ := data.UsualRange(here)
		within := 0
		for _, n := range here {
			if low <= n && n <= high {
				within++
			}
		}
		if 2*within < len(here) || !slices.Equal(kept, here) {
			t.Fatalf("%d to %d holds %d of %v", low, high, within, here)
		}
	})
}
