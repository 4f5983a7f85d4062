package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestAMentorHasRoomWhereNothingSpeaksAgainstIt(t *testing.T) {
	today := day("2026-11-22")
	for name, c := range map[string]struct {
		capacity, load int
		change         func(*data.Person)
		want           data.Room
	}{
		"room":                      {capacity: 2, load: 1, want: data.RoomFree},
		"nobody yet":                {capacity: 1, want: data.RoomFree},
		"as many as agreed":         {capacity: 2, load: 2, want: data.RoomFull},
		"more than agreed":          {capacity: 2, load: 3, want: data.RoomOver},
		"nothing agreed":            {load: 1, want: data.RoomNotAgreed},
		"rests until today":         {capacity: 2, change: func(p *data.Person) { p.Mentor.Resting = []data.Span{{Until: today}} }, want: data.RoomResting},
		"rests no longer":           {capacity: 2, change: func(p *data.Person) { p.Mentor.Resting = []data.Span{{Until: today - 1}} }, want: data.RoomFree},
		"rests, and is full":        {capacity: 1, load: 1, change: func(p *data.Person) { p.Mentor.Resting = []data.Span{{From: today}} }, want: data.RoomResting},
		"on a pause":                {capacity: 2, change: func(p *data.Person) { p.Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: today}}} }, want: data.RoomPaused},
		"told us of a week away":    {capacity: 2, change: func(p *data.Person) { p.Away = []data.Away{{Kind: data.ToldUs, Span: data.Span{From: today}}} }, want: data.RoomFree},
		"on their last day":         {capacity: 2, change: func(p *data.Person) { p.Left = today }, want: data.RoomFree},
		"left, with room and pause": {capacity: 2, change: func(p *data.Person) { p.Left = today - 1 }, want: data.RoomLeft},
	} {
		p := data.Person{First: "Ruth", Roles: data.Mentor, Mentor: data.Giving{Capacity: c.capacity}}
		if c.change != nil {
			c.change(&p)
		}
		if got := p.RoomOn(today, c.load); got != c.want {
			t.Errorf("%s: %d, want %d", name, got, c.want)
		}
	}
}

func TestMentorsAreThoseWithTheRoleOrWithSomebodyAlongside(t *testing.T) {
	today := day("2026-11-22")
	person := func(n int, first string, roles data.Role, left data.Date) data.Person {
		return data.Person{ID: id(n), First: first, Roles: roles, Left: left}
	}
	tony, omar := person(1, "Tony", 0, 0), person(2, "Omar", data.Mentor, today-1)
	ada := person(4, "Ada", data.Mentor, 0)
	people := []data.Person{tony, omar, person(3, "Ruth", data.Mentor, today-1), person(5, "Amira", data.Mentee, 0), ada}
	pairs := []data.Pair{
		data.NewPair(id(60), id(5), tony.ID, today, data.Proposed),
		data.NewPair(id(61), id(6), omar.ID, today, data.Active),
	}
	if diff := cmp.Diff([]data.Person{ada, omar, tony}, data.AllMentors(people, pairs, today)); diff != "" {
		t.Error(diff)
	}
}
