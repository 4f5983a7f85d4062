package ui

import (
	"os"
	"os/signal"
	"slices"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// quit is the person's wish to end the app. While the laptop is handed over it
// takes the passphrase.
func (u *App) quit() {
	switch {
	case u.question != nil && u.question.Open(): // it is asked already
	case u.handed != nil:
		u.askFacilitator(u.toQuit(), "")
	default:
		u.quitWhenDone()
	}
}

// quitWhenDone ends the app once nothing would be lost by it: work under way has
// ended, or is stopped, and whoever has typed something that is not stored says
// that it may go.
func (u *App) quitWhenDone() {
	made := u.start.Unkept()
	switch {
	case len(u.working) > 0:
		u.askToLeaveWork()
	case u.typed():
		u.question = kit.AskToDiscard(u.win, u.endBackedUp)
	case made != nil:
		u.question = kit.Confirm(u.win, lang.L("The recovery key is not kept yet"),
			lang.L("Without it a forgotten passphrase cannot be replaced, and it cannot be shown again."),
			lang.L("Close without it"), true, func() {
				u.prefs.addRecent(made.Path())
				u.end()
			})
	default:
		u.endBackedUp()
	}
}

// askToLeaveWork says what is under way, and offers to stop what can be stopped.
func (u *App) askToLeaveWork() {
	u.leaving = true
	title := lang.L("{{.Work}} is not finished yet", words.With{"Work": u.working[0].title})
	text, stay := lang.L("Alongside closes when it is."), lang.L("Stay")
	if slices.ContainsFunc(u.working, func(one *job) bool { return one.stops }) {
		u.question = kit.Ask(u.win, title, text, stay, lang.L("Stop it and close"), func() {
			u.question.OnClosed = nil
			u.jobs.cancel()
		})
	} else {
		u.question = kit.ChoiceDialog(u.win, title, kit.NewParagraph(text), stay)
	}
	u.question.OnClosed = func() { u.leaving, u.closing = false, false }
}

// typed reports whether something is typed that nothing has stored.
func (u *App) typed() bool {
	if kit.Typed(u.win.Canvas()) || u.start.Drafted() {
		return true
	}
	for _, s := range u.made {
		if d, ok := s.(screen.Drafter); ok && d.Drafted() {
			return true
		}
	}
	return false
}

// end closes the programme and the window. Where the last of what was done
// cannot be stored, that is said instead; asked once more, it ends.
func (u *App) end() {
	if !u.putDown() && !u.warned {
		u.warned = true
		return
	}
	u.finish()
	u.win.Close()
}

// quitOnSignal ends the app when the system does: at logout, or when the battery
// runs out. Nobody is asked any more: what can be stopped is, and the rest is
// waited for.
func (u *App) quitOnSignal() {
	ended := make(chan os.Signal, 1)
	signal.Notify(ended, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-ended
		u.over.Store(true)
		u.jobs.cancel()
		fyne.Do(func() {
			u.finish()
			u.win.Close()
		})
	}()
}

// longestEnding is how long the end waits for work that was stopped. A stick that
// does not answer any more can hold it up for ever, and everything is saved.
const longestEnding = 10 * time.Second

// finish leaves nothing open, whoever ends the app: Fyne ends its window at a
// signal too, and may be the first.
func (u *App) finish() {
	u.ending.Do(func() {
		u.leaveProgramme()
		u.over.Store(true)
		u.jobs.cancel()
		u.jobs.wait(longestEnding)
		if held := u.start.Held(); held != nil {
			u.closeFile(held)
		}
		u.clearOpened()
	})
}
