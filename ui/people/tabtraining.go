package people

import (
	"cmp"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/kit"
	"alongside/ui/words"
)

// training lists what the person was trained in, and of a mentor what the
// programme's list has besides.
func (p *page) training() fyne.CanvasObject {
	pr := p.profile
	var rows []fyne.CanvasObject
	for i, t := range pr.person.Mentor.Training {
		var actions []fyne.CanvasObject
		if tag := trainingTag(t, pr.today); tag != nil {
			actions = append(actions, tag)
		}
		actions = append(actions, quiet(lang.L("Change"), func() { p.editTraining(i) }).Changes(),
			quiet(lang.L("Remove"), func() { p.removeTraining(i) }).Changes())
		rows = append(rows, line(t.Name, aboutTraining(t, pr.today), actions...))
	}
	if pr.person.Roles.Has(data.Mentor) {
		for _, name := range pr.trainings {
			if _, done := pr.person.TrainingIn(name, pr.today); !done {
				rows = append(rows, line(name, lang.L("not yet"),
					quiet(lang.L("Done"), func() { p.addTraining(name) }).Changes()))
			}
		}
	}
	return lines(section(lang.L("Training"), quiet(lang.L("Add a training"), func() { p.addTraining("") }).Changes()),
		lang.L("None is noted."), rows)
}

// aboutTraining is "3 March 2026 · expires in 3 weeks, on 10 December".
func aboutTraining(t data.Training, today data.Date) string {
	w := words.With{"When": words.Ahead(t.Expires, today), "Date": words.Date(t.Expires, today)}
	expiry := ""
	switch {
	case t.Expires == 0:
	case t.Expired(today):
		expiry = lang.L("expired on {{.Date}}", w)
	default:
		expiry = lang.L("expires {{.When}}, on {{.Date}}", w)
	}
	return dotted(words.DateWithYear(t.Date), expiry)
}

// trainingTag marks a training that has expired or soon will; nil for others.
func trainingTag(t data.Training, today data.Date) *kit.Tag {
	switch {
	case t.Expires == 0 || t.Expires >= today.AddDays(data.TrainingSoon):
		return nil
	case t.Expired(today):
		return kit.NewTag(lang.L("Expired"), kit.ToneAbsent)
	}
	return kit.NewTag(lang.L("Expires soon"), kit.ToneLate)
}

// resting lists the pauses from mentoring, the latest first.
func (p *page) resting() fyne.CanvasObject {
	pr := p.profile
	var rows []fyne.CanvasObject
	for i, s := range slices.Backward(pr.person.Mentor.Resting) {
		var actions []fyne.CanvasObject
		about := ""
		if s.Contains(pr.today) {
			about = lang.L("at the moment")
			if s.From < pr.today {
				actions = append(actions, quiet(lang.L("They are back at it"), func() { p.endRest(i) }).Changes())
			}
		}
		actions = append(actions, quiet(lang.L("Remove"), func() { p.removeRest(i) }).Changes())
		rows = append(rows, line(spanWords(s, pr.today), about, actions...))
	}
	return lines(section(lang.L("Resting from mentoring"), quiet(lang.L("Add a rest"), p.addRest).Changes()),
		lang.L("No rest is noted. It is from mentoring alone: they are expected at meetings."), rows)
}

// supervision lists the sessions, the latest first.
func (p *page) supervision() fyne.CanvasObject {
	pr := p.profile
	sessions := pr.person.Mentor.Supervision
	order := make([]int, len(sessions))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(sessions[b].Date, sessions[a].Date) })
	var rows []fyne.CanvasObject
	for _, i := range order {
		s := sessions[i]
		about := words.Note(pr.hidden, s.Themes)
		if s.Supervisor != "" {
			with := words.With{"Name": words.NoteWithin(pr.hidden, s.Supervisor)}
			about = dotted(lang.L("with {{.Name}}", with), about)
		}
		rows = append(rows, line(words.Date(s.Date, pr.today), about,
			quiet(lang.L("Change"), func() { p.editSession(i) }).Changes(), quiet(lang.L("Remove"), func() { p.removeSession(i) }).Changes()))
	}
	return lines(section(lang.L("Supervision"), quiet(lang.L("Add a session"), p.addSession).Changes()),
		lang.L("No session is noted. In supervision a mentor talks over how the mentoring goes."), rows)
}
