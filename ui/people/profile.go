package people

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/dossier"
	"alongside/data/store"
	"alongside/ui/words"
)

// profile is what there is to know of one person.
type profile struct {
	person      data.Person
	name        string
	names       data.Names
	today       data.Date
	pairs       []data.Pair // as mentee or mentor, ended ones too
	groups      []data.Group
	memberships []data.Membership
	attendance  data.Attendance // of all time
	term        data.Attendance // of the period that a review covers, unless told otherwise
	contacts    []data.Contact  // about the person, or with them as a mentor; newest first
}

// readProfile reads one person's page.
func readProfile(r *store.Reader, id data.ID, today data.Date) (*profile, error) {
	p := &profile{today: today}
	var err error
	if p.person, err = r.Person(id); err != nil {
		return nil, err
	}
	if p.names, err = words.Names(r); err != nil {
		return nil, err
	}
	p.name = p.names.Of(p.person)
	if p.pairs, err = r.PairsOf(id); err != nil {
		return nil, err
	}
	if p.groups, err = r.Groups(); err != nil {
		return nil, err
	}
	if p.memberships, err = r.MembershipsOf(id); err != nil {
		return nil, err
	}
	if p.contacts, err = r.ContactsOf(id); err != nil {
		return nil, err
	}
	slices.Reverse(p.contacts)
	return p, p.readAttendance(r)
}

// readAttendance reads the meetings at which the person was expected or
// marked: those of their groups, and those of their marks elsewhere.
func (p *profile) readAttendance(r *store.Reader) error {
	marks, err := r.MarksOf(p.person.ID)
	if err != nil {
		return err
	}
	var meetings []data.Meeting
	known := make(map[data.ID]bool)
	for _, ms := range p.memberships {
		of, err := r.MeetingsOf(ms.Group)
		if err != nil {
			return err
		}
		for _, m := range of {
			known[m.ID] = true
			meetings = append(meetings, m)
		}
	}
	for _, mark := range marks {
		if known[mark.Meeting] {
			continue
		}
		m, err := r.Meeting(mark.Meeting)
		if err != nil {
			return err
		}
		meetings = append(meetings, m)
	}
	p.attendance = data.AttendanceOf(p.person, p.memberships, meetings, marks)
	period := dossier.UsualPeriod(p.today)
	for _, v := range p.attendance.Visits {
		if period.Contains(v.Meeting.Date) {
			p.term.Visits = append(p.term.Visits, v)
		}
	}
	return nil
}

// subtitle says who the person is in the programme, in one line.
func (p *profile) subtitle() string {
	parts := []string{words.Roles(p.person.Roles)}
	var mentees []string
	for _, pair := range p.pairs {
		switch {
		case !pair.Live():
		case pair.Mentee == p.person.ID:
			parts = append(parts, p.withMentor(pair))
		default:
			mentees = append(mentees, p.names.ByID(pair.Mentee))
		}
	}
	if len(mentees) > 0 {
		parts = append(parts, alongside(mentees))
	}
	switch {
	case p.person.Left == 0:
	case !p.person.HasLeft(p.today):
		parts = append(parts, lang.L("last day on {{.Date}}", with{"Date": words.Date(p.person.Left, p.today)}))
	default:
		parts = append(parts, lang.L("left on {{.Date}}", with{"Date": words.Date(p.person.Left, p.today)}))
	}
	return joined(append(parts, groupNames(p.groups, p.groupsOn(p.today)))...)
}

// withMentor is "with Ruth S. since 3 September, building trust".
func (p *profile) withMentor(pair data.Pair) string {
	w := with{
		"Name":  p.names.ByID(pair.Mentor),
		"Date":  words.Date(pair.Since(), p.today),
		"Stage": strings.ToLower(words.Stage(pair.Now().Stage)),
	}
	switch pair.Now().State {
	case data.Proposed:
		return lang.L("proposed with {{.Name}}", w)
	case data.OnPause:
		return lang.L("with {{.Name}} since {{.Date}}, paused", w)
	}
	return lang.L("with {{.Name}} since {{.Date}}, {{.Stage}}", w)
}

func (p *profile) groupsOn(d data.Date) []data.ID {
	var ids []data.ID
	for _, m := range p.memberships {
		if m.On(d) {
			ids = append(ids, m.Group)
		}
	}
	return ids
}

// mentorPair is the live pair in which the person is the mentee.
func (p *profile) mentorPair() (data.Pair, bool) { return data.CurrentPair(p.pairs, p.person.ID) }

// figure is a number with what it counts.
type figure struct{ value, caption string }

// figures are the four numbers at the head of the attendance.
func (p *profile) figures() []figure {
	rate := p.term.Rate()
	attended := figure{"—", lang.L("no meetings counted yet")}
	if percent, ok := rate.Percent(); ok {
		attended = figure{
			words.Share(rate.Attended, rate.Of()),
			lang.L("meetings attended ({{.Percent}})", with{"Percent": words.Percent(percent)}),
		}
	}
	row := figure{strconv.Itoa(p.attendance.AttendedInRow()), lang.L("attended in a row")}
	if missed := p.attendance.MissedInRow(); missed > 0 {
		row = figure{strconv.Itoa(missed), lang.L("missed in a row")}
	}
	seen := figure{"—", lang.L("not seen yet")}
	if d := p.attendance.LastSeen(); d != 0 {
		seen = figure{words.Date(d, p.today), lang.L("last here")}
	}
	kept := figure{"—", lang.L("no one-to-ones yet")}
	if happened, all := data.Kept(p.oneToOnes()); all > 0 {
		kept = figure{words.Share(happened, all), lang.L("one-to-ones kept")}
	}
	return []figure{attended, row, seen, kept}
}

// oneToOnes are those of the pair that the person is the mentee of now.
func (p *profile) oneToOnes() []data.Contact {
	pair, ok := p.mentorPair()
	if !ok {
		return nil
	}
	var own []data.Contact
	for _, c := range p.contacts {
		if c.Pair == pair.ID {
			own = append(own, c)
		}
	}
	return own
}

// pair returns the pair of a contact.
func (p *profile) pair(id data.ID) (data.Pair, bool) {
	for _, pair := range p.pairs {
		if pair.ID == id {
			return pair, !id.IsZero()
		}
	}
	return data.Pair{}, false
}

// activities lists what was done at a meeting: "Step 4, Inventory".
func activities(m data.Meeting) string {
	titles := make([]string, 0, len(m.Activities))
	for _, h := range m.Activities {
		titles = append(titles, h.Title)
	}
	return strings.Join(titles, ", ")
}

// markNote is what was noted beside a mark: "Left early, 20:10 · Bus".
func markNote(m data.Mark) string {
	var early string
	switch {
	case m.LeftEarly && m.LeftAt != 0:
		early = lang.L("Left early, {{.Time}}", with{"Time": m.LeftAt})
	case m.LeftEarly:
		early = lang.L("Left early")
	}
	return joined(early, m.Note)
}
