// Package restore is where one goes back to a backup: it lists those of all known
// folders, looks into each, says what going back would lose, and keeps what is
// there now. It serves before a programme is open too.
package restore

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"alongside/data/store"
	"alongside/ui/kit"
)

// Host is what it needs of the shell.
type Host interface {
	Window() fyne.Window
	Chooser() *kit.Chooser
	Now() time.Time
	Fail(error) bool
	Work(title string, do func(context.Context) error, then func(error))
	Aside(do func(context.Context) error, then func(error)) (stop func())
}

// Options say where to look, and what to do with what is chosen.
type Options struct {
	// Folders are those that backups go to, and Called what somebody calls one.
	Folders []string
	Called  func(folder string) string
	// Present is the programme that is open, and nil where none is.
	Present *store.Store
	// File is the programme file whose place the backup takes; empty: it becomes one
	// of its own.
	File string
	// Ring opens the backups.
	Ring *store.Ring
	// Restore and Look are called with the backup that was chosen.
	Restore, Look func(backup string)
}
