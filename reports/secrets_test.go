package reports_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
	"alongside/reports"
)

// However often a mentee was handed from one mentor to another, what anybody
// wrote stands on no paper of any mentor's, and neither does another mentor's
// name or a one-to-one with them.
func TestNoPaperOfAMentorTellsWhatAnotherWrote(t *testing.T) {
	mentors := []data.Person{
		{ID: id(1), First: "Ada", Roles: data.Mentor},
		{ID: id(2), First: "Boris", Roles: data.Mentor},
		{ID: id(3), First: "Carla", Roles: data.Mentor},
	}
	_, mentees := manyMentees(3)
	people := append([]data.Person(nil), mentors...)
	for i := range mentees {
		mentees[i].ID = id(byte(50 + i))
		people = append(people, mentees[i])
	}
	names := data.NewNames(data.FullNames, people)
	period := data.Span{From: printed.AddDays(-400), Until: printed}
	rapid.Check(t, func(t *rapid.T) {
		in := data.MentorViewInput{People: people, Today: printed}
		byPair := make(map[data.ID]int) // the minutes by which a pair's one-to-ones are known
		for i := range rapid.IntRange(0, 8).Draw(t, "pairs") {
			mentor := rapid.SampledFrom(mentors).Draw(t, "mentor")
			mentee := rapid.SampledFrom(mentees).Draw(t, "mentee")
			p := data.NewPair(id(byte(100+i)), mentee.ID, mentor.ID, printed.AddDays(-300+20*i), data.Active)
			if rapid.Bool().Draw(t, "handed on") {
				p.Steps = append(p.Steps, data.PairStep{Date: p.Now().Date + 9, State: data.Ended, Reason: data.Transferred, Note: "secret"})
			}
			in.Pairs = append(in.Pairs, p)
			byPair[p.ID] = 501 + i
			in.Contacts = append(in.Contacts, data.Contact{
				ID: id(byte(150 + i)), Person: mentee.ID, Pair: p.ID, Date: p.Now().Date, Minutes: byPair[p.ID], Note: "secret", Themes: "secret",
			})
			in.Goals = append(in.Goals, data.Goal{
				ID: id(byte(200 + i)), Person: mentee.ID, Words: "A wish", Made: p.Now().Date,
				History: []data.GoalChange{{Date: p.Now().Date, Pair: p.ID, Note: "secret"}},
			})
		}
		for _, mentor := range mentors {
			in.Mentor = mentor.ID
			view := data.NewMentorView(in)
			text := strings.Join(pagesOf(reports.NewCaseloadPack(reports.CaseloadPackInput{
				View: view, Period: period, Today: printed, Names: names,
			}), reports.Options{Printed: printed}), "")
			own := make(map[data.ID]bool)
			for _, m := range view.Mentees {
				own[m.Pair.ID] = true
				text += strings.Join(pagesOf(reports.NewAttendanceReview(reports.AttendanceReviewInput{
					Mentee: m.Person, Mentor: mentor, Pair: m.Pair, Contacts: in.Contacts, Goals: in.Goals, Period: period, Names: names,
				}), reports.Options{Printed: printed}), "")
			}
			if strings.Contains(text, "secret") {
				t.Fatalf("%s is told what somebody wrote:\n%s", mentor.First, text)
			}
			for _, other := range mentors {
				if other.ID != mentor.ID && strings.Contains(text, other.First) {
					t.Fatalf("%s is told of %s:\n%s", mentor.First, other.First, text)
				}
			}
			for pair, minutes := range byPair {
				if told := strings.Contains(text, "50"+string(rune('0'+minutes-500))); told != own[pair] {
					t.Fatalf("%s: a one-to-one of pair %v is told: %v, want %v:\n%s", mentor.First, pair, told, own[pair], text)
				}
			}
		}
	})
}
