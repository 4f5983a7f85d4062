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

func enter(t *testing.T, changes ...func(*room, *data.Records)) room {
	t.Helper()
	r := room{
		t: t, dana: data.NewID(), ruth: data.NewID(), yusuf: data.NewID(), grace: data.NewID(), pair: data.NewID(),
	}
	records := data.Records{
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
	}
	for _, change := range changes {
		change(&r, &records)
	}
	r.Host = uitest.New(t, records)
	r.screen = pairs.New(r.Host)
	r.show(screen.Location{})
	return r
}

// show shows a place of the room.
func (r room) show(p screen.Location) {
	p.Screen = screen.Pairs
	r.Show(r.screen, p)
}

// visit shows the page of the pair.
func (r room) visit() { r.show(screen.Location{ID: r.pair}) }

// follow shows the place that was asked for last.
func (r room) follow() {
	r.t.Helper()
	if len(r.Places) == 0 {
		r.t.Fatal("nobody asked to go anywhere")
	}
	r.Show(r.screen, r.Places[len(r.Places)-1])
}

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

func (r room) person(id data.ID) (p data.Person) {
	r.t.Helper()
	r.Stored(func(reader *store.Reader) (err error) {
		p, err = reader.Person(id)
		return err
	})
	return p
}

// wantPlace fails the test unless the last place asked for is the one given.
func (r room) wantPlace(want screen.Location) {
	r.t.Helper()
	if n := len(r.Places); n == 0 || r.Places[n-1] != want {
		r.t.Errorf("went to %v, want %v", r.Places, want)
	}
}

func TestTheBoardSaysWhoIsQuiet(t *testing.T) {
	r := enter(t)
	r.WantSeen("1 pair · 1 waiting for a mentor · 1 mentor has room",
		"Getting to know", "Building trust", "Working together", "Ending well",
		"Dana K.", "with Ruth S.", "Last met 3 Nov", "Quiet for 16 days")
}

func TestACardSaysWhatComesNext(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*room, *data.Records)
		want   string
	}{
		{"an agreed day", func(_ *room, d *data.Records) { d.Contacts[0].Next = today.AddDays(3) }, "Last met 3 Nov · next 22 Nov"},
		{"an agreed day that went by", func(_ *room, d *data.Records) { d.Contacts[0].Next = today.AddDays(-9) }, "Last met 3 Nov · planned for 10 Nov"},
		{"a review soon", func(_ *room, d *data.Records) { d.Pairs[0].ReviewOn = today.AddDays(4) }, "Last met 3 Nov · review 23 Nov"},
		{"a review that was due", func(_ *room, d *data.Records) { d.Pairs[0].ReviewOn = today.AddDays(-4) }, "Last met 3 Nov · review was due 15 Nov"},
		{"nothing yet", func(_ *room, d *data.Records) { d.Contacts = nil }, "Have not met yet"},
		{"only a first day", func(_ *room, d *data.Records) {
			d.Contacts[0].Missed, d.Contacts[0].Next = true, today.AddDays(2)
		}, "First meeting 21 Nov"},
	} {
		t.Run(c.name, func(t *testing.T) {
			enter(t, c.change).WantSeen(c.want)
		})
	}
}

func TestProposedAndPausedPairsStandOut(t *testing.T) {
	r := enter(t)
	if _, err := r.Store().MakePair(r.yusuf, r.grace, today, data.Proposed); err != nil {
		t.Fatal(err)
	}
	r.WantSeen("2 pairs", "Proposed 19 Nov", "Waiting for both to agree")
	if err := r.Store().StepPair(r.pair, data.PairStep{Date: today, State: data.OnPause}); err != nil {
		t.Fatal(err)
	}
	r.WantSeen("Paused since 19 Nov")
	r.WantUnseen("Quiet for")
}

func TestAGroupOfItsOwnMindCallsItsPairsQuietSooner(t *testing.T) {
	r := enter(t, func(r *room, d *data.Records) {
		d.Contacts[0].Date = today.AddDays(-8)
		strict := data.DefaultThresholds
		strict.QuietDays = 7
		group := data.Group{
			ID: data.NewID(), Name: "Thursday group", Thresholds: strict,
			Schedule: data.Schedule{Weekday: today.Weekday(), Start: data.At(19, 0), Weeks: 1, Span: data.Span{From: today}},
		}
		d.Groups = []data.Group{group}
		d.Memberships = []data.Membership{{Group: group.ID, Person: r.dana, Spans: []data.Span{{From: today.AddDays(-90)}}}}
	})
	r.WantSeen("Quiet for 8 days")
	r.visit()
	r.WantSeen("Quiet for 8 days")
}

func TestABoardWithoutPairsSaysWhereThoseAreWhoWait(t *testing.T) {
	r := enter(t, func(_ *room, records *data.Records) { records.Pairs, records.Contacts = nil, nil })
	r.WantSeen("Nobody is paired at present. Who waits for a mentor stands under Waiting, the longest first.")
	r = enter(t)
	r.WantUnseen("Nobody is paired at present.")
}

func TestAnEmptyProgrammeSaysWhatGoesHere(t *testing.T) {
	h := uitest.New(t, data.Records{})
	h.Show(pairs.New(h), screen.Location{Screen: screen.Pairs})
	if !h.Sees("No pairs yet") || h.Sees("Make a pair") {
		t.Error("the empty board does not send to the people first")
	}
	h.Tap("Go to the people")
	if want := []screen.Location{{Screen: screen.People}}; !cmp.Equal(want, h.Places) {
		t.Errorf("went to %v", h.Places)
	}
}

func TestTheKeyboardBeginsOnTheFirstCardAndEnterOpensIt(t *testing.T) {
	r := enter(t)
	r.Press(fyne.KeyReturn)
	r.wantPlace(screen.Location{Screen: screen.Pairs, ID: r.pair})
}

func TestArrowKeysMoveBetweenCards(t *testing.T) {
	var trusting, ending data.ID
	r := enter(t, func(r *room, d *data.Records) {
		stand := func(mentee data.ID, stage data.Stage) data.ID {
			p := data.NewPair(data.NewID(), mentee, r.grace, today.AddDays(-5), data.Active)
			p.Steps = append(p.Steps, data.PairStep{Date: today, Stage: stage, State: data.Active})
			d.Pairs = append(d.Pairs, p)
			return p.ID
		}
		trusting, ending = stand(r.yusuf, data.GettingToKnow), stand(r.ruth, data.EndingWell)
	})
	for _, c := range []struct {
		name string
		keys []fyne.KeyName
		want data.ID
	}{
		{"down a column", []fyne.KeyName{fyne.KeyDown}, trusting},
		{"and no further", []fyne.KeyName{fyne.KeyDown, fyne.KeyDown}, trusting},
		{"and up again", []fyne.KeyName{fyne.KeyDown, fyne.KeyUp}, r.pair},
		{"over empty columns, to their last card", []fyne.KeyName{fyne.KeyDown, fyne.KeyRight}, ending},
		{"and back", []fyne.KeyName{fyne.KeyRight, fyne.KeyLeft}, r.pair},
		{"and not out of the board", []fyne.KeyName{fyne.KeyLeft, fyne.KeyUp}, r.pair},
	} {
		t.Run(c.name, func(t *testing.T) {
			r.show(screen.Location{})
			r.Press(c.keys...)
			r.Press(fyne.KeyReturn)
			r.wantPlace(screen.Location{Screen: screen.Pairs, ID: c.want})
		})
	}
}

func TestLOnACardLogsAOneToOneInTwoKeys(t *testing.T) {
	r := enter(t)
	r.Type("l")
	r.WantSeen("A one-to-one of Dana K. and Ruth S.")
	r.Press(fyne.KeyReturn)
	r.WantSeen("Last met 19 Nov")
	r.WantUnseen("Quiet for", "next 26 Nov") // which nobody has agreed
	r.Type("l")
	r.WantSeen("A one-to-one of Dana K. and Ruth S.") // the card has kept the keyboard
}

func TestTypingANameLeavesTheirPairsOnTheBoard(t *testing.T) {
	r := enter(t)
	if _, err := r.Store().MakePair(r.yusuf, r.grace, today, data.Active); err != nil {
		t.Fatal(err)
	}
	r.Walk(func(o fyne.CanvasObject) bool {
		entry, ok := o.(*kit.Entry)
		if ok {
			r.Window().Canvas().Focus(entry)
		}
		return ok
	})
	r.Type("grac")
	r.WantSeen("Yusuf H.")
	r.WantUnseen("Dana K.")
	r.Press(fyne.KeyReturn, fyne.KeyReturn)
	r.wantPlace(screen.Location{Screen: screen.Pairs, ID: r.pairOf(r.yusuf).ID})
	r.Window().Canvas().FocusPrevious()
	r.Type("qq")
	r.WantSeen("No pair goes by this name.")
	r.Press(fyne.KeyEscape)
	r.WantSeen("Yusuf H.", "Dana K.")
}

func TestEndedPairsAreFoldedAwayWithTheirReason(t *testing.T) {
	r := enter(t)
	if err := r.Store().StepPair(r.pair, data.PairStep{Date: today, State: data.Ended, Reason: data.MovedOn}); err != nil {
		t.Fatal(err)
	}
	r.WantSeen("0 pairs")
	r.WantUnseen("Moved on")
	r.Tap("Show 1 ended pair")
	r.WantSeen("Dana K. with Ruth S.", "Moved on, 19 November 2026")
	r.Tap("Look")
	r.wantPlace(screen.Location{Screen: screen.Pairs, ID: r.pair})
}

func TestAPairWhoseMakingIsUndoneGivesWayToTheBoard(t *testing.T) {
	r := enter(t)
	id, err := r.Store().MakePair(r.yusuf, r.grace, today, data.Proposed)
	if err != nil {
		t.Fatal(err)
	}
	r.show(screen.Location{ID: id})
	r.WantSeen("Proposed on 19 November")
	if _, err := r.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	r.WantSeen("Getting to know")
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
	places := []screen.Location{
		{},
		{Part: screen.Waiting},
		{Part: screen.Mentors},
		{Part: screen.GivingBack},
		{Part: screen.FindMentor},
		{Part: screen.FindMentor, ID: records.Pairs[0].Mentee},
		{Part: screen.Transfer, ID: records.Pairs[0].ID},
		{Part: screen.ContactLogs},
		{ID: records.Pairs[0].ID},
	}
	for _, scale := range []float32{1, 1.5, 2} {
		h.SetLook(kit.HighContrastLight, scale)
		s := pairs.New(h)
		for _, place := range places {
			place.Screen = screen.Pairs
			h.Show(s, place)
			if w := s.Content().MinSize().Width; w > narrowest {
				t.Errorf("%q at %v: needs %v, has %v", place.Part, scale, w, narrowest)
			}
		}
	}
}

func BenchmarkTheBoardOfFourHundred(b *testing.B) {
	h := uitest.New(b, sample.Make(sample.Full(today)))
	s := pairs.New(h)
	for b.Loop() {
		h.Show(s, screen.Location{Screen: screen.Pairs})
	}
}

// A chord whose button is not there says why it does nothing.
func TestChordsSayWhatIsMissing(t *testing.T) {
	h := uitest.New(t, data.Records{})
	h.Show(pairs.New(h), screen.Location{Screen: screen.Pairs})
	for _, key := range []fyne.KeyName{fyne.KeyN, fyne.KeyO, fyne.KeyT} {
		said := len(h.Said)
		if h.Chord(key); len(h.Said) != said+1 || len(h.Places) > 0 {
			t.Errorf("Ctrl %s: said %q, went to %v", key, h.Said[said:], h.Places)
		}
	}
	r := enter(t, func(r *room, records *data.Records) {
		records.Pairs[0].Steps = append(records.Pairs[0].Steps, data.PairStep{Date: today, State: data.Ended, Reason: data.MovedOn})
	})
	r.show(screen.Location{ID: r.pair})
	for _, key := range []fyne.KeyName{fyne.KeyO, fyne.KeyR} {
		said := len(r.Said)
		if r.Chord(key); len(r.Said) != said+1 {
			t.Errorf("of a pair that has ended Ctrl %s says %q", key, r.Said[said:])
		}
	}
}

// What the lists' chords do they do on the pages below them too.
func TestTheChordsOfTheListsWorkOnEveryPage(t *testing.T) {
	r := enter(t)
	for name, at := range map[string]screen.Location{
		"the lists": {}, "a pair": {ID: r.pair}, "finding a mentor": {Part: screen.FindMentor}, "logs from paper": {Part: screen.ContactLogs},
	} {
		for key, want := range map[fyne.KeyName]screen.Part{fyne.KeyN: screen.FindMentor, fyne.KeyT: screen.ContactLogs} {
			if at.Part == want {
				continue
			}
			r.show(at)
			r.Places = nil
			r.Chord(key)
			if want := []screen.Location{{Screen: screen.Pairs, Part: want}}; !cmp.Equal(want, r.Places) {
				t.Errorf("from %s Ctrl %s goes to %v", name, key, r.Places)
			}
		}
	}
}
