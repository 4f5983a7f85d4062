package incoming_test

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/incoming"
)

var (
	today   = data.NewDate(2026, time.November, 19) // a Thursday
	tuesday = data.Group{ID: data.ID{4}, Name: "Tuesday group", Place: "St Luke’s hall", Schedule: data.Schedule{
		Weekday: time.Tuesday, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: data.NewDate(2026, time.September, 1)},
	}}
	thursday = data.Group{ID: data.ID{5}, Name: "Thursday group", Schedule: data.Schedule{
		Weekday: time.Thursday, Start: data.At(18, 30), Weeks: 1, Span: data.Span{From: data.NewDate(2026, time.September, 3)},
	}}
)

// person is somebody on the list, with an id that their place in it gives.
func person(n byte, first, last string) data.Person {
	return data.Person{ID: data.ID{9, n}, First: first, Last: last}
}

// member makes somebody belong to a group since 2025.
func member(g data.Group, p data.Person) data.Membership {
	return data.Membership{Group: g.ID, Person: p.ID, Spans: []data.Span{{From: data.NewDate(2025, time.January, 7)}}}
}

// riverside is a programme with a group of people whom the lists of these tests know.
func riverside() incoming.Book {
	b := incoming.Book{Today: today, Groups: []data.Group{tuesday}, People: []data.Person{
		person(1, "Ada", "Brook"), person(2, "Ben", "Cole"), person(3, "Cal", "Dunn"), person(4, "Rory", "O’Neal"),
		person(5, "Sam", "Taylor"), person(6, "Anne-Marie", "Le Roux"), person(7, "Łucja", "Żak"),
	}}
	for _, p := range b.People {
		b.Memberships = append(b.Memberships, member(tuesday, p))
	}
	return b
}

// nobody is a programme with a group and nobody in it.
func nobody() incoming.Book { return incoming.Book{Today: today, Groups: []data.Group{tuesday}} }

func tableOf(t testing.TB, raw []byte) incoming.Table {
	t.Helper()
	f, err := incoming.Open(raw)
	if err != nil {
		t.Fatal(err)
	}
	table, err := f.Table(context.Background(), f.Sheets[0], incoming.Guess, nil)
	if err != nil {
		t.Fatal(err)
	}
	return table
}

func file(t testing.TB, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func read(t testing.TB, table incoming.Table, b incoming.Book, c incoming.Choices) *incoming.Reading {
	t.Helper()
	r, err := incoming.Read(context.Background(), table, b, c)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func plan(t testing.TB, r *incoming.Reading) *incoming.Plan {
	t.Helper()
	p, err := r.Plan(context.Background())
	if err != nil {
		t.Fatal(err)
	}
	if !p.Cells.Adds() {
		t.Errorf("the cells do not add up: %+v", p.Cells)
	}
	return p
}

// text reads a list that is typed in a test.
func text(t testing.TB, list string, b incoming.Book, c incoming.Choices) (*incoming.Reading, *incoming.Plan) {
	t.Helper()
	r := read(t, tableOf(t, []byte(list)), b, c)
	return r, plan(t, r)
}

// says is a plan in lines, as a person would tell it.
func says(r *incoming.Reading, p *incoming.Plan) (lines []string) {
	for _, q := range r.Questions {
		lines = append(lines, "? "+q.Says)
	}
	for _, s := range p.People {
		line := fmt.Sprintf("%s: %s", s.Said, map[incoming.Verdict]string{
			incoming.IsNew: "new", incoming.IsKnown: "known", incoming.Waits: "waits", incoming.IsOut: "out",
		}[s.Verdict])
		if s.Verdict == incoming.IsNew {
			line += fmt.Sprintf(" as %s|%s", s.Person.First, s.Person.Last)
		}
		for _, b := range s.Belongs {
			line += " from " + b.From.String()
		}
		if s.Marks > 0 {
			line += fmt.Sprintf(", %d marks", s.Marks)
		}
		lines = append(lines, line+"; "+s.Because)
	}
	for _, m := range p.Meetings {
		lines = append(lines, fmt.Sprintf("%s %s: %s", m.Date, m.Start, marksAt(p, m)))
	}
	for _, x := range p.Refused {
		lines = append(lines, fmt.Sprintf("row %d: %s", x.Row, x.Reason))
	}
	return lines
}

// marksAt are the letters of a meeting's marks, in the order of the list.
func marksAt(p *incoming.Plan, m incoming.Meeting) string {
	var letters []string
	for _, s := range p.People {
		if mark, recorded, is := p.MarkOf(s.Person.ID, m.ID); is && !recorded {
			letters = append(letters, mark.Status.Letter())
		}
	}
	return strings.Join(letters, "")
}

func wantLines(t testing.TB, got, want []string) {
	t.Helper()
	if slices.Equal(got, want) {
		return
	}
	t.Errorf("the list says\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
}
