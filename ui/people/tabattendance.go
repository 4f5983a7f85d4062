package people

import (
	"fyne.io/fyne/v2"

	"alongside/ui/attended"
)

// attendance shows the figures, the strip of the term and the dated list.
func (p *page) attendance() []fyne.CanvasObject {
	return p.profile.history().Show(p.allSeen, p.showAll)
}

// history is how the person came to the meetings.
func (p *profile) history() attended.History {
	return attended.History{Name: p.name, Attendance: p.attendance, OneToOnes: p.oneToOnes(), Today: p.today, Hidden: p.hidden}
}

// showAll lists every meeting. The button that was pressed is gone then, and the
// keyboard is with the tabs.
func (p *page) showAll() {
	p.allSeen = true
	p.fillTab()
	p.host.Window().Canvas().Focus(p.tabs)
}
