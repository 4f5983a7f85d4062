package data_test

import (
	"testing"

	"pgregory.net/rapid"

	"alongside/data"
)

func honours(days int) data.Honours {
	today := data.NewDate(2026, 11, 19)
	return data.Honours{
		Person: data.Person{ID: id(1), First: "Dana", RecoveryDates: []data.Date{today.AddDays(-days)}, ShareMilestones: true}, Today: today,
	}
}

func TestACertificateIsOfTheLatestMilestoneUnlessAnotherIsMeant(t *testing.T) {
	h := honours(95)
	got, lack := h.Of(data.Honour{})
	want := data.Achieved{data.Honour{Milestone: data.Milestone{Days: 90}}, data.Span{h.Today.AddDays(-95), h.Today.AddDays(-5)}}
	if lack != data.LacksNoHonour || got != want {
		t.Errorf("%+v, %v; want %+v", got, lack, want)
	}
	got, lack = h.Of(data.Honour{Milestone: data.Milestone{Days: 30}})
	if lack != data.LacksNoHonour || got.Milestone.Days != 30 || got.Span.Until != h.Today.AddDays(-65) {
		t.Errorf("of 30 days: %+v, %v", got, lack)
	}
	if all := h.Reached(); len(all) != 4 || all[3].Milestone.Days != 1 {
		t.Errorf("reached: %+v, want 90, 60, 30 days and 24 hours", all)
	}
}

func TestWhatIsMissingForACertificateIsSaid(t *testing.T) {
	thursday, monday := id(20), id(21)
	h := honours(83)
	h.Memberships = []data.Membership{{Group: thursday, Person: id(1), Spans: []data.Span{{From: h.Today.AddDays(-50)}}}}
	without := func(change func(*data.Honours)) data.Honours {
		less := h
		change(&less)
		return less
	}
	for name, c := range map[string]struct {
		h      data.Honours
		wanted data.Honour
		want   data.HonourLack
	}{
		"a week ahead":            {h, data.Honour{Milestone: data.Milestone{Days: 90}}, data.LacksNoHonour},
		"no date":                 {without(func(h *data.Honours) { h.Person.RecoveryDates = nil }), data.Honour{}, data.LacksRecoveryDate},
		"no wish":                 {without(func(h *data.Honours) { h.Person.ShareMilestones = false }), data.Honour{}, data.LacksSharing},
		"no wish, one that is on": {without(func(h *data.Honours) { h.Person.ShareMilestones = false }), data.Honour{Milestone: data.Milestone{Days: 30}}, data.LacksSharing},
		"eight days ahead":        {without(func(h *data.Honours) { h.Today-- }), data.Honour{Milestone: data.Milestone{Days: 90}}, data.LacksDays},
		"far ahead":               {h, data.Honour{Milestone: data.Milestone{Months: 12}}, data.LacksDays},
		"none reached":            {without(func(h *data.Honours) { h.Person.RecoveryDates = []data.Date{h.Today.AddDays(20)} }), data.Honour{}, data.LacksDays},
		"not one that is marked":  {h, data.Honour{Milestone: data.Milestone{Days: 77}}, data.LacksMilestone},
		"another group":           {h, data.Honour{Group: monday}, data.LacksGroup},
		"a group without coming":  {h, data.Honour{Group: thursday}, data.LacksMeetings},
	} {
		if _, lack := c.h.Of(c.wanted); lack != c.want {
			t.Errorf("%s: lack %d, want %d", name, lack, c.want)
		}
	}
	for l := data.LacksRecoveryDate; l <= data.LacksMeetings; l++ {
		if l.Why() == "" {
			t.Errorf("lack %d says nothing", l)
		}
	}
}

func TestCompletionCountsTheLatestStretchInAGroup(t *testing.T) {
	h := honours(0)
	group := id(20)
	came := func(days ...int) (all []data.Meeting) {
		for _, d := range days {
			all = append(all, data.Meeting{Group: group, Date: h.Today.AddDays(-d)})
		}
		return append(all, data.Meeting{Group: id(21), Date: h.Today.AddDays(-299)})
	}
	span := func(from, until int) data.Span { return data.Span{h.Today.AddDays(-from), h.Today.AddDays(-until)} }
	open := data.Span{From: h.Today.AddDays(-60)}
	for name, c := range map[string]struct {
		spans    []data.Span
		attended []data.Meeting
		want     data.Span
	}{
		"still in it":                {[]data.Span{open}, came(50), span(60, 0)},
		"left it":                    {[]data.Span{span(100, 10)}, came(50), span(100, 10)},
		"rejoined":                   {[]data.Span{span(300, 200), open}, came(250, 50), span(60, 0)},
		"rejoined, and not come yet": {[]data.Span{span(300, 200), open}, came(250), span(300, 200)},
		"joined nobody knows when":   {[]data.Span{{}}, came(50, 90, 70), span(90, 0)},
		"leaves tomorrow":            {[]data.Span{span(60, -1)}, came(50), span(60, 0)},
	} {
		h.Memberships, h.Attended = []data.Membership{{Group: group, Spans: c.spans}}, c.attended
		if got, lack := h.Of(data.Honour{Group: group}); lack != data.LacksNoHonour || got.Span != c.want {
			t.Errorf("%s: %v (%d), want %v", name, got.Span, lack, c.want)
		}
	}
}

// Whatever is offered can be asked for, and nothing else is given.
func TestWhatIsOfferedIsGranted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := honours(rapid.IntRange(-10, 4000).Draw(t, "days"))
		h.Person.ShareMilestones = rapid.Bool().Draw(t, "share")
		reached := h.Reached()
		if !h.Person.ShareMilestones && len(reached) > 0 {
			t.Fatal("a milestone of somebody who keeps them to themselves is offered")
		}
		for _, a := range reached {
			if got, lack := h.Of(a.Honour); got != a || lack != data.LacksNoHonour {
				t.Fatalf("%+v is offered, and %+v is given, %d", a, got, lack)
			}
		}
		wanted := data.Honour{Milestone: data.Milestone{Days: rapid.IntRange(1, 400).Draw(t, "wanted")}}
		if a, lack := h.Of(wanted); (lack == data.LacksNoHonour) != (a.Honour == wanted) {
			t.Fatalf("%+v: %+v, %d", wanted, a, lack)
		}
	})
}

func TestNamesAloneBeginWithFirstNameAndInitial(t *testing.T) {
	for _, c := range []struct {
		p    data.Person
		want string
	}{
		{data.Person{First: "Dana", Last: "Kowalska", Alias: "Danny", Code: "R-1"}, "Dana K.|Danny|Dana|Dana Kowalska"},
		{data.Person{First: "Omar"}, "Omar"},
		{data.Person{Alias: "Big Tony"}, "Big Tony"},
		{data.Person{Code: "R-7"}, "R-7"},
		{data.Person{First: "مريم", Last: "الحداد"}, "مريم ا|مريم|مريم الحداد"},
	} {
		got := ""
		for _, name := range c.p.NamesAlone() {
			if got != "" {
				got += "|"
			}
			got += name
		}
		if got != c.want {
			t.Errorf("%+v: %q, want %q", c.p, got, c.want)
		}
	}
}
