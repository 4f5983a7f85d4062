package documents_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"alongside/reports"
	"alongside/ui/screen"
	"alongside/ui/uitest"
)

// paperTray is what a host's printers were handed, and whether they take it.
type paperTray struct {
	to      []string
	entered []int // documents in the audit trail at that time
	fails   error
}

func withPrinters(t *testing.T, h *uitest.Host, names ...string) *paperTray {
	t.Helper()
	tray := &paperTray{}
	h.Has = names
	h.Printing = func(printer, path string) error {
		content, err := os.ReadFile(path)
		if err != nil || !bytes.HasPrefix(content, []byte("%PDF-")) {
			t.Errorf("%d bytes are handed over, %v", len(content), err)
		}
		if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 || filepath.Dir(path) != h.OpenedDir() {
			t.Errorf("%v, %v: not for its owner alone", info, err)
		}
		tray.to = append(tray.to, printer)
		tray.entered = append(tray.entered, len(printed(t, h)))
		return tray.fails
	}
	return tray
}

func TestWithoutAPrinterNoneIsOffered(t *testing.T) {
	h := show(t, aGroup(), screen.Location{})
	h.Tap("More")
	h.WantUnseen("rint on", "printer")
}

func TestADocumentIsEnteredAndHandedToThePrinterAndNothingIsLeft(t *testing.T) {
	h := show(t, aGroup(), review(dana))
	tray := withPrinters(t, h, "Hall")
	h.FromMenu("More", "Print on Hall")
	same(t, "printers", tray.to, []string{"Hall"})
	same(t, "entered before", tray.entered, []int{1})
	same(t, "said", h.Said, []string{"Handed to Hall."})
	if left, _ := os.ReadDir(h.OpenedDir()); len(left) > 0 {
		t.Errorf("%v is left", left)
	}
}

func TestOfSeveralPrintersOneIsChosen(t *testing.T) {
	h := show(t, aGroup(), screen.Location{Document: reports.PersonRecordKey, ID: dana.ID})
	tray := withPrinters(t, h, "Hall", "Office")
	h.FromMenu("More", "Send to a printer …")
	h.Tap("Yes, to Dana K.")
	h.WantSeen("Which printer?", "Hall")
	h.Pick(0, "Office")
	h.Tap("Print")
	same(t, "printers", tray.to, []string{"Office"})
}

func TestAPrinterThatDoesNotTakeItIsSaidAndNothingIsLeft(t *testing.T) {
	h := show(t, aGroup(), review(dana))
	tray := withPrinters(t, h, "Hall")
	tray.fails = errors.New("lp: it is off")
	h.FromMenu("More", "Print on Hall")
	h.WantSeen("The printer did not take it", "Hall may be off, or out of reach.")
	if left, _ := os.ReadDir(h.OpenedDir()); len(left) > 0 || len(h.Said) > 0 {
		t.Errorf("%v is left, said %q", left, h.Said)
	}
}

func TestWhatCannotBeEnteredIsNotPrinted(t *testing.T) {
	h := show(t, aGroup(), review(dana))
	tray := withPrinters(t, h, "Hall")
	path := h.Store().Path()
	if err := os.Rename(path, path+".away"); err != nil {
		t.Fatal(err)
	}
	h.FromMenu("More", "Print on Hall")
	if len(tray.to) > 0 || len(h.Failures) == 0 {
		t.Errorf("handed to %v, failures %v", tray.to, h.Failures)
	}
	if err := os.Rename(path+".away", path); err != nil {
		t.Fatal(err)
	}
}
