package people

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
)

// addTraining asks for a training that was done; name is which, if that is
// known.
func (p *page) addTraining(name string) {
	p.askTraining(data.Training{Name: name, Date: p.profile.today}, lang.L("Add a training"), func(t data.Training) []data.Training {
		return append(slices.Clone(p.profile.person.Mentor.Training), t)
	})
}

func (p *page) editTraining(i int) {
	all := p.profile.person.Mentor.Training
	p.askTraining(all[i], lang.L("Change the training"), func(t data.Training) []data.Training { return replaced(all, i, t) })
}

func (p *page) removeTraining(i int) {
	person := p.profile.person
	person.Mentor.Training = without(person.Mentor.Training, i)
	p.host.Fail(p.host.Store().UpdatePerson(person))
}

// askTraining asks for a training and stores what with makes of it.
func (p *page) askTraining(t data.Training, title string, changed func(data.Training) []data.Training) {
	names := p.profile.trainings
	if t.Name != "" && !slices.Contains(names, t.Name) {
		names = append([]string{t.Name}, names...)
	}
	itself := func(name string) string { return name }
	which := kit.NewPicker(lang.L("Choose a training"), kit.Options(names, itself), nil)
	which.SetSelected(t.Name)
	done, expires := p.dateField(t.Date), p.dateField(t.Expires)
	fields := form.Fields{
		"which":   kit.NewField(lang.L("Training"), which, lang.L("The list is in the settings, under Mentoring.")),
		"done":    kit.NewField(lang.L("Done on"), done, ""),
		"expires": kit.NewField(lang.L("Expires on, if it does"), expires, ""),
	}
	fields["training"] = fields["expires"]
	content := kit.VStack(kit.Gap8, fields["which"], form.NewBeside(fields["done"], fields["expires"]))
	kit.FormDialog(p.host.Window(), title, content, lang.L("Save"), func() error {
		err := firstWrong(map[string]*kit.DateField{"done": done, "expires": expires})
		if which.Selected() == "" {
			err = form.Wrong("which", lang.L("choose a training first"))
		}
		person := p.profile.person
		person.Mentor.Training = changed(data.Training{Name: which.Selected(), Date: done.Date(), Expires: expires.Date()})
		return fields.Said(p.keep(person, err))
	})
}

// addRest asks for a pause from mentoring.
func (p *page) addRest() {
	from, until := p.dateField(p.profile.today), p.dateField(0)
	fields := form.Fields{
		"from":  kit.NewField(lang.L("First day"), from, ""),
		"dates": kit.NewField(lang.L("Last day, if known"), until, ""),
	}
	fields["resting"] = fields["from"]
	about := kit.CaptionParagraph(lang.L("They are not proposed as a mentor meanwhile. Pairs that go on do so until they are paused or ended."))
	content := kit.VStack(kit.Gap8, form.NewBeside(fields["from"], fields["dates"]), about)
	kit.FormDialog(p.host.Window(), lang.L("Rest from mentoring"), content, lang.L("Save"), func() error {
		person := p.profile.person
		span := data.Span{}
		var err error
		if span.From, err = form.NeedDate("from", from); err == nil {
			span.Until, err = form.Date("dates", until)
		}
		person.Mentor.Resting = append(slices.Clone(person.Mentor.Resting), span)
		slices.SortFunc(person.Mentor.Resting, func(a, b data.Span) int { return int(a.From - b.From) })
		return fields.Said(p.keep(person, err))
	})
}

// endRest notes that a mentor is back today.
func (p *page) endRest(i int) {
	person := p.profile.person
	person.Mentor.Resting = slices.Clone(person.Mentor.Resting)
	person.Mentor.Resting[i].Until = p.profile.today.AddDays(-1)
	p.host.Fail(p.host.Store().UpdatePerson(person))
}

func (p *page) removeRest(i int) {
	person := p.profile.person
	person.Mentor.Resting = without(person.Mentor.Resting, i)
	p.host.Fail(p.host.Store().UpdatePerson(person))
}
