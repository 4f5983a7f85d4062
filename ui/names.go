package ui

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/words"
)

// nameStyles are gone through by one key, each telling less than the one
// before.
var nameStyles = []data.NameStyle{data.FullNames, data.FirstAndInitial, data.CodeOnly}

// nextNameStyle shows people in the next style on every screen, for whoever
// else sees this one, until the app ends or another programme is opened. The
// programme's own setting stays as it is.
func (u *App) nextNameStyle() {
	if u.handed != nil {
		return
	}
	next := nameStyles[(slices.Index(nameStyles, u.nameStyle())+1)%len(nameStyles)]
	words.ShowNames(&next)
	u.changedNames()
	u.ClearToast()
	u.seen().Refresh(store.Change{What: store.ProgrammeChanged})
	u.keyboardBack() // from the navigation, where it was tapped
}

// nameStyle is how the screens show people now.
func (u *App) nameStyle() (style data.NameStyle) {
	u.Read(func(r *store.Reader) error {
		p, err := r.Programme()
		style = words.NameStyleOf(p)
		return err
	})
	return style
}

// changedNames has the shell show people as the screens do now.
func (u *App) changedNames() {
	u.readNames()
	u.frame.names.SetLabel(namesShown(u.nameStyle()))
}

// namesShown is what the navigation says of a style.
func namesShown(s data.NameStyle) string {
	switch s {
	case data.FullNames:
		return lang.L("Names: full")
	case data.CodeOnly:
		return lang.L("Names: code")
	}
	return lang.L("Names: first")
}
