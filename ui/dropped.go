package ui

import (
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// dropped takes what the system says was dropped on the window.
func (u *App) dropped(_ fyne.Position, files []fyne.URI) {
	paths := make([]string, len(files))
	for i, f := range files {
		paths[i] = f.Path()
	}
	u.TakeDropped(paths...)
}

// TakeDropped takes a file that was dropped on the window: a list comes in, a programme
// is opened where none is. While a dialog waits for an answer, or the laptop is handed
// over, nothing is taken.
func (u *App) TakeDropped(files ...string) {
	if len(files) == 0 || u.handed != nil || u.win.Canvas().Overlays().Top() != nil {
		return
	}
	u.Touched()
	path := files[0]
	programme := strings.EqualFold(filepath.Ext(path), programmeEnding)
	switch {
	case len(files) > 1:
		u.notTaken(lang.L("One file at a time, please."))
	case u.store == nil && programme:
		if !u.waiting && len(u.working) == 0 {
			u.showStart(path, "")
		}
	case u.store == nil:
		u.notTaken(lang.L("Open your programme first. Then drop the list again."))
	case programme:
		u.notTaken(lang.L("That is a programme. Leave this one first, then drop it again."))
	case kit.OnlyLooking():
		u.notTaken(lang.L(store.Looking.Error()))
	default:
		u.bringIn(func(t screen.Taker) { t.TakeFile(path) })
	}
}

// programmeEnding is that of the file of a programme.
const programmeEnding = ".alongside"

// notTaken says why nothing comes of what was dropped.
func (u *App) notTaken(text string) { kit.Message(u.win, lang.L("Nothing was taken"), text) }

// pasted takes cells that were copied, where people are looked at or brought in and no
// field has the keyboard.
func (u *App) pasted(fyne.Shortcut) {
	if u.store == nil || u.handed != nil || u.win.Canvas().Overlays().Top() != nil || kit.OnlyLooking() {
		return
	}
	if u.at.Screen != screen.People && u.at.Screen != screen.BringIn {
		return
	}
	u.bringIn(func(t screen.Taker) { t.TakeCells(fyne.CurrentApp().Clipboard().Content()) })
}

// bringIn hands what comes from outside of the window to the screen that takes it.
func (u *App) bringIn(give func(screen.Taker)) {
	if u.at.Screen != screen.BringIn {
		u.Go(screen.Location{Screen: screen.BringIn})
	}
	if taker, is := u.screen(screen.BringIn).(screen.Taker); is {
		give(taker)
	}
}
