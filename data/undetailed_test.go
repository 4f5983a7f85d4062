package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestOfWhomNothingIsNotedWhoHasJustCome(t *testing.T) {
	today := day("2026-05-26")
	new := func(first string, days int, change func(*data.Person)) data.Person {
		p := data.Person{First: first, Joined: today.AddDays(-days)}
		if change != nil {
			change(&p)
		}
		return p
	}
	people := []data.Person{
		new("a fortnight ago", 14, nil), new("tonight", 0, nil), new("longer ago", 15, nil), new("to come", -1, nil),
		new("phone", 1, func(p *data.Person) { p.Phone = "07700 900318" }), new("post", 1, func(p *data.Person) { p.Email = "a@b.example" }),
		new("surname", 1, func(p *data.Person) { p.Last = "K" }), new("note", 1, func(p *data.Person) { p.Note = "comes with Ruth" }),
		new("left", 1, func(p *data.Person) { p.Left = today - 1 }), new("nobody knows since when", 1, func(p *data.Person) { p.Joined = 0 }),
		new("last week", 7, nil),
	}
	var got []string
	for _, p := range data.WithoutDetails(people, today) {
		got = append(got, p.First)
	}
	if diff := cmp.Diff([]string{"tonight", "last week", "a fortnight ago"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
