package register_test

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

// holds stores an activity of the meeting and opens the dialog to change it.
func (e evening) holds(h data.Held) {
	e.t.Helper()
	if err := e.Store().SetHeld(e.meeting, []data.Held{h}); err != nil {
		e.t.Fatal(err)
	}
	e.Tap("Edit")
}

// wantHeld fails the test unless this alone was held.
func (e evening) wantHeld(want data.Held) {
	e.t.Helper()
	if diff := cmp.Diff([]data.Held{want}, e.readMeeting().Activities); diff != "" {
		e.t.Errorf("held (-want +got):\n%s", diff)
	}
}

// inCatalogue is the activity with a step.
func (e evening) inCatalogue() data.Activity {
	e.t.Helper()
	var step data.Activity
	e.Stored(func(r *store.Reader) error {
		all, err := r.Activities()
		for _, a := range all {
			if a.Step > 0 {
				step = a
			}
		}
		return err
	})
	return step
}

func TestAnActivityStaysAsItIsWhenSavedUnchanged(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben", "Cy")
	e.change("Ben", func(p *data.Person) { p.Left = e.Today().AddDays(-1) })
	step := e.inCatalogue()
	for name, h := range map[string]data.Held{
		"from the catalogue": {Activity: step.ID, Kind: step.Kind, Title: "As it was called then", Step: step.Step, Minutes: 40, Note: "By candlelight"},
		"one's own step":     {Kind: data.TwelveStep, Title: "Step 7 outdoors", Step: 7},
		"a tradition":        {Kind: data.TwelveStep, Title: "Tradition 3", Tradition: 3, Materials: "Cards"},
	} {
		t.Run(name, func(t *testing.T) {
			e.t = t
			h.LedBy = e.ids("Cy", "Ben", "Ada")
			e.holds(h)
			e.Tap("Save")
			e.wantHeld(h)
		})
	}
}

func TestAnotherActivityHasNeitherTheStepNorTheTraditionOfTheOneBefore(t *testing.T) {
	e := takeRegister(t, "Ada")
	step := e.inCatalogue()
	for name, c := range map[string]struct {
		before, after data.Held
	}{
		"one's own after a step": {
			data.Held{Activity: step.ID, Kind: step.Kind, Title: step.Title, Step: step.Step, Tradition: 4},
			data.Held{Kind: data.CBT, Title: "Walk"},
		},
		"a step after a tradition": {
			data.Held{Kind: data.TwelveStep, Title: "Tradition 3", Tradition: 3},
			data.Held{Activity: step.ID, Kind: step.Kind, Title: step.Title, Step: step.Step},
		},
	} {
		t.Run(name, func(t *testing.T) {
			e.t = t
			e.holds(c.before)
			if !c.after.Activity.IsZero() {
				e.Pick(0, step.Title)
			} else {
				e.Pick(0, "Something else")
			}
			if c.after.Activity.IsZero() {
				e.tab()
				e.Type(c.after.Title)
			}
			e.Tap("Save")
			e.wantHeld(c.after)
		})
	}
}

func TestWhoIsPickedTwiceLedAnActivityOnceAndNobodyMay(t *testing.T) {
	e := takeRegister(t, "Ada", "Ben")
	h := data.Held{Kind: data.Art, Title: "Collage", LedBy: e.ids("Ada", "Ben")}
	e.holds(h)
	e.Pick(2, "A")
	e.Tap("Save")
	h.LedBy = e.ids("Ada")
	e.wantHeld(h)
	e.Tap("Edit")
	e.Pick(1, "N")
	e.Tap("Save")
	h.LedBy = nil
	e.wantHeld(h)
}

func TestAnActivityThatWasNotHeldIsTakenAwayAlone(t *testing.T) {
	e := takeRegister(t, "Ada")
	collage := data.Held{Kind: data.Art, Title: "Collage"}
	e.holds(collage)
	if err := e.Store().SetHeld(e.meeting, []data.Held{{Kind: data.CBT, Title: "Urge log"}, collage}); err != nil {
		t.Fatal(err)
	}
	e.Press(fyne.KeyEscape)
	e.Tap("Edit") // the first of the two
	e.Tap("Take this activity away")
	e.wantHeld(collage)
	e.WantSeen("Collage")
	e.WantUnseen("Urge log", "Change the activity")
}
