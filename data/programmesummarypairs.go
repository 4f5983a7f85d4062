package data

import "slices"

// mentoring counts pairs by where they stood at the end of the period.
func (in ProgrammeSummaryInput) mentoring(s *ProgrammeSummary, c summaryCount) {
	within := in.within(c)
	until := in.Period.Until
	var pairs []Pair
	stages, reasons := make([]int, len(Stages)), make([]int, len(EndReasons))
	standing, ended := 0, 0
	known := make(map[ID]bool)
	for _, p := range in.Pairs {
		p = p.asOf(until)
		if len(p.Steps) == 0 {
			continue
		}
		pairs = append(pairs, p)
		if !within(p.Mentee) {
			continue
		}
		known[p.ID] = true
		switch now := p.Now(); {
		case now.State == Active || now.State == OnPause:
			stages[now.Stage]++
			standing++
		case now.State == Ended && in.Period.Contains(now.Date) && p.began():
			reasons[slices.Index(EndReasons[:], now.Reason)]++
			ended++
		}
	}
	s.Stages = in.Least.Split(in.Least.Count(standing), ofPeople(stages), ofPeople(coarserStages(stages)))
	s.Ended = in.Least.Split(in.Least.Count(ended), ofPeople(reasons), ofPeople(coarserReasons(reasons)))
	for _, contact := range in.Contacts {
		if known[contact.Pair] && in.Period.Contains(contact.Date) {
			s.Logged++
			if !contact.Missed {
				s.Kept++
			}
		}
	}
	in.waiting(s, pairs, within)
	mentors := 0
	for _, p := range in.People {
		if since := p.Mentor.Since; since != 0 && in.Period.Contains(since) && within(p.ID) {
			mentors++
		}
	}
	s.BecameMentors = in.Least.Count(mentors)
}

// within reports who belongs to what is summed up: everybody, or the members of
// the group and those who came to it.
func (in ProgrammeSummaryInput) within(c summaryCount) func(ID) bool {
	if in.Group.IsZero() {
		return func(ID) bool { return true }
	}
	of := make(map[ID]bool)
	for _, m := range in.Memberships {
		of[m.Person] = of[m.Person] || m.Group == in.Group && slices.ContainsFunc(m.Spans, in.Period.Overlaps)
	}
	return func(person ID) bool { return of[person] || c.came[person] }
}

// waiting counts who waited at the end of the period, by what is known today.
func (in ProgrammeSummaryInput) waiting(s *ProgrammeSummary, pairs []Pair, within func(ID) bool) {
	until := in.Period.Until
	var people []Person
	for _, p := range in.People {
		if p.Joined > until || !within(p.ID) {
			continue
		}
		if p.Path.WaitingSince > until {
			p.Path.WaitingSince = 0
		}
		people = append(people, p)
	}
	waiting := allWaiting(people, pairs, until)
	var days []int
	for _, w := range waiting {
		if w.Since != 0 {
			days = append(days, w.Days(until))
		}
	}
	s.Waiting = in.Least.Count(len(waiting))
	s.WaitKnown = in.Least.OutOf(s.Waiting, len(days))
	s.Wait = in.Least.Median(s.WaitKnown, days)
}

// asOf is the pair as it stood at the end of a day; without steps where it was
// not yet.
func (p Pair) asOf(d Date) Pair {
	later := slices.IndexFunc(p.Steps, func(s PairStep) bool { return s.Date > d })
	if later >= 0 {
		p.Steps = p.Steps[:later]
	}
	return p
}

// began reports whether both ever agreed to the pair.
func (p Pair) began() bool {
	return slices.ContainsFunc(p.Steps, func(s PairStep) bool { return s.State == Active || s.State == OnPause })
}

func ofPeople(counts []int) []Part {
	parts := make([]Part, len(counts))
	for i, n := range counts {
		parts[i] = OfPeople(n)
	}
	return parts
}

func coarserStages(counts []int) []int {
	coarser := make([]int, len(StagePairs))
	for i, stages := range StagePairs {
		for _, stage := range stages {
			coarser[i] += counts[stage]
		}
	}
	return coarser
}

func coarserReasons(counts []int) []int {
	coarser := make([]int, 2)
	for i, reason := range EndReasons {
		if slices.Contains(GoodEnds[:], reason) {
			coarser[0] += counts[i]
		} else {
			coarser[1] += counts[i]
		}
	}
	return coarser
}
