package goals_test

import (
	"os"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/goals"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/uitest"
	"alongside/ui/words"
)

var today = data.DateOf(uitest.Evening)

// room is a screen with nothing but the goals of one person.
type room struct {
	*uitest.Host
	t     *testing.T
	list  *goals.List
	shown goals.Shown
}

func (r *room) Content() fyne.CanvasObject { return kit.Scroll(r.list.Content()) }
func (r *room) Focus() fyne.Focusable      { return nil }

func (r *room) Show(screen.Location) { r.Refresh(store.Change{}) }

func (r *room) Refresh(store.Change) {
	r.Stored(func(reader *store.Reader) (err error) {
		r.shown.Goals, err = reader.GoalsOf(r.shown.Person)
		return err
	})
	r.list.Show(r.shown)
}

// pairOfTwo are Dana, her mentor now, and a mentor whom she had before.
type pairOfTwo struct {
	data.Records
	dana, ruth, ben data.ID
	now, before     data.ID // the pairs
}

func newPairOfTwo(all ...data.Goal) pairOfTwo {
	p := pairOfTwo{dana: data.NewID(), ruth: data.NewID(), ben: data.NewID(), now: data.NewID(), before: data.NewID()}
	p.People = []data.Person{
		{ID: p.dana, First: "Dana", Last: "Kowalska", Roles: data.Mentee},
		{ID: p.ruth, First: "Ruth", Last: "Stone", Roles: data.Mentor},
		{ID: p.ben, First: "Ben", Last: "Adams", Roles: data.Mentor},
	}
	ended := data.NewPair(p.before, p.dana, p.ben, today.AddDays(-200), data.Active)
	ended.Steps = append(ended.Steps, data.PairStep{Date: today.AddDays(-90), State: data.Ended, Reason: data.Transferred})
	p.Pairs = []data.Pair{ended, data.NewPair(p.now, p.dana, p.ruth, today.AddDays(-80), data.Active)}
	for i := range all {
		all[i].ID, all[i].Person = data.NewID(), p.dana
		if all[i].Made == 0 {
			all[i].Made = today.AddDays(-150)
		}
	}
	p.Goals = all
	return p
}

// open shows Dana's goals as the pair sees them; none: as the facilitators do.
func (p pairOfTwo) open(t *testing.T, pair data.ID) *room {
	t.Helper()
	r := &room{Host: uitest.New(t, p.Records), t: t}
	r.list = goals.New(r.Host)
	r.shown = goals.Shown{Person: p.dana, Name: "Dana K.", Today: today, Pair: pair, OwnNotes: !pair.IsZero()}
	r.Host.Show(r, screen.Location{})
	return r
}

// stored are the goals in the file, without their ids.
func (r *room) stored() []data.Goal {
	r.t.Helper()
	var got []data.Goal
	r.Stored(func(reader *store.Reader) (err error) {
		got, err = reader.GoalsOf(r.shown.Person)
		return err
	})
	for i := range got {
		got[i].ID, got[i].Person = data.ID{}, data.ID{}
	}
	return got
}

func (r *room) wantStored(want ...data.Goal) {
	r.t.Helper()
	if d := cmp.Diff(want, r.stored()); d != "" {
		r.t.Errorf("stored (-want +got):\n%s", d)
	}
}

func TestAGoalIsNotedInTheirOwnWords(t *testing.T) {
	r := newPairOfTwo().open(t, data.ID{})
	r.WantSeen("None is noted yet.", "Dana K.")
	r.Tap("Add a goal")
	r.Type("To sleep without the telly on")
	r.Window().Canvas().FocusNext()
	r.Type("Telly off at eleven")
	r.Press(fyne.KeyReturn)
	r.Type("Buy a book")
	r.Tap("Add")
	r.wantStored(data.Goal{
		Words: "To sleep without the telly on", Made: today,
		Steps: []data.GoalStep{{Text: "Telly off at eleven"}, {Text: "Buy a book"}},
	})
	r.WantSeen("“To sleep without the telly on”", "since 19 November · 0 of 2 steps done", "Buy a book")
}

func TestAGoalWithoutWordsIsRefusedInThePlace(t *testing.T) {
	r := newPairOfTwo().open(t, data.ID{})
	r.Tap("Add a goal")
	r.Tap("Add")
	r.WantSeen("Say what the person wants, in their own words.", "Please look at what is marked.")
	r.wantStored()
}

func TestAStepIsTickedByKeysAndTheKeyboardStays(t *testing.T) {
	p := newPairOfTwo(data.Goal{Words: "To sleep", Steps: []data.GoalStep{{Text: "Telly off"}, {Text: "Buy a book"}}})
	r := p.open(t, data.ID{})
	for range 3 { // past the button that adds a goal and the first step
		r.Window().Canvas().FocusNext()
	}
	r.Press(fyne.KeySpace)
	if got := r.stored()[0].Steps; got[1].Done != today || got[0].Done != 0 {
		t.Fatalf("stored %+v", got)
	}
	r.WantSeen("1 of 2 steps done", "done 19 Nov")
	r.Press(fyne.KeySpace)
	if got := r.stored()[0].Steps[1].Done; got != 0 {
		t.Errorf("the step is still done on %v", got)
	}
}

func TestHowAGoalStandsIsAddedToItsHistory(t *testing.T) {
	first := data.GoalChange{Date: today.AddDays(-40), Note: "A start"}
	p := newPairOfTwo(data.Goal{Words: "To sleep", History: []data.GoalChange{first}})
	r := p.open(t, p.now)
	r.Tap("Look at it together")
	r.WantSeen("a later mentor does not see it")
	r.Press(fyne.KeyRight)
	r.Window().Canvas().FocusNext()
	r.Type("Six nights in a row")
	r.Tap("Save")
	r.wantStored(data.Goal{Words: "To sleep", Made: today.AddDays(-150), History: []data.GoalChange{
		first, {Date: today, Status: data.GoalReached, Pair: p.now, Note: "Six nights in a row"},
	}})
	r.WantUnseen("To sleep")
	r.Tap("Show 1 more that is no longer worked on")
	r.WantSeen("“To sleep”", "Reached", "looked at 19 November", "Six nights in a row")
}

func TestAReviewWithoutADateIsRefusedInThePlace(t *testing.T) {
	p := newPairOfTwo(data.Goal{Words: "To sleep", History: []data.GoalChange{{Date: today}}})
	r := p.open(t, data.ID{})
	r.Tap("Look at it together")
	r.Window().Canvas().FocusNext()
	r.Window().Canvas().FocusNext()
	entry := r.Window().Canvas().Focused().(*kit.Entry)
	entry.SetText("")
	r.Tap("Save")
	r.WantSeen("A date is needed here.")
	if got := len(r.stored()[0].History); got != 1 {
		t.Errorf("%d reviews are stored", got)
	}
}

func TestAPairDoesNotReadWhatAnotherNoted(t *testing.T) {
	p := newPairOfTwo(data.Goal{Words: "To sleep"})
	p.Goals[0].History = []data.GoalChange{
		{Date: today.AddDays(-120), Pair: p.before, Note: "Told Ben alone"},
		{Date: today.AddDays(-60), Note: "A facilitator’s line"},
		{Date: today.AddDays(-20), Pair: p.now, Note: "Slept two nights"},
	}
	r := p.open(t, p.now)
	r.WantSeen("Slept two nights", "22 July · Working on it", "20 September")
	r.WantUnseen("Told Ben alone", "A facilitator’s line", "Ben")
	r.Tap("Change words or steps")
	r.Type("")
	r.Tap("Save")
	if got := r.stored()[0].History; got[0].Note != "Told Ben alone" || got[1].Note == "" {
		t.Errorf("what is not shown was lost: %+v", got)
	}
}

func TestFacilitatorsReadEverythingAndWithWhom(t *testing.T) {
	p := newPairOfTwo(data.Goal{Words: "To sleep"})
	p.Goals[0].History = []data.GoalChange{{Date: today.AddDays(-120), Pair: p.before, Note: "Told Ben alone"}}
	r := p.open(t, data.ID{})
	r.shown.With = func(pair data.ID) string {
		if pair == p.before {
			return "with Ben A."
		}
		return ""
	}
	r.Refresh(store.Change{})
	r.WantSeen("Told Ben alone", "Working on it · with Ben A.")
}

func TestPicturesOfGoals(t *testing.T) {
	p := newPairOfTwo(
		data.Goal{
			Words: "To sleep through the night without the telly on",
			Steps: []data.GoalStep{
				{Text: "Telly off at eleven", Done: today.AddDays(-12)},
				{Text: "Buy a book"},
				{Text: strings.Repeat("A step that somebody wrote at great length. ", 8)},
			},
		},
		data.Goal{Words: strings.Repeat("To be somebody my daughter can ring at any hour. ", 6)},
		data.Goal{Words: "A job", History: []data.GoalChange{{Date: today, Status: data.GoalResting}}},
	)
	p.Goals[0].History = []data.GoalChange{
		{Date: today.AddDays(-120), Pair: p.before, Note: "Tried it twice. The quiet is the hard part."},
		{Date: today.AddDays(-20), Pair: p.now, Note: "Slept two nights"},
	}
	r := p.open(t, data.ID{})
	shoot := func(name string) {
		for look, c := range map[string]struct {
			size    fyne.Size
			variant kit.Variant
			scale   float32
		}{
			"small": {fyne.NewSize(816, 640), kit.Light, 1}, "dark": {fyne.NewSize(1072, 800), kit.Dark, 1},
			"contrast": {fyne.NewSize(816, 640), kit.HighContrastLight, 1}, "large": {fyne.NewSize(768, 640), kit.Light, 2},
		} {
			if look != "large" && os.Getenv(uitest.PicturesFolder) == "" {
				continue // nobody looks: the hardest one is enough
			}
			r.Window().Resize(c.size)
			r.SetLook(c.variant, c.scale)
			r.Window().Content().Refresh()
			r.Picture("goals-" + name + "-" + look)
		}
	}
	shoot("list")
	r.Tap("Look at it together")
	shoot("review")
	r.Press(fyne.KeyEscape)
	r.Tap("Change words or steps")
	shoot("change")
}

func TestOfAGoalStandsWhatCanBeDrawn(t *testing.T) {
	words.DrawOnly(func(r rune) bool { return !unicode.Is(unicode.Han, r) })
	t.Cleanup(func() { words.DrawOnly(nil) })
	p := newPairOfTwo(data.Goal{Words: "Ring 妈妈", Made: today.AddDays(-9), Steps: []data.GoalStep{{Text: "Ask 姐姐"}}})
	r := p.open(t, p.now)
	r.WantSeen("“Ring �”", "Ask �", words.TextNotDrawn())
	r.WantUnseen("妈", "姐")
}
