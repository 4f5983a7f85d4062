package pairs

import (
	"alongside/ui/kit"
	"alongside/ui/pairs/contactlog"
	"alongside/ui/pairs/onetoone"
	"alongside/ui/screen"
)

// Resume implements screen.Resumer.
func (s *Screen) Resume(d kit.Draft) bool {
	if d.Key == contactlog.Form && s.at.Part == screen.ContactLogs {
		s.logs.Resume(d)
		return true
	}
	if d.Key != onetoone.PairForm || len(d.About) == 0 || s.at.ID != d.About[0] || s.matching() {
		return false
	}
	s.page.logOneToOne()
	return true
}
