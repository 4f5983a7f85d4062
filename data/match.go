package data

import (
	"bytes"
	"cmp"
	"slices"
	"strings"
)

// MatchInput is what mentors are chosen by.
type MatchInput struct {
	Mentee Person
	People []Person // everybody: whoever is a mentor and has not left is a candidate
	Pairs  []Pair   // all, ended ones too
	// Concerns are those about the mentors' own attendance; who is missing
	// from it gives none.
	Concerns map[ID]Concern
	Today    Date
}

// Candidate is a mentor for a mentee, with what speaks for and against it.
type Candidate struct {
	Mentor   Person   `json:"mentor"`
	Caseload int      `json:"caseload"` // live pairs, proposed ones too
	For      []Reason `json:"for,omitempty"`
	Against  []Reason `json:"against,omitempty"`
}

// Candidates ranks the mentors for a mentee by the reasons for and against
// each. It is the same for the same input, whatever the order of the people,
// and says for each why; it leaves nobody out for a reason against them.
func Candidates(in MatchInput) []Candidate { return NewMatcher(in).For(in.Mentee) }

// Matcher ranks the same mentors for one mentee after another.
type Matcher struct {
	today    Date
	mentors  []*mentor // by name
	concerns map[ID]Concern
	together map[[2]ID]Pair // by mentee and mentor: their last pair
}

// mentor is a person with what is compared, folded beforehand.
type mentor struct {
	person Person
	name   string
	load   int
	traits traits
	always matched // what does not depend on the mentee
}

// traits are what two people are compared by.
type traits struct {
	languages, interests []string
	area, gender         string
}

func traitsOf(p Person) traits {
	return traits{
		languages: folded(p.Languages), interests: folded(p.Interests),
		area: Fold(strings.TrimSpace(p.Area)), gender: Fold(strings.TrimSpace(p.Gender)),
	}
}

func folded(list []string) []string {
	all := make([]string, len(list))
	for i, w := range list {
		all[i] = Fold(strings.TrimSpace(w))
	}
	return all
}

// NewMatcher prepares the mentors. The input's mentee plays no part.
func NewMatcher(in MatchInput) *Matcher {
	m := &Matcher{
		today: in.Today, concerns: in.Concerns, together: make(map[[2]ID]Pair, len(in.Pairs)),
	}
	load := Caseloads(in.Pairs)
	for _, p := range in.Pairs {
		key := [2]ID{p.Mentee, p.Mentor}
		if last, ok := m.together[key]; !ok || p.after(last) {
			m.together[key] = p
		}
	}
	for _, p := range in.People {
		if !p.Roles.Has(Mentor) || p.HasLeft(in.Today) {
			continue
		}
		c := &mentor{person: p, name: p.FullName(), load: load[p.ID], traits: traitsOf(p)}
		m.judgeMentor(c)
		m.mentors = append(m.mentors, c)
	}
	slices.SortFunc(m.mentors, func(a, b *mentor) int {
		return cmp.Or(cmp.Compare(a.name, b.name), bytes.Compare(a.person.ID[:], b.person.ID[:]))
	})
	return m
}

// For ranks the mentors for a mentee. Where the reasons weigh the same, those
// with fewer mentees come first, then by name.
func (m *Matcher) For(mentee Person) []Candidate {
	own, wish := traitsOf(mentee), Fold(strings.TrimSpace(mentee.Path.MentorGender))
	places := make([]place, 0, len(m.mentors))
	reasons := make([]matched, len(m.mentors))
	var found matched // one for all, so that its lists grow once
	for i, c := range m.mentors {
		if c.person.ID == mentee.ID {
			continue
		}
		found.pros, found.cons, found.weight = found.pros[:0], found.cons[:0], 0
		m.judgeHistory(&mentee, &c.person, &found)
		judgeTimes(mentee.Times, c.person.Times, &found)
		judgeLanguages(&mentee, own, c, &found)
		judgeGender(&mentee, wish, c, &found)
		judgeArea(own, c, &found)
		judgeInterests(&mentee, own, c, &found)
		reasons[i].pros = slices.Concat(found.pros, c.always.pros)
		reasons[i].cons = slices.Concat(found.cons, c.always.cons)
		places = append(places, place{mentor: i, weight: found.weight + c.always.weight, load: c.load})
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.load, b.load), cmp.Compare(a.mentor, b.mentor))
	})
	ranked := make([]Candidate, len(places))
	for i, p := range places {
		ranked[i] = Candidate{
			Mentor: m.mentors[p.mentor].person, Caseload: p.load,
			For: reasons[p.mentor].pros, Against: reasons[p.mentor].cons,
		}
	}
	return ranked
}

// place is where a mentor, by their number, is to be ranked.
type place struct{ mentor, weight, load int }
