package data_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

// drawn is a grid as letters, a line a person: P L E A, · for not recorded,
// e for told us beforehand, and a blank for not expected.
func drawn(g data.Grid) []string {
	var lines []string
	for _, row := range g.Rows {
		line := row.Person.First + " |"
		for _, c := range row.Cells {
			switch c.Kind {
			case data.MarkedCell:
				line += c.Mark.Status.Letter()
			case data.UnrecordedCell:
				line += "·"
			case data.ToldUsCell:
				line += "e"
			default:
				line += " "
			}
		}
		lines = append(lines, line+"| "+row.Rate.String())
	}
	return lines
}

// aTerm is a group's evenings from 3 May 2026 on, with people of every kind.
func aTerm() data.GridInput {
	in := data.GridInput{Group: data.Group{ID: id(1), Name: "Sunday group"}, Span: span("2026-05-01", "2026-06-10")}
	for i, state := range []data.MeetingState{data.Closed, data.Closed, data.DidNotMeet, data.Closed, data.Open, data.Planned, data.Planned} {
		on := day("2026-05-03").AddDays(7 * i)
		in.Meetings = append(in.Meetings, data.Meeting{ID: id(100 + i), Group: id(1), Date: on, Start: data.At(19, 0), State: state, Visitors: i})
	}
	add := func(n int, first, joined, marks string) {
		p := data.Person{ID: id(n), First: first}
		switch first {
		case "Cy":
			p.Away = []data.Away{{Kind: data.Paused, Span: span("2026-05-09", "2026-05-20")}}
		case "Dee":
			p.Away = []data.Away{{Kind: data.ToldUs, Span: span("2026-05-30", "")}}
		}
		in.People = append(in.People, p)
		if joined != "" {
			in.Memberships = append(in.Memberships, data.Membership{Group: id(1), Person: id(n)}.Join(day(joined)))
		}
		for i, letter := range marks {
			if at := strings.IndexRune("-PLEA", letter); at > 0 {
				in.Marks = append(in.Marks, data.Mark{Meeting: id(100 + i), Person: id(n), Status: data.Status(at)})
			}
		}
	}
	add(5, "Eve", "", "-P")            // a visitor
	add(4, "Dee", "2026-01-01", "PA")  // told us that she is away from 30 May on
	add(3, "Cy", "2026-01-01", "PP-A") // on a pause, and here on the second evening all the same
	add(2, "Bea", "2026-05-20", "")    // joined late
	add(1, "Abe", "2026-01-01", "LE-PP")
	add(6, "Fay", "", "") // in another group
	return in
}

func TestAGridShowsATerm(t *testing.T) {
	g := data.NewGrid(aTerm())
	want := []string{
		"Abe |LE PP·| 3 of 3",
		"Bea |   ···| 0 of 0",
		"Cy |PP A··| 1 of 2",
		"Dee |PA ·ee| 1 of 2",
		"Eve | P    | 0 of 0",
	}
	if diff := cmp.Diff(want, drawn(g)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if len(g.Meetings) != 6 || g.Meetings[5].Date != day("2026-06-07") {
		t.Errorf("the meetings in the period: %+v", g.Meetings)
	}
	second := data.Counts{By: [5]int{data.Present: 2, data.Excused: 1, data.Absent: 1}, Expected: 2, Visitors: 1}
	if diff := cmp.Diff(second, g.Counts[1]); diff != "" {
		t.Errorf("the second evening in numbers (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(data.Counts{Visitors: 2}, g.Counts[2]); diff != "" {
		t.Errorf("the evening that was called off (-want +got):\n%s", diff)
	}
}

func TestTheGridSaysWhatTheRegisterAndThePersonsOwnPageSay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		in := data.GridInput{
			Group: data.Group{ID: id(1)}, Span: data.Span{From: 1, Until: 9999},
			People: []data.Person{h.person, {ID: id(3), First: "Jo"}}, Marks: h.marks,
		}
		own := h
		own.memberships, own.meetings = nil, nil
		for _, m := range h.memberships {
			if m.Group == id(1) {
				in.Memberships = append(in.Memberships, m)
				own.memberships = append(own.memberships, m)
			}
		}
		for _, m := range h.meetings {
			if m.Group == id(1) {
				in.Meetings = append(in.Meetings, m)
				own.meetings = append(own.meetings, m)
			}
		}
		in.Marks = slices.DeleteFunc(slices.Clone(in.Marks), func(k data.Mark) bool { return k.Blank() })
		g := data.NewGrid(in)
		for _, row := range g.Rows {
			if row.Person.ID == h.person.ID && row.Rate != own.attendance().Rate() {
				t.Fatalf("the grid says %v, the person's page %v", row.Rate, own.attendance().Rate())
			}
		}
		for i, m := range g.Meetings {
			ri := data.RegisterInput{Meeting: m, Memberships: in.Memberships, People: in.People, History: noHistory, Thresholds: data.DefaultThresholds}
			for _, k := range in.Marks {
				if k.Meeting == m.ID {
					ri.Marks = append(ri.Marks, k)
				}
			}
			want := data.NewRegister(ri).Counts()
			want.FirstTimer = 0
			if diff := cmp.Diff(want, g.Counts[i]); diff != "" {
				t.Fatalf("(-register +grid):\n%s", diff)
			}
		}
	})
}

func TestOneMarkChangedGivesTheGridThatWouldBeMadeAnew(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := aTerm()
		g := data.NewGrid(in)
		m := rapid.SampledFrom(g.Meetings).Draw(t, "meeting")
		mark := data.Mark{
			Meeting: m.ID, Person: rapid.SampledFrom(in.People).Draw(t, "person").ID,
			Status: data.Status(rapid.IntRange(0, 4).Draw(t, "status")), Note: rapid.SampledFrom([]string{"", "bus"}).Draw(t, "note"),
		}
		in.Marks = slices.DeleteFunc(in.Marks, func(k data.Mark) bool { return k.Meeting == m.ID && k.Person == mark.Person })
		if !mark.Blank() {
			in.Marks = append(in.Marks, mark)
		}
		anew := data.NewGrid(in)
		if done := g.Remark(m, mark); !done {
			if len(anew.Rows) == len(g.Rows) && slices.ContainsFunc(g.Rows, func(r data.GridRow) bool { return r.Person.ID == mark.Person }) {
				t.Fatal("the grid could have shown this mark")
			}
			return
		}
		if diff := cmp.Diff(anew, g); diff != "" {
			t.Fatalf("(-anew +changed):\n%s", diff)
		}
	})
}

func BenchmarkGridOfFourHundredPeople(b *testing.B) {
	in := data.GridInput{Group: data.Group{ID: id(1)}, Span: data.Span{From: 1, Until: 9999}, People: crowd(400)}
	for i := range 52 {
		in.Meetings = append(in.Meetings, data.Meeting{ID: id(1000 + i), Group: id(1), Date: data.Date(1000 + 7*i), Start: data.At(19, 0), State: data.Closed})
	}
	for i, p := range in.People {
		in.Memberships = append(in.Memberships, data.Membership{Group: id(1), Person: p.ID}.Join(900))
		for j, m := range in.Meetings {
			in.Marks = append(in.Marks, data.Mark{Meeting: m.ID, Person: p.ID, Status: data.Status((i + j) % 5)})
		}
	}
	b.Run("made", func(b *testing.B) {
		for b.Loop() {
			data.NewGrid(in)
		}
	})
	g := data.NewGrid(in)
	b.Run("one mark", func(b *testing.B) {
		for b.Loop() {
			g.Remark(in.Meetings[30], data.Mark{Person: in.People[200].ID, Status: data.Late})
		}
	})
}
