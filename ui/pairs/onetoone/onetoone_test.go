package onetoone_test

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/pairs/onetoone"
	"alongside/ui/uitest"
	"alongside/ui/uitest/keyboard"
	"alongside/ui/words"
)

var today = data.DateOf(uitest.Evening)

// desk is a window in which a one-to-one of Dana and Ruth can be logged; Ben is
// another person of the programme.
type desk struct {
	*uitest.Host
	t               *testing.T
	dana, ruth, ben data.ID
	pair            data.Pair
}

func sit(t *testing.T, contacts []data.Contact, goals ...data.Goal) desk {
	t.Helper()
	d := desk{t: t, dana: data.NewID(), ruth: data.NewID(), ben: data.NewID()}
	d.pair = data.NewPair(data.NewID(), d.dana, d.ruth, today.AddDays(-90), data.Active)
	for i := range contacts {
		contacts[i].ID, contacts[i].Person, contacts[i].Pair = data.NewID(), d.dana, d.pair.ID
	}
	for i := range goals {
		goals[i].Person, goals[i].Made = d.dana, today.AddDays(-60)
	}
	d.Host = uitest.New(t, data.Records{
		People: []data.Person{
			{ID: d.dana, First: "Dana", Last: "Kowalska", Roles: data.Mentee},
			{ID: d.ruth, First: "Ruth", Last: "Stone", Roles: data.Mentor},
			{ID: d.ben, First: "Ben", Last: "Adams", Roles: data.Mentor},
		},
		Pairs: []data.Pair{d.pair}, Contacts: contacts, Goals: goals,
	})
	return d
}

func (d desk) names() (names data.Names) {
	d.Stored(func(r *store.Reader) (err error) {
		names, err = words.Names(r)
		return err
	})
	return names
}

func (d desk) log() { onetoone.LogPair(d.Host, d.pair, d.names()) }

// logged is what was logged last, without its id.
func (d desk) logged() data.Contact {
	d.t.Helper()
	var all []data.Contact
	d.Stored(func(r *store.Reader) (err error) {
		all, err = r.ContactsOfPair(d.pair.ID)
		return err
	})
	if len(all) == 0 {
		d.t.Fatal("nothing was logged")
	}
	last := all[len(all)-1]
	last.ID = data.ID{}
	return last
}

// tapChoice chooses the n-th option of the n-th choice in sight.
func (d desk) choose(nth, option int) {
	d.t.Helper()
	d.Walk(func(o fyne.CanvasObject) bool {
		c, ok := o.(uitest.Choice)
		if ok && nth == 0 {
			d.Window().Canvas().Focus(c)
			for range option {
				keyboard.PressOn(c, fyne.KeyRight)
			}
		}
		if ok {
			nth--
		}
		return nth < 0
	})
}

func TestEnterAloneLogsAOneToOneLikeTheLast(t *testing.T) {
	last := data.Contact{Date: today.AddDays(-7), Minutes: 50, How: data.InPerson, Where: data.OnAWalk, Themes: "Work", Note: "Cheerful"}
	missed := data.Contact{Date: today.AddDays(-2), Missed: true, How: data.ByPhone}
	d := sit(t, []data.Contact{last, missed})
	d.log()
	d.WantSeen("A one-to-one of Dana K. and Ruth S.", "On a walk")
	d.Press(fyne.KeyReturn)
	want := data.Contact{
		Person: d.dana, Pair: d.pair.ID, Date: today, Minutes: 50, How: data.InPerson, Where: data.OnAWalk,
	}
	if diff := cmp.Diff(want, d.logged()); diff != "" {
		t.Errorf("logged (-want +got):\n%s", diff)
	}
	if top := d.Window().Canvas().Overlays().Top(); top != nil {
		t.Error("the dialog has stayed")
	}
}

func TestTheDayThatWasAgreedIsOfferedWhereItHasLatelyCome(t *testing.T) {
	d := sit(t, []data.Contact{{Date: today.AddDays(-9), Minutes: 30, Next: today.AddDays(-2)}})
	d.log()
	d.Press(fyne.KeyReturn)
	if got := d.logged(); got.Date != today.AddDays(-2) || got.Next != 0 {
		t.Errorf("logged %+v", got)
	}
}

// Nothing is stored of a next time that nobody has agreed; who has, has it by a
// key, a week after the day that the one-to-one was.
func TestTheNextTimeIsNoneUntilSomebodySaysSo(t *testing.T) {
	for name, c := range map[string]struct {
		keys []fyne.KeyName
		want data.Date
	}{
		"not agreed":        {nil, 0},
		"a week on":         {[]fyne.KeyName{fyne.KeyUp}, today.AddDays(5)},
		"a day before that": {[]fyne.KeyName{fyne.KeyUp, fyne.KeyDown}, today.AddDays(4)},
	} {
		t.Run(name, func(t *testing.T) {
			d := sit(t, nil)
			d.log()
			d.Press(fyne.KeyDown, fyne.KeyDown) // the day before yesterday
			for range 6 {                       // to the next time
				d.Window().Canvas().FocusNext()
			}
			d.Press(c.keys...)
			d.Press(fyne.KeyReturn)
			if got := d.logged(); got.Date != today.AddDays(-2) || got.Next != c.want {
				t.Errorf("logged %+v", got)
			}
		})
	}
}

func TestWhatWasMissedHasNeitherMinutesNorAPlace(t *testing.T) {
	d := sit(t, []data.Contact{{Date: today.AddDays(-7), Minutes: 50, Where: data.AtCafe}})
	d.log()
	d.choose(0, 1)
	d.Press(fyne.KeyReturn)
	got := d.logged()
	if !got.Missed || got.Minutes != 0 || got.Where != data.Nowhere {
		t.Errorf("logged %+v", got)
	}
}

func TestACallHasNoPlace(t *testing.T) {
	d := sit(t, []data.Contact{{Date: today.AddDays(-7), Minutes: 50, Where: data.AtCafe}})
	d.log()
	d.choose(1, 1)
	d.Press(fyne.KeyReturn)
	if got := d.logged(); got.How != data.ByPhone || got.Where != data.Nowhere || got.Minutes != 50 {
		t.Errorf("logged %+v", got)
	}
}

func TestOthersMayHaveJoinedThePair(t *testing.T) {
	d := sit(t, nil)
	d.log()
	d.Pick(1, "b")
	d.WantSeen("With them: Ben A.", "And somebody else")
	d.WantUnseen("Only the two of them")
	d.Tap("Without Ben A.")
	d.WantUnseen("With them")
	d.Pick(1, "b")
	d.Tap("Save")
	if got := d.logged().Others; !slices.Equal(got, []data.ID{d.ben}) {
		t.Errorf("with %v", got)
	}
}

func TestAMentorIsOfferedNobodyButTheirOwn(t *testing.T) {
	d := sit(t, nil)
	onetoone.LogPairAmong(d.Host, d.pair, d.names(), nil)
	d.WantSeen("A one-to-one of Dana K. and Ruth S.")
	d.WantUnseen("Who joined them")
}

func TestGoalsTalkedAboutAreReviewedInTheSameStep(t *testing.T) {
	sleep := data.Goal{ID: data.NewID(), Words: "Sleep through the night"}
	sister := data.Goal{ID: data.NewID(), Words: "See my sister"}
	rested := data.Goal{ID: data.NewID(), Words: "Run a mile", History: []data.GoalChange{{Date: today.AddDays(-20), Status: data.GoalResting}}}
	d := sit(t, nil, sleep, sister, rested)
	d.log()
	d.WantSeen("Goals talked about", "See my sister")
	d.WantUnseen("Run a mile")
	d.Tick("Sleep through the night")
	d.Window().Canvas().FocusNext()
	d.Tap("Save")
	history := func(id data.ID) (changes []data.GoalChange) {
		d.Stored(func(r *store.Reader) error {
			g, err := r.Goal(id)
			changes = g.History
			return err
		})
		return changes
	}
	want := []data.GoalChange{{Date: today, Status: data.GoalOpen, Pair: d.pair.ID}}
	if diff := cmp.Diff(want, history(sleep.ID)); diff != "" {
		t.Errorf("the goal ticked (-want +got):\n%s", diff)
	}
	if got := history(sister.ID); len(got) != 0 {
		t.Errorf("the other goal was looked at: %v", got)
	}
	if _, err := d.Store().Undo(); err != nil {
		t.Fatal(err)
	}
	if got := history(sleep.ID); len(got) != 0 {
		t.Errorf("undone, the goal was still looked at: %v", got)
	}
}

func TestMendingAOneToOneKeepsWhoJoined(t *testing.T) {
	d := sit(t, []data.Contact{{Date: today.AddDays(-7), Minutes: 50}})
	joint := d.logged()
	d.Stored(func(r *store.Reader) error {
		all, err := r.ContactsOfPair(d.pair.ID)
		joint.ID, joint.Others = all[0].ID, []data.ID{d.ben}
		return err
	})
	if err := d.Store().UpdateContact(joint); err != nil {
		t.Fatal(err)
	}
	onetoone.Edit(d.Host, joint, d.names())
	d.WantSeen("A one-to-one with Dana K.", "With them: Ben A.")
	d.Press(fyne.KeyDown)
	d.Tap("Save")
	if got := d.logged(); got.Date != today.AddDays(-8) || !slices.Equal(got.Others, []data.ID{d.ben}) {
		t.Errorf("mended to %+v", got)
	}
}

func TestMendingAOneToOneKeepsThoseWhoAreNotToBeNamed(t *testing.T) {
	d := sit(t, []data.Contact{{Date: today.AddDays(-7), Minutes: 50}})
	var stored data.Contact
	d.Stored(func(r *store.Reader) error {
		all, err := r.ContactsOfPair(d.pair.ID)
		stored = all[0]
		return err
	})
	stored.Others = []data.ID{d.ben}
	if err := d.Store().UpdateContact(stored); err != nil {
		t.Fatal(err)
	}
	stored.Others = nil // as a mentor sees it
	onetoone.Edit(d.Host, stored, d.names())
	d.WantUnseen("Ben A.")
	d.Press(fyne.KeyDown)
	d.Tap("Save")
	if got := d.logged(); got.Date != today.AddDays(-8) || !slices.Equal(got.Others, []data.ID{d.ben}) {
		t.Errorf("mended to %+v", got)
	}
}

func TestMinutesThatAreNoneAreRefusedAtTheirField(t *testing.T) {
	d := sit(t, []data.Contact{{Date: today.AddDays(-7), Minutes: 5}})
	d.log()
	for range 4 { // outcome, how, where, minutes
		d.Window().Canvas().FocusNext()
	}
	d.Type("x")
	d.Press(fyne.KeyReturn)
	d.WantSeen("Write the minutes as a number, like 45.", "Please look at what is marked.")
}

func TestASecondOneToOneOfADayIsAskedAbout(t *testing.T) {
	d := sit(t, []data.Contact{{Date: today, Minutes: 50}, {Date: today.AddDays(-8)}})
	const question = "There is a one-to-one of this day already. Save once more if they met twice."
	count := func() (n int) {
		d.Stored(func(r *store.Reader) error {
			all, err := r.ContactsOfPair(d.pair.ID)
			n = len(all)
			return err
		})
		return n
	}
	d.log()
	d.WantUnseen(question)
	d.Tap("Save")
	d.WantSeen(question)
	if count() != 2 {
		t.Fatal("it was logged without an answer")
	}
	d.Tap("Save")
	if count() != 3 || d.Window().Canvas().Overlays().Top() != nil {
		t.Errorf("%d are logged, where they met twice", count())
	}
	d.Stored(func(r *store.Reader) error {
		all, err := r.ContactsOfPair(d.pair.ID)
		onetoone.Edit(d.Host, all[len(all)-1], d.names())
		return err
	})
	d.Tap("Save") // its own day, about which nobody wants to be asked again
	if d.Window().Canvas().Overlays().Top() != nil {
		t.Error("a mended one is asked about")
	}
}

func TestAPairThatIsOnlyProposedLogsNoOneToOne(t *testing.T) {
	d := sit(t, nil)
	id, err := d.Store().MakePair(d.dana, d.ben, today, data.Proposed)
	if err != nil {
		t.Fatal(err)
	}
	d.Stored(func(r *store.Reader) (err error) {
		d.pair, err = r.Pair(id)
		return err
	})
	d.log()
	d.WantSeen("These two are not a pair yet: both have to agree first.")
	d.WantUnseen("Save")
}
