package reports

import (
	"cmp"
	"slices"
	"strconv"

	"alongside/data"
	"alongside/reports/page"
)

// PairRegister is for the programme lead: who walks alongside whom and how it
// goes, who waits, and which mentors have room.
type PairRegister struct {
	Programme string
	AsOf      data.Date
	Names     data.NameStyle
	// LookDays and ActDays are how long a pair is without a one-to-one until it
	// is time to look, and to act.
	LookDays, ActDays int
	// OwnDays says that a group has numbers of its own, by which the pairs of
	// its members are judged.
	OwnDays bool
	// Pairs that have not ended, by stage.
	Pairs [len(data.Stages)][]RegisterPair
	// Ended lately, the latest first, and since when that counts.
	Ended      []RegisterEnd
	EndedSince data.Date
	Waiting    []RegisterWait
	Mentors    []RegisterMentor
}

// RegisterPair is one pair that has not ended.
type RegisterPair struct {
	Mentee, Mentor string
	State          data.PairState
	Since          data.Date // when they came to be in that state
	// LastMet is the last one-to-one that happened, Next the day agreed for
	// the next one; either may be none.
	LastMet, Next data.Date
	// Quiet says for how long there was none, Days how many days.
	Quiet data.Concern
	Days  int
}

// RegisterEnd is a pair that has ended.
type RegisterEnd struct {
	Mentee, Mentor string
	Date           data.Date
	Reason         data.EndReason
}

// RegisterWait is somebody without a mentor.
type RegisterWait struct {
	Name  string
	Since data.Date // none: not known
	Days  int
	Why   data.WaitsFor
}

// RegisterMentor is a mentor and how many they walk alongside.
type RegisterMentor struct {
	Name     string
	Caseload int
	Capacity int // 0: not agreed
	Vacancy  data.Vacancy
}

// PairRegisterInput is what a PairRegister is made of.
type PairRegisterInput struct {
	Programme data.Programme
	People    []data.Person
	// Groups and Memberships say by whose thresholds a pair is judged.
	Groups      []data.Group
	Memberships []data.Membership
	Pairs       []data.Pair
	Contacts    []data.Contact
	// Ended is the stretch of days whose ends are told of.
	Ended data.Span
	Today data.Date
	// Names in the style of the paper, made of everybody on the list.
	Names     data.Names
	NameStyle data.NameStyle
}

// NewPairRegister says what the register says: dates and where things stand,
// and nothing that anybody wrote.
func NewPairRegister(in PairRegisterInput) PairRegister {
	r := PairRegister{
		Programme: in.Programme.Name, AsOf: in.Today, Names: in.NameStyle, EndedSince: in.Ended.From,
		LookDays: in.Programme.Thresholds.QuietDays, ActDays: in.Programme.Thresholds.SilentDays,
	}
	for _, g := range in.Groups {
		own := g.ThresholdsIn(in.Programme.Thresholds)
		r.OwnDays = r.OwnDays || own.QuietDays != r.LookDays || own.SilentDays != r.ActDays
	}
	thresholds := data.ThresholdsOf(in.Programme.Thresholds, in.Groups, in.Memberships, in.Today)
	contacts := make(map[data.ID][]data.Contact)
	for _, c := range in.Contacts {
		contacts[c.Pair] = append(contacts[c.Pair], c)
	}
	for _, p := range in.Pairs {
		switch now := p.Now(); {
		case p.Live():
			r.Pairs[now.Stage] = append(r.Pairs[now.Stage], in.pair(p, contacts[p.ID], thresholds(p.Mentee)))
		case in.Ended.Contains(now.Date):
			r.Ended = append(r.Ended, RegisterEnd{in.Names.ByID(p.Mentee), in.Names.ByID(p.Mentor), now.Date, now.Reason})
		}
	}
	for _, stage := range r.Pairs {
		slices.SortStableFunc(stage, func(a, b RegisterPair) int {
			return cmp.Or(cmp.Compare(a.State, b.State), cmp.Compare(b.Days, a.Days), cmp.Compare(a.Mentee, b.Mentee))
		})
	}
	slices.SortStableFunc(r.Ended, func(a, b RegisterEnd) int {
		return cmp.Or(cmp.Compare(b.Date, a.Date), cmp.Compare(a.Mentee, b.Mentee))
	})
	for _, w := range data.WaitingList(in.Names, in.People, in.Pairs, in.Today) {
		r.Waiting = append(r.Waiting, RegisterWait{in.Names.Of(w.Person), w.Since, w.Days(in.Today), w.Why})
	}
	r.Mentors = in.mentors()
	return r
}

func (in PairRegisterInput) pair(p data.Pair, contacts []data.Contact, t data.Thresholds) RegisterPair {
	quiet, since := data.QuietOf(p, contacts, t, in.Today)
	row := RegisterPair{
		Mentee: in.Names.ByID(p.Mentee), Mentor: in.Names.ByID(p.Mentor), State: p.Now().State, Since: p.StateSince(),
		Quiet: quiet, Next: data.NextOpen(contacts, in.Today),
	}
	if quiet != data.NoConcern {
		row.Days = int(in.Today - since)
	}
	for _, c := range contacts {
		if !c.Missed && c.Date <= in.Today {
			row.LastMet = max(row.LastMet, c.Date)
		}
	}
	return row
}

// mentors says how much room each of the mentors has.
func (in PairRegisterInput) mentors() []RegisterMentor {
	load := data.Caseloads(in.Pairs)
	var mentors []RegisterMentor
	all := data.AllMentors(in.People, in.Pairs, in.Today)
	data.SortAsShown(in.Names, all, func(p data.Person) data.Person { return p })
	for _, p := range all {
		mentors = append(mentors, RegisterMentor{in.Names.Of(p), load[p.ID], p.Mentor.Capacity, p.VacancyOn(in.Today, load[p.ID])})
	}
	return mentors
}

// live counts the pairs that have not ended, quiet those that have long been
// without a one-to-one.
func (r PairRegister) live() (live, quiet int) {
	for _, stage := range r.Pairs {
		live += len(stage)
		for _, p := range stage {
			if p.Quiet != data.NoConcern {
				quiet++
			}
		}
	}
	return live, quiet
}

// places counts how many mentees more the mentors have agreed to.
func (r PairRegister) places() int {
	n := 0
	for _, m := range r.Mentors {
		if m.Vacancy == data.VacancyOpen {
			n += m.Capacity - m.Caseload
		}
	}
	return n
}

// figures are what should be seen first.
func (r PairRegister) figures(w Words) []page.Figure {
	live, quiet := r.live()
	return []page.Figure{
		{Value: strconv.Itoa(live), Caption: plural(live, w.tr("pair that has not ended"), w.tr("pairs that have not ended"))},
		{Value: strconv.Itoa(quiet), Caption: w.tr("of them quiet")},
		{Value: strconv.Itoa(len(r.Waiting)), Caption: w.tr("waiting for a mentor")},
		{Value: strconv.Itoa(r.places()), Caption: plural(r.places(), w.tr("free place with mentors"), w.tr("free places with mentors"))},
	}
}
