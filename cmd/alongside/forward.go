package main

import (
	"fmt"
	"os"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver"

	"alongside/cmd/alongside/single"
	"alongside/ui"
)

// How long a window manager may take to bring a window to the front.
const (
	manages = time.Second
	glance  = 20 * time.Millisecond
)

// comeForward brings the window to the front for somebody who started the app
// again, and returns whether it is there: not every desktop lets it.
func comeForward(a *ui.App, path string) bool {
	fyne.Do(func() {
		if native, ok := a.Window().(driver.NativeWindow); ok {
			native.RunNative(func(context any) {
				if w, ok := context.(driver.WindowsWindowContext); ok {
					single.Restore(w.HWND)
				}
			})
		}
		a.ComeForward(path)
	})
	for begun := time.Now(); time.Since(begun) < manages; time.Sleep(glance) {
		if a.InFront() {
			return true
		}
	}
	return false
}

// sayOpenAlready tells whoever started the app again that it is open, in the
// terminal and in a window.
func sayOpenAlready(a fyne.App) {
	fmt.Fprintln(os.Stderr, "Alongside is open already.")
	ui.SayOpenAlready(a)
}
