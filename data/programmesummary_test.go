package data_test

import (
	"slices"
	"testing"

	"alongside/data"
)

var (
	summed    = data.Span{From: data.NewDate(2026, 1, 1), Until: data.NewDate(2026, 6, 30)}
	summaryID = func(n byte) data.ID { return data.ID{14: 1, 15: n} }
)

// summing is a group's weekly meetings from December 2025 on, at which the first
// so many people are always present.
func summing(people int) data.ProgrammeSummaryInput {
	in := data.ProgrammeSummaryInput{
		Period: summed, Today: data.NewDate(2026, 12, 31), Least: data.LeastPeople,
		SeenBefore: func(data.ID) bool { return false },
	}
	for p := range people {
		in.People = append(in.People, data.Person{ID: summaryID(byte(p)), First: "P", Roles: data.Mentee})
	}
	for week := range 30 {
		m := data.Meeting{
			ID: data.ID{14: 2, 15: byte(week)}, Group: data.ID{14: 3}, Date: data.NewDate(2025, 12, 4).AddDays(7 * week), Start: data.At(19, 0),
			State: data.Closed, Activities: []data.Held{{Kind: data.CBT, Title: "Coping card"}},
		}
		in.Meetings = append(in.Meetings, m)
		for p := range people {
			in.Marks = append(in.Marks, data.Mark{Meeting: m.ID, Person: summaryID(byte(p)), Status: data.Present})
		}
	}
	return in
}

// only leaves the marks of the first people at a meeting.
func only(in *data.ProgrammeSummaryInput, week, people int) {
	in.Marks = slices.DeleteFunc(in.Marks, func(m data.Mark) bool { return m.Meeting[15] == byte(week) && int(m.Person[15]) >= people })
}

func TestWhoWasThereBeforeIsNoFirstTimer(t *testing.T) {
	in := summing(8)
	if got := data.NewProgrammeSummary(in); got.Came != exact(8) || got.First != exact(0) || got.Still[0].Of != exact(8) {
		t.Errorf("who has come since December: %+v", got)
	}
	in.Meetings = in.Meetings[5:] // from January on
	if got := data.NewProgrammeSummary(in); got.First != exact(8) || got.Back != exact(8) {
		t.Errorf("of whom nothing earlier is known: first %v, back %v", got.First, got.Back)
	}
	in.SeenBefore = func(data.ID) bool { return true }
	if got := data.NewProgrammeSummary(in); got.First != exact(0) || got.Still[0].Of != exact(0) {
		t.Errorf("who was there years ago: first %v, still of %v", got.First, got.Still[0].Of)
	}
}

func TestAMonthOfFewPeopleIsToldWithItsNeighbours(t *testing.T) {
	in := summing(8)
	for week := range 30 {
		if in.Meetings[week].Date.Month() == 2 {
			only(&in, week, 3)
		}
	}
	got := data.NewProgrammeSummary(in)
	if len(got.Months) != 2 || got.Months[0].Span.Until != data.NewDate(2026, 3, 31) || got.Months[0].Each.How != data.Exact {
		t.Errorf("a small February is told as %+v", got.Months)
	}
	for week := range 30 {
		if m := in.Meetings[week].Date.Month(); m <= 3 {
			only(&in, week, 3)
		}
	}
	if got := data.NewProgrammeSummary(in); got.Months != nil || got.Visits.How != data.Exact {
		t.Errorf("a small quarter is told as %+v of %v", got.Months, got.Visits)
	}
}

// With one evening of music for three people, music alone cannot be told; and
// the other kinds neither, for what is left of all visits would be its own.
func TestAKindOfFewPeopleHidesWhoCameToTheOthers(t *testing.T) {
	in := summing(8)
	in.Meetings[20].Activities = []data.Held{{Kind: data.Music, Title: "Drumming circle"}}
	if got := data.NewProgrammeSummary(in); got.Kinds[0].Each != exact(80) || got.Kinds[2].Visits != exact(8) {
		t.Errorf("music for eight: %+v", got.Kinds)
	}
	only(&in, 20, 3)
	got := data.NewProgrammeSummary(in)
	for _, kind := range got.Kinds {
		if kind.Visits != withheld || kind.Each != withheld {
			t.Errorf("music for three: %+v", kind)
		}
	}
	if got.Kinds[0].Meetings == 0 || got.Kinds[2].Meetings != 1 {
		t.Errorf("how often there was each kind is held back: %+v", got.Kinds)
	}
}

func TestAProposalThatCameToNothingIsNoPairThatEnded(t *testing.T) {
	in := summing(8)
	for i := range 6 {
		p := data.NewPair(data.ID{14: 4, 15: byte(i)}, summaryID(byte(i)), summaryID(7), summed.From, data.Proposed)
		if i > 0 {
			p = data.NewPair(p.ID, p.Mentee, p.Mentor, summed.From, data.Active)
		}
		p.Steps = append(p.Steps, data.PairStep{Date: summed.Until, State: data.Ended, Reason: data.MovedOn})
		in.Pairs = append(in.Pairs, p)
	}
	got := data.NewProgrammeSummary(in)
	if got.Ended.Total != exact(5) || got.Ended.Parts[1] != exact(5) || got.Stages.Total != exact(0) {
		t.Errorf("ended %+v, standing %+v", got.Ended, got.Stages)
	}
	in.Period.Until = in.Period.Until.AddDays(-1)
	if got := data.NewProgrammeSummary(in); got.Stages.Total != exact(5) || got.Ended.Total != exact(0) {
		t.Errorf("the day before, ended %+v, standing %+v", got.Ended, got.Stages)
	}
}

// A group is not told of where the other groups are a few people: they would be
// what is left of the whole programme.
func TestAGroupBesideAFewPeopleIsNotTold(t *testing.T) {
	in := summing(8)
	in.Group = data.ID{14: 3}
	if got := data.NewProgrammeSummary(in); got.TooFew || got.Came != exact(8) {
		t.Errorf("the only group: %+v", got)
	}
	other := data.Meeting{ID: data.ID{14: 5}, Group: data.ID{14: 6}, Date: summed.From, Start: data.At(10, 0), State: data.Closed}
	in.Meetings = append(in.Meetings, other)
	in.Marks = append(in.Marks, data.Mark{Meeting: other.ID, Person: summaryID(1), Status: data.Late})
	if got := data.NewProgrammeSummary(in); !got.TooFew || got.Held != 0 {
		t.Errorf("beside a group of one: %+v", got)
	}
	in.Group = other.Group
	if got := data.NewProgrammeSummary(in); !got.TooFew {
		t.Errorf("the group of one: %+v", got)
	}
}

// Today's register is still being filled; one of last week was left open.
func TestARegisterThatIsStillBeingFilledIsNotCounted(t *testing.T) {
	in := summing(8)
	whole := data.NewProgrammeSummary(in)
	last := len(in.Meetings) - 1
	in.Meetings[last].State = data.Open
	if got := data.NewProgrammeSummary(in); got.Held != whole.Held {
		t.Errorf("with one left open %d were held, want %d", got.Held, whole.Held)
	}
	in.Today = in.Meetings[last].Date
	got := data.NewProgrammeSummary(in)
	if got.Held != whole.Held-1 || got.Visits == whole.Visits || got.Each != whole.Each {
		t.Errorf("while it is filled: held %d of %d, visits %v, each %v (%v)", got.Held, whole.Held, got.Visits, got.Each, whole.Each)
	}
	in.Meetings[last].State = data.Closed
	if got := data.NewProgrammeSummary(in); got.Held != whole.Held {
		t.Errorf("once it is closed %d were held, want %d", got.Held, whole.Held)
	}
}

// Somebody was erased whose first meeting was moved past their next one since: it is
// their first for good.
func TestTheFirstMeetingOfAnErasedPersonStaysTheFirst(t *testing.T) {
	in := summing(8)
	in.Meetings = in.Meetings[5:] // from January on, as the first that anybody came to
	came := data.NamelessMark{Status: data.Present, Thread: data.ID{14: 7}}
	first := came
	first.First = true
	in.Meetings[10].Nameless, in.Meetings[11].Nameless = []data.NamelessMark{first}, []data.NamelessMark{came}
	if got := data.NewProgrammeSummary(in).First; got != exact(9) {
		t.Errorf("%v first-timers", got)
	}
	in.Meetings[10].Date = in.Meetings[11].Date.AddDays(1)
	if got := data.NewProgrammeSummary(in).First; got != exact(9) {
		t.Errorf("%v first-timers once it was moved", got)
	}
}
