package people

import (
	"alongside/ui/consents"
	"alongside/ui/kit"
	"alongside/ui/pairs/onetoone"
	"alongside/ui/screen"
)

// The forms with somebody new, and with changes of somebody.
const (
	newPersonForm  = "new person"
	editPersonForm = "edit person"
)

// Resume implements screen.Resumer.
func (s *Screen) Resume(d kit.Draft) bool {
	switch {
	case d.Key == newPersonForm && s.at.IsZero():
		s.list.add()
	case len(d.About) == 0 || d.About[0] != s.at && d.Key != onetoone.PairForm:
		return false
	case d.Key == consents.NewForm:
		return s.Place().Part == screen.Consents
	case d.Key == editPersonForm:
		s.page.edit()
	case d.Key == onetoone.CallForm:
		s.page.logCall()
	case d.Key == onetoone.PairForm:
		pair, ok := s.page.profile.mentorPair()
		if !ok || pair.ID != d.About[0] {
			return false
		}
		s.page.logOneToOne()
	default:
		return false
	}
	return true
}
