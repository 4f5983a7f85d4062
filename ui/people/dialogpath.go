package people

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
)

// dateField returns a field for a date of the person.
func (p *page) dateField(d data.Date) *kit.DateField {
	return form.DateField(d, p.profile.today, form.DateOrder(p.host))
}

// editPath asks for the way into the programme.
func (p *page) editPath() {
	person := p.profile.person
	path := person.Path
	detox, waiting := p.dateField(path.DetoxFinished), p.dateField(path.WaitingSince)
	from, until := p.dateField(path.Rehab.From), p.dateField(path.Rehab.Until)
	wishes, words := form.Lines(path.Wishes, 2), form.Lines(path.Commitment, 2)
	fields := form.Fields{
		"detox":      kit.NewField(lang.L("Detox finished"), detox, ""),
		"waiting":    kit.NewField(lang.L("Waiting for a mentor since"), waiting, ""),
		"from":       kit.NewField(lang.L("Rehab from"), from, ""),
		"dates":      kit.NewField(lang.L("until"), until, ""),
		"wishes":     kit.NewField(lang.L("Would like in a mentor"), wishes, ""),
		"commitment": kit.NewField(lang.L("In their own words"), words, ""),
	}
	content := kit.VStack(kit.Gap8,
		form.NewBeside(fields["detox"], fields["waiting"]),
		form.NewBeside(fields["from"], fields["dates"]),
		fields["wishes"], fields["commitment"])
	kit.FormDialog(p.host.Window(), lang.L("The way here"), content, lang.L("Save"), func() error {
		err := firstWrong(map[string]*kit.DateField{"detox": detox, "waiting": waiting, "from": from, "dates": until})
		person.Path = data.Path{
			DetoxFinished: detox.Date(), WaitingSince: waiting.Date(),
			Rehab:  data.Span{From: from.Date(), Until: until.Date()},
			Wishes: form.Text(wishes), Commitment: form.Text(words),
		}
		return fields.Said(p.keep(person, err))
	})
}

// editRecovery asks for the recovery date. A new start keeps the dates before
// it; a mistake is corrected without a trace on the page.
func (p *page) editRecovery() {
	person := p.profile.person
	earlier := person.RecoveryDate() != 0
	date := p.dateField(person.RecoveryDate())
	why := kit.NewChoice([]string{lang.L("Correct this date"), lang.L("A new start")}, nil)
	share := kit.NewCheck(lang.L("They want the group to know their milestones"), nil)
	share.SetValue(person.ShareMilestones)
	fields := form.Fields{"recovery date": kit.NewField(lang.L("Recovery date"), date,
		lang.L("Milestones count from this day. It is nobody else’s business unless they say so."))}
	content := kit.VStack(kit.Gap16, fields["recovery date"])
	if earlier {
		content.Add(kit.NewField(lang.L("When the date changes"), why,
			lang.L("A new start keeps the dates before it.")))
	}
	content.Add(share)
	kit.FormDialog(p.host.Window(), lang.L("Recovery date"), content, lang.L("Save"), func() error {
		d, err := form.Date("recovery date", date)
		person.RecoveryDates = withRecoveryDate(p.profile.person.RecoveryDates, d, why.Selected() == 1)
		person.ShareMilestones = share.Checked
		return fields.Said(p.keep(person, err))
	})
}

// withRecoveryDate returns the dates with d in force: after those before it,
// or in place of the last one.
func withRecoveryDate(dates []data.Date, d data.Date, newStart bool) []data.Date {
	n := len(dates)
	if n > 0 && d == dates[n-1] {
		return dates
	}
	kept := append([]data.Date(nil), dates...)
	if n > 0 && !newStart {
		kept = kept[:n-1]
	}
	if d == 0 {
		return kept
	}
	return append(kept, d)
}

// editGiving asks for what a mentor offers.
func (p *page) editGiving() {
	person := p.profile.person
	capacity := kit.NewStepper(0, 20, nil)
	capacity.SetValue(person.Mentor.Capacity)
	basics := p.dateField(person.Mentor.CBTBasics)
	free := form.Lines(person.Mentor.Availability, 2)
	fields := form.Fields{
		"capacity": kit.NewField(lang.L("Mentees at once, as agreed"), kit.Leading(capacity),
			lang.L("0: nothing is agreed.")),
		"basics":       kit.NewField(lang.L("CBT basics done on"), basics, ""),
		"availability": kit.NewField(lang.L("Free"), free, ""),
	}
	content := kit.VStack(kit.Gap8, fields["capacity"], fields["basics"], fields["availability"])
	kit.FormDialog(p.host.Window(), lang.L("As a mentor"), content, lang.L("Save"), func() error {
		done, err := form.Date("basics", basics)
		person.Mentor = data.Giving{Capacity: capacity.Value(), CBTBasics: done, Availability: form.Text(free)}
		return fields.Said(p.keep(person, err))
	})
}

// firstWrong is the error of a date that is not understood.
func firstWrong(dates map[string]*kit.DateField) error {
	for name, f := range dates {
		if _, err := form.Date(name, f); err != nil {
			return err
		}
	}
	return nil
}

// keep stores a changed person, unless something typed was wrong already.
func (p *page) keep(changed data.Person, typed error) error {
	if typed != nil {
		return typed
	}
	return p.host.Store().UpdatePerson(changed)
}
