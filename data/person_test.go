package data_test

import (
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
)

func TestAPersonHoldsSeveralRoles(t *testing.T) {
	both := data.Mentor | data.Facilitator
	for name, c := range map[string]struct {
		asked data.Role
		want  bool
	}{
		"one of them":       {data.Mentor, true},
		"the other":         {data.Facilitator, true},
		"both at once":      {both, true},
		"a third":           {data.Mentee, false},
		"one held, one not": {data.Mentor | data.Supporter, false},
		"none":              {0, true},
	} {
		t.Run(name, func(t *testing.T) {
			if got := both.Has(c.asked); got != c.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestAFullNameIsTheBestThatIsKnown(t *testing.T) {
	for name, c := range map[string]struct {
		person data.Person
		want   string
	}{
		"first and last":                 {data.Person{First: "Sam", Last: "Taylor", Alias: "Sunny", Code: "A1"}, "Sam Taylor"},
		"only a first name":              {data.Person{First: "Sam", Alias: "Sunny"}, "Sam"},
		"only a last name":               {data.Person{Last: "Taylor", Alias: "Sunny"}, "Taylor"},
		"only an alias":                  {data.Person{Alias: "Sunny", Code: "A1"}, "Sunny"},
		"only a code":                    {data.Person{Code: "A1"}, "A1"},
		"blanks around":                  {data.Person{First: " Sam", Last: "Taylor\t"}, "Sam Taylor"},
		"blanks instead of a first name": {data.Person{First: "  ", Alias: " Sunny "}, "Sunny"},
		"nothing":                        {data.Person{}, ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := c.person.FullName(); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestAPauseIsToldFromAnAbsenceThatWasToldBeforehand(t *testing.T) {
	holiday := data.Away{Kind: data.ToldUs, Span: span("2026-05-10", "2026-05-20"), Reason: "work"}
	p := data.Person{Away: []data.Away{
		{Kind: data.Paused, Span: span("2026-03-01", "2026-03-31"), Reason: "rehab"},
		holiday,
		{Kind: data.Paused, Span: span("2026-06-01", ""), Reason: "hospital"},
	}}
	type away struct{ Paused, Told bool }
	for name, c := range map[string]struct {
		on   string
		want away
	}{
		"before all":                {"2026-02-28", away{}},
		"the first day of a pause":  {"2026-03-01", away{Paused: true}},
		"the last day of a pause":   {"2026-03-31", away{Paused: true}},
		"the day after a pause":     {"2026-04-01", away{}},
		"within the absence told":   {"2026-05-15", away{Told: true}},
		"the day after the absence": {"2026-05-21", away{}},
		"a pause with no end known": {"2030-01-01", away{Paused: true}},
	} {
		t.Run(name, func(t *testing.T) {
			told, isTold := p.ExpectedAbsenceOn(day(c.on))
			if diff := cmp.Diff(c.want, away{p.PausedOn(day(c.on)), isTold}); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
			want := data.Away{}
			if c.want.Told {
				want = holiday
			}
			if diff := cmp.Diff(want, told); diff != "" {
				t.Errorf("the absence (-want +got):\n%s", diff)
			}
		})
	}
}

func TestAPersonHasLeftAfterTheirLastDay(t *testing.T) {
	for name, c := range map[string]struct {
		left, on string
		want     bool
	}{
		"still in the programme":   {"", "2026-05-15", false},
		"before the last day":      {"2026-05-15", "2026-05-14", false},
		"on the last day":          {"2026-05-15", "2026-05-15", false},
		"the day after the last":   {"2026-05-15", "2026-05-16", true},
		"years after the last day": {"2026-05-15", "2031-01-01", true},
	} {
		t.Run(name, func(t *testing.T) {
			var p data.Person
			if c.left != "" {
				p.Left = day(c.left)
			}
			if got := p.HasLeft(day(c.on)); got != c.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestARestartSetsANewRecoveryDateAndKeepsThePast(t *testing.T) {
	p := data.Person{First: "Sam"}
	if got := p.RecoveryDate(); got != 0 {
		t.Errorf("without any: %v", got)
	}
	p.RecoveryDates = []data.Date{day("2024-01-05"), day("2025-11-02")}
	if got := p.RecoveryDate(); got != day("2025-11-02") {
		t.Errorf("after a restart: %v", got)
	}
	if err := p.Validate(); err != nil {
		t.Error(err)
	}
}

func TestAPersonIsValidated(t *testing.T) {
	good := func() data.Person {
		return data.Person{
			ID: id(1), First: "Sam", Last: "Taylor", Roles: data.Mentee,
			Joined: day("2026-01-05"), Left: day("2026-06-01"),
			Path: data.Path{Rehab: span("2025-10-01", "2025-12-20")},
			Mentor: data.Giving{
				Capacity: 2, Training: []data.Training{{Name: data.TrainingCBTBasics, Date: day("2026-03-01"), Expires: day("2029-03-01")}},
				Resting: []data.Span{span("2026-05-10", "2026-05-20")}, Supervision: []data.Supervision{{Date: day("2026-04-01")}},
				NotWith: []data.ID{id(2)},
			},
			Languages: []string{"English", "Polski"}, Interests: []string{"Football"},
			Times:         data.TimesAt(time.Tuesday, data.Evening),
			Away:          []data.Away{{Kind: data.ToldUs, Span: span("2026-05-10", "2026-05-20")}},
			RecoveryDates: []data.Date{day("2024-01-05"), day("2025-11-02")},
		}
	}
	refuses(t, good, []refusal[data.Person]{
		{"no name of any kind", func(p *data.Person) { p.First, p.Last = "", "" }, "name"},
		{"a name of blanks", func(p *data.Person) { p.First, p.Last, p.Alias = " ", "\t", "\n" }, "name"},
		{"a role that nobody knows", func(p *data.Person) { p.Roles |= 1 << len(data.AllRoles) }, "roles"},
		{"left before joining", func(p *data.Person) { p.Left = day("2026-01-04") }, "left"},
		{"fewer mentees than none", func(p *data.Person) { p.Mentor.Capacity = -1 }, "capacity"},
		{"a hundred mentees", func(p *data.Person) { p.Mentor.Capacity = 100 }, "capacity"},
		{"a training without a name", func(p *data.Person) { p.Mentor.Training[0].Name = " " }, "training"},
		{"a training that ends before it was done", func(p *data.Person) { p.Mentor.Training[0].Expires = day("2026-02-28") }, "training"},
		{"a rest without a beginning", func(p *data.Person) { p.Mentor.Resting[0].From = 0 }, "resting"},
		{"a rest that ends before it begins", func(p *data.Person) { p.Mentor.Resting[0].Until = day("2026-05-09") }, "dates"},
		{"a supervision without a date", func(p *data.Person) { p.Mentor.Supervision[0].Date = 0 }, "supervision"},
		{"kept apart from themselves", func(p *data.Person) { p.Mentor.NotWith = append(p.Mentor.NotWith, p.ID) }, "not with"},
		{"an eighth day of the week", func(p *data.Person) { p.Times = data.TimesAt(time.Saturday+1, data.Morning) }, "times"},
		{"a language without a name", func(p *data.Person) { p.Languages[1] = "" }, "languages"},
		{"more interests than can be kept", func(p *data.Person) { p.Interests = slices.Repeat([]string{"x"}, 51) }, "interests"},
		{"rehab that ends before it begins", func(p *data.Person) { p.Path.Rehab.Until = day("2025-09-30") }, "dates"},
		{"away with an end before its start", func(p *data.Person) { p.Away[0].Span.Until = day("2026-05-09") }, "dates"},
		{"away without dates, which would be always", func(p *data.Person) { p.Away[0].Span = data.Span{} }, "away"},
		{"away in a way that nobody knows", func(p *data.Person) { p.Away[0].Kind = data.ToldUs + 1 }, "away"},
		{"recovery dates out of order", func(p *data.Person) {
			p.RecoveryDates = append(p.RecoveryDates, day("2025-11-01"))
		}, "recovery date"},
	})
	limits(t, good, []limit[data.Person]{
		{"first name", data.MaxName, func(p *data.Person, s string) { p.First = s }},
		{"last name", data.MaxName, func(p *data.Person, s string) { p.Last = s }},
		{"alias", data.MaxName, func(p *data.Person, s string) { p.Alias = s }},
		{"code", data.MaxName, func(p *data.Person, s string) { p.Code = s }},
		{"email", data.MaxLine, func(p *data.Person, s string) { p.Email = s }},
		{"phone", data.MaxLine, func(p *data.Person, s string) { p.Phone = s }},
		{"note", data.MaxNote, func(p *data.Person, s string) { p.Note = s }},
		{"commitment", data.MaxNote, func(p *data.Person, s string) { p.Path.Commitment = s }},
		{"wishes", data.MaxNote, func(p *data.Person, s string) { p.Path.Wishes = s }},
		{"availability", data.MaxNote, func(p *data.Person, s string) { p.Mentor.Availability = s }},
		{"mentor gender", data.MaxName, func(p *data.Person, s string) { p.Path.MentorGender = s }},
		{"area", data.MaxLine, func(p *data.Person, s string) { p.Area = s }},
		{"gender", data.MaxName, func(p *data.Person, s string) { p.Gender = s }},
		{"languages", data.MaxName, func(p *data.Person, s string) { p.Languages[0] = s }},
		{"interests", data.MaxName, func(p *data.Person, s string) { p.Interests[0] = s }},
		{"training", data.MaxName, func(p *data.Person, s string) { p.Mentor.Training[0].Name = s }},
		{"supervisor", data.MaxName, func(p *data.Person, s string) { p.Mentor.Supervision[0].Supervisor = s }},
		{"themes", data.MaxLine, func(p *data.Person, s string) { p.Mentor.Supervision[0].Themes = s }},
		{"reason", data.MaxLine, func(p *data.Person, s string) { p.Away[0].Reason = s }},
	})
	accepts(t, good, map[string]func(*data.Person){
		"a first name alone":               func(p *data.Person) { *p = data.Person{First: "Sam"} },
		"an alias alone":                   func(p *data.Person) { *p = data.Person{Alias: "Sunny"} },
		"a code alone":                     func(p *data.Person) { *p = data.Person{Code: "A1"} },
		"left on the day of joining":       func(p *data.Person) { p.Left = p.Joined },
		"left, with the joining forgotten": func(p *data.Person) { p.Joined = 0 },
		"every role":                       func(p *data.Person) { p.Roles = data.Mentee | data.Mentor | data.Facilitator | data.Supporter },
		"away with no end known":           func(p *data.Person) { p.Away[0].Span.Until = 0 },
		"as many mentees as can be":        func(p *data.Person) { p.Mentor.Capacity = 99 },
		"a recovery date typed twice": func(p *data.Person) {
			p.RecoveryDates = append(p.RecoveryDates, p.RecoveryDate())
		},
	})
}
