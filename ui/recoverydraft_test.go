package ui_test

import (
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

func TestWhatWasTypedUnderTheRecoveryKeyIsSaidToWhoOpensNext(t *testing.T) {
	path := filepath.Join(t.TempDir(), "programme.alongside")
	made, key, err := store.Create(path, data.NewProgramme("Harbour Light"), uitest.Passphrase, "Maria", store.Options{
		Now: func() time.Time { return uitest.Evening }, KDF: vault.Floor,
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := made.Close(); err != nil {
		t.Fatal(err)
	}
	c := newComputer(t)
	s := c.start(path)
	s.enterPassphrase(key.String())
	s.tap("Not now")
	s.app.Go(screen.Location{Screen: screen.People})
	s.ctrl(fyne.KeyN)
	s.typeText("Xaveria")
	s.app.Lock()
	s.enterPassphrase(uitest.Passphrase)
	s.wantSeen("Something was being typed under the recovery key. It waits for that key, until the end of 20 November.")
	if uitest.Sees(s.win, "Xaveria") {
		t.Error("it is shown")
	}
	s.app.Lock()
	s.enterPassphrase(key.String())
	s.tap("Not now")
	s.wantSeen("Xaveria")
}
