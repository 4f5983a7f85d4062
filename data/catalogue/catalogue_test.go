package catalogue_test

import (
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"alongside/data"
	"alongside/data/catalogue"

	"github.com/google/go-cmp/cmp"
)

func TestTheCatalogueHoldsTheFortyTwoActivitiesOfTheDomainPage(t *testing.T) {
	got := make(map[data.ActivityKind]int)
	for _, a := range catalogue.Catalogue() {
		got[a.Kind]++
	}
	want := map[data.ActivityKind]int{data.CBT: 14, data.TwelveStep: 14, data.Music: 6, data.Art: 6, data.OtherActivity: 2}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("activities of each kind (-want +got):\n%s", d)
	}
}

func TestEveryShippedActivityCanBeStoredAndSaysWhatItIs(t *testing.T) {
	titles, ids := make(map[string]bool), make(map[data.ID]bool)
	for _, a := range catalogue.Catalogue() {
		if err := a.Validate(); err != nil {
			t.Errorf("%s: %v", a.Title, err)
		}
		if titles[a.Title] || ids[a.ID] || a.ID.IsZero() {
			t.Errorf("%s is there twice, or has no id of its own", a.Title)
		}
		titles[a.Title], ids[a.ID] = true, true
		if n := utf8.RuneCountInString(a.Description); n == 0 || n > 100 {
			t.Errorf("%s: its description has %d characters, want 1 to 100", a.Title, n)
		}
	}
}

func TestTheStepsAreNumberedOneToTwelveInTheirTitles(t *testing.T) {
	next := 1
	for _, a := range catalogue.Catalogue() {
		if a.Step == 0 {
			continue
		}
		if a.Step != next || !strings.HasPrefix(a.Title, "Step "+strconv.Itoa(next)+", ") {
			t.Errorf("step %d is called %q, want step %d", a.Step, a.Title, next)
		}
		next++
	}
	if next != 13 {
		t.Errorf("the catalogue has %d steps, want 12", next-1)
	}
}

func TestTwoProgrammesDoNotShareIds(t *testing.T) {
	if a, b := catalogue.Catalogue(), catalogue.Catalogue(); a[0].ID == b[0].ID {
		t.Error("two new catalogues have the same ids")
	}
}
