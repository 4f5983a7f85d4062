package register

import "alongside/ui/away"

// expectAbsence asks until when the chosen person told us that they will not
// come. Who is here tonight is away from tomorrow on.
func (s *Screen) expectAbsence() {
	s.settle()
	chosen, offer, ok := s.chosen()
	if !ok || offer {
		s.sayNobodyChosen()
		return
	}
	from := s.evening.register.Meeting.Date
	if chosen.Mark.Status.Attended() {
		from = from.AddDays(1)
	}
	away.Expect(s.host, away.Who{
		ID: chosen.Person.ID, Name: s.evening.names.Of(chosen.Person), From: from,
	})
}
