package data

import (
	"cmp"
	"slices"
)

// ProgrammeSummary is a period of the programme, or of one group, in numbers for
// others: nobody is named, and no number is told that few people stand behind.
type ProgrammeSummary struct {
	// Period is what has passed of the period that was asked for.
	Period Span
	// TooFew says that the group, or all others without it, is too few people:
	// then there is nothing else.
	TooFew bool

	// Held are the meetings that were, DidNotMeet those that were not, and InBreaks those
	// of these that a break stopped.
	Held, DidNotMeet, InBreaks int
	// Came are the people who came, First those of them whose first meeting it
	// was, and Back those of these who came again.
	Came, First, Back Told
	// Visits are how often they came, Each how many tenths of a visit a meeting,
	// and Visitors how often somebody came who is not named.
	Visits, Each, Visitors Told
	Months                 []SummaryStretch // none: not told
	Still                  [len(StillMonths)]StillComing
	Kinds                  [len(ActivityKinds)]SummaryKind

	Stages, Ended Split // as Stages, or StagePairs; as EndReasons, or GoodEnds and the others
	Kept, Logged  int   // one-to-ones
	// Waiting are those without a mentor at the end of the period, WaitKnown
	// those of them of whom it is known since when, and Wait the days that half
	// of these have not waited longer than.
	Waiting, WaitKnown, Wait Told
	BecameMentors            Told
}

// SummaryStretch is a month of the period, or several.
type SummaryStretch struct {
	Span         Span
	Meetings     int // held
	DidNotMeet   int
	Visits, Each Told
}

// StillMonths are after how many months it is asked who still comes.
var StillMonths = [...]int{1, 3, 6, 12}

// StillComing is how many still come so many months after their first meeting.
type StillComing struct {
	Months         int
	N, Of, Percent Told
}

// SummaryKind is a kind of activity: at how many meetings there was one, and who
// came to these.
type SummaryKind struct {
	Kind         ActivityKind
	Meetings     int
	Visits, Each Told
}

// StagePairs are the stages in coarser parts, and GoodEnds the reasons that are
// one such part; all other reasons are the other.
var (
	StagePairs = [...][2]Stage{{GettingToKnow, BuildingTrust}, {WorkingTogether, EndingWell}}
	GoodEnds   = [...]EndReason{Completed, MovedOn}
)

// ProgrammeSummaryInput is what a ProgrammeSummary is made of.
type ProgrammeSummaryInput struct {
	Period Span // with both ends
	Today  Date
	Group  ID // none: all groups
	Least  Least
	People []Person
	// Memberships of the group, where there is one.
	Memberships []Membership
	// Meetings of all groups from SummaryLook on, and their marks.
	Meetings []Meeting
	Marks    []Mark
	// SeenBefore reports whether a person was at a meeting before these.
	SeenBefore func(person ID) bool
	Pairs      []Pair
	Contacts   []Contact // of the pairs, at least those of the period
}

// SummaryLook is from which day on meetings tell about a period: who joined a
// year before may still come.
func SummaryLook(period Span) Date { return period.From.AddMonths(-StillMonths[len(StillMonths)-1]) }

// NewProgrammeSummary counts.
func NewProgrammeSummary(in ProgrammeSummaryInput) ProgrammeSummary {
	in.Period.Until = min(in.Period.Until, in.Today)
	s := ProgrammeSummary{Period: in.Period}
	c := in.count()
	if !in.Group.IsZero() && !in.Least.Group(len(c.came), len(c.elsewhere)) {
		s.TooFew = true
		return s
	}
	in.meetings(&s, c)
	in.people(&s, c)
	s.Months = in.months(c)
	s.Kinds = in.kinds(c)
	in.mentoring(&s, c)
	return s
}

// visit is one person at one meeting.
type visit struct {
	person  ID
	meeting *Meeting
}

// summaryCount is what is counted first.
type summaryCount struct {
	held      []*Meeting // of the groups in the period
	visits    []visit    // at these
	came      map[ID]bool
	elsewhere map[ID]bool   // who came to other groups in the period
	days      map[ID][]Date // on which somebody came to the groups, in the period or before
	first     map[ID]visit  // the first meeting ever of those who were new
}

func (in ProgrammeSummaryInput) count() summaryCount {
	c := summaryCount{
		came: make(map[ID]bool), elsewhere: make(map[ID]bool), days: make(map[ID][]Date), first: make(map[ID]visit),
	}
	taken := make(map[ID]*Meeting)
	for i := range in.Meetings {
		m := &in.Meetings[i]
		if !in.over(m) || m.Date > in.Period.Until {
			continue
		}
		taken[m.ID] = m
		if in.of(m) && in.Period.Contains(m.Date) {
			c.held = append(c.held, m)
		}
	}
	for _, mark := range in.marks(taken) {
		m, known := taken[mark.Meeting]
		if !known || !mark.Status.Attended() {
			continue
		}
		v := visit{mark.Person, m}
		if first, seen := c.first[mark.Person]; !seen || m.earlier(first.meeting) {
			c.first[mark.Person] = v
		}
		within := in.Period.Contains(m.Date)
		switch {
		case in.of(m):
			c.days[mark.Person] = append(c.days[mark.Person], m.Date)
			if within {
				c.visits = append(c.visits, v)
				c.came[mark.Person] = true
			}
		case within:
			c.elsewhere[mark.Person] = true
		}
	}
	nameless := in.firstOfNameless(taken)
	for person := range c.first {
		switch first, is := nameless[person]; {
		case is && first != nil:
			c.first[person] = visit{person, first} // also where it was moved past their next one since
		case is || in.SeenBefore(person):
			delete(c.first, person)
		}
	}
	return c
}

// marks are those of everybody, also of those who were erased.
func (in ProgrammeSummaryInput) marks(taken map[ID]*Meeting) []Mark {
	marks := slices.Clip(in.Marks)
	for _, m := range taken {
		for _, n := range m.Nameless {
			marks = append(marks, Mark{Meeting: m.ID, Person: n.Thread, Status: n.Status})
		}
	}
	return marks
}

// firstOfNameless is the first meeting ever of each who was erased; nil where it
// lies before these.
func (in ProgrammeSummaryInput) firstOfNameless(taken map[ID]*Meeting) map[ID]*Meeting {
	first := make(map[ID]*Meeting)
	for _, m := range taken {
		for _, n := range m.Nameless {
			switch {
			case n.First:
				first[n.Thread] = m
			case n.Status.Attended() && first[n.Thread] == nil:
				first[n.Thread] = nil
			}
		}
	}
	return first
}

// over reports whether the register of a meeting was taken. One that is still
// being filled tells of some of those who come and of none of the others, so that
// today's counts once it is closed; one of an earlier day was left open.
func (in ProgrammeSummaryInput) over(m *Meeting) bool {
	return m.State == Closed || m.State == Open && m.Date < in.Today
}

func (in ProgrammeSummaryInput) of(m *Meeting) bool {
	return in.Group.IsZero() || m.Group == in.Group
}

// earlier orders meetings; of two that begin at once either may be the first.
func (m *Meeting) earlier(other *Meeting) bool {
	return cmp.Or(cmp.Compare(m.Date, other.Date), cmp.Compare(m.Start, other.Start), slices.Compare(m.ID[:], other.ID[:])) < 0
}

func (in ProgrammeSummaryInput) meetings(s *ProgrammeSummary, c summaryCount) {
	s.Held = len(c.held)
	for _, m := range in.Meetings {
		if in.of(&m) && m.State == DidNotMeet && in.Period.Contains(m.Date) {
			s.DidNotMeet++
			if m.InBreak() {
				s.InBreaks++
			}
		}
	}
	visitors := 0
	for _, m := range c.held {
		visitors += m.Visitors
	}
	s.Visitors = in.Least.Count(visitors)
	s.Visits = in.Least.Sum(Part{len(c.visits), len(c.came)})
	s.Each = in.Least.Tenths(s.Visits, len(c.came), s.Held)
}

func (in ProgrammeSummaryInput) people(s *ProgrammeSummary, c summaryCount) {
	first, back := 0, 0
	for person, v := range c.first {
		if !in.of(v.meeting) || !in.Period.Contains(v.meeting.Date) {
			continue
		}
		first++
		if len(c.days[person]) > 1 {
			back++
		}
	}
	s.Came = in.Least.Count(len(c.came))
	s.First = in.Least.OutOf(s.Came, first)
	s.Back = in.Least.OutOf(s.First, back)
	for i, months := range StillMonths {
		n, of := in.still(c, months)
		still := StillComing{Months: months, Of: in.Least.Count(of)}
		still.N = in.Least.OutOf(still.Of, n)
		still.Percent = in.Least.Percent(still.N, still.Of)
		s.Still[i] = still
	}
}

// still counts those whose first meeting was so many months before a day of the
// period, and those of them who came again in the last of these months.
func (in ProgrammeSummaryInput) still(c summaryCount, months int) (n, of int) {
	for person, v := range c.first {
		day := v.meeting.Date.AddMonths(months)
		if !in.of(v.meeting) || !in.Period.Contains(day) {
			continue
		}
		of++
		after := v.meeting.Date.AddMonths(months - 1)
		if slices.ContainsFunc(c.days[person], func(d Date) bool { return d > after && d <= day }) {
			n++
		}
	}
	return n, of
}

// stretches are how many months are told together: the first that divides the
// period into at most so many as fit beside each other.
var stretches = [...]int{1, 3, 12, 60}

const mostStretches = 13

// months divides the period, and the visits with it.
func (in ProgrammeSummaryInput) months(c summaryCount) []SummaryStretch {
	var all [][]SummaryStretch
	var levels [][]Part
	for _, months := range stretches {
		some := in.stretches(months)
		if len(some) > mostStretches || len(levels) > 0 && len(some) < 2 {
			continue
		}
		parts := divide(c.visits, len(some), func(v visit) int { return stretchOf(some, v.meeting.Date) })
		for _, m := range c.held {
			some[stretchOf(some, m.Date)].Meetings++
		}
		for _, m := range in.Meetings {
			if in.of(&m) && m.State == DidNotMeet && in.Period.Contains(m.Date) {
				some[stretchOf(some, m.Date)].DidNotMeet++
			}
		}
		all, levels = append(all, some), append(levels, parts)
		if len(levels) == 2 {
			break
		}
	}
	split := in.Least.Split(in.Least.Sum(Part{len(c.visits), len(c.came)}), levels...)
	if split.Parts == nil {
		return nil
	}
	told, parts := all[split.Level], levels[split.Level]
	for i := range told {
		told[i].Visits = split.Parts[i]
		told[i].Each = in.Least.Tenths(split.Parts[i], parts[i].People, told[i].Meetings)
	}
	return told
}

// stretches are the months of the period, so many together, from its first on.
func (in ProgrammeSummaryInput) stretches(months int) []SummaryStretch {
	var all []SummaryStretch
	first := in.Period.From.AddDays(1 - in.Period.From.Day())
	for from := first; from <= in.Period.Until; from = from.AddMonths(months) {
		span := Span{max(from, in.Period.From), min(from.AddMonths(months).AddDays(-1), in.Period.Until)}
		all = append(all, SummaryStretch{Span: span})
	}
	return all
}

func stretchOf(all []SummaryStretch, d Date) int {
	return slices.IndexFunc(all, func(s SummaryStretch) bool { return s.Span.Contains(d) })
}

// divide counts visits, and the people behind them, in so many parts.
func divide(visits []visit, n int, part func(visit) int) []Part {
	parts, people := make([]Part, n), make([]map[ID]bool, n)
	for i := range people {
		people[i] = make(map[ID]bool)
	}
	for _, v := range visits {
		i := part(v)
		parts[i].N++
		people[i][v.person] = true
	}
	for i := range parts {
		parts[i].People = len(people[i])
	}
	return parts
}

// kinds tells at how many meetings there was each kind of activity, and who
// came. Several kinds may be at one meeting: what is told of them is safe only
// where every combination of kinds is, of which the visits are a split.
func (in ProgrammeSummaryInput) kinds(c summaryCount) (kinds [len(ActivityKinds)]SummaryKind) {
	of := make(map[*Meeting]int)
	for _, m := range c.held {
		for i, kind := range ActivityKinds {
			if slices.ContainsFunc(m.Activities, func(h Held) bool { return h.Kind == kind }) {
				of[m] |= 1 << i
				kinds[i].Meetings++
			}
		}
	}
	combinations := divide(c.visits, 1<<len(ActivityKinds), func(v visit) int { return of[v.meeting] })
	split := in.Least.Split(in.Least.Sum(Part{len(c.visits), len(c.came)}), combinations)
	for i, kind := range ActivityKinds {
		kinds[i].Kind = kind
		if split.Parts == nil {
			continue
		}
		with := divide(c.visits, 2, func(v visit) int { return of[v.meeting] >> i & 1 })[1]
		kinds[i].Visits = in.Least.Sum(with)
		kinds[i].Each = in.Least.Tenths(kinds[i].Visits, with.People, kinds[i].Meetings)
	}
	return kinds
}
