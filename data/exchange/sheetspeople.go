package exchange

import (
	"errors"
	"strings"

	"alongside/data"
)

var peopleSheet = ofRecords("people", func(r *data.Records) *[]data.Person { return &r.People },
	id("Record", func(p *data.Person) *data.ID { return &p.ID }),
	text("First name", func(p *data.Person) *string { return &p.First }),
	text("Last name", func(p *data.Person) *string { return &p.Last }),
	text("Alias", func(p *data.Person) *string { return &p.Alias }),
	said("Shown as", func(b *book, p *data.Person) string { return b.name(p.ID) }).in(notInFull),
	text("Code", func(p *data.Person) *string { return &p.Code }).in(notBesideInitials),
	text("Email", func(p *data.Person) *string { return &p.Email }),
	text("Phone", func(p *data.Person) *string { return &p.Phone }),
	coded("Roles", func(p *data.Person) *data.Role { return &p.Roles }, roles),
	day("Joined", func(p *data.Person) *data.Date { return &p.Joined }),
	day("Left", func(p *data.Person) *data.Date { return &p.Left }),
	day("Detox finished", func(p *data.Person) *data.Date { return &p.Path.DetoxFinished }),
	day("Rehab from", func(p *data.Person) *data.Date { return &p.Path.Rehab.From }),
	day("Rehab until", func(p *data.Person) *data.Date { return &p.Path.Rehab.Until }),
	day("Waiting since", func(p *data.Person) *data.Date { return &p.Path.WaitingSince }),
	text("Commitment", func(p *data.Person) *string { return &p.Path.Commitment }),
	text("Wishes", func(p *data.Person) *string { return &p.Path.Wishes }),
	plain("Mentor gender", func(p *data.Person) *string { return &p.Path.MentorGender }),
	coded("Languages", func(p *data.Person) *[]string { return &p.Languages }, listOf(texts)),
	plain("Area", func(p *data.Person) *string { return &p.Area }).in(inFull),
	plain("Gender", func(p *data.Person) *string { return &p.Gender }),
	coded("Times", func(p *data.Person) *data.Times { return &p.Times }, times),
	coded("Interests", func(p *data.Person) *[]string { return &p.Interests }, listOf(texts)).in(inFull),
	day("Mentor since", func(p *data.Person) *data.Date { return &p.Mentor.Since }),
	number("Capacity", func(p *data.Person) *int { return &p.Mentor.Capacity }),
	coded("Training", func(p *data.Person) *[]data.Training { return &p.Mentor.Training }, lines(training)),
	text("Availability", func(p *data.Person) *string { return &p.Mentor.Availability }),
	coded("Resting", func(p *data.Person) *[]data.Span { return &p.Mentor.Resting }, lines(span)),
	coded("Supervision", func(p *data.Person) *[]data.Supervision { return &p.Mentor.Supervision }, lines(supervision)).in(inFull),
	ids("Not with records", func(p *data.Person) *[]data.ID { return &p.Mentor.NotWith }),
	allNamed("Not with", func(p *data.Person) *[]data.ID { return &p.Mentor.NotWith }),
	coded("Recovery dates", func(p *data.Person) *[]data.Date { return &p.RecoveryDates }, lines(days)),
	yesNo("Shares milestones", func(p *data.Person) *bool { return &p.ShareMilestones }),
	coded("Away", func(p *data.Person) *[]data.Away { return &p.Away }, lines(away)).in(inFull),
	text("Note", func(p *data.Person) *string { return &p.Note }),
	coded("Called before", func(p *data.Person) *[]data.Called { return &p.Formerly }, lines(called)).in(inFull),
	coded("Put on the list", func(p *data.Person) *int64 { return &p.Added }, moments),
)

var roles = code[data.Role]{
	func(r data.Role) string { return strings.Join(r.Names(), "/") },
	func(cell string) (set data.Role, err error) {
		for word := range strings.SplitSeq(cell, "/") {
			found := false
			for _, r := range data.AllRoles {
				if r.Names()[0] == strings.TrimSpace(word) {
					set, found = set|r, true
				}
			}
			if !found {
				return 0, errors.New("a role is mentee, mentor, facilitator or supporter")
			}
		}
		return set, nil
	},
}

var times = code[data.Times]{
	data.Times.String,
	func(cell string) (set data.Times, err error) {
		for word := range strings.SplitSeq(cell, ",") {
			found := false
			for _, day := range data.Weekdays {
				for _, part := range data.DayParts {
					if at := data.TimesAt(day, part); at.String() == strings.TrimSpace(word) {
						set, found = set|at, true
					}
				}
			}
			if !found {
				return 0, errors.New("a time is a part of a day of the week, like monday evening")
			}
		}
		return set, nil
	},
}

var span = parted(
	func(s data.Span) []string { return []string{s.From.String(), s.Until.String()} },
	func(p parts) (s data.Span, err error) {
		if s.From, err = p.day(0); err == nil {
			s.Until, err = p.day(1)
		}
		return s, err
	},
)

var away = parted(
	func(a data.Away) []string {
		return []string{a.Kind.String(), a.Span.From.String(), a.Span.Until.String(), a.Reason}
	},
	func(p parts) (a data.Away, err error) {
		if a.Kind, err = word[data.AwayKind]().read(p.at(0)); err != nil {
			return a, err
		}
		if a.Span.From, err = p.day(1); err == nil {
			a.Span.Until, err = p.day(2)
		}
		a.Reason = p.at(3)
		return a, err
	},
)

var training = parted(
	func(t data.Training) []string { return []string{t.Name, t.Date.String(), t.Expires.String()} },
	func(p parts) (t data.Training, err error) {
		t.Name = p.at(0)
		if t.Date, err = p.day(1); err == nil {
			t.Expires, err = p.day(2)
		}
		return t, err
	},
)

var supervision = parted(
	func(s data.Supervision) []string { return []string{s.Date.String(), s.Supervisor, s.Themes} },
	func(p parts) (s data.Supervision, err error) {
		s.Date, err = p.day(0)
		s.Supervisor, s.Themes = p.at(1), p.at(2)
		return s, err
	},
)

var called = parted(
	func(c data.Called) []string { return []string{c.First, c.Last, c.Code, c.Until.String()} },
	func(p parts) (c data.Called, err error) {
		c.First, c.Last, c.Code = p.at(0), p.at(1), p.at(2)
		c.Until, err = p.day(3)
		return c, err
	},
)
