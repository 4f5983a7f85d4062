package ui

import (
	"context"
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/start"
	"alongside/ui/words"
)

// HandOver implements screen.Host. Locking ends it too, and so does the end of
// the session; then only the passphrase opens the programme again.
func (u *App) HandOver(s screen.Screen) {
	if u.store == nil || !u.putDown() {
		return // the facilitator is told what could not be stored
	}
	u.closeDialogs()
	u.toast.Dismiss()
	u.handed = s
	u.coverNames()
	s.Show(screen.Location{})
	back := kit.NewButton(lang.L("Give the laptop back"), kit.Quiet, func() { u.askFacilitator(u.toGoOn(), "") })
	u.win.SetContent(u.underNotice(nil, kit.Inset(kit.Gap24, kit.Gap32, kit.Gap8, kit.Gap32,
		kit.VStack(kit.Gap8, kit.Grow(s.Content()), kit.HStack(0, kit.Spacer(), back)))))
	u.giveKeyboard(s)
	u.opts.Log.Info("screen", "screen", "handed-over")
}

// request is what only a facilitator may do while the laptop is handed over.
type request struct {
	title, text, verb string
	do                func()
}

// toGoOn gives the laptop back.
func (u *App) toGoOn() request {
	return request{
		lang.L("Give the laptop back"), lang.L("The facilitator types their passphrase to go on where they were."),
		lang.L("Go on"), u.takeBack,
	}
}

// toQuit ends the app.
func (u *App) toQuit() request {
	return request{
		lang.L("Close Alongside"), lang.L("The facilitator types their passphrase to close Alongside."),
		lang.L("Close"), u.quitWhenDone,
	}
}

// askFacilitator asks for the passphrase that a request takes, in place of any
// that was asked for. problem is what was wrong with the one before, or empty.
func (u *App) askFacilitator(r request, problem string) {
	if u.asked != nil {
		u.asked.Close()
	}
	secret := kit.NewPasswordEntry("")
	if start.IsSample(u.store.Path()) {
		secret.SetValue(start.SamplePassphrase) // nobody has been told it
	}
	field := kit.NewField(lang.L("A facilitator’s passphrase, or the recovery key"), secret, "")
	field.SetError(problem)
	typed := ""
	u.asked = kit.LookDialog(u.win, r.title, kit.VStack(kit.Gap16, kit.NewParagraph(r.text), field),
		r.verb, func() error {
			typed = secret.Text
			if typed == "" {
				return errors.New(lang.L("Type the passphrase."))
			}
			return nil
		})
	u.asked.OnClosed = func() {
		if typed != "" {
			u.try(typed, r)
		}
	}
}

// try does what is requested if the passphrase is a facilitator's. However
// often it is not, it may be tried again: the key derivation makes each try
// take its time.
func (u *App) try(secret string, r request) {
	opened, handed := u.store, u.handed
	u.Work(lang.L("Checking the passphrase"), func(ctx context.Context) error {
		if err := opened.Verify(secret); err != nil {
			return err
		}
		return ctx.Err()
	}, func(err error) {
		switch {
		case u.handed != handed: // given back meanwhile
		case errors.Is(err, store.WrongPassphrase) || errors.Is(err, store.Mistyped):
			u.askFacilitator(r, lang.L("This is not the passphrase of this programme. Please try again, or leave it to the facilitator."))
		case u.Fail(err):
			r.do()
		}
	})
}

// takeBack shows the programme again as it was before it was handed over.
func (u *App) takeBack() {
	u.closeDialogs()
	u.handed = nil
	u.coverNames()
	u.showFrame()
	u.show(u.at)
}

// showFrame fills the window with the navigation and the screen beside it.
func (u *App) showFrame() {
	u.win.SetContent(u.underNotice(kit.NewLink(lang.L("Back to your own file"), u.endLook), u.frame.content))
}

// underNotice puts above what fills the window that a backup is only looked at,
// where one is, and beside that the way back, where there is one.
func (u *App) underNotice(back *kit.Button, content fyne.CanvasObject) fyne.CanvasObject {
	if !u.store.Looking() {
		return content
	}
	text := kit.Body("").Colored(kit.ColorLate).Ellipsis()
	text.SetTexts(words.OnlyLooking(), lang.L("You are looking at a backup."))
	notice := kit.HStack(kit.Gap16, kit.Grow(text))
	if back != nil {
		notice.Add(back)
	}
	// With large text in a small window there is not the room for both: then all of it scrolls.
	return kit.VStack(0, kit.Inset(kit.Gap4, kit.Gap32, 0, kit.Gap32, notice), kit.Grow(kit.Scroll(content)))
}

// closeDialogs takes away whatever lies over the window, unanswered.
func (u *App) closeDialogs() {
	u.chooser.Cancel()
	kit.CloseAll(u.win.Canvas())
}
