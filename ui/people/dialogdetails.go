package people

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
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
	var options []kit.PickerOption
	for _, g := range p.groupsToJoin() {
		options = append(options, kit.PickerOption{ID: g.ID.String(), Label: g.Name, Hint: words.Schedule(g.Schedule)})
	}
	group := kit.NewPicker("", options, nil)
	group.SetSelected(options[0].ID)
	from := p.dateField(p.profile.today)
	fields := form.Fields{
		"group": kit.NewField(lang.L("Group"), group, ""),
		"dates": kit.NewField(lang.L("From this day on"), from, ""),
	}
	ask := func() {}
	d := kit.FormDialog(p.host.Window(), lang.L("Join a group"), kit.VStack(kit.Gap8, fields["group"], fields["dates"]),
		lang.L("Join"), func() error {
			on, err := needDate("dates", from)
			if err != nil {
				return fields.Said(err)
			}
			chosen, _ := group.Selected()
			id, err := data.ParseID(chosen.ID)
			if err == nil {
				err = p.host.Store().JoinGroup(id, p.profile.person.ID, on)
			}
			if err == nil {
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
	kit.FormDialog(p.host.Window(), lang.L("Leave {{.Group}}", with{"Group": name}), fields["dates"],
		lang.L("Leave the group"), func() error {
			d, err := needDate("dates", last)
			if err == nil {
				err = p.host.Store().LeaveGroup(group, p.profile.person.ID, d)
			}
			return fields.Said(err)
		})
}

func (p *page) addAway() {
	kind := kit.NewChoice([]string{lang.L("Told us beforehand"), lang.L("On a pause")}, nil)
	from, until := p.dateField(p.profile.today), p.dateField(0)
	reason := form.Entry("")
	fields := form.Fields{
		"kind": kit.NewField(lang.L("How it counts"), kind,
			lang.L("Told us beforehand: expected, and excused. On a pause (rehab, hospital, holiday): not expected at all.")),
		"from":   kit.NewField(lang.L("First day"), from, ""),
		"dates":  kit.NewField(lang.L("Last day, if known"), until, ""),
		"reason": kit.NewField(lang.L("Why, if they want it noted"), reason, ""),
	}
	content := kit.VStack(kit.Gap8, form.NewBeside(fields["from"], fields["dates"]), fields["kind"], fields["reason"])
	kit.FormDialog(p.host.Window(), lang.L("Add a time away"), content, lang.L("Save"), func() error {
		away := data.Away{Kind: data.ToldUs, Reason: form.Text(reason)}
		if kind.Selected() == 1 {
			away.Kind = data.Paused
		}
		var err error
		if away.Span.From, err = needDate("from", from); err == nil {
			away.Span.Until, err = form.Date("dates", until)
		}
		if err == nil {
			err = p.host.Store().AddAway(p.profile.person.ID, away)
		}
		return fields.Said(err)
	})
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
		d, err := needDate("left", last)
		person := p.profile.person
		person.Left = d
		return fields.Said(p.keep(person, err))
	})
}

func (p *page) comeBack() {
	person := p.profile.person
	person.Left = 0
	p.host.Fail(p.host.Store().UpdatePerson(person))
}

// needDate is form.Date for a field that may not stay empty.
func needDate(name string, f *kit.DateField) (data.Date, error) {
	d, err := form.Date(name, f)
	if err == nil && d == 0 {
		err = form.Wrong(name, lang.L("a date is needed here"))
	}
	return d, err
}
