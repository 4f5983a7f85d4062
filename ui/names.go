package ui

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// nameStyles are offered in this order, each telling less than the one before.
var nameStyles = []data.NameStyle{data.FullNames, data.FirstAndInitial, data.CodeOnly}

// hideNames shows people by their codes, or again as the programme's setting
// has it: on a projector one key must never show more than it did before. Full
// names come by choosing them alone.
func (u *App) hideNames() { u.showNames(whenHidden(u.nameStyle(), u.programmesNames())) }

// whenHidden is how people are shown after the key that hides names, where they
// were shown in a style and the programme has its own.
func whenHidden(now, programmes data.NameStyle) data.NameStyle {
	switch {
	case now != data.CodeOnly:
		return data.CodeOnly
	case programmes == data.CodeOnly:
		return data.FirstAndInitial
	}
	return programmes
}

// chooseNames offers the styles by name.
func (u *App) chooseNames() {
	if u.handed != nil {
		return
	}
	items := make([]kit.MenuItem, len(nameStyles))
	for i, style := range nameStyles {
		items[i] = kit.MenuItem{Label: words.NameStyle(style), Do: func() { u.showNames(style) }}
	}
	kit.ShowMenu(u.frame.names, items)
}

// showNames shows people in a style on every screen, for whoever else sees this
// one, until the app ends or another programme is opened. The programme's own
// setting stays as it is.
func (u *App) showNames(style data.NameStyle) {
	if u.handed != nil {
		return
	}
	u.style = &style
	words.ShowNames(&style)
	u.changedNames()
	u.ClearToast()
	u.refreshSeen(store.Change{What: store.ProgrammeChanged})
	u.keyboardBack() // from the navigation, where it was tapped
}

// nameStyle is how the screens show people now.
func (u *App) nameStyle() data.NameStyle { return words.NameStyleOf(u.programme()) }

// programmesNames is how the programme's setting has people shown.
func (u *App) programmesNames() data.NameStyle { return u.programme().ScreenNames }

func (u *App) programme() (p data.Programme) {
	u.Read(func(r *store.Reader) (err error) {
		p, err = r.Programme()
		return err
	})
	return p
}

// changedNames has the shell show people as the screens do now. Where names are
// hidden from now on, what was looked for by name goes from every screen.
func (u *App) changedNames() {
	u.readNames()
	was := u.hidden
	u.hidden = words.NamesHidden(u.programme())
	u.coverNames()
	if u.hidden && !was {
		for _, s := range u.made {
			if searched, ok := s.(screen.Searched); ok {
				searched.ForgetSearch()
			}
		}
	}
	u.frame.names.SetLabel(namesShown(u.nameStyle()))
}

// coverNames has what lies over the window hide names as the screens do. Others
// have no key that shows them.
func (u *App) coverNames() {
	show := u.hideNames
	if u.handed != nil {
		show = nil
	}
	kit.HideNames(u.win.Canvas(), u.hidden, show)
}

// namesShown is what the navigation says of a style.
func namesShown(s data.NameStyle) string {
	switch s {
	case data.FullNames:
		return lang.L("Full names")
	case data.CodeOnly:
		return lang.L("Codes")
	}
	return lang.L("First names")
}
