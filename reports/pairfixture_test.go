package reports_test

import (
	"fmt"
	"strings"

	"alongside/data"
	"alongside/reports"
	"alongside/reports/page"
)

// whatTheyWant are goals of Dana's and one of Sam's. Omar and Ruth each noted
// something about Dana's.
func (e evening) whatTheyWant() []data.Goal {
	return []data.Goal{
		{
			ID: id(80), Person: e.dana.ID, Words: "Get to the gym twice a week", Made: data.NewDate(2026, 10, 1),
			Steps: []data.GoalStep{{Text: "Find out what it costs", Done: data.NewDate(2026, 10, 8)}, {Text: "Ask who comes along"}},
			History: []data.GoalChange{
				{Date: data.NewDate(2026, 10, 2), Pair: e.earlier.ID, Note: "what Omar thought of the gym"},
				{Date: data.NewDate(2026, 10, 9), Pair: e.pair.ID, Note: "what Ruth thought of the gym"},
			},
		},
		{
			ID: id(81), Person: e.dana.ID, Words: "Ring my sister", Made: data.NewDate(2026, 9, 1),
			History: []data.GoalChange{{Date: data.NewDate(2026, 9, 20), Status: data.GoalReached}},
		},
		{ID: id(82), Person: e.sam.ID, Words: "What Sam wants", Made: data.NewDate(2026, 9, 1)},
	}
}

// pairs are all of the evening's: Ruth walks alongside Dana, whom Omar walked
// alongside before; Omar now does so with Amira.
func (e evening) pairs() []data.Pair {
	ended := e.earlier
	ended.Steps = append(ended.Steps, data.PairStep{
		Date: data.NewDate(2026, 8, 6), State: data.Ended, Reason: data.Transferred, Note: "why it ended",
	})
	amiras := data.NewPair(id(52), e.amira.ID, e.omar.ID, data.NewDate(2026, 10, 1), data.Active)
	amiras.Steps = append(amiras.Steps, data.PairStep{Date: data.NewDate(2026, 10, 20), Stage: data.BuildingTrust, State: data.OnPause})
	return []data.Pair{e.pair, ended, amiras}
}

func (e evening) view(mentor data.ID) data.MentorView {
	return data.NewMentorView(data.MentorViewInput{
		Mentor: mentor, People: e.people, Pairs: e.pairs(), Contacts: e.contacts, Goals: e.goals,
		Memberships: e.memberships, Meetings: e.meetings, Marks: e.marks, Today: printed,
	})
}

func (e evening) packInput() reports.CaseloadPackInput {
	return reports.CaseloadPackInput{
		Programme: e.programme, View: e.view(e.ruth.ID), Groups: []data.Group{e.group},
		Period: data.Span{From: data.NewDate(2026, 8, 6), Until: printed}, Today: printed, Names: e.names(data.FirstAndInitial),
	}
}

func (e evening) logInput() reports.ContactLogInput {
	return reports.ContactLogInput{
		Programme: e.programme, Mentor: e.ruth, Mentees: []data.Person{e.dana}, Entries: 12, Names: e.names(data.FirstAndInitial),
	}
}

func (e evening) registerInput() reports.PairRegisterInput {
	people := append([]data.Person(nil), e.people...)
	people[1].Mentor.Capacity = 2 // Ruth
	return reports.PairRegisterInput{
		Programme: e.programme, People: people, Pairs: e.pairs(), Contacts: e.contacts,
		Ended: data.Span{From: data.NewDate(2026, 8, 1), Until: printed}, Today: printed, Names: e.names(data.FirstAndInitial),
	}
}

// manyMentees is a mentor with n mentees.
func manyMentees(n int) (mentor data.Person, mentees []data.Person) {
	for i := range n {
		mentees = append(mentees, data.Person{ID: id(byte(i + 1)), First: fmt.Sprintf("Mentee-%02d", i+1), Roles: data.Mentee})
	}
	return data.Person{ID: id(200), First: "Ruth", Roles: data.Mentor}, mentees
}

// papers are all the ways in which a document is printed.
var papers = map[string]reports.Options{
	"A4":                   {Printed: printed},
	"A4, large print":      {Printed: printed, LargePrint: true},
	"Letter":               {Printed: printed, Paper: data.Letter},
	"Letter, large print":  {Printed: printed, Paper: data.Letter, LargePrint: true},
	"in a longer language": {Printed: printed, Translate: func(text string, d ...any) string { return page.English(text, d...) + "ung" }},
}

// pagesOf is what the pages say, each for itself.
func pagesOf(doc layouter, o reports.Options) []string {
	return strings.Split(page.Text(doc.Layout(o)), "\f")
}
