package people_test

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/screen"
)

// next goes on to the field after the one that has the keyboard.
func (r room) next() { r.Window().Canvas().FocusNext() }

func TestWhatWouldSuitIsNotedByKeys(t *testing.T) {
	p := newProgramme(P)
	p.People[1].Gender = "Woman"
	r := enter(t, p.Records)
	r.visitTab(p.dana, inPath)
	r.Tap("Change what suits")
	r.WantSeen("as it is noted of the mentors: Woman")
	r.fill("English, Polish, english", "North side")
	r.next()
	r.Press(fyne.KeyRight, fyne.KeyDown, fyne.KeyDown, fyne.KeySpace)
	r.next()
	r.fill("Non-binary", "allotments,", "woman", "Has children")
	r.Press(fyne.KeyReturn)
	got := r.people()["Dana"]
	want := p.People[0]
	want.Languages, want.Area, want.Gender, want.Interests = []string{"English", "Polish"}, "North side", "Non-binary", []string{"allotments"}
	want.Times = data.TimesAt(time.Tuesday, data.Evening)
	want.Path.MentorGender, want.Path.Wishes = "woman", "Has children"
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
	r.WantSeen("English, Polish", "Tuesday evenings", "Has children")
}

func TestReadinessWarnsInSentencesAndBlocksNothing(t *testing.T) {
	p := newProgramme(P)
	p.Pairs = nil
	p.People[0].Path.DetoxFinished = today.AddDays(5)
	r := enter(t, p.Records)
	r.visitTab(p.dana, inPath)
	r.WantSeen("Before Dana K. has a mentor, think of this. It is for you to decide.", "Detox until 24 November")
	r.chooseTab(inMentoring - inPath)
	r.Tap("Find a mentor")
	want := []screen.Location{{Screen: screen.Pairs, ID: p.dana, Part: screen.FindMentor}}
	if d := cmp.Diff(want, r.Places); d != "" {
		t.Errorf("places (-want +got):\n%s", d)
	}
}

func TestWhoHasTheWayBehindThemIsReady(t *testing.T) {
	p := fullLives()
	p.Pairs = nil
	p.Contacts, p.Goals = nil, nil
	r := enter(t, p.Records)
	r.visitTab(p.dana, inPath)
	r.WantSeen("Dana K. is ready for a mentor.", "Detox finished 20 June", "30 July · 16 weeks ago")
}

func TestWhatNobodyNotedSpeaksAgainstNobody(t *testing.T) {
	p := newProgramme(P)
	p.Pairs = nil
	r := enter(t, p.Records)
	r.visitTab(p.dana, inPath)
	r.WantSeen("Nothing speaks against Dana K. having a mentor.", "No detox is noted")
	r.WantUnseen("think of this", "is ready")
}

func TestReadinessIsNotInTheListNorOnThePageOfAPair(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.WantUnseen("ready", "think of this")
	r.visitTab(p.dana, inPath)
	r.WantUnseen("ready for a mentor", "think of this")
}

func TestAMenteeBecomesAMentorInOneStepAndKeepsEverything(t *testing.T) {
	p := newProgramme(P, P)
	r := enter(t, p.Records)
	r.visitTab(p.dana, inMentoring)
	r.WantSeen("Before Dana K. becomes a mentor, think of this.", "Not trained in: Safeguarding")
	r.Tap("Becomes a mentor")
	r.WantSeen("All that was stays as it is")
	r.Press(fyne.KeyReturn)
	got := r.people()["Dana"]
	if got.Roles != data.Mentee|data.Mentor || got.Mentor.Since != today {
		t.Errorf("roles %v since %v", got.Roles.Names(), got.Mentor.Since)
	}
	r.WantSeen("As a mentor", "19 November 2026", "Ruth S., mentor")
	r.WantUnseen("Giving back")
	r.undo()
	r.WantSeen("Giving back")
}

func TestAMentorsOfferIsNoted(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.visitTab(p.ruth, inMentoring)
	r.WantSeen("As a mentor", "1 now, 2 agreed", "Dana K., mentee", "since 3 September · getting to know each other")
	r.Tap("Change what they offer")
	r.Tap("+")
	r.Tap("Save")
	if got := r.people()["Ruth"].Mentor.Capacity; got != 3 {
		t.Errorf("capacity %d", got)
	}
	r.visitTab(p.dana, inMentoring)
	r.WantUnseen("As a mentor")
}

func TestTrainingIsAddedMendedAndSaidWhenItExpires(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.visitTab(p.ruth, inMentoring)
	r.WantSeen("CBT basics", "Safeguarding", "not yet")
	r.Tap("Add a training")
	r.Tap("Save")
	r.WantSeen("Choose a training first.")
	r.Pick(0, "Saf")
	r.next()
	r.retype("10 dec 2023")
	r.next()
	r.Type("10 dec 2026")
	r.Tap("Save")
	want := []data.Training{{Name: "Safeguarding", Date: data.NewDate(2023, 12, 10), Expires: data.NewDate(2026, 12, 10)}}
	if d := cmp.Diff(want, r.people()["Ruth"].Mentor.Training); d != "" {
		t.Fatalf("stored (-want +got):\n%s", d)
	}
	r.WantSeen("10 December 2023 · expires in 3 weeks, on 10 December", "Expires soon")
	r.Tap("Change")
	r.next()
	r.next()
	r.retype("10 nov 2023")
	r.Tap("Save")
	r.WantSeen("A training cannot expire before it was done.")
	r.retype("10 nov 2026")
	r.Tap("Save")
	r.WantSeen("expired on 10 November", "Expired")
	r.Tap("Remove")
	if got := r.people()["Ruth"].Mentor.Training; len(got) != 0 {
		t.Errorf("still stored: %v", got)
	}
}

func TestAMentorRestsAndComesBack(t *testing.T) {
	p := newProgramme(P)
	p.People[1].Mentor.Resting = []data.Span{{From: today.AddDays(-20)}}
	r := enter(t, p.Records)
	r.visitTab(p.ruth, inMentoring)
	r.WantSeen("from 30 October", "at the moment")
	r.Tap("They are back at it")
	r.Tap("Add a rest")
	r.retype("20 dec 2026")
	r.next()
	r.Type("3 jan 2027")
	r.Press(fyne.KeyReturn)
	want := []data.Span{
		{From: today.AddDays(-20), Until: today.AddDays(-1)},
		{From: data.NewDate(2026, 12, 20), Until: data.NewDate(2027, 1, 3)},
	}
	if d := cmp.Diff(want, r.people()["Ruth"].Mentor.Resting); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
}

func TestASupervisionSessionIsNotedWithTheSupervisorOfTheLast(t *testing.T) {
	p := newProgramme(P)
	p.People[1].Mentor.Supervision = []data.Supervision{{Date: today.AddDays(-30), Supervisor: "Maria L.", Themes: "Boundaries"}}
	r := enter(t, p.Records)
	r.visitTab(p.ruth, inMentoring)
	r.WantSeen("with Maria L. · Boundaries")
	r.Tap("Add a session")
	r.next()
	r.next()
	r.Type("Endings")
	r.Tap("Save")
	got := r.people()["Ruth"].Mentor.Supervision
	want := append(p.People[1].Mentor.Supervision, data.Supervision{Date: today, Supervisor: "Maria L.", Themes: "Endings"})
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
}

func TestSomebodyIsKeptOutOfAPair(t *testing.T) {
	p := newProgramme(P)
	r := enter(t, p.Records)
	r.visitTab(p.ruth, inMentoring)
	r.Tap("Add somebody")
	r.Tap("Save")
	r.WantSeen("Choose somebody first.")
	r.Pick(0, "Dana")
	r.Tap("Save")
	if d := cmp.Diff([]data.ID{p.dana}, r.people()["Ruth"].Mentor.NotWith); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
	r.Tap("Take away")
	if got := r.people()["Ruth"].Mentor.NotWith; len(got) != 0 {
		t.Errorf("still stored: %v", got)
	}
}

func TestAMentorsPageKeepsEarlierPairsAndLeadsToTheirPapers(t *testing.T) {
	p := fullLives()
	r := enter(t, p.Records)
	r.visitTab(p.ruth, inMentoring)
	r.WantSeen("Inés C., mentee", "1 September 2025 to 1 May · moved on")
	r.Tap("Open the pair")
	r.Tap("Caseload pack")
	want := []screen.Location{
		{Screen: screen.Pairs, ID: p.pair},
		{Screen: screen.Documents, Document: reports.CaseloadPackKey, ID: p.ruth},
	}
	if d := cmp.Diff(want, r.Places); d != "" {
		t.Errorf("places (-want +got):\n%s", d)
	}
}

func TestGoalsStandOnThePageWithTheMentorWhoLookedAtThem(t *testing.T) {
	p := fullLives()
	r := enter(t, p.Records)
	r.visitTab(p.dana, inGoals)
	r.WantSeen("“To sleep through the night without the telly on”", "12 November · Working on it · with Ruth S.", "Slept two nights")
	r.Tick("Buy a book")
	r.Stored(func(reader *store.Reader) error {
		goals, err := reader.GoalsOf(p.dana)
		if len(goals) != 1 || goals[0].Steps[1].Done != today {
			t.Errorf("stored %+v", goals)
		}
		return err
	})
	r.WantSeen("2 of 2 steps done")
}
