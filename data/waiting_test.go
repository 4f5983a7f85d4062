package data_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

func withID(n int, p data.Pair) data.Pair {
	p.ID = id(n)
	return p
}

// turn is one line of the waiting list, in short.
type turn struct {
	Name, Since string
	Why         data.WaitsFor
	Days        int
}

func turns(list []data.Waiting, today data.Date) []turn {
	var all []turn
	for _, w := range list {
		all = append(all, turn{w.Person.First, w.Since.String(), w.Why, w.Days(today)})
	}
	return all
}

func TestWhoIsOnTheWaitingListAndWhy(t *testing.T) {
	today := day("2026-05-03")
	endedOn := func(date string, reason data.EndReason) data.PairStep {
		return data.PairStep{Date: day(date), State: data.Ended, Reason: reason}
	}
	pair := func(steps ...data.PairStep) data.Pair { return pairOf(steps...) } // of mentee 2, since 1 March
	noted := func(p *data.Person) { p.Path.WaitingSince = day("2026-02-01") }
	for name, c := range map[string]struct {
		change func(*data.Person)
		pairs  []data.Pair
		want   []turn
	}{
		"a mentee of whom nothing is noted":        {nil, nil, []turn{{"Dana", "2026-01-05", data.NoMentorYet, 118}}},
		"a mentee of whom not even a day is known": {func(p *data.Person) { p.Joined = 0 }, nil, []turn{{"Dana", "", data.NoMentorYet, 0}}},
		"noted as waiting":                         {noted, nil, []turn{{"Dana", "2026-02-01", data.NotedAsWaiting, 91}}},
		"noted as waiting, without a role": {
			func(p *data.Person) { noted(p); p.Roles = 0 }, nil, []turn{{"Dana", "2026-02-01", data.NotedAsWaiting, 91}},
		},
		"to wait from tomorrow on": {
			func(p *data.Person) { p.Path.WaitingSince = today + 1 }, nil, []turn{{"Dana", "2026-05-04", data.NotedAsWaiting, 0}},
		},
		"a supporter":              {func(p *data.Person) { p.Roles = data.Supporter }, nil, nil},
		"left yesterday":           {func(p *data.Person) { noted(p); p.Left = today - 1 }, nil, nil},
		"proposed to a mentor":     {noted, []data.Pair{pair()}, nil},
		"paired, and on a pause":   {noted, []data.Pair{pair(data.PairStep{Date: day("2026-03-02"), State: data.OnPause})}, nil},
		"one of two pairs is left": {noted, []data.Pair{pair(endedOn("2026-04-01", data.Mismatch)), data.NewPair(id(9), id(2), id(8), today, data.Active)}, nil},
		"lost their mentor": {
			noted,
			[]data.Pair{pair(endedOn("2026-04-01", data.MentorUnavailable))},
			[]turn{{"Dana", "2026-04-01", data.LastPairEnded, 32}},
		},
		"the last of two pairs counts": {
			noted,
			[]data.Pair{pair(endedOn("2026-04-01", data.MentorUnavailable)), pair(endedOn("2026-03-05", data.Completed))},
			[]turn{{"Dana", "2026-04-01", data.LastPairEnded, 32}},
		},
		"moved to another mentor and completed that pair on the same day": {
			noted,
			[]data.Pair{
				withID(8, pair(endedOn("2026-04-01", data.Completed))), withID(9, pair(endedOn("2026-04-01", data.Transferred))),
			},
			nil,
		},
		"completed their pair": {noted, []data.Pair{pair(endedOn("2026-04-01", data.Completed))}, nil},
		"moved on":             {noted, []data.Pair{pair(endedOn("2026-04-01", data.MovedOn))}, nil},
		"completed their pair, and waits anew since": {
			func(p *data.Person) { p.Path.WaitingSince = day("2026-04-02") },
			[]data.Pair{pair(endedOn("2026-04-01", data.Completed))},
			[]turn{{"Dana", "2026-04-02", data.NotedAsWaiting, 31}},
		},
		"waits anew from the day it ended": {
			func(p *data.Person) { p.Path.WaitingSince = day("2026-04-01") },
			[]data.Pair{pair(endedOn("2026-04-01", data.Completed))},
			[]turn{{"Dana", "2026-04-01", data.NotedAsWaiting, 32}},
		},
		"has become a mentor": {func(p *data.Person) { p.Roles |= data.Mentor }, nil, nil},
		"has become a mentor after a pair that ended early": {
			func(p *data.Person) { noted(p); p.Roles |= data.Mentor }, []data.Pair{pair(endedOn("2026-04-01", data.MentorUnavailable))}, nil,
		},
		"a mentor who is noted as waiting": {
			func(p *data.Person) { noted(p); p.Roles = data.Mentor }, nil, []turn{{"Dana", "2026-02-01", data.NotedAsWaiting, 91}},
		},
		"was a mentor in a pair that ended": {
			func(p *data.Person) { p.ID = id(3) },
			[]data.Pair{pair(endedOn("2026-04-01", data.Completed))},
			[]turn{{"Dana", "2026-01-05", data.NoMentorYet, 118}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			p := data.Person{ID: id(2), First: "Dana", Roles: data.Mentee, Joined: day("2026-01-05")}
			if c.change != nil {
				c.change(&p)
			}
			if diff := cmp.Diff(c.want, turns(data.WaitingList(data.Names{}, []data.Person{p}, c.pairs, today), today)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestWhoHasWaitedLongestComesFirstInWhateverOrderTheyAreGiven(t *testing.T) {
	today := day("2026-05-03")
	waiter := func(n int, name, noted, joined string) data.Person {
		return data.Person{ID: id(n), First: name, Roles: data.Mentee, Joined: day(joined), Path: data.Path{WaitingSince: day(noted)}}
	}
	people := []data.Person{
		waiter(1, "Ana", "2026-04-01", "2020-01-01"), waiter(2, "Ben", "2026-03-01", ""), waiter(3, "Cal", "", "2019-01-01"),
		waiter(4, "Dee", "", "2018-01-01"), waiter(5, "Eve", "", ""), waiter(6, "Abe", "2026-04-01", ""), waiter(7, "Abe", "2026-04-01", ""),
	}
	want := []data.ID{id(2), id(6), id(7), id(1), id(4), id(3), id(5)}
	rapid.Check(t, func(t *rapid.T) {
		shuffled := rapid.Permutation(people).Draw(t, "people")
		var got []data.ID
		for _, w := range data.WaitingList(data.NewNames(data.FullNames, shuffled), shuffled, nil, today) {
			got = append(got, w.Person.ID)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}

// The order of the names would tell whose codes they are.
func TestThoseWhoWaitSinceOneDayStandInTheOrderOfWhatIsShown(t *testing.T) {
	today := day("2026-05-03")
	people := []data.Person{
		{ID: id(1), First: "Ana", Last: "Young", Code: "K9", Roles: data.Mentee, Joined: today - 30},
		{ID: id(2), First: "Émile", Last: "Adams", Code: "K10", Roles: data.Mentee, Joined: today - 30},
		{ID: id(3), First: "Zoe", Last: "Bell", Code: "K2", Roles: data.Mentee, Joined: today - 30},
		{ID: id(4), First: "Fay", Last: "Cole", Code: "K1", Roles: data.Mentee, Joined: today - 20},
	}
	for style, want := range map[data.NameStyle][]string{
		data.FullNames: {"Ana", "Émile", "Zoe", "Fay"}, data.FirstAndInitial: {"Ana", "Émile", "Zoe", "Fay"},
		data.CodeOnly: {"Zoe", "Ana", "Émile", "Fay"},
	} {
		var got []string
		for _, w := range data.WaitingList(data.NewNames(style, people), people, nil, today) {
			got = append(got, w.Person.First)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%v (-want +got):\n%s", style, diff)
		}
	}
}

func TestTheWaitingListSaysWhetherTheyAreReady(t *testing.T) {
	today := day("2026-05-03")
	p := data.Person{ID: id(1), First: "Dana", Roles: data.Mentee, Path: data.Path{DetoxFinished: today + 3}}
	list := data.WaitingList(data.Names{}, []data.Person{p}, nil, today)
	if diff := cmp.Diff(data.ReadyForMentor(p, today), list[0].Ready); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTheWaysOntoTheWaitingListHaveTexts(t *testing.T) {
	for why, want := range map[data.WaitsFor]string{
		data.NotedAsWaiting: "noted", data.LastPairEnded: "last-pair-ended", data.NoMentorYet: "no-mentor-yet",
	} {
		if text, err := why.MarshalText(); err != nil || string(text) != want {
			t.Errorf("way %d is %q, %v, want %q", uint8(why), text, err, want)
		}
	}
}
