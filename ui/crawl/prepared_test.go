package crawl

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/ui/uitest"
)

// prepare makes the file of a programme as the app leaves it after opening it
// once, so that opening it again changes nothing.
func prepare(t *testing.T, records data.Records) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "programme.alongside")
	o := store.Options{Now: func() time.Time { return uitest.Evening }, KDF: vault.Floor}
	made, _, err := store.Create(path, records.Programme, uitest.Passphrase, "Maria", o)
	if err != nil {
		t.Fatal(err)
	}
	if err := made.Load(records); err != nil {
		t.Fatal(err)
	}
	if _, err := made.PlanAhead(); err != nil {
		t.Fatal(err)
	}
	if err := made.Close(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return content
}
