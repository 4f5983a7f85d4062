package pairs_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

func TestTheWaitingListSaysHowLongAndWhy(t *testing.T) {
	r := enter(t)
	r.show(screen.Location{Part: screen.Waiting})
	r.WantSeen("Yusuf H.", "Waiting 7 weeks", "Detox finished 20 September", "Would like: an Arabic speaker")
	r.Tap("Find a mentor")
	r.wantPlace(screen.Location{Screen: screen.Pairs, Part: screen.FindMentor, ID: r.yusuf})
}

func TestWhoeverLostTheirMentorWaitsAgain(t *testing.T) {
	r := enter(t)
	ended := data.PairStep{Date: today.AddDays(-15), State: data.Ended, Reason: data.MentorUnavailable}
	if err := r.Store().StepPair(r.pair, ended); err != nil {
		t.Fatal(err)
	}
	r.show(screen.Location{Part: screen.Waiting})
	r.WantSeen("Dana K.", "Waiting 2 weeks, since the pair with Ruth S. ended")
}

func TestAMentorIsProposedFromTheKeyboard(t *testing.T) {
	r := enter(t)
	r.show(screen.Location{Part: screen.FindMentor, ID: r.yusuf})
	r.WantSeen("A mentor for Yusuf H.", "Waiting 7 weeks", "an Arabic speaker", "Grace B.", "0 of 2 mentees",
		"About their time: “Tuesdays”", "Enter proposes Grace B.", "Nothing here stops you.")
	r.Press(fyne.KeyReturn)
	got := r.pairOf(r.yusuf)
	want := data.NewPair(got.ID, r.yusuf, r.grace, today, data.Proposed)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
	r.wantPlace(screen.Location{Screen: screen.Pairs, ID: got.ID})
}

func TestWhatSpeaksAgainstAMentorIsSaidAndStopsNobody(t *testing.T) {
	r := enter(t)
	r.show(screen.Location{Part: screen.FindMentor, ID: r.yusuf})
	r.Press(fyne.KeyDown)
	r.WantSeen("Ruth S.", "Already has as many mentees as agreed", "Enter proposes Ruth S.")
	r.Press(fyne.KeyReturn)
	if got := r.pairOf(r.yusuf); got.Mentor != r.ruth {
		t.Errorf("stored %+v", got)
	}
}

func TestTypingANameFindsTheMentor(t *testing.T) {
	r := enter(t)
	r.show(screen.Location{Part: screen.FindMentor, ID: r.yusuf})
	r.Type("ru")
	r.WantSeen("Enter proposes Ruth S.")
	r.WantUnseen("Grace B.")
	r.Type("qq")
	r.WantSeen("No mentor goes by this name.")
	r.Press(fyne.KeyEscape)
	r.WantSeen("Grace B.", "Ruth S.")
	r.Press(fyne.KeyEscape)
	r.wantPlace(screen.Location{Screen: screen.Pairs, Part: screen.Waiting})
}

func TestASecondMentorIsWarnedOfUnlessTheProgrammeAllowsIt(t *testing.T) {
	r := enter(t)
	r.show(screen.Location{Part: screen.FindMentor, ID: r.dana})
	r.WantSeen("Dana K. is with Ruth S. already. In your programme a mentee has one mentor at a time.")
	r.Press(fyne.KeyReturn)
	if got := r.pairOf(r.dana); got.Mentor != r.grace {
		t.Errorf("stored %+v", got)
	}
	var programme data.Programme
	r.Stored(func(reader *store.Reader) (err error) {
		programme, err = reader.Programme()
		return err
	})
	programme.SeveralMentors = true
	if err := r.Store().UpdateProgramme(programme); err != nil {
		t.Fatal(err)
	}
	r.WantSeen("Dana K. is with Ruth S. already; your programme allows several mentors.")
}

func TestAPairThatIsOneAlreadyIsMadeFromItsOwnDay(t *testing.T) {
	r := enter(t)
	r.show(screen.Location{Part: screen.FindMentor, ID: r.yusuf})
	r.Tap("Already a pair")
	r.Press(fyne.KeyDown)
	r.Tap("Make the pair")
	got := r.pairOf(r.yusuf)
	if now := got.Now(); now.State != data.Active || now.Date != today.AddDays(-1) {
		t.Errorf("stored %+v", got)
	}
	r.wantPlace(screen.Location{Screen: screen.Pairs, ID: got.ID})
}

func TestMakingAPairAsksForTheMenteeFirst(t *testing.T) {
	r := enter(t)
	r.Tap("Make a pair")
	r.follow()
	r.WantSeen("Make a pair", "Who needs a mentor?", "Waiting the longest", "Yusuf H.")
	r.Pick(0, "d")
	r.wantPlace(screen.Location{Screen: screen.Pairs, Part: screen.FindMentor, ID: r.dana})
}

func TestATransferSaysWhatTheNewMentorSees(t *testing.T) {
	r := enter(t)
	r.visit()
	r.Tap("Another mentor")
	r.follow()
	r.WantSeen("Another mentor for Dana K.", "The new mentor does not see",
		"What Ruth S. wrote about their one-to-ones, and what the two noted about the goals.", "Enter chooses Grace B.")
	r.WantUnseen("Ruth S. is", "Already a pair")
	r.Press(fyne.KeyReturn)
	r.WantSeen("Grace B. walks alongside Dana K.", "Grace B. does not see it.")
	r.Tap("Transfer")
	var of []data.Pair
	r.Stored(func(reader *store.Reader) (err error) {
		of, err = reader.PairsOf(r.dana)
		return err
	})
	if len(of) != 2 {
		t.Fatalf("there are %d pairs of the mentee", len(of))
	}
	before, after := of[0], of[1]
	if before.From == after.ID {
		before, after = after, before
	}
	if now := before.Now(); now.State != data.Ended || now.Reason != data.Transferred || now.Date != today {
		t.Errorf("the pair before stands at %+v", now)
	}
	if after.Mentor != r.grace || after.From != before.ID || after.Now().State != data.Active {
		t.Errorf("the pair after is %+v", after)
	}
	r.wantPlace(screen.Location{Screen: screen.Pairs, ID: after.ID})
	r.follow()
	r.Tap("Before that with Ruth S.")
	r.follow()
	r.WantSeen("transferred to another mentor", "Went on with Grace B.")
	r.WantUnseen("What comes next?")
}

func TestAMentorsNameIsNotCutWhereThereIsRoom(t *testing.T) {
	const name = "Nasreen-Margarethe B."
	r := enter(t, func(_ *room, records *data.Records) { records.People[3].First = "Nasreen-Margarethe" })
	r.show(screen.Location{Part: screen.FindMentor, ID: r.yusuf})
	shown := false
	r.Walk(func(o fyne.CanvasObject) bool {
		line, ok := o.(*kit.Text)
		shown = shown || ok && line.Text() == name && line.Size().Width >= kit.Body(name).MinSize().Width
		return shown
	})
	if !shown {
		t.Error("the name stands nowhere in full")
	}
}
