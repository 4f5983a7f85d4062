package documents_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/screen"
)

func TestARecordOfOnePersonIsMadeOnceItIsSaidThatItIsHandedToThem(t *testing.T) {
	h := show(t, aGroup(), screen.Location{Document: reports.PersonRecordKey, ID: dana.ID})
	h.WantSeen("Everything held about you")
	h.WantUnseen("Names")
	entered := func() (n int) {
		h.Stored(func(r *store.Reader) error {
			entries, err := r.Audit(0)
			for _, e := range entries {
				if strings.HasSuffix(e.Act, reports.PersonRecordKey) {
					n++
				}
			}
			return err
		})
		return n
	}
	h.Tap("Make and open")
	h.WantSeen("Is this handed to Dana K. themselves?", "no consent covers giving it to anybody else")
	h.Tap("Cancel")
	if entered() != 0 || len(h.Files) != 0 {
		t.Error("it was made without being said whom it is handed to")
	}
	h.Tap("Make and open")
	h.Tap("Yes, to Dana K.")
	if entered() != 1 || len(h.Files) != 1 {
		t.Errorf("entered %d times, %d files opened", entered(), len(h.Files))
	}

	folder := t.TempDir()
	h.FromMenu("More", "Save for a computer to read")
	h.Tap("Yes, to Dana K.")
	const name = "one-person-record-2026-11-19-1850.json"
	typeFolder(h, folder, name)
	h.Tap("Save")
	if content, err := os.ReadFile(filepath.Join(folder, name)); err != nil || !json.Valid(content) || entered() != 2 {
		t.Errorf("saved %d bytes, %v, entered %d times", len(content), err, entered())
	}
}
