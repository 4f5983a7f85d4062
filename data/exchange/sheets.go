package exchange

import (
	"strconv"
	"strings"

	"alongside/data"
)

// book knows the records by their ids, so that the sheets can say who and
// when beside the ids.
type book struct {
	people   map[data.ID]data.Person
	groups   map[data.ID]data.Group
	meetings map[data.ID]data.Meeting
}

func (b book) name(id data.ID) string { return b.people[id].FullName() }

// names joins the names of several people.
func (b book) names(ids []data.ID) string {
	all := make([]string, len(ids))
	for i, id := range ids {
		all[i] = b.name(id)
	}
	return strings.Join(all, "; ")
}

// tablesOf lays the records out as sheets. "Record" is a record's own id, and
// "Person record" and its like are what it refers to.
func tablesOf(r data.Records) []sheet {
	b := book{
		people: make(map[data.ID]data.Person, len(r.People)), groups: make(map[data.ID]data.Group, len(r.Groups)),
		meetings: make(map[data.ID]data.Meeting, len(r.Meetings)),
	}
	for _, p := range r.People {
		b.people[p.ID] = p
	}
	for _, g := range r.Groups {
		b.groups[g.ID] = g
	}
	for _, m := range r.Meetings {
		b.meetings[m.ID] = m
	}
	return []sheet{
		newSheet("people.csv", "Record,First name,Last name,Alias,Code,Email,Phone,Roles,Joined,Left,"+
			"Detox finished,Rehab from,Rehab until,Waiting since,Commitment,Wishes,"+
			"Mentor gender,Languages,Area,Gender,Times,Interests,"+
			"Mentor since,Capacity,Training,Availability,Resting,Supervision,Not with,"+
			"Recovery dates,Shares milestones,Away,Note", r.People, b.person),
		newSheet("groups.csv", "Record,Name,Place,Weekday,Start,Minutes,Every weeks,From,Until,Led by,"+
			"Grace minutes,Keeps arrival,Note", r.Groups, b.group),
		newSheet("memberships.csv", "Group record,Group,Person record,Name,From,Until", spansOf(r.Memberships), b.membership),
		newSheet("meetings.csv", "Record,Group record,Group,Date,Start,Place,State,Reason,Planned for,Led by,"+
			"Activities,Visitors,Note,For next time", r.Meetings, b.meeting),
		newSheet("marks.csv", "Meeting record,Date,Group,Person record,Name,Status,Arrived,Left early,Left at,"+
			"Changed after closing,Note", r.Marks, b.mark),
		newSheet("pairs.csv", "Record,Mentee record,Mentee,Mentor record,Mentor,Date,Stage,State,Reason,"+
			"Review,Note,Mentee agreed,Mentor agreed,Next review,Follows pair record", stepsOf(r.Pairs), b.step),
		newSheet("contacts.csv", "Record,Person record,Name,Pair record,Others,Date,Minutes,How,Where,Missed,"+
			"Themes,Note,Next", r.Contacts, b.contact),
		newSheet("goals.csv", "Record,Person record,Name,Words,Made,Steps,Reviews", r.Goals, b.goal),
		newSheet("calls-set-aside.csv", "Record,Person record,Name,Kind,Pair record,Since,Set aside on,Reason",
			r.Dismissals, b.dismissal),
		newSheet("consents.csv", "Record,Person record,Name,Who may be told,What,In words,What for,From,Until,How given,Withdrawn",
			r.Consents, b.consent),
		newSheet("attendance-slips.csv", "Record,Number,Person record,Name,Consent record,For,Made,Copies,Dates", r.Slips, b.slip),
		newSheet("activities.csv", "Record,Kind,Title,Step,Description,Hidden", r.Activities, activity),
	}
}

func newSheet[T any](file, headings string, records []T, cells func(T) []string) sheet {
	return sheet{file: file, headings: strings.Split(headings, ","), rows: func(yield func([]string) bool) {
		for _, record := range records {
			if !yield(cells(record)) {
				return
			}
		}
	}}
}

func (b book) person(p data.Person) []string {
	dates := make([]string, len(p.RecoveryDates))
	for i, d := range p.RecoveryDates {
		dates[i] = d.String()
	}
	away := make([]string, len(p.Away))
	for i, a := range p.Away {
		kind := map[data.AwayKind]string{data.Paused: "paused", data.ToldUs: "told us"}[a.Kind]
		away[i] = strings.TrimSpace(kind + " " + a.Span.From.String() + " to " + a.Span.Until.String() + " " + a.Reason)
	}
	return []string{
		p.ID.String(), p.First, p.Last, p.Alias, p.Code, p.Email, p.Phone, strings.Join(p.Roles.Names(), "/"),
		p.Joined.String(), p.Left.String(),
		p.Path.DetoxFinished.String(), p.Path.Rehab.From.String(), p.Path.Rehab.Until.String(),
		p.Path.WaitingSince.String(), p.Path.Commitment, p.Path.Wishes,
		p.Path.MentorGender, strings.Join(p.Languages, "; "), p.Area, p.Gender, p.Times.String(), strings.Join(p.Interests, "; "),
		p.Mentor.Since.String(), number(p.Mentor.Capacity), trainings(p.Mentor.Training), p.Mentor.Availability,
		spans(p.Mentor.Resting), supervisions(p.Mentor.Supervision), b.names(p.Mentor.NotWith),
		strings.Join(dates, "; "), yes(p.ShareMilestones), strings.Join(away, "; "), p.Note,
	}
}

func (b book) group(g data.Group) []string {
	s := g.Schedule
	return []string{
		g.ID.String(), g.Name, g.Place, s.Weekday.String(), s.Start.String(), number(s.Minutes), number(s.Weeks),
		s.Span.From.String(), s.Span.Until.String(), b.names(g.LedBy), number(g.GraceMinutes), yes(g.KeepArrival), g.Note,
	}
}

// stretch is one span of a membership: a row each.
type stretch struct {
	data.Membership
	span data.Span
}

func spansOf(memberships []data.Membership) []stretch {
	var all []stretch
	for _, m := range memberships {
		for _, s := range m.Spans {
			all = append(all, stretch{m, s})
		}
	}
	return all
}

func (b book) membership(s stretch) []string {
	return []string{
		s.Group.String(), b.groups[s.Group].Name, s.Person.String(), b.name(s.Person),
		s.span.From.String(), s.span.Until.String(),
	}
}

func (b book) meeting(m data.Meeting) []string {
	held := make([]string, len(m.Activities))
	for i, a := range m.Activities {
		held[i] = a.Title
	}
	return []string{
		m.ID.String(), m.Group.String(), b.groups[m.Group].NameOf(m), m.Date.String(), m.Start.String(), m.Place,
		m.State.String(), m.Reason, m.Slot.String(), b.names(m.LedBy), strings.Join(held, "; "), number(m.Visitors), m.Note, m.ForNext,
	}
}

func (b book) mark(m data.Mark) []string {
	meeting := b.meetings[m.Meeting]
	return []string{
		m.Meeting.String(), meeting.Date.String(), b.groups[meeting.Group].NameOf(meeting), m.Person.String(), b.name(m.Person),
		m.Status.String(), m.Arrived.String(), yes(m.LeftEarly), m.LeftAt.String(), yes(m.AfterClose), m.Note,
	}
}

func activity(a data.Activity) []string {
	return []string{a.ID.String(), a.Kind.String(), a.Title, number(a.Step), a.Description, yes(a.Hidden)}
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func yes(is bool) string {
	if is {
		return "yes"
	}
	return ""
}
