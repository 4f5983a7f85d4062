package ui

import (
	"context"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/lang"
)

// BackUp implements screen.Host. A trace on this computer says from its
// beginning on that a backup is not finished: whatever ends the app meanwhile,
// the next start tells it. The trace goes when the backup is made, or when
// somebody is told that it is not.
func (u *App) BackUp(folder string, then func(path string, err error)) {
	st := u.Store()
	u.traceBackup(true)
	var path string
	u.Work(lang.L("Backing up"), func(ctx context.Context) (err error) {
		path, err = st.Backup(ctx, folder)
		if err == nil || !u.over.Load() {
			u.traceBackup(false)
		}
		return err
	}, func(err error) { then(path, err) })
}

// backupUnfinished reports whether the app ended while it made a backup.
func (u *App) backupUnfinished() bool {
	_, err := os.Stat(u.backupTrace())
	return err == nil
}

// traceBackup leaves the trace, or takes it away. Where that cannot be done, it
// is passed over: nobody is to miss a backup for it.
func (u *App) traceBackup(unfinished bool) {
	switch {
	case u.opts.State == "":
	case unfinished:
		_ = os.WriteFile(u.backupTrace(), nil, 0o600)
	default:
		_ = os.Remove(u.backupTrace())
	}
}

func (u *App) backupTrace() string { return filepath.Join(u.opts.State, "backing-up") }
