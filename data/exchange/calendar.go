package exchange

import (
	"io"
	"slices"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"alongside/data"
)

// Calendar is what a calendar file is made of. It may hold more than the file
// tells: only what is still to come goes into it.
type Calendar struct {
	// Name is what the calendar is called: the programme's.
	Name     string
	Groups   []data.Group
	Meetings []data.Meeting
	Pairs    []data.Pair
	// Contacts are those of the pairs; a pair's next date is taken from them.
	Contacts []data.Contact
	// Names say how people are named in a file that anyone can read who has
	// it: in the style of the programme's papers, or as codes.
	Names data.Names
	// Leads has the meetings say who leads them, as far as that is agreed on.
	Leads bool
	Today data.Date
	// Made is when the file is made.
	Made time.Time
	// Translate gives the reader's words for the kinds of entry; nil is
	// English.
	Translate func(string) string
}

// Whose says of whom a calendar is: of everybody where it is empty.
type Whose struct {
	Group  data.ID // its meetings alone
	Mentor data.ID // their pairs, and the meetings of the groups that they belong to or lead
}

// Of is the calendar of one group or of one mentor alone: nobody else's mentees are in it.
func (c Calendar) Of(w Whose, memberships []data.Membership) Calendar {
	if w == (Whose{}) {
		return c
	}
	meets := map[data.ID]bool{w.Group: !w.Group.IsZero()}
	for _, m := range memberships {
		if m.Person == w.Mentor && m.On(c.Today) {
			meets[m.Group] = true
		}
	}
	leads := func(led []data.ID) bool { return !w.Mentor.IsZero() && slices.Contains(led, w.Mentor) }
	for _, g := range c.Groups {
		if g.ID == w.Group {
			c.Name = g.On(c.Today).Name
		}
		if leads(g.LedBy) {
			meets[g.ID] = true
		}
	}
	c.Meetings = slices.DeleteFunc(slices.Clone(c.Meetings), func(m data.Meeting) bool { return !meets[m.Group] && !leads(m.LedBy) })
	c.Pairs = slices.DeleteFunc(slices.Clone(c.Pairs), func(p data.Pair) bool { return p.Mentor != w.Mentor })
	return c
}

// calendarMaker is the product that the file says it was made by.
const calendarMaker = "-//Alongside//Alongside//EN"

// uidHost ends every UID, so that they are nobody else's.
const uidHost = "@alongside"

// The forms of dates in a calendar (RFC 5545, 3.3). Times are floating: 19:00
// is seven o'clock wherever the calendar is read, as the poster on the door has
// it.
const (
	calendarDate = "20060102"
	calendarTime = "20060102T150405"
)

// WriteTo writes the calendar as iCalendar (RFC 5545): the meetings of the
// groups that are planned, or called off, from today on, the days agreed for
// next one-to-ones of active pairs, and the reviews of pairs. The UIDs are
// made of the records' ids and stay, so that bringing in a newer file moves
// what has moved. There is no note, theme or reason in it.
func (c Calendar) WriteTo(w io.Writer) (int64, error) {
	cal := ics.NewCalendar()
	cal.SetProductId(calendarMaker)
	cal.SetMethod(ics.MethodPublish)
	cal.SetXWRCalName(clean(c.Name))
	c.addMeetings(cal)
	for _, d := range c.pairDays() {
		c.addDay(cal, d)
	}
	counted := &counter{w: w}
	if err := cal.SerializeTo(counted, ics.WithNewLineWindows); err != nil {
		return counted.n, err
	}
	return counted.n, counted.err
}

// counter counts what was written and keeps the first error: the library
// passes over some.
type counter struct {
	w   io.Writer
	n   int64
	err error
}

func (c *counter) Write(p []byte) (int, error) {
	if c.err != nil {
		return 0, c.err
	}
	n, err := c.w.Write(p)
	c.n, c.err = c.n+int64(n), err
	return n, err
}

func (c Calendar) addMeetings(cal *ics.Calendar) {
	groups := make(map[data.ID]data.Group, len(c.Groups))
	for _, g := range c.Groups {
		groups[g.ID] = g
	}
	for _, m := range c.Meetings {
		if !c.tells(m) {
			continue
		}
		g := groups[m.Group]
		title := g.NameOf(m)
		if led := c.led(m); len(led) > 0 {
			title += " · " + c.tr("led by") + " " + strings.Join(led, ", ")
		}
		e := c.event(cal, "meeting", m.ID, title)
		start := m.Date.Time().Add(time.Duration(m.Start.Minutes()) * time.Minute)
		e.SetProperty(ics.ComponentPropertyDtStart, start.Format(calendarTime))
		if minutes := g.MinutesOf(m); minutes > 0 {
			end := start.Add(time.Duration(minutes) * time.Minute)
			e.SetProperty(ics.ComponentPropertyDtEnd, end.Format(calendarTime))
		}
		if place := clean(g.PlaceOf(m)); place != "" {
			e.SetLocation(place)
		}
		if m.State == data.DidNotMeet {
			e.SetStatus(ics.ObjectStatusCancelled)
		}
	}
}

// led are who leads a meeting, as they are named in the file.
func (c Calendar) led(m data.Meeting) (names []string) {
	if !c.Leads || m.State == data.DidNotMeet {
		return nil
	}
	for _, id := range m.Leaders() {
		if name := c.Names.ByID(id); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// tells reports whether the meeting goes into the file.
func (c Calendar) tells(m data.Meeting) bool { return m.Date >= c.Today && m.State != data.Closed }

// pairDay is a day that a pair has agreed on.
type pairDay struct {
	kind, words string
	pair        data.Pair
	day         data.Date
}

// pairDays are the days of pairs that go into the file: one-to-ones of those
// that are active, as on the screen, and reviews of all that have not ended.
func (c Calendar) pairDays() []pairDay {
	contacts := make(map[data.ID][]data.Contact)
	for _, contact := range c.Contacts {
		contacts[contact.Pair] = append(contacts[contact.Pair], contact)
	}
	var days []pairDay
	for _, p := range c.Pairs {
		if next := data.NextOpen(contacts[p.ID], c.Today); p.Now().State == data.Active && next >= c.Today {
			days = append(days, pairDay{"one-to-one", "One-to-one", p, next})
		}
		if p.Live() && p.ReviewOn >= c.Today {
			days = append(days, pairDay{"review", "Pair review", p, p.ReviewOn})
		}
	}
	return days
}

// addDay adds an entry of a whole day about a pair. It is private, and leaves
// the day free for others.
func (c Calendar) addDay(cal *ics.Calendar, d pairDay) {
	e := c.event(cal, d.kind, d.pair.ID, c.tr(d.words)+": "+c.Names.ByID(d.pair.Mentee)+" · "+c.Names.ByID(d.pair.Mentor))
	e.SetProperty(ics.ComponentPropertyDtStart, d.day.Time().Format(calendarDate), ics.WithValue(string(ics.ValueDataTypeDate)))
	e.SetClass(ics.ClassificationPrivate)
	e.SetTimeTransparency(ics.TransparencyTransparent)
}

func (c Calendar) event(cal *ics.Calendar, kind string, id data.ID, summary string) *ics.VEvent {
	e := cal.AddEvent(kind + "-" + id.String() + uidHost)
	e.SetDtStampTime(c.Made)
	e.SetSummary(clean(summary))
	return e
}

func (c Calendar) tr(text string) string {
	if c.Translate == nil {
		return text
	}
	return c.Translate(text)
}

// About are the people whom the file names, for the audit trail.
func (c Calendar) About() []data.ID {
	var about []data.ID
	add := func(ids ...data.ID) {
		for _, id := range ids {
			if !slices.Contains(about, id) {
				about = append(about, id)
			}
		}
	}
	for _, d := range c.pairDays() {
		add(d.pair.Mentee, d.pair.Mentor)
	}
	for _, m := range c.Meetings {
		if c.tells(m) && len(c.led(m)) > 0 {
			add(m.Leaders()...)
		}
	}
	return about
}
