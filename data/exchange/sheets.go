package exchange

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"alongside/data"
)

// book knows the records by their ids, so that the sheets can say who and
// when beside the ids.
type book struct {
	records  *data.Records
	style    data.NameStyle
	names    data.Names
	people   map[data.ID]*data.Person
	groups   map[data.ID]*data.Group
	meetings map[data.ID]*data.Meeting
}

func newBook(e Export) *book {
	b := &book{
		records: &e.Records, style: e.Style,
		people: make(map[data.ID]*data.Person, len(e.Records.People)), groups: make(map[data.ID]*data.Group, len(e.Records.Groups)),
		meetings: make(map[data.ID]*data.Meeting, len(e.Records.Meetings)),
	}
	for i, p := range b.records.People {
		b.people[p.ID] = &b.records.People[i]
	}
	for i, g := range b.records.Groups {
		b.groups[g.ID] = &b.records.Groups[i]
	}
	for i, m := range b.records.Meetings {
		b.meetings[m.ID] = &b.records.Meetings[i]
	}
	everybody := e.Everybody
	if everybody == nil {
		everybody = e.Records.People
	}
	b.names = data.NewNames(e.Style, everybody).Alone()
	return b
}

// name is how somebody is named beside an id.
func (b *book) name(id data.ID) string {
	if p := b.people[id]; p != nil && b.style == data.FullNames {
		return p.FullName()
	}
	return b.names.ByID(id)
}

func (b *book) groupOn(group data.ID, on data.Date) string {
	if g := b.groups[group]; g != nil {
		return g.On(on).Name
	}
	return ""
}

func (b *book) meetingDay(id data.ID) data.Date {
	if m := b.meetings[id]; m != nil {
		return m.Date
	}
	return 0
}

func (b *book) meetingGroup(id data.ID) string {
	if m := b.meetings[id]; m != nil {
		return b.groupOn(m.Group, m.Date)
	}
	return ""
}

// sheets are all of an export, in an order in which each may stand on those before it.
// "Record" is a record's own id, and "Person record" and its like are what it refers to.
var sheets = []sheet{
	peopleSheet, groupsSheet, earlierSheet, membershipsSheet, breaksSheet,
	activitiesSheet, meetingsSheet, heldSheet, remindersSheet, marksSheet,
	pairsSheet, contactsSheet, goalsSheet, dismissalsSheet, consentsSheet, slipsSheet, requestsSheet,
}

// base are the sheets by which an export is known: it has them even where they are empty.
func base() []sheet { return []sheet{peopleSheet, groupsSheet, meetingsSheet, marksSheet} }

// sheets are those that an export has.
func (b *book) sheets() []sheet {
	return slices.DeleteFunc(slices.Clone(sheets), func(s sheet) bool {
		for range s.rows(b) {
			return false
		}
		return !slices.ContainsFunc(base(), func(other sheet) bool { return other.name == s.name })
	})
}

var groupsSheet = ofRecords("groups", func(r *data.Records) *[]data.Group { return &r.Groups },
	id("Record", func(g *data.Group) *data.ID { return &g.ID }),
	plain("Name", func(g *data.Group) *string { return &g.Name }),
	plain("Place", func(g *data.Group) *string { return &g.Place }),
	coded("Weekday", func(g *data.Group) *time.Weekday { return &g.Schedule.Weekday }, weekdays),
	clock("Start", func(g *data.Group) *data.TimeOfDay { return &g.Schedule.Start }),
	number("Minutes", func(g *data.Group) *int { return &g.Schedule.Minutes }),
	number("Every weeks", func(g *data.Group) *int { return &g.Schedule.Weeks }),
	coded("Other days", func(g *data.Group) *data.DaySet { return &g.Schedule.More }, daySets),
	number("Of the month", func(g *data.Group) *int { return &g.Schedule.Nth }),
	day("From", func(g *data.Group) *data.Date { return &g.Schedule.Span.From }),
	day("Until", func(g *data.Group) *data.Date { return &g.Schedule.Span.Until }),
	ids("Led by records", func(g *data.Group) *[]data.ID { return &g.LedBy }),
	allNamed("Led by", func(g *data.Group) *[]data.ID { return &g.LedBy }),
	number("Grace minutes", func(g *data.Group) *int { return &g.GraceMinutes }),
	yesNo("Keeps arrival", func(g *data.Group) *bool { return &g.KeepArrival }),
	coded("When to call", func(g *data.Group) *data.Thresholds { return &g.Thresholds }, thresholds),
	text("Note", func(g *data.Group) *string { return &g.Note }),
)

// groupStretch is how a group met before it changed: a row each.
type groupStretch struct {
	group data.ID
	data.Stretch
}

var earlierSheet = ofParts("groups-earlier",
	func(r *data.Records) (all []groupStretch) {
		for _, g := range r.Groups {
			for _, s := range g.Earlier {
				all = append(all, groupStretch{g.ID, s})
			}
		}
		return all
	},
	func(r *data.Records) func(groupStretch) error {
		return func(s groupStretch) error {
			at := slices.IndexFunc(r.Groups, func(g data.Group) bool { return g.ID == s.group })
			if at < 0 {
				return errNoRecord
			}
			r.Groups[at].Earlier = append(r.Groups[at].Earlier, s.Stretch)
			return nil
		}
	},
	id("Group record", func(s *groupStretch) *data.ID { return &s.group }),
	plain("Group then", func(s *groupStretch) *string { return &s.Name }),
	plain("Place", func(s *groupStretch) *string { return &s.Place }),
	coded("Weekday", func(s *groupStretch) *time.Weekday { return &s.Schedule.Weekday }, weekdays),
	clock("Start", func(s *groupStretch) *data.TimeOfDay { return &s.Schedule.Start }),
	number("Minutes", func(s *groupStretch) *int { return &s.Schedule.Minutes }),
	number("Every weeks", func(s *groupStretch) *int { return &s.Schedule.Weeks }),
	coded("Other days", func(s *groupStretch) *data.DaySet { return &s.Schedule.More }, daySets),
	number("Of the month", func(s *groupStretch) *int { return &s.Schedule.Nth }),
	day("From", func(s *groupStretch) *data.Date { return &s.Schedule.Span.From }),
	day("Until", func(s *groupStretch) *data.Date { return &s.Schedule.Span.Until }),
)

// belonging is one span of a membership: a row each.
type belonging struct {
	group, person data.ID
	span          data.Span
}

var membershipsSheet = ofParts("memberships",
	func(r *data.Records) (all []belonging) {
		for _, m := range r.Memberships {
			for _, s := range m.Spans {
				all = append(all, belonging{m.Group, m.Person, s})
			}
		}
		return all
	},
	func(r *data.Records) func(belonging) error {
		at := map[[2]data.ID]int{}
		return func(b belonging) error {
			key := [2]data.ID{b.group, b.person}
			i, there := at[key]
			if !there {
				i = len(r.Memberships)
				at[key] = i
				r.Memberships = append(r.Memberships, data.Membership{Group: b.group, Person: b.person})
			}
			r.Memberships[i].Spans = append(r.Memberships[i].Spans, b.span)
			return nil
		}
	},
	id("Group record", func(b *belonging) *data.ID { return &b.group }),
	said("Group", func(b *book, m *belonging) string { return b.groupOn(m.group, 0) }),
	id("Person record", func(b *belonging) *data.ID { return &b.person }),
	named("Name", func(b *belonging) *data.ID { return &b.person }),
	day("From", func(b *belonging) *data.Date { return &b.span.From }),
	day("Until", func(b *belonging) *data.Date { return &b.span.Until }),
)

var breaksSheet = ofRecords("breaks", func(r *data.Records) *[]data.Break { return &r.Programme.Breaks },
	id("Record", func(b *data.Break) *data.ID { return &b.ID }),
	ids("Group records", func(b *data.Break) *[]data.ID { return &b.Groups }),
	day("From", func(b *data.Break) *data.Date { return &b.Span.From }),
	day("Until", func(b *data.Break) *data.Date { return &b.Span.Until }),
	plain("Reason", func(b *data.Break) *string { return &b.Reason }),
)

var activitiesSheet = ofRecords("activities", func(r *data.Records) *[]data.Activity { return &r.Activities },
	id("Record", func(a *data.Activity) *data.ID { return &a.ID }),
	coded("Kind", func(a *data.Activity) *data.ActivityKind { return &a.Kind }, word[data.ActivityKind]()),
	plain("Title", func(a *data.Activity) *string { return &a.Title }),
	number("Step", func(a *data.Activity) *int { return &a.Step }),
	plain("Description", func(a *data.Activity) *string { return &a.Description }),
	yesNo("Hidden", func(a *data.Activity) *bool { return &a.Hidden }),
)

var meetingsSheet = ofRecords("meetings", func(r *data.Records) *[]data.Meeting { return &r.Meetings },
	id("Record", func(m *data.Meeting) *data.ID { return &m.ID }),
	id("Group record", func(m *data.Meeting) *data.ID { return &m.Group }),
	said("Group", func(b *book, m *data.Meeting) string { return b.groupOn(m.Group, m.Date) }),
	day("Date", func(m *data.Meeting) *data.Date { return &m.Date }),
	clock("Start", func(m *data.Meeting) *data.TimeOfDay { return &m.Start }),
	plain("Place", func(m *data.Meeting) *string { return &m.Place }),
	coded("State", func(m *data.Meeting) *data.MeetingState { return &m.State }, word[data.MeetingState]()),
	text("Reason", func(m *data.Meeting) *string { return &m.Reason }),
	day("Planned for", func(m *data.Meeting) *data.Date { return &m.Slot }),
	ids("Led by records", func(m *data.Meeting) *[]data.ID { return &m.LedBy }),
	allNamed("Led by", func(m *data.Meeting) *[]data.ID { return &m.LedBy }),
	day("Agreed who leads", func(m *data.Meeting) *data.Date { return &m.LedAgreed }),
	said("Activities", titlesOf),
	number("Visitors", func(m *data.Meeting) *int { return &m.Visitors }),
	text("Note", func(m *data.Meeting) *string { return &m.Note }),
	text("For next time", func(m *data.Meeting) *string { return &m.ForNext }),
	id("Break record", func(m *data.Meeting) *data.ID { return &m.Break }),
)

// held is an activity at one meeting: a row each.
type held struct {
	meeting data.ID
	data.Held
}

var heldSheet = ofParts("activities-held",
	func(r *data.Records) (all []held) {
		for _, m := range r.Meetings {
			for _, h := range m.Activities {
				all = append(all, held{m.ID, h})
			}
		}
		return all
	},
	intoMeetings(func(h held) data.ID { return h.meeting }, func(m *data.Meeting, h held) { m.Activities = append(m.Activities, h.Held) }),
	id("Meeting record", func(h *held) *data.ID { return &h.meeting }),
	said("Date", func(b *book, h *held) string { return b.meetingDay(h.meeting).String() }),
	said("Group", func(b *book, h *held) string { return b.meetingGroup(h.meeting) }),
	id("Activity record", func(h *held) *data.ID { return &h.Activity }),
	coded("Kind", func(h *held) *data.ActivityKind { return &h.Kind }, word[data.ActivityKind]()),
	plain("Title", func(h *held) *string { return &h.Title }),
	number("Step", func(h *held) *int { return &h.Step }),
	number("Tradition", func(h *held) *int { return &h.Tradition }),
	ids("Led by records", func(h *held) *[]data.ID { return &h.LedBy }),
	allNamed("Led by", func(h *held) *[]data.ID { return &h.LedBy }),
	number("Minutes", func(h *held) *int { return &h.Minutes }),
	text("Materials", func(h *held) *string { return &h.Materials }),
	text("Note", func(h *held) *string { return &h.Note }),
)

// settled is a line for next time that somebody has seen to: a row each.
type settled struct {
	meeting data.ID
	data.Settled
}

var remindersSheet = ofParts("for-next-time",
	func(r *data.Records) (all []settled) {
		for _, m := range r.Meetings {
			for _, s := range m.Settled {
				all = append(all, settled{m.ID, s})
			}
		}
		return all
	},
	intoMeetings(func(s settled) data.ID { return s.meeting }, func(m *data.Meeting, s settled) { m.Settled = append(m.Settled, s.Settled) }),
	id("Meeting record", func(s *settled) *data.ID { return &s.meeting }),
	said("Date", func(b *book, s *settled) string { return b.meetingDay(s.meeting).String() }),
	said("Group", func(b *book, s *settled) string { return b.meetingGroup(s.meeting) }),
	text("Line", func(s *settled) *string { return &s.Line }),
	day("Ticked on", func(s *settled) *data.Date { return &s.On }),
	id("Ticked by key", func(s *settled) *data.ID { return &s.By }),
)

// intoMeetings puts parts back into the meetings that they are of.
func intoMeetings[T any](of func(T) data.ID, put func(*data.Meeting, T)) func(*data.Records) func(T) error {
	return func(r *data.Records) func(T) error {
		meetings := make(map[data.ID]*data.Meeting, len(r.Meetings))
		for i := range r.Meetings {
			meetings[r.Meetings[i].ID] = &r.Meetings[i]
		}
		return func(part T) error {
			m, there := meetings[of(part)]
			if !there {
				return errNoRecord
			}
			put(m, part)
			return nil
		}
	}
}

var marksSheet = ofRecords("marks", func(r *data.Records) *[]data.Mark { return &r.Marks },
	id("Meeting record", func(m *data.Mark) *data.ID { return &m.Meeting }),
	said("Date", func(b *book, m *data.Mark) string { return b.meetingDay(m.Meeting).String() }),
	said("Group", func(b *book, m *data.Mark) string { return b.meetingGroup(m.Meeting) }),
	id("Person record", func(m *data.Mark) *data.ID { return &m.Person }),
	named("Name", func(m *data.Mark) *data.ID { return &m.Person }),
	coded("Status", func(m *data.Mark) *data.Status { return &m.Status }, word[data.Status]()),
	clock("Arrived", func(m *data.Mark) *data.TimeOfDay { return &m.Arrived }),
	yesNo("Left early", func(m *data.Mark) *bool { return &m.LeftEarly }),
	clock("Left at", func(m *data.Mark) *data.TimeOfDay { return &m.LeftAt }),
	yesNo("Changed after closing", func(m *data.Mark) *bool { return &m.AfterClose }),
	text("Note", func(m *data.Mark) *string { return &m.Note }),
)

func titlesOf(_ *book, m *data.Meeting) string {
	titles := make([]string, len(m.Activities))
	for i, a := range m.Activities {
		titles[i] = a.Title
	}
	return strings.Join(titles, "; ")
}

// daySets are days of the week, one in a line.
var daySets = code[data.DaySet]{
	func(set data.DaySet) string {
		var all []time.Weekday
		for _, d := range data.Weekdays {
			if set.Has(d) {
				all = append(all, d)
			}
		}
		return listOf(weekdays).write(all)
	},
	func(cell string) (data.DaySet, error) {
		all, err := listOf(weekdays).read(cell)
		return data.DaysOf(all...), err
	},
}

// thresholds are the numbers of a group that has its own, in the order of the fields.
var thresholds = parted(
	func(t data.Thresholds) []string {
		if t == (data.Thresholds{}) {
			return nil
		}
		var all []string
		for _, n := range []int{t.CheckInMisses, t.ReviewMisses, t.ReviewDays, t.QuietDays, t.SilentDays, t.WaitingDays} {
			all = append(all, strconv.Itoa(n))
		}
		return all
	},
	func(p parts) (t data.Thresholds, err error) {
		for i, field := range []*int{&t.CheckInMisses, &t.ReviewMisses, &t.ReviewDays, &t.QuietDays, &t.SilentDays, &t.WaitingDays} {
			if *field, err = numbers.read(p.at(i)); err != nil {
				return t, err
			}
		}
		return t, nil
	},
)
