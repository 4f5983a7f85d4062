package words_test

import (
	"bytes"
	"log"
	"testing"

	"alongside/data/vault"
	"alongside/ui/words"
)

func TestAPassphraseThatIsRefusedSaysWhy(t *testing.T) {
	words.Install()
	var logged bytes.Buffer
	before := log.Writer()
	log.SetOutput(&logged)
	t.Cleanup(func() { log.SetOutput(before) })
	for passphrase, refused := range map[string]bool{"password": true, "lantern gravel mitten orbit": false} {
		if said := words.TooWeak(vault.Strength(passphrase)); (said != "") != refused {
			t.Errorf("%q is refused for %q", passphrase, said)
		}
	}
	if logged.Len() > 0 { // Fyne complains of words that it cannot translate
		t.Errorf("logged: %s", logged.String())
	}
}
