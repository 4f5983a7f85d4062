// Minimal is the smallest useful Fyne window, as large as the app's. The tour's
// -bench measures the app's start against it; it says that it is ready where
// and when the app does.
package main

import (
	"log/slog"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

func main() {
	dir := filepath.Join(os.Getenv("XDG_STATE_HOME"), "alongside")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		panic(err)
	}
	out, err := os.OpenFile(filepath.Join(dir, "alongside.log"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		panic(err)
	}
	log := slog.New(slog.NewJSONHandler(out, nil))
	a := app.NewWithID("org.alongside.minimal")
	a.Lifecycle().SetOnEnteredForeground(func() { log.Info("ready") })
	w := a.NewWindow("Minimal")
	w.SetContent(container.NewVBox(widget.NewLabel("A label"), widget.NewEntry(), widget.NewButton("A button", nil)))
	w.Resize(fyne.NewSize(1280, 800))
	w.ShowAndRun()
}
