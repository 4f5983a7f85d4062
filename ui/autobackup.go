package ui

import (
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/start"
	"alongside/ui/words"
)

const (
	// backAgain is how often it is looked whether a stick is back.
	backAgain = 30 * time.Second
	// freshFor is for how long a backup counts as new enough.
	freshFor = 7 * 24 * time.Hour
)

// notMade is a folder in which no backup could be made, and why.
type notMade struct {
	folder string
	why    error
}

// BackupFolders implements screen.Host. The paths are remembered on this computer,
// like those of the programmes: they are needed before anything is opened. What the
// folders are called, and what lies in them, is sealed; see store.BackupPlace.
func (u *App) BackupFolders() []string { return u.prefs.backupFolders() }

// SetBackupFolders implements screen.Host.
func (u *App) SetBackupFolders(folders []string) {
	u.prefs.setBackupFolders(folders)
	clear(u.lacking)
}

// backsUp reports whether backups of the open programme are made by themselves.
func (u *App) backsUp() bool {
	return u.store != nil && !u.store.Looking() && !start.IsSample(u.store.Path()) && len(u.BackupFolders()) > 0
}

// BackupOverdue implements screen.Host.
func (u *App) BackupOverdue() (last time.Time, is bool) {
	if u.store == nil || u.store.Looking() || start.IsSample(u.store.Path()) {
		return last, false
	}
	last, known := u.store.LastBackup()
	return last, known && u.opts.Now().Sub(last) > freshFor
}

// BackUpNow implements screen.Host.
func (u *App) BackUpNow(then func()) {
	st, folders := u.Store(), u.BackupFolders()
	u.traceBackup(true)
	var missing []notMade
	u.Work(lang.L("Backing up"), func(ctx context.Context) (err error) {
		missing, err = backUpInto(ctx, st, folders)
		if err == nil || !u.over.Load() {
			u.traceBackup(false)
		}
		return err
	}, func(err error) {
		if u.Fail(err) && len(missing) > 0 {
			kit.Message(u.win, u.notMadeTitle(missing), u.sayMissing(missing))
			u.waitForFolders(missing)
		}
		then()
	})
}

// backUpInto makes a backup in each of the folders that has not got what there is
// now. What cannot be made in one does not keep it from the next.
func backUpInto(ctx context.Context, s *store.Store, folders []string) (missing []notMade, err error) {
	for _, folder := range folders {
		if s.IsBackedUp(folder) {
			continue
		}
		_, err := s.Backup(ctx, folder)
		if errors.Is(err, context.Canceled) || errors.Is(err, store.Closed) {
			return missing, err
		}
		if err != nil {
			missing = append(missing, notMade{folder, err})
		}
	}
	return missing, nil
}

// notMadeTitle heads what sayMissing says.
func (u *App) notMadeTitle(missing []notMade) string {
	if len(missing) == len(u.BackupFolders()) {
		return lang.L("No backup was made")
	}
	return lang.L("Not every backup was made")
}

// sayMissing says of each folder why there is no backup in it.
func (u *App) sayMissing(missing []notMade) string {
	var lines []string
	for _, m := range missing {
		u.lacking[m.folder] = store.KindOf(m.why)
		lines = append(lines, words.NotBackedUp(u.folderName(m.folder), m.why))
	}
	return strings.Join(lines, " ")
}

// folderName is what a folder for backups is called.
func (u *App) folderName(folder string) string {
	called := ""
	for _, p := range u.store.BackupPlaces() {
		if p.Folder == folder {
			called = p.Name
		}
	}
	return words.Folder(folder, called)
}

// untoldOf are those of which the person has not heard yet, or for another reason.
func (u *App) untoldOf(missing []notMade) []notMade {
	return slices.DeleteFunc(slices.Clone(missing), func(m notMade) bool {
		kind, told := u.lacking[m.folder]
		return told && kind == store.KindOf(m.why)
	})
}

// backUpQuietly makes the backups that are due, while the person goes on. Locking
// stops it; the next occasion makes up for that.
func (u *App) backUpQuietly() {
	s, folders := u.store, u.BackupFolders()
	if !u.backsUp() || u.quietly == s {
		return
	}
	u.quietly = s
	var missing []notMade
	u.Aside(func(ctx context.Context) (err error) {
		missing, err = backUpInto(ctx, s, folders)
		return err
	}, func(err error) {
		u.quietly = nil
		if err == nil {
			u.backedUp(missing)
		}
	})
}

// backedUp says once of each folder that it has no backup and why, and looks now and
// then whether it can have one.
func (u *App) backedUp(missing []notMade) {
	if untold := u.untoldOf(missing); len(untold) > 0 {
		u.Say(u.sayMissing(untold))
	}
	for folder := range u.lacking {
		if !slices.ContainsFunc(missing, func(m notMade) bool { return m.folder == folder }) {
			delete(u.lacking, folder)
			u.Say(lang.L("The backup on {{.Folder}} is made.", words.With{"Folder": u.folderName(folder)}))
		}
	}
	if seen := u.seen(); seen != nil && u.handed == nil {
		seen.Refresh(store.Change{})
	}
	if len(missing) > 0 {
		u.waitForFolders(missing)
	}
}

// waitForFolders looks now and then whether the folders can have their backups.
func (u *App) waitForFolders(missing []notMade) {
	u.After(backAgain, func() { u.lookWhetherBack(missing) })
}

// awaitGoneFolders waits for those that are not there when a programme is opened: it was
// said before the lock or the last quit that their backups are made when they are back.
func (u *App) awaitGoneFolders() {
	if !u.backsUp() {
		return
	}
	folders := u.BackupFolders()
	var gone []notMade
	u.Aside(func(context.Context) error {
		for _, folder := range folders {
			if _, err := os.Stat(folder); err != nil {
				gone = append(gone, notMade{folder, err})
			}
		}
		return nil
	}, func(error) {
		if len(gone) > 0 {
			u.waitForFolders(gone)
		}
	})
}

// lookWhetherBack makes the backups where something changed about the folders in
// which they could not be made.
func (u *App) lookWhetherBack(missing []notMade) {
	back := false
	u.Aside(func(context.Context) error {
		back = slices.ContainsFunc(missing, func(m notMade) bool {
			_, err := os.Stat(m.folder)
			return err == nil
		})
		return nil
	}, func(error) {
		if back {
			u.backUpQuietly()
			return
		}
		u.waitForFolders(missing)
	})
}

// endBackedUp ends the app after the backups that are due: this can be skipped, and
// where a stick is missing it can be plugged in.
func (u *App) endBackedUp() {
	if !u.backsUp() {
		u.end()
		return
	}
	u.closing = true
	st, folders := u.Store(), u.BackupFolders()
	var missing []notMade
	u.Work(lang.L("Backing up before Alongside closes"), func(ctx context.Context) (err error) {
		missing, err = backUpInto(ctx, st, folders)
		return err
	}, func(error) {
		if !u.closing {
			return // the person stays
		}
		u.closing = false
		if untold := u.untoldOf(missing); len(untold) > 0 {
			u.askToEndWithout(untold)
			return
		}
		u.end()
	})
	if n := len(u.working); n > 0 {
		u.working[n-1].progress.Offer(lang.L("Close without it"))
	}
}

// askToEndWithout says what could not be backed up, and lets the person mend it.
func (u *App) askToEndWithout(missing []notMade) {
	again := func() {
		clear(u.lacking)
		u.endBackedUp()
	}
	u.question = kit.AskWhich(u.win, u.notMadeTitle(missing),
		u.sayMissing(missing)+" "+lang.L("Everything is saved in the programme itself."), lang.L("Stay"),
		kit.MenuItem{Label: lang.L("Close without it"), Do: u.end},
		kit.MenuItem{Label: lang.L("Try again"), Do: again})
}

// closedAMeeting reports whether a change is one after which a backup is due.
func closedAMeeting(c store.Change) bool {
	return c.Done.Act == store.ActCloseMeeting && c.How == store.Did
}
