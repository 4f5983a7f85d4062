package data

import (
	"slices"
	"strings"
)

// matched gathers what speaks for and against a mentor. The weights only order
// the list; nobody is shown them.
type matched struct {
	pros, cons []Reason
	weight     int
}

func (f *matched) pro(weight int, r Reason) {
	f.pros, f.weight = append(f.pros, r), f.weight+weight
}

func (f *matched) contra(weight int, r Reason) {
	f.cons, f.weight = append(f.cons, r), f.weight-weight
}

// What weighs how much. Each of the first two outweighs everything after it
// together, so that a mentor whom nothing harmful is known of comes first: up to
// five weigh heavily at once, and the others come to less than 400 between the
// best and the worst.
const (
	weighsNever    = 3000 // kept apart, a pair already
	weighsHeavily  = 400  // resting, away, full, safeguarding not in force, a mismatch
	weighsLanguage = 40
	weighsWish     = 30
	weighsTimes    = 20 // and a little more for each further time
	weighsSeen     = 20
	weighsVacancy  = 10
	weighsArea     = 10
	weighsTraining = 8
	weighsInterest = 5 // each, of the first three
)

// judgeMentor says what speaks for and against a mentor whoever the mentee is.
func (m *Matcher) judgeMentor(c *mentor) {
	p, f := c.person, &c.always
	load, capacity := c.load, p.Mentor.Capacity
	switch {
	case capacity == 0:
		f.contra(weighsVacancy, Reason{Kind: NoCapacity, Count: load})
	case load >= capacity:
		f.contra(weighsHeavily, Reason{Kind: IsFull, Count: load, Of: capacity})
	default:
		f.pro(weighsVacancy, Reason{Kind: HasVacancy, Count: load, Of: capacity})
	}
	if rest, rests := p.Mentor.RestingOn(m.today); rests {
		f.contra(weighsHeavily, Reason{Kind: RestsNow, Date: rest.Until})
	}
	if away := p.awayOn(m.today, Paused); away != nil {
		f.contra(weighsHeavily, Reason{Kind: OnPauseNow, Date: away.Span.Until})
	}
	if concern := m.concerns[p.ID]; concern != NoConcern {
		f.contra(weighsSeen*int(concern), Reason{Kind: SeldomSeen, Concern: concern})
	}
	switch r := trainingReason(p, TrainingSafeguarding, m.today); r.Kind {
	case TrainingDone:
		f.pro(weighsTraining, r)
	case TrainingRunsOut:
		f.contra(0, r)
	default:
		f.contra(weighsHeavily, r)
	}
	switch r := trainingReason(p, TrainingCBTBasics, m.today); r.Kind {
	case TrainingDone, TrainingRunsOut:
		f.pro(weighsTraining, Reason{Kind: TrainingDone, Text: r.Text, Date: r.Date})
	case TrainingExpired:
		f.contra(0, r) // some mentors are trained in it, others listen
	}
}

// judgeHistory says what the two have been to each other.
func (m *Matcher) judgeHistory(mentee, mentor *Person, f *matched) {
	if slices.Contains(mentor.Mentor.NotWith, mentee.ID) {
		f.contra(weighsNever, Reason{Kind: MentorDeclines})
	}
	if slices.Contains(mentee.Mentor.NotWith, mentor.ID) {
		f.contra(weighsNever, Reason{Kind: MenteeDeclines})
	}
	pair, met := m.together[[2]ID{mentee.ID, mentor.ID}]
	if !met {
		return
	}
	if pair.Live() {
		f.contra(weighsNever, Reason{Kind: PairedNow})
		return
	}
	r := Reason{Kind: PairedBefore, Date: pair.Now().Date, End: pair.Now().Reason}
	switch pair.Now().Reason {
	case Completed, MovedOn:
		f.pro(weighsWish, r)
	case Transferred, MentorUnavailable:
		f.pro(weighsArea, r)
	case Safeguarding:
		f.contra(weighsNever, r)
	case Mismatch, MenteesChoice:
		f.contra(weighsHeavily, r)
	default:
		f.contra(weighsWish, r)
	}
}

// judgeTimes compares when the two are free, where both have said so.
func judgeTimes(mentee, mentor Times, f *matched) {
	if mentee == 0 || mentor == 0 {
		return
	}
	shared := mentee & mentor
	if shared == 0 {
		f.contra(weighsTimes, Reason{Kind: NoSharedTimes})
		return
	}
	f.pro(weighsTimes+min(shared.Len(), 5), Reason{Kind: SharedTimes, Times: shared})
}

func judgeLanguages(mentee *Person, own traits, mentor *mentor, f *matched) {
	if len(own.languages) == 0 || len(mentor.traits.languages) == 0 {
		return
	}
	shared := inCommon(mentee.Languages, own.languages, mentor.traits.languages)
	if len(shared) == 0 {
		f.contra(weighsLanguage, Reason{Kind: NoLanguage})
		return
	}
	f.pro(weighsLanguage, Reason{Kind: SharedLanguage, Text: strings.Join(shared, ", ")})
}

func judgeGender(mentee *Person, wish string, mentor *mentor, f *matched) {
	wished := mentee.Path.MentorGender
	switch {
	case wish == "":
	case mentor.traits.gender == "":
		f.contra(weighsArea, Reason{Kind: GenderUnknown, Text: wished})
	case mentor.traits.gender != wish:
		f.contra(weighsWish, Reason{Kind: GenderOther, Text: wished})
	default:
		f.pro(weighsWish, Reason{Kind: GenderAsWished, Text: mentor.person.Gender})
	}
}

func judgeArea(own traits, mentor *mentor, f *matched) {
	switch {
	case own.area == "" || mentor.traits.area == "":
	case own.area == mentor.traits.area:
		f.pro(weighsArea, Reason{Kind: SameArea, Text: mentor.person.Area})
	default:
		f.contra(0, Reason{Kind: OtherArea, Text: mentor.person.Area})
	}
}

func judgeInterests(mentee *Person, own traits, mentor *mentor, f *matched) {
	if shared := inCommon(mentee.Interests, own.interests, mentor.traits.interests); len(shared) > 0 {
		f.pro(weighsInterest*min(len(shared), 3), Reason{Kind: SharedInterests, Text: strings.Join(shared, ", ")})
	}
}

// inCommon lists the words of which the folded forms are in both lists, as the
// first one writes them.
func inCommon(words, folded, others []string) []string {
	var shared []string
	for i, w := range folded {
		if slices.Contains(others, w) {
			shared = append(shared, words[i])
		}
	}
	return shared
}
