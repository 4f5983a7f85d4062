package people

import (
	"slices"
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
	hidden      bool // names are: nothing on the page may tell who it is
	today       data.Date
	milestones  []data.Milestone // the programme's, like the next two
	rules       data.GivingBack
	trainings   []string
	goals       []data.Goal
	consents    []data.Consent
	slips       []data.Slip // about the person
	requests    []data.AccessRequest
	pairs       []data.Pair // as mentee or mentor, ended ones too
	groups      []data.Group
	memberships []data.Membership
	attendance  data.Attendance // of all time
	contacts    []data.Contact  // about the person, or with them as a mentor; newest first
}

// readProfile reads one person's page.
func readProfile(r *store.Reader, id data.ID, today data.Date) (*profile, error) {
	p := &profile{today: today}
	var err error
	if p.person, err = r.Person(id); err != nil {
		return nil, err
	}
	programme, err := r.Programme()
	if err != nil {
		return nil, err
	}
	p.milestones, p.rules, p.trainings = programme.Milestones, programme.GivingBack, programme.Trainings()
	p.hidden = words.NamesHidden(programme)
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
	if p.goals, err = r.GoalsOf(id); err != nil {
		return nil, err
	}
	if p.consents, err = r.ConsentsOf(id); err != nil {
		return nil, err
	}
	if p.slips, err = r.SlipsOf(id); err != nil {
		return nil, err
	}
	if p.requests, err = r.RequestsOf(id); err != nil {
		return nil, err
	}
	return p, p.readAttendance(r)
}

func (p *profile) readAttendance(r *store.Reader) error {
	own, err := dossier.ForAttending(r, p.person.ID)
	p.attendance = data.AttendanceOf(p.person, own.Memberships, own.Meetings, own.Marks)
	return err
}

// subtitle says who the person is in the programme, in one line.
func (p *profile) subtitle() string {
	parts := []string{words.GoesBy(p.person, p.names), words.Roles(p.person.Roles)}
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
		parts = append(parts, lang.L("last day on {{.Date}}", words.With{"Date": words.Date(p.person.Left, p.today)}))
	default:
		parts = append(parts, lang.L("left on {{.Date}}", words.With{"Date": words.Date(p.person.Left, p.today)}))
	}
	return dotted(append(parts, words.Listed(words.GroupNames(p.groups, p.groupsOn(p.today), p.today)))...)
}

// withMentor is "with Ruth S. since 3 September, building trust".
func (p *profile) withMentor(pair data.Pair) string {
	w := words.With{
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
