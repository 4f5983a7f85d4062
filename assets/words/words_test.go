package words_test

import (
	"slices"
	"strings"
	"testing"

	"alongside/assets/words"
)

func TestEveryStockOfNamesCanBeDrawnFrom(t *testing.T) {
	for _, o := range words.Origins() {
		if o.Name == "" || o.Share < 1 || len(o.First) < 3 || len(o.Last) < 3 {
			t.Errorf("%q has too little in it", o.Name)
		}
		seen := make(map[string]bool)
		for _, name := range append(append([]string(nil), o.First...), o.Last...) {
			if name != strings.TrimSpace(name) || name == "" || strings.Contains(name, ".") {
				t.Errorf("%s: %q is not a name", o.Name, name)
			}
		}
		for _, name := range o.First {
			if seen[name] {
				t.Errorf("%s: %q is there twice", o.Name, name)
			}
			seen[name] = true
		}
	}
}

func TestNamesOfSeveralWordsKeepTheirBlanks(t *testing.T) {
	for _, o := range words.Origins() {
		for _, last := range o.Last {
			if last == "van den Berg" {
				return
			}
		}
	}
	t.Error("no last name of several words was found")
}

func TestEveryPhraseSaysSomething(t *testing.T) {
	for name, phrases := range map[string][]string{
		"aliases": words.Aliases, "places": words.Places, "reasons for not meeting": words.NotHeld,
		"reasons for absence": words.AwayReasons, "reasons for a pause": words.PauseReasons,
		"notes on marks": words.MarkNotes, "notes on meetings": words.MeetingNotes,
		"notes on activities": words.ActivityNotes, "materials": words.Materials, "themes": words.Themes,
		"notes on contacts": words.ContactNotes, "notes on missed contacts": words.MissedNotes,
		"notes on calls": words.CallNotes, "commitments": words.Commitments, "wishes": words.Wishes,
		"times of mentors": words.Availability, "notes on people": words.PersonNotes, "notes on pairs": words.PairNotes,
		"areas": words.Areas, "interests": words.Interests, "supervisors": words.Supervisors,
		"themes of supervision": words.SupervisionThemes, "goals": words.Goals, "steps of goals": words.GoalSteps,
		"notes on goals": words.GoalNotes, "notes on reviews": words.ReviewNotes,
	} {
		if len(phrases) < 5 {
			t.Errorf("only %d %s", len(phrases), name)
		}
		for _, p := range phrases {
			if strings.TrimSpace(p) != p || p == "" {
				t.Errorf("%s: %q", name, p)
			}
		}
	}
}

func TestWhatAFirstNameMaySayOfSomebody(t *testing.T) {
	type said struct{ Language, Gender string }
	for name, want := range map[string]said{
		"Kasia": {"Polish", "Woman"}, "Piotr": {"Polish", "Man"}, "Grace": {"", "Woman"}, "Kwame": {"Twi", "Man"}, "Sam": {}, "Smudge": {},
	} {
		if got := (said{words.LanguageOf(name), words.GenderOf(name)}); got != want {
			t.Errorf("%s: %v, want %v", name, got, want)
		}
	}
}

// The grid of when somebody is free is made apart from what they say about it, and
// from what somebody wishes.
func TestWhatSomebodySaysAboutTheirTimeContradictsNoGrid(t *testing.T) {
	for _, said := range slices.Concat(words.Availability, words.Wishes) {
		said = strings.ToLower(said)
		for _, part := range []string{"any day", "shift", "work days", "week to week", "only", "morning", "afternoon", "evening", "weekend", "weekday", "monday", "saturday", "sunday"} {
			if strings.Contains(said, part) {
				t.Errorf("%q may not be so by the grid", said)
			}
		}
	}
}
