package data_test

import (
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
)

func TestHowLongAPairHasBeenQuiet(t *testing.T) {
	today := day("2026-11-19")
	on := func(daysAgo int) data.Date { return today.AddDays(-daysAgo) }
	met := func(daysAgo int) data.Contact { return data.Contact{Date: on(daysAgo)} }
	missed := func(daysAgo int) data.Contact { return data.Contact{Date: on(daysAgo), Missed: true} }
	step := func(daysAgo int, s data.PairState) data.PairStep {
		return data.PairStep{Date: on(daysAgo), State: s, Reason: map[data.PairState]data.EndReason{data.Ended: data.Completed}[s]}
	}
	noDay := int(today) // since the first day of all, which is none
	for name, c := range map[string]struct {
		steps    []data.PairStep
		contacts []data.Contact
		want     data.Concern
		since    int // days ago
	}{
		"met lately":                          {[]data.PairStep{step(60, data.Active)}, []data.Contact{met(20), met(13)}, data.NoConcern, 13},
		"two weeks: look":                     {[]data.PairStep{step(60, data.Active)}, []data.Contact{met(14), met(40)}, data.CheckIn, 14},
		"29 days: still look":                 {[]data.PairStep{step(60, data.Active)}, []data.Contact{met(29)}, data.CheckIn, 29},
		"30 days: act":                        {[]data.PairStep{step(60, data.Active)}, []data.Contact{met(30)}, data.Review, 30},
		"what was missed is no one-to-one":    {[]data.PairStep{step(60, data.Active)}, []data.Contact{met(15), missed(2)}, data.CheckIn, 15},
		"what is still to come neither":       {[]data.PairStep{step(60, data.Active)}, []data.Contact{met(15), met(-3)}, data.CheckIn, 15},
		"just begun":                          {[]data.PairStep{step(3, data.Active)}, nil, data.NoConcern, 3},
		"begun, and never met":                {[]data.PairStep{step(30, data.Active)}, nil, data.Review, 30},
		"counted from when it became active":  {[]data.PairStep{step(60, data.Proposed), step(10, data.Active)}, nil, data.NoConcern, 10},
		"counted from the end of a pause":     {[]data.PairStep{step(90, data.Active), step(60, data.OnPause), step(5, data.Active)}, []data.Contact{met(70)}, data.NoConcern, 5},
		"a new stage is no new beginning":     {[]data.PairStep{step(90, data.Active), {Date: on(2), Stage: data.BuildingTrust, State: data.Active}}, []data.Contact{met(40)}, data.Review, 40},
		"a pause is no silence":               {[]data.PairStep{step(90, data.Active), step(60, data.OnPause)}, nil, data.NoConcern, noDay},
		"a proposal is no silence":            {[]data.PairStep{step(90, data.Proposed)}, nil, data.NoConcern, noDay},
		"a pair that has ended is not silent": {[]data.PairStep{step(90, data.Active), step(60, data.Ended)}, nil, data.NoConcern, noDay},
	} {
		t.Run(name, func(t *testing.T) {
			p := data.Pair{ID: id(1), Mentee: id(2), Mentor: id(3), Steps: c.steps}
			concern, since := data.QuietOf(p, c.contacts, data.DefaultThresholds, today)
			if concern != c.want || since != on(c.since) {
				t.Errorf("%v since %v, want %v since %v", concern, since, c.want, on(c.since))
			}
		})
	}
}

func TestAOneToOneNeverMakesAPairQuieter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		today := data.Date(1000)
		p := data.NewPair(id(1), id(2), id(3), today.AddDays(-100), data.Active)
		var contacts []data.Contact
		draw := func() data.Contact {
			return data.Contact{
				Date:   today.AddDays(-rapid.IntRange(-20, 120).Draw(t, "days ago")),
				Missed: rapid.Bool().Draw(t, "missed"),
			}
		}
		for range rapid.IntRange(0, 8).Draw(t, "contacts") {
			contacts = append(contacts, draw())
		}
		before, since := data.QuietOf(p, contacts, data.DefaultThresholds, today)
		after, later := data.QuietOf(p, append(contacts, draw()), data.DefaultThresholds, today)
		if after > before || later < since || later > today {
			t.Fatalf("%v since %v became %v since %v", before, since, after, later)
		}
	})
}

func TestTheNextOneToOneIsTheLatestThatWasAgreed(t *testing.T) {
	today := day("2026-11-19")
	contact := func(on int, next int) data.Contact {
		return data.Contact{Date: today.AddDays(on), Next: today.AddDays(next)}
	}
	without := func(on int) data.Contact { return data.Contact{Date: today.AddDays(on)} }
	for name, c := range map[string]struct {
		contacts []data.Contact
		want     data.Date
	}{
		"nothing agreed":                       {[]data.Contact{without(-3)}, 0},
		"agreed for later":                     {[]data.Contact{contact(-3, 4)}, today.AddDays(4)},
		"agreed, and gone by":                  {[]data.Contact{contact(-9, -2)}, today.AddDays(-2)},
		"agreed, and logged on that day":       {[]data.Contact{contact(-9, -2), without(-2)}, 0},
		"agreed, and logged some days after":   {[]data.Contact{contact(-9, -2), without(-1)}, 0},
		"met before it, which leaves it":       {[]data.Contact{contact(-9, 2), without(-4)}, today.AddDays(2)},
		"agreed anew":                          {[]data.Contact{contact(-9, 2), contact(-4, 5)}, today.AddDays(5)},
		"in whatever order":                    {[]data.Contact{contact(-4, 5), contact(-9, 2)}, today.AddDays(5)},
		"missed, which is logged too":          {[]data.Contact{contact(-9, -2), {Date: today.AddDays(-2), Missed: true}}, 0},
		"a contact that is dated for tomorrow": {[]data.Contact{contact(-9, -2), without(1)}, today.AddDays(-2)},
	} {
		t.Run(name, func(t *testing.T) {
			if got := data.NextOpen(c.contacts, today); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}
