package ui

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// sayDoubts says what makes one doubt that this is the newest state of a programme
// which was just opened: one thing, as the second would say less than the first.
func (u *App) sayDoubts(s *store.Store) {
	if until, is := s.Behind(); is {
		u.askAboutOlder(s, until)
		return
	}
	if s.LastChangeInDoubt() {
		kit.Message(u.win, lang.L("The last change may be missing"), lang.L(
			"The file was not closed properly. Everything in it can be read, but look whether what you did last is there."))
	}
}

// askAboutOlder says that this computer has seen a newer state of the programme,
// and asks what to do about it.
func (u *App) askAboutOlder(s *store.Store, until time.Time) {
	u.opts.Log.Info("behind")
	day := words.DateWithYear(data.DateOf(until))
	kit.AskWhich(u.win, lang.L("This file is older than the one that was open here before"),
		lang.L("On {{.Date}} this computer had a newer one, with changes that are missing here. After restoring a backup that is as it should be. Otherwise close this one, and look for the newer file first.", words.With{"Date": day}),
		lang.L("Ask again next time"),
		kit.MenuItem{Label: lang.L("Close this file"), Do: u.Lock},
		kit.MenuItem{Label: lang.L("Go on with this file"), Do: s.AcceptBehind})
}

// seeThatItIsSound goes through the whole of a programme that was just opened, and
// says so if something in it is not as it was stored. Nobody waits for it: it ends
// when the programme is left.
func (u *App) seeThatItIsSound(s *store.Store) {
	var report store.Report
	u.Aside(func(ctx context.Context) (err error) {
		report, err = s.CheckOpened(ctx)
		return err
	}, func(err error) { u.saySound(report, err) })
}

// showDamage leaves the programme, and shows what can be read of its file and what can
// be done about it.
func (u *App) showDamage() {
	ring, err := u.store.Ring()
	if !u.Fail(err) {
		return
	}
	path := u.store.Path()
	u.leaveProgramme()
	u.showStart(path, "")
	u.start.Damaged(path, ring)
}

// saySound says what the check of an opened programme found, unless all is well. What
// is shown is read again, so that nothing stands there that was found missing.
func (u *App) saySound(report store.Report, err error) {
	switch {
	case errors.Is(err, context.Canceled):
	case err != nil:
		u.Fail(err)
	case !report.OK():
		u.opts.Log.Error("failed", "kind", "unsound")
		kit.AskWhich(u.win, lang.L("Not everything in this file is as it was stored"), words.Checked(report), lang.L("Go on for now"),
			kit.MenuItem{Label: lang.L("What can be done"), Do: u.showDamage})
		if s := u.made[u.at.Screen]; s != nil {
			s.Refresh(store.Change{})
		}
	}
}
