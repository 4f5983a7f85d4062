package ui

import (
	"os"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/words"
)

// ComeForward brings the window to the front, because the app was started once
// more: with a programme to open, or with an empty path. Whoever has the laptop
// while it is handed over is asked for nothing.
func (u *App) ComeForward(path string) {
	u.opts.Log.Info("started again")
	u.win.RequestFocus()
	if path == "" || u.handed != nil {
		return
	}
	switch {
	case u.store == nil:
		if !u.start.Offer(path) {
			u.tellBeside(u.start.Say, lang.L("Finish here first"),
				lang.L("Then open the other programme from the start screen."))
		}
	case !sameFile(path, u.store.Path()):
		u.tellBeside(u.Say, lang.L("Another programme is open"),
			lang.L("Lock this one first. The start screen then opens the other."))
	}
}

// tellBeside tells something in a message, or says it beside the question that is
// asked at present: nothing comes between somebody and their answer.
func (u *App) tellBeside(say func(string), title, text string) {
	if u.win.Canvas().Overlays().Top() == nil {
		kit.Message(u.win, title, text)
		return
	}
	say(title + ". " + text)
}

// SayOpenAlready shows a window that says nothing else, to whoever started the
// app again where its window could not come forward by itself.
func SayOpenAlready(a fyne.App) {
	words.Install()
	p := preferences{a.Preferences()}
	a.Settings().SetTheme(kit.NewTheme(p.theme(), p.textScale()))
	win := a.NewWindow("Alongside")
	win.SetPadded(false)
	leave := kit.NewButton(lang.L("Close"), kit.Primary, win.Close)
	win.SetContent(kit.Inset(kit.Gap32, kit.Gap32, kit.Gap32, kit.Gap32, kit.VStack(kit.Gap16,
		kit.PageTitle(lang.L("Alongside is open already")),
		kit.NewParagraph(lang.L("Look for its window among those that are open.")),
		kit.Leading(leave))))
	win.Resize(fyne.NewSize(kit.Scaled(480), kit.Scaled(200)))
	win.Canvas().Focus(leave)
	win.ShowAndRun()
}

// InFront reports whether the window has the keyboard. It may be called on any
// goroutine.
func (u *App) InFront() bool { return u.front.Load() }

func sameFile(a, b string) bool {
	infoA, errA := os.Stat(a)
	infoB, errB := os.Stat(b)
	return errA == nil && errB == nil && os.SameFile(infoA, infoB)
}
