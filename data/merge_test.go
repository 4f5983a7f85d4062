package data_test

import (
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

func TestWhatTwoMarksOfOneMeetingComeTo(t *testing.T) {
	const p, l, e, a, none = data.Present, data.Late, data.Excused, data.Absent, data.NotRecorded
	for name, c := range map[string]struct{ keep, gone, want data.Status }{
		"attended before absent":         {a, p, p},
		"late has attended too":          {a, l, l},
		"attended before excused":        {e, l, l},
		"excused before absent":          {a, e, e},
		"absent before not recorded":     {none, a, a},
		"two that attended: what stands": {l, p, l},
		"the other way round":            {p, l, p},
		"the same":                       {e, e, e},
		"nothing takes nothing away":     {p, none, p},
	} {
		t.Run(name, func(t *testing.T) {
			got := data.MergedMark(data.Mark{Person: id(1), Status: c.keep}, data.Mark{Person: id(2), Status: c.gone})
			if diff := cmp.Diff(data.Mark{Person: id(1), Status: c.want}, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestWhatWasNotedWithTwoMarksIsKept(t *testing.T) {
	keep := data.Mark{Meeting: id(9), Person: id(1), Status: data.Absent, Note: "rang"}
	gone := data.Mark{
		Meeting: id(9), Person: id(2), Status: data.Late, Arrived: data.At(19, 20), LeftEarly: true, LeftAt: data.At(20, 0),
		Note: "by bus", AfterClose: true,
	}
	want := gone
	want.Person, want.Note = id(1), "rang · by bus"
	if diff := cmp.Diff(want, data.MergedMark(keep, gone)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	keep = data.Mark{Meeting: id(9), Person: id(1), Status: data.Present, Arrived: data.At(19, 5), Note: "rang · by bus"}
	want.Status, want.Arrived, want.Note, want.AfterClose = data.Present, data.At(19, 5), "rang · by bus", false
	gone.Note, gone.AfterClose = "by bus", false
	if diff := cmp.Diff(want, data.MergedMark(keep, gone)); diff != "" {
		t.Errorf("both were there (-want +got):\n%s", diff)
	}
}

func TestOfTwoNotesOnlyWhatIsWhollyTheSameIsLeftOut(t *testing.T) {
	for name, c := range map[string]struct{ keep, gone, want string }{
		"part of a sentence says the contrary": {"not coming next week", "coming next week", "not coming next week · coming next week"},
		"the other way round":                  {"coming next week", "not coming next week", "coming next week · not coming next week"},
		"the same":                             {"by bus", "by bus", "by bus"},
		"a part of the one that is kept":       {"rang · by bus · lift home", "by bus", "rang · by bus · lift home"},
		"a part of the other":                  {"by bus", "rang · by bus", "rang · by bus"},
		"parts that do not follow each other":  {"rang · by bus", "by bus · rang", "rang · by bus · by bus · rang"},
		"nothing in the one that is kept":      {"", "by bus", "by bus"},
		"nothing in the other":                 {"by bus", "", "by bus"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := data.MergedMark(data.Mark{Note: c.keep}, data.Mark{Note: c.gone}).Note; got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
	if got, want := merged(data.Person{Note: "no longer allergic"}, data.Person{Note: "allergic"}).Note, "no longer allergic\nallergic"; got != want {
		t.Errorf("of two people: %q, want %q", got, want)
	}
}

func TestAMergedMarkCanBeStored(t *testing.T) {
	draw := func(t *rapid.T, person int) data.Mark {
		m := data.Mark{Meeting: id(9), Person: id(person), Status: data.Status(rapid.IntRange(0, 4).Draw(t, "status"))}
		m.Note = letters(rapid.IntRange(0, data.MaxLine).Draw(t, "note"))
		if m.Status.Attended() {
			m.LeftEarly = rapid.Bool().Draw(t, "left early")
			m.Arrived = data.At(19, rapid.IntRange(0, 59).Draw(t, "arrived"))
		}
		return m
	}
	rapid.Check(t, func(t *rapid.T) {
		keep, gone := draw(t, 1), draw(t, 2)
		merged := data.MergedMark(keep, gone)
		if err := merged.Validate(); err != nil || merged.Person != keep.Person {
			t.Fatalf("%+v: %v", merged, err)
		}
	})
}

// merged is one person of two of whom nothing else is known.
func merged(keep, gone data.Person) data.Person {
	return data.MergedPerson(keep, gone, data.Standing{}, data.Standing{})
}

func TestTheRecordsOfTwoPeopleWhoAreOne(t *testing.T) {
	keep := data.Person{
		ID: id(1), First: "Sam", Last: "Tanner", Roles: data.Mentee, Note: "likes chess",
		Joined: day("2026-03-01"), Languages: []string{"English"},
		RecoveryDates: []data.Date{day("2025-01-01")},
		Path:          data.Path{DetoxFinished: day("2024-12-01"), Rehab: span("2024-12-02", "2025-01-31")},
		Away:          []data.Away{{Kind: data.Paused, Span: span("2026-04-01", "2026-04-30")}},
		Mentor:        data.Giving{NotWith: []data.ID{id(2), id(7)}},
	}
	gone := data.Person{
		ID: id(2), First: "Sammy", Phone: "07700 900123", Roles: data.Mentor, Note: "came with Ruth",
		Joined: day("2026-02-01"), Left: day("2026-05-01"), Languages: []string{"Polish", "English"},
		RecoveryDates: []data.Date{day("2025-06-01")}, ShareMilestones: true,
		Path:   data.Path{Commitment: "I want to", Rehab: span("2025-01-01", "2025-02-01")},
		Away:   []data.Away{{Kind: data.ToldUs, Span: span("2026-01-01", "2026-01-02")}},
		Mentor: data.Giving{Capacity: 2, NotWith: []data.ID{id(1), id(8)}},
	}
	want := data.Person{
		ID: id(1), First: "Sam", Last: "Tanner", Alias: "Sammy", Phone: "07700 900123", Roles: data.Mentee | data.Mentor,
		Note: "likes chess\ncame with Ruth", Joined: day("2026-02-01"), Languages: []string{"English", "Polish"},
		RecoveryDates: []data.Date{day("2025-01-01")},
		Path:          data.Path{DetoxFinished: day("2024-12-01"), Rehab: span("2024-12-02", "2025-01-31"), Commitment: "I want to"},
		Away:          []data.Away{gone.Away[0], keep.Away[0]},
		Mentor:        data.Giving{Capacity: 2, NotWith: []data.ID{id(7), id(8)}},
		Formerly:      []data.Called{{First: "Sammy"}},
	}
	before := keep
	before.Away, before.Mentor.NotWith = slices.Clone(keep.Away), slices.Clone(keep.Mentor.NotWith)
	got := merged(keep, gone)
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if err := got.Validate(); err != nil {
		t.Error(err)
	}
	if diff := cmp.Diff(before, keep); diff != "" {
		t.Errorf("the record that was kept was changed in place (-before +after):\n%s", diff)
	}
}

func TestTheWishToShareMilestonesGoesWithTheRecoveryDates(t *testing.T) {
	dates := []data.Date{day("2025-01-01")}
	for name, c := range map[string]struct{ keep, gone, want data.Person }{
		"those of the record that is kept": {
			data.Person{RecoveryDates: dates},
			data.Person{RecoveryDates: dates[:1:1], ShareMilestones: true},
			data.Person{RecoveryDates: dates},
		},
		"those of the other, who did not wish it": {
			data.Person{ShareMilestones: true}, data.Person{RecoveryDates: dates}, data.Person{RecoveryDates: dates},
		},
		"those of the other, who did": {
			data.Person{},
			data.Person{RecoveryDates: dates, ShareMilestones: true},
			data.Person{RecoveryDates: dates, ShareMilestones: true},
		},
		"none at all": {data.Person{ShareMilestones: true}, data.Person{}, data.Person{ShareMilestones: true}},
	} {
		if diff := cmp.Diff(c.want, merged(c.keep, c.gone)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}

func TestLeavingCountsOnlyWhereBothHaveLeft(t *testing.T) {
	at := func(left string) data.Person { return data.Person{ID: id(1), First: "Sam", Left: day(left)} }
	still := data.Person{ID: id(1), First: "Sam"}
	for name, c := range map[string]struct {
		keep, gone data.Person
		want       data.Date
	}{
		"neither has":     {still, still, 0},
		"only one has":    {at("2026-05-01"), still, 0},
		"only the other":  {still, at("2026-05-01"), 0},
		"both have: last": {at("2026-05-01"), at("2026-04-01"), day("2026-05-01")},
	} {
		if got := merged(c.keep, c.gone).Left; got != c.want {
			t.Errorf("%s: %v, want %v", name, got, c.want)
		}
	}
}

func TestNoFieldOfAPersonIsForgottenWhenTwoAreOne(t *testing.T) {
	var gone data.Person
	n := 0
	fill(reflect.ValueOf(&gone).Elem(), &n)
	all := reflect.ValueOf(merged(data.Person{ID: id(1), Left: 9, Added: 9999}, gone))
	for i := range all.NumField() {
		if name := all.Type().Field(i).Name; all.Field(i).IsZero() {
			t.Errorf("%s of the record that goes is lost", name)
		}
	}
}

func TestTwoMembershipsBecomeTheDaysOfBoth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		draw := func(person int) data.Membership {
			m := data.Membership{Group: id(1), Person: id(person)}
			for range rapid.IntRange(0, 4).Draw(t, "stretches") {
				on := data.Date(rapid.IntRange(1000, 1030).Draw(t, "from"))
				m = m.Join(on)
				if rapid.Bool().Draw(t, "left") {
					m = m.Leave(on.AddDays(rapid.IntRange(0, 8).Draw(t, "stays")))
				}
			}
			return m
		}
		keep, gone := draw(1), draw(2)
		merged := data.MergedMembership(keep, gone)
		if err := merged.Validate(); err != nil || merged.Person != id(1) {
			t.Fatalf("%+v: %v", merged, err)
		}
		for d := data.Date(995); d < 1050; d++ {
			if merged.On(d) != (keep.On(d) || gone.On(d)) {
				t.Fatalf("%v: member %v, before %v and %v", d, merged.On(d), keep, gone)
			}
		}
	})
}

func TestMembershipsThatMeetAreOneStretch(t *testing.T) {
	keep := data.Membership{Group: id(1), Person: id(1), Spans: []data.Span{span("2026-01-04", "2026-02-01")}}
	gone := data.Membership{Group: id(1), Person: id(2), Spans: []data.Span{span("2026-02-02", "")}}
	want := []data.Span{span("2026-01-04", "")}
	if diff := cmp.Diff(want, data.MergedMembership(keep, gone).Spans); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestAPersonIsHandedOverWhereverTheyAreNamed(t *testing.T) {
	old, by, other := id(2), id(1), id(3)
	contact := data.Contact{Person: other, Others: []data.ID{old, by}}.Replacing(old, by)
	if diff := cmp.Diff(data.Contact{Person: other, Others: []data.ID{by}}, contact); diff != "" {
		t.Errorf("a joint contact of both (-want +got):\n%s", diff)
	}
	contact = data.Contact{Person: old, Others: []data.ID{other, by}}.Replacing(old, by)
	if diff := cmp.Diff(data.Contact{Person: by, Others: []data.ID{other}}, contact); diff != "" {
		t.Errorf("a contact about the one with the other (-want +got):\n%s", diff)
	}
	meeting := data.Meeting{LedBy: []data.ID{by, old}, Activities: []data.Held{{Title: "Step 4", LedBy: []data.ID{old}}}}
	held := slices.Clone(meeting.Activities)
	want := data.Meeting{LedBy: []data.ID{by}, Activities: []data.Held{{Title: "Step 4", LedBy: []data.ID{by}}}}
	if diff := cmp.Diff(want, meeting.Replacing(old, by)); diff != "" {
		t.Errorf("a meeting (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(held, meeting.Activities); diff != "" {
		t.Errorf("the meeting was changed in place (-before +after):\n%s", diff)
	}
	pair := data.NewPair(id(50), old, other, day("2026-05-01"), data.Active)
	if got := pair.Replacing(old, by); got.Mentee != by || got.Mentor != other {
		t.Errorf("a pair: %+v", got)
	}
}

func TestTheNameAWalkInGaveIsWhatTheyGoBy(t *testing.T) {
	tomasz := data.Person{First: "Tomasz", Last: "Wójcik"}
	for _, c := range []struct {
		name       string
		keep, gone data.Person
		alias      string
	}{
		{"another first name", tomasz, data.Person{First: "Tomek"}, "Tomek"},
		{"the same first name", tomasz, data.Person{First: "tomasz"}, ""},
		{"a first and a last name", tomasz, data.Person{First: "Tomek", Last: "W"}, ""},
		{"an alias of theirs already", data.Person{First: "Tomasz", Alias: "Tom"}, data.Person{First: "Tomek"}, "Tom"},
		{"an alias of the walk-in's", tomasz, data.Person{First: "Tomek", Alias: "T"}, "T"},
	} {
		if got := merged(c.keep, c.gone); got.Alias != c.alias {
			t.Errorf("%s: goes by %q, want %q", c.name, got.Alias, c.alias)
		}
	}
}
