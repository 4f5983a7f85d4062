package pairs_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

func TestThePageTellsTheOneToOnesAndTheSteps(t *testing.T) {
	r := enter(t)
	r.visit()
	r.WantSeen("Dana K. with Ruth S.", "Getting to know each other · a pair since 3 September",
		"3 Nov", "last met", "1 of 1", "In person", "café · 40 minutes", "Began, getting to know each other",
		"Quiet for 16 days", "next review")
}

func TestChangingTheStageKeepsTheHistory(t *testing.T) {
	r := enter(t)
	r.visit()
	r.Tap("Change the stage")
	r.WantSeen("Building trust") // the next one is offered
	r.Tap("Save")
	want := []data.PairStep{
		{Date: today.AddDays(-77), State: data.Active},
		{Date: today, State: data.Active, Stage: data.BuildingTrust},
	}
	if d := cmp.Diff(want, r.pairOf(r.dana).Steps); d != "" {
		t.Errorf("steps (-want +got):\n%s", d)
	}
	r.WantSeen("Building trust · a pair since 3 September", "from 3 Sep", "since 19 Nov")
}

func TestAPairPausesAndGoesOn(t *testing.T) {
	r := enter(t)
	r.visit()
	r.Tap("Pause")
	r.Window().Canvas().FocusNext()
	r.Type("Rehab")
	r.Tap("Pause")
	r.WantSeen("paused since 19 November", "Paused since 19 Nov", "Rehab")
	r.WantUnseen("Quiet for", "Review now")
	r.Tap("They go on")
	r.Tap("Save")
	r.WantSeen("Went on after the pause")
	if got := r.pairOf(r.dana).Now().State; got != data.Active {
		t.Errorf("the pair is %v", got)
	}
}

func TestAProposedPairBeginsWithTheSecondYes(t *testing.T) {
	r := enter(t)
	id, err := r.Store().MakePair(r.yusuf, r.grace, today, data.Proposed)
	if err != nil {
		t.Fatal(err)
	}
	r.show(screen.Location{ID: id})
	r.WantSeen("Do both agree?")
	r.WantUnseen("Change the stage", "Another mentor", "Log a one-to-one")
	r.Tap("Grace B. agrees")
	r.WantSeen("Grace B. agreed on 19 November", "Yusuf H. agrees")
	r.Tap("Yusuf H. agrees")
	if got := r.pairOf(r.yusuf).Now().State; got != data.Active {
		t.Errorf("the pair is %v", got)
	}
	r.WantSeen("Both agreed, and they began", "Change the stage", "Log a one-to-one")
	r.WantUnseen("Do both agree?")
}

func TestThePageOfAPairLeadsToBothPeople(t *testing.T) {
	for name, of := range map[string]func(room) data.ID{
		"Open Dana K.": func(r room) data.ID { return r.dana }, "Open Ruth S.": func(r room) data.ID { return r.ruth },
	} {
		t.Run(name, func(t *testing.T) {
			r := enter(t)
			r.visit()
			r.Tap(name)
			r.wantPlace(screen.Location{Screen: screen.People, ID: of(r)})
		})
	}
}

func TestAProposalIsTakenBackWithAReason(t *testing.T) {
	r := enter(t)
	id, err := r.Store().MakePair(r.yusuf, r.grace, today, data.Proposed)
	if err != nil {
		t.Fatal(err)
	}
	r.show(screen.Location{ID: id})
	r.Tap("Take the proposal back")
	r.Pick(0, "t")
	r.Tap("Take it back")
	r.WantSeen("The proposal was taken back: the mentor is not available", "Yusuf H. waits for a new mentor.")
}

func TestAPairEndsWithAReasonAndAKindLastStep(t *testing.T) {
	r := enter(t)
	r.visit()
	r.Tap("End the pair")
	r.Press(fyne.KeyEscape)
	r.Tap("End the pair")
	r.Window().Canvas().FocusNext()
	r.Press(fyne.KeyReturn)
	r.WantSeen("Say why the pair ends.")
	r.Pick(0, "m")
	r.Tap("End the pair")
	now := r.pairOf(r.dana).Now()
	if now.State != data.Ended || now.Reason != data.MovedOn || now.Date != today {
		t.Errorf("the last step is %+v", now)
	}
	r.WantSeen("A pair from 3 September to 19 November · moved on", "What comes next?")
	r.WantUnseen("Pause", "Log a one-to-one")
	r.Tap("Waits for a new mentor")
	if got := r.person(r.dana).Path.WaitingSince; got != today {
		t.Errorf("waits since %v", got)
	}
	r.Tap("Find a mentor")
	r.wantPlace(screen.Location{Screen: screen.Pairs, Part: screen.FindMentor, ID: r.dana})
}

func TestEachThingThatTheEndOfAPairLacksIsMarked(t *testing.T) {
	r := enter(t)
	r.visit()
	r.Tap("End the pair")
	r.emptyTheDay()
	r.Tap("End the pair")
	r.WantSeen("Say why the pair ends.", "A date is needed here.", "Please look at what is marked.")
	r.Pick(0, "Completed")
	r.WantSeen("A date is needed here.", "Please look at what is marked.")
	r.WantUnseen("Say why the pair ends.")
	if now := r.pairOf(r.dana).Now(); now.State != data.Active {
		t.Errorf("the last step is %+v", now)
	}
}

// emptyTheDay takes away the day that a dialog proposes.
func (r room) emptyTheDay() {
	r.Walk(func(o fyne.CanvasObject) bool {
		day, ok := o.(*kit.DateField)
		if ok {
			day.SetDate(0)
		}
		return ok
	})
}

func TestAMenteeBecomesAMentorWhenThePairHasEnded(t *testing.T) {
	r := enter(t)
	ended := data.PairStep{Date: today, State: data.Ended, Reason: data.Completed}
	if err := r.Store().StepPair(r.pair, ended); err != nil {
		t.Fatal(err)
	}
	r.visit()
	r.Tap("Becomes a mentor")
	r.WantSeen("Everything that was stays")
	r.Tap("Becomes a mentor")
	if got := r.person(r.dana).Roles; got != data.Mentor {
		t.Errorf("the roles are %v", got)
	}
	r.WantUnseen("Becomes a mentor")
	r.show(screen.Location{Part: screen.Mentors})
	r.WantSeen("Dana K.")
}

func TestNothingIsAskedWhenSomebodyHasDied(t *testing.T) {
	r := enter(t)
	if err := r.Store().StepPair(r.pair, data.PairStep{Date: today, State: data.Ended, Reason: data.Died}); err != nil {
		t.Fatal(err)
	}
	r.visit()
	r.WantUnseen("What comes next?", "Becomes a mentor")
}

func TestAReviewIsOneStepWithTheGoals(t *testing.T) {
	goal := data.Goal{ID: data.NewID(), Words: "Sleep through the night", Made: today.AddDays(-30)}
	r := enter(t, func(r *room, d *data.Records) {
		goal.Person = r.dana
		d.Goals = []data.Goal{goal}
	})
	r.visit()
	r.Tap("Review now")
	r.WantSeen("“Sleep through the night”")
	r.Pick(0, "b")
	r.Pick(1, "r")
	r.Tap("Save the review")
	p := r.pairOf(r.dana)
	if p.LastReview() != today || p.ReviewOn != today.AddMonths(3) || p.Now().Stage != data.BuildingTrust {
		t.Errorf("stored %+v", p)
	}
	statusOf := func() (status data.GoalStatus) {
		r.Stored(func(reader *store.Reader) error {
			g, err := reader.Goal(goal.ID)
			status = g.Status()
			return err
		})
		return status
	}
	if got := statusOf(); got != data.GoalReached {
		t.Errorf("the goal is %v", got)
	}
	r.WantSeen("Reviewed", "19 Feb 2027")
	if _, err := r.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	if got := r.pairOf(r.dana); got.LastReview() != 0 || statusOf() != data.GoalOpen {
		t.Errorf("undone, there is %+v and the goal is %v", got, statusOf())
	}
}

func TestAReviewIsPlannedAndNoLongerPlanned(t *testing.T) {
	r := enter(t)
	r.visit()
	r.Tap("Plan the next review")
	r.Press(fyne.KeyUp)
	r.Tap("Save")
	if got := r.pairOf(r.dana).ReviewOn; got != today.AddMonths(3).AddDays(1) {
		t.Errorf("planned for %v", got)
	}
	r.WantSeen("20 Feb 2027")
}

func TestGivingBackSaysWhatSpeaksForAndAgainst(t *testing.T) {
	r := enter(t, func(_ *room, d *data.Records) {
		d.People[0].RecoveryDates = []data.Date{today.AddDays(-400)}
	})
	r.show(screen.Location{Part: screen.GivingBack})
	r.WantSeen("Who could become a mentor", "Dana K.", "13 months in recovery", "Not trained in: Safeguarding", "Yusuf H.")
	r.Tap("Becomes a mentor")
	r.WantSeen("Stays a mentee too")
	r.Tap("Becomes a mentor")
	if got := r.person(r.dana).Roles; got != data.Mentor|data.Mentee {
		t.Errorf("with a mentor of their own, the roles are %v", got)
	}
	r.WantUnseen("13 months in recovery")
}

func TestTheMentorsTabSaysWhatAMentorCanGive(t *testing.T) {
	r := enter(t, func(_ *room, d *data.Records) {
		d.People[1].Mentor.Training = []data.Training{{Name: data.TrainingSafeguarding, Date: today.AddDays(-700), Expires: today.AddDays(21)}}
		d.People[3].Mentor.Resting = []data.Span{{From: today, Until: today.AddDays(7)}}
		d.People[3].Mentor.Supervision = []data.Supervision{{Date: today.AddDays(-20)}}
	})
	r.show(screen.Location{Part: screen.Mentors})
	r.WantSeen("Ruth S.", "1 of 1 mentee: Dana K.", "Safeguarding runs out on 10 December",
		"Grace B.", "0 of 2 mentees", "Rests until 26 Nov", "About their time: “Tuesdays” · last supervision 30 October")
}

func TestTheLaptopIsHandedToTheMentor(t *testing.T) {
	r := enter(t)
	r.visit()
	r.Tap("Hand the laptop to Ruth S.")
	if len(r.HandedOver) != 1 {
		t.Errorf("handed over %d times", len(r.HandedOver))
	}
}

func TestTheLaptopIsHandedOverFromTheListOfMentors(t *testing.T) {
	r := enter(t)
	r.show(screen.Location{Part: screen.Mentors})
	r.Tap("Hand over") // Ruth's: Grace walks alongside nobody
	if len(r.HandedOver) != 1 {
		t.Fatalf("handed over: %d screens", len(r.HandedOver))
	}
	r.Show(r.HandedOver[0], screen.Location{})
	r.WantSeen("Dana K.", "Log a one-to-one") // her only mentee
	r.WantUnseen("Yusuf", "Grace")
}

func TestEveryPageLeadsBackToThePairs(t *testing.T) {
	for name, place := range map[string]func(room) screen.Location{
		"of a pair":     func(r room) screen.Location { return screen.Location{ID: r.pair} },
		"of the makers": func(room) screen.Location { return screen.Location{Part: screen.FindMentor} },
	} {
		t.Run(name, func(t *testing.T) {
			r := enter(t)
			before := r.pairOf(r.dana)
			r.show(place(r))
			r.Tap("‹ Pairs")
			r.wantPlace(screen.Location{Screen: screen.Pairs})
			r.follow()
			r.WantSeen("1 pair · 1 waiting for a mentor", "Make a pair")
			if d := cmp.Diff(before, r.pairOf(r.dana)); d != "" {
				t.Errorf("the pair was changed (-want +got):\n%s", d)
			}
		})
	}
}

func TestTheMentorsPapersAreOneTapAway(t *testing.T) {
	r := enter(t)
	r.visit()
	r.Tap("Print a one-to-one log")
	r.wantPlace(screen.Location{Screen: screen.Documents, Document: reports.ContactLogKey, ID: r.ruth})
	r.show(screen.Location{Part: screen.Mentors})
	r.Tap("Caseload pack")
	r.wantPlace(screen.Location{Screen: screen.Documents, Document: reports.CaseloadPackKey, ID: r.ruth})
}

func TestOfAPairThatHasEndedNothingIsAgreedForTheNextTime(t *testing.T) {
	r := enter(t, func(_ *room, d *data.Records) { d.Contacts[0].Next = today.AddDays(3) })
	r.visit()
	r.WantSeen("Next: Sunday 22 November")
	if err := r.Store().StepPair(r.pair, data.PairStep{Date: today, State: data.Ended, Reason: data.Completed}); err != nil {
		t.Fatal(err)
	}
	r.visit()
	r.WantUnseen("Next:")
	r.WantSeen("In person")
}
