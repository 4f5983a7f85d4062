package data_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"alongside/data"
)

// lives of one mentee, Dana, with three mentors one after another and at once,
// and of another mentee, Sam. Every text says who may read it: "pair 4" is for
// the eyes of the fourth pair, "nobody" for the facilitators' alone.
func drawMentoring(t *rapid.T) data.MentorViewInput {
	dana := data.Person{
		ID: id(1), First: "Dana", Roles: data.Mentee, Note: "for nobody", RecoveryDates: []data.Date{day("2026-01-01")},
		Path:   data.Path{Commitment: "for nobody", Wishes: "for nobody", MentorGender: "for nobody"},
		Away:   []data.Away{{Kind: data.Paused, Span: span("2026-04-01", "2026-04-09"), Reason: "for nobody"}},
		Mentor: data.Giving{Availability: "for nobody", NotWith: []data.ID{id(4)}},
	}
	sam := data.Person{ID: id(2), First: "Sam for nobody", Note: "for nobody"}
	in := data.MentorViewInput{People: []data.Person{dana, sam}, Today: day("2026-05-03")}
	for n := 3; n <= 5; n++ {
		in.People = append(in.People, data.Person{ID: id(n), First: fmt.Sprintf("Mentor %d", n), Roles: data.Mentor})
	}
	for n := range rapid.IntRange(1, 6).Draw(t, "pairs") {
		mentee := id(rapid.IntRange(1, 2).Draw(t, "mentee"))
		p := data.NewPair(id(100+n), mentee, id(rapid.IntRange(3, 5).Draw(t, "mentor")), day("2026-02-01"),
			data.PairState(rapid.IntRange(0, 1).Draw(t, "state")))
		eyes := fmt.Sprintf("pair %d", n)
		p.Steps[0].Note = eyes
		if n > 0 {
			p.From = id(100 + n - 1)
		}
		if later := data.PairState(rapid.IntRange(0, 3).Draw(t, "then")); later != data.Proposed {
			p.Steps = append(p.Steps, data.PairStep{Date: day("2026-03-01"), State: later, Reason: data.Transferred, Note: eyes})
		}
		in.Pairs = append(in.Pairs, p)
		for i := range rapid.IntRange(0, 2).Draw(t, "contacts") {
			in.Contacts = append(in.Contacts, data.Contact{
				ID: id(1000 + 10*n + i), Person: mentee, Pair: p.ID, Others: []data.ID{id(rapid.IntRange(3, 5).Draw(t, "joined by"))},
				Date: day("2026-02-10"), Note: eyes, Themes: eyes,
			})
		}
	}
	in.Contacts = append(in.Contacts, data.Contact{ID: id(2000), Person: dana.ID, Date: day("2026-02-11"), Note: "for nobody"})
	in.Goals = []data.Goal{{ID: id(3000), Person: dana.ID, Words: "See my daughter", Made: day("2026-02-01")}}
	in.Goals = append(in.Goals, data.Goal{ID: id(3001), Person: sam.ID, Words: "for nobody but pair 9", Made: day("2026-02-01")})
	for n, p := range in.Pairs {
		in.Goals[0].History = append(in.Goals[0].History, data.GoalChange{Date: day("2026-02-12"), Pair: p.ID, Note: fmt.Sprintf("pair %d", n)})
	}
	in.Goals[0].History = append(in.Goals[0].History, data.GoalChange{Date: day("2026-02-13"), Note: "for nobody"})
	drawRegisters(&in)
	return in
}

// drawRegisters adds two evenings, at which Dana and Sam were.
func drawRegisters(in *data.MentorViewInput) {
	for n := range 2 {
		m := data.Meeting{
			ID: id(200 + n), Group: id(20), Date: day("2026-02-10").AddDays(7 * n), State: data.Closed, Note: "for nobody", Visitors: 3,
			Activities: []data.Held{{Title: "Urge surfing", Kind: data.CBT, Note: "for nobody", Materials: "for nobody"}},
		}
		in.Meetings = append(in.Meetings, m)
		for _, who := range []int{1, 2} {
			in.Marks = append(in.Marks, data.Mark{Meeting: m.ID, Person: id(who), Status: data.Present, Note: "for nobody"})
		}
	}
	for _, who := range []int{1, 2} {
		in.Memberships = append(in.Memberships, data.Membership{Group: id(20), Person: id(who), Spans: []data.Span{span("2026-02-01", "")}})
	}
}

func TestAMentorSeesTheirOwnPairsNotesAndNobodyElsesByNoPath(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := drawMentoring(t)
		in.Mentor = id(rapid.IntRange(3, 5).Draw(t, "whose view"))
		before := fmt.Sprintf("%v", in)
		view := data.NewMentorView(in)
		if fmt.Sprintf("%v", in) != before {
			t.Fatal("making the view changed what it was made of")
		}
		own := make(map[data.ID]bool)
		mentees := make(map[data.ID]bool)
		for _, p := range data.MenteesOf(in.Pairs, in.Mentor) {
			own[p.ID], mentees[p.Mentee] = true, true
		}
		raw, err := json.Marshal(view) // every exported field there is
		if err != nil {
			t.Fatal(err)
		}
		text := fmt.Sprintf("%s %#v", raw, view) // and every other, down to the last
		text = strings.ReplaceAll(text, "Sam for nobody", "")
		if strings.Contains(text, "for nobody") && !mentees[id(2)] {
			t.Fatalf("something that is for nobody is in the view:\n%s", text)
		}
		for n, p := range in.Pairs {
			eyes := fmt.Sprintf(`pair %d"`, n)
			if sees := strings.Contains(text, eyes); sees != own[p.ID] {
				t.Fatalf("the notes of %q (own: %v) are in the view: %v\n%s", eyes, own[p.ID], sees, text)
			}
			if strings.Contains(string(raw), p.ID.String()) && !own[p.ID] {
				t.Fatalf("the view leads to pair %d, which is not theirs:\n%s", n, raw)
			}
		}
		for _, p := range in.People[:2] {
			if seen := strings.Contains(string(raw), p.ID.String()); seen != mentees[p.ID] {
				t.Fatalf("%s (a mentee: %v) is in the view: %v\n%s", p.First, mentees[p.ID], seen, raw)
			}
		}
	})
}

func TestWhatAMentorSeesOfAMentee(t *testing.T) {
	dana := data.Person{
		ID: id(1), First: "Dana", Phone: "01632 960001", Roles: data.Mentee, ShareMilestones: true,
		RecoveryDates: []data.Date{day("2025-01-01"), day("2026-01-01")}, Joined: day("2026-02-01"),
	}
	in := data.MentorViewInput{Mentor: id(3), Today: day("2026-05-03"), People: []data.Person{dana, {ID: id(3), First: "Ruth"}}}
	pair := data.NewPair(id(100), id(1), id(3), day("2026-02-05"), data.Active)
	in.Pairs = []data.Pair{pair}
	later := data.Contact{ID: id(11), Person: id(1), Pair: pair.ID, Date: day("2026-03-09"), Note: "ours"}
	earlier := data.Contact{ID: id(12), Person: id(1), Pair: pair.ID, Date: day("2026-03-02")}
	in.Contacts = []data.Contact{later, earlier}
	goal := data.Goal{
		ID: id(30), Person: id(1), Words: "See my daughter", Made: day("2026-02-09"), Steps: []data.GoalStep{{Text: "Write"}},
		History: []data.GoalChange{{Date: day("2026-02-20"), Pair: pair.ID, Note: "ours"}, {Date: day("2026-03-20"), Status: data.GoalReached, Note: "not ours"}},
	}
	in.Goals = []data.Goal{goal}
	drawRegisters(&in)
	seen := dana
	seen.RecoveryDates = dana.RecoveryDates[1:]
	goalSeen := goal
	goalSeen.History = []data.GoalChange{goal.History[0], {Date: day("2026-03-20"), Status: data.GoalReached}}
	want := data.MenteeView{Person: seen, Pair: pair, Contacts: []data.Contact{earlier, later}, Goals: []data.Goal{goalSeen}}

	view := data.NewMentorView(in)
	got := view.Mentees[0]
	if rate := got.Attendance.Rate(); rate != (data.Rate{Attended: 2}) || len(got.Attendance.Visits) != 2 {
		t.Errorf("attendance %v of %d visits", rate, len(got.Attendance.Visits))
	}
	if titles := got.Attendance.Visits[0].Meeting.Activities; len(titles) != 1 || titles[0].Title != "Urge surfing" {
		t.Errorf("activities: %v", titles)
	}
	got.Attendance = data.Attendance{}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if view.Mentor.First != "Ruth" || len(view.Mentees) != 1 {
		t.Errorf("%s sees %d mentees", view.Mentor.First, len(view.Mentees))
	}
}

func TestOfWhoJoinedAOneToOneAMentorSeesTheirOwnMentees(t *testing.T) {
	pairs := []data.Pair{
		data.NewPair(id(100), id(1), id(3), day("2026-02-05"), data.Active),
		data.NewPair(id(101), id(2), id(3), day("2026-02-05"), data.Active),
		data.NewPair(id(102), id(5), id(4), day("2026-02-05"), data.Active),
	}
	joint := data.Contact{ID: id(11), Person: id(1), Pair: id(100), Date: day("2026-03-09"), Others: []data.ID{id(4), id(2), id(5)}}
	in := data.MentorViewInput{
		Mentor: id(3), Pairs: pairs, Contacts: []data.Contact{joint},
		People: []data.Person{{ID: id(1), First: "Dana"}, {ID: id(3), First: "Ruth", Note: "for nobody"}},
	}
	view := data.NewMentorView(in)
	if diff := cmp.Diff([]data.ID{id(2)}, view.Mentees[0].Contacts[0].Others); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]data.ID{id(4), id(2), id(5)}, in.Contacts[0].Others); diff != "" {
		t.Errorf("what it was made of (-want +got):\n%s", diff)
	}
	if view.Mentor.Note != "" {
		t.Errorf("the mentor sees what was noted about them: %q", view.Mentor.Note)
	}
}

func TestARecoveryDateIsSharedOnlyByWhoWantsTo(t *testing.T) {
	in := data.MentorViewInput{Mentor: id(3), Pairs: []data.Pair{data.NewPair(id(100), id(1), id(3), day("2026-02-05"), data.Active)}}
	in.People = []data.Person{{ID: id(1), First: "Dana", RecoveryDates: []data.Date{day("2026-01-01")}}}
	if got := data.NewMentorView(in).Mentees[0].Person.RecoveryDates; got != nil {
		t.Errorf("the view holds %v", got)
	}
}

func TestWhoseMenteesTheyAre(t *testing.T) {
	live := func(n int, states ...data.PairState) data.Pair {
		p := data.NewPair(id(100+n), id(n), id(3), day("2026-02-05"), states[0])
		for _, s := range states[1:] {
			p.Steps = append(p.Steps, data.PairStep{Date: day("2026-03-05"), State: s})
		}
		return p
	}
	active, paused := live(10, data.Active), live(11, data.Active, data.OnPause)
	proposed, over := live(12, data.Proposed), live(13, data.Active, data.Ended)
	others := data.NewPair(id(200), id(3), id(4), day("2026-02-05"), data.Active)
	got := data.MenteesOf([]data.Pair{proposed, active, over, others, paused}, id(3))
	if diff := cmp.Diff([]data.Pair{active, paused}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
