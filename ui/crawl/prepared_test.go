package crawl

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"alongside/data"
	"alongside/data/store"
	"alongside/data/vault"
	"alongside/reports"
	"alongside/ui/uitest"
)

// What lies beside the programme in use: another one, and what tells how the app
// fell.
const (
	another = "another.alongside"
	fallen  = "fallen.txt"
)

// inTheFolder are the files that the lists of files show: another programme, a
// backup of it, and a list of people, one of whom has a name that is there.
func inTheFolder(t *testing.T, people []data.Person) map[string][]byte {
	t.Helper()
	sheet := "First name,Last name,Joined\nXaveria,Quillfeather,2026-01-05\nPat,,\n"
	if len(people) > 0 {
		sheet += people[0].First + "," + people[0].Last + ",\n"
	}
	dir := t.TempDir()
	path := filepath.Join(dir, another)
	empty := prepare(t, data.Records{Programme: data.NewProgramme("Hope on Hill Street")})
	if err := os.WriteFile(path, empty, 0o600); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(path, uitest.Passphrase, store.Options{Now: func() time.Time { return uitest.Evening }})
	if err != nil {
		t.Fatal(err)
	}
	backup, err := s.Backup(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(backup)
	if err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{another: empty, filepath.Base(backup): content, "people.csv": []byte(sheet), fallen: []byte("screen: register\n")}
}

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
	if len(records.People) > 0 { // then somebody else has a key too
		if _, err := made.AddFacilitator(uitest.Passphrase, "Piotr", store.RoleLead, uitest.PiotrsPassphrase); err != nil {
			t.Fatal(err)
		}
	}
	if err := made.Load(records); err != nil {
		t.Fatal(err)
	}
	if _, err := made.PlanAhead(); err != nil {
		t.Fatal(err)
	}
	if len(records.People) > 0 { // the latest entry of the audit trail is about somebody
		if err := made.RecordPrinted(reports.AttendanceReviewKey, []data.ID{records.People[0].ID}); err != nil {
			t.Fatal(err)
		}
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
