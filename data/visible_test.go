package data_test

import (
	"testing"

	"alongside/data"
)

func TestOnlyWhatIsSeenIsAName(t *testing.T) {
	for name, seen := range map[string]bool{
		"Dana": true, "محمد": true, "伟": true, "क्षितिज": true, "7": true, "👩‍🦰": true, "?": true,
		"": false, "   ": false, "\u200B": false, "\u200D \u200C": false, "\u3164": false, "\u00AD\u2060": false,
	} {
		if got := data.Visible(name); got != seen {
			t.Errorf("%q: seen %v, want %v", name, got, seen)
		}
		if got := data.Newcomer(name, 0).FullName(); (got != "") != seen {
			t.Errorf("%q makes a newcomer called %q", name, got)
		}
		if err := (data.Person{ID: id(1), First: name}).Validate(); (err == nil) != seen {
			t.Errorf("%q as a name: %v", name, err)
		}
	}
}
