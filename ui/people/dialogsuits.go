package people

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/data/store"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/words"
)

// editSuits asks for what helps to find the other half of a pair.
func (p *page) editSuits() {
	person := p.profile.person
	languages, interests := form.Entry(strings.Join(person.Languages, ", ")), form.Entry(strings.Join(person.Interests, ", "))
	area, gender := form.Entry(person.Area), form.Entry(person.Gender)
	wish, others := form.Entry(person.Path.MentorGender), form.Entry(person.Path.Wishes)
	times := kit.NewTimesGrid(nil)
	times.SetTimes(person.Times)
	fields := form.Fields{
		"languages":     kit.NewField(lang.L("Speaks"), languages, lang.L("Several with commas between them.")),
		"area":          kit.NewField(lang.L("Lives or works around"), area, ""),
		"times":         kit.NewField(lang.L("Free"), times, lang.L("Arrows move, Space ticks. Tap a day or a part of the day for the whole of it.")),
		"gender":        kit.NewField(lang.L("Gender, as they put it"), gender, ""),
		"interests":     kit.NewField(lang.L("Likes"), interests, lang.L("Several with commas between them.")),
		"mentor gender": kit.NewField(lang.L("Would like as a mentor"), wish, p.gendersNoted()),
		"wishes":        kit.NewField(lang.L("Other wishes"), others, ""),
	}
	content := kit.VStack(kit.Gap8,
		form.NewBeside(fields["languages"], fields["area"]),
		fields["times"],
		form.NewBeside(fields["gender"], fields["interests"]),
		form.NewBeside(fields["mentor gender"], fields["wishes"]))
	kit.FormDialog(p.host.Window(), lang.L("What would suit them"), content, lang.L("Save"), func() error {
		person.Languages, person.Interests = form.Words(languages), form.Words(interests)
		person.Area, person.Gender, person.Times = form.Text(area), form.Text(gender), times.Times()
		person.Path.MentorGender, person.Path.Wishes = form.Text(wish), form.Text(others)
		return fields.Said(p.keep(person, nil))
	}).Tells(person.Path.Wishes)
}

// gendersNoted says how the mentors' genders are written, so that a wish is
// found again.
func (p *page) gendersNoted() string {
	var noted []string
	p.host.Read(func(r *store.Reader) error {
		people, err := r.People()
		for _, who := range people {
			known := slices.ContainsFunc(noted, func(g string) bool { return data.Fold(g) == data.Fold(who.Gender) })
			if who.Roles.Has(data.Mentor) && who.Gender != "" && !known {
				noted = append(noted, who.Gender)
			}
		}
		return err
	})
	slices.Sort(noted)
	if len(noted) == 0 {
		return lang.L("A gender; leave it empty where it does not matter.")
	}
	return lang.L("A gender, as it is noted of the mentors: {{.Noted}}.", words.With{"Noted": strings.Join(noted, ", ")})
}
