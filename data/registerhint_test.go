package data_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

// atTheDoor is tonight's register of Abe, Bea and Cy, of whom the marked ones
// are here.
func atTheDoor(marked []int, pairs ...data.Pair) data.Register {
	in := data.RegisterInput{
		Meeting: theirMeeting(), Pairs: pairs, History: noHistory, Thresholds: data.DefaultThresholds,
		People: []data.Person{{ID: id(1), First: "Abe"}, {ID: id(2), First: "Bea"}, {ID: id(3), First: "Cy"}},
	}
	for n := 1; n <= 3; n++ {
		in.Memberships = append(in.Memberships, data.Membership{
			Group: in.Meeting.Group, Person: id(n), Spans: []data.Span{span("2026-01-01", "")},
		})
	}
	for _, n := range marked {
		in.Marks = append(in.Marks, data.Mark{Meeting: in.Meeting.ID, Person: id(n), Status: data.Present})
	}
	return data.NewRegister(in)
}

func TestAPairPartnerWhoIsHereIsSaid(t *testing.T) {
	here := func(partner int, as data.Role) []data.Hint {
		return []data.Hint{{Kind: data.PartnerHere, Person: id(partner), As: as}}
	}
	pair := func(mentee, mentor int, state data.PairState) data.Pair {
		return data.NewPair(id(50), id(mentee), id(mentor), day("2026-04-01"), state)
	}
	for name, c := range map[string]struct {
		marked   []int
		pair     data.Pair
		abe, bea []data.Hint
	}{
		"nobody is here yet":        {nil, pair(1, 2, data.Active), nil, nil},
		"the mentor is here":        {[]int{2}, pair(1, 2, data.Active), here(2, data.Mentor), nil},
		"the mentee is here":        {[]int{1}, pair(1, 2, data.Active), nil, here(1, data.Mentee)},
		"both are here":             {[]int{1, 2}, pair(1, 2, data.Active), here(2, data.Mentor), here(1, data.Mentee)},
		"the pair is on a pause":    {[]int{2}, pair(1, 2, data.OnPause), here(2, data.Mentor), nil},
		"the pair is only proposed": {[]int{2}, pair(1, 2, data.Proposed), nil, nil},
		"the pair has ended":        {[]int{2}, pair(1, 2, data.Ended), nil, nil},
		"the partner is another":    {[]int{2}, pair(1, 3, data.Active), nil, nil},
	} {
		t.Run(name, func(t *testing.T) {
			r := atTheDoor(c.marked, c.pair)
			if diff := cmp.Diff([][]data.Hint{c.abe, c.bea}, [][]data.Hint{r.Rows[0].Hints, r.Rows[1].Hints}); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestAPartnerIsNotedAtTheirPlaceAmongTheHints(t *testing.T) {
	pairs := []data.Pair{data.NewPair(id(50), id(1), id(2), day("2026-04-01"), data.Active)}
	first, missed := data.Hint{Kind: data.FirstTime}, data.Hint{Kind: data.MissedHint, Count: 1}
	r := data.Register{Rows: []data.RegisterRow{
		{Person: data.Person{ID: id(1)}, Hints: []data.Hint{first, missed}},
		{Person: data.Person{ID: id(2)}, Mark: data.Mark{Status: data.Late}},
	}}
	for range 2 { // noting it again changes nothing
		r.NotePartners(pairs)
		want := []data.Hint{first, {Kind: data.PartnerHere, Person: id(2), As: data.Mentor}, missed}
		if diff := cmp.Diff(want, r.Rows[0].Hints); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	r.Rows[1].Mark.Status = data.NotRecorded
	r.NotePartners(pairs)
	if diff := cmp.Diff([]data.Hint{first, missed}, r.Rows[0].Hints); diff != "" {
		t.Errorf("the mark was taken back (-want +got):\n%s", diff)
	}
}

func TestWhoJoinedAfterAMeetingIsSaidToHaveJoinedLater(t *testing.T) {
	p, m := aMember(), theirMeeting()
	for name, c := range map[string]struct {
		spans []data.Span
		want  data.Hint
	}{
		"joined the week after":           {[]data.Span{span("2026-05-17", "")}, data.Hint{Kind: data.AddedLater, Date: day("2026-05-17")}},
		"left before and joined again":    {[]data.Span{span("2026-01-01", "2026-04-30"), span("2026-06-01", "")}, data.Hint{Kind: data.AddedLater, Date: day("2026-06-01")}},
		"left before, and for good":       {[]data.Span{span("2026-01-01", "2026-04-30")}, data.Hint{Kind: data.NotMember}},
		"never belonged to the group":     {nil, data.Hint{Kind: data.NotMember}},
		"belonged on the day of the mark": {[]data.Span{span("2026-05-10", "")}, data.Hint{}},
	} {
		t.Run(name, func(t *testing.T) {
			r := data.NewRegister(data.RegisterInput{
				Meeting: m, People: []data.Person{p}, Thresholds: data.DefaultThresholds,
				Memberships: []data.Membership{{Group: m.Group, Person: p.ID, Spans: c.spans}},
				Marks:       []data.Mark{{Meeting: m.ID, Person: p.ID, Status: data.Present}},
				History:     func(data.Person) data.Attendance { return evenings("PPPPPPPPPPPPPPPPPP") },
			})
			var got data.Hint
			if len(r.Rows[0].Hints) > 0 {
				got = r.Rows[0].Hints[0]
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestHintsComeInTheOrderOfTheirKindsAndEachOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := drawHistory(t)
		if len(h.meetings) == 0 {
			return
		}
		m := rapid.SampledFrom(h.meetings).Draw(t, "meeting")
		h.person.RecoveryDates, h.person.ShareMilestones = []data.Date{m.Date.AddDays(-30)}, rapid.Bool().Draw(t, "shares")
		r := data.NewRegister(data.RegisterInput{
			Meeting: m, People: []data.Person{h.person}, Thresholds: data.DefaultThresholds,
			Memberships: h.memberships[:1], Marks: []data.Mark{{Meeting: m.ID, Person: h.person.ID, Status: data.Present}},
			Pairs:   []data.Pair{data.NewPair(id(50), h.person.ID, h.person.ID, 1, data.Active)},
			History: func(data.Person) data.Attendance { return h.attendance() },
		})
		hints := r.Rows[0].Hints
		if !slices.IsSortedFunc(hints, func(a, b data.Hint) int { return int(a.Kind) - int(b.Kind) }) {
			t.Fatalf("out of order: %+v", hints)
		}
		for i, hint := range hints {
			if hint.Kind == data.NoHint || i > 0 && hints[i-1].Kind == hint.Kind {
				t.Fatalf("twice, or nothing: %+v", hints)
			}
		}
	})
}
