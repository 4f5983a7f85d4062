package documents_test

import (
	"strings"
	"testing"

	"alongside/data/store"
	"alongside/reports"
	"alongside/ui/screen"
)

func TestARecordOfOnePersonIsMadeOnceItIsSaidThatItIsHandedToThem(t *testing.T) {
	h := show(t, aGroup(), screen.Location{Document: reports.PersonRecordKey, ID: dana.ID})
	h.WantSeen("Everything held about you", "Save for a computer to read")
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
	h.Tap("Open to print")
	h.WantSeen("Is this handed to Dana K. themselves?", "no consent covers giving it to anybody else")
	h.Tap("Cancel")
	if entered() != 0 || len(h.Files) != 0 {
		t.Error("it was made without being said whom it is handed to")
	}
	h.Tap("Open to print")
	h.Tap("Yes, to Dana K.")
	if entered() != 1 || len(h.Files) != 1 {
		t.Errorf("entered %d times, %d files opened", entered(), len(h.Files))
	}
}
