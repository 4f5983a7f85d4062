package sample_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/sample"
)

func TestAFullProgrammeShowsEverythingThatMentoringKnows(t *testing.T) {
	r := sample.Make(sample.Full(thursday))
	seen := whatMentoringShows(r)
	want := []string{
		"language besides English", "area", "gender", "times", "interests", "wish for a mentor", "wish for a gender",
		"detox", "rehab", "commitment", "mentor since", "capacity", "kept apart", "supervision",
		"training-done", "training-runs-out", "training-expired", "training-missing", "CBT basics",
		"resting until a day", "resting with no end known", "rested once",
		"one yes", "both yes", "review done", "review to come", "review due", "taken over",
		"quiet pair to look at", "quiet pair to act on", "one-to-one agreed", "one-to-one overdue", "missed one-to-one", "joint one-to-one",
		"goal of two pairs", "goal step done", "goal step to do", "call set aside",
		"consent live", "consent runs out soon", "consent withdrawn", "consent ran-out", "attendance slip",
		"waiting noted", "waiting last-pair-ended", "waiting no-mentor-yet", "ready for a mentor", "not ready for a mentor",
	}
	for _, stage := range data.Stages {
		for _, state := range []data.PairState{data.Active, data.OnPause} {
			if stage == data.EndingWell && state == data.OnPause || stage == data.GettingToKnow && state == data.OnPause {
				continue // dealt to nobody
			}
			want = append(want, "pair "+stage.String()+" "+state.String())
		}
	}
	want = append(want, "pair getting-to-know proposed")
	for _, reason := range data.EndReasons {
		want = append(want, "ended "+reason.String())
	}
	for _, status := range data.GoalStatuses {
		want = append(want, "goal "+status.String())
	}
	var missing []string
	for _, w := range want {
		if !seen[w] {
			missing = append(missing, w)
		}
	}
	if diff := cmp.Diff([]string(nil), missing); diff != "" {
		t.Errorf("not in the programme (-want +got):\n%s", diff)
	}
}

// whatMentoringShows names what is found in the records.
func whatMentoringShows(r data.Records) map[string]bool {
	seen := make(map[string]bool)
	note := func(what string, is bool) { seen[what] = seen[what] || is }
	for _, p := range r.People {
		notePerson(p, note)
	}
	contacts := make(map[data.ID][]data.Contact)
	for _, c := range r.Contacts {
		contacts[c.Pair] = append(contacts[c.Pair], c)
		note("missed one-to-one", c.Missed && !c.Pair.IsZero())
		note("joint one-to-one", len(c.Others) > 0)
	}
	for _, p := range r.Pairs {
		notePair(p, contacts[p.ID], note)
	}
	for _, g := range r.Goals {
		note("goal "+g.Status().String(), true)
		note("goal of two pairs", slices.ContainsFunc(g.History, func(c data.GoalChange) bool { return c.Pair != g.History[0].Pair }))
		note("goal step done", g.StepsDone() > 0)
		note("goal step to do", g.StepsDone() < len(g.Steps))
	}
	for _, w := range data.WaitingList(data.Names{}, r.People, r.Pairs, thursday) {
		note("waiting "+w.Why.String(), true)
		note("ready for a mentor", w.Ready.Ready())
		note("not ready for a mentor", !w.Ready.Ready())
	}
	note("call set aside", len(r.Dismissals) > 0)
	for _, c := range r.Consents {
		note("consent "+c.State(thursday).String(), true)
		note("consent runs out soon", c.RunsOutSoon(thursday))
	}
	note("attendance slip", len(r.Slips) > 0)
	return seen
}

func notePerson(p data.Person, note func(string, bool)) {
	note("language besides English", len(p.Languages) > 1)
	note("area", p.Area != "")
	note("gender", p.Gender != "")
	note("times", p.Times != 0)
	note("interests", len(p.Interests) > 0)
	note("wish for a mentor", p.Path.Wishes != "")
	note("wish for a gender", p.Path.MentorGender != "")
	note("detox", p.Path.DetoxFinished != 0)
	note("rehab", p.Path.Rehab.Until != 0)
	note("commitment", p.Path.Commitment != "")
	note("kept apart", len(p.Mentor.NotWith) > 0)
	if !p.Roles.Has(data.Mentor) {
		return
	}
	note("mentor since", p.Mentor.Since != 0)
	note("capacity", p.Mentor.Capacity > 0)
	note("supervision", p.Mentor.LastSupervision(thursday).Supervisor != "")
	note(p.TrainingNow(data.TrainingSafeguarding, thursday).Kind.String(), true)
	note("CBT basics", p.Trained(data.TrainingCBTBasics, thursday))
	rest, rests := p.Mentor.RestingOn(thursday)
	note("resting until a day", rests && rest.Until != 0)
	note("resting with no end known", rests && rest.Until == 0)
	note("rested once", !rests && len(p.Mentor.Resting) > 0)
}

func notePair(p data.Pair, contacts []data.Contact, note func(string, bool)) {
	now := p.Now()
	note("pair "+now.Stage.String()+" "+now.State.String(), true)
	note("ended "+now.Reason.String(), now.State == data.Ended)
	note("one yes", (p.MenteeAgreed == 0) != (p.MentorAgreed == 0))
	note("both yes", p.MenteeAgreed != 0 && p.MentorAgreed != 0)
	note("review done", p.LastReview() != 0)
	note("review to come", p.ReviewOn > thursday)
	note("review due", p.ReviewOn != 0 && p.ReviewOn <= thursday)
	note("taken over", !p.From.IsZero())
	quiet, _ := data.QuietOf(p, contacts, data.DefaultThresholds, thursday)
	note("quiet pair to look at", quiet == data.CheckIn)
	note("quiet pair to act on", quiet == data.Review)
	next := data.NextOpen(contacts, thursday)
	note("one-to-one agreed", next >= thursday)
	note("one-to-one overdue", next != 0 && next < thursday)
}

func TestWhoTookOverAMenteeTookThemFromAPairThatWasTransferredThatDay(t *testing.T) {
	r := sample.Make(sample.Full(thursday))
	pairs := make(map[data.ID]data.Pair)
	for _, p := range r.Pairs {
		pairs[p.ID] = p
	}
	for _, p := range r.Pairs {
		before, handed := pairs[p.From]
		if !handed {
			continue
		}
		end := before.Now()
		if before.Mentee != p.Mentee || before.Mentor == p.Mentor || end.Reason != data.Transferred || end.Date != p.Steps[0].Date {
			t.Errorf("the pair of %s took over from that of %s, which is %v", p.Steps[0].Date, before.Steps[0].Date, end)
		}
	}
}

func TestGoalsWereLookedAtByThePairsOfTheirPerson(t *testing.T) {
	r := sample.Make(sample.Full(thursday))
	mentee := make(map[data.ID]data.ID)
	for _, p := range r.Pairs {
		mentee[p.ID] = p.Mentee
	}
	for _, g := range r.Goals {
		for _, c := range g.History {
			if mentee[c.Pair] != g.Person {
				t.Error("a pair looked at a goal of somebody else")
			}
		}
	}
}

func TestSomebodyCouldGiveBack(t *testing.T) {
	r := sample.Make(sample.Full(thursday))
	rules := r.Programme.GivingBack
	rules.AttendancePercent = 0 // attendance is another test's
	ready := 0
	for _, p := range r.People {
		if !p.Roles.Has(data.Mentor) && !p.HasLeft(thursday) && data.ReadyToGiveBack(p, data.Attendance{}, rules, thursday).Ready() {
			ready++
		}
	}
	if ready < 3 || ready > 40 {
		t.Errorf("%d mentees are ready to become mentors", ready)
	}
}
