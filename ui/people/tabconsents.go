package people

import (
	"fyne.io/fyne/v2"

	"alongside/ui/consents"
)

// showConsents shows who may be told what about the person.
func (p *page) showConsents() []fyne.CanvasObject {
	pr := p.profile
	p.consents.Show(consents.Shown{
		Person: pr.person.ID, Name: pr.name, Consents: pr.consents, Slips: pr.slips, Hidden: p.profile.hidden, Today: pr.today,
	})
	return []fyne.CanvasObject{p.consents.Content()}
}
