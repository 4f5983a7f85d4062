package people

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"alongside/data"
	"alongside/ui/goals"
	"alongside/ui/words"
)

// showGoals shows what the person wants, with everything that was noted when
// it was looked at.
func (p *page) showGoals() []fyne.CanvasObject {
	pr := p.profile
	p.goals.Show(goals.Shown{
		Person: pr.person.ID, Name: pr.name, Goals: pr.goals, Today: pr.today, With: pr.inPair, Hidden: pr.hidden,
	})
	return atReadable(p.goals.Content())
}

// inPair says with which mentor a goal was looked at.
func (p *profile) inPair(id data.ID) string {
	pair, known := p.pair(id)
	if !known {
		return ""
	}
	return lang.L("with {{.Name}}", words.With{"Name": p.names.ByID(pair.Mentor)})
}
