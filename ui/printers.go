package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
)

// Printers implements screen.Host.
func (u *App) Printers() []string {
	if u.opts.Printers == nil || u.asking {
		return u.printers
	}
	u.asking = true
	u.opts.Background(func() {
		found := u.opts.Printers.List()
		fyne.Do(func() { u.printers, u.asking = found, false })
	})
	return u.printers
}

// Print implements screen.Host.
func (u *App) Print(ctx context.Context, printer, path string) error {
	if u.opts.Printers == nil {
		return errors.ErrUnsupported
	}
	return u.opts.Printers.Print(ctx, printer, path)
}
