package riverside

import (
	"math/rand/v2"
	"slices"
	"time"

	"alongside/data"
	"alongside/data/sample"
)

// oddities are texts that a spreadsheet, or whatever takes cells apart, could make
// something else of.
var oddities = []string{
	"=HYPERLINK(\"http://example.org\")", "+44 7700 900123", "-1", "@SUM(A1)", "\t=1+1", "'=1", "''quoted", "'plain",
	"two\nlines", "\nbegins below", "a|b", "a | b", `back\slash`, `\n`, "ends with \\", "x; y, z", "_x0041_", "_x000A_", "\x07bell",
	"Żółć Łoś", "王小明", "محمد علي", "שרה לוי", "ศิริพร", "Νίκος", "👩🏽‍🎨 Ada", "O'Brien \"Jr\"", "  two  blanks ", "<b>bold</b> &amp; co",
	"\u202eturned", "0012", "2026-03-01", "3/5/2026", "TRUE", "1e10", "e\u0301", "\u00a0hard", "Sam, Taylor", "—", "no", "\uffff",
}

// Odd is a programme of a few people that holds every kind of record, with odd texts
// wherever somebody may write what they like. It depends on the seed alone, but for ids.
func Odd(seed uint64, today data.Date) data.Records {
	draw := rand.New(rand.NewPCG(seed, 1))
	r := sample.Make(sample.Config{Seed: seed, People: 3 + draw.IntN(8), Years: 1, Groups: 2, Today: today})
	r.Programme.Sample = false
	keepLately(&r, today.AddDays(-60))
	r.Programme.Breaks = []data.Break{{
		ID: data.NewID(), Groups: []data.ID{r.Groups[0].ID}, Span: data.Span{From: today.AddDays(-20), Until: today.AddDays(30)}, Reason: "Roof",
	}}
	for i := range r.Groups {
		g := &r.Groups[i]
		g.Thresholds = data.DefaultThresholds
		earlier := data.Stretch{Name: g.Name, Place: "x", Schedule: g.Schedule}
		earlier.Schedule.Span = data.Span{From: g.Schedule.Span.From.AddDays(-90), Until: g.Schedule.Span.From.AddDays(-1)}
		earlier.Schedule.More = data.DaysOf(time.Sunday, time.Friday)
		g.Earlier = []data.Stretch{earlier}
		g.Note, g.Place = "x", "x"
	}
	r.Groups[1].Schedule.Nth = data.LastOfMonth
	for i := range r.People {
		p := &r.People[i]
		p.Formerly = []data.Called{{First: "x", Last: "x", Until: today}, {Code: "x"}}
		p.Note, p.Alias, p.Path.Wishes, p.Added = "x", "x", "x", int64(1_700_000_000_000+i)
		p.Away = append(p.Away, data.Away{Kind: data.ToldUs, Span: data.Span{From: today}, Reason: "x"})
		p.Mentor.Training = append(p.Mentor.Training, data.Training{Name: "x"})
		r.Requests = append(r.Requests, data.AccessRequest{ID: data.NewID(), Person: p.ID, Asked: today.AddDays(-3), Made: today})
	}
	for i := range r.Meetings {
		m := &r.Meetings[i]
		switch {
		case draw.IntN(9) == 0 && m.State == data.Planned:
			m.State, m.Reason, m.Break = data.DidNotMeet, "Roof", r.Programme.Breaks[0].ID
		case draw.IntN(5) == 0:
			m.Slot, m.Place, m.Note, m.ForNext = m.Date.AddDays(1), "x", "x", "x"
		}
	}
	for i := range r.Marks {
		switch m := &r.Marks[i]; {
		case m.Status.Attended() && draw.IntN(4) == 0:
			m.Arrived, m.LeftEarly, m.LeftAt, m.Note = data.At(19, 5), true, data.At(20, 0), "x"
		case draw.IntN(30) == 0:
			m.Status, m.Arrived, m.LeftEarly, m.LeftAt, m.Note, m.AfterClose = data.NotRecorded, 0, false, 0, "x", true
		}
	}
	mentoring(&r, today)
	odd := func(_, text string) string {
		if draw.IntN(3) == 0 {
			return oddities[draw.IntN(len(oddities))]
		}
		return text
	}
	oddly(r.People, odd)
	for i := range r.People {
		p := &r.People[i]
		p.Code, p.Email, p.Phone = "x", "x", "x"
		EachName(p, odd)
	}
	oddly(r.Groups, odd)
	oddly(r.Meetings, odd)
	oddly(r.Marks, odd)
	oddly(r.Activities, odd)
	oddly(r.Pairs, odd)
	oddly(r.Contacts, odd)
	oddly(r.Goals, odd)
	oddly(r.Dismissals, odd)
	oddly(r.Consents, odd)
	oddly(r.Slips, odd)
	oddly(r.Programme.Breaks, odd)
	return r
}

// mentoring adds one at least of each record that a few people may not have yet.
func mentoring(r *data.Records, today data.Date) {
	a, b, c := r.People[0].ID, r.People[1].ID, r.People[2].ID
	over := data.NewPair(data.NewID(), a, data.Gone, today.AddDays(-200), data.Active)
	over.Steps = append(over.Steps, data.PairStep{Date: today.AddDays(-100), State: data.Ended, Reason: data.Transferred, Note: "x"})
	after := data.NewPair(data.NewID(), a, b, today.AddDays(-90), data.Active)
	after.From, after.ReviewOn = over.ID, today.AddDays(9)
	after.Steps = append(after.Steps, data.PairStep{Date: today.AddDays(-9), Stage: data.BuildingTrust, State: data.Active, Review: true})
	r.Pairs = append(r.Pairs, over, after)
	r.Contacts = append(r.Contacts,
		data.Contact{
			ID: data.NewID(), Person: a, Pair: after.ID, Others: []data.ID{c}, Date: today.AddDays(-7), Minutes: 45,
			How: data.ByVideo, Where: data.OnAWalk, Themes: "x", Note: "x", Next: today.AddDays(7),
		},
		data.Contact{ID: data.NewID(), Person: c, Date: today.AddDays(-5), How: data.ByPhone, Missed: true})
	r.Goals = append(r.Goals, data.Goal{
		ID: data.NewID(), Person: a, Words: "x", Made: today.AddDays(-40), Steps: []data.GoalStep{{Text: "x", Done: today}, {Text: "x"}},
		History: []data.GoalChange{{Date: today.AddDays(-2), Status: data.GoalResting, Pair: after.ID, Note: "x"}, {Date: today}},
	})
	r.Dismissals = append(r.Dismissals, data.Dismissal{
		ID: data.NewID(), Person: a, Kind: data.QuietPair, Pair: after.ID, Since: today.AddDays(-3), Level: data.Review, On: today, Reason: "x",
	})
	consent := data.Consent{
		ID: data.NewID(), Person: b, Recipient: "x", Scope: data.ScopeOther, Words: "x", Purpose: "x",
		Span: data.Span{From: today.AddDays(-90), Until: today.AddDays(90)}, How: data.ByEmail, Withdrawn: today,
	}
	r.Consents = append(r.Consents, consent)
	r.Slips = append(r.Slips, data.Slip{
		ID: data.NewID(), Person: b, Consent: consent.ID, Made: today, Number: 99, Recipient: "x", Meetings: []data.ID{r.Meetings[0].ID}, Copies: 1,
	})
}

// keepLately leaves only the meetings from a day on, and those that slips tell of.
func keepLately(r *data.Records, from data.Date) {
	told := map[data.ID]bool{}
	for _, s := range r.Slips {
		for _, id := range s.Meetings {
			told[id] = true
		}
	}
	kept := map[data.ID]bool{}
	r.Meetings = slices.DeleteFunc(r.Meetings, func(m data.Meeting) bool {
		kept[m.ID] = m.Date >= from || told[m.ID]
		return !kept[m.ID]
	})
	r.Marks = slices.DeleteFunc(r.Marks, func(m data.Mark) bool { return !kept[m.Meeting] })
}

// EachName calls fn with every text that says who somebody is or how they are reached, which
// data.EachText passes over. What it returns takes the text's place.
func EachName(p *data.Person, fn func(place, text string) string) {
	set := func(place string, text *string) {
		if *text != "" {
			*text = fn(place, *text)
		}
	}
	set("First", &p.First)
	set("Last", &p.Last)
	set("Alias", &p.Alias)
	set("Code", &p.Code)
	set("Email", &p.Email)
	set("Phone", &p.Phone)
	p.Formerly = slices.Clone(p.Formerly)
	for i := range p.Formerly {
		c := &p.Formerly[i]
		set("Formerly.First", &c.First)
		set("Formerly.Last", &c.Last)
		set("Formerly.Code", &c.Code)
	}
}

func oddly[T any](records []T, odd func(place, text string) string) {
	for i := range records {
		data.EachText(&records[i], odd)
	}
}
