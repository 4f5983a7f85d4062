package settings

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/groupchange"
	"alongside/ui/groupform"
	"alongside/ui/kit"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// groups is the section of the weekly groups.
type groups struct {
	host  screen.Host
	rows  *fyne.Container
	add   fyne.CanvasObject
	sheet *fyne.Container
}

func newGroups(h screen.Host) *groups {
	g := &groups{host: h, rows: kit.VStack(0)}
	g.add = kit.Leading(kit.NewButton(lang.L("Make a weekly group"), kit.Primary, g.makeOne).Changes())
	g.sheet = sheet(lang.L("The coming meetings of a group appear by themselves, eight weeks ahead."), g.rows, g.add)
	return g
}

func (g *groups) content() fyne.CanvasObject { return g.sheet }

func (g *groups) makeOne() { groupform.Make(g.host, nil) }

func (g *groups) show() {
	var all []data.Group
	members := make(map[data.ID]int)
	if !g.host.Read(func(r *store.Reader) (err error) {
		if all, err = r.Groups(); err != nil {
			return err
		}
		memberships, err := r.Memberships()
		for _, m := range memberships {
			if m.On(g.host.Today()) {
				members[m.Group]++
			}
		}
		return err
	}) {
		return
	}
	g.rows.RemoveAll()
	for i, group := range all {
		if i > 0 {
			g.rows.Add(kit.NewDivider())
		}
		g.rows.Add(g.row(group, members[group.ID]))
	}
	if slices.ContainsFunc(all, func(of data.Group) bool { return !words.AllDrawn(of.Name, of.Place) }) {
		g.rows.Add(kit.CaptionParagraph(words.TextNotDrawn()))
	}
	if len(all) == 0 {
		g.rows.Add(kit.NewEmptyState(lang.L("There is no group yet"),
			lang.L("Say on which day, when and where you meet, and who belongs to it."),
			kit.NewButton(lang.L("Make a weekly group"), kit.Primary, g.makeOne).Changes()))
	}
	kit.ShowIf(len(all) > 0, g.add)
	g.sheet.Refresh()
}

// row is one group: its name, when and where it meets, how many belong to it.
func (g *groups) row(group data.Group, members int) fyne.CanvasObject {
	is := group.On(g.host.Today())
	when := words.ScheduleAndPlace(is)
	if next, changes := group.ComingChange(g.host.Today()); changes {
		when += "\n" + lang.L("From {{.Date}}: {{.Schedule}}", words.With{"Date": words.Date(next.Schedule.Span.From, g.host.Today()), "Schedule": words.LowerFirst(words.ScheduleAndPlace(next))})
	}
	if until := is.Schedule.Span.Until; until != 0 && until == group.Schedule.Span.Until {
		when += "\n" + endsOn(until, g.host.Today())
	}
	people := lang.N("{{.Count}} members", members, words.With{"Count": members})
	return kit.Inset(12, 0, 12, 0, kit.HStack(kit.Gap16,
		kit.Grow(kit.VStack(0, kit.ItemName(words.Drawn(is.Name)).Ellipsis(), kit.CaptionParagraph(when))),
		kit.Muted(people),
		kit.NewButton(lang.L("Change"), kit.Secondary, func() { groupform.Edit(g.host, group.ID) }).Changes(),
		kit.NewMore(lang.L("Seldom done"), kit.Quiet, func() []kit.MenuItem { return groupchange.Items(g.host, group) })))
}

// endsOn says when a group ends, or ended.
func endsOn(last, today data.Date) string {
	w := words.With{"Date": words.Date(last, today)}
	if last < today {
		return lang.L("Ended on {{.Date}}", w)
	}
	return lang.L("Ends on {{.Date}}", w)
}
