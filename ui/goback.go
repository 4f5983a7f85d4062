package ui

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/words"
)

// GoBackTo implements screen.Host. The programme is closed meanwhile: nothing can be
// written to it. Whatever happens, there is a whole file at its path, and it is open
// again afterwards.
func (u *App) GoBackTo(backup string, ring *store.Ring) {
	path, name := u.store.Path(), u.programmeName()
	u.leaveProgramme()
	u.showStart(path, name)
	var opened *store.Store
	var failed error
	u.Work(lang.L("Restoring the backup"), func(ctx context.Context) error {
		defer ring.Close()
		_, failed = ring.Restore(ctx, backup, path)
		var err error
		opened, err = ring.Open(path)
		return err
	}, func(err error) {
		if !u.Fail(err) {
			return // the passphrase is asked for
		}
		if failed == nil {
			opened.RestoredFrom(backup) // it is older on purpose
		}
		u.openProgramme(opened, path)
		if u.Fail(failed) {
			u.Say(lang.L("The programme is as it was: {{.Backup}}. What you had is set aside.",
				words.With{"Backup": words.BackupOf(backup, u.opts.Now().Location())}))
		}
	})
}

// LookInto implements screen.Host. The copy goes when it is closed.
func (u *App) LookInto(backup string, ring *store.Ring) {
	path, name := u.store.Path(), u.programmeName()
	u.leaveProgramme()
	u.showStart(path, name)
	copied := filepath.Join(u.opts.Opened, "backup.alongside")
	var opened *store.Store
	u.Work(lang.L("Opening the backup"), func(ctx context.Context) (err error) {
		defer ring.Close()
		if err := os.Remove(copied); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
		if err := os.MkdirAll(u.opts.Opened, 0o700); err != nil {
			return err
		}
		if err := store.CopyBackup(backup, copied); err != nil {
			return err
		}
		opened, err = ring.OpenToLook(copied, backup)
		return err
	}, func(err error) {
		if u.Fail(err) {
			u.openProgramme(opened, copied)
		}
	})
}

// endLook leaves a backup that is looked at, and asks for the passphrase of the
// programme that was open last: its key went with it.
func (u *App) endLook() {
	own := u.opened
	if own == "" {
		own = u.lastFile()
	}
	u.leaveProgramme()
	u.showStart(own, u.called[own])
}
