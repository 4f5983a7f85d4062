package people

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
)

// dateField returns a field for a date of the person.
func (p *page) dateField(d data.Date) *kit.DateField {
	return form.DateField(d, p.profile.today, screen.DateOrder(p.host))
}

// editPath asks for the way into the programme.
func (p *page) editPath() {
	person := p.profile.person
	path := person.Path
	detox, waiting := p.dateField(path.DetoxFinished), p.dateField(path.WaitingSince)
	from, until := p.dateField(path.Rehab.From), p.dateField(path.Rehab.Until)
	said := form.Lines(path.Commitment, 3)
	fields := form.Fields{
		"detox":      kit.NewField(lang.L("Detox finished"), detox, ""),
		"waiting":    kit.NewField(lang.L("Waiting for a mentor since"), waiting, ""),
		"from":       kit.NewField(lang.L("Rehab from"), from, ""),
		"dates":      kit.NewField(lang.L("until"), until, ""),
		"commitment": kit.NewField(lang.L("What they commit to, in their own words"), said, ""),
	}
	content := kit.VStack(kit.Gap8,
		form.NewBeside(fields["detox"], fields["waiting"]),
		form.NewBeside(fields["from"], fields["dates"]),
		fields["commitment"])
	kit.FormDialog(p.host.Window(), lang.L("The way here"), content, lang.L("Save"), func() error {
		err := firstWrong(map[string]*kit.DateField{"detox": detox, "waiting": waiting, "from": from, "dates": until})
		person.Path.DetoxFinished, person.Path.WaitingSince = detox.Date(), waiting.Date()
		person.Path.Rehab = data.Span{From: from.Date(), Until: until.Date()}
		person.Path.Commitment = form.Text(said)
		return fields.Said(p.keep(person, err))
	}).Tells(path.Commitment)
}

// editRecovery asks for the recovery date. A new start keeps the dates before
// it; a mistake is corrected without a trace on the page.
func (p *page) editRecovery() {
	person := p.profile.person
	earlier := person.RecoveryDate() != 0
	date := p.dateField(person.RecoveryDate())
	anew := kit.NewEither(lang.L("Correct this date"), lang.L("A new start"), nil)
	share := kit.NewCheck(lang.L("They want the group to know their milestones"), nil)
	share.SetValue(person.ShareMilestones)
	fields := form.Fields{"recovery date": kit.NewField(lang.L("Recovery date"), date,
		lang.L("Milestones count from this day. It is nobody else’s business unless they say so."))}
	content := kit.VStack(kit.Gap16, fields["recovery date"])
	if earlier {
		content.Add(kit.NewField(lang.L("When the date changes"), anew,
			lang.L("A new start keeps the dates before it.")))
	}
	content.Add(share)
	kit.FormDialog(p.host.Window(), lang.L("Recovery date"), content, lang.L("Save"), func() error {
		d, err := form.Date("recovery date", date)
		person.RecoveryDates = withRecoveryDate(p.profile.person.RecoveryDates, d, anew.Selected())
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
