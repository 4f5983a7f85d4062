package pairs

import (
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
	"alongside/ui/screen"
	"alongside/ui/words"
)

// askBecomeMentor asks from when on somebody is a mentor, and whether they stay
// a mentee too. Whoever has a mentor now stays one unless they say otherwise.
func askBecomeMentor(h screen.Host, p data.Person, name string, mentored bool) {
	date := form.DateField(h.Today(), h.Today(), screen.DateOrder(h))
	stays := kit.NewEither(lang.L("No longer a mentee"), lang.L("Stays a mentee too"), nil)
	stays.SetSelected(mentored)
	fields := form.Fields{"date": kit.NewField(lang.L("From"), date, "")}
	fields["roles"] = fields["date"]
	content := kit.VStack(kit.Gap8,
		kit.NewParagraph(lang.L("Everything that was stays: their pairs, one-to-ones, goals and attendance. How many mentees they can take and their training are noted on their page.")),
		fields["date"])
	isMentee := p.Roles.Has(data.Mentee)
	if isMentee {
		content.Add(kit.NewField(lang.L("And their own way"), stays, ""))
	}
	title := lang.L("{{.Name}} becomes a mentor", words.With{"Name": name})
	kit.FormDialog(h.Window(), title, content, lang.L("Becomes a mentor"), func() error {
		on, err := form.Date("date", date)
		if err == nil {
			err = h.Store().BecomeMentor(p.ID, on, isMentee && !stays.Selected())
		}
		return fields.Said(err)
	})
}
