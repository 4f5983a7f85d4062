package people

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/away"
	"alongside/ui/kit"
	"alongside/ui/newmember"
	"alongside/ui/people/form"
	"alongside/ui/words"
)

// groupsToJoin are those in which the person is not.
func (p *page) groupsToJoin() []data.Group {
	member := p.profile.groupsOn(p.profile.today)
	return slices.DeleteFunc(slices.Clone(p.profile.groups), func(g data.Group) bool {
		return slices.Contains(member, g.ID)
	})
}

func (p *page) joinGroup() {
	var options []kit.Option[data.ID]
	for _, g := range p.groupsToJoin() {
		options = append(options, kit.Option[data.ID]{Value: g.ID, Label: words.GroupName(g, p.profile.groups, p.profile.today), Hint: words.Schedule(g.On(p.profile.today).Schedule)})
	}
	group := kit.NewPicker("", options, nil)
	group.SetSelected(options[0].Value)
	from := p.dateField(p.profile.today)
	fields := form.Fields{
		"group": kit.NewField(lang.L("Group"), group, ""),
		"dates": kit.NewField(lang.L("From this day on"), from, ""),
	}
	ask := func() {}
	d := kit.FormDialog(p.host.Window(), lang.L("Join a group"), kit.VStack(kit.Gap8, fields["group"], fields["dates"]),
		lang.L("Join"), func() error {
			on, err := form.NeedDate("dates", from)
			if err != nil {
				return fields.Said(err)
			}
			id := group.Selected()
			if err = p.host.Store().JoinGroup(id, p.profile.person.ID, on); err == nil {
				ask = func() { newmember.Ask(p.host, id, p.profile.person.ID, on, nil) }
			}
			return fields.Said(err)
		})
	d.OnClosed = func() { ask() }
}

func (p *page) leaveGroup(group data.ID, name string) {
	last := p.dateField(p.profile.today)
	fields := form.Fields{"dates": kit.NewField(lang.L("Their last day in the group"), last,
		lang.L("What was recorded before stays as it is."))}
	kit.FormDialog(p.host.Window(), lang.L("Leave {{.Group}}", words.With{"Group": name}), fields["dates"],
		lang.L("Leave the group"), func() error {
			d, err := form.NeedDate("dates", last)
			if err == nil {
				err = p.host.Store().LeaveGroup(group, p.profile.person.ID, d)
			}
			return fields.Said(err)
		})
}

func (p *page) addAway() {
	away.Ask(p.host, away.Who{ID: p.profile.person.ID, Name: p.profile.name, From: p.profile.today})
}

// endAway ends a stretch of being away with a day; before its first day, it is
// taken away.
func (p *page) endAway(i int, last data.Date) {
	p.host.Fail(p.host.Store().EndAway(p.profile.person.ID, i, last))
}

func (p *page) leave() {
	last := p.dateField(p.profile.today)
	fields := form.Fields{"left": kit.NewField(lang.L("Their last day"), last,
		lang.L("They are no longer expected after it. What was recorded stays."))}
	kit.FormDialog(p.host.Window(), lang.L("Leaving the programme"), fields["left"], lang.L("Save"), func() error {
		d, err := form.NeedDate("left", last)
		person := p.profile.person
		person.Left = d
		return fields.Said(p.keep(person, err))
	})
}

func (p *page) comeBack() {
	p.host.Fail(p.host.Store().ComeBack(p.profile.person.ID, p.profile.today))
}
