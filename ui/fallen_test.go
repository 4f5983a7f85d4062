package ui_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"alongside/ui"
	"alongside/ui/uitest"
)

// A fall is told below the passphrase, once, and is in nobody's way.
func TestAFallIsToldWithoutKeepingAnybodyFromTheEvening(t *testing.T) {
	report := filepath.Join(t.TempDir(), "crash-report.txt")
	if err := os.WriteFile(report, []byte("Alongside closed unexpectedly.\n\nLast screen: register\nLast action: mark\n\ngoroutine 1\n  alongside/ui.(*App).show navigate.go:12\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	c := newComputer(t)
	app := ui.New(c.app, ui.Options{
		Now:   func() time.Time { return uitest.Evening },
		Files: c.files, Opened: c.opened, Initial: tinyProgramme(t), Report: report,
		After: func(time.Duration, func()) {}, Background: func(f func()) { f() },
	})
	s := &shell{t: t, app: app, win: app.Window()}
	s.win.Resize(fyne.NewSize(1024, 640))
	s.win.Show()
	t.Cleanup(app.Lock)
	s.wantSeen("Alongside closed unexpectedly the last time", "Everything that was saved is here.")
	uitest.Picture(t, s.win, "fallen")
	s.tap("What happened")
	s.wantSeen("Last screen: register", report)
	uitest.Picture(t, s.win, "fallen-report")
	s.press(fyne.KeyEscape)
	s.enterPassphrase(uitest.Passphrase)
	s.wantSeen("Lock")
	app.Lock()
	if uitest.Sees(s.win, "closed unexpectedly") {
		t.Error("it is told again")
	}
}
