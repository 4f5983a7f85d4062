package today

import (
	"slices"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/ui/mygroups"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// overview is what the screen shows.
type overview struct {
	today     data.Date
	now       data.TimeOfDay
	programme data.Programme
	names     data.Names
	people    map[data.ID]data.Person
	groups    map[data.ID]data.Group
	shown     mygroups.Groups // of which something is shown

	occasion  data.Occasion
	meeting   data.Meeting   // the one to speak of, unless the occasion is NoMeeting
	others    []data.Meeting // those left open, and what else meets tonight
	counts    data.Counts    // of the meeting so far
	closed    []pastMeeting  // of tonight, whose register is closed
	away      int            // of those expected, who have told us and have not come
	coming    []data.Meeting
	taken     bool          // some register of the programme has been closed
	past      []pastMeeting // of the meeting's group, oldest first
	calls     []data.Call
	later     []data.Call // who was spoken to within the last week
	elsewhere int         // how many more should be rung in groups that are not shown, or in none
	aside     []aside
	agreed    []dossier.PairDate   // one-to-ones and reviews of the coming days
	ahead     data.Date            // of the newest entry, where the clock must be behind it
	runsOut   []data.Consent       // soon, the first one to end before the others
	toSeeTo   []data.Reminder      // what earlier meetings left to the one to speak of
	keys      map[data.ID]string   // what those with keys are called
	nameOnly  []data.Person        // first-timers of the last weeks of whom no details are noted
	asked     []data.AccessRequest // that are not answered yet, by the day on which they are due
}

// pastMeeting is one bar of the chart.
type pastMeeting struct {
	meeting data.Meeting
	counts  data.Counts
}

const (
	chartMeetings = 12
	comingDays    = 14
)

// read gathers everything in one reading.
func read(r *store.Reader, h screen.Host, me data.ID) (*overview, error) {
	now := h.Now()
	o := &overview{today: data.DateOf(now), now: data.TimeOfDayOf(now), people: make(map[data.ID]data.Person), groups: make(map[data.ID]data.Group)}
	var err error
	if o.programme, err = r.Programme(); err != nil {
		return nil, err
	}
	people, err := r.People()
	if err != nil {
		return nil, err
	}
	for _, p := range people {
		o.people[p.ID] = p
	}
	if o.names, err = words.Names(r); err != nil {
		return nil, err
	}
	if o.shown, err = mygroups.Read(r, h, me); err != nil {
		return nil, err
	}
	groups, err := r.Groups()
	if err != nil {
		return nil, err
	}
	for _, g := range groups {
		o.groups[g.ID] = g
	}
	if err := o.readMeetings(r); err != nil {
		return nil, err
	}
	if err := o.readPast(r); err != nil {
		return nil, err
	}
	begun, err := o.readClosed(r, groups)
	if err != nil {
		return nil, err
	}
	if err := o.readFirstTimers(r, data.WithoutDetails(people, o.today), begun); err != nil {
		return nil, err
	}
	consents, err := r.Consents()
	if err != nil {
		return nil, err
	}
	o.runsOut = data.RunningOut(consents, o.today)
	requests, err := r.Requests()
	if err != nil {
		return nil, err
	}
	o.asked = slices.DeleteFunc(requests, func(a data.AccessRequest) bool { return !a.Open() })
	newest, err := r.Audit(1)
	if err != nil {
		return nil, err
	}
	for _, e := range newest {
		if data.ClockIsBehind(now, e.At) {
			o.ahead = data.DateOf(e.At.In(now.Location()))
		}
	}
	return o, o.readCalls(r)
}

// readMeetings finds tonight's meeting and those that come.
func (o *overview) readMeetings(r *store.Reader) error {
	current, err := r.CurrentMeetings()
	if err != nil {
		return err
	}
	current = o.shown.Meetings(current)
	o.meeting, o.occasion = data.MeetingNow(current, o.today, o.now)
	for _, m := range current {
		switch {
		case m.ID == o.meeting.ID:
		case m.IsTonight(o.today, o.now), m.Date < o.today && m.State == data.Open:
			o.others = append(o.others, m)
		case m.Date > o.today && m.Date <= o.today.AddDays(comingDays):
			o.coming = append(o.coming, m)
		}
	}
	return nil
}

// readPast reads who is expected at the meeting, and how the last ones of its
// group went.
func (o *overview) readPast(r *store.Reader) error {
	if o.occasion == data.NoMeeting {
		return nil
	}
	members, err := r.Members(o.meeting.Group)
	if err != nil {
		return err
	}
	marks, err := r.MarksAt(o.meeting.ID)
	if err != nil {
		return err
	}
	came := make(map[data.ID]bool)
	for _, mark := range marks {
		came[mark.Person] = mark.Status.Attended()
	}
	for _, m := range members {
		p := o.people[m.Person]
		_, told := p.ExpectedAbsenceOn(o.meeting.Date)
		if told && !came[p.ID] && data.Expected(m, p, o.meeting) {
			o.away++
		}
	}
	o.counts = data.CountsOf(o.meeting, members, o.people, marks)
	meetings, err := r.MeetingsOf(o.meeting.Group)
	if err != nil {
		return err
	}
	o.toSeeTo = o.meeting.Reminders(meetings, o.today)
	if o.keys, err = r.KeyNames(); err != nil {
		return err
	}
	for i := len(meetings) - 1; i >= 0 && len(o.past) < chartMeetings; i-- {
		m := meetings[i]
		if m.State == data.Planned || m.Date > o.today || m.ID == o.meeting.ID {
			continue
		}
		marks, err := r.MarksAt(m.ID)
		if err != nil {
			return err
		}
		o.past = append([]pastMeeting{{m, data.CountsOf(m, members, o.people, marks)}}, o.past...)
	}
	return nil
}

// readClosed reads how tonight's meetings went whose register is closed, and when
// each group first met.
func (o *overview) readClosed(r *store.Reader, groups []data.Group) (begun map[data.ID]data.Date, err error) {
	begun = make(map[data.ID]data.Date)
	for _, g := range groups {
		meetings, err := r.MeetingsOf(g.ID)
		if err != nil {
			return nil, err
		}
		for _, m := range meetings {
			o.taken = o.taken || m.State == data.Closed
			if first := begun[g.ID]; m.State.Taken() && (first == 0 || m.Date < first) {
				begun[g.ID] = m.Date
			}
			if !m.IsTonight(o.today, o.now) || m.State != data.Closed || !o.shown.Group(g.ID) {
				continue
			}
			counts, err := o.countsOf(r, m)
			if err != nil {
				return nil, err
			}
			o.closed = append(o.closed, pastMeeting{m, counts})
		}
	}
	return begun, nil
}

// readFirstTimers reads who of those without details came new to a meeting. Not to
// the first that was ever recorded of a group: those who were on the list before are
// no first-timers.
func (o *overview) readFirstTimers(r *store.Reader, people []data.Person, begun map[data.ID]data.Date) error {
	for _, p := range people {
		marks, err := r.MarksOf(p.ID)
		if err != nil {
			return err
		}
		for _, mark := range marks {
			m, err := r.Meeting(mark.Meeting)
			if err != nil {
				return err
			}
			if mark.Status.Attended() && m.Date == p.Joined && begun[m.Group] < m.Date && o.shown.Group(m.Group) {
				o.nameOnly = append(o.nameOnly, p)
				break
			}
		}
	}
	return nil
}

// countsOf counts who was at a meeting.
func (o *overview) countsOf(r *store.Reader, m data.Meeting) (data.Counts, error) {
	members, err := r.Members(m.Group)
	if err != nil {
		return data.Counts{}, err
	}
	marks, err := r.MarksAt(m.ID)
	return data.CountsOf(m, members, o.people, marks), err
}

// readCalls reads who needs a call, and what pairs have agreed on.
func (o *overview) readCalls(r *store.Reader) error {
	list, err := dossier.Calls(r, o.today, o.now)
	if err != nil {
		return err
	}
	o.calls, o.later = o.callsShown(list.Due), o.callsShown(list.Later)
	o.elsewhere = len(list.Due) - len(o.calls)
	if err := o.readAside(r, o.callsShown(list.SetAside)); err != nil {
		return err
	}
	o.agreed, err = dossier.PairDates(r, data.Span{From: o.today.AddDays(1), Until: o.today.AddDays(comingDays)}, o.today)
	if err != nil || !o.shown.Only {
		return err
	}
	theirs := make(map[data.ID]bool)
	for _, g := range o.shown.Own {
		members, err := r.Members(g)
		if err != nil {
			return err
		}
		for _, m := range members {
			theirs[m.Person] = theirs[m.Person] || m.On(o.today)
		}
	}
	o.agreed = slices.DeleteFunc(o.agreed, func(d dossier.PairDate) bool { return !theirs[d.Pair.Mentee] })
	return nil
}

// callsShown are the calls to those of the groups that are shown.
func (o *overview) callsShown(calls []data.Call) []data.Call {
	return slices.DeleteFunc(calls, func(c data.Call) bool { return !o.shown.Any(c.Groups) })
}
