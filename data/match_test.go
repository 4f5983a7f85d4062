package data_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"alongside/data"
)

var matchDay = day("2026-05-03")

// wellTrained is the safeguarding training that a mentor in these tests has
// unless the case says otherwise, and what it says for them.
var (
	wellTrained     = []data.Training{{Name: data.TrainingSafeguarding, Date: day("2026-01-10")}}
	saysWellTrained = data.Reason{Kind: data.TrainingDone, Text: data.TrainingSafeguarding, Date: day("2026-01-10")}
	saysRoom        = data.Reason{Kind: data.HasVacancy, Count: 0, Of: 2}
)

// match is a mentee and a mentor about whom nothing speaks but room and
// training, changed by a case.
type match struct {
	mentee, mentor data.Person
	pairs          []data.Pair
	concern        data.Concern
}

func newMatch() match {
	return match{
		mentee: data.Person{ID: id(2), First: "Dana", Roles: data.Mentee},
		mentor: data.Person{ID: id(3), First: "Ruth", Roles: data.Mentor, Mentor: data.Giving{Capacity: 2, Training: slices.Clone(wellTrained)}},
	}
}

func (m match) candidates() []data.Candidate {
	in := data.MatchInput{Mentee: m.mentee, People: []data.Person{m.mentee, m.mentor}, Pairs: m.pairs, Today: matchDay}
	if m.concern != data.NoConcern {
		in.Concerns = map[data.ID]data.Concern{m.mentor.ID: m.concern}
	}
	return data.Candidates(in)
}

// ended is a pair of the two that began on 1 March and has ended.
func ended(reason data.EndReason) data.Pair {
	return pairOf(data.PairStep{Date: day("2026-04-01"), State: data.Ended, Reason: reason})
}

// matching is one case: the change, and what is said besides room and training.
type matching struct {
	change      func(*match)
	pros, cons  []data.Reason
	quietOnRoom bool // the case is about room
	untrained   bool // the case is about the safeguarding training
}

func one(r data.Reason) []data.Reason { return []data.Reason{r} }

func byTraits() map[string]matching {
	return map[string]matching{
		"nothing in common is known": {change: func(*match) {}},
		"times they share": {
			change: func(m *match) {
				m.mentee.Times = tuesdayEvening | saturdayMorning
				m.mentor.Times = saturdayMorning | data.TimesAt(time.Friday, data.Morning)
			}, pros: one(data.Reason{Kind: data.SharedTimes, Times: saturdayMorning}),
		},
		"no time they share": {
			change: func(m *match) { m.mentee.Times, m.mentor.Times = tuesdayEvening, saturdayMorning },
			cons:   one(data.Reason{Kind: data.NoSharedTimes}),
		},
		"only one has said when they are free": {change: func(m *match) { m.mentee.Times = tuesdayEvening }},
		"a language they share, however it is written": {
			change: func(m *match) {
				m.mentee.Languages, m.mentor.Languages = []string{"Español", "English"}, []string{"french", " espanol "}
			}, pros: one(data.Reason{Kind: data.SharedLanguage, Text: "Español"}),
		},
		"two languages they share": {
			change: func(m *match) {
				m.mentee.Languages, m.mentor.Languages = []string{"Polski", "English"}, []string{"English", "Polski"}
			}, pros: one(data.Reason{Kind: data.SharedLanguage, Text: "Polski, English"}),
		},
		"no language they share": {
			change: func(m *match) { m.mentee.Languages, m.mentor.Languages = []string{"Polski"}, []string{"English"} },
			cons:   one(data.Reason{Kind: data.NoLanguage}),
		},
		"only one has said what they speak": {change: func(m *match) { m.mentor.Languages = []string{"English"} }},
		"the same area": {
			change: func(m *match) { m.mentee.Area, m.mentor.Area = "headingley ", "Headingley" },
			pros:   one(data.Reason{Kind: data.SameArea, Text: "Headingley"}),
		},
		"another area": {
			change: func(m *match) { m.mentee.Area, m.mentor.Area = "Headingley", "Otley" },
			cons:   one(data.Reason{Kind: data.OtherArea, Text: "Otley"}),
		},
		"only one has said where they live": {change: func(m *match) { m.mentor.Area = "Otley" }},
		"the gender wished for": {
			change: func(m *match) { m.mentee.Path.MentorGender, m.mentor.Gender = "woman", "Woman" },
			pros:   one(data.Reason{Kind: data.GenderAsWished, Text: "Woman"}),
		},
		"another gender than wished for": {
			change: func(m *match) { m.mentee.Path.MentorGender, m.mentor.Gender = "woman", "man" },
			cons:   one(data.Reason{Kind: data.GenderOther, Text: "woman"}),
		},
		"a wish, and nobody noted the mentor's gender": {
			change: func(m *match) { m.mentee.Path.MentorGender = "woman" },
			cons:   one(data.Reason{Kind: data.GenderUnknown, Text: "woman"}),
		},
		"a gender, and no wish": {change: func(m *match) { m.mentor.Gender, m.mentee.Gender = "man", "man" }},
		"interests they share": {
			change: func(m *match) {
				m.mentee.Interests, m.mentor.Interests = []string{"Football", "Baking", "Chess"}, []string{"chess", "FOOTBALL"}
			}, pros: one(data.Reason{Kind: data.SharedInterests, Text: "Football, Chess"}),
		},
		"no interest they share": {change: func(m *match) { m.mentee.Interests, m.mentor.Interests = []string{"Chess"}, []string{"Baking"} }},
	}
}

func byMentor() map[string]matching {
	capacity := func(n int) func(*match) { return func(m *match) { m.mentor.Mentor.Capacity = n } }
	walks := func(m *match, with ...int) {
		for _, n := range with {
			m.pairs = append(m.pairs, data.NewPair(id(100+n), id(n), m.mentor.ID, day("2026-03-01"), data.Active))
		}
	}
	training := func(expires string) []data.Training {
		return []data.Training{{Name: data.TrainingSafeguarding, Date: day("2023-01-10"), Expires: day(expires)}}
	}
	basics := data.Training{Name: data.TrainingCBTBasics, Date: day("2025-02-01"), Expires: day("2026-02-01")}
	return map[string]matching{
		"one mentee of two": {
			change: func(m *match) { walks(m, 50) }, pros: one(data.Reason{Kind: data.HasVacancy, Count: 1, Of: 2}), quietOnRoom: true,
		},
		"as many as agreed": {
			change: func(m *match) { walks(m, 50, 51) }, cons: one(data.Reason{Kind: data.IsFull, Count: 2, Of: 2}), quietOnRoom: true,
		},
		"more than agreed": {
			change: func(m *match) { walks(m, 50, 51, 52) }, cons: one(data.Reason{Kind: data.IsFull, Count: 3, Of: 2}), quietOnRoom: true,
		},
		"nothing agreed": {change: capacity(0), cons: one(data.Reason{Kind: data.NoCapacity}), quietOnRoom: true},
		"a pair that has ended takes no room": {
			change: func(m *match) {
				p := ended(data.Completed)
				p.Mentee = id(50)
				m.pairs = []data.Pair{p}
			},
		},
		"resting until a day": {
			change: func(m *match) { m.mentor.Mentor.Resting = []data.Span{{From: matchDay - 3, Until: matchDay}} },
			cons:   one(data.Reason{Kind: data.RestsNow, Date: matchDay}),
		},
		"rested until yesterday": {change: func(m *match) { m.mentor.Mentor.Resting = []data.Span{{From: matchDay - 3, Until: matchDay - 1}} }},
		"on a pause": {
			change: func(m *match) { m.mentor.Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: matchDay}}} },
			cons:   one(data.Reason{Kind: data.OnPauseNow}),
		},
		"missing at meetings": {
			change: func(m *match) { m.concern = data.Review }, cons: one(data.Reason{Kind: data.SeldomSeen, Concern: data.Review}),
		},
		"safeguarding that has run out": {
			change:    func(m *match) { m.mentor.Mentor.Training = training("2026-05-02") },
			cons:      one(data.Reason{Kind: data.TrainingExpired, Text: data.TrainingSafeguarding, Date: day("2026-05-02")}),
			untrained: true,
		},
		"safeguarding that runs out today": {
			change:    func(m *match) { m.mentor.Mentor.Training = training("2026-05-03") },
			cons:      one(data.Reason{Kind: data.TrainingRunsOut, Text: data.TrainingSafeguarding, Date: day("2026-05-03")}),
			untrained: true,
		},
		"no safeguarding": {
			change:    func(m *match) { m.mentor.Mentor.Training = nil },
			cons:      one(data.Reason{Kind: data.TrainingMissing, Text: data.TrainingSafeguarding}),
			untrained: true,
		},
		"CBT basics": {
			change: func(m *match) {
				m.mentor.Mentor.Training = append(m.mentor.Mentor.Training, data.Training{Name: data.TrainingCBTBasics, Date: day("2025-02-01")})
			}, pros: one(data.Reason{Kind: data.TrainingDone, Text: data.TrainingCBTBasics, Date: day("2025-02-01")}),
		},
		"CBT basics that have run out": {
			change: func(m *match) { m.mentor.Mentor.Training = append(m.mentor.Mentor.Training, basics) },
			cons:   one(data.Reason{Kind: data.TrainingExpired, Text: data.TrainingCBTBasics, Date: day("2026-02-01")}),
		},
	}
}

func byHistory() map[string]matching {
	was := func(reason data.EndReason) data.Reason {
		return data.Reason{Kind: data.PairedBefore, Date: day("2026-04-01"), End: reason}
	}
	cases := map[string]matching{
		"the mentor is not to be paired with them": {
			change: func(m *match) { m.mentor.Mentor.NotWith = []data.ID{m.mentee.ID} }, cons: one(data.Reason{Kind: data.MentorDeclines}),
		},
		"the mentee is not to be paired with them": {
			change: func(m *match) { m.mentee.Mentor.NotWith = []data.ID{m.mentor.ID} }, cons: one(data.Reason{Kind: data.MenteeDeclines}),
		},
		"kept apart from somebody else": {change: func(m *match) { m.mentor.Mentor.NotWith = []data.ID{id(9)} }},
		"a pair already": {
			change: func(m *match) { m.pairs = []data.Pair{pairOf()} },
			pros:   one(data.Reason{Kind: data.HasVacancy, Count: 1, Of: 2}), cons: one(data.Reason{Kind: data.PairedNow}), quietOnRoom: true,
		},
		"a pair again, after one that ended": {
			change: func(m *match) { m.pairs = []data.Pair{pairOf(), ended(data.Mismatch)} },
			pros:   one(data.Reason{Kind: data.HasVacancy, Count: 1, Of: 2}), cons: one(data.Reason{Kind: data.PairedNow}), quietOnRoom: true,
		},
		"the other way round, the mentee was their mentor": {
			change: func(m *match) {
				p := ended(data.Mismatch)
				p.Mentee, p.Mentor = p.Mentor, p.Mentee
				m.pairs = []data.Pair{p}
			},
		},
		"the last of two pairs counts": {
			change: func(m *match) {
				earlier := pairOf(data.PairStep{Date: day("2026-03-20"), State: data.Ended, Reason: data.Completed})
				m.pairs = []data.Pair{ended(data.LostContact), earlier}
			}, cons: one(was(data.LostContact)),
		},
	}
	for _, reason := range []data.EndReason{data.Completed, data.MovedOn, data.Transferred, data.MentorUnavailable} {
		cases["paired before: "+reason.String()] = matching{
			change: func(m *match) { m.pairs = []data.Pair{ended(reason)} }, pros: one(was(reason)),
		}
	}
	for _, reason := range []data.EndReason{data.LostContact, data.Mismatch, data.MenteesChoice, data.Safeguarding} {
		cases["paired before: "+reason.String()] = matching{
			change: func(m *match) { m.pairs = []data.Pair{ended(reason)} }, cons: one(was(reason)),
		}
	}
	return cases
}

func TestEveryReasonForAndAgainstAMentorIsSaid(t *testing.T) {
	for _, group := range []map[string]matching{byTraits(), byMentor(), byHistory()} {
		for name, c := range group {
			t.Run(name, func(t *testing.T) {
				m := newMatch()
				c.change(&m)
				pros := slices.Clone(c.pros)
				if !c.quietOnRoom && m.mentor.Mentor.Capacity > 0 {
					pros = append(pros, saysRoom)
				}
				if !c.untrained {
					pros = append(pros, saysWellTrained)
				}
				got := m.candidates()[0]
				anyOrder := cmpopts.SortSlices(func(a, b data.Reason) bool { return fmt.Sprint(a) < fmt.Sprint(b) })
				if diff := cmp.Diff(pros, got.For, anyOrder, cmpopts.EquateEmpty()); diff != "" {
					t.Errorf("for (-want +got):\n%s", diff)
				}
				if diff := cmp.Diff(c.cons, got.Against, cmpopts.EquateEmpty()); diff != "" {
					t.Errorf("against (-want +got):\n%s", diff)
				}
			})
		}
	}
}

func TestWhoIsACandidate(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*match)
		want   int
	}{
		"a mentor":                     {func(*match) {}, 1},
		"a mentor on their last day":   {func(m *match) { m.mentor.Left = matchDay }, 1},
		"a mentor who has left":        {func(m *match) { m.mentor.Left = matchDay - 1 }, 0},
		"somebody who is no mentor":    {func(m *match) { m.mentor.Roles = data.Facilitator }, 0},
		"a mentee who is a mentor too": {func(m *match) { m.mentee.Roles |= data.Mentor }, 1},
	} {
		t.Run(name, func(t *testing.T) {
			m := newMatch()
			c.change(&m)
			got := m.candidates()
			if len(got) != c.want || slices.ContainsFunc(got, func(c data.Candidate) bool { return c.Mentor.ID == m.mentee.ID }) {
				t.Errorf("got %v, want %d and never themselves", got, c.want)
			}
		})
	}
}

func TestWhatMattersMoreDecidesWhoComesFirst(t *testing.T) {
	mentor := func(n int, name string, change func(*data.Person)) data.Person {
		p := newMatch().mentor
		p.ID, p.First, p.Mentor.Training = id(n), name, slices.Clone(wellTrained)
		change(&p)
		return p
	}
	suits := func(p *data.Person) {
		p.Times, p.Languages, p.Area, p.Interests = tuesdayEvening, []string{"English"}, "Headingley", []string{"Chess"}
		p.Gender = "woman"
	}
	mentee := newMatch().mentee
	suits(&mentee)
	mentee.Path.MentorGender = "woman"
	people := []data.Person{
		mentor(10, "kept apart, though all suits", func(p *data.Person) { suits(p); p.Mentor.NotWith = []data.ID{mentee.ID} }),
		mentor(11, "resting, though all suits", func(p *data.Person) { suits(p); p.Mentor.Resting = []data.Span{{From: matchDay}} }),
		mentor(12, "not the gender, other language", func(p *data.Person) {
			suits(p)
			p.Gender, p.Languages = "man", []string{"Polski"}
		}),
		mentor(13, "all but the area", func(p *data.Person) { suits(p); p.Area = "Otley" }),
		mentor(14, "all suits", suits),
		mentor(15, "all suits, and CBT", func(p *data.Person) {
			suits(p)
			p.Mentor.Training = append(p.Mentor.Training, data.Training{Name: data.TrainingCBTBasics})
		}),
		mentor(16, "nothing is known", func(*data.Person) {}),
		mentor(17, "resting, away, and no training", func(p *data.Person) {
			p.Mentor.Resting, p.Mentor.Training = []data.Span{{From: matchDay}}, nil
			p.Away = []data.Away{{Kind: data.Paused, Span: data.Span{From: matchDay}}}
		}),
	}
	var order []string
	for _, c := range data.Candidates(data.MatchInput{Mentee: mentee, People: people, Today: matchDay}) {
		order = append(order, c.Mentor.First)
	}
	want := []string{
		"all suits, and CBT", "all suits", "all but the area", "nothing is known", "not the gender, other language",
		"resting, though all suits", "resting, away, and no training", "kept apart, though all suits",
	}
	if diff := cmp.Diff(want, order); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestMatchingIsTheSameWhateverTheOrderAndChangesNothing(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := crowdToMatch(rapid.IntRange(2, 30).Draw(t, "people"), rapid.Uint64().Draw(t, "seed"))
		before := fmt.Sprintf("%#v", in)
		want := data.Candidates(in)
		if fmt.Sprintf("%#v", in) != before {
			t.Fatal("matching changed what it was given")
		}
		for i := 1; i < len(want); i++ {
			if want[i].Mentor.ID == want[i-1].Mentor.ID {
				t.Fatal("somebody is a candidate twice")
			}
		}
		in.People = rapid.Permutation(in.People).Draw(t, "people in another order")
		in.Pairs = rapid.Permutation(in.Pairs).Draw(t, "pairs in another order")
		if diff := cmp.Diff(want, data.Candidates(in)); diff != "" {
			t.Fatalf("another order gave another answer (-first +second):\n%s", diff)
		}
	})
}
