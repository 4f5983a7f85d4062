//go:build unix

package ui_test

import (
	"os/signal"
	"syscall"
	"testing"
)

func TestTheSystemsEndStopsWhatCanBeStoppedAndClosesTheFile(t *testing.T) {
	w := backingUp(t)
	ended := make(chan struct{})
	w.win.SetOnClosed(func() { close(ended) })
	began := make(chan func())
	go func() { (<-began)() }() // the work, when the signal has come
	begin := func() {
		for _, f := range w.waiting {
			f()
		}
	}
	w.app.QuitOnSignal()
	t.Cleanup(func() { signal.Reset(syscall.SIGTERM) })
	if err := syscall.Kill(syscall.Getpid(), syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	began <- begin
	<-ended
	w.wantFree()
	files := filesIn(t, w.folder)
	if len(files) > 0 {
		w.wantBackup()
	}
	w.wantTold(len(files) == 0)
	if len(w.told) > 0 {
		t.Errorf("a screen was told %v", w.told)
	}
}
