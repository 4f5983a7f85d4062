package data_test

import (
	"math/rand/v2"
	"testing"

	"alongside/data"
)

// crowdToMatch invents n people, every other one a mentor, with all that is
// compared, and the pairs that they are and were.
func crowdToMatch(n int, seed uint64) data.MatchInput {
	r := rand.New(rand.NewPCG(seed, 7))
	some := func(words ...string) []string {
		var chosen []string
		for _, w := range words {
			if r.IntN(3) == 0 {
				chosen = append(chosen, w)
			}
		}
		return chosen
	}
	in := data.MatchInput{People: crowd(n), Today: matchDay, Concerns: make(map[data.ID]data.Concern)}
	for i := range in.People {
		p := &in.People[i]
		p.Roles = data.Mentee
		p.Times = data.Times(r.Uint32N(1 << 21))
		p.Languages = some("English", "Polski", "Español", "العربية", "Cymraeg")
		p.Interests = some("Football", "Chess", "Baking", "Allotment", "Running", "Guitar")
		p.Area = []string{"", "Headingley", "Otley", "Armley"}[r.IntN(4)]
		p.Gender = []string{"", "woman", "man", "non-binary"}[r.IntN(4)]
		p.Path.MentorGender = []string{"", "", "woman", "man"}[r.IntN(4)]
		if i%2 == 0 {
			continue
		}
		p.Roles = data.Mentor
		p.Mentor = data.Giving{Capacity: r.IntN(4), NotWith: []data.ID{in.People[r.IntN(i)].ID}}
		if r.IntN(4) > 0 {
			p.Mentor.Training = []data.Training{
				{Name: data.TrainingSafeguarding, Date: matchDay - 300, Expires: matchDay.AddDays(r.IntN(400) - 40)},
				{Name: data.TrainingCBTBasics, Date: matchDay - 500},
			}
		}
		if r.IntN(6) == 0 {
			in.Concerns[p.ID] = data.CheckIn
		}
		pair := data.NewPair(id(10_000+i), in.People[r.IntN(i/2+1)*2].ID, p.ID, matchDay-100, data.Active)
		if r.IntN(2) == 0 {
			pair.Steps = append(pair.Steps, data.PairStep{Date: matchDay - 10, State: data.Ended, Reason: data.EndReasons[r.IntN(len(data.EndReasons))]})
		}
		in.Pairs = append(in.Pairs, pair)
	}
	in.Mentee = in.People[0]
	return in
}

// BenchmarkMentorsForOneMentee is what a screen does when a mentee is chosen:
// 500 mentors, from scratch. One frame of it is 16 ms.
func BenchmarkMentorsForOneMentee(b *testing.B) {
	in := crowdToMatch(1000, 1)
	b.ReportAllocs()
	for b.Loop() {
		data.Candidates(in)
	}
}

// BenchmarkMentorsForEveryMentee ranks 500 mentors for each of 500 mentees.
func BenchmarkMentorsForEveryMentee(b *testing.B) {
	in := crowdToMatch(1000, 1)
	for b.Loop() {
		m := data.NewMatcher(in)
		for i := 0; i < len(in.People); i += 2 {
			m.For(in.People[i])
		}
	}
}
