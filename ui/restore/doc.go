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
	// File is the programme file whose place the backup takes; empty: that is for Goes.
	File string
	// Goes says where a backup can go where none is open: over is the file of the same
	// programme that is there, and empty where none is; anew is a name that is free.
	Goes func(store.BackupFile) (over, anew string)
	// Found are folders to look into besides, and Chosen is the backup to begin at.
	Found  []string
	Chosen string
	// Ring opens the backups.
	Ring *store.Ring
	// Restore is called with the backup that was chosen and the file that it becomes:
	// what is there is set aside. Look is called with the backup.
	Restore func(backup, to string)
	Look    func(backup string)
}
