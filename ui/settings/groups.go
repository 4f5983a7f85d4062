package settings

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/groupform"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// groups is the section of the weekly groups.
type groups struct {
	host    screen.Host
	content *fyne.Container
	full    fyne.CanvasObject
	list    *kit.RowList

	all     []data.Group
	members map[data.ID]int
}

func newGroups(h screen.Host) *groups {
	g := &groups{host: h, content: container.NewStack()}
	g.list = kit.NewRowList(kit.RowHeightTall, func() int { return len(g.all) }, newGroupRow, g.updateRow)
	g.list.OnActivated = func(i int) { groupform.Edit(h, g.all[i].ID) }
	add := kit.NewButton(lang.L("Make a weekly group"), kit.Primary, g.add)
	g.full = kit.Page(kit.Gap16, kit.Leading(add), g.list, nil)
	return g
}

func (g *groups) add() { groupform.Make(g.host, nil) }

func (g *groups) body() fyne.CanvasObject { return g.content }

func (g *groups) read() {
	ok := g.host.Read(func(r *store.Reader) (err error) {
		if g.all, err = r.Groups(); err != nil {
			return err
		}
		memberships, err := r.Memberships()
		g.members = make(map[data.ID]int)
		for _, m := range memberships {
			if m.On(g.host.Today()) {
				g.members[m.Group]++
			}
		}
		return err
	})
	if !ok {
		return
	}
	shown := g.full
	if len(g.all) == 0 {
		shown = kit.NewEmptyState(lang.L("No groups yet"),
			lang.L("A weekly group has a day, a time, a place and members. Its coming meetings appear by themselves."),
			lang.L("Make a weekly group"), g.add)
	}
	g.content.Objects = []fyne.CanvasObject{shown}
	g.content.Refresh()
	g.list.Refresh()
}

func newGroupRow() fyne.CanvasObject {
	names := kit.VStack(0, kit.ItemName(""), kit.Caption("").Ellipsis())
	return kit.Inset(0, 0, 0, 12, kit.HStack(kit.Gap16, kit.Grow(names),
		kit.Muted("").Aligned(fyne.TextAlignTrailing), kit.NewButton(lang.L("Change"), kit.Quiet, nil)))
}

func (g *groups) updateRow(i int, row fyne.CanvasObject) {
	group := g.all[i]
	parts := row.(*fyne.Container).Objects[0].(*fyne.Container).Objects
	names := parts[0].(*fyne.Container).Objects[0].(*fyne.Container).Objects
	names[0].(*kit.Text).SetText(group.Name)
	schedule := words.Schedule(group.Schedule)
	if group.Place != "" {
		schedule += " · " + group.Place
	}
	names[1].(*kit.Text).SetText(schedule)
	n := g.members[group.ID]
	parts[1].(*kit.Text).SetText(lang.N("{{.Count}} members", n, with{"Count": n}))
	parts[2].(*kit.Button).OnTapped = func() { groupform.Edit(g.host, group.ID) }
}
