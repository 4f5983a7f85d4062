package people

import (
	"errors"
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/words"
)

// editGiving asks for what a mentor offers.
func (p *page) editGiving() {
	person := p.profile.person
	capacity := kit.NewStepper(0, 20, nil)
	capacity.SetValue(person.Mentor.Capacity)
	since := p.dateField(person.Mentor.Since)
	time := form.Lines(person.Mentor.Availability, 2)
	fields := form.Fields{
		"capacity": kit.NewField(lang.L("Mentees at once, as agreed"), kit.Leading(capacity),
			lang.L("0: nothing is agreed.")),
		"since":        kit.NewField(lang.L("Mentor since"), since, ""),
		"availability": kit.NewField(lang.L("About their time"), time, lang.L("When they are free in the week stands under Path.")),
	}
	content := kit.VStack(kit.Gap8, fields["capacity"], fields["since"], fields["availability"])
	kit.FormDialog(p.host.Window(), lang.L("As a mentor"), content, lang.L("Save"), func() error {
		on, err := form.Date("since", since)
		person.Mentor.Since = on
		person.Mentor.Capacity, person.Mentor.Availability = capacity.Value(), form.Text(time)
		return fields.Said(p.keep(person, err))
	}).Tells(person.Mentor.Availability)
}

// becomeMentor takes the step of giving back.
func (p *page) becomeMentor() {
	pr := p.profile
	_, paired := pr.mentorPair()
	on := p.dateField(pr.today)
	stays := kit.NewCheck(lang.L("They stay a mentee too"), nil)
	stays.SetValue(paired)
	fields := form.Fields{"date": kit.NewField(lang.L("From this day on"), on,
		lang.L("All that was stays as it is: pairs, one-to-ones, attendance, goals."))}
	fields["since"] = fields["date"]
	content := kit.VStack(kit.Gap8, fields["date"])
	if pr.person.Roles.Has(data.Mentee) {
		content.Add(stays)
	}
	kit.FormDialog(p.host.Window(), lang.L("{{.Name}} becomes a mentor", words.With{"Name": pr.name}), content,
		lang.L("Becomes a mentor"), func() error {
			d, err := form.NeedDate("date", on)
			if err == nil {
				err = p.host.Store().BecomeMentor(pr.person.ID, d, !stays.Checked)
			}
			return fields.Said(err)
		})
}

// addNotWith asks with whom the person is not to be paired.
func (p *page) addNotWith() {
	person := p.profile.person
	picker := kit.NewPicker(lang.L("Choose somebody"), p.others(), nil)
	field := kit.NewField(lang.L("Not to be paired with"), picker,
		lang.L("Nobody is told why, and nothing is noted about it. It is a warning, and holds for both."))
	kit.FormDialog(p.host.Window(), lang.L("Not to be paired with"), field, lang.L("Save"), func() error {
		if picker.Selected().IsZero() {
			return errors.New(lang.L("Choose somebody first."))
		}
		person.Mentor.NotWith = append(slices.Clone(person.Mentor.NotWith), picker.Selected())
		return words.Said(p.keep(person, nil))
	})
}

// others are everybody with whom the person could be paired, in order of name.
func (p *page) others() []kit.Option[data.ID] {
	pr := p.profile
	var options []kit.Option[data.ID]
	p.host.Read(func(r *store.Reader) error {
		people, err := r.People()
		data.SortAsShown(pr.names, people, func(who data.Person) data.Person { return who })
		for _, who := range people {
			if who.ID == pr.person.ID || who.HasLeft(pr.today) || slices.Contains(pr.person.Mentor.NotWith, who.ID) {
				continue
			}
			options = append(options, form.PersonOption(who, pr.names, words.Roles(who.Roles)))
		}
		return err
	})
	return options
}

// allow takes somebody from the list of those with whom the person is not to
// be paired.
func (p *page) allow(id data.ID) {
	person := p.profile.person
	person.Mentor.NotWith = slices.DeleteFunc(slices.Clone(person.Mentor.NotWith), func(other data.ID) bool { return other == id })
	p.host.Fail(p.host.Store().UpdatePerson(person))
}
