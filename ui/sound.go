package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// seeThatItIsSound goes through the whole of a programme that was just opened, and
// says so if something in it is not as it was stored. Nobody waits for it: it ends
// when the programme is left.
func (u *App) seeThatItIsSound(s *store.Store) {
	ctx, cancel := context.WithCancel(context.Background())
	one := &job{of: s, cancel: cancel, stops: true, quiet: true, done: make(chan struct{})}
	u.jobs.begin(one)
	u.opts.Background(func() {
		report, err := s.CheckOpened(ctx)
		u.jobs.end(one)
		fyne.Do(func() {
			cancel()
			if u.store == s {
				u.saySound(report, err)
			}
		})
		u.rest(s)
	})
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
		kit.Message(u.win, lang.L("Not everything in this file is as it was stored"), words.Checked(report))
		if s := u.made[u.at.Screen]; s != nil {
			s.Refresh(store.Change{})
		}
	}
}
