package settings

import (
	"testing"

	"fyne.io/fyne/v2"
	"github.com/google/go-cmp/cmp"

	"alongside/data"
	"alongside/data/store"
)

func (r room) activitiesSection() *activities {
	return r.screen.entries[inActivities].section.(*activities)
}

// catalogueOfThree is three activities, one of them hidden.
func catalogueOfThree() data.Records {
	return data.Records{Activities: []data.Activity{
		{ID: data.NewID(), Kind: data.Music, Title: "Singing together", Description: "Songs that everybody knows."},
		{ID: data.NewID(), Kind: data.CBT, Title: "Urge surfing", Description: "Ride it out like a wave."},
		{ID: data.NewID(), Kind: data.TwelveStep, Title: "Step 4, Inventory", Step: 4, Hidden: true},
	}}
}

// storedCatalogue is the catalogue by title; true where it is hidden.
func (r room) storedCatalogue() map[string]bool {
	hidden := make(map[string]bool)
	r.read(func(reader *store.Reader) error {
		all, err := reader.Activities()
		for _, a := range all {
			hidden[a.Title] = a.Hidden
		}
		return err
	})
	return hidden
}

func (r room) titles() []string {
	a := r.activitiesSection()
	var titles []string
	for _, i := range a.shown {
		titles = append(titles, a.all[i].Title)
	}
	return titles
}

func (r room) wantTitles(want ...string) {
	r.t.Helper()
	if d := cmp.Diff(want, r.titles()); d != "" {
		r.t.Errorf("titles shown (-want +got):\n%s", d)
	}
}

func TestTheCatalogueIsShownByKind(t *testing.T) {
	r := open(t, catalogueOfThree(), inActivities)
	r.wantTitles("Urge surfing", "Step 4, Inventory", "Singing together")
	r.WantSeen("CBT", "Ride it out like a wave.", "Hidden", "3 in all, 1 hidden")
}

func TestASearchLooksAtTitlesDescriptionsAndKinds(t *testing.T) {
	searches := map[string][]string{
		"SURF":      {"Urge surfing"},
		"wave":      {"Urge surfing"},
		"music":     {"Singing together"},
		"step inv":  {"Step 4, Inventory"},
		"step wave": nil,
	}
	r := open(t, catalogueOfThree(), inActivities)
	for typed, want := range searches {
		t.Run(typed, func(t *testing.T) {
			r.activitiesSection().search.Focus()
			r.Type(typed)
			r.wantTitles(want...)
			if (len(want) == 0) != r.Sees("There is no such activity") {
				t.Error("it should be said that nothing matches, and only then")
			}
			r.Press(fyne.KeyEscape)
			r.wantTitles("Urge surfing", "Step 4, Inventory", "Singing together")
		})
	}
}

func TestAnActivityIsHiddenAndShownFromItsRow(t *testing.T) {
	r := open(t, catalogueOfThree(), inActivities)
	r.Tap("Show")
	r.Tap("Hide") // the first row's
	want := map[string]bool{"Urge surfing": true, "Step 4, Inventory": false, "Singing together": false}
	if d := cmp.Diff(want, r.storedCatalogue()); d != "" {
		t.Errorf("hidden (-want +got):\n%s", d)
	}
	r.undo()
	r.WantSeen("3 in all, 0 hidden")
}

func TestAnActivityOfOnesOwnIsAdded(t *testing.T) {
	r := open(t, catalogueOfThree(), inActivities)
	r.Tap("Add one of your own")
	r.retype(r.fields()[0], "Letter to myself")
	r.retype(r.fields()[1], "Written today, read in a year.")
	r.Tap("Add it")
	if _, there := r.storedCatalogue()["Letter to myself"]; !there {
		t.Fatal("it is not stored")
	}
	r.WantSeen("Letter to myself", "Written today, read in a year.")
}

func TestAnActivityIsRenamedFromTheKeyboard(t *testing.T) {
	r := open(t, catalogueOfThree(), inActivities)
	r.activitiesSection().list.Focus()
	r.Press(fyne.KeyReturn)
	r.retype(r.fields()[0], "Riding the wave")
	r.Press(fyne.KeyReturn)
	r.wantTitles("Riding the wave", "Step 4, Inventory", "Singing together")
	if hidden := r.storedCatalogue()["Riding the wave"]; hidden {
		t.Error("renaming hid it")
	}
}

func TestAnActivityThatCannotBeToldFromAnotherIsRefused(t *testing.T) {
	refused := map[string]struct{ title, says string }{
		"a name of the same kind": {"urge  surfing", "There is an activity of that name already."},
		"no name":                 {"", "An activity needs a title."},
	}
	r := open(t, catalogueOfThree(), inActivities)
	for name, c := range refused {
		t.Run(name, func(t *testing.T) {
			editActivity(r.Host, r.activitiesSection().all, data.Activity{Kind: data.CBT})
			r.retype(r.fields()[0], c.title)
			r.Tap("Add it")
			r.WantSeen(c.says)
			r.Press(fyne.KeyEscape)
			if n := len(r.storedCatalogue()); n != 3 {
				t.Errorf("%d are stored", n)
			}
		})
	}
}
