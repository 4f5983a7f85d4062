package mygroups

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/ui/kit"
	"alongside/ui/screen"
)

// key turns from somebody's own groups to all of them, and back.
const key = 'g'

// Control shows whether what is seen is of somebody's own groups or of all, and turns
// from the one to the other. It is not there where there is only one group.
type Control struct {
	host    screen.Host
	turned  func()
	groups  Groups
	choice  *kit.Choice[bool] // all groups
	content *fyne.Container
}

// New returns the control; turned reads the screen again.
func New(h screen.Host, turned func()) *Control {
	c := &Control{host: h, turned: turned}
	c.choice = kit.NewEither(lang.L("My groups"), lang.L("All groups"), c.show).OnOneLine()
	more := kit.NewMore(lang.L("Which groups are mine"), kit.Quiet, func() []kit.MenuItem { return []kit.MenuItem{item(h)} })
	c.content = kit.HStack(kit.Gap8, kit.Caption("G"), c.choice, more)
	return c
}

// Content is what the control draws.
func (c *Control) Content() fyne.CanvasObject { return c.content }

// Show has the control say what is shown.
func (c *Control) Show(g Groups) {
	c.groups = g
	c.choice.SetCounts(len(g.Own), len(g.All))
	c.choice.SetSelected(!g.Only)
	kit.ShowIf(c.offered(), c.content)
}

func (c *Control) offered() bool { return len(c.groups.All) > 1 }

// Typed turns to the other where the letter is that of the control, and reports
// whether it is.
func (c *Control) Typed(letter rune) bool {
	if unicode.ToLower(kit.Command(letter)) != key || !c.offered() {
		return false
	}
	c.show(c.groups.Only)
	return true
}

// show shows all groups or only somebody's own, which it asks for where nobody has
// said which those are.
func (c *Control) show(all bool) {
	if !all && len(c.groups.Own) == 0 {
		c.choice.SetSelected(true)
		Ask(c.host)
		return
	}
	c.host.ShowAllGroups(all)
	c.turned()
}

// item says again which groups are one's own.
func item(h screen.Host) kit.MenuItem {
	return kit.MenuItem{Label: lang.L("Which groups are mine"), Icon: kit.IconPeople, Changes: true, Do: func() { Ask(h) }}
}
