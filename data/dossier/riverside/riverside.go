// Package riverside is a small programme for tests of what is read from one.
package riverside

import (
	"path/filepath"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/data/vault/vaulttest"
)

// Today is the Thursday on which everything is looked at.
var Today = data.NewDate(2026, 11, 19)

// ID is the id with this number.
func ID(n byte) data.ID { return data.ID{15: n} }

// A Thursday group of Dana and Sam, whom Ruth and Omar walk alongside. Big
// Tony walked in last week; Amira is in the Monday group, where Dana was a
// guest once.
var (
	Dana  = data.Person{ID: ID(1), First: "Dana", Last: "Kowalska", Roles: data.Mentee}
	Sam   = data.Person{ID: ID(2), First: "Sam", Last: "Tanner", Roles: data.Mentee}
	Ruth  = data.Person{ID: ID(3), First: "Ruth", Last: "Shapiro", Roles: data.Mentor}
	Omar  = data.Person{ID: ID(4), First: "Omar", Roles: data.Mentor}
	Tony  = data.Person{ID: ID(5), Alias: "Big Tony"}
	Amira = data.Person{ID: ID(6), First: "Amira"}

	Thursday = data.Group{ID: ID(20), Name: "Thursday group", Schedule: weekly(time.Thursday)}
	Monday   = data.Group{ID: ID(21), Name: "Monday group", Schedule: weekly(time.Monday)}

	LastWeek  = Meeting(30, Thursday, Today.AddDays(-7), data.Closed)
	Tonight   = Meeting(31, Thursday, Today, data.Planned)
	LongAgo   = Meeting(32, Thursday, Today.AddDays(-210), data.Closed)
	AsGuest   = Meeting(33, Monday, Today.AddDays(-10), data.Closed)
	NotAtAll  = Meeting(34, Monday, Today.AddDays(-3), data.Closed)
	RuthsPair = data.NewPair(ID(40), Dana.ID, Ruth.ID, Today.AddDays(-30), data.Active)
	EndedPair = data.NewPair(ID(41), Dana.ID, Omar.ID, Today.AddDays(-300), data.Active)
	SamsPair  = data.NewPair(ID(42), Sam.ID, Omar.ID, Today.AddDays(-30), data.Active)
	WithRuth  = data.Contact{ID: ID(50), Person: Dana.ID, Pair: ID(40), Date: Today.AddDays(-5)}
	WithOmar  = data.Contact{ID: ID(51), Person: Dana.ID, Pair: ID(41), Date: Today.AddDays(-100), Note: "what Omar wrote"}
	Everybody = []data.Person{Dana, Sam, Ruth, Omar, Tony, Amira}
)

// Membership is one from 250 days ago on.
func Membership(g data.Group, p data.Person) data.Membership {
	return data.Membership{Group: g.ID, Person: p.ID, Spans: []data.Span{{From: Today.AddDays(-250)}}}
}

func weekly(day time.Weekday) data.Schedule {
	return data.Schedule{Weekday: day, Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: Today.AddDays(-250)}}
}

// Meeting is a meeting at seven in the evening.
func Meeting(n byte, g data.Group, d data.Date, state data.MeetingState) data.Meeting {
	return data.Meeting{ID: ID(n), Group: g.ID, Date: d, Start: data.At(19, 0), State: state}
}

// Mark says how somebody was at a meeting.
func Mark(m data.Meeting, p data.Person, s data.Status) data.Mark {
	return data.Mark{Meeting: m.ID, Person: p.ID, Status: s}
}

// View reads from the programme of these people, pairs and meetings.
func View(t *testing.T, read func(*store.Reader) error) {
	t.Helper()
	ended := EndedPair
	ended.Steps = append(ended.Steps, data.PairStep{Date: Today.AddDays(-60), State: data.Ended, Reason: data.MovedOn})
	With(t, data.Records{
		People: Everybody, Groups: []data.Group{Thursday, Monday},
		Memberships: []data.Membership{Membership(Thursday, Dana), Membership(Thursday, Sam), Membership(Monday, Amira)},
		Meetings:    []data.Meeting{LastWeek, Tonight, LongAgo, AsGuest, NotAtAll},
		Marks: []data.Mark{
			Mark(LastWeek, Dana, data.Present), Mark(LastWeek, Sam, data.Absent), Mark(LastWeek, Tony, data.Present),
			Mark(LongAgo, Dana, data.Present), Mark(AsGuest, Dana, data.Late), Mark(NotAtAll, Amira, data.Present),
			Mark(Tonight, Tony, data.Present),
		},
		Pairs:    []data.Pair{RuthsPair, ended, SamsPair},
		Contacts: []data.Contact{WithRuth, WithOmar},
	}, read)
}

// With reads from a programme that holds the records.
func With(t *testing.T, records data.Records, read func(*store.Reader) error) {
	t.Helper()
	s := Programme(t, records)
	if err := s.View(read); err != nil {
		t.Fatal(err)
	}
}

// Programme is one that holds the records.
func Programme(t testing.TB, records data.Records) *store.Store {
	t.Helper()
	vaulttest.Quick()
	s, _, err := store.Create(filepath.Join(t.TempDir(), "p.alongside"), data.NewProgramme("Riverside"),
		"lantern gravel mitten orbit", "Maria", store.Options{
			Now: func() time.Time { return Today.Time() }, KDF: vault.Floor,
		})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	if err := s.Load(records); err != nil {
		t.Fatal(err)
	}
	return s
}
