package pairs_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/sample"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/pairs"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

var today = data.DateOf(uitest.Evening)

// room is the screen of pairs over a programme: Dana with Ruth, who has agreed
// to one mentee; Yusuf, who waits; and Grace, a mentor with room.
type room struct {
	*uitest.Host
	t                        *testing.T
	screen                   *pairs.Screen
	dana, ruth, yusuf, grace data.ID
	pair                     data.ID
}

func enter(t *testing.T) room {
	t.Helper()
	r := room{
		t: t, dana: data.NewID(), ruth: data.NewID(), yusuf: data.NewID(), grace: data.NewID(), pair: data.NewID(),
	}
	r.Host = uitest.New(t, data.Records{
		People: []data.Person{
			{ID: r.dana, First: "Dana", Last: "Kowalska", Roles: data.Mentee},
			{ID: r.ruth, First: "Ruth", Last: "Stone", Roles: data.Mentor, Mentor: data.Giving{Capacity: 1}},
			{ID: r.yusuf, First: "Yusuf", Last: "Haddad", Roles: data.Mentee, Path: data.Path{
				WaitingSince: today.AddDays(-50), DetoxFinished: data.NewDate(2026, 9, 20), Wishes: "an Arabic speaker",
			}},
			{ID: r.grace, First: "Grace", Last: "Bell", Roles: data.Mentor, Mentor: data.Giving{Capacity: 2, Availability: "Tuesdays"}},
		},
		Pairs:    []data.Pair{data.NewPair(r.pair, r.dana, r.ruth, today.AddDays(-77), data.Active)},
		Contacts: []data.Contact{{ID: data.NewID(), Person: r.dana, Pair: r.pair, Date: today.AddDays(-16), Minutes: 40, Where: data.AtCafe}},
	})
	r.screen = pairs.New(r.Host)
	r.Show(r.screen, screen.Place{Screen: screen.Pairs})
	return r
}

func (r room) visit() { r.Show(r.screen, screen.Place{Screen: screen.Pairs, ID: r.pair}) }

// pairOf reads the pair of a mentee.
func (r room) pairOf(mentee data.ID) (pair data.Pair) {
	r.t.Helper()
	r.Stored(func(reader *store.Reader) error {
		of, err := reader.PairsOf(mentee)
		if len(of) > 0 {
			pair = of[len(of)-1]
		}
		return err
	})
	return pair
}

func TestTheBoardSaysWhoWaitsAndWhoIsQuiet(t *testing.T) {
	r := enter(t)
	r.WantSeen("1 pair · 1 waiting for a mentor · 1 mentor has room",
		"Yusuf H.", "Waiting 7 weeks · detox finished 20 September · would like: an Arabic speaker",
		"Getting to know", "Building trust", "Working together", "Ending well",
		"Dana K.", "with Ruth S.", "Last met 3 Nov", "Quiet for 16 days")
	r.Picture("pairs")
}

func TestAnEmptyProgrammeSaysWhatGoesHere(t *testing.T) {
	h := uitest.New(t, data.Records{})
	h.Show(pairs.New(h), screen.Place{Screen: screen.Pairs})
	if !h.Sees("No pairs yet") || h.Sees("Make a pair") {
		t.Error("the empty board does not send to the people first")
	}
	h.Tap("Go to the people")
	if want := []screen.Place{{Screen: screen.People}}; !cmp.Equal(want, h.Places) {
		t.Errorf("went to %v", h.Places)
	}
}

func TestFindingAMentorMakesAPairFromToday(t *testing.T) {
	r := enter(t)
	r.Tap("Find a mentor")
	r.WantSeen("Yusuf H.", "Nothing here stops you.")
	r.Pick(1, "g")
	r.WantSeen("0 of 2 mentees · free: Tuesdays")
	r.Picture("make-a-pair")
	r.Tap("Make the pair")
	got := r.pairOf(r.yusuf)
	want := data.NewPair(got.ID, r.yusuf, r.grace, today, data.Active)
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("stored (-want +got):\n%s", d)
	}
	r.WantSeen("2 pairs")
	r.WantUnseen("Waiting for a mentor")
}

func TestWhatSpeaksAgainstAPairIsSaidAndStopsNobody(t *testing.T) {
	r := enter(t)
	r.Tap("Make a pair")
	r.Pick(0, "d")
	r.WantSeen("Dana K. is with Ruth S. already.")
	r.Pick(1, "r")
	r.WantSeen("Ruth S. already has as many mentees as agreed.")
	r.Pick(0, "y")
	r.WantUnseen("Dana K. is with")
	r.Tap("Make the pair")
	if got := r.pairOf(r.yusuf); got.Mentor != r.ruth {
		t.Errorf("stored %+v", got)
	}
}

func TestAPairNeedsTwo(t *testing.T) {
	r := enter(t)
	r.Tap("Make a pair")
	r.Tap("Make the pair")
	r.WantSeen("Choose a mentee.", "Please look at what is marked.")
	r.Pick(0, "y")
	r.Pick(1, "y")
	r.Tap("Make the pair")
	r.WantSeen("Nobody can be their own mentor.")
	if got := r.pairOf(r.yusuf); !got.ID.IsZero() {
		t.Errorf("stored %+v", got)
	}
}

func TestACardOpensThePair(t *testing.T) {
	r := enter(t)
	r.Walk(func(o fyne.CanvasObject) bool {
		card, ok := o.(*kit.Panel)
		if ok {
			r.Window().Canvas().Focus(card)
		}
		return ok
	})
	r.Press(fyne.KeyReturn)
	if want := []screen.Place{{Screen: screen.Pairs, ID: r.pair}}; !cmp.Equal(want, r.Places) {
		t.Errorf("went to %v", r.Places)
	}
}

func TestThePageTellsTheOneToOnesAndTheSteps(t *testing.T) {
	r := enter(t)
	r.visit()
	r.WantSeen("Dana K. with Ruth S.", "Getting to know each other · a pair since 3 September",
		"3 November", "last met", "1 of 1", "In person", "café · 40 minutes", "Began, getting to know each other")
	r.Picture("pair")
}

func TestMovingAStageKeepsTheHistory(t *testing.T) {
	r := enter(t)
	r.visit()
	r.Pick(0, "w")
	want := []data.PairStep{
		{Date: today.AddDays(-77), State: data.Active},
		{Date: today, State: data.Active, Stage: data.WorkingTogether},
	}
	if d := cmp.Diff(want, r.pairOf(r.dana).Steps); d != "" {
		t.Errorf("steps (-want +got):\n%s", d)
	}
	r.WantSeen("Working together · a pair since 3 September")
}

func TestAPairPausesAndGoesOn(t *testing.T) {
	r := enter(t)
	r.visit()
	r.Tap("Pause")
	r.Window().Canvas().FocusNext()
	r.Type("Rehab")
	r.Tap("Pause")
	r.WantSeen("paused since 19 November", "Paused", "Rehab")
	r.Show(r.screen, screen.Place{Screen: screen.Pairs})
	r.WantSeen("Paused since 19 Nov")
	r.WantUnseen("Quiet for")
	r.visit()
	r.Tap("They go on")
	r.Tap("Save")
	r.WantSeen("Went on after the pause")
	if got := r.pairOf(r.dana).Now().State; got != data.Active {
		t.Errorf("the pair is %v", got)
	}
}

func TestAPairEndsWithAReason(t *testing.T) {
	r := enter(t)
	r.visit()
	r.Tap("End the pair")
	r.Press(fyne.KeyReturn)
	r.WantSeen("Say why the pair ends.")
	r.Pick(0, "moved")
	r.Tap("End the pair")
	now := r.pairOf(r.dana).Now()
	if now.State != data.Ended || now.Reason != data.MovedOn || now.Date != today {
		t.Errorf("the last step is %+v", now)
	}
	r.WantSeen("A pair from 3 September to 19 November · moved on")
	r.WantUnseen("Pause", "Log a one-to-one")
	r.Show(r.screen, screen.Place{Screen: screen.Pairs})
	r.WantSeen("0 pairs · 2 waiting for a mentor")
	r.Tap("Show 1 ended pair")
	r.WantSeen("Moved on, 19 November 2026")
}

func TestAOneToOneIsLoggedWithEnter(t *testing.T) {
	r := enter(t)
	r.visit()
	r.Tap("Log a one-to-one")
	for range 5 { // next time, how, where, minutes; the date is today
		r.Window().Canvas().FocusNext()
	}
	r.Press(fyne.KeyReturn)
	r.WantSeen("2 of 2", "19 November")
	r.WantUnseen("Quiet for")
}

func TestTheBoardLogsAOneToOneOfThePairChosen(t *testing.T) {
	r := enter(t)
	r.Tap("Log a one-to-one")
	r.Pick(0, "d")
	r.Tap("Next")
	r.WantSeen("A one-to-one of Dana K. and Ruth S.")
	r.Tap("Save")
	r.WantSeen("Last met 19 Nov")
	r.WantUnseen("Quiet for")
}

func TestAPairWhoseMakingIsUndoneGivesWayToTheBoard(t *testing.T) {
	r := enter(t)
	id, err := r.Store().MakePair(r.yusuf, r.grace, today, data.Proposed)
	if err != nil {
		t.Fatal(err)
	}
	r.Show(r.screen, screen.Place{Screen: screen.Pairs, ID: id})
	r.WantSeen("Proposed on 19 November")
	if _, err := r.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	r.WantSeen("Waiting for a mentor")
	if len(r.Failures) > 0 {
		t.Errorf("failed with %v", r.Failures)
	}
}

// The window is 1024 wide, and the navigation takes a quarter of it at most.
const narrowest = 1024 - 256 - 64

func TestThePairsFitANarrowWindowAtEveryTextSize(t *testing.T) {
	records := sample.Make(sample.Config{Seed: 7, People: 40, Years: 1, Today: today})
	for i := range records.People {
		records.People[i].First = strings.Repeat(records.People[i].First+" ", 12)
	}
	h := uitest.New(t, records)
	s := pairs.New(h)
	for _, scale := range []float32{1, 1.5, 2} {
		h.SetLook(kit.HighContrastLight, scale)
		h.Show(s, screen.Place{Screen: screen.Pairs})
		if w := s.Content().MinSize().Width; w > narrowest {
			t.Errorf("the board at %v: needs %v, has %v", scale, w, narrowest)
		}
		h.Show(s, screen.Place{Screen: screen.Pairs, ID: records.Pairs[0].ID})
		if w := s.Content().MinSize().Width; w > narrowest {
			t.Errorf("a pair at %v: needs %v, has %v", scale, w, narrowest)
		}
	}
}

func BenchmarkTheBoardOfFourHundred(b *testing.B) {
	h := uitest.New(b, sample.Make(sample.Full(today)))
	s := pairs.New(h)
	for b.Loop() {
		h.Show(s, screen.Place{Screen: screen.Pairs})
	}
}
