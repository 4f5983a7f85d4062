package pairs

import (
	"alongside/ui/kit"
	"alongside/ui/pairs/onetoone"
)

// Resume implements screen.Resumer.
func (s *Screen) Resume(d kit.Draft) bool {
	if d.Key != onetoone.PairForm || len(d.About) == 0 || s.at.ID != d.About[0] || s.matching() {
		return false
	}
	s.page.logOneToOne()
	return true
}
