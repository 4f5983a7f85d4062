package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"alongside/ui/kit"
	"alongside/ui/screen"
)

// addShortcuts makes the app-wide keys known to the window. A focused field of
// the kit passes on the chords that it does not know, so they work everywhere;
// under a dialog only those do that may not wait for an answer: names are hidden,
// a laptop is locked, and the app is ended from anywhere.
func (u *App) addShortcuts() {
	c := u.win.Canvas()
	open := func(do func()) func() {
		return func() {
			if u.store != nil {
				do()
			}
		}
	}
	when := func(do func()) func(fyne.Shortcut) { return u.unlessAsked(open(do)) }
	always := func(do func()) func(fyne.Shortcut) { return func(fyne.Shortcut) { do() } }
	ctrl := func(key fyne.KeyName, do func(fyne.Shortcut)) {
		c.AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault}, do)
	}
	for _, r := range screens {
		if r.under != "" {
			continue
		}
		ctrl(r.key, when(func() { u.Go(screen.Location{Screen: r.name}) }))
	}
	c.AddShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyF, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift},
		when(func() { u.Go(screen.Location{Screen: screen.Notes}) }))
	ctrl(fyne.KeyH, always(open(u.hideNames)))
	ctrl(fyne.KeyL, always(u.Lock))
	ctrl(fyne.KeyQ, always(u.quit))
	c.AddShortcut(&fyne.ShortcutUndo{}, when(u.undo))
	c.AddShortcut(&fyne.ShortcutRedo{}, when(u.redo))
	c.AddShortcut(&fyne.ShortcutPaste{}, u.pasted)
	u.addNamelessChords()
}

// addNamelessChords lets a chord of Alt with a letter of another script do what
// the key does on a Latin layout: Fyne has no name for it, but tells which key
// went down before.
func (u *App) addNamelessChords() {
	c := u.win.Canvas()
	if keys, ok := c.(desktop.Canvas); ok {
		keys.SetOnKeyDown(kit.KeyWentDown)
	}
	for _, with := range []fyne.KeyModifier{fyne.KeyModifierAlt, fyne.KeyModifierAlt | fyne.KeyModifierShift} {
		nameless := &desktop.CustomShortcut{KeyName: fyne.KeyUnknown, Modifier: with}
		c.AddShortcut(nameless, func(fyne.Shortcut) {
			if named := kit.ChordByPlace(nameless); named != fyne.Shortcut(nameless) {
				kit.UnhandledShortcut(c, named)
			}
		})
	}
}

// unlessAsked does what a chord does unless a dialog wants an answer first.
func (u *App) unlessAsked(do func()) func(fyne.Shortcut) {
	return func(fyne.Shortcut) {
		if u.win.Canvas().Overlays().Top() == nil {
			do()
		}
	}
}

// screenKeys makes the chords of the screen that is shown known, in place of
// those of the screen before; none for no screen.
func (u *App) screenKeys(s screen.Screen) {
	c := u.win.Canvas()
	for _, chord := range u.chords {
		c.RemoveShortcut(chord)
	}
	u.chords = nil
	keyed, ok := s.(screen.Keyed)
	if !ok {
		return
	}
	for _, k := range keyed.Keys() {
		chord := &desktop.CustomShortcut{KeyName: k.Name, Modifier: k.Modifier}
		c.AddShortcut(chord, u.unlessAsked(k.Do))
		u.chords = append(u.chords, chord)
	}
}

// KnowPlaces tells which letter a Latin keyboard types at the place of a scan
// code, so that keys do the same on every layout.
func KnowPlaces(letterAt func(scancode int) fyne.KeyName) { kit.LetterAt = letterAt }
