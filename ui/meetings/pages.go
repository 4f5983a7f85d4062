package meetings

import (
	"fyne.io/fyne/v2"

	"alongside/ui/screen"
)

// whoLeads leads to the rota of the group that is looked at, or of the one that meets next.
func (s *Screen) whoLeads() {
	if len(s.plan.groups) == 0 {
		s.sayNoGroup()
		return
	}
	s.host.Go(screen.Location{Screen: screen.Meetings, Part: screen.Rota, ID: s.gridGroup().ID})
}

// aPage is about one group, in place of the lists.
type aPage interface {
	Load() bool // whether the group is there
	Content() fyne.CanvasObject
}

// showPage shows a page, as long as there is its group.
func (s *Screen) showPage(p aPage) {
	if p.Load() {
		screen.Fill(s.content, p.Content())
		return
	}
	s.host.Go(screen.Location{Screen: screen.Meetings})
}
