package groupchange

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/screen"
)

// Items are what can be done to a group on the page, for a menu.
func Items(h screen.Host, g data.Group) []kit.MenuItem {
	goTo := func(part screen.Part) func() {
		return func() { h.Go(screen.Location{Screen: screen.Meetings, Part: part, ID: g.ID}) }
	}
	if g.Ended(h.Today()) {
		return []kit.MenuItem{{Label: lang.L("Begin again"), Changes: true, Do: goTo(screen.ChangeGroup)}}
	}
	return []kit.MenuItem{
		{Label: lang.L("Another day or time"), Changes: true, Do: goTo(screen.ChangeGroup)},
		{Label: lang.L("End the group"), Changes: true, Do: goTo(screen.EndGroup)},
	}
}
