package people

import (
	"slices"

	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/people/form"
)

// addSession asks for a supervision session.
func (p *page) addSession() {
	supervisor := ""
	if last := p.profile.person.Mentor.LastSupervision(p.profile.today); last.Date != 0 {
		supervisor = last.Supervisor
	}
	session := data.Supervision{Date: p.profile.today, Supervisor: supervisor}
	p.askSession(session, lang.L("Add a session"), func(s data.Supervision) []data.Supervision {
		return append(slices.Clone(p.profile.person.Mentor.Supervision), s)
	})
}

func (p *page) editSession(i int) {
	all := p.profile.person.Mentor.Supervision
	p.askSession(all[i], lang.L("Change the session"), func(s data.Supervision) []data.Supervision { return replaced(all, i, s) })
}

func (p *page) removeSession(i int) {
	person := p.profile.person
	person.Mentor.Supervision = without(person.Mentor.Supervision, i)
	p.host.Fail(p.host.Store().UpdatePerson(person))
}

// askSession asks for a session and stores what changed makes of it.
func (p *page) askSession(s data.Supervision, title string, changed func(data.Supervision) []data.Supervision) {
	date := p.dateField(s.Date)
	supervisor, themes := form.Entry(s.Supervisor), form.Lines(s.Themes, 2)
	fields := form.Fields{
		"date":       kit.NewField(lang.L("Date"), date, ""),
		"supervisor": kit.NewField(lang.L("Supervisor"), supervisor, ""),
		"themes": kit.NewField(lang.L("What it was about, in a word or two"), themes,
			lang.L("No mentee’s name and nothing that a mentee told in confidence.")),
	}
	fields["supervision"] = fields["date"]
	content := kit.VStack(kit.Gap8, form.NewBeside(fields["date"], fields["supervisor"]), fields["themes"])
	kit.FormDialog(p.host.Window(), title, content, lang.L("Save"), func() error {
		on, err := form.NeedDate("date", date)
		person := p.profile.person
		person.Mentor.Supervision = changed(data.Supervision{Date: on, Supervisor: form.Text(supervisor), Themes: form.Text(themes)})
		return fields.Said(p.keep(person, err))
	}).Tells(s.Supervisor, s.Themes)
}
