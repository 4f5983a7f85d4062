package words_test

import (
	"testing"

	"alongside/ui/words"
)

func TestALineOfPartsBeginsAsASentence(t *testing.T) {
	for text, want := range map[string]string{"": "", "not seen yet": "Not seen yet", "élan": "Élan", "9 of 12": "9 of 12"} {
		if got := words.UpperFirst(text); got != want {
			t.Errorf("%q: got %q", text, got)
		}
	}
}
